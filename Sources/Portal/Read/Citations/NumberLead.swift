/// What stands before a number: *số*, a type, both or nothing.
struct NumberLead {
  /// Of *số* if that stands there, else of the number.
  let start: Int
  /// Whether *số* stands there.
  let hasSign: Bool
  /// Whether that is *SỐ*, as in headings.
  let isHeading: Bool
  /// The type right before.
  let type: RunningText.TypeFound?

  /// Where a type would end.
  private let end: Int

  private let text: RunningText
  private let floor: Int

  /// What stands before `offset`, from `floor` on.
  init(_ text: RunningText, before offset: Int, floor: Int) {
    self.text = text
    self.floor = floor
    let words = Self.skipColon(text, before: offset, floor: floor)
    if text.scalar(before: words).scalar.lowered == Self.sign.last,
      let sign = text.start(of: Self.sign, endingAt: words, floor: floor)
    {
      (start, hasSign) = (sign, true)
      isHeading = text.scalar(before: words).scalar.isCapital
      end = Self.skipColon(text, before: sign, floor: floor)
    } else {
      (start, hasSign, isHeading) = (offset, false, false)
      end = words
    }
    // Glued to the number there is none.
    type = end == start ? nil : text.type(endingAt: end, floor: floor)
  }

  private static let sign: Wording = "số"

  /// Over white space and one colon.
  private static func skipColon(_ text: RunningText, before offset: Int, floor: Int) -> Int {
    let end = text.skipSpaces(before: offset, floor: floor)
    guard end > floor, text[end - 1] == UInt8(ascii: ":") else { return end }
    return text.skipSpaces(before: end - 1, floor: floor)
  }

  // MARK: The type of a symbol

  /// The type that goes with a symbol of these kinds.
  ///
  /// Words that go with it count in any capitals, and before *số* other words may stand between:
  /// *Nghị quyết chuyên đề số*. Others count with a capital only: *hướng dẫn 28-NQ/TW* has a verb.
  func type(for kinds: DocumentKinds) -> RunningText.TypeFound? {
    let near = type
    if let near, !near.words.kinds.isDisjoint(with: kinds) { return near }
    return (hasSign ? farType(for: kinds, past: near) : nil)
      ?? (near?.isCapital == true ? near : nil)
  }

  /// The words between are in small letters, unless they are a type themselves (*Thông báo Kết luận
  /// số 12-TB/TW*), or the name of a law (*Bộ luật Lao động số 45/2019/QH14*).
  private func farType(
    for kinds: DocumentKinds, past near: RunningText.TypeFound?
  ) -> RunningText.TypeFound? {
    let isLaw = kinds == .assembly
    var end = end
    for _ in 0..<(isLaw ? 8 : 3) {
      let start = text.wordStart(before: end)
      guard start < end, start >= floor else { return nil }
      let isFree = isLaw || isHeading || near.map { start >= $0.start } == true
      guard isFree || !text.scalar(at: start).scalar.isCapital else { return nil }
      end = text.skipSpaces(before: start, floor: floor)
      guard end < start else { return nil }
      if let found = text.type(endingAt: end, floor: floor),
        !found.words.kinds.isDisjoint(with: kinds)
      {
        return found
      }
    }
    return nil
  }

  // MARK: Letters

  /// Whether words before say that a letter of an office is meant: *văn bản số 12/ABC-KT*. *Số* alone
  /// does where nothing is before it that has the number: *hợp đồng số 12/HĐ-ABC* is none.
  var meansLetter: Bool {
    if type != nil { return true }
    let last = text.visible(before: end)
    if hasSign, last.start < floor || !last.scalar.isWordSign { return true }
    return Self.letters.contains { text.start(of: $0, endingAt: end, floor: floor) != nil }
  }

  private static let letters: [Wording] = ["văn bản", "thư", "thư ngỏ", "giấy mời"]
}
