/// Which tags have lines to themselves, and so what of the blanks and line ends beside each tag is
/// not drawn.
struct TemplateLines {
  let bytes: Bytes
  let tokens: [TemplateToken]
  let partner: [Int]
  let isArgument: [Bool]
  /// Where the first line begins.
  private let start: Int
  /// For each token, what it takes of the file: a tag, the blanks before it and the line's end after
  /// it where they are not drawn; a text, what is left of it.
  private(set) var extents: [Range<Int>]
  /// For each token, whether it is a tag whose line begins with nothing that is drawn.
  private(set) var takesLineStart: [Bool]

  init(bytes: Bytes, tokens: [TemplateToken], partner: [Int], isArgument: [Bool]) {
    self.bytes = bytes
    self.tokens = tokens
    self.partner = partner
    self.isArgument = isArgument
    start = bytes.markLength
    extents = tokens.map {
      switch $0 {
      case .text(let range): range
      case .tag(let tag): tag.range
      }
    }
    takesLineStart = Array(repeating: false, count: tokens.count)
    for index in tokens.indices {
      if case .tag(let tag) = tokens[index] { measure(index, tag) }
    }
    for index in tokens.indices {
      if case .text(let range) = tokens[index] { trim(index, range) }
    }
  }

  /// Whether nothing but blanks stands before the tag on its line.
  func beginsLine(_ index: Int) -> Bool { blanksBefore(index) != nil }

  /// Whether nothing but blanks stands after the tag on its line.
  func endsLine(_ index: Int) -> Bool { lineEndAfter(index) != nil }

  /// Whether the element from the opening tag at `index` to its closing tag has its lines to itself.
  func isElementAlone(_ index: Int) -> Bool {
    beginsLine(index) && partner[index] > index && endsLine(partner[index])
  }

  /// The blanks between the line's start and the tag; nil when something else stands there.
  func blanksBefore(_ index: Int) -> Range<Int>? {
    let end = range(index).lowerBound
    var i = end
    while i > start, bytes[i - 1].isLineBlank { i -= 1 }
    return isLineStart(i) ? i..<end : nil
  }

  /// The line's end after the tag without the blanks before that (empty at the file's end); nil when
  /// something else stands there.
  func lineEndAfter(_ index: Int) -> Range<Int>? {
    var i = range(index).upperBound
    while i < bytes.count, bytes[i].isLineBlank { i += 1 }
    if i == bytes.count { return i..<i }
    if bytes[i] == UInt8(ascii: "\n") { return i..<i + 1 }
    let isCRLF =
      bytes[i] == UInt8(ascii: "\r") && i + 1 < bytes.count && bytes[i + 1] == UInt8(ascii: "\n")
    return isCRLF ? i..<i + 2 : nil
  }

  func isLineStart(_ offset: Int) -> Bool {
    offset == start || bytes[offset - 1] == UInt8(ascii: "\n")
  }

  /// The blanks from `offset` on.
  func blanks(from offset: Int) -> Range<Int> {
    var i = offset
    while i < bytes.count, bytes[i].isLineBlank { i += 1 }
    return offset..<i
  }

  private func range(_ index: Int) -> Range<Int> {
    switch tokens[index] {
    case .text(let range): range
    case .tag(let tag): tag.range
    }
  }

  private mutating func measure(_ index: Int, _ tag: Tag) {
    let alone = beginsLine(index) && endsLine(index)
    switch tag.kind {
    case .value, .rawValue:
      break
    case .section, .inverted, .part, .comment, .delimiters:
      if alone {
        takeBlanks(index)
        takeLineEnd(index)
      }
    case .parent:
      if isElementAlone(index) { takeBlanks(index) }
    case .block:
      if isArgument[index] {
        if endsLine(index) { takeLineEnd(index) }
      } else if isElementAlone(index) {
        takeBlanks(index)
        if alone { takeLineEnd(index) }
      } else if alone {
        takeBlanks(index)
        takeLineEnd(index)
      }
    case .close:
      measureClose(index, alone)
    }
  }

  private mutating func measureClose(_ index: Int, _ alone: Bool) {
    let opening = partner[index]
    var kind = Tag.Kind.section
    if opening != index, case .tag(let tag) = tokens[opening] { kind = tag.kind }
    switch kind {
    case .parent:
      if isElementAlone(opening) { takeLineEnd(index) }
    case .block where isArgument[opening]:
      if beginsLine(index) { takeBlanks(index) }
    case .block where isElementAlone(opening):
      if beginsLine(index) { takeBlanks(index) }
      takeLineEnd(index)
    default:
      if alone {
        takeBlanks(index)
        takeLineEnd(index)
      }
    }
  }

  private mutating func takeBlanks(_ index: Int) {
    guard let blanks = blanksBefore(index) else { return }
    extents[index] = blanks.lowerBound..<extents[index].upperBound
    takesLineStart[index] = true
  }

  private mutating func takeLineEnd(_ index: Int) {
    guard let end = lineEndAfter(index) else { return }
    extents[index] = extents[index].lowerBound..<end.upperBound
  }

  private mutating func trim(_ index: Int, _ range: Range<Int>) {
    let lower = index > 0 ? max(range.lowerBound, extents[index - 1].upperBound) : range.lowerBound
    let isLast = index + 1 == tokens.count
    let upper =
      isLast ? range.upperBound : min(range.upperBound, extents[index + 1].lowerBound)
    extents[index] = lower..<max(lower, upper)
  }
}

extension UInt8 {
  /// A blank within a line.
  fileprivate var isLineBlank: Bool { self == UInt8(ascii: " ") || self == UInt8(ascii: "\t") }
}
