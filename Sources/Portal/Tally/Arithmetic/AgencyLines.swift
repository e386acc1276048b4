/// Who is above whom, quick to ask.
struct AgencyLines: Sendable {
  /// Each agency and all above it, nearest first.
  private let lines: [[Int32]]

  init(_ tree: AgencyTree) {
    lines = tree.agencies.indices.map { tree.lineage(of: $0).map { Int32($0) } }
  }

  /// `lines[a]` begins with `a`.
  init(lines: [[Int32]]) { self.lines = lines }

  /// The agency and all above it.
  func line(of agency: Int32) -> [Int32] { lines[Int(agency)] }

  /// How many are above it.
  func depth(of agency: Int32) -> Int { lines[Int(agency)].count - 1 }

  func isSameOrAbove(_ upper: Int32, _ lower: Int32) -> Bool {
    upper == lower || lines[Int(lower)].contains(upper)
  }

  func areRelated(_ a: Int32, _ b: Int32) -> Bool { isSameOrAbove(a, b) || isSameOrAbove(b, a) }
}
