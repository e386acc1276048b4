/// The numbers that a text says, in whatever way people write them.
///
/// Made to find what is there, not to judge: a number that may be meant counts as said.
struct SaidNumbers {
  private let text: Bytes
  private let read: Set<Decimal>
  private let words: Set<Bytes>

  /// `text` is UTF-8 in NFC. `isQuote`: whether it is no more than the words that say a number.
  init(_ text: Bytes, isQuote: Bool = false) {
    self.text = text
    read = text.withUnsafeBufferPointer { Self.read(RunningText($0)) }
    let all = Bytes(text.string.lowercased()).split { $0 < 0x80 && !($0 &- 0x61 < 26) }
    // It is also *year*, and every text has that.
    words = Set(all.map { Bytes($0) }).subtracting(isQuote ? [] : [Bytes("năm")])
  }

  func contains(_ value: Decimal) -> Bool {
    read.contains(value) || isSpelled(value)
      || Self.forms(of: value).contains { isWritten($0) }
      || Self.scales.contains { zeros, name in
        // Vietnamese ones are read already.
        words.contains(name)
          && Self.forms(of: Decimal(mantissa: value.mantissa, scale: Int(value.scale) + zeros))
            .contains { isWritten($0) }
      }
  }

  // MARK: As Vietnamese writes them

  private static func read(_ text: RunningText) -> Set<Decimal> {
    var values: Set<Decimal> = []
    var at = 0
    while at < text.count {
      guard text.isDigit(at) else {
        at += 1
        continue
      }
      switch WrittenNumber.read(text, at: at) {
      case .number(let number):
        if let value = number.value { values.insert(value) }
        if let whole = number.of { values.insert(whole) }
        at = max(number.end, at + 1)
      case .other(let end): at = max(end, at + 1)
      }
    }
    return values
  }

  // MARK: Otherwise

  private static let scales: [(zeros: Int, name: Bytes)] = [
    (3, Bytes("thousand")), (6, Bytes("million")), (9, Bytes("billion")), (12, Bytes("trillion")),
  ]

  /// `2640`, `2.640`, `2,640`, `2 640`; `97,5`, `97.5`, `97,50`; `07`.
  private static func forms(of value: Decimal) -> [Bytes] {
    var plain = Bytes()
    plain.append(plain: value)
    let parts = plain.split(separator: UInt8(ascii: "."))
    guard let whole = parts.first.map({ Bytes($0) }) else { return [] }
    var forms = [whole]
    if whole.count == 1 { forms.append([0x30] + whole) }
    if whole.count > 3 {
      for mark in [".", ",", " ", "\u{A0}", "\u{202F}"] {
        var grouped = Bytes()
        for (index, digit) in whole.enumerated() {
          if index > 0, (whole.count - index) % 3 == 0 { grouped.append(contentsOf: mark.utf8) }
          grouped.append(digit)
        }
        forms.append(grouped)
      }
    }
    guard parts.count > 1 else { return forms }
    return forms.flatMap { form in
      [",", "."].flatMap { point in
        let all = form + Bytes(point) + parts[1]
        return [all, all + [0x30]]
      }
    }
  }

  /// Whether the text has `form` as a number of its own.
  private func isWritten(_ form: Bytes) -> Bool {
    var from = 0
    while let range = text.firstRange(of: form, from: from) {
      if !goesOn(range.upperBound, by: 1), !goesOn(range.lowerBound - 1, by: -1) { return true }
      from = range.lowerBound + 1
    }
    return false
  }

  /// Whether digits go on at `at`, maybe after a mark between them.
  private func goesOn(_ at: Int, by step: Int) -> Bool {
    guard text.indices.contains(at) else { return false }
    if text[at] &- 0x30 < 10 { return true }
    let isMark = text[at] == UInt8(ascii: ".") || text[at] == UInt8(ascii: ",")
    return isMark && text.indices.contains(at + step) && text[at + step] &- 0x30 < 10
  }

  private func isSpelled(_ value: Decimal) -> Bool {
    guard value.scale == 0, let index = Self.spelled.indices.first(where: { $0 == value.mantissa })
    else { return false }
    return Self.spelled[index].contains { words.contains(Bytes($0)) }
  }

  /// From zero.
  private static let spelled: [[String]] = [
    [], ["một", "one"], ["hai", "two", "both"], ["ba", "three"], ["bốn", "tư", "four"],
    ["năm", "five"], ["sáu", "six"], ["bảy", "bẩy", "seven"], ["tám", "eight"], ["chín", "nine"],
    ["mười", "ten"], ["mười", "eleven"], ["mười", "twelve"],
  ]
}
