// Periods as people read them.

extension Bytes {
  /// `Quý I/2024`, `6 tháng đầu năm 2024`, `tháng 3/2024`, `giai đoạn 2017-2020`, `từ 2017 đến tháng
  /// 10/2022`.
  package mutating func append(vietnamese period: Period) {
    guard let end = period.end else {
      append(vietnamese: period.start)
      return
    }
    if case .year(let first) = period.start, case .year(let last) = end {
      append("giai đoạn ")
      append(year: first)
      append("-")
      append(year: last)
      return
    }
    append("từ ")
    switch period.start {
    case .year(let year): append(year: year)
    default: append(vietnameseInText: period.start)
    }
    append(" đến ")
    // Up to a year means up to its last day.
    if case .year = end { append("hết ") }
    append(vietnameseInText: end)
  }

  /// A span on its own, as a label.
  private mutating func append(vietnamese span: Period.Span) {
    switch span {
    case .year(let year):
      append("năm ")
      append(year: year)
    case .half(let half, let year):
      append(half == 1 ? "6 tháng đầu năm " : "6 tháng cuối năm ")
      append(year: year)
    case .nineMonths(let year):
      append("9 tháng đầu năm ")
      append(year: year)
    case .quarter(let quarter, let year):
      append("Quý ")
      append(romanQuarter: quarter)
      append("/")
      append(year: year)
    case .month(let month, let year):
      append("tháng ")
      append(decimal: month)
      append("/")
      append(year: year)
    case .day(let day):
      append(official: day)
    }
  }

  /// A span after *từ* or *đến*.
  private mutating func append(vietnameseInText span: Period.Span) {
    switch span {
    case .quarter(let quarter, let year):
      append("quý ")
      append(romanQuarter: quarter)
      append("/")
      append(year: year)
    case .day(let day):
      append("ngày ")
      append(official: day)
    default:
      append(vietnamese: span)
    }
  }

  /// `05/3/2024`: in official papers a zero goes before days under 10 and before the months 1 and 2
  /// (Nghị định 30/2020/NĐ-CP, appendix I, part II).
  private mutating func append(official day: Day) {
    let (year, month, dayOfMonth) = day.date
    append(twoDigits: dayOfMonth)
    append("/")
    if month < 3 { append("0") }
    append(decimal: month)
    append("/")
    append(year: year)
  }

  private mutating func append(romanQuarter quarter: Int) {
    switch quarter {
    case 1: append("I")
    case 2: append("II")
    case 3: append("III")
    default: append("IV")
    }
  }

  /// `Q1 2024`, `first half of 2024`, `March 2024`, `2017–2020`, `2017 to October 2022`.
  package mutating func append(english period: Period) {
    guard let end = period.end else {
      append(english: period.start)
      return
    }
    append(english: period.start)
    if case .year = period.start, case .year = end { append("–") } else { append(" to ") }
    append(english: end)
  }

  private mutating func append(english span: Period.Span) {
    switch span {
    case .year(let year):
      append(year: year)
    case .half(let half, let year):
      append(half == 1 ? "first half of " : "second half of ")
      append(year: year)
    case .nineMonths(let year):
      append("first nine months of ")
      append(year: year)
    case .quarter(let quarter, let year):
      append("Q")
      append(decimal: quarter)
      append(" ")
      append(year: year)
    case .month(let month, let year):
      append(englishMonth: month)
      append(" ")
      append(year: year)
    case .day(let day):
      append(english: day)
    }
  }
}
