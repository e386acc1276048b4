/// A stretch of time whose items have an index of their own: `size` months from `start`.
///
/// The index is kept in pieces so that one item changes one of them. The month of the newest item is a piece,
/// and older months stand together, 2, 4, … 64 of them, as calendars have them in years of 64 months. They
/// join when `settled` items have come after them, so that what joins is seldom, and never because of
/// the calendar, the item that one is about to publish.
struct SearchSpan: Hashable {
  /// Months since January of year 0.
  let start, size: Int
  /// Positions in the list of items from the oldest.
  let items: Range<Int>

  static let largest = 64
  static let settled = 24

  /// The pieces for items of these months, which ascend.
  static func cover(_ months: [Int]) -> [SearchSpan] {
    guard let first = months.first, let newest = months.last else { return [] }
    var spans: [SearchSpan] = []
    func position(_ month: Int, from low: Int) -> Int {
      var (low, high) = (low, months.count)
      while low < high {
        let middle = (low + high) / 2
        if months[middle] < month { low = middle + 1 } else { high = middle }
      }
      return low
    }
    func cover(_ start: Int, _ size: Int, from low: Int) {
      let end = position(start + size, from: low)
      if end == low { return }
      if size == 1 || start + size <= newest && months.count - end >= settled {
        spans.append(SearchSpan(start: start, size: size, items: low..<end))
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

  /// `2016-01-64`
  var name: Bytes {
    var name = Bytes()
    name.append(month: start)
    name.append("-")
    name.append(decimal: size)
    return name
  }

  /// How large its files are, in bytes; nil: an eighth of all each. A query looks into a few files of every
  /// piece: that files grow with the root of a piece makes both few.
  var shardSize: Int? {
    let count = items.count
    if size == 1, count <= 256 || count <= 128 { return nil }
    var doublings = 0
    while count > 1 << doublings { doublings += 1 }
    return 64 << (doublings / 2)
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
