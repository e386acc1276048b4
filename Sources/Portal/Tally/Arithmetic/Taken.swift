/// The figures that a sum has taken so far, and whether one more would count something twice.
///
/// Figures are kept by agency, so that one is compared with those of its own agency, those above and
/// those below, and with no others.
struct Taken {
  private(set) var figures: [ReportedFigure] = []
  private let agencies: AgencyLines
  private let sharesTime: Bool
  /// Positions in `figures` by agency, and by every agency above the figure's own.
  private var own: [Int32: [Int]] = [:]
  private var below: [Int32: [Int]] = [:]

  /// `sharesTime`: whether only figures that have days in common can count the same.
  init(_ agencies: AgencyLines, sharesTime: Bool) {
    self.agencies = agencies
    self.sharesTime = sharesTime
  }

  mutating func take(_ figure: ReportedFigure) {
    own[figure.agency, default: []].append(figures.count)
    for upper in agencies.line(of: figure.agency).dropFirst() {
      below[upper, default: []].append(figures.count)
    }
    figures.append(figure)
  }

  /// Why `figure` cannot be taken; nil: it can. A figure that covers it is named before one that only
  /// overlaps it, and of several the one taken first.
  func reason(against figure: ReportedFigure) -> Tally.Reason? {
    var overlapping: Int?
    var covering: Int?
    func look(at positions: [Int]?, isSameOrAbove: Bool) {
      for position in positions ?? [] {
        let other = figures[position]
        guard isSamePart(other, figure), !sharesTime || other.sharesDays(with: figure) else {
          continue
        }
        if isSameOrAbove, covers(other, figure) {
          covering = min(covering ?? position, position)
          return
        }
        overlapping = min(overlapping ?? position, position)
      }
    }
    for upper in agencies.line(of: figure.agency) { look(at: own[upper], isSameOrAbove: true) }
    look(at: below[figure.agency], isSameOrAbove: false)
    if let covering { return .covered(by: figures[covering]) }
    return overlapping.map { .overlapping(figures[$0]) }
  }

  private func isSamePart(_ a: ReportedFigure, _ b: ReportedFigure) -> Bool {
    (a.document == b.document || a.document == nil || b.document == nil)
      && (a.group == b.group || a.group == nil || b.group == nil)
  }

  private func covers(_ upper: ReportedFigure, _ lower: ReportedFigure) -> Bool {
    (upper.document == nil || upper.document == lower.document)
      && (upper.group == nil || upper.group == lower.group)
      && (!sharesTime || upper.coversDays(of: lower))
  }
}
