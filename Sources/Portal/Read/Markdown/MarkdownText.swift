/// The bytes that libcmark is given, and the way back from them to the body as the caller has it.
///
/// They are the body with every line end a line feed, behind the footnotes, which `MarkdownNotes`
/// moves to the front.
struct MarkdownText {
  private(set) var bytes: Bytes = []
  /// Where the body begins in `bytes`.
  private(set) var bodyStart = 0
  /// Where the lines of `bytes` begin; made when first asked for.
  private var lineStarts: [Int] = []
  /// Offsets into the body of the line feeds that stand for longer line ends, in order, and how many
  /// bytes have been left out up to and with each.
  private var shortened: [(at: Int, lost: Int)] = []
  /// Where pieces of moved notes stand in `bytes`, in order, and where they came from in the body.
  private var moved: [(at: Int, from: Int)] = []

  /// Takes a body. U+2028, which people paste without seeing it, ends a line in all modes but plain
  /// CommonMark.
  mutating func load(_ source: Bytes, isPlain: Bool) {
    bodyStart = 0
    lineStarts.removeAll(keepingCapacity: true)
    shortened.removeAll(keepingCapacity: true)
    moved.removeAll(keepingCapacity: true)
    bytes = source
    source.withUnsafeBufferPointer { body in
      let first = [
        body.position(of: UInt8(ascii: "\r")), isPlain ? nil : Self.separator(in: body, from: 0),
      ]
      guard let start = first.compactMap({ $0 }).min() else { return }
      bytes = Bytes()
      bytes.reserveCapacity(body.count)
      bytes.append(contentsOf: body.part(0..<start))
      var i = start
      while i < body.count {
        let length = lineEndLength(body, at: i, isPlain: isPlain)
        if length == 0 {
          bytes.append(body[i])
        } else {
          if length > 1 {
            shortened.append((bytes.count, (shortened.last?.lost ?? 0) + length - 1))
          }
          bytes.append(UInt8(ascii: "\n"))
        }
        i += max(length, 1)
      }
    }
  }

  private func lineEndLength(_ body: MarkdownSlice, at i: Int, isPlain: Bool) -> Int {
    switch body[i] {
    case UInt8(ascii: "\n"): 1
    case UInt8(ascii: "\r"): i + 1 < body.count && body[i + 1] == UInt8(ascii: "\n") ? 2 : 1
    case 0xE2 where !isPlain: Self.isSeparator(body, at: i) ? 3 : 0
    default: 0
    }
  }

  private static func separator(in body: MarkdownSlice, from start: Int) -> Int? {
    var at = start
    while let found = body.position(of: 0xE2, from: at) {
      if isSeparator(body, at: found) { return found }
      at = found + 1
    }
    return nil
  }

  private static func isSeparator(_ body: MarkdownSlice, at i: Int) -> Bool {
    i + 2 < body.count && body[i + 1] == 0x80 && body[i + 2] == 0xA8
  }

  /// Puts `front` before the body. `pieces`: what stands where in it, and where that came from.
  /// `blanked`: ranges of the body that are taken out of it, overwritten with spaces but for the line
  /// feeds, so that everything else keeps its line and column.
  mutating func move(
    _ front: consuming Bytes, pieces: [(at: Int, from: Int)], blanked: [Range<Int>]
  ) {
    for range in blanked {
      for i in range where bytes[i] != UInt8(ascii: "\n") { bytes[i] = UInt8(ascii: " ") }
    }
    bodyStart = front.count
    moved = pieces
    front.append(contentsOf: bytes)
    bytes = front
    lineStarts.removeAll(keepingCapacity: true)
  }

  /// Overwrites two bytes; see `MarkdownEscapes`.
  mutating func replace(at offset: Int, with pair: (UInt8, UInt8)) {
    bytes[offset] = pair.0
    bytes[offset + 1] = pair.1
  }

  /// Where a line of `bytes` begins, by its number from 1; the end for a line past the last.
  mutating func lineStart(_ line: Int) -> Int {
    if lineStarts.isEmpty {
      lineStarts.append(0)
      bytes.withUnsafeBufferPointer { text in
        var at = 0
        while let end = text.position(of: UInt8(ascii: "\n"), from: at) {
          at = end + 1
          lineStarts.append(at)
        }
      }
    }
    return line < 1 ? 0 : line <= lineStarts.count ? lineStarts[line - 1] : bytes.count
  }

  /// A range of `bytes` as a range of the body as it was given.
  func original(_ range: Range<Int>) -> Range<Int> {
    let start = original(range.lowerBound)
    return start..<max(start, original(range.upperBound))
  }

  private func original(_ offset: Int) -> Int {
    var body = offset - bodyStart
    if body < 0 {
      let index = moved.partitioningIndex { $0.at > offset }
      guard index > 0 else { return 0 }
      body = moved[index - 1].from + offset - moved[index - 1].at
    }
    let index = shortened.partitioningIndex { $0.at >= body }
    return body + (index > 0 ? shortened[index - 1].lost : 0)
  }
}
