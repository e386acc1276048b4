/// A number that an item reports.
package struct Figure: Hashable, Sendable {
  package enum Qualifier: String, Sendable, CaseIterable {
    case exact, over, under, about
  }

  /// What the number is of: a stretch of days, or one day it stands on.
  package enum Time: Hashable, Sendable {
    case period(Period)
    case asOf(Day)
  }

  /// How much the number has changed, and since when.
  package struct Change: Hashable, Sendable {
    package let value: Decimal
    package let since: Period?
  }

  /// The id of a measure.
  package let measure: Located<Bytes>
  package let value: Decimal
  package let qualifier: Qualifier
  /// The whole that `value` is a part of, as in 63/63.
  package let of: Decimal?
  /// Which part of the measure: figures of different groups are different things and add up.
  package let group: Bytes?
  package let time: Time
  package let document: Located<DocumentReference>?
  /// What other figures of the item name in `part-of`.
  package let id: Bytes?
  package let partOf: Located<Bytes>?
  package let change: Change?
  /// A goal, not a result.
  package let isPlan: Bool
  /// The words of the text that say it.
  package let quote: Bytes?
  /// Where the figure stands in the file.
  package let range: Range<Int>
}
