private import CUTF8Proc

/// Unicode's Normalization Form C (UAX #15), which all text inside the portal is in.
package enum Normal {
  /// `text`, which is UTF-8, in NFC. A text that is in it already is not copied.
  package static func nfc(_ text: Bytes) -> Bytes {
    if isNFC(text) { return text }
    // Canonical decomposition makes at most four scalars of one (UAX #15, 7).
    let most = text.count * 4
    return withUnsafeTemporaryAllocation(of: Int32.self, capacity: most + 1) { scalars in
      let options = utf8proc_option_t(UTF8PROC_STABLE.rawValue | UTF8PROC_COMPOSE.rawValue)
      let base = scalars.baseAddress
      let count = text.withUnsafeBufferPointer {
        utf8proc_decompose($0.baseAddress, $0.count, base, most, options)
      }
      guard count >= 0, count <= most else { return text }
      let written = utf8proc_reencode(base, count, options)
      guard written >= 0 else { return text }
      return Bytes(UnsafeRawBufferPointer(scalars).prefix(written))
    }
  }

  /// Whether `text`, which is UTF-8, is known to be in NFC. Allocates nothing.
  ///
  /// False also for the few texts that hold combining marks with nothing to combine with, and for
  /// scripts that write vowels as marks: telling is then no cheaper than normalising.
  package static func isNFC(_ text: Bytes) -> Bool {
    text.withUnsafeBufferPointer { text in
      var i = 0
      while i < text.count {
        if text[i] < 0x80 {
          i += 1
          continue
        }
        let (scalar, count) = UTF8Scalar.decode(text, at: i)
        guard let scalar, isSurely(scalar) || isAlone(scalar) else { return false }
        i += count
      }
      return true
    }
  }

  /// Whether a scalar is in NFC whatever stands around it: it is its own normal form, and neither
  /// moves nor composes with what is before it. The ranges that Vietnamese and signs come from.
  @inline(__always)
  static func isSurely(_ scalar: UInt32) -> Bool {
    if scalar < 0x300 { return true }
    switch scalar {
    case 0x388...0x482, 0x1E00...0x1EFF, 0x2002...0x20CF, 0x2190...0x2328, 0x2500...0x2ADB,
      0x3001...0x3029, 0x4E00...0x9FFF, 0xAC00...0xD7A3, 0xE000...0xF8FF, 0xFF01...0xFFEF,
      0x1F000...0x1FBFF:
      return true
    default:
      return false
    }
  }

  /// The same by the scalar's properties.
  private static func isAlone(_ scalar: UInt32) -> Bool {
    switch CharacterData.kind(of: scalar) {
    case .mark, .spacingMark: return false
    default: break
    }
    // Conjoining jamo compose with each other.
    if (0x1100...0x11FF).contains(scalar) { return false }
    return CharacterData.combiningClass(scalar) == 0 && CharacterData.isOwnNFC(scalar)
  }
}
