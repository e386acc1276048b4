/// Where something is in a text, as programs count.
package struct TextPlace: Hashable, Sendable {
  /// From 1. LF, CRLF and a lone CR each end a line.
  package let line: Int
  /// From 0, in Unicode scalars; a byte order mark is none.
  package let column: Int

  /// The place of `offset`, in bytes. Walks the text up to there.
  package init(of offset: Int, in text: Bytes) {
    var start = text.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    var line = 1
    let end = min(offset, text.count)
    for i in 0..<end {
      let endsLine =
        text[i] == 0x0A || text[i] == 0x0D && !(i + 1 < text.count && text[i + 1] == 0x0A)
      if endsLine {
        line += 1
        start = i + 1
      }
    }
    self.line = line
    // Bytes that continue a scalar begin with the bits 10.
    column = start < end ? text[start..<end].count { $0 & 0xC0 != 0x80 } : 0
  }
}
