/// Bytes that may stand in an HTML page as they are. Made by escaping, or by the Markdown renderer.
package struct HTML: Hashable, Sendable {
  package let bytes: Bytes

  /// Escapes `text` for element content and for attribute values in double quotes.
  package init(escaping text: Bytes) {
    var out = Bytes()
    out.reserveCapacity(text.count + text.count / 16)
    out.append(escaping: text)
    bytes = out
  }

  /// Takes bytes that this module itself has written as HTML. Every caller is a renderer.
  init(rendered bytes: Bytes) { self.bytes = bytes }

  package static let empty = HTML(rendered: [])
}

extension Bytes {
  /// Appends `text` with `& < > " '` replaced, by bytes: a quote followed by a combining mark is
  /// still a quote here, where a walk over `Character` would let it through.
  package mutating func append(escaping text: Bytes) {
    text.withUnsafeBufferPointer { append(escaping: $0) }
  }

  /// The same for a part of a text.
  package mutating func append(escaping text: UnsafeBufferPointer<UInt8>) {
    var start = 0
    var i = 0
    while i < text.count {
      let byte = text[i]
      if escapeTable[Int(byte)] == 0 {
        i += 1
        continue
      }
      append(contentsOf: UnsafeBufferPointer(rebasing: text[start..<i]))
      switch byte {
      case UInt8(ascii: "&"): append("&amp;")
      case UInt8(ascii: "<"): append("&lt;")
      case UInt8(ascii: ">"): append("&gt;")
      case UInt8(ascii: "\""): append("&quot;")
      default: append("&#39;")
      }
      i += 1
      start = i
    }
    append(contentsOf: UnsafeBufferPointer(rebasing: text[start..<text.count]))
  }
}

/// 1 for the five bytes that HTML text and quoted attributes must not hold as they are.
private let escapeTable: InlineArray<256, UInt8> = {
  var table = InlineArray<256, UInt8>(repeating: 0)
  for byte in "&<>\"'".utf8 { table[Int(byte)] = 1 }
  return table
}()
