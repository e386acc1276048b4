/// Where something is in a file, as people count.
package struct Position: Hashable, Sendable {
  /// From 1. LF, CRLF and a lone CR each end a line.
  package let line: Int
  /// From 1, in user-perceived characters. Past the last one at the line's end.
  package let column: Int
  /// The whole line without its end: offsets into the file, in bytes.
  package let lineRange: Range<Int>

  /// The position of `offset`, in bytes; one in the middle of a character has that character's.
  /// Walks the file up to there: for messages only.
  package init(of offset: Int, in file: Bytes) {
    (line, lineRange, column) = file.withUnsafeBufferPointer { file in
      let offset = min(max(offset, 0), file.count)
      var line = 1
      var start = 0
      var i = 0
      while i < offset {
        let byte = file[i]
        i += 1
        guard byte == 0x0A || byte == 0x0D else { continue }
        // Between CR and LF the line is still the one that they end.
        if byte == 0x0D, i < file.count, file[i] == 0x0A {
          guard i < offset else { break }
          i += 1
        }
        line += 1
        start = i
      }
      var end = start
      while end < file.count, file[end] != 0x0A, file[end] != 0x0D { end += 1 }
      // With the scalar at the offset counted, a mark there does not make a character of its own.
      let isInLine = offset < end
      let counted = isInLine ? offset + UTF8Scalar.decode(file, at: offset).count : end
      let text = String(decoding: file[start..<counted], as: UTF8.self)
      return (line, start..<end, max(1, text.count + (isInLine ? 0 : 1)))
    }
  }
}
