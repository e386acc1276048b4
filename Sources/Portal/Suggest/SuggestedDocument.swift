/// A document that a text cites, as front matter may name it.
package struct SuggestedDocument: Hashable, Sendable {
  /// `28-NQ/TW`, or `21-NQ/TW (2017)` where the symbol alone does not say which.
  package let reference: Bytes
  package let part: ItemCitation.Part
  /// From 1.
  package let line: Int
  /// False: several documents fit, or none is known, and `reference` is only what the text says.
  package let isClear: Bool
}
