import Portal

/// Words written so that Markdown takes them for words and nothing else.
enum MarkdownEscape {
  /// Appends `text`, which is on one line. `isLineStart`: nothing stands before it on its line.
  /// `next`: what comes after it.
  static func append(_ text: Bytes, to out: inout Bytes, isLineStart: Bool, isBeforeLink: Bool) {
    var i = isLineStart ? lineStart(text, to: &out) : 0
    while i < text.count {
      let byte = text[i]
      switch byte {
      case UInt8(ascii: "\\"), UInt8(ascii: "`"), UInt8(ascii: "*"), UInt8(ascii: "["),
        UInt8(ascii: "]"), UInt8(ascii: "~"), UInt8(ascii: "|"):
        out.append(UInt8(ascii: "\\"))
      case UInt8(ascii: "_") where !isWithinWord(text, i),
        UInt8(ascii: "<") where opens(text, i + 1),
        UInt8(ascii: "&") where isEntity(text, i),
        UInt8(ascii: "!") where i + 1 == text.count && isBeforeLink:
        out.append(UInt8(ascii: "\\"))
      default: break
      }
      out.append(byte)
      i += 1
    }
  }

  /// Appends what would be a mark at the beginning of a line, and says how much that was.
  private static func lineStart(_ text: Bytes, to out: inout Bytes) -> Int {
    guard let first = text.first else { return 0 }
    switch first {
    case UInt8(ascii: "#"), UInt8(ascii: ">"), UInt8(ascii: "="), UInt8(ascii: "-"),
      UInt8(ascii: "+"), UInt8(ascii: ":"):
      out.append(UInt8(ascii: "\\"))
      out.append(first)
      return 1
    case UInt8(ascii: "0")...UInt8(ascii: "9"):
      let digits = text.prefix { (0x30...0x39).contains($0) }.count
      guard digits < text.count,
        text[digits] == UInt8(ascii: ".") || text[digits] == UInt8(ascii: ")"),
        digits + 1 == text.count || text[digits + 1] <= 0x20
      else { return 0 }
      out += text[..<digits]
      out.append(UInt8(ascii: "\\"))
      out.append(text[digits])
      return digits + 1
    default: return 0
    }
  }

  private static func isWithinWord(_ text: Bytes, _ i: Int) -> Bool {
    func isWord(_ byte: UInt8) -> Bool {
      (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte | 0x20)
    }
    return i > 0 && i + 1 < text.count && isWord(text[i - 1]) && isWord(text[i + 1])
  }

  /// Whether a `<` before `i` may begin something.
  private static func opens(_ text: Bytes, _ i: Int) -> Bool {
    guard i < text.count else { return true }
    return text[i] == UInt8(ascii: "/") || text[i] == UInt8(ascii: "!")
      || text[i] == UInt8(ascii: "?") || (0x61...0x7A).contains(text[i] | 0x20)
  }

  static func isEntity(_ text: Bytes, _ i: Int) -> Bool {
    var end = i + 1
    if end < text.count, text[end] == UInt8(ascii: "#") { end += 1 }
    let start = end
    while end < text.count, end - start < 32,
      (0x30...0x39).contains(text[end]) || (0x61...0x7A).contains(text[end] | 0x20)
    {
      end += 1
    }
    return end > start && end < text.count && text[end] == UInt8(ascii: ";")
  }

  /// Appends a link's address between its parentheses: it is absolute, and encoded.
  static func append(address: Bytes, to out: inout Bytes) {
    for i in address.indices {
      out.append(address[i])
      // libcmark reads entities before it reads backslashes, so only another entity keeps one.
      if address[i] == UInt8(ascii: "&"), isEntity(address, i) { out.append("amp;") }
    }
  }

  /// Appends a title in quotation marks.
  static func append(title: Bytes, to out: inout Bytes) {
    out.append(UInt8(ascii: "\""))
    for i in title.indices {
      let byte = title[i]
      if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") {
        out.append(UInt8(ascii: "\\"))
      }
      out.append(byte)
      if byte == UInt8(ascii: "&"), isEntity(title, i) { out.append("amp;") }
    }
    out.append(UInt8(ascii: "\""))
  }
}
