extension Period {
  /// Reads the whole of `text`: one span, or two with `/` between.
  package init(parsing text: Bytes) throws(ValueProblem) {
    let text = text.trimmed
    guard let slash = text.firstIndex(of: UInt8(ascii: "/")) else {
      self.init(try Span(parsing: text, in: text))
      return
    }
    let (before, after) = (Bytes(text[..<slash]).trimmed, Bytes(text[(slash + 1)...]).trimmed)
    let start = try Span(parsing: before, in: text)
    let end = try Span(parsing: after, in: text)
    guard let period = Period(from: start, to: end) else {
      throw .backwards(start: before.excerpt, end: after.excerpt)
    }
    self = period
  }
}

extension Period.Span {
  /// Reads the whole of `text`, a part of `whole`, which messages quote.
  fileprivate init(parsing text: Bytes, in whole: Bytes) throws(ValueProblem) {
    let parts = text.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
    guard parts.count <= 3, let year = Self.number(parts[0]) else {
      throw .notAPeriod(whole.excerpt, meant: nil)
    }
    guard parts[0].count == 4, DateReading.years.contains(year) else {
      // `05/03/2024` is a day as people write it, but here a slash is between two periods.
      if let day = try? Day(parsing: whole) {
        throw .notAPeriod(whole.excerpt, meant: Self.code(.day(day)))
      }
      throw .year(Bytes(parts[0]).excerpt)
    }
    switch parts.count {
    case 1: self = .year(year)
    case 2: self = try Self.part(parts[1], of: year, in: whole)
    default: self = .day(try Day(parsing: text))
    }
  }

  /// What follows a year: `03`, `Q1`, `H1`, `9M`.
  private static func part(
    _ text: Bytes.SubSequence, of year: Int, in whole: Bytes
  ) throws(ValueProblem) -> Period.Span {
    let mark = text.first ?? 0
    if mark | 0x20 == UInt8(ascii: "q"), let quarter = number(text.dropFirst()) {
      guard (1...4).contains(quarter) else { throw .quarter(quarter) }
      return .quarter(quarter, year: year)
    }
    if mark | 0x20 == UInt8(ascii: "h"), let half = number(text.dropFirst()) {
      guard (1...2).contains(half) else { throw .half(half) }
      return .half(half, year: year)
    }
    if let last = text.last, last | 0x20 == UInt8(ascii: "m"), let months = number(text.dropLast())
    {
      guard months != 9 else { return .nineMonths(year: year) }
      throw .months(months, meant: spanFromJanuary(of: months, year: year).map(code))
    }
    guard let month = number(text) else { throw .notAPeriod(whole.excerpt, meant: nil) }
    if text.count == 4, DateReading.years.contains(month) {
      throw .notAPeriod(whole.excerpt, meant: "\(min(year, month))/\(max(year, month))")
    }
    guard (1...12).contains(month) else { throw .month(month, meant: nil) }
    guard text.count == 2 else {
      throw .notAPeriod(whole.excerpt, meant: code(.month(month, year: year)))
    }
    return .month(month, year: year)
  }

  /// The span of the first so many months that has a form of its own.
  private static func spanFromJanuary(of months: Int, year: Int) -> Period.Span? {
    switch months {
    case 1: .month(1, year: year)
    case 3: .quarter(1, year: year)
    case 6: .half(1, year: year)
    case 12: .year(year)
    default: nil
    }
  }

  /// A number of one to six digits and nothing else.
  private static func number(_ text: Bytes.SubSequence) -> Int? {
    guard (1...6).contains(text.count) else { return nil }
    var value = 0
    for byte in text {
      guard byte &- 0x30 < 10 else { return nil }
      value = value * 10 + Int(byte &- 0x30)
    }
    return value
  }

  private static func code(_ span: Period.Span) -> String {
    var code = Bytes()
    code.append(code: span)
    return code.string
  }
}
