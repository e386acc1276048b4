/// Every figure of the site with its names looked up, and the tallies of any part of them.
package struct FigureIndex: Sendable {
  /// Newest item first, in one item as written. Those of expired items are left out.
  package let figures: [ReportedFigure]
  private let measures: [Measure]
  private let sums: Sums
  private let agencies: AgencyLines
  /// For each document, itself and what it implements, directly or through others.
  private let implemented: [[Int32]]
  /// Positions in `figures` by measure.
  private let byMeasure: [[Int32]]

  /// What a tally is over; nil: all.
  package struct Scope: Hashable, Sendable {
    /// With those below it.
    package var agency: Int?
    /// With those that implement it.
    package var document: Int?
    package var period: Period?

    package init(agency: Int? = nil, document: Int? = nil, period: Period? = nil) {
      self.agency = agency
      self.document = document
      self.period = period
    }
  }

  package init(_ site: Site) {
    measures = site.measures
    agencies = AgencyLines(site.agencies)
    sums = Sums(agencies)
    implemented = site.documents.documents.indices.map { index in
      [Int32(index)] + site.documents.implemented(by: index).map { Int32($0) }
    }
    var groups = GroupNames()
    figures = site.articles.indices.flatMap { Self.figures(of: $0, site, &groups) }
    var byMeasure = [[Int32]](repeating: [], count: measures.count)
    for (position, figure) in figures.enumerated() {
      byMeasure[Int(figure.measure)].append(Int32(position))
    }
    self.byMeasure = byMeasure
  }

  private static func figures(
    of position: Int, _ site: Site, _ groups: inout GroupNames
  ) -> [ReportedFigure] {
    let article = site.articles[position]
    guard article.state != .expired, let agency = article.agencies.first else { return [] }
    var result: [ReportedFigure] = []
    result.reserveCapacity(article.figures.count)
    for (index, (figure, names)) in zip(article.item.figures, article.figures).enumerated() {
      let (first, last) =
        switch figure.time {
        case .period(let period): (period.first, period.last)
        case .asOf(let day): (day, day)
        }
      result.append(
        ReportedFigure(
          article: Int32(position), index: Int32(index), measure: Int32(names.measure),
          agency: Int32(agency), document: names.document.map { Int32($0) },
          group: figure.group.map { groups.name(for: $0) }, first: first, last: last,
          value: figure.value, qualifier: figure.qualifier,
          role: role(of: figure, in: article.item.figures)))
    }
    return result
  }

  private static func role(of figure: Figure, in figures: [Figure]) -> ReportedFigure.Role {
    if let part = figure.partOf,
      let whole = figures.firstIndex(where: { $0.id == part.value })
    {
      return .part(of: Int32(whole))
    }
    return figure.isPlan ? .plan : .result
  }

  // MARK: Tallies

  /// What the figures of a measure come to.
  ///
  /// A flow without a period is over all days that its figures cover, a stock as of the period's last day
  /// or else its newest figure's.
  package func tally(of measure: Int, in scope: Scope) -> Tally {
    let found = figures(of: measure, in: scope)
    let first = scope.period?.first ?? found.map(\.first).min()
    let last = scope.period?.last ?? found.map(\.last).max()
    guard let first, let last else { return .empty }
    switch measures[measure].kind {
    case .flow:
      return sums.flow(found.filter { $0.first <= last && first <= $0.last }, from: first, to: last)
    case .stock:
      return sums.stock(
        found.filter { $0.last <= last }, on: last, adds: measures[measure].addsAcrossAgencies)
    case .ratio:
      return sums.ratio(
        found.filter { $0.first <= last && first <= $0.last }, from: first, to: last)
    }
  }

  /// Whether a tally of `scope` would have anything to say.
  func hasFigures(in scope: Scope) -> Bool {
    figures.contains { figure in
      guard isIn(figure, scope) else { return false }
      guard let period = scope.period else { return true }
      return measures[Int(figure.measure)].kind == .stock
        ? figure.last <= period.last : figure.first <= period.last && period.first <= figure.last
    }
  }

  /// The figures of a measure and of the scope's agencies and documents, whatever their periods.
  func figures(of measure: Int, in scope: Scope) -> [ReportedFigure] {
    byMeasure[measure].lazy.map { figures[Int($0)] }.filter { isIn($0, scope) }
  }

  /// The document and those that it implements.
  func implementedBy(_ document: Int32) -> [Int32] { implemented[Int(document)] }

  /// The agency and those above it.
  func lineOf(_ agency: Int32) -> [Int32] { agencies.line(of: agency) }

  private func isIn(_ figure: ReportedFigure, _ scope: Scope) -> Bool {
    if let agency = scope.agency, !agencies.isSameOrAbove(Int32(agency), figure.agency) {
      return false
    }
    guard let document = scope.document else { return true }
    return figure.document.map { implemented[Int($0)].contains(Int32(document)) } ?? false
  }
}

/// Names of groups that differ in capitals or the placing of a tone are one group, called as the newest
/// item calls it: otherwise what is counted once would be added twice.
private struct GroupNames {
  private var byKey: [Bytes: Bytes] = [:]
  /// Most names come again and again as they are: this spares folding them each time.
  private var known: [Bytes: Bytes] = [:]

  mutating func name(for group: Bytes) -> Bytes {
    if let name = known[group] { return name }
    let key = Fold.marked(group)
    let name = byKey[key] ?? group
    byKey[key] = name
    known[group] = name
    return name
  }
}
