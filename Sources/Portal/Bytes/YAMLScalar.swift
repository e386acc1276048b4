extension Bytes {
  /// `text` as a YAML scalar that means it, in a list or map on one line too: as it is where YAML takes it for a
  /// text, else in quotation marks.
  package init(yaml text: Bytes) {
    if text.isPlainYAML {
      self = text
      return
    }
    self = [UInt8(ascii: "\"")]
    for scalar in text.string.unicodeScalars {
      switch scalar.value {
      case 0x22, 0x5C: append(contentsOf: [UInt8(ascii: "\\"), UInt8(scalar.value)])
      // They end a line, are dropped or refused.
      case 0..<0x20, 0x7F..<0xA0, 0x2028, 0x2029, 0xFEFF: append(jsonEscape: scalar.value)
      default: append(contentsOf: scalar.utf8)
      }
    }
    append(UInt8(ascii: "\""))
  }

  /// Rather too seldom than too often.
  private var isPlainYAML: Bool {
    guard let first, last != 0x20 else { return false }
    // Symbols begin with a digit, and so do numbers and dates, which have no slash.
    let isWord = first >= 0x80 || (0x61...0x7A).contains(first | 0x20)
    guard isWord || (0x30...0x39).contains(first) && contains(UInt8(ascii: "/")) else {
      return false
    }
    if Self.yamlWords.contains(string.lowercased()) { return false }
    for i in indices {
      switch self[i] {
      case 0..<0x20, 0x7F: return false
      case UInt8(ascii: ","), UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "{"),
        UInt8(ascii: "}"), UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "`"),
        UInt8(ascii: ":"):
        return false
      case UInt8(ascii: "#"):
        if i > 0, self[i - 1] == 0x20 { return false }
      // U+0080 to U+00A0, U+2028, U+2029 and U+FEFF mean something to one reader or another.
      case 0xC2:
        if i + 1 < count, self[i + 1] <= 0xA0 { return false }
      case 0xE2, 0xEF:
        let rest = self[i...]
        if rest.starts(with: [0xE2, 0x80, 0xA8]) || rest.starts(with: [0xE2, 0x80, 0xA9])
          || rest.starts(with: [0xEF, 0xBB, 0xBF])
        {
          return false
        }
      default: break
      }
    }
    return true
  }

  private static let yamlWords: Set = ["true", "false", "null", "yes", "no", "on", "off", "y", "n"]
}
