/// A stretch of time whose items have an index of their own: `size` weeks from `start`. A week here is a quarter
/// of a month, of eight days; the last one has what is left.
///
/// The index is kept in pieces so that one item changes one of them. The week of the newest item is a piece,
/// and older weeks stand together, 2, 4, … 256 of them, as in a calendar of 64 months a year. They join when
/// `settled` items have come after them, so that what joins is seldom, and never because of the calendar,
/// the item that one is about to publish.
struct SearchSpan: Hashable {
  /// Weeks since January of year 0, four a month.
  let start, size: Int
  /// Positions in the list of items from the oldest.
  let items: Range<Int>
  /// Whether so many items have come after it that it stays as it is.
  let isSettled: Bool

  static let largest = 256
  static let settled = 8

  static func week(_ day: Day) -> Int { day.monthNumber * 4 + min(3, (day.date.day - 1) / 8) }

  /// The pieces for items of these weeks, which ascend.
  static func cover(_ weeks: [Int]) -> [SearchSpan] {
    guard let first = weeks.first, let newest = weeks.last else { return [] }
    var spans: [SearchSpan] = []
    func position(_ week: Int, from low: Int) -> Int {
      var (low, high) = (low, weeks.count)
      while low < high {
        let middle = (low + high) / 2
        if weeks[middle] < week { low = middle + 1 } else { high = middle }
      }
      return low
    }
    func cover(_ start: Int, _ size: Int, from low: Int) {
      let end = position(start + size, from: low)
      if end == low { return }
      let isSettled = start + size <= newest && weeks.count - end >= settled
      if size == 1 || isSettled {
        spans.append(
          SearchSpan(start: start, size: size, items: low..<end, isSettled: isSettled))
      } else {
        cover(start, size / 2, from: low)
        cover(start + size / 2, size / 2, from: position(start + size / 2, from: low))
      }
    }
    var start = first / largest * largest
    while start <= newest {
      cover(start, largest, from: position(start, from: 0))
      start += largest
    }
    return spans
  }

  var months: Range<Int> { start / 4..<(start + size + 3) / 4 }

  /// `2016-01-01-256`
  var name: Bytes {
    var name = Bytes()
    name.append(month: start / 4)
    name.append("-")
    name.append(padded: start % 4 * 8 + 1, 2)
    name.append("-")
    name.append(decimal: size)
    return name
  }

  /// How large its files are, in bytes; nil: eight files. A query looks into a few files of every
  /// piece: that files grow with the root of a piece makes both few. What is not settled has few files,
  /// because each new item changes nearly all.
  var shardSize: Int? {
    let count = items.count
    if !isSettled, count <= 256 { return nil }
    var doublings = 0
    while count > 1 << doublings { doublings += 1 }
    return max(512, 48 << (doublings / 2))
  }
}

extension Bytes {
  /// Appends `2024-04`.
  mutating func append(month: Int) {
    append(padded: month / 12, 4)
    append("-")
    append(padded: month % 12 + 1, 2)
  }
}
