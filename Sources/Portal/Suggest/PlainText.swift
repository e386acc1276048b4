/// A text as words alone.
enum PlainText {
  /// `text` as the recogniser takes it, every byte in its place: addresses are blotted out, and so are the
  /// ends of paragraphs, which are line ends before a capital letter, a bullet or another line end.
  static func words(of text: Bytes) -> Bytes {
    var words = text
    var at = 0
    while at < words.count {
      if words[at] == 0x0A || words[at] == 0x0D {
        if endsParagraph(words, at) { words[at] = 0 }
        at += 1
        continue
      }
      var end = at
      while end < words.count, words[end] > 0x20 { end += 1 }
      if end > at, isAddress(words[at..<end]) {
        for i in at..<end { words[i] = 0 }
      }
      at = max(end, at + 1)
    }
    return words
  }

  /// Blots out what Markdown does not show as running text, every byte in its place: all before `start`, code
  /// and where links lead. Marks of emphasis and of headings become spaces, ends of cells walls.
  static func blot(markdown words: inout Bytes, from start: Int) {
    for at in 0..<min(start, words.count) { words[at] = 0 }
    var at = start
    var code: Int?
    while at < words.count {
      switch words[at] {
      case UInt8(ascii: "`"):
        let end = words[at...].firstIndex { $0 != UInt8(ascii: "`") } ?? words.count
        if code == end - at {
          code = nil
        } else if code == nil {
          code = end - at
        }
        for mark in at..<end { words[mark] = 0 }
        at = end
        continue
      case UInt8(ascii: "]") where at + 1 < words.count && words[at + 1] == UInt8(ascii: "("):
        var end = at + 1
        while end < words.count, words[end] > 0x20, words[end] != UInt8(ascii: ")") { end += 1 }
        for mark in at..<end { words[mark] = 0 }
        at = end
        continue
      case UInt8(ascii: "*"), UInt8(ascii: "#"): words[at] = 0x20
      case UInt8(ascii: "|"): words[at] = 0
      default: break
      }
      if code != nil { words[at] = 0 }
      at += 1
    }
  }

  /// The words of a passage, on one line.
  static func line(of text: Bytes.SubSequence) -> Bytes {
    Bytes(text.split { $0 <= 0x20 }.joined(separator: [UInt8(ascii: " ")]))
  }

  /// A passage as a figure quotes it: on one line and without marks of emphasis.
  static func quote(of text: Bytes.SubSequence) -> Bytes {
    var words = Bytes()
    words.reserveCapacity(text.count)
    var i = text.startIndex
    while i < text.endIndex {
      let isFixed = text[i] == 0xC2 && i + 1 < text.endIndex && text[i + 1] == 0xA0
      if isFixed || text[i] <= 0x20 {
        if let last = words.last, last != 0x20 { words.append(0x20) }
      } else if text[i] != UInt8(ascii: "*"), text[i] != UInt8(ascii: "_") {
        words.append(text[i])
      }
      i += isFixed ? 2 : 1
    }
    if words.last == 0x20 { words.removeLast() }
    return words
  }

  private static func isAddress(_ word: Bytes.SubSequence) -> Bool {
    let word = Bytes(word)
    return word.contains(Bytes("://")) || word.contains(Bytes("www."))
      || word.contains(UInt8(ascii: "@"))
  }

  private static func endsParagraph(_ text: Bytes, _ at: Int) -> Bool {
    var next = at + 1
    if text[at] == 0x0D, next < text.count, text[next] == 0x0A { next += 1 }
    while next < text.count, text[next] == 0x20 || text[next] == 0x09 { next += 1 }
    guard next < text.count, text[next] > 0x20 else { return true }
    let scalar = text.withUnsafeBufferPointer { UTF8Scalar.decode($0, at: next).0 } ?? 0
    return CharacterData.lower(scalar) != scalar
      || "-*+•–—".unicodeScalars.contains { $0.value == scalar }
  }
}
