/// Finds in the text what a node of the tree was made of.
///
/// libcmark tells lines and columns. Those of blocks are right. Those of inlines are counted without the
/// indentation and quotation marks that were cut off the later lines of a paragraph, lines are not
/// counted in some places (a break by a backslash, a title over two lines), and in table cells they
/// mean nothing. So a place is reckoned, then looked at; if the construct does not stand there it
/// is searched for in its block after the one found before; if that fails too, its line is the place.
struct MarkdownPlaces {
  /// The block or table cell that inlines stand in.
  private var block: MarkdownNode?
  /// Where it stands; nil: not yet looked up.
  private var window: Range<Int>?
  /// How many quotations it stands in.
  private var quotes = 0
  /// Searching goes on from here.
  private var cursor = 0
  /// How many bytes may still be searched through in this body, so that a hostile one takes no
  /// time to speak of.
  private var budget = 4_000_000

  mutating func reset() { self = MarkdownPlaces() }

  mutating func enter(_ node: MarkdownNode) {
    block = node
    window = nil
  }

  mutating func enter(cell: Range<Int>) {
    block = nil
    window = cell
    cursor = cell.lowerBound
  }

  /// Searches from the beginning of the block again.
  mutating func rewind() {
    if let window { cursor = window.lowerBound }
  }

  /// The first line of a block, from its first mark to its end.
  func firstLine(of node: MarkdownNode, in text: inout MarkdownText) -> Range<Int> {
    let start = min(text.lineStart(node.startLine) + node.startColumn - 1, text.bytes.count)
    return start..<text.bytes.withUnsafeBufferPointer { $0.lineEnd(from: start) }
  }

  /// Where `literal` stands: `shift` bytes after the beginning of `node`, if all is well.
  mutating func find(
    _ literal: MarkdownSlice, of node: MarkdownNode, shift: Int = 0, in text: inout MarkdownText
  ) -> Range<Int> {
    open(in: &text)
    let guess = reckon(node, in: &text).map { $0 + shift }
    let line = literal.part(0..<literal.lineEnd(from: 0))
    let window = window ?? 0..<0
    let found = text.bytes.withUnsafeBufferPointer { bytes -> Int? in
      if let guess, guess >= window.lowerBound, bytes.holds(line, at: guess) { return guess }
      return search(line, from: cursor, in: bytes)
    }
    guard let found else { return lineAround(guess ?? cursor, in: text) }
    cursor = found + line.count
    return found..<cursor
  }

  /// Where the address of a link or image stands: to be asked when the link is left, since what is in
  /// it comes before. A link by reference has no address of its own: then the link is the place.
  mutating func find(link node: MarkdownNode, in text: inout MarkdownText) -> Range<Int> {
    open(in: &text)
    let window = window ?? 0..<0
    let url = node.url
    var guess = reckon(node, in: &text)
    var found: Range<Int>?
    var close: Int?
    text.bytes.withUnsafeBufferPointer { bytes in
      guess = guess.flatMap { window.contains($0) && isOpener(bytes[$0]) ? $0 : nil }
      let start = max(cursor, guess ?? 0)
      found = address(url, from: start, in: bytes)
      if found == nil, start > cursor { found = address(url, from: cursor, in: bytes) }
      let end = min(window.upperBound, cursor + 2000)
      close = bytes.position(of: UInt8(ascii: "]"), from: start, upTo: end)
    }
    if let found {
      cursor = found.upperBound
      return found
    }
    guard let start = guess, let close, close >= start else {
      return lineAround(guess ?? cursor, in: text)
    }
    cursor = close + 1
    return start..<cursor
  }

  private func isOpener(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "[") || byte == UInt8(ascii: "!") || byte == UInt8(ascii: "<")
  }

  private mutating func address(
    _ url: MarkdownSlice, from start: Int, in bytes: MarkdownSlice
  ) -> Range<Int>? {
    // In an autolink that is not said.
    let name = url.holds("mailto:") ? url.part(7..<url.count) : url
    var from = start
    while !name.isEmpty, let at = search(name, from: from, in: bytes) {
      if isAddress(at, in: bytes) { return at..<at + name.count }
      if name.count < url.count, bytes.holds(url, at: at - 7), isAddress(at - 7, in: bytes) {
        return at - 7..<at + name.count
      }
      from = at + 1
    }
    return nil
  }

  /// Whether what stands before `at` makes it the address of a link: `](`, `](<` or `<`.
  private func isAddress(_ at: Int, in bytes: MarkdownSlice) -> Bool {
    var i = at - 1
    if i >= 0, bytes[i] == UInt8(ascii: "<") { return true }
    while i > 0, bytes[i].isMarkdownSpace { i -= 1 }
    return i > 0 && bytes[i] == UInt8(ascii: "(") && bytes[i - 1] == UInt8(ascii: "]")
  }

  private mutating func open(in text: inout MarkdownText) {
    guard window == nil, let block else { return }
    let start = text.lineStart(block.startLine)
    window = start..<max(start, text.lineStart(block.endLine + 1))
    cursor = start
    quotes = 0
    var parent = block.parent
    while let node = parent {
      if node.kind == .quote { quotes += 1 }
      parent = node.parent
    }
  }

  private func reckon(_ node: MarkdownNode, in text: inout MarkdownText) -> Int? {
    guard let block else { return nil }
    let line = node.startLine
    guard line >= block.startLine, node.startColumn > 0 else { return nil }
    if line == block.startLine { return text.lineStart(line) + node.startColumn - 1 }
    var start = text.lineStart(line)
    var left = quotes
    while start < text.bytes.count {
      let byte = text.bytes[start]
      if byte == UInt8(ascii: ">"), left > 0 { left -= 1 } else if !byte.isMarkdownBlank { break }
      start += 1
    }
    return start + node.startColumn - block.startColumn
  }

  private mutating func search(
    _ needle: MarkdownSlice, from start: Int, in bytes: MarkdownSlice
  ) -> Int? {
    let end = min(window?.upperBound ?? 0, start + min(budget, 100_000))
    guard start < end else { return nil }
    let found = bytes.position(of: needle, from: start, upTo: end)
    budget -= (found ?? end) - start
    return found
  }

  /// The line that `offset` is in, or of a very long one the part around it.
  private func lineAround(_ offset: Int, in text: borrowing MarkdownText) -> Range<Int> {
    text.bytes.withUnsafeBufferPointer { bytes in
      let offset = min(max(offset, 0), bytes.count)
      var start = offset
      while start > 0, offset - start < 200, bytes[start - 1] != UInt8(ascii: "\n") { start -= 1 }
      let limit = min(offset + 200, bytes.count)
      let end = bytes.position(of: UInt8(ascii: "\n"), from: offset, upTo: limit) ?? limit
      return bytes.trimmed(start..<end)
    }
  }
}
