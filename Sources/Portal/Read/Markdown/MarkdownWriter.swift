/// What an attribute is given; how it is escaped follows from it.
enum MarkdownAttribute {
  case text(MarkdownSlice)
  /// An address whose scheme has been looked at: percent-escaped as libcmark does.
  case url(MarkdownSlice)
  case number(Int)
  case constant(StaticString)
}

extension Bytes {
  /// Appends ` name="value"`: the one place where attributes are written whose values are not fixed.
  mutating func append(attribute name: StaticString, _ value: MarkdownAttribute) {
    append(" ")
    append(name)
    append("=\"")
    switch value {
    case .text(let text): append(text: text)
    case .url(let url): append(url: url)
    case .number(let number): append(decimal: number)
    case .constant(let text): append(text)
    }
    append("\"")
  }

  /// Appends `text` with `& < > "` replaced, the four that libcmark replaces: enough for content and
  /// for values in double quotes.
  mutating func append(text: MarkdownSlice) {
    var start = 0
    var i = 0
    while i < text.count {
      let byte = text[i]
      // Bits 0x22, 0x26, 0x3C and 0x3E.
      if byte > 0x3E || (0x5000_0044_0000_0000 as UInt64) >> UInt64(byte) & 1 == 0 {
        i += 1
        continue
      }
      append(contentsOf: text.part(start..<i))
      switch byte {
      case UInt8(ascii: "&"): append("&amp;")
      case UInt8(ascii: "<"): append("&lt;")
      case UInt8(ascii: ">"): append("&gt;")
      default: append("&quot;")
      }
      i += 1
      start = i
    }
    append(contentsOf: text.part(start..<text.count))
  }

  /// Appends an address: what RFC 3986 does not know is percent-escaped, by bytes, and `&` and `'` are
  /// written as entities, as libcmark's renderer has it.
  private mutating func append(url: MarkdownSlice) {
    for byte in url {
      switch byte {
      case UInt8(ascii: "&"): append("&amp;")
      case UInt8(ascii: "'"): append("&#x27;")
      case _ where byte.isASCIILetter || byte.isASCIIDigit: append(byte)
      case 0x21, 0x23...0x25, 0x28...0x2F, 0x3A, 0x3B, 0x3D, 0x3F, 0x40, 0x5F, 0x7E: append(byte)
      default:
        append(UInt8(ascii: "%"))
        append(hexDigit: byte >> 4)
        append(hexDigit: byte & 15)
      }
    }
  }

  private mutating func append(hexDigit value: UInt8) {
    append(value < 10 ? 0x30 + value : 0x41 + value - 10)
  }

  /// Appends a line feed unless one stands at the end, or nothing at all.
  mutating func endLine() {
    if let last, last != UInt8(ascii: "\n") { append(UInt8(ascii: "\n")) }
  }
}
