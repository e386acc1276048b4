internal import Portal

/// What gathering has come to before the last items in the order of paths: new items mostly stand among
/// those, and need not have all others gathered anew.
struct Gathered {
  /// How many of the items are left out.
  static func rest(of items: Int) -> Int { min(64, items / 2) }

  var gatherer: Gatherer
  /// How many items are in it, from the first.
  var count = 0
  /// The path of the last one of them.
  var last: Bytes?

  /// Whether files at `paths` are not in it and have no place before those that are.
  func isBefore(_ paths: some Sequence<Bytes>) -> Bool {
    guard let last else { return true }
    return paths.allSatisfy { Bytes.precedes(last, $0) }
  }

  /// The same with another state of items, by path, that stand where they stood; nil where that cannot be told
  /// without the other items.
  func replacing(_ items: [Bytes: Item]) -> Gathered? {
    let held = items.filter { path, _ in last.map { !Bytes.precedes($0, path) } ?? false }
    return gatherer.replacing(held).map { Gathered(gatherer: $0, count: count, last: last) }
  }

  /// The same later on; nil where time has changed what it holds.
  func at(_ now: Int64, _ files: ContentFiles) -> Gathered? {
    gatherer.at(now, files: files).map { Gathered(gatherer: $0, count: count, last: last) }
  }
}
