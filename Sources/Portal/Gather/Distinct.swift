/// Numbers without repetitions, in the order of first appearance.
///
/// A few are looked through; many are looked up, so that an item that names thousands takes no time to
/// speak of.
struct Distinct {
  private(set) var values: [Int] = []
  private var seen: Set<Int> = []

  private static let few = 24

  mutating func insert(_ value: Int) {
    if seen.isEmpty {
      if values.contains(value) { return }
      if values.count == Self.few { seen = Set(values) }
    }
    if seen.isEmpty || seen.insert(value).inserted { values.append(value) }
  }
}
