/// Finds the definitions of notes in a body: at the beginning of a line, not in code, not in a comment.
struct MarkdownNoteCutter {
  struct Cut {
    let id: Range<Int>
    /// What the note says, line by line, without the indentation that makes it part of the note.
    var lines: [Range<Int>]
    /// All of it, to be taken out.
    var range: Range<Int>
  }

  private let body: MarkdownSlice
  private var at = 0
  private var fence: (mark: UInt8, length: Int)?
  private var isInComment = false
  private var isInList = false
  private var isAfterEmpty = true

  init(_ body: MarkdownSlice) { self.body = body }

  mutating func next() -> Cut? {
    while at < body.count {
      let line = at..<body.lineEnd(from: at)
      at = line.upperBound + 1
      if !isCode(line), let id = definition(line) {
        return cut(id, line)
      }
    }
    return nil
  }

  /// Whether the line is in a fenced block or a comment, or opens or closes one. A fence that is
  /// indented belongs to a list item if there is a list: it cannot hold a line that is not indented.
  private mutating func isCode(_ line: Range<Int>) -> Bool {
    let text = body.trimmed(line)
    defer { isAfterEmpty = text.isEmpty }
    let indent = text.lowerBound - line.lowerBound
    if isInComment {
      isInComment = !holds("-->", in: text)
      return true
    }
    if let open = fence {
      let length = run(of: open.mark, from: text.lowerBound, upTo: text.upperBound)
      if indent < 4, length >= open.length, length == text.count { fence = nil }
      return true
    }
    if text.isEmpty { return false }
    if indent < 4, startsItem(text) {
      isInList = true
    } else if indent == 0, isAfterEmpty {
      isInList = false
    }
    let mark = body[text.lowerBound]
    if mark == UInt8(ascii: "`") || mark == UInt8(ascii: "~"),
      indent == 0 || indent < 4 && !isInList
    {
      let length = run(of: mark, from: text.lowerBound, upTo: text.upperBound)
      let rest = text.lowerBound + length..<text.upperBound
      if length >= 3, mark == UInt8(ascii: "~") || !body[rest].contains(mark) {
        fence = (mark, length)
        return true
      }
    }
    if body.holds("<!--", at: text.lowerBound), indent < 4 {
      isInComment = !holds("-->", in: text.lowerBound + 4..<text.upperBound)
      return true
    }
    return false
  }

  private func definition(_ line: Range<Int>) -> Range<Int>? {
    guard body.holds("[^", at: line.lowerBound),
      let id = MarkdownNotes.id(in: body, at: line.lowerBound),
      body.holds("]:", at: id.upperBound)
    else { return nil }
    return id
  }

  /// Gathers the lines of the note: the rest of its first, lines that go on with its paragraph, and
  /// indented lines, with empty ones between them.
  private mutating func cut(_ id: Range<Int>, _ line: Range<Int>) -> Cut {
    let first = body.trimmed(id.upperBound + 2..<line.upperBound)
    var cut = Cut(id: id, lines: [first.lowerBound..<line.upperBound], range: line)
    if first.isEmpty { cut.lines = [line.upperBound..<line.upperBound] }
    var isParagraph = !first.isEmpty
    var empty: [Range<Int>] = []
    while at < body.count {
      let line = at..<body.lineEnd(from: at)
      let text = body.trimmed(line)
      if text.isEmpty {
        empty.append(line.upperBound..<line.upperBound)
        isParagraph = false
      } else if let content = indented(line) {
        if !first.isEmpty || cut.lines.count > 1 { cut.lines.append(contentsOf: empty) }
        empty.removeAll()
        cut.lines.append(content)
        cut.range = cut.range.lowerBound..<line.upperBound
        isParagraph = true
      } else if isParagraph, !startsBlock(text), definition(line) == nil {
        cut.lines.append(text.lowerBound..<line.upperBound)
        cut.range = cut.range.lowerBound..<line.upperBound
      } else {
        break
      }
      at = line.upperBound + 1
    }
    isAfterEmpty = !empty.isEmpty
    return cut
  }

  /// The line without four columns of indentation; nil: it has fewer.
  private func indented(_ line: Range<Int>) -> Range<Int>? {
    var columns = 0
    var i = line.lowerBound
    while columns < 4, i < line.upperBound, body[i].isMarkdownBlank {
      columns += body[i] == UInt8(ascii: "\t") ? 4 - columns % 4 : 1
      i += 1
    }
    return columns >= 4 ? i..<line.upperBound : nil
  }

  private func startsBlock(_ text: Range<Int>) -> Bool {
    switch body[text.lowerBound] {
    case UInt8(ascii: "#"), UInt8(ascii: ">"), UInt8(ascii: "<"), UInt8(ascii: "="): true
    case UInt8(ascii: "`"), UInt8(ascii: "~"):
      run(of: body[text.lowerBound], from: text.lowerBound, upTo: text.upperBound) >= 3
    case UInt8(ascii: "-"), UInt8(ascii: "*"), UInt8(ascii: "_"):
      startsItem(text)
        || body[text].allSatisfy { $0 == body[text.lowerBound] || $0.isMarkdownBlank }
    default: startsItem(text)
    }
  }

  private func startsItem(_ text: Range<Int>) -> Bool {
    var i = text.lowerBound
    switch body[i] {
    case UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "*"): i += 1
    case UInt8(ascii: "0")...UInt8(ascii: "9"):
      while i < text.upperBound, body[i].isASCIIDigit { i += 1 }
      guard i < text.upperBound, body[i] == UInt8(ascii: ".") || body[i] == UInt8(ascii: ")") else {
        return false
      }
      i += 1
    default: return false
    }
    return i == text.upperBound || body[i].isMarkdownBlank
  }

  private func run(of mark: UInt8, from start: Int, upTo end: Int) -> Int {
    var i = start
    while i < end, body[i] == mark { i += 1 }
    return i - start
  }

  private func holds(_ literal: StaticString, in range: Range<Int>) -> Bool {
    range.contains { body.holds(literal, at: $0) }
  }
}
