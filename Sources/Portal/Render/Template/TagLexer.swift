/// Cuts a template into texts and tags. Delimiters are matched as bytes.
struct TagLexer {
  private let bytes: Bytes
  private var open = Bytes("{{")
  private var close = Bytes("}}")
  /// Where each closing mark was last looked for and found; `Int.max` when nowhere. Without it a file
  /// of nothing but opening delimiters would be searched to its end once for each.
  private var found: [Bytes: (from: Int, at: Int)] = [:]
  private(set) var tokens: [TemplateToken] = []
  private(set) var problems: [(problem: TemplateProblem, range: Range<Int>)] = []

  init(_ bytes: Bytes) {
    self.bytes = bytes
    run()
  }

  private mutating func run() {
    var textStart = bytes.markLength
    var from = textStart
    while let start = bytes.firstOffset(of: open, from: from) {
      guard let tag = tag(at: start) else {
        // What is not a tag stays text, and the tags within it are seen.
        from = start + open.count
        continue
      }
      if textStart < start { tokens.append(.text(textStart..<start)) }
      tokens.append(.tag(tag))
      from = tag.range.upperBound
      textStart = from
    }
    if textStart < bytes.count { tokens.append(.text(textStart..<bytes.count)) }
  }

  /// The tag whose opening delimiter is at `start`.
  private mutating func tag(at start: Int) -> Tag? {
    let inside = bytes.skipBlanks(from: start + open.count)
    var closing = close
    var (kind, marks) = (Tag.Kind.value, 1)
    switch inside < bytes.count ? bytes[inside] : 0 {
    case UInt8(ascii: "#"): kind = .section
    case UInt8(ascii: "^"): kind = .inverted
    case UInt8(ascii: "/"): kind = .close
    case UInt8(ascii: ">"): kind = .part
    case UInt8(ascii: "<"): kind = .parent
    case UInt8(ascii: "$"): kind = .block
    case UInt8(ascii: "!"): kind = .comment
    case UInt8(ascii: "&"): kind = .rawValue
    case UInt8(ascii: "{"):
      kind = .rawValue
      closing.insert(UInt8(ascii: "}"), at: 0)
    case UInt8(ascii: "="):
      kind = .delimiters
      closing.insert(UInt8(ascii: "="), at: 0)
    default: marks = 0
    }
    let content = inside + marks
    guard let end = offset(of: closing, from: content),
      kind == .comment || kind == .delimiters || !hasOpening(content..<end)
    else {
      problems.append(
        (.unclosedTag(open: open.string, close: closing.string), start..<start + open.count))
      return nil
    }
    let range = start..<end + closing.count
    switch kind {
    case .comment: return Tag(kind: kind, range: range, name: TemplateName("", at: range))
    case .delimiters: return setDelimiters(range, content..<end)
    default: return named(kind, range, bytes.trimmed(content..<end))
    }
  }

  private mutating func offset(of closing: Bytes, from: Int) -> Int? {
    if let last = found[closing], last.from <= from, from <= last.at {
      return last.at == .max ? nil : last.at
    }
    let at = bytes.firstOffset(of: closing, from: from)
    found[closing] = (from, at ?? .max)
    return at
  }

  /// A tag that a new one begins in was never closed.
  private func hasOpening(_ content: Range<Int>) -> Bool {
    bytes.firstOffset(of: open, from: content.lowerBound, to: content.upperBound) != nil
  }

  private mutating func named(_ kind: Tag.Kind, _ range: Range<Int>, _ name: Range<Int>) -> Tag {
    let text = Bytes(bytes[name]).string
    var tag = Tag(
      kind: kind, range: range, name: TemplateName(text, at: name.isEmpty ? range : name))
    if name.isEmpty {
      problems.append((.emptyTag, range))
      tag.isBad = true
    } else if !isName(name, dotted: kind != .part && kind != .parent && kind != .close) {
      problems.append((.unknownTag(Bytes(bytes[range]).string), range))
      tag.isBad = true
    }
    return tag
  }

  /// One word; and of a name that is looked up: beginning as names do, no empty part.
  private func isName(_ range: Range<Int>, dotted: Bool) -> Bool {
    let name = bytes[range]
    if name.contains(where: { $0.isTagBlank }) { return false }
    guard dotted, !name.elementsEqual(".".utf8) else { return true }
    let first = name[range.lowerBound]
    let begins =
      first >= 0x80 || first == UInt8(ascii: "_") || first == UInt8(ascii: "-")
      || first.isASCIILetterOrDigit
    return begins
      && !name.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
        .contains { $0.isEmpty }
  }

  private mutating func setDelimiters(_ range: Range<Int>, _ content: Range<Int>) -> Tag {
    let marks = bytes[content].split { $0.isTagBlank }
    if marks.count == 2, !marks.contains(where: { $0.contains(UInt8(ascii: "=")) }) {
      open = Bytes(marks[0])
      close = Bytes(marks[1])
    } else {
      problems.append((.badDelimiters(Bytes(bytes[range]).string), range))
    }
    return Tag(kind: .delimiters, range: range, name: TemplateName("", at: range))
  }
}

extension UInt8 {
  /// Blanks as they may stand inside a tag.
  var isTagBlank: Bool {
    self == UInt8(ascii: " ") || self == UInt8(ascii: "\t") || self == UInt8(ascii: "\n")
      || self == UInt8(ascii: "\r")
  }

  fileprivate var isASCIILetterOrDigit: Bool {
    (0x30...0x39).contains(self) || (0x41...0x5A).contains(self) || (0x61...0x7A).contains(self)
  }
}

extension Bytes {
  /// How many bytes a byte order mark takes at the start of a file. It is never drawn.
  var markLength: Int { starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0 }

  /// Where `pattern` (not empty) first stands wholly between `from` and `end`.
  fileprivate func firstOffset(of pattern: Bytes, from: Int, to end: Int? = nil) -> Int? {
    let end = end ?? count
    var i = from
    while i + pattern.count <= end {
      if self[i] == pattern[0], self[i..<i + pattern.count].elementsEqual(pattern) { return i }
      i += 1
    }
    return nil
  }

  fileprivate func skipBlanks(from start: Int) -> Int {
    var i = start
    while i < count, self[i].isTagBlank { i += 1 }
    return i
  }

  fileprivate func trimmed(_ range: Range<Int>) -> Range<Int> {
    var (lower, upper) = (range.lowerBound, range.upperBound)
    while lower < upper, self[lower].isTagBlank { lower += 1 }
    while lower < upper, self[upper - 1].isTagBlank { upper -= 1 }
    return lower..<upper
  }
}
