/// The other items that an item's page leads to.
extension Plan {
  /// How many older items an item's page points to.
  private static let relatedCount = 4

  /// The newer and the older neighbour among the listed items.
  func neighbours(of index: Int) -> (next: Int32?, previous: Int32?) {
    let all = listings[.all]?.items ?? []
    guard let position = all.position(of: Int32(index)) else { return (nil, nil) }
    return (
      position > 0 ? all[position - 1] : nil,
      position + 1 < all.count ? all[position + 1] : nil
    )
  }

  /// The newest of the older items about the same documents: nothing on an item's page is newer than
  /// the item, save its link to the next one.
  func related(to index: Int) -> [Int32] {
    var result: [Int32] = []
    for document in site.articles[index].documents {
      guard let items = listings[.document(document)]?.items else { continue }
      let start = items.firstIndexAfter(Int32(index))
      for item in items[start...].prefix(Self.relatedCount) where !result.contains(item) {
        result.append(item)
      }
    }
    // Positions grow with age, and what comes after the item in a listing may be of the same moment.
    result.sort()
    return Array(result.prefix(Self.relatedCount))
  }
}

extension [Int32] {
  /// Where `value` stands in a list that ascends.
  fileprivate func position(of value: Int32) -> Int? {
    let start = firstIndexAfter(value - 1)
    return start < count && self[start] == value ? start : nil
  }

  /// The first place whose value is greater than `value`, in a list that ascends.
  fileprivate func firstIndexAfter(_ value: Int32) -> Int {
    partitioningIndex { $0 > value }
  }
}
