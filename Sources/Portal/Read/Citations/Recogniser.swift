/// Finds where a text names documents.
///
/// One a worker: it remembers the symbols it has met.
package struct Recogniser: Sendable {
  /// Nil: there are no names, and nothing but digits is looked for.
  private let names: KnownNames?
  private var memo = SymbolMemo()

  package init(names: DocumentNames = .none) { self.names = KnownNames(names) }

  /// The citations in `text`, in order; none overlaps another.
  ///
  /// `text` is UTF-8 in NFC. A NUL byte stands for what ends all words, such as a link, code or the
  /// end of a paragraph: no citation goes across one. Line feeds are white space.
  package mutating func citations(in text: Bytes) -> [Citation] {
    text.withUnsafeBufferPointer { bytes in
      let text = RunningText(bytes)
      var scan = CitationScan(text)
      if let names { return citations(in: text, &scan, names) }
      var i = text.digit(from: 0)
      while i < text.count { i = text.digit(from: scan.readNumber(at: i, memo: &memo)) }
      return scan.found
    }
  }

  private mutating func citations(
    in text: RunningText, _ scan: inout CitationScan, _ names: KnownNames
  ) -> [Citation] {
    var nameEnd = 0
    var i = names.next(in: text, from: 0)
    while i < text.count {
      if i >= nameEnd, let name = names.name(in: text, at: i) {
        scan.add(known: name.key, i..<name.end)
        nameEnd = name.end
      }
      let next = text.isDigit(i) ? scan.readNumber(at: i, memo: &memo) : i + 1
      i = names.next(in: text, from: next)
    }
    return scan.found
  }
}
