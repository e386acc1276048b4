/// Words of a command as a shell has them, in simple cases: nothing is expanded.
package enum ShellWords {
  /// `code --wait` is two words; quotation marks and backslashes keep spaces in one. Nil where a quotation
  /// mark is not closed.
  package static func split(_ text: Bytes) -> [Bytes]? {
    var words: [Bytes] = []
    var word: Bytes?
    var quote: UInt8?
    var bytes = text[...]
    while let byte = bytes.popFirst() {
      switch (byte, quote) {
      case (UInt8(ascii: "\\"), nil), (UInt8(ascii: "\\"), UInt8(ascii: "\"")):
        guard let next = bytes.popFirst() else { return nil }
        let isKept = quote != nil && !"\"\\$`".utf8.contains(next)
        word = (word ?? []) + (isKept ? [byte, next] : [next])
      case (_, byte): quote = nil
      case (UInt8(ascii: "'"), nil), (UInt8(ascii: "\""), nil):
        quote = byte
        word = word ?? []
      case (0x20, nil), (0x09, nil), (0x0A, nil):
        if let done = word { words.append(done) }
        word = nil
      default: word = (word ?? []) + [byte]
      }
    }
    if quote != nil { return nil }
    return words + (word.map { [$0] } ?? [])
  }

  /// A word so that a shell takes it as it is.
  package static func quoted(_ word: Bytes) -> Bytes {
    let isPlain = word.allSatisfy { byte in
      byte >= 0x80 || (0x61...0x7A).contains(byte | 0x20) || (0x30...0x39).contains(byte)
        || "-_./+:@%,".utf8.contains(byte)
    }
    if isPlain, !word.isEmpty { return word }
    return Bytes("'") + word.flatMap { $0 == 0x27 ? Bytes("'\\''") : [$0] } + Bytes("'")
  }
}
