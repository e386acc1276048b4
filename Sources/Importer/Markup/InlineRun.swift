import Portal

/// Words and marks gathered in the order of the text, until a block ends.
struct InlineRun {
  private var inlines: [Inline] = []

  var isEmpty: Bool { inlines.isEmpty }

  mutating func append(_ inline: Inline) { inlines.append(inline) }

  mutating func append(contentsOf more: [Inline]) { inlines += more }

  /// What was gathered as one paragraph, and nothing is left: white space is one space, none stands at
  /// either end or beside a line end, marks around nothing are gone.
  mutating func take() -> [Inline] {
    Array(takeParagraphs().joined(separator: [.lineEnd]))
  }

  /// The same as several paragraphs, where several line ends stand together.
  mutating func takeParagraphs() -> [[Inline]] {
    defer { inlines.removeAll() }
    var isAfterSpace = true
    let all = Self.tidy(inlines, &isAfterSpace)
    var paragraphs: [[Inline]] = [[]]
    var ends = 0
    for inline in all {
      if inline == .lineEnd {
        ends += 1
        continue
      }
      let isEmpty = paragraphs[paragraphs.count - 1].isEmpty
      if ends > 1, !isEmpty { paragraphs.append([]) }
      if ends == 1, !isEmpty { paragraphs[paragraphs.count - 1].append(.lineEnd) }
      ends = 0
      paragraphs[paragraphs.count - 1].append(inline)
    }
    for index in paragraphs.indices { Self.trimEnd(&paragraphs[index], withLines: true) }
    return paragraphs.filter { !$0.isEmpty }
  }

  private static func tidy(_ inlines: [Inline], _ isAfterSpace: inout Bool) -> [Inline] {
    var out: [Inline] = []
    for inline in inlines {
      switch inline {
      case .text(let text):
        var text = Text.run(text)
        if isAfterSpace, text.first == 0x20 { text.removeFirst() }
        guard !text.isEmpty else { continue }
        isAfterSpace = text.last == 0x20
        if case .text(let before) = out.last {
          out[out.count - 1] = .text(before + text)
        } else {
          out.append(.text(text))
        }
      case .code(let text):
        let text = Text.line(text)
        guard !text.isEmpty else { continue }
        isAfterSpace = false
        // Two that touch would end each other.
        if case .code(let before) = out.last {
          out[out.count - 1] = .code(before + text)
        } else {
          out.append(.code(text))
        }
      case .lineEnd:
        trimEnd(&out)
        out.append(.lineEnd)
        isAfterSpace = true
      case .emphasis(let inner):
        add(inner, &out, &isAfterSpace) { .emphasis($0) }
      case .strong(let inner):
        add(inner, &out, &isAfterSpace) { .strong($0) }
      case .strike(let inner):
        add(inner, &out, &isAfterSpace) { .strike($0) }
      case .link(let inner, let address):
        add(inner, &out, &isAfterSpace) { .link($0, to: address) }
      }
    }
    return out
  }

  /// Adds marked words; white space at their ends stands outside of the marks.
  private static func add(
    _ inner: [Inline], _ out: inout [Inline], _ isAfterSpace: inout Bool,
    _ mark: ([Inline]) -> Inline
  ) {
    let wasAfterSpace = isAfterSpace
    var inside = tidy(inner, &isAfterSpace)
    guard inside.contains(where: { $0 != .lineEnd }) else {
      isAfterSpace = wasAfterSpace
      out += inside
      return
    }
    if case .text(var first) = inside[0], first.first == 0x20 {
      first.removeFirst()
      inside[0] = .text(first)
      if first.isEmpty { inside.removeFirst() }
      out.append(.text([0x20]))
    }
    var tail: [Inline] = []
    while let last = inside.last {
      if last == .lineEnd {
        inside.removeLast()
        tail = [.lineEnd] + tail
        continue
      }
      guard case .text(var words) = last, words.last == 0x20 else { break }
      words.removeLast()
      inside.removeLast()
      if !words.isEmpty { inside.append(.text(words)) }
      if tail.isEmpty { tail = [.text([0x20])] }
    }
    if !inside.isEmpty { out.append(mark(inside)) }
    out += tail
  }

  /// Takes white space off the end, spaces that do not break among it.
  private static func trimEnd(_ inlines: inout [Inline], withLines: Bool = false) {
    while let last = inlines.last {
      if withLines, last == .lineEnd {
        inlines.removeLast()
        continue
      }
      guard case .text(let text) = last else { return }
      let words = Text.trimmed([0x78] + text).dropFirst()
      if words.count == text.count { return }
      inlines.removeLast()
      if !words.isEmpty { inlines.append(.text(Bytes(words))) }
    }
  }
}
