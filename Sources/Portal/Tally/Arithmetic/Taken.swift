/// The figures that a sum has taken so far, and whether one more would count something twice.
///
/// Only those that may overlap others are kept for that, where the others look for them.
struct Taken {
  private(set) var figures: [ReportedFigure] = []
  private let agencies: AgencyLines
  private let sharesTime: Bool
  private let parts: CountedParts
  /// Positions in `figures` by agency, and by every agency above the figure's own.
  private var own: [CountedParts.Key: [Int]] = [:]
  private var below: [CountedParts.Key: [Int]] = [:]

  /// `candidates`: all that may be taken. `sharesTime`: whether only figures that have days in common can
  /// count the same.
  init(from candidates: [ReportedFigure], _ agencies: AgencyLines, sharesTime: Bool) {
    self.agencies = agencies
    self.sharesTime = sharesTime
    parts = CountedParts(of: candidates)
    figures.reserveCapacity(candidates.count)
  }

  mutating func take(_ figure: ReportedFigure) {
    if figure.mayOverlap {
      let position = figures.count
      parts.forEachPlace(of: figure, at: figure.agency) { own[$0, default: []].append(position) }
      for upper in agencies.line(of: figure.agency).dropFirst() {
        parts.forEachPlace(of: figure, at: upper) { below[$0, default: []].append(position) }
      }
    }
    figures.append(figure)
  }

  /// Why `figure` cannot be taken; nil: it can. A figure that covers it is named before one that only
  /// overlaps it, and of several the one taken first.
  func reason(against figure: ReportedFigure) -> Tally.Reason? {
    guard figure.mayOverlap else { return nil }
    var overlapping: Int?
    var covering: Int?
    func look(at positions: [Int]?, isSameOrAbove: Bool) {
      for position in positions ?? [] {
        let other = figures[position]
        guard !sharesTime || other.sharesDays(with: figure) else { continue }
        if isSameOrAbove, covers(other, figure) {
          covering = min(covering ?? position, position)
          return
        }
        overlapping = min(overlapping ?? position, position)
      }
    }
    for upper in agencies.line(of: figure.agency) {
      parts.forEachMatch(of: figure, at: upper) { look(at: own[$0], isSameOrAbove: true) }
    }
    parts.forEachMatch(of: figure, at: figure.agency) { look(at: below[$0], isSameOrAbove: false) }
    if let covering { return .covered(by: figures[covering]) }
    return overlapping.map { .overlapping(figures[$0]) }
  }

  private func covers(_ upper: ReportedFigure, _ lower: ReportedFigure) -> Bool {
    (upper.document == nil || upper.document == lower.document)
      && (upper.group == nil || upper.group == lower.group)
      && (!sharesTime || upper.coversDays(of: lower))
  }
}
