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
  package var rows: [TallyRow] {
    blocks.flatMap { [$0.total] + $0.parts.flatMap(\.rows) }
  }

  init(
    _ subject: TallySubject, _ figures: FigureIndex, measures: Range<Int>, items: ItemCounts
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
      Block(
        total: total,
        parts: groupings.compactMap { grouping in
          var rows = figures.rows([total.measure], in: subject.scope, by: grouping)
          if grouping == .agency { rows = Self.telling(rows, figures) }
          return rows.count > 1 ? Parts(grouping: grouping, rows: rows) : nil
        })
    }
  }

  /// Without agencies of which the one below them says the same.
  private static func telling(_ rows: [TallyRow], _ figures: FigureIndex) -> [TallyRow] {
    rows.filter { row in
      guard let upper = row.scope.agency else { return true }
      return !rows.contains { other in
        guard let lower = other.scope.agency, lower != upper else { return false }
        return figures.lineOf(Int32(lower)).contains(Int32(upper)) && other.tally == row.tally
      }
    }
  }
}
