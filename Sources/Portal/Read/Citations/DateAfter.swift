/// The date that follows a symbol, a name or an issuer.
struct DateAfter {
  let date: WrittenDate
  /// Where what becomes the link ends; nil when it would end inside brackets.
  let end: Int?
  /// Where the text goes on.
  let next: Int
  /// Whether it is a year with no more than *năm* before: of the document, or of what is done with it.
  private(set) var isBareYear = false

  /// Nothing when what follows `start` is no date, or may be that of an event: *Ngày* begins another
  /// sentence, and *năm 2018* after a comma another clause.
  init?(_ text: RunningText, at start: Int) {
    var next = text.skipSpaces(text.term(after: start) ?? start)
    var isApart = false
    if text[next] == UInt8(ascii: ",") {
      isApart = true
      next = text.skipSpaces(next + 1)
    }
    let isBracketed = text[next] == UInt8(ascii: "(")
    if isBracketed { next = text.skipSpaces(next + 1) }

    let first = next
    for _ in 0..<3 {
      guard let verb = Self.verbs.end(in: text, at: next) else { break }
      next = text.skipSpaces(verb)
    }
    if let day = Self.day.end(in: text, at: next), text.isPlainDay(next..<day) {
      guard let date = WrittenDate(text, day: text.skipSpaces(day)) else { return nil }
      self.date = date
    } else if isBracketed, next == first {
      guard
        let date = WrittenDate(text, day: next) ?? WrittenDate(text, year: next)
          ?? WrittenDate(text, yearAlone: next)
      else { return nil }
      self.date = date
    } else {
      guard !isApart, first > start, let date = WrittenDate(text, year: next) else { return nil }
      self.date = date
      isBareYear = next == first
    }

    if isBracketed {
      let closing = text.skipSpaces(date.end)
      let isClosed = text[closing] == UInt8(ascii: ")")
      end = isClosed ? closing + 1 : nil
      self.next = isClosed ? closing + 1 : date.end
    } else {
      end = date.end
      self.next = date.end
    }
  }

  private static let day: WordList = ["ngày"]
  private static let verbs: WordList = ["được", "ký", "ban hành", "ra", "thông qua"]
}

extension RunningText {
  /// Whether *ngày* does not begin a sentence: in headings it is all capitals.
  fileprivate func isPlainDay(_ word: Range<Int>) -> Bool {
    !scalar(at: word.lowerBound).scalar.isCapital
      || scalar(before: word.upperBound).scalar.isCapital
  }
}
