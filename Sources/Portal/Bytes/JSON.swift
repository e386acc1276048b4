extension Bytes {
  /// Appends `text` as a JSON string (RFC 8259), quotes included.
  ///
  /// `<`, `>`, `&` and the line separators U+2028 and U+2029 are escaped too, so that the string may
  /// stand in a `<script>` element. What is not UTF-8 becomes U+FFFD.
  package mutating func append(json text: Bytes) {
    append(UInt8(ascii: "\""))
    text.withUnsafeBufferPointer { append(jsonContent: $0) }
    append(UInt8(ascii: "\""))
  }

  package mutating func append(json text: String) { append(json: Bytes(text)) }

  private mutating func append(jsonContent text: UnsafeBufferPointer<UInt8>) {
    var start = 0
    var i = 0
    while i < text.count {
      let byte = text[i]
      if byte &- 0x20 < 0x5F, byte != UInt8(ascii: "\""), byte != UInt8(ascii: "\\"),
        byte != UInt8(ascii: "<"), byte != UInt8(ascii: ">"), byte != UInt8(ascii: "&")
      {
        i += 1
        continue
      }
      let (scalar, count) = UTF8Scalar.decode(text, at: i)
      if let scalar, scalar >= 0xA0, scalar != 0x2028, scalar != 0x2029 {
        i += count
        continue
      }
      append(contentsOf: UnsafeBufferPointer(rebasing: text[start..<i]))
      i += count
      start = i
      switch scalar {
      case 0x22: append("\\\"")
      case 0x5C: append("\\\\")
      case 0x0A: append("\\n")
      case 0x0D: append("\\r")
      case 0x09: append("\\t")
      case let scalar?: append(jsonEscape: scalar)
      case nil: append("\u{FFFD}")
      }
    }
    append(contentsOf: UnsafeBufferPointer(rebasing: text[start..<text.count]))
  }

  /// Appends `\u` and four hexadecimal digits, as JSON and YAML have them; the scalar is not over U+FFFF.
  mutating func append(jsonEscape scalar: UInt32) {
    append("\\u")
    for shift: UInt32 in [12, 8, 4, 0] { append(hexDigit: scalar >> shift & 0xF) }
  }

  /// Appends one lower-case hexadecimal digit.
  mutating func append(hexDigit value: UInt32) {
    append(UInt8(truncatingIfNeeded: value < 10 ? 0x30 + value : 0x57 + value))
  }
}
