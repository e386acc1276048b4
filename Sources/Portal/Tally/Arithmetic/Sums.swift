/// Adds up figures of one measure; DESIGN.md 8.
package struct Sums: Sendable {
  private let agencies: AgencyLines

  init(_ agencies: AgencyLines) { self.agencies = agencies }

  package init(_ tree: AgencyTree) { self.init(AgencyLines(tree)) }

  /// The tally of what was counted from `first` to `last`.
  ///
  /// `figures`: those of the measure, agencies and documents that the tally is over, in any order.
  package func flow(_ figures: [ReportedFigure], from first: Day, to last: Day) -> Tally {
    var work = Work(figures)
    work.leaveOut { $0.first < first || $0.last > last ? .outside : nil }
    work.settleRepetitions()
    let taken = take(&work, in: isWider, sharesTime: true)
    return tally(taken.figures, work.leftOut, taken.isLowerBound)
  }

  /// The tally of what there was on the day `last`: of each agency its latest figure up to then.
  /// `adds`: whether those of several agencies add up.
  package func stock(_ figures: [ReportedFigure], on last: Day, adds: Bool) -> Tally {
    var work = Work(figures)
    work.leaveOut { $0.last > last ? .outside : nil }
    work.settleRepetitions()
    work.keepLatest()
    let taken = take(&work, in: isHigherOrLater, sharesTime: false)
    let reporters = Set(taken.figures.map(\.agency))
    if !adds, reporters.count > 1 {
      let separate = taken.figures.map { Tally.LeftOut(figure: $0, reason: .separate) }
      return Tally(
        total: nil, addends: [], leftOut: Self.inOrder(work.leftOut + separate),
        isLowerBound: false)
    }
    return tally(taken.figures, work.leftOut, taken.isLowerBound)
  }

  /// Proportions, none of which is ever added.
  package func ratio(_ figures: [ReportedFigure], from first: Day, to last: Day) -> Tally {
    var work = Work(figures)
    work.leaveOut { $0.first < first || $0.last > last ? .outside : .ratio }
    return Tally(
      total: nil, addends: [], leftOut: Self.inOrder(work.leftOut), isLowerBound: false)
  }

  /// Takes what is left to take, in order, and leaves out what would count something twice. Of what stands
  /// on a day, a later figure of the same agency does not cover the earlier one but replaces it.
  private func take(
    _ work: inout Work, in order: (ReportedFigure, ReportedFigure) -> Bool, sharesTime: Bool
  ) -> (figures: [ReportedFigure], isLowerBound: Bool) {
    var taken = Taken(from: work.left, agencies, sharesTime: sharesTime)
    var isLowerBound = false
    for figure in work.left.sorted(by: order) {
      guard var reason = taken.reason(against: figure) else {
        taken.take(figure)
        continue
      }
      if !sharesTime, let later = reason.other, later.agency == figure.agency,
        later.last > figure.last
      {
        reason = .outdated(by: later)
      }
      if case .overlapping = reason { isLowerBound = true }
      work.leftOut.append(Tally.LeftOut(figure: figure, reason: reason))
    }
    return (taken.figures, isLowerBound)
  }

  private func tally(
    _ addends: [ReportedFigure], _ leftOut: [Tally.LeftOut], _ isLowerBound: Bool
  ) -> Tally {
    guard !addends.isEmpty else {
      return Tally(total: nil, addends: [], leftOut: Self.inOrder(leftOut), isLowerBound: false)
    }
    let sum = addends.reduce(Amount.zero) {
      $0 + Amount(value: $1.value, qualifier: $1.qualifier)
    }
    return Tally(
      total: isLowerBound ? sum.asLowerBound : sum, addends: addends,
      leftOut: Self.inOrder(leftOut), isLowerBound: isLowerBound)
  }

  /// Whether `a` is taken before `b`.
  func precedes(_ a: ReportedFigure, _ b: ReportedFigure, isStock: Bool) -> Bool {
    isStock ? isHigherOrLater(a, b) : isWider(a, b)
  }

  /// Longer period, higher agency, no document before one, no group before one, newer item. No two
  /// figures are alike in all of these, so the order that they came in does not matter.
  private func isWider(_ a: ReportedFigure, _ b: ReportedFigure) -> Bool {
    if a.dayCount != b.dayCount { return a.dayCount > b.dayCount }
    let (aDepth, bDepth) = (agencies.depth(of: a.agency), agencies.depth(of: b.agency))
    if aDepth != bDepth { return aDepth < bDepth }
    if (a.document == nil) != (b.document == nil) { return a.document == nil }
    if (a.group == nil) != (b.group == nil) { return a.group == nil }
    return Self.isNewer(a, b)
  }

  /// The order for what stands on a day: higher agency, later day, and then as above.
  private func isHigherOrLater(_ a: ReportedFigure, _ b: ReportedFigure) -> Bool {
    let (aDepth, bDepth) = (agencies.depth(of: a.agency), agencies.depth(of: b.agency))
    if aDepth != bDepth { return aDepth < bDepth }
    return a.last != b.last ? a.last > b.last : isWider(a, b)
  }

  /// Newest item first; in one item as written.
  static func isNewer(_ a: ReportedFigure, _ b: ReportedFigure) -> Bool {
    (a.article, a.index) < (b.article, b.index)
  }

  private static func inOrder(_ leftOut: [Tally.LeftOut]) -> [Tally.LeftOut] {
    leftOut.sorted { isNewer($0.figure, $1.figure) }
  }
}

/// Figures of which some are still to be looked at, and those that have been left out.
private struct Work {
  var left: [ReportedFigure]
  var leftOut: [Tally.LeftOut] = []

  /// Parts and plans are never added.
  init(_ figures: [ReportedFigure]) {
    left = []
    left.reserveCapacity(figures.count)
    for figure in figures {
      switch figure.role {
      case .result: left.append(figure)
      case .part(let whole):
        let named = figures.first { $0.article == figure.article && $0.index == whole }
        leftOut.append(Tally.LeftOut(figure: figure, reason: .part(of: named)))
      case .plan: leftOut.append(Tally.LeftOut(figure: figure, reason: .plan))
      }
    }
  }

  mutating func leaveOut(_ reason: (ReportedFigure) -> Tally.Reason?) {
    left.removeAll { figure in
      guard let reason = reason(figure) else { return false }
      leftOut.append(Tally.LeftOut(figure: figure, reason: reason))
      return true
    }
  }

  /// Of what several items report for the same time, the newest item's figure stays.
  mutating func settleRepetitions() {
    let candidates = left.filter(\.mayBeRepeated)
    if candidates.isEmpty { return }
    var newest: [ReportedFigure.Count: ReportedFigure] = [:]
    for figure in candidates {
      let key = ReportedFigure.Count(figure)
      if let other = newest[key], !Sums.isNewer(figure, other) { continue }
      newest[key] = figure
    }
    leaveOut { figure in
      guard figure.mayBeRepeated, let other = newest[ReportedFigure.Count(figure)], other != figure
      else { return nil }
      let isSame = other.value == figure.value && other.qualifier == figure.qualifier
      return isSame ? .repeated(by: other) : .corrected(by: other)
    }
  }

  /// Of what an agency reports for several days, the last stays.
  mutating func keepLatest() {
    var latest: [ReportedFigure.Count: ReportedFigure] = [:]
    for figure in left {
      let key = ReportedFigure.Count(figure, withTime: false)
      if let other = latest[key], !isLater(figure, other) { continue }
      latest[key] = figure
    }
    leaveOut { figure in
      guard let other = latest[ReportedFigure.Count(figure, withTime: false)], other != figure
      else { return nil }
      return .outdated(by: other)
    }
  }

  private func isLater(_ a: ReportedFigure, _ b: ReportedFigure) -> Bool {
    a.last != b.last ? a.last > b.last : Sums.isNewer(a, b)
  }
}
