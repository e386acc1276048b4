import Portal

extension HTMLBlocks {
  mutating func inline(_ element: Element) {
    run.append(contentsOf: inlines(of: element))
  }

  mutating func inlines(of children: [Element.Child]) -> [Inline] {
    var out: [Inline] = []
    for child in children {
      switch child {
      case .text(let text):
        guard hasBareParagraphs else {
          out.append(.text(text))
          continue
        }
        for (index, part) in Self.lines(text).enumerated() {
          if index > 0 { out.append(.lineEnd) }
          out.append(.text(Bytes(part)))
        }
      case .element(let element): out += inlines(of: element)
      }
    }
    return out
  }

  mutating func inlines(of element: Element) -> [Inline] {
    if Self.silent.contains(element.name) {
      note(scripts: element)
      return []
    }
    if skipped.contains(element.order) { return [] }
    if Self.isHidden(element) || Self.dropped.contains(element.name)
      || Self.embedded.contains(element.name) || element.name == "img"
    {
      // They say what becomes of them themselves, and leave no words here.
      read(element)
      return []
    }
    let inner = inlines(of: element.children)
    switch element.name {
    case "br": return [.lineEnd]
    case "b", "strong": return [.strong(inner)]
    case "i", "em", "cite", "dfn", "var": return [.emphasis(inner)]
    case "s", "strike", "del": return [.strike(inner)]
    case "code", "kbd", "samp", "tt": return [.code(element.words)]
    case "sup": return Self.shifted(inner, Self.raised) ?? inner
    case "sub": return Self.shifted(inner, Self.lowered) ?? inner
    case "q": return [.text(Bytes("“"))] + inner + [.text(Bytes("”"))]
    case "a": return link(element, inner)
    default: return inner
    }
  }

  static let raised: [UInt8: String] = Dictionary(
    uniqueKeysWithValues: zip("0123456789+-".utf8, "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻".map(String.init)))
  static let lowered: [UInt8: String] = Dictionary(
    uniqueKeysWithValues: zip("0123456789+-".utf8, "₀₁₂₃₄₅₆₇₈₉₊₋".map(String.init)))

  /// Digits that stand higher or lower have signs of their own; words have not.
  static func shifted(_ inner: [Inline], _ signs: [UInt8: String]) -> [Inline]? {
    let text = Text.trimmed(inner.plain)
    let shifted = text.compactMap { signs[$0] }
    guard !text.isEmpty, shifted.count == text.count else { return nil }
    return [.text(Bytes(shifted.joined()))]
  }

  mutating func link(_ element: Element, _ inner: [Inline]) -> [Inline] {
    let words = Text.line(inner.plain)
    guard let written = element.attributes["href"], !words.isEmpty else { return inner }
    switch addresses.verdict(on: written) {
    case .link(let address): return [.link(Self.withoutLinks(inner), to: address)]
    case .own(let address): notes.append(ImportNote(.ownLink, address, line: line))
    case .relative(let address):
      // It may be at hand.
      if Tidy.isFile(address) { return [.link(Self.withoutLinks(inner), to: address)] }
      notes.append(ImportNote(.address, address, line: line))
    case .unsafe:
      notes.append(ImportNote(.address, Text.line(written), line: line))
    case .nowhere: break
    }
    return inner
  }

  static func withoutLinks(_ inlines: [Inline]) -> [Inline] {
    inlines.flatMap { inline -> [Inline] in
      switch inline {
      case .link(let inner, _): withoutLinks(inner)
      case .emphasis(let inner): [.emphasis(withoutLinks(inner))]
      case .strong(let inner): [.strong(withoutLinks(inner))]
      case .strike(let inner): [.strike(withoutLinks(inner))]
      default: [inline]
      }
    }
  }
}
