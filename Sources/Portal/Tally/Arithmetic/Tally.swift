/// What some figures of one measure come to, with every figure accounted for: it is an addend, or left
/// out for a reason.
package struct Tally: Hashable, Sendable {
  /// Nil where nothing may be added: ratios, and stocks of several agencies whose measure does not say
  /// that they add up.
  package let total: Amount?
  /// In the order in which they were taken: the widest first.
  package let addends: [ReportedFigure]
  package let leftOut: [LeftOut]
  /// Whether a figure was left out of which a part may not be in the total.
  package let isLowerBound: Bool

  package struct LeftOut: Hashable, Sendable {
    package let figure: ReportedFigure
    package let reason: Reason
  }

  /// Why a figure is not added; the figure that a case names is the one that stands in its place.
  package enum Reason: Hashable, Sendable {
    /// Another item reports the same.
    case repeated(by: ReportedFigure)
    /// A newer item reports another value for the same.
    case corrected(by: ReportedFigure)
    /// All of it is in another figure.
    case covered(by: ReportedFigure)
    /// Some of it may be in another figure, and some not.
    case overlapping(ReportedFigure)
    /// It is a part of another figure of its item.
    case part(of: ReportedFigure?)
    case plan
    /// Its period reaches beyond the tally's.
    case outside
    /// A later figure of the same agency stands for it.
    case outdated(by: ReportedFigure)
    /// It is a proportion.
    case ratio
    /// It stands for itself: such figures of several agencies do not add up.
    case separate
  }

  /// A tally of which nobody reports anything.
  package static let empty = Tally(total: nil, addends: [], leftOut: [], isLowerBound: false)

  /// The last day of any addend: of what stands on days, the day of the total.
  package var newestDay: Day? { addends.map(\.last).max() }

  package var isEmpty: Bool { addends.isEmpty && leftOut.isEmpty }
}
