/// What the rows of a table of tallies are told apart by.
package enum Grouping: String, CaseIterable, Sendable {
  case document, agency, measure, month, quarter, year
}

extension Period.Span {
  /// The named stretches of the calendar that hold all of `first` to `last`: month, quarter, half, nine
  /// months and year, as far as it lies in one; the shortest first.
  static func holding(_ first: Day, _ last: Day) -> [Period.Span] {
    let (start, end) = (first.date, last.date)
    guard start.year == end.year else { return [] }
    let year = start.year
    var spans: [Period.Span] = []
    if start.month == end.month { spans.append(.month(start.month, year: year)) }
    let quarters = ((start.month - 1) / 3 + 1, (end.month - 1) / 3 + 1)
    if quarters.0 == quarters.1 { spans.append(.quarter(quarters.0, year: year)) }
    let halves = ((start.month - 1) / 6 + 1, (end.month - 1) / 6 + 1)
    if halves.0 == halves.1 { spans.append(.half(halves.0, year: year)) }
    if end.month <= 9 { spans.append(.nineMonths(year: year)) }
    spans.append(.year(year))
    return spans
  }

  /// The order on a page: by year, and in it the whole, the halves, nine months, quarters and months.
  var order: (Int, Int, Int) {
    switch self {
    case .year(let year): (year, 0, 0)
    case .half(let half, let year): (year, 1, half)
    case .nineMonths(let year): (year, 2, 0)
    case .quarter(let quarter, let year): (year, 3, quarter)
    case .month(let month, let year): (year, 4, month)
    case .day(let day): (day.date.year, 5, Int(day.number))
    }
  }
}
