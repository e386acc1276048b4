/// A figure of an item with its names looked up: what tallies are made of. Only numbers, so that the
/// hundreds of thousands that pages hold are copied without counting references.
package struct ReportedFigure: Hashable, Sendable {
  /// The item's position in `Site.articles`: the smaller, the newer.
  package let article: Int32
  /// The position among the item's figures.
  package let index: Int32
  /// Positions in the site's measures and agencies.
  package let measure, agency: Int32
  /// A position in the site's documents; nil: of none.
  package let document: Int32?
  /// Which part of the measure, by its position in the index's `groups`; nil: the whole.
  package let group: Int32?
  /// For what stands on a day, that day.
  package let first, last: Day
  package let value: Decimal
  package let qualifier: Figure.Qualifier
  package let role: Role
  /// Whether the site may have another figure for the same count.
  package var mayBeRepeated = true
  /// Whether the site may have another figure of the measure that counts some of the same; see `Overlaps`.
  package var mayOverlap = true

  package enum Role: Hashable, Sendable {
    /// A result in its own right.
    case result
    /// A part of another figure of the same item, by its position there.
    case part(of: Int32)
    /// A goal.
    case plan
  }

  /// Tells the figure from all others of the site.
  var key: Int64 { Int64(article) << 32 | Int64(index) }

  /// Whether some day is in both.
  func sharesDays(with other: ReportedFigure) -> Bool { first <= other.last && other.first <= last }

  /// Whether every day of `other` is one of these.
  func coversDays(of other: ReportedFigure) -> Bool { first <= other.first && other.last <= last }

  var dayCount: Int32 { last.number - first.number + 1 }

  /// Figures of one measure with the same are counts of the same: how often something happened, or how
  /// much of it there was.
  struct Count: Hashable {
    let agency: Int32
    let document: Int32?
    let group: Int32?
    /// Nil: whenever it was.
    let first, last: Day?

    init(_ figure: ReportedFigure, withTime: Bool = true) {
      agency = figure.agency
      document = figure.document
      group = figure.group
      first = withTime ? figure.first : nil
      last = withTime ? figure.last : nil
    }

    /// By numbers alone: few figures are alike in these and differ in their groups.
    func hash(into hasher: inout Hasher) {
      hasher.combine(Int64(agency) << 32 | Int64(document ?? -1) & 0xFFFF_FFFF)
      hasher.combine(last?.number ?? 0)
    }
  }
}
