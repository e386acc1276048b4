/// A stretch of the calendar with a name, as running text writes it: `quý I/2024`, *9 tháng đầu năm 2020*,
/// `tháng 10/2022`, `năm 2018`, `ngày 31/10/2022`.
struct WrittenSpan {
  let span: Period.Span
  let end: Int
  let hasYear: Bool
  let year: Int

  static let year: WordList = ["năm"]

  private init(_ span: Period.Span, _ year: Int, end: Int, hasYear: Bool) {
    (self.span, self.year, self.end, self.hasYear) = (span, year, end, hasYear)
  }

  /// The span at `start`. `year` is for one that names none; without, that is no span.
  init?(_ text: RunningText, at start: Int, _ year: Int?, takesYearAlone: Bool = false) {
    if let word = Self.year.end(in: text, at: start) {
      self.init(text, yearAlone: text.skipSpaces(word))
    } else if let word = Self.quarter.end(in: text, at: start) {
      self.init(text, quarter: text.skipSpaces(word), year)
    } else if let word = Self.month.end(in: text, at: start) {
      self.init(text, month: text.skipSpaces(word), year)
    } else if let word = Self.day.end(in: text, at: start) {
      self.init(text, day: text.skipSpaces(word), year)
    } else if text.isDigit(start) || Self.spelled(text, at: start) != nil {
      if let months = WrittenSpan(text, months: start, year) {
        self = months
      } else if let date = WrittenDate(text, day: start), let day = date.day {
        self.init(.day(day), day.year, end: date.end, hasYear: true)
      } else if takesYearAlone {
        self.init(text, yearAlone: start)
      } else {
        return nil
      }
    } else {
      return nil
    }
  }

  /// `2018`.
  init?(_ text: RunningText, yearAlone start: Int) {
    guard let year = Self.year(text, at: start) else { return nil }
    self.init(.year(year), year, end: start + 4, hasYear: true)
  }

  /// `I/2024`, `II năm 2024`, `3`.
  private init?(_ text: RunningText, quarter start: Int, _ year: Int?) {
    let quarter: Int
    let end: Int
    if text.isDigit(start) {
      (quarter, end) = text.number(at: start)
    } else {
      var last = start
      while text.scalar(at: last).scalar.lowered == 0x69 { last += 1 }
      var count = last - start
      if text.scalar(at: last).scalar.lowered == 0x76, count == 1 { (last, count) = (last + 1, 4) }
      (quarter, end) = (count, last)
    }
    guard (1...4).contains(quarter), !text.visible(at: end).scalar.isWordSign else { return nil }
    self.init(text, end, year) { .quarter(quarter, year: $0) }
  }

  /// `10/2022`, `10 năm 2022`, `10`.
  private init?(_ text: RunningText, month start: Int, _ year: Int?) {
    let month = text.number(at: start)
    guard (1...2).contains(month.end - start), (1...12).contains(month.value) else { return nil }
    self.init(text, month.end, year) { .month(month.value, year: $0) }
  }

  /// `31/10/2022`, `31 tháng 10 năm 2022`, `08/4`.
  private init?(_ text: RunningText, day start: Int, _ year: Int?) {
    if let date = WrittenDate(text, day: start), let day = date.day {
      self.init(.day(day), day.year, end: date.end, hasYear: true)
      return
    }
    let day = text.number(at: start)
    let mark = text.scalar(at: day.end)
    guard (1...2).contains(day.end - start), mark.scalar.isSlash || mark.scalar.isDash,
      let year
    else { return nil }
    let month = text.number(at: mark.end)
    let next = text.visible(at: month.end)
    guard (1...2).contains(month.end - mark.end), !next.scalar.isWordSign,
      !next.scalar.isSlash && !next.scalar.isDash || !text.isDigit(next.end),
      let found = Day(year: year, month: month.value, day: day.value)
    else { return nil }
    self.init(.day(found), year, end: month.end, hasYear: false)
  }

  /// `6 tháng đầu năm 2024`, *ba tháng cuối năm*.
  private init?(_ text: RunningText, months start: Int, _ year: Int?) {
    guard let count = text.isDigit(start) ? text.number(at: start) : Self.spelled(text, at: start),
      let word = Self.month.end(in: text, at: text.skipSpaces(count.end))
    else { return nil }
    let next = text.skipSpaces(word)
    if let end = Self.first.end(in: text, at: next) {
      self.init(text, firstMonths: count.value, end, year)
    } else if let end = Self.last.end(in: text, at: next) {
      self.init(text, lastMonths: count.value, end, year)
    } else {
      return nil
    }
  }

  private init?(_ text: RunningText, firstMonths count: Int, _ end: Int, _ year: Int?) {
    switch count {
    case 3: self.init(text, end, year) { .quarter(1, year: $0) }
    case 6: self.init(text, end, year) { .half(1, year: $0) }
    case 9: self.init(text, end, year) { .nineMonths(year: $0) }
    default: return nil
    }
  }

  private init?(_ text: RunningText, lastMonths count: Int, _ end: Int, _ year: Int?) {
    switch count {
    case 3: self.init(text, end, year) { .quarter(4, year: $0) }
    case 6: self.init(text, end, year) { .half(2, year: $0) }
    default: return nil
    }
  }

  /// With the year after `end`, `/2024` or *năm 2024*, else with `year`.
  private init?(_ text: RunningText, _ end: Int, _ year: Int?, _ make: (Int) -> Period.Span) {
    var next = text.skipSpaces(end)
    let mark = text.scalar(at: next)
    if mark.scalar.isSlash || mark.scalar == 0x2D || mark.scalar == 0x2C && !text.isDigit(next + 1)
    {
      next = text.skipSpaces(mark.end)
    }
    if let word = Self.year.end(in: text, at: next) { next = text.skipSpaces(word) }
    if let found = Self.year(text, at: next) {
      self.init(make(found), found, end: next + 4, hasYear: true)
    } else if let year, !mark.scalar.isSlash {
      self.init(make(year), year, end: end, hasYear: false)
    } else {
      return nil
    }
  }

  private static func year(_ text: RunningText, at start: Int) -> Int? {
    let year = text.number(at: start)
    guard year.end == start + 4, DateReading.years.contains(year.value) else { return nil }
    let next = text.visible(at: year.end)
    let isLonger = next.scalar == 0x2E || next.scalar.isSlash || next.scalar == 0x2C
    guard !next.scalar.isWordSign,
      !isLonger || !text.visible(at: next.end).scalar.isDigit || next.scalar == 0x2C
    else { return nil }
    return year.value
  }

  private static func spelled(_ text: RunningText, at start: Int) -> (value: Int, end: Int)? {
    for (word, value) in FigureWords.spelled {
      if let end = word.end(in: text, at: start) { return (value, end) }
    }
    return nil
  }

  private static let quarter: WordList = ["quý", "quí"]
  private static let month: WordList = ["tháng"]
  private static let day: WordList = [
    "ngày", "chiều ngày", "sáng ngày", "chiều", "sáng", "tối", "hôm",
  ]
  private static let first: WordList = ["đầu năm", "đầu của năm"]
  private static let last: WordList = ["cuối năm", "cuối của năm"]
}
