/// A date or a year as running text writes it.
struct WrittenDate {
  /// Nothing when only the year is known.
  let day: Day?
  let year: Int
  /// Where it ends.
  let end: Int

  private init(day: Day?, year: Int, end: Int) {
    self.day = day
    self.year = year
    self.end = end
  }

  // MARK: After *ngày*

  /// `23/5/2018`, `23-5-2018`, `23.5.2018`, `05 / 5 / 2018`, `23 tháng 5 năm 2018`.
  ///
  /// Nothing when a part is missing or the day does not exist.
  init?(_ text: RunningText, day start: Int) {
    let day = text.number(at: start)
    guard (1...2).contains(day.end - start) else { return nil }
    var next = text.skipSpaces(day.end)
    let month: (value: Int, end: Int)
    if let named = Self.month.end(in: text, at: next) {
      next = text.skipSpaces(named)
      month = text.number(at: next)
      guard (1...2).contains(month.end - next) else { return nil }
      next = text.skipSpaces(month.end)
      if text[next] == UInt8(ascii: ",") { next = text.skipSpaces(next + 1) }
      guard let named = Self.yearWord.end(in: text, at: next) else { return nil }
      next = text.skipSpaces(named)
    } else {
      let mark = text.scalar(at: next)
      guard Self.isMark(mark.scalar) else { return nil }
      next = text.skipSpaces(mark.end)
      month = text.number(at: next)
      guard (1...2).contains(month.end - next) else { return nil }
      let second = text.scalar(at: text.skipSpaces(month.end))
      guard second.scalar == mark.scalar else { return nil }
      next = text.skipSpaces(second.end)
    }
    guard let year = Self.year(text, at: next),
      let found = Day(year: year.value, month: month.value, day: day.value)
    else { return nil }
    self.init(day: found, year: year.value, end: year.end)
  }

  // MARK: Years

  /// `năm 2018`, `tháng 5/2018`, `tháng 5 năm 2018`.
  init?(_ text: RunningText, year start: Int) {
    var next = start
    if let named = Self.month.end(in: text, at: start) {
      next = text.skipSpaces(named)
      let month = text.number(at: next)
      guard (1...2).contains(month.end - next), (1...12).contains(month.value) else { return nil }
      next = text.skipSpaces(month.end)
      let mark = text.scalar(at: next)
      if Self.isMark(mark.scalar) {
        self.init(text, yearAlone: text.skipSpaces(mark.end))
        return
      }
    }
    guard let named = Self.yearWord.end(in: text, at: next) else { return nil }
    self.init(text, yearAlone: text.skipSpaces(named))
  }

  /// `2018`, unless it is the first of several: `2018-2020`, `2018, 2019`.
  init?(_ text: RunningText, yearAlone start: Int) {
    guard let year = Self.year(text, at: start) else { return nil }
    let next = text.visible(at: text.skipSpaces(year.end))
    if next.scalar.isDash || next.scalar == 0x2C,
      text.isDigit(text.skipSpaces(next.end))
    {
      return nil
    }
    self.init(day: nil, year: year.value, end: year.end)
  }

  private static func year(_ text: RunningText, at start: Int) -> (value: Int, end: Int)? {
    let year = text.number(at: start)
    guard year.end == start + 4, DateReading.years.contains(year.value) else { return nil }
    let next = text.visible(at: year.end)
    let second = text.visible(at: next.end).scalar
    // Part of something longer: `23/5/2018/QĐ`, `2018-2020`, `2018.5`.
    let isMark =
      Self.isMark(next.scalar) || next.scalar.isSlash || next.scalar.isDash || next.scalar == 0x2C
    guard !next.scalar.isWordSign, !isMark || !second.isDigit else { return nil }
    guard !next.scalar.isSlash && !next.scalar.isDash || !second.isLetter else { return nil }
    return year
  }

  private static func isMark(_ scalar: UInt32) -> Bool {
    scalar == 0x2F || scalar == 0x2D || scalar == 0x2E || scalar == 0x2013
  }

  private static let month: WordList = ["tháng"]
  private static let yearWord: WordList = ["năm"]
}
