/// What a page of tallies is about.
package enum TallySubject: Hashable, Sendable {
  case period(Period.Span)
  case document(Int)
  case agency(Int)
  case measure(Int)

  /// What its figures are taken from.
  var scope: FigureIndex.Scope {
    switch self {
    case .period(let span): FigureIndex.Scope(period: Period(span))
    case .document(let index): FigureIndex.Scope(document: index)
    case .agency(let index): FigureIndex.Scope(agency: index)
    case .measure: FigureIndex.Scope()
    }
  }
}

/// The figures of one page of tallies: what the page, its CSV and its JSON show alike.
package struct TallyReport: Sendable {
  package struct Block: Sendable {
    package let total: TallyRow
    package let parts: [Parts]
    /// The total by document and by agency, cut into parts of the page's period.
    package let matrices: [TallyMatrix]
  }

  /// The total again, cut by year, document or agency. Only where that makes more than one row.
  package struct Parts: Sendable {
    package let grouping: Grouping
    package let rows: [TallyRow]
  }

  package let blocks: [Block]
  /// How many items there are beside the figures.
  let items: ItemCounts

  /// All rows, totals first.
  package let rows: [TallyRow]
  /// What matrices have besides, each once: two of them have the same totals of columns.
  package let cells: [TallyRow]

  /// `spans`: the parts that a page of a period is cut into.
  init(
    _ subject: TallySubject, _ figures: FigureIndex, measures: Range<Int>, items: ItemCounts,
    spans: [Period.Span]
  ) {
    self.items = items
    var chosen = Array(measures)
    if case .measure(let index) = subject { chosen = [index] }
    let groupings: [Grouping] =
      switch subject {
      case .period: [.agency]
      case .document: [.year, .agency]
      case .agency: [.year, .document]
      case .measure: [.year, .agency, .document]
      }
    blocks = figures.rows(chosen, in: subject.scope, by: nil).map { total in
      let parts = groupings.map { grouping in
        let rows = figures.rows([total.measure], in: subject.scope, by: grouping)
        return Parts(
          grouping: grouping, rows: grouping == .agency ? Self.telling(rows, figures) : rows)
      }
      let agencies = parts.first { $0.grouping == .agency }?.rows ?? []
      return Block(
        total: total, parts: parts.filter { $0.rows.count > 1 },
        matrices: spans.isEmpty ? [] : Self.matrices(total, agencies, over: spans, figures))
    }
    rows = blocks.flatMap { [$0.total] + $0.parts.flatMap(\.rows) }
    cells = blocks.filter { !$0.matrices.isEmpty }.flatMap { block in
      var known = Set(([block.total] + block.parts.flatMap(\.rows)).map(\.scope))
      return block.matrices.flatMap { matrix in
        matrix.totals.filter { known.insert($0.scope).inserted } + matrix.cells
      }
    }
  }

  /// Those that say more than the total and the rows by agency do.
  private static func matrices(
    _ total: TallyRow, _ agencies: [TallyRow], over spans: [Period.Span], _ figures: FigureIndex
  ) -> [TallyMatrix] {
    let columns = figures.columns(total, over: spans)
    let documents = figures.rows([total.measure], in: total.scope, by: .document)
    return [
      TallyMatrix(total, of: documents, by: .document, over: columns, figures),
      TallyMatrix(total, of: agencies, by: .agency, over: columns, figures),
    ].filter { matrix in
      guard matrix.grouping == .document || !matrix.columns.isEmpty else { return false }
      guard matrix.rows.count == 1 else { return !matrix.rows.isEmpty }
      let row = matrix.rows[0]
      return row.cells.contains { $0.map { $0.tally.total != row.total.tally.total } ?? false }
    }
  }

  /// Without agencies of which the one below them says the same.
  static func telling(_ rows: [TallyRow], _ figures: FigureIndex) -> [TallyRow] {
    rows.filter { row in
      guard let upper = row.scope.agency else { return true }
      return !rows.contains { other in
        guard let lower = other.scope.agency, lower != upper else { return false }
        return figures.lineOf(Int32(lower)).contains(Int32(upper)) && other.tally == row.tally
      }
    }
  }
}
