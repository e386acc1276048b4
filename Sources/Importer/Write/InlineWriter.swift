import Portal

/// Writes the words of one paragraph, heading or cell.
///
/// A mark that Markdown would not take for one where it stands, by what is next to it, is left out: its
/// words are worth more than their slant. What is next to it depends on marks left out, so whoever writes
/// marks looks at what has come of them (`MarkdownWriter`), and may have it all without.
struct InlineWriter {
  private(set) var out = Bytes()
  private var isLineStart: Bool
  private let indent: Bytes
  private let isCell: Bool
  private let hasMarks: Bool

  /// `isCell`: it stands in a table, where no line begins either. `hasMarks`: whether emphasis and code are
  /// written; links always are.
  init(indent: Bytes, isLineStart: Bool = true, isCell: Bool = false, hasMarks: Bool = true) {
    self.indent = indent
    self.isLineStart = isLineStart
    self.isCell = isCell
    self.hasMarks = hasMarks
  }

  /// `after`, `before`: the characters on either side; nil: none.
  mutating func write(_ inlines: [Inline], after: UInt32?, before: UInt32?) {
    var last = after
    for (index, inline) in inlines.enumerated() {
      let rest = inlines[(index + 1)...]
      let next = rest.first.map(Self.first) ?? before
      switch inline {
      case .text(let text):
        MarkdownEscape.append(
          text, to: &out, isLineStart: isLineStart, isBeforeLink: !rest.isEmpty || before != nil)
        if !text.isEmpty { isLineStart = false }
      case .emphasis(let inner): write(inner, "*", last, next)
      case .strong(let inner): write(inner, "**", last, next)
      case .strike(let inner): write(inner, "~~", last, next)
      case .code(let text): write(code: text)
      case .link(let inner, let address):
        isLineStart = false
        out.append("[")
        write(inner, after: UInt32(UInt8(ascii: "[")), before: UInt32(UInt8(ascii: "]")))
        out.append("](")
        MarkdownEscape.append(address: address, to: &out)
        out.append(")")
      case .lineEnd:
        out.append("\\\n")
        out += indent
        isLineStart = true
      }
      last = Self.last(inline) ?? last
    }
  }

  private mutating func write(
    _ inner: [Inline], _ mark: StaticString, _ last: UInt32?, _ next: UInt32?
  ) {
    let first = inner.first.map(Self.first) ?? nil
    let end = inner.last.flatMap(Self.last)
    let mayOpen = Self.flanks(outside: last, inside: first)
    let mayClose = Self.flanks(outside: next, inside: end)
    guard hasMarks, mayOpen, mayClose, !Self.hasMarks(inner, like: mark) else {
      return write(inner, after: last, before: next)
    }
    out.append(mark)
    isLineStart = false
    write(inner, after: UInt32(mark.utf8Start[0]), before: UInt32(mark.utf8Start[0]))
    out.append(mark)
  }

  /// Whether a mark between the two is one (CommonMark 6.2): no white space inside of it, and no
  /// punctuation, unless white space or punctuation is outside of it.
  private static func flanks(outside: UInt32?, inside: UInt32?) -> Bool {
    guard let inside, !isSpace(inside) else { return false }
    guard let outside else { return true }
    // Beside other marks nobody can say whose is which.
    if outside == 0x2A || outside == 0x7E { return false }
    return !isPunctuation(inside) || isSpace(outside) || isPunctuation(outside)
  }

  /// Whether marks of the same kind stand within.
  private static func hasMarks(_ inlines: [Inline], like mark: StaticString) -> Bool {
    inlines.contains { inline in
      switch inline {
      case .emphasis(let inner): mark.utf8Start[0] == 0x2A || hasMarks(inner, like: mark)
      case .strong(let inner): mark.utf8Start[0] == 0x2A || hasMarks(inner, like: mark)
      case .strike(let inner): mark.utf8Start[0] == 0x7E || hasMarks(inner, like: mark)
      case .link(let inner, _): hasMarks(inner, like: mark)
      case .lineEnd: true
      default: false
      }
    }
  }

  private mutating func write(code text: Bytes) {
    guard hasMarks else {
      return MarkdownEscape.append(text, to: &out, isLineStart: false, isBeforeLink: false)
    }
    isLineStart = false
    var longest = 0
    var run = 0
    for byte in text {
      run = byte == UInt8(ascii: "`") ? run + 1 : 0
      longest = max(longest, run)
    }
    let fence = Bytes(repeating: UInt8(ascii: "`"), count: longest + 1)
    let isPadded = text.first == UInt8(ascii: "`") || text.last == UInt8(ascii: "`")
    out += fence
    if isPadded { out.append(" ") }
    for byte in text {
      // A bar ends the cell, in code too.
      if isCell, byte == UInt8(ascii: "|") { out.append("\\") }
      out.append(byte)
    }
    if isPadded { out.append(" ") }
    out += fence
  }

  // MARK: Characters

  private static func first(_ inline: Inline) -> UInt32? {
    switch inline {
    case .text(let text): scalars(text).first
    case .emphasis, .strong: 0x2A
    case .strike: 0x7E
    case .code: 0x60
    case .link: 0x5B
    case .lineEnd: 0x20
    }
  }

  private static func last(_ inline: Inline) -> UInt32? {
    switch inline {
    case .text(let text): scalars(text).last
    case .emphasis, .strong: 0x2A
    case .strike: 0x7E
    case .code: 0x60
    case .link: 0x29
    case .lineEnd: 0x20
    }
  }

  private static func scalars(_ text: Bytes) -> [UInt32] { text.string.unicodeScalars.map(\.value) }

  private static func isSpace(_ scalar: UInt32) -> Bool {
    scalar <= 0x20 || scalar == 0xA0 || scalar == 0x3000 || (0x2000...0x200A).contains(scalar)
  }

  /// ASCII marks, and what Unicode calls punctuation (CommonMark 0.30, 2.1).
  private static func isPunctuation(_ scalar: UInt32) -> Bool {
    if scalar < 0x80 {
      let isWord =
        (0x30...0x39).contains(scalar) || (0x41...0x5A).contains(scalar)
        || (0x61...0x7A).contains(scalar)
      return scalar > 0x20 && !isWord
    }
    return Unicode.Scalar(scalar).map { scalar in
      switch scalar.properties.generalCategory {
      case .connectorPunctuation, .dashPunctuation, .openPunctuation, .closePunctuation,
        .initialPunctuation, .finalPunctuation, .otherPunctuation:
        true
      default: false
      }
    } ?? false
  }
}
