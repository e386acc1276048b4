/// The period a figure covers, first and last day included.
///
/// Written `2024`, `2024-03`, `2024-Q1`, `2024-H1`, `2024-9M`, `2024-03-05`, or two of them with `/`
/// between (as in ISO 8601, 4.4.1). Periods of the same days are equal, however they were written.
package struct Period: Sendable {
  package let first, last: Day
  /// How it was written; `end` is nothing when it is one span.
  package let start: Span
  package let end: Span?

  /// A stretch of the calendar that has a name.
  package enum Span: Hashable, Sendable {
    case year(Int)
    /// From 1 to 2.
    case half(Int, year: Int)
    /// January to September.
    case nineMonths(year: Int)
    /// From 1 to 4.
    case quarter(Int, year: Int)
    /// From 1 to 12.
    case month(Int, year: Int)
    case day(Day)
  }

  package init(_ span: Span) {
    (first, last) = (span.first, span.last)
    (start, end) = (span, nil)
  }

  /// Nothing when `end` ends before `start` begins.
  package init?(from start: Span, to end: Span) {
    guard start.first <= end.last else { return nil }
    (first, last) = (start.first, end.last)
    (self.start, self.end) = (start, end)
  }

  package func contains(_ day: Day) -> Bool { first <= day && day <= last }
  /// Whether every day of `other` is one of these.
  package func covers(_ other: Period) -> Bool { first <= other.first && other.last <= last }
  /// Whether some day is in both.
  package func overlaps(_ other: Period) -> Bool { first <= other.last && other.first <= last }
  /// How many days it has.
  package var dayCount: Int { Int(last.number - first.number) + 1 }
}

extension Period: Hashable {
  package static func == (a: Period, b: Period) -> Bool { a.first == b.first && a.last == b.last }

  package func hash(into hasher: inout Hasher) {
    hasher.combine(first)
    hasher.combine(last)
  }
}

extension Period.Span {
  package var first: Day {
    switch self {
    case .year(let year), .nineMonths(let year): Day(firstOf: 1, year: year)
    case .half(let half, let year): Day(firstOf: half * 6 - 5, year: year)
    case .quarter(let quarter, let year): Day(firstOf: quarter * 3 - 2, year: year)
    case .month(let month, let year): Day(firstOf: month, year: year)
    case .day(let day): day
    }
  }

  package var last: Day {
    switch self {
    case .year(let year): Self.lastDay(of: 12, year)
    case .nineMonths(let year): Self.lastDay(of: 9, year)
    case .half(let half, let year): Self.lastDay(of: half * 6, year)
    case .quarter(let quarter, let year): Self.lastDay(of: quarter * 3, year)
    case .month(let month, let year): Self.lastDay(of: month, year)
    case .day(let day): day
    }
  }

  private static func lastDay(of month: Int, _ year: Int) -> Day {
    Day(firstOf: month, year: year).adding(days: Day.count(ofMonth: month, year: year) - 1)
  }
}

extension Bytes {
  /// The period as it is written in front matter: `2017/2022-10`.
  package mutating func append(code period: Period) {
    append(code: period.start)
    if let end = period.end {
      append(UInt8(ascii: "/"))
      append(code: end)
    }
  }

  package mutating func append(code span: Period.Span) {
    switch span {
    case .year(let year):
      append(year: year)
    case .half(let half, let year):
      append(year: year)
      append("-H")
      append(decimal: half)
    case .nineMonths(let year):
      append(year: year)
      append("-9M")
    case .quarter(let quarter, let year):
      append(year: year)
      append("-Q")
      append(decimal: quarter)
    case .month(let month, let year):
      append(year: year)
      append("-")
      append(twoDigits: month)
    case .day(let day):
      append(iso: day)
    }
  }
}
