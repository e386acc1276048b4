/// What figures of one measure come to by document or agency and by parts of a period, with totals.
///
/// Each total is a tally over all of its row or column and never a sum of cells: it has the figures for
/// periods longer than a column too, and has once what several rows have.
package struct TallyMatrix: Sendable {
  package struct Column: Sendable {
    package let span: Period.Span
    /// Over all documents or agencies; nil where nothing is added up.
    package let total: TallyRow?
  }

  package struct Row: Sendable {
    package let total: TallyRow
    /// In the order of the columns; nil where nothing is added up.
    package let cells: [TallyRow?]
  }

  /// By document or by agency.
  package let grouping: Grouping
  package let total: TallyRow
  package let columns: [Column]
  /// The largest total first; of the same, in the register's order.
  package let rows: [Row]

  /// `rows`: the tallies of documents or agencies within the scope of `total`. Rows and columns in which
  /// nothing is added up are left out.
  init(
    _ total: TallyRow, of rows: [TallyRow], by grouping: Grouping, over columns: [Column],
    _ figures: FigureIndex
  ) {
    let rows = rows.map { row in
      Row(total: row, cells: columns.map { figures.sum(of: row, in: $0.span) })
    }.filter { row in row.total.tally.total != nil || row.cells.contains { $0 != nil } }
    let kept = columns.indices.filter { column in rows.contains { $0.cells[column] != nil } }
    self.grouping = grouping
    self.total = total
    self.columns = kept.map { columns[$0] }
    self.rows = Self.largestFirst(
      rows.map { row in Row(total: row.total, cells: kept.map { row.cells[$0] }) })
  }

  private static func largestFirst(_ rows: [Row]) -> [Row] {
    rows.enumerated().sorted { a, b in
      let (left, right) = (a.element.total.tally.total, b.element.total.tally.total)
      guard let left = left?.value, let right = right?.value, left != right else {
        return (left == nil) == (right == nil) ? a.offset < b.offset : right == nil
      }
      return right < left
    }.map(\.element)
  }

  /// Of everything, of columns and of rows.
  package var totals: [TallyRow] { [total] + columns.compactMap(\.total) + rows.map(\.total) }

  package var cells: [TallyRow] { rows.flatMap { $0.cells.compactMap(\.self) } }
}

extension FigureIndex {
  /// The columns of matrices of a measure, with the totals that stand below them.
  func columns(_ total: TallyRow, over spans: [Period.Span]) -> [TallyMatrix.Column] {
    spans.map { TallyMatrix.Column(span: $0, total: sum(of: total, in: $0)) }
  }

  /// The part of a tally that falls into `span`; nil where nothing is added up.
  fileprivate func sum(of row: TallyRow, in span: Period.Span) -> TallyRow? {
    var scope = row.scope
    let period = Period(span)
    scope.period = period
    let known = isStock(row.measure) ? nil : row.tally.part(from: period.first, to: period.last)
    let tally = known ?? tally(of: row.measure, in: scope)
    return tally.total == nil ? nil : TallyRow(measure: row.measure, scope: scope, tally: tally)
  }
}

extension Tally {
  /// The tally of a flow over a shorter time, if it can be told from this one without another look: where
  /// nothing is left out but what reaches beyond, no two figures count the same, whatever the time.
  fileprivate func part(from first: Day, to last: Day) -> Tally? {
    guard leftOut.allSatisfy({ $0.reason == .outside }) else { return nil }
    var inside: [ReportedFigure] = []
    var outside = leftOut.filter { $0.figure.first <= last && first <= $0.figure.last }
    var sum = Amount.zero
    for figure in addends where figure.first <= last && first <= figure.last {
      if first <= figure.first, figure.last <= last {
        inside.append(figure)
        sum = sum + Amount(value: figure.value, qualifier: figure.qualifier)
      } else {
        outside.append(LeftOut(figure: figure, reason: .outside))
      }
    }
    outside.sort { Sums.isNewer($0.figure, $1.figure) }
    return Tally(
      total: inside.isEmpty ? nil : sum, addends: inside, leftOut: outside, isLowerBound: false)
  }
}
