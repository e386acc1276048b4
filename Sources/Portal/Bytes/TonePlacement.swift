extension Fold {
  /// The form of a text that keeps its marks and in which spellings of one name are equal: NFC,
  /// lower case, and the tone on the first vowel of an open *oa*, *oe*, *uy* (hòa, khỏe, thủy, not
  /// hoà, khoẻ, thuỷ). In *quý* the u belongs to the q, so it stays; so do *quả* and *giá*.
  package static func marked(_ text: Bytes) -> Bytes {
    var scalars = loweredScalars(Normal.nfc(text))
    var i = 1
    while i < scalars.count {
      if let (first, second) = oldPlacement(of: scalars[i - 1], scalars[i]),
        i + 1 == scalars.count || !isLetter(scalars[i + 1]),
        !(second == 0x79 && i > 1 && scalars[i - 2] == 0x71)
      {
        scalars[i - 1] = first
        scalars[i] = second
      }
      i += 1
    }
    var out = Bytes()
    out.reserveCapacity(text.count)
    for scalar in scalars { out.append(scalar: scalar) }
    return out
  }

  /// Lower case, Ð as Đ, spaces that do not break as spaces, without what shows nothing.
  private static func loweredScalars(_ text: Bytes) -> [UInt32] {
    var scalars: [UInt32] = []
    scalars.reserveCapacity(text.count)
    text.withUnsafeBufferPointer { text in
      var i = 0
      while i < text.count {
        let (decoded, count) = UTF8Scalar.decode(text, at: i)
        i += count
        guard let scalar = decoded else { continue }
        if scalar < 0x80 {
          scalars.append(scalar &- 0x41 < 26 ? scalar | 0x20 : scalar)
        } else if isFixedSpace(scalar) {
          scalars.append(0x20)
        } else if let index = Letters.index(of: scalar), Letters.letters[index].base != 0 {
          scalars.append(UInt32(Letters.letters[index].lower))
        } else if CharacterData.kind(of: scalar) != .format {
          scalars.append(CharacterData.lower(scalar))
        }
      }
    }
    return scalars
  }

  /// The two vowels with the tone on the first, when it is on the second of *oa*, *oe* or *uy*.
  static func oldPlacement(of first: UInt32, _ second: UInt32) -> (UInt32, UInt32)? {
    guard first == 0x6F || first == 0x75, let index = Letters.index(of: second) else { return nil }
    let letter = Letters.letters[index]
    guard letter.hat == .none, letter.tone != .level, letter.tone != .other else { return nil }
    let tone = Int(letter.tone.rawValue) - 1
    switch (first, letter.base) {
    case (0x6F, UInt8(ascii: "a")), (0x6F, UInt8(ascii: "e")):
      return (tonedO[tone], UInt32(letter.base))
    case (0x75, UInt8(ascii: "y")):
      return (tonedU[tone], UInt32(letter.base))
    default:
      return nil
    }
  }

  /// ò ỏ õ ó ọ.
  private static let tonedO: [UInt32] = [0xF2, 0x1ECF, 0xF5, 0xF3, 0x1ECD]
  /// ù ủ ũ ú ụ.
  private static let tonedU: [UInt32] = [0xF9, 0x1EE7, 0x169, 0xFA, 0x1EE5]

  private static func isLetter(_ scalar: UInt32) -> Bool {
    switch CharacterData.kind(of: scalar) {
    case .letter, .mark: true
    default: false
    }
  }
}
