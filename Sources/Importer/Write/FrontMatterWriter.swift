import Portal

/// Writes the fields of an item between two lines of hyphens, in the order of the README.
struct FrontMatterWriter {
  private(set) var out = Bytes("---\n")

  mutating func close() { out.append("---\n") }

  mutating func field(_ name: String, _ text: Bytes) {
    guard !text.isEmpty else { return }
    line(name, Self.scalar(text))
  }

  mutating func flag(_ name: String, _ isSet: Bool) {
    if isSet { line(name, Bytes("true")) }
  }

  /// What is no text and needs no quotation marks: a date, a list that is made already.
  mutating func line(_ name: String, _ value: Bytes) {
    out += Bytes(name)
    out.append(": ")
    out += value
    out.append("\n")
  }

  /// What an editor may take over by removing the mark before it.
  mutating func proposal(_ name: String, _ value: Bytes) {
    out.append("# ")
    line(name, value)
  }

  /// Puts whole lines where some were left to be found out.
  mutating func insert(_ lines: Bytes, at position: Int) {
    out.insert(contentsOf: lines, at: position)
  }

  // MARK: Values

  static func list(_ texts: [Bytes]) -> Bytes {
    [UInt8(ascii: "[")] + Bytes(texts.map(scalar).joined(separator: Bytes(", ")))
      + [UInt8(ascii: "]")]
  }

  /// Those of `fields` that have a value, made already.
  static func map(_ fields: [(name: String, value: Bytes)]) -> Bytes {
    let parts = fields.filter { !$0.value.isEmpty }.map { Bytes("\($0.name): ") + $0.value }
    return Bytes("{") + Bytes(parts.joined(separator: Bytes(", "))) + Bytes("}")
  }

  static func raw(list parts: [Bytes]) -> Bytes {
    Bytes("[") + Bytes(parts.joined(separator: Bytes(", "))) + Bytes("]")
  }

  /// `text` as YAML that means it, in a list or map on one line too.
  static func scalar(_ text: Bytes) -> Bytes {
    if isPlain(text) { return text }
    var out: Bytes = [UInt8(ascii: "\"")]
    for byte in text {
      if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") {
        out.append(UInt8(ascii: "\\"))
      }
      out.append(byte)
    }
    out.append(UInt8(ascii: "\""))
    return out
  }

  /// Whether YAML takes the text for itself without quotation marks. Rather too seldom than too often.
  private static func isPlain(_ text: Bytes) -> Bool {
    guard let first = text.first else { return false }
    // Symbols begin with a digit, and so do numbers and dates, which have no slash.
    let isWord = first >= 0x80 || (0x61...0x7A).contains(first | 0x20)
    guard isWord || (0x30...0x39).contains(first) && text.contains(UInt8(ascii: "/")) else {
      return false
    }
    if ["null", "true", "false", "yes", "no", "on", "off", "y", "n"].contains(
      Text.lowered(text).string)
    {
      return false
    }
    if text.last == 0x20 { return false }
    for i in text.indices {
      switch text[i] {
      case UInt8(ascii: ","), UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "{"),
        UInt8(ascii: "}"), UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "`"),
        UInt8(ascii: ":"):
        return false
      case UInt8(ascii: "#"):
        if i > 0, text[i - 1] <= 0x20 { return false }
      // U+0085, U+00A0, U+2028 and U+FEFF mean something to one reader or another.
      case 0xC2, 0xE2, 0xEF:
        let rest = text[i...]
        if rest.starts(with: [0xC2, 0x85]) || rest.starts(with: [0xC2, 0xA0])
          || rest.starts(with: [0xE2, 0x80, 0xA8]) || rest.starts(with: [0xEF, 0xBB, 0xBF])
        {
          return false
        }
      default: break
      }
    }
    return true
  }
}
