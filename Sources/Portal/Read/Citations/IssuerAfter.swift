/// Who issued a document, where the words right after it say so: *của Bộ Chính trị*, *do Bộ Chính trị
/// ban hành*.
struct IssuerAfter {
  /// The name alone.
  let range: Range<Int>

  /// Nothing when no issuer follows `start`, or its name does not end within fourteen words.
  init?(_ text: RunningText, at start: Int) {
    let first = text.skipSpaces(text.term(after: start) ?? start)
    guard first > start else { return nil }
    let isAgent: Bool
    let words: Int
    if let end = Self.of.end(in: text, at: first) {
      (isAgent, words) = (false, text.skipSpaces(end))
    } else if let end = Self.by.end(in: text, at: first) {
      (isAgent, words) = (true, text.skipSpaces(end))
    } else {
      return nil
    }
    guard text.scalar(at: words).scalar.isCapital || Self.small.end(in: text, at: words) != nil,
      let end = Self.end(of: words, in: text, isHeading: text.scalar(at: first).scalar.isCapital)
    else { return nil }
    if isAgent, Self.issuing.end(in: text, at: text.skipSpaces(end)) == nil { return nil }
    range = words..<end
  }

  /// Whether all its words are such as names are made of, so that a date after it is the document's
  /// own: in *của Bộ Chính trị họp ngày* it is not.
  func isName(in text: RunningText) -> Bool {
    var i = range.lowerBound
    while i < range.upperBound {
      let end = text.wordEnd(at: i)
      let first = text.scalar(at: i).scalar
      if end > i, first.isLetter, !first.isCapital, Self.syllables.end(in: text, at: i) == nil {
        return false
      }
      i = end > i ? end : text.scalar(at: i).end
    }
    return true
  }

  private static func end(of words: Int, in text: RunningText, isHeading: Bool) -> Int? {
    var end = words
    var next = words
    var count = 0
    while true {
      let isStop = isHeading || !text.scalar(at: next).scalar.isCapital
      if isStop, stops.end(in: text, at: next) != nil || text.startsClause(at: next) { break }
      let word = text.wordEnd(at: next)
      guard word > next else { break }
      count += 1
      guard count <= 14 else { return nil }
      end = word
      next = text.skipSpaces(word)
      if text[next] == UInt8(ascii: ","), next == word,
        let rest = sports.end(in: text, at: text.skipSpaces(next + 1))
      {
        // The one ministry with a comma in its name.
        (end, next) = (rest, text.skipSpaces(rest))
      }
      guard next > end, !text.hasEmptyLine(end..<next) else { break }
      let dash = text.scalar(at: next)
      if dash.scalar.isDash {
        // *Bộ Lao động - Thương binh và Xã hội*
        let rest = text.skipSpaces(dash.end)
        guard rest > dash.end, text.scalar(at: rest).scalar.isCapital else { break }
        next = rest
      }
    }
    return end > words ? end : nil
  }
}

extension RunningText {
  /// Whether *và* stands at `start` and does not join two names: *Bộ Giáo dục và Đào tạo*.
  fileprivate func startsClause(at start: Int) -> Bool {
    guard let end = IssuerAfter.and.end(in: self, at: start) else { return false }
    return !scalar(at: skipSpaces(end)).scalar.isCapital
  }

  fileprivate func hasEmptyLine(_ range: Range<Int>) -> Bool {
    range.upperBound - range.lowerBound > 1 && self[range].count { $0 == 0x0A } > 1
  }

  /// Where the word at `start` ends; dashes inside are part of it.
  func wordEnd(at start: Int) -> Int {
    var end = start
    while true {
      let next = visible(at: end)
      guard
        next.scalar.isWordSign
          || next.scalar.isDash && end > start && visible(at: next.end).scalar.isWordSign
      else { return end }
      end = next.end
    }
  }
}
