/// Digits, and what joins them to one number or keeps them from being one.
extension WrittenNumber {
  /// Digits in groups, with a fraction. Nothing: it is no count, as `0277`, `4.0`, `23.5.2018`.
  static func plain(_ text: RunningText, at start: Int) -> (value: Decimal?, end: Int)? {
    var end = text.number(at: start).end
    guard end - start <= 15, text[start] != 0x30 || end - start <= 2 else { return nil }
    var digits = Bytes(text[start..<end])
    var groups = 0
    while text[end] == UInt8(ascii: "."), text.isDigit(end + 1) {
      let next = text.number(at: end + 1).end
      guard next - end == 4, groups > 0 || end - start <= 3, groups < 4, digits[0] != 0x30 else {
        return nil
      }
      digits += text[end + 1..<next]
      groups += 1
      end = next
    }
    guard text[end] == UInt8(ascii: ","), text.isDigit(end + 1) else {
      return ((try? Decimal(parsing: digits)), end)
    }
    let next = text.number(at: end + 1).end
    guard next - end <= 7, text[next] != UInt8(ascii: ",") || !text.isDigit(next + 1) else {
      return nil
    }
    // `1,250` is also how English groups thousands.
    if groups == 0, next - end == 4, digits[0] != 0x30 { return (nil, next) }
    let fraction = text[end + 1..<next]
    return ((try? Decimal(parsing: digits + [UInt8(ascii: ".")] + fraction)), next)
  }

  /// Where the second number of `10-15` ends.
  static func rangeEnd(_ text: RunningText, from end: Int) -> Int? {
    let dash = text.scalar(at: text.skipSpaces(end))
    if dash.scalar.isDash {
      let next = text.skipSpaces(dash.end)
      return text.isDigit(next) ? plain(text, at: next)?.end : nil
    }
    guard let word = to.end(in: text, at: text.skipSpaces(end)) else { return nil }
    let next = text.skipSpaces(word)
    return text.isDigit(next) ? plain(text, at: next)?.end : nil
  }

  /// Digits after a space: `1 250` may be one number; `0277 3851 234` is none.
  static func groupsEnd(
    _ text: RunningText, from end: Int, isGroup: Bool
  ) -> (end: Int, isNumber: Bool)? {
    var (last, isNumber, found) = (end, isGroup, false)
    while true {
      let next = text.skipSpaces(last)
      guard next > last, next - last <= 3, text.isDigit(next) else { break }
      let digits = text.number(at: next).end
      if digits - next != 3 { isNumber = false }
      (last, found) = (digits, true)
    }
    return found ? (last, isNumber) : nil
  }

  private static let to: WordList = ["đến", "tới"]
}
