/// What can be wrong with a date, period, number or document symbol. Texts are given as written,
/// shortened; `meant` is the nearest thing that would be right.
package enum ValueProblem: Error, Hashable, Sendable {
  // Dates.
  case notADate(String)
  case dateWithoutYear(String)
  /// `2024-2-3`: after the year, month and day take two digits.
  case dateWithoutZeros(String, meant: String)
  /// What stands after a date and is no time.
  case dateTail(String)
  /// Not four digits, or not from 1900 to 2199.
  case year(String)
  case month(Int, meant: String?)
  /// A day that the month does not have; the month does exist.
  case day(Int, month: Int, year: Int)
  case hour(Int)
  case minute(Int)
  case second(Int)
  case offset(String)

  // Periods.
  case notAPeriod(String, meant: String?)
  case quarter(Int)
  case half(Int)
  /// `2024-6M`: months from January that have another form, or none.
  case months(Int, meant: String?)
  /// The end is before the start.
  case backwards(start: String, end: String)

  // Numbers.
  case notANumber(String)
  /// Grouped digits or a decimal comma.
  case numberForm(String, meant: String)
  /// `1.234`: a thousand or one and a bit.
  case ambiguousNumber(String, grouped: String, fraction: String)
  case negative(String)
  /// More digits than 18 before the point or 12 after it.
  case tooManyDigits(String)

  // Symbols.
  case notASymbol(String, meant: String?)

  var severity: Diagnostic.Severity { .error }

  /// A stable name for tools.
  var code: String {
    switch self {
    case .notADate, .dateWithoutYear, .dateWithoutZeros, .dateTail, .year, .month, .day, .hour,
      .minute, .second, .offset:
      "date.invalid"
    case .notAPeriod, .quarter, .half, .months, .backwards: "period.invalid"
    case .notANumber, .numberForm, .ambiguousNumber, .negative, .tooManyDigits: "number.invalid"
    case .notASymbol: "symbol.invalid"
    }
  }
}

extension Bytes {
  /// The text for a message: its beginning, if it is longer than forty characters.
  package var excerpt: String {
    // Four bytes are the most a scalar takes: nothing longer is decoded whole.
    let text = String(decoding: prefix(200), as: UTF8.self)
    if count <= 200, text.count <= 40 { return text }
    return text.prefix(40) + "…"
  }
}
