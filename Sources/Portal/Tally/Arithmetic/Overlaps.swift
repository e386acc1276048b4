/// Finds the figures of one measure that may count the same as another one of them. Most do not, whatever
/// tally they are in: sums then need not compare them with any.
struct Overlaps {
  private let agencies: AgencyLines
  private let sharesTime: Bool
  private let parts: CountedParts
  /// Those of an agency itself, and of all below it.
  private var own: [CountedParts.Key: Days] = [:]
  private var below: [CountedParts.Key: Days] = [:]

  /// The days that figures begin and end on, each in order.
  private struct Days {
    private(set) var first: [Int32] = []
    private(set) var last: [Int32] = []

    mutating func add(_ figure: ReportedFigure, isEnd: Bool) {
      if isEnd { last.append(figure.last.number) } else { first.append(figure.first.number) }
    }
  }

  /// `sharesTime`: whether only figures that have days in common can count the same.
  init(_ figures: [ReportedFigure], _ agencies: AgencyLines, sharesTime: Bool) {
    self.agencies = agencies
    self.sharesTime = sharesTime
    parts = CountedParts(of: figures)
    // Added in order, so that every list is in order.
    for figure in figures.sorted(by: { $0.first < $1.first }) { add(figure, isEnd: false) }
    guard sharesTime else { return }
    for figure in figures.sorted(by: { $0.last < $1.last }) { add(figure, isEnd: true) }
  }

  private mutating func add(_ figure: ReportedFigure, isEnd: Bool) {
    parts.forEachPlace(of: figure, at: figure.agency) {
      own[$0, default: Days()].add(figure, isEnd: isEnd)
    }
    for upper in agencies.line(of: figure.agency).dropFirst() {
      parts.forEachPlace(of: figure, at: upper) {
        below[$0, default: Days()].add(figure, isEnd: isEnd)
      }
    }
  }

  /// Whether another than `figure` itself, which is one of them, may count the same.
  func has(_ figure: ReportedFigure) -> Bool {
    var count = 0
    for upper in agencies.line(of: figure.agency) {
      parts.forEachMatch(of: figure, at: upper) { count += self.count(in: own[$0], figure) }
    }
    parts.forEachMatch(of: figure, at: figure.agency) {
      count += self.count(in: below[$0], figure)
    }
    return count > 1
  }

  /// All but those that begin after the figure's days, or have ended before them.
  private func count(in days: Days?, _ figure: ReportedFigure) -> Int {
    guard let days else { return 0 }
    guard sharesTime else { return days.first.count }
    return days.first.count(before: figure.last.number + 1)
      - days.last.count(before: figure.first.number)
  }
}

extension [Int32] {
  /// How many of a list in order are less than `limit`.
  fileprivate func count(before limit: Int32) -> Int {
    partitioningIndex { $0 >= limit }
  }
}
