/// The one folding of texts for keys: addresses, search, grouping, matching of names. What is shown
/// is never folded.
package enum Fold {
  /// `text` without what people leave out when they type: lower case, đ as d, marks dropped,
  /// spaces that do not break as spaces. Characters that show nothing are gone; punctuation stays.
  ///
  /// Both ways of placing a tone fold alike, as do NFC and NFD. The result is in NFC, and folding
  /// it again changes nothing.
  package static func fold(_ text: Bytes) -> Bytes {
    if let folded = foldVietnamese(text) { return folded }
    var out = Bytes()
    out.reserveCapacity(text.count)
    Normal.nfc(text).withUnsafeBufferPointer { text in
      var i = 0
      while i < text.count {
        let (scalar, count) = UTF8Scalar.decode(text, at: i)
        i += count
        if let scalar { appendFolded(scalar, to: &out) }
      }
    }
    // A dropped mark may have stood between two parts of one letter.
    return Normal.nfc(out)
  }

  /// The part of an address that stands for `text`: `a` to `z`, `0` to `9`, and single hyphens
  /// between them for whatever else there is. At most 200 bytes, cut at a hyphen. Empty when the
  /// text has no Latin letter or digit.
  package static func slug(_ text: Bytes) -> Bytes {
    var slug = fold(text)
    var count = 0
    slug.withUnsafeMutableBufferPointer { bytes in
      for byte in bytes {
        if byte &- 0x61 < 26 || byte &- 0x30 < 10 {
          bytes[count] = byte
          count += 1
        } else if count > 0, bytes[count - 1] != UInt8(ascii: "-") {
          bytes[count] = UInt8(ascii: "-")
          count += 1
        }
      }
    }
    slug.removeSubrange(count...)
    if slug.count > slugLimit {
      let isWhole = slug[slugLimit] == UInt8(ascii: "-")
      let kept = slug.prefix(slugLimit)
      let end = isWhole ? slugLimit : kept.lastIndex(of: UInt8(ascii: "-")) ?? slugLimit
      slug.removeSubrange(end...)
    }
    if slug.last == UInt8(ascii: "-") { slug.removeLast() }
    return slug
  }

  /// In bytes: leaves room for a file name's 255 with what may be put before or after.
  private static let slugLimit = 200

  // MARK: Vietnamese

  /// Folds a text of Latin letters, their marks and common punctuation; nothing when it holds
  /// anything else. No folded scalar is longer than it was.
  private static func foldVietnamese(_ text: Bytes) -> Bytes? {
    var isOther = false
    let folded = Bytes(unsafeUninitializedCapacity: text.count) { out, written in
      Letters.bases.withUnsafeBufferPointer { bases in
        text.withUnsafeBufferPointer { text in
          let end = foldVietnamese(text, by: bases, into: out)
          isOther = end == nil
          written = end ?? 0
        }
      }
    }
    return isOther ? nil : folded
  }

  private static func foldVietnamese(
    _ text: UnsafeBufferPointer<UInt8>, by bases: UnsafeBufferPointer<UInt8>,
    into out: UnsafeMutableBufferPointer<UInt8>
  ) -> Int? {
    var written = 0
    var i = 0
    while i < text.count {
      let byte = text[i]
      if byte < 0x80 {
        out[written] = byte &- 0x41 < 26 ? byte | 0x20 : byte
        written += 1
        i += 1
        continue
      }
      let (decoded, count) = UTF8Scalar.decode(text, at: i)
      guard let scalar = decoded else { return nil }
      if let index = Letters.index(of: scalar), bases[index] != 0 {
        out[written] = bases[index]
        written += 1
      } else if scalar &- 0x300 < 0x70 {
        // Combining marks.
      } else if isFixedSpace(scalar) {
        out[written] = UInt8(ascii: " ")
        written += 1
      } else if isPlainSign(scalar) {
        for k in i..<i + count {
          out[written] = text[k]
          written += 1
        }
      } else {
        return nil
      }
      i += count
    }
    return written
  }

  /// Signs of Latin-1, dashes, quotation marks and the like.
  @inline(__always)
  private static func isPlainSign(_ scalar: UInt32) -> Bool {
    scalar &- 0x2010 < 0x18 || scalar == 0x2026
      || scalar &- 0xA1 < 0x1F && scalar != 0xAD
  }

  /// No-break, figure and narrow no-break space.
  @inline(__always)
  static func isFixedSpace(_ scalar: UInt32) -> Bool {
    scalar == 0xA0 || scalar == 0x2007 || scalar == 0x202F
  }

  // MARK: Any script

  private static func appendFolded(_ scalar: UInt32, to out: inout Bytes) {
    if let index = Letters.index(of: scalar), Letters.bases[index] != 0 {
      out.append(Letters.bases[index])
      return
    }
    if isFixedSpace(scalar) {
      out.append(UInt8(ascii: " "))
      return
    }
    for part in CharacterData.decomposition(scalar) {
      switch CharacterData.kind(of: part) {
      case .mark, .format: break
      default: out.append(scalar: CharacterData.lower(part))
      }
    }
  }
}
