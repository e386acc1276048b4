/// A number as Vietnamese text writes it: `3.128`, `97,55`, `12/15`, `1 tỷ 200 triệu`.
struct WrittenNumber {
  /// Nothing when the signs leave it open, as in `1,250` and `10-15`.
  private(set) var value: Decimal?
  /// The second number of `12/15`.
  private(set) var of: Decimal?
  private(set) var end: Int
  /// The sign or words after a percentage.
  private(set) var percent: Range<Int>?
  /// Whether it is four digits that may be a year.
  private(set) var mayBeYear = false
  /// Whether it is like `2/9`, which may be a day.
  private(set) var mayBeDate = false

  enum Outcome {
    case number(WrittenNumber)
    /// A date, a time of day, a telephone, a version: where it ends.
    case other(Int)
  }

  /// What stands at the digit at `start`.
  static func read(_ text: RunningText, at start: Int) -> Outcome {
    guard let first = plain(text, at: start) else { return .other(runEnd(text, from: start)) }
    var number = WrittenNumber(value: first.value, end: first.end)
    number.mayBeYear =
      first.end == start + 4 && DateReading.years.contains(text.number(at: start).value)
    let mark = text.scalar(at: first.end)
    if mark.scalar.isSlash, text.isDigit(mark.end) {
      guard let whole = plain(text, at: mark.end), let a = first.value, let b = whole.value, a <= b,
        b > Decimal(1), isWordEnd(text, whole.end)
      else { return .other(runEnd(text, from: first.end)) }
      (number.of, number.end) = (b, whole.end)
      number.mayBeYear = false
      number.mayBeDate = a <= Decimal(31) && b <= Decimal(12)
      return .number(number)
    }
    if let last = rangeEnd(text, from: first.end) {
      guard isWordEnd(text, last) else { return .other(runEnd(text, from: last)) }
      (number.value, number.end) = (nil, last)
    } else if let last = groupsEnd(text, from: first.end, isGroup: first.end - start <= 3) {
      guard last.isNumber else { return .other(runEnd(text, from: last.end)) }
      (number.value, number.end) = (nil, last.end)
      number.mayBeYear = false
    }
    number.readScale(text)
    return number.readPercent(text) || isWordEnd(text, number.end)
      ? .number(number) : .other(runEnd(text, from: number.end))
  }

  private init(value: Decimal?, end: Int) { (self.value, self.end) = (value, end) }

  /// Words that give a number.
  init(spelled value: Int, end: Int) { self.init(value: Decimal(value), end: end) }

  /// Words that give none.
  init(end: Int) { self.init(value: nil, end: end) }

  // MARK: After the digits

  private mutating func readScale(_ text: RunningText) {
    var least = 13
    while let scale = Self.scale(text, at: end), scale.zeros < least {
      value = value.flatMap { Self.times($0, scale.zeros) }
      (end, least) = (scale.end, scale.zeros)
      mayBeYear = false
      // `1 tỷ 200 triệu`
      let next = text.skipSpaces(end)
      guard text.isDigit(next), let rest = Self.plain(text, at: next),
        let small = Self.scale(text, at: rest.end), small.zeros < least
      else { return }
      let added = rest.value.flatMap { Self.times($0, small.zeros) }
      if let a = value, let b = added { value = a + b } else { value = nil }
      (end, least) = (small.end, small.zeros)
    }
  }

  private static func scale(_ text: RunningText, at end: Int) -> (zeros: Int, end: Int)? {
    let word = text.skipSpaces(end)
    for (words, zeros) in FigureWords.scales {
      if let end = words.end(in: text, at: word) { return (zeros, end) }
    }
    return nil
  }

  private static func times(_ value: Decimal, _ zeros: Int) -> Decimal? {
    guard value.mantissa < 1_000_000_000_000 else { return nil }
    var mantissa = value.mantissa
    for _ in 0..<zeros { mantissa *= 10 }
    return Decimal(mantissa: mantissa, scale: Int(value.scale))
  }

  private mutating func readPercent(_ text: RunningText) -> Bool {
    let sign = text.skipSpaces(end)
    guard
      let last = text[sign] == UInt8(ascii: "%")
        ? sign + 1 : FigureWords.percent.end(in: text, at: sign)
    else { return false }
    (percent, end) = (sign..<last, last)
    return true
  }

  /// Whether neither a letter nor what makes it part of something longer follows.
  private static func isWordEnd(_ text: RunningText, _ end: Int) -> Bool {
    let next = text.visible(at: end)
    if next.scalar.isWordSign { return false }
    switch next.scalar {
    case 0x3A, 0x2E, 0x2C: return !text.isDigit(next.end)
    case 0x5F, 0x40, 0x2F: return !text.visible(at: next.end).scalar.isWordSign
    default: return !next.scalar.isDash || !text.visible(at: next.end).scalar.isWordSign
    }
  }

  /// Where digits, letters and what joins them end.
  private static func runEnd(_ text: RunningText, from start: Int) -> Int {
    var end = start
    while true {
      let next = text.visible(at: end)
      if next.scalar.isWordSign {
        end = next.end
        continue
      }
      let isJoint =
        next.scalar.isDash || next.scalar.isSlash
        || ".:,_@".utf8.contains {
          UInt32($0) == next.scalar
        }
      if isJoint, text.visible(at: next.end).scalar.isWordSign {
        end = next.end
        continue
      }
      // The rest of a telephone number.
      let word = text.skipSpaces(end)
      guard word > end, word - end <= 3, text.isDigit(word), text[start] == 0x30 else { return end }
      end = word
    }
  }
}
