/// The order of names for readers' eyes, as Vietnamese dictionaries have it.
///
/// Syllable by syllable: first its letters, a ă â b c d đ e ê … x y z, with numbers before them by
/// their value; then its tone, ngang huyền hỏi ngã sắc nặng, wherever in the syllable it stands. So
/// *ma túy* comes before *mà*, and *hoà* beside *hòa*. What is not a letter or a digit only
/// separates. Capitals come last, after all of that: *an* before *An*.
package enum Collation {
  /// Bytes whose byte order is the order of the texts. Equal for texts that differ in punctuation
  /// or the placing of a tone alone: whoever sorts has to break such ties.
  ///
  /// A syllable is its letters' weights, `endOfLetters` and its tone's weight; what tells capitals
  /// follows `endOfSyllables`. A number weighs how many digits it has, and then its digits.
  package static func sortKey(_ text: Bytes) -> Bytes {
    var key = SortKey(capacity: text.count * 2 + 8)
    Normal.nfc(text).withUnsafeBufferPointer { text in
      var i = 0
      while i < text.count {
        let (decoded, count) = UTF8Scalar.decode(text, at: i)
        if let scalar = decoded {
          if scalar &- 0x30 < 10 {
            i = key.appendNumber(text, at: i)
            continue
          }
          key.append(scalar)
        }
        i += count
      }
    }
    return key.finish()
  }

  /// Whether `a` comes before `b`; ties go by bytes, so that the order is total.
  package static func precedes(_ a: Bytes, _ b: Bytes) -> Bool {
    let (first, second) = (sortKey(a), sortKey(b))
    return first == second ? Bytes.precedes(a, b) : Bytes.precedes(first, second)
  }
}

/// A sort key being written.
private struct SortKey {
  private var bytes = Bytes()
  private var capitals = Bytes()
  private var tones = Bytes()
  private var isInSyllable = false

  private static let endOfSyllables: UInt8 = 1
  private static let endOfLetters: UInt8 = 2
  /// The tones' weights go up to this and six.
  private static let levelTone: UInt8 = 3
  /// The weight of a number with no digits; those of one with thirty reach 0x2E, and 0x2F says
  /// that there are more.
  private static let number: UInt8 = 0x10
  private static let longNumber: UInt8 = 0x2F
  /// The weights of a to z, four apart, for the letters with hats between.
  private static let letterA: UInt8 = 0x40
  /// Starts the weight of any other script's letter.
  private static let otherLetter: UInt8 = 0xFF

  init(capacity: Int) { bytes.reserveCapacity(capacity) }

  mutating func append(_ scalar: UInt32) {
    if scalar < 0x80 {
      let lower = UInt8(scalar) | 0x20
      if lower &- 0x61 < 26 {
        append(lower, hat: .none, tone: .level, isUpper: scalar & 0x20 == 0)
      } else {
        endSyllable()
      }
      return
    }
    if let index = Letters.index(of: scalar), Letters.letters[index].base != 0 {
      let letter = Letters.letters[index]
      append(letter.base, hat: letter.hat, tone: letter.tone, isUpper: letter.isUpper)
      return
    }
    switch CharacterData.kind(of: scalar) {
    case .mark:
      if isInSyllable { tones.append(Self.weight(of: Letter.Tone(mark: scalar))) }
    case .format: break
    case .letter, .digit, .spacingMark:
      let lower = CharacterData.lower(scalar)
      isInSyllable = true
      bytes.append(Self.otherLetter)
      bytes.append(scalar: lower)
      capitals.append(lower == scalar ? 0 : 1)
    case .space, .other: endSyllable()
    }
  }

  /// Appends the number whose digits start at `start`, and says where they end.
  mutating func appendNumber(_ text: UnsafeBufferPointer<UInt8>, at start: Int) -> Int {
    var first = start
    var end = start
    while end < text.count, text[end] &- 0x30 < 10 { end += 1 }
    while first + 1 < end, text[first] == 0x30 { first += 1 }
    var count = end - first
    while count > 30 {
      bytes.append(Self.longNumber)
      count -= 30
    }
    bytes.append(Self.number + UInt8(count))
    for i in first..<end { bytes.append(text[i]) }
    isInSyllable = true
    capitals.append(UInt8(min(first - start, 0xFF)))
    return end
  }

  private mutating func append(
    _ base: UInt8, hat: Letter.Hat, tone: Letter.Tone, isUpper: Bool
  ) {
    isInSyllable = true
    // đ and ă come right after their plain letters; the circumflex follows the breve, the horn it.
    let rank: UInt8 =
      switch hat {
      case .none: 0
      case .breve, .stroke: 1
      case .circumflex: 2
      case .horn: 3
      }
    bytes.append(Self.letterA + (base - 0x61) * 4 + rank)
    if tone != .level { tones.append(Self.weight(of: tone)) }
    capitals.append(isUpper ? 1 : 0)
  }

  private static func weight(of tone: Letter.Tone) -> UInt8 { levelTone + tone.rawValue }

  private mutating func endSyllable() {
    guard isInSyllable else { return }
    isInSyllable = false
    bytes.append(Self.endOfLetters)
    if tones.isEmpty {
      bytes.append(Self.levelTone)
    } else {
      bytes.append(contentsOf: tones)
      tones.removeAll(keepingCapacity: true)
    }
  }

  consuming func finish() -> Bytes {
    endSyllable()
    while capitals.last == 0 { capitals.removeLast() }
    if !capitals.isEmpty {
      bytes.append(Self.endOfSyllables)
      bytes.append(contentsOf: capitals)
    }
    return bytes
  }
}
