extension Bytes {
  /// Appends `text` so that it stays on one line and does nothing to a terminal: bytes that are not
  /// UTF-8 as `\xC0`, controls and bidi controls as `\u{202E}`.
  package mutating func append(visible text: Bytes) {
    text.withUnsafeBufferPointer { text in
      var i = 0
      while i < text.count {
        let (scalar, count) = UTF8Scalar.decode(text, at: i)
        if let scalar, !CharacterData.isUnprintable(scalar) {
          append(contentsOf: text[i..<i + count])
        } else if let scalar {
          append("\\u{")
          append(contentsOf: String(scalar, radix: 16, uppercase: true).utf8)
          append("}")
        } else {
          for byte in text[i..<i + count] {
            append("\\x")
            append(contentsOf: String(byte, radix: 16, uppercase: true).utf8)
          }
        }
        i += count
      }
    }
  }
}

extension Bytes {
  /// How many bytes of a path are shown; a longer one, which hardly anybody could read to its end, loses its middle.
  private static let pathLimit = 400

  /// Appends a path as it can be shown on one line.
  package mutating func append(visiblePath path: Bytes) {
    guard path.count > Self.pathLimit else { return append(visible: path) }
    // Cut where a character begins.
    func start(_ position: Int) -> Int {
      path[position...].firstIndex { $0 & 0xC0 != 0x80 } ?? path.count
    }
    let half = Self.pathLimit / 2
    append(visible: Bytes(path[..<start(half)]))
    append(contentsOf: " … ".utf8)
    append(visible: Bytes(path[start(path.count - half)...]))
  }
}

extension CharacterData {
  /// Whether a scalar would move the cursor, break the line or turn the order of what is shown.
  static func isUnprintable(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x00...0x1F, 0x7F...0x9F, 0x2028...0x202E, 0x2066...0x2069, 0xFDD0...0xFDEF: true
    default: scalar & 0xFFFE == 0xFFFE
    }
  }
}
