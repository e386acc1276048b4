/// What figures of one measure come to over one part of the site: a row of every table of tallies, on
/// pages, in files and on the terminal alike.
package struct TallyRow: Hashable, Sendable {
  package let measure: Int
  package let scope: FigureIndex.Scope
  package let tally: Tally
}

extension FigureIndex {
  /// The tallies of `measures` in `scope`, one each or one for each document, agency or period that has
  /// figures there. Those of which nobody reports anything are left out.
  ///
  /// Rows by document or agency may hold the same figure, as those above hold what is below them; they
  /// are not to be added up.
  package func rows(_ measures: [Int], in scope: Scope, by grouping: Grouping?) -> [TallyRow] {
    measures.flatMap { measure -> [TallyRow] in
      scopes(of: measure, in: scope, by: grouping).compactMap { scope in
        let tally = tally(of: measure, in: scope)
        return tally.isEmpty ? nil : TallyRow(measure: measure, scope: scope, tally: tally)
      }
    }
  }

  /// How many figures a tally over all of the scope takes in that none of its `rows` does: by month,
  /// those that cover more than one.
  package func figures(of measures: [Int], in scope: Scope, notIn rows: [TallyRow]) -> Int {
    func figures(_ rows: [TallyRow]) -> Set<ReportedFigure> {
      Set(rows.flatMap { $0.tally.addends + $0.tally.leftOut.map(\.figure) })
    }
    return figures(self.rows(measures, in: scope, by: nil)).subtracting(figures(rows)).count
  }

  private func scopes(of measure: Int, in scope: Scope, by grouping: Grouping?) -> [Scope] {
    switch grouping {
    case nil, .measure: [scope]
    case .document:
      documents(of: measure, in: scope).map {
        Scope(agency: scope.agency, document: $0, period: scope.period)
      }
    case .agency:
      agencies(of: measure, in: scope).map {
        Scope(agency: $0, document: scope.document, period: scope.period)
      }
    case .month, .quarter, .year:
      spans(of: measure, in: scope).filter { $0.grouping == grouping }.map {
        Scope(agency: scope.agency, document: scope.document, period: Period($0))
      }
    }
  }

  /// The months, quarters, halves, nine months and years that hold figures whole, in order of time.
  package func spans(of measure: Int, in scope: Scope) -> [Period.Span] {
    var spans: Set<Period.Span> = []
    // Many figures are of the same days.
    for days in Set(figures(of: measure, in: scope).map { $0.first...$0.last }) {
      for span in Period.Span.holding(days.lowerBound, days.upperBound)
      where scope.period.map({ $0.covers(Period(span)) }) ?? true {
        spans.insert(span)
      }
    }
    return spans.sorted { $0.order < $1.order }
  }

  /// Documents that figures are of, and those that these implement as far as they are in the scope, in
  /// the order of the site.
  package func documents(of measure: Int, in scope: Scope) -> [Int] {
    var found: Set<Int32> = []
    for document in Set(figures(of: measure, in: scope).compactMap(\.document)) {
      found.formUnion(implementedBy(document))
    }
    if let wanted = scope.document {
      found = found.filter { implementedBy($0).contains(Int32(wanted)) }
    }
    return found.map { Int($0) }.sorted()
  }

  /// Agencies that report figures, and those above them as far as the scope goes, in the register's order.
  package func agencies(of measure: Int, in scope: Scope) -> [Int] {
    var found: Set<Int> = []
    for reporting in Set(figures(of: measure, in: scope).map(\.agency)) {
      for agency in lineOf(reporting) {
        found.insert(Int(agency))
        if Int(agency) == scope.agency { break }
      }
    }
    return found.sorted()
  }
}

extension Period.Span {
  fileprivate var grouping: Grouping? {
    switch self {
    case .year: .year
    case .quarter: .quarter
    case .month: .month
    default: nil
    }
  }
}
