/// Where something is in a text, as programs count.
package struct TextPlace: Hashable, Sendable {
  /// From 1. LF, CRLF and a lone CR each end a line.
  package let line: Int
  /// From 0, in Unicode scalars; a byte order mark is none.
  package let column: Int

  /// The places of `offsets`, in bytes and in any order. Walks the text once.
  package static func all(of offsets: [Int], in text: Bytes) -> [TextPlace] {
    var places = [TextPlace](repeating: TextPlace(line: 1, column: 0), count: offsets.count)
    var (line, column) = (1, 0)
    var i = text.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    for position in offsets.indices.sorted(by: { offsets[$0] < offsets[$1] }) {
      let end = min(offsets[position], text.count)
      while i < end {
        // The feed after a return ends the same line.
        let isEnd = text[i] == 0x0A || text[i] == 0x0D
        if text[i] == 0x0D, i + 1 < text.count, text[i + 1] == 0x0A { i += 1 }
        i += 1
        if isEnd {
          line += 1
          column = 0
        } else if text[i - 1] & 0xC0 != 0x80 {
          // Bytes that continue a scalar begin with the bits 10.
          column += 1
        }
      }
      places[position] = TextPlace(line: line, column: column)
    }
    return places
  }
}
