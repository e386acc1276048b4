/// The archive as a calendar: the months of a year, the days of a month.
extension Views {
  /// The fields `parts` and `weeks`. Archive pages have none of them: they stand as they are.
  func calendar(_ v: inout ViewWriter, _ listing: Listing, _ number: Int?) {
    var months: [(month: Int, listing: Listing?)] = []
    var weeks: [[CalendarDay?]] = []
    switch listing.subject {
    case .year(let year) where number == nil:
      months = (0..<12).map { (year * 12 + $0, plan.listings[.month(year * 12 + $0)]) }
    case .month(let month) where number == nil: weeks = self.weeks(of: month)
    default: break
    }
    v.list("parts", months) { v, part in
      v.text("name", words.month(part.month))
      v.text("url", part.listing?.address ?? [])
      v.text("count", part.listing.map { words.number($0.items.count) } ?? [])
      v.text("detail", [])
      v.text("level", decimal: 1)
    }
    v.list("weeks", weeks) { v, week in
      v.list("days", week) { v, day in
        v.text("day", day.map { Bytes(String($0.number)) } ?? [])
        v.text("url", day?.listing?.address ?? [])
        v.text("count", day?.listing.map { words.number($0.items.count) } ?? [])
      }
    }
  }

  private struct CalendarDay {
    /// From 1.
    let number: Int
    /// Its items, if it has any.
    let listing: Listing?
  }

  /// Weeks of seven days from Monday; nil: a day of another month. `month` counts from January of year 0.
  private func weeks(of month: Int) -> [[CalendarDay?]] {
    let first = Day(firstOf: month % 12 + 1, year: month / 12)
    let before = [CalendarDay?](repeating: nil, count: first.weekday.rawValue - 1)
    let count = Day.count(ofMonth: month % 12 + 1, year: month / 12)
    var cells =
      before
      + (0..<count).map {
        CalendarDay(number: $0 + 1, listing: plan.listings[.day(first.adding(days: $0))])
      }
    while cells.count % 7 != 0 { cells.append(nil) }
    return stride(from: 0, to: cells.count, by: 7).map { Array(cells[$0..<($0 + 7)]) }
  }
}
