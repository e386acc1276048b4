/// Texts from the command line, which nothing has checked.
package enum CleanText {
  /// On one line and in NFC, without what shows nothing or may not stand in a text; runs of white space are
  /// one space, and there is none at the ends.
  package static func line(_ typed: String) -> Bytes {
    var text = Normal.nfc(printable(Bytes(typed)))
    while let hidden = TextCheck.invisible(in: text) { text.removeSubrange(hidden.range) }
    return trimmed(Normal.nfc(collapsed(text)))
  }

  private static func printable(_ text: Bytes) -> Bytes {
    text.withUnsafeBufferPointer { text in
      var out = Bytes()
      var i = 0
      while i < text.count {
        let (scalar, count) = UTF8Scalar.decode(text, at: i)
        switch scalar {
        case 0x09?, 0x0A?, 0x0B?, 0x0C?, 0x0D?, 0x85?, 0x2028?, 0x2029?: out.append(0x20)
        case let scalar? where !CharacterData.isUnprintable(scalar):
          out.append(contentsOf: text[i..<i + count])
        default: break
        }
        i += count
      }
      return out
    }
  }

  private static func collapsed(_ text: Bytes) -> Bytes {
    var out = Bytes()
    for byte in text where byte != 0x20 || out.last != 0x20 { out.append(byte) }
    return out
  }

  /// Without spaces of any kind at the ends.
  private static func trimmed(_ text: Bytes) -> Bytes {
    let scalars = Array(text.string.unicodeScalars)
    func isSpace(_ scalar: Unicode.Scalar) -> Bool {
      CharacterData.kind(of: scalar.value) == .space
    }
    guard let first = scalars.firstIndex(where: { !isSpace($0) }),
      let last = scalars.lastIndex(where: { !isSpace($0) })
    else { return [] }
    var kept = String.UnicodeScalarView()
    kept.append(contentsOf: scalars[first...last])
    return Bytes(String(kept))
  }
}
