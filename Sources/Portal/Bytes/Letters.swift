/// What a Latin letter is made of, by Unicode's own decomposition.
struct Letter {
  /// The letter in lower case without any mark: an ASCII letter, or 0 when it is none.
  let base: UInt8
  /// The mark that makes another letter of it, as in ă, â, ơ.
  let hat: Hat
  let tone: Tone
  /// The same with its marks, in lower case.
  let lower: UInt16
  let isUpper: Bool

  enum Hat: UInt8 {
    case none, breve, circumflex, horn, stroke
  }

  /// In the order of dictionaries; `other` is a mark that Vietnamese does not use.
  enum Tone: UInt8 {
    case level, huyen, hoi, nga, sac, nang, other
  }
}

/// The Latin letters that have marks, looked up by scalar.
enum Letters {
  /// Tables for U+0080 to U+024F and then for U+1E00 to U+1EFF.
  static let letters: [Letter] = scalars.map(decompose)
  /// The letters' bases alone, which is all that folding looks at.
  static let bases: Bytes = letters.map(\.base)

  /// Where the tables have `scalar`.
  @inline(__always)
  static func index(of scalar: UInt32) -> Int? {
    if scalar &- 0x80 < 0x1D0 { return Int(scalar &- 0x80) }
    if scalar &- 0x1E00 < 0x100 { return Int(scalar &- 0x1E00 &+ 0x1D0) }
    return nil
  }

  private static var scalars: [UInt32] { Array(0x80..<0x250) + Array(0x1E00..<0x1F00) }

  private static func decompose(_ scalar: UInt32) -> Letter {
    let lower = CharacterData.lower(scalar)
    var base: UInt8 = 0
    var hat = Letter.Hat.none
    var tone = Letter.Tone.level
    if lower == 0x111 || lower == 0xF0 {
      // Đ has no decomposition, and Ð (eth) is what some keyboards write for it.
      (base, hat) = (UInt8(ascii: "d"), .stroke)
    } else if let parts = latinParts(of: lower) {
      base = UInt8(truncatingIfNeeded: parts[0])
      for mark in parts.dropFirst() {
        if let found = Letter.Hat(mark: mark, on: base) {
          hat = found
        } else {
          tone = Letter.Tone(mark: mark)
        }
      }
    }
    return Letter(
      base: base, hat: hat, tone: tone,
      lower: UInt16(truncatingIfNeeded: lower == 0xF0 ? 0x111 : lower), isUpper: lower != scalar)
  }

  /// An ASCII letter and the marks on it, or nothing when the scalar is not that.
  private static func latinParts(of scalar: UInt32) -> [UInt32]? {
    let parts = CharacterData.decomposition(scalar)
    guard parts.count > 1, (0x61...0x7A).contains(parts[0]) else { return nil }
    return parts
  }
}

extension Letter.Hat {
  /// The hat that a combining mark is on the letter `base`, if Vietnamese has that letter.
  init?(mark: UInt32, on base: UInt8) {
    switch (mark, base) {
    case (0x306, UInt8(ascii: "a")): self = .breve
    case (0x302, UInt8(ascii: "a")), (0x302, UInt8(ascii: "e")), (0x302, UInt8(ascii: "o")):
      self = .circumflex
    case (0x31B, UInt8(ascii: "o")), (0x31B, UInt8(ascii: "u")): self = .horn
    default: return nil
    }
  }
}

extension Letter.Tone {
  init(mark: UInt32) {
    switch mark {
    case 0x300: self = .huyen
    case 0x309: self = .hoi
    case 0x303: self = .nga
    case 0x301: self = .sac
    case 0x323: self = .nang
    default: self = .other
    }
  }
}
