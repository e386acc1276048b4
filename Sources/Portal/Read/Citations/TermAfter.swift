extension RunningText {
  /// Where the term of a committee that is named after `start` ends: `khóa XII`, `(khoá XIII)`,
  /// `, nhiệm kỳ 2020 - 2025`.
  func term(after start: Int) -> Int? {
    var found: Int?
    // A term may be given both ways.
    for _ in 0..<2 {
      guard let end = oneTerm(after: found ?? start) else { break }
      found = end
    }
    return found
  }

  private func oneTerm(after start: Int) -> Int? {
    var next = skipSpaces(start)
    if self[next] == UInt8(ascii: ",") { next = skipSpaces(next + 1) }
    let isBracketed = self[next] == UInt8(ascii: "(")
    if isBracketed { next = skipSpaces(next + 1) }
    if let named = Self.terms.end(in: self, at: next) {
      next = skipRoman(skipSpaces(named))
      guard next > skipSpaces(named) else { return nil }
    } else if let named = Self.spans.end(in: self, at: next) {
      let first = number(at: skipSpaces(named))
      let dash = scalar(at: skipSpaces(first.end))
      let second = number(at: skipSpaces(dash.end))
      guard dash.scalar.isDash, second.end == skipSpaces(dash.end) + 4 else { return nil }
      next = second.end
    } else {
      return nil
    }
    guard isBracketed else { return visible(at: next).scalar.isWordSign ? nil : next }
    let closing = skipSpaces(next)
    return self[closing] == UInt8(ascii: ")") ? closing + 1 : nil
  }

  /// Roman or other figures.
  private func skipRoman(_ start: Int) -> Int {
    var end = start
    while end < start + 6 {
      switch self[end] {
      case UInt8(ascii: "I"), UInt8(ascii: "V"), UInt8(ascii: "X"), UInt8(ascii: "L"), 0x30...0x39:
        end += 1
      default: return end
      }
    }
    return end
  }

  private static let terms: WordList = ["khóa", "khoá"]
  private static let spans: WordList = ["nhiệm kỳ", "nhiệm kì"]
}
