/// Where the metadata of a file ends and its text begins.
struct FrontMatter {
  /// The YAML between the two lines of hyphens.
  let yaml: Range<Int>
  /// All after the second line.
  let body: Range<Int>

  enum Outcome {
    case found(FrontMatter)
    case refused(ContentProblem, Range<Int>)
  }

  /// Splits `file`, which begins at `start` (after a byte order mark, if there is one).
  static func split(_ file: Bytes, from start: Int) -> Outcome {
    file.withUnsafeBufferPointer { bytes in
      let first = line(bytes, at: start)
      let opening = first.text
      guard isFence(bytes, opening) else {
        let marked = bytes[opening].starts(with: "+++".utf8)
        return .refused(
          marked ? .tomlFrontMatter : .noFrontMatter,
          start..<max(opening.upperBound, min(start + 1, bytes.count)))
      }
      var offset = first.next
      while offset < bytes.count {
        let line = line(bytes, at: offset)
        if isFence(bytes, line.text) {
          return .found(FrontMatter(yaml: first.next..<offset, body: line.next..<bytes.count))
        }
        offset = line.next
      }
      return .refused(.unclosedFrontMatter, opening)
    }
  }

  /// Three hyphens and nothing but white space after them.
  private static func isFence(_ bytes: UnsafeBufferPointer<UInt8>, _ line: Range<Int>) -> Bool {
    guard line.count >= 3 else { return false }
    for offset in line {
      let byte = bytes[offset]
      if offset < line.lowerBound + 3 {
        if byte != UInt8(ascii: "-") { return false }
      } else if byte != UInt8(ascii: " "), byte != UInt8(ascii: "\t") {
        return false
      }
    }
    return true
  }

  /// The line at `offset` without its end, and where the next one begins. LF, CRLF and a lone CR end
  /// a line.
  private static func line(
    _ bytes: UnsafeBufferPointer<UInt8>, at offset: Int
  ) -> (text: Range<Int>, next: Int) {
    var end = offset
    while end < bytes.count, bytes[end] != 0x0A, bytes[end] != 0x0D { end += 1 }
    var next = min(end + 1, bytes.count)
    if end < bytes.count, bytes[end] == 0x0D, next < bytes.count, bytes[next] == 0x0A { next += 1 }
    return (offset..<end, next)
  }
}
