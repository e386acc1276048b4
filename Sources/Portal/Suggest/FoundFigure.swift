/// A number that a text reports, as its words say it: an offer, not yet what an item states.
struct FoundFigure: Hashable, Sendable {
  enum Kind: String, Hashable, Sendable, CaseIterable {
    /// Something done, counted over a period.
    case activity
    /// How things stand on a day.
    case stock
    /// By how much something has grown or shrunk.
    case change
    /// A part of another number of the text.
    case subset
    /// A part of a whole, a percentage, so many for each.
    case ratio
    /// What is asked for or hoped for.
    case plan
    /// No number that can be told from the words: *hàng trăm*, `10-15`, `1,250`.
    case vague
  }

  var kind: Kind
  /// From the qualifier to the end of the noun: offsets into the text, in bytes, as all ranges here.
  let range: Range<Int>
  /// Nothing when the words leave it open.
  let value: Decimal?
  /// The whole of a ratio: the second number of `12/15`.
  let of: Decimal?
  var qualifier: Figure.Qualifier
  /// What is counted: a noun, `%`, or nothing when a ratio has none.
  let unit: Range<Int>
  /// When, as far as the text says.
  var time: Figure.Time?
  /// Whether `time` stands in the same sentence: else it is the nearest before.
  var isTimeNear: Bool
  /// Since when it has changed.
  var since: Period?
  /// Of a subset: the position of the whole among all that was found.
  var whole: Int?
  let sentence: Range<Int>
}
