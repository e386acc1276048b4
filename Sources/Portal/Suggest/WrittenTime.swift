/// When something was, as running text says it: `quý I/2024`, *6 tháng đầu năm*, `từ 2017 đến tháng
/// 10/2022`, `tính đến ngày 31/10/2022`.
struct WrittenTime {
  let time: Figure.Time
  let end: Int
  /// Whether the text gives the year: else it is `year`, the last before.
  let hasYear: Bool
  let year: Int
  /// Whether it is often part of a name: a year, a term.
  var isName: Bool {
    guard case .period(let period) = time, case .year = period.start else { return false }
    return period.end == nil || isTerm
  }
  private let isTerm: Bool

  /// The time that begins with the word or digit at `start`; `year` is for one that gives none.
  init?(_ text: RunningText, at start: Int, year: Int?) {
    if let asOf = Self.standing(text, at: start, year) {
      self = asOf
    } else if let period = Self.period(text, at: start, year) {
      self = period
    } else {
      return nil
    }
  }

  private init(_ time: Figure.Time, _ last: WrittenSpan, isTerm: Bool = false) {
    (self.time, end, hasYear, year) = (time, last.end, last.hasYear, last.year)
    self.isTerm = isTerm
  }

  // MARK: On a day

  private static func standing(_ text: RunningText, at start: Int, _ year: Int?) -> WrittenTime? {
    guard let word = until.end(in: text, at: start) else { return nil }
    var next = text.skipSpaces(word)
    if let word = whole.end(in: text, at: next) { next = text.skipSpaces(word) }
    guard let span = WrittenSpan(text, at: next, year) else { return nil }
    return WrittenTime(.asOf(span.span.last), span)
  }

  // MARK: Over days

  private static func period(_ text: RunningText, at start: Int, _ year: Int?) -> WrittenTime? {
    if let word = term.end(in: text, at: start) {
      return years(text, at: text.skipSpaces(word), isTerm: true)
    }
    if let word = stretch.end(in: text, at: start) {
      let next = text.skipSpaces(word)
      let from = Self.from.end(in: text, at: next).map(text.skipSpaces) ?? next
      return years(text, at: from) ?? pair(text, at: from, year)
    }
    if let word = from.end(in: text, at: start) {
      return pair(text, at: text.skipSpaces(word), year)
    }
    if let several = years(text, at: start) { return several }
    guard let span = WrittenSpan(text, at: start, year) else { return nil }
    return WrittenTime(.period(Period(span.span)), span)
  }

  /// `2017 đến tháng 10/2022` after *từ*.
  private static func pair(_ text: RunningText, at start: Int, _ year: Int?) -> WrittenTime? {
    // The year often stands with the second alone, so that is read first.
    guard let first = WrittenSpan(text, at: start, year ?? 2000, takesYearAlone: true) else {
      return nil
    }
    var next = text.skipSpaces(first.end)
    if let word = to.end(in: text, at: next) {
      next = text.skipSpaces(word)
      if let word = whole.end(in: text, at: next) { next = text.skipSpaces(word) }
    } else {
      let dash = text.scalar(at: next)
      guard dash.scalar.isDash else { return nil }
      next = text.skipSpaces(dash.end)
    }
    guard let last = WrittenSpan(text, at: next, year, takesYearAlone: true),
      let begin = first.hasYear
        ? first : WrittenSpan(text, at: start, last.year, takesYearAlone: true),
      let period = Period(from: begin.span, to: last.span)
    else { return nil }
    return WrittenTime(.period(period), last)
  }

  /// `năm 2017, 2018` · `các năm 2017 và 2018` · `2017-2020` after *giai đoạn* or *nhiệm kỳ*.
  private static func years(
    _ text: RunningText, at start: Int, isTerm: Bool = false
  ) -> WrittenTime? {
    var next = start
    if let word = WrittenSpan.year.end(in: text, at: start) { next = text.skipSpaces(word) }
    guard let first = WrittenSpan(text, yearAlone: next) else { return nil }
    var last = first
    while last.end - start < 60 {
      next = text.skipSpaces(last.end)
      let mark = text.scalar(at: next)
      if mark.scalar.isDash || mark.scalar == 0x2C {
        next = text.skipSpaces(mark.end)
      } else if let word = and.end(in: text, at: next) {
        next = text.skipSpaces(word)
      } else {
        break
      }
      guard let more = WrittenSpan(text, yearAlone: next), more.year > last.year else { break }
      last = more
    }
    guard last.year > first.year, let period = Period(from: first.span, to: last.span) else {
      return nil
    }
    return WrittenTime(.period(period), last, isTerm: isTerm)
  }

  private static let until: WordList = ["tính đến", "tính tới", "đến", "tới"]
  private static let whole: WordList = ["hết", "cuối", "thời điểm"]
  private static let stretch: WordList = ["giai đoạn"]
  private static let term: WordList = ["nhiệm kỳ", "nhiệm kì"]
  private static let from: WordList = ["từ", "tính từ"]
  private static let to: WordList = ["đến", "tới"]
  private static let and: WordList = ["và"]
}
