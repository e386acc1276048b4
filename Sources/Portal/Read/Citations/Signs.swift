/// What a scalar is in running text.
extension UInt32 {
  /// Soft hyphen, zero-width spaces and joiners, as pasted text has them.
  @inline(__always)
  var showsNothing: Bool {
    self == 0xAD || self &- 0x200B < 5 || self == 0x2060 || self == 0xFEFF
  }

  @inline(__always)
  var isWhiteSpace: Bool {
    self == 0x20 || self &- 0x09 < 5 || self == 0xA0 || self &- 0x2000 < 11 || self == 0x202F
      || self == 0x205F || self == 0x3000
  }

  @inline(__always)
  var isDigit: Bool { self &- 0x30 < 10 }

  @inline(__always)
  var isDash: Bool { self == 0x2D || self &- 0x2010 < 6 || self == 0x2212 }

  @inline(__always)
  var isSlash: Bool { self == 0x2F || self == 0x2044 || self == 0x2215 }

  /// Whether it is part of a word: a letter of any script or a mark on one.
  @inline(__always)
  var isLetter: Bool {
    if self < 0x80 { return (self | 0x20) &- 0x61 < 26 }
    if let index = Letters.index(of: self), Letters.bases[index] != 0 { return true }
    return isRareLetter
  }

  private var isRareLetter: Bool {
    switch CharacterData.kind(of: self) {
    case .letter, .mark, .spacingMark: true
    default: false
    }
  }

  @inline(__always)
  var isWordSign: Bool { isDigit || isLetter }

  /// In lower case, with Đ for Ð (eth), which some keyboards write.
  @inline(__always)
  var lowered: UInt32 {
    if self < 0x80 { return self &- 0x41 < 26 ? self | 0x20 : self }
    if let index = Letters.index(of: self), Letters.letters[index].base != 0 {
      return UInt32(Letters.letters[index].lower)
    }
    return CharacterData.lower(self)
  }

  @inline(__always)
  var isCapital: Bool {
    if self < 0x80 { return self &- 0x41 < 26 }
    guard let index = Letters.index(of: self), Letters.letters[index].base != 0 else {
      return false
    }
    return Letters.letters[index].isUpper
  }
}
