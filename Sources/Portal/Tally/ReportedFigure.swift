/// A figure of an item with its names looked up: what tallies are made of.
package struct ReportedFigure: Hashable, Sendable {
  /// The item's position in `Site.articles`: the smaller, the newer.
  package let article: Int32
  /// The position among the item's figures.
  package let index: Int32
  /// Positions in the site's measures and agencies.
  package let measure, agency: Int32
  /// A position in the site's documents; nil: of none.
  package let document: Int32?
  /// Which part of the measure; nil: the whole.
  package let group: Bytes?
  /// For what stands on a day, that day.
  package let first, last: Day
  package let value: Decimal
  package let qualifier: Figure.Qualifier
  package let role: Role

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

  /// Whether both say how often the same happened, or how much of the same there was.
  func isSameCount(as other: ReportedFigure) -> Bool {
    measure == other.measure && agency == other.agency && document == other.document
      && group == other.group && first == other.first && last == other.last
  }
}
