/// Finds where a text names documents.
///
/// One a worker: it remembers the symbols it has met.
package struct Recogniser: Sendable {
  private let names: DocumentNames

  package init(names: DocumentNames = .none) { self.names = names }

  /// The citations in `text`, in order; none overlaps another.
  ///
  /// `text` is UTF-8 in NFC. A NUL byte stands for what ends all words, such as a link, code or the
  /// end of a paragraph: no citation goes across one. Line feeds are white space.
  package mutating func citations(in text: Bytes) -> [Citation] { [] }
}
