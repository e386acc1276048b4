/// Every figure of the site with its names looked up, and the tallies of any part of them.
package struct FigureIndex: Sendable {
  /// Newest item first, in one item as written. Those of expired items are left out.
  package let figures: [ReportedFigure]
  /// Names that figures give to parts of measures.
  package let groups: [Bytes]
  private let measures: [Measure]
  private let sums: Sums
  private let agencies: AgencyLines
  /// For each document, itself and what it implements, directly or through others.
  private let implemented: [[Int32]]
  /// Positions in `figures` by measure, and by measure and agency or document, each with all above it; in
  /// the order in which sums take them.
  private let byMeasure: [[Int32]]
  private let byPart: [Part: [Int32]]

  /// One number: it is hashed in one step, and there are several for each figure.
  private struct Part: Hashable {
    private let number: Int64

    static func agency(_ agency: Int32, measure: Int32) -> Part {
      Part(number: Int64(measure) << 33 | Int64(agency))
    }

    static func document(_ document: Int32, measure: Int32) -> Part {
      Part(number: Int64(measure) << 33 | 1 << 32 | Int64(document))
    }
  }

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
    let sums = Sums(agencies)
    self.sums = sums
    implemented = site.documents.documents.indices.map { index in
      [Int32(index)] + site.documents.implemented(by: index).map { Int32($0) }
    }
    var groups = GroupNames()
    var figures = Self.markingRepetitions(
      site.articles.indices.flatMap { Self.figures(of: $0, site, &groups) })
    self.groups = groups.names
    var byMeasure = [[Int32]](repeating: [], count: measures.count)
    let (agencies, implemented) = (agencies, implemented)
    for (position, figure) in figures.enumerated() {
      byMeasure[Int(figure.measure)].append(Int32(position))
    }
    // Ratios are never taken.
    for (measure, positions) in zip(measures, byMeasure) where measure.kind != .ratio {
      Self.markOverlaps(&figures, at: positions, measure, agencies)
    }
    // Once here, and no list that is a part of these has to be sorted again.
    for measure in measures.indices {
      let isStock = measures[measure].kind == .stock
      byMeasure[measure].sort {
        sums.precedes(figures[Int($0)], figures[Int($1)], isStock: isStock)
      }
    }
    self.figures = figures
    var byPart: [Part: [Int32]] = [:]
    for position in byMeasure.joined() {
      let figure = figures[Int(position)]
      for agency in agencies.line(of: figure.agency) {
        byPart[.agency(agency, measure: figure.measure), default: []].append(position)
      }
      for document in figure.document.map({ implemented[Int($0)] }) ?? [] {
        byPart[.document(document, measure: figure.measure), default: []].append(position)
      }
    }
    self.byMeasure = byMeasure
    self.byPart = byPart
  }

  private static func figures(
    of position: Int, _ site: Site, _ groups: inout GroupNames
  ) -> [ReportedFigure] {
    let article = site.articles[position]
    // Without measures, every figure names one that is not there.
    if site.measures.isEmpty { return [] }
    guard article.state != .expired, let agency = article.agencies.first else { return [] }
    // Field by field: a figure as a whole would be copied with all its texts.
    let figures = article.item.figures
    return figures.indices.map { index in
      let (first, last) =
        switch figures[index].time {
        case .period(let period): (period.first, period.last)
        case .asOf(let day): (day, day)
        }
      let names = article.figures[index]
      return ReportedFigure(
        article: Int32(position), index: Int32(index), measure: Int32(names.measure),
        agency: Int32(agency), document: names.document.map { Int32($0) },
        group: figures[index].group.map { groups.number(of: $0) }, first: first, last: last,
        value: figures[index].value, qualifier: figures[index].qualifier,
        role: role(of: index, in: figures))
    }
  }

  /// Most figures are the only ones for what they count: sums then need not look for others.
  private static func markingRepetitions(_ figures: [ReportedFigure]) -> [ReportedFigure] {
    struct Count: Hashable {
      let measure: Int32
      let count: ReportedFigure.Count

      init(_ figure: ReportedFigure) {
        measure = figure.measure
        count = ReportedFigure.Count(figure)
      }
    }
    var figures = figures
    // Each is compared with the last one before it for the same count.
    var last: [Count: Int] = [:]
    last.reserveCapacity(figures.count)
    for position in figures.indices {
      let earlier = last.updateValue(position, forKey: Count(figures[position]))
      figures[position].mayBeRepeated = earlier != nil
      if let earlier { figures[earlier].mayBeRepeated = true }
    }
    return figures
  }

  private static func markOverlaps(
    _ figures: inout [ReportedFigure], at positions: [Int32], _ measure: Measure,
    _ agencies: AgencyLines
  ) {
    let overlaps = Overlaps(
      positions.map { figures[Int($0)] }, agencies, sharesTime: measure.kind == .flow)
    for position in positions {
      figures[Int(position)].mayOverlap = overlaps.has(figures[Int(position)])
    }
  }

  private static func role(of index: Int, in figures: [Figure]) -> ReportedFigure.Role {
    if let part = figures[index].partOf,
      let whole = figures.firstIndex(where: { $0.id == part.value })
    {
      return .part(of: Int32(whole))
    }
    return figures[index].isPlan ? .plan : .result
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
    return switch measures[measure].kind {
    case .flow: sums.flow(found, from: first, to: last)
    case .stock: sums.stock(found, on: last, adds: measures[measure].addsAcrossAgencies)
    case .ratio: sums.ratio(found, from: first, to: last)
    }
  }

  /// Whether any item reports the measure.
  func isReported(_ measure: Int) -> Bool { !byMeasure[measure].isEmpty }

  func isStock(_ measure: Int) -> Bool { measures[measure].kind == .stock }

  /// The figures of a measure that a tally of `scope` looks at: those that share days with its period, and
  /// stocks up to its end.
  func figures(of measure: Int, in scope: Scope) -> [ReportedFigure] {
    positions(of: measure, in: scope).map { figures[Int($0)] }
  }

  /// The same without copies of the figures: of the lists that have them all, the shortest is looked
  /// through.
  private func positions(of measure: Int, in scope: Scope) -> [Int32] {
    var list = byMeasure[measure]
    if let agency = scope.agency {
      list = byPart[.agency(Int32(agency), measure: Int32(measure))] ?? []
    }
    if let document = scope.document {
      let ofDocument = byPart[.document(Int32(document), measure: Int32(measure))] ?? []
      list =
        scope.agency == nil
        ? ofDocument
        : (list.count < ofDocument.count ? list : ofDocument).filter { isIn($0, scope) }
    }
    guard let period = scope.period else { return list }
    let isStock = measures[measure].kind == .stock
    return list.filter {
      let figure = figures[Int($0)]
      return figure.first <= period.last && (isStock || period.first <= figure.last)
    }
  }

  /// The document and those that it implements.
  func implementedBy(_ document: Int32) -> [Int32] { implemented[Int(document)] }

  /// The agency and those above it.
  func lineOf(_ agency: Int32) -> [Int32] { agencies.line(of: agency) }

  private func isIn(_ position: Int32, _ scope: Scope) -> Bool {
    let (agency, document) = (figures[Int(position)].agency, figures[Int(position)].document)
    return scope.agency.map { agencies.isSameOrAbove(Int32($0), agency) } ?? true
      && scope.document.map { wanted in
        document.map { implemented[Int($0)].contains(Int32(wanted)) } ?? false
      } ?? true
  }
}

/// Names of groups that differ in capitals or the placing of a tone are one group, called as the newest
/// item calls it: otherwise what is counted once would be added twice.
private struct GroupNames {
  private(set) var names: [Bytes] = []
  private var byKey: [Bytes: Int32] = [:]
  /// Most names come again and again as they are: this spares folding them each time.
  private var known: [Bytes: Int32] = [:]

  mutating func number(of group: Bytes) -> Int32 {
    if let number = known[group] { return number }
    let key = Fold.marked(group)
    let number = byKey[key] ?? Int32(names.count)
    if Int(number) == names.count { names.append(group) }
    byKey[key] = number
    known[group] = number
    return number
  }
}
