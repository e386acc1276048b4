import Testing

@testable import Portal

/// How items fall into the pieces of the search index.
@Suite struct SearchSpanTests {
  private static let january = 2024 * 12 * 4

  /// `first+size:items`, weeks counted from January 2024.
  private static func cover(_ weeks: [Int]) -> [String] {
    SearchSpan.cover(weeks.sorted().map { $0 + january }).map {
      "\($0.start - january)+\($0.size):\($0.items.lowerBound)..<\($0.items.upperBound)"
    }
  }

  private static func many(_ weeks: ClosedRange<Int>, each count: Int) -> [Int] {
    weeks.flatMap { repeatElement($0, count: count) }
  }

  @Test(arguments: [
    ("2024-01-01", 0), ("2024-01-08", 0), ("2024-01-09", 1), ("2024-01-31", 3), ("2024-02-01", 4),
  ])
  func aMonthHasFourWeeks(_ day: String, _ week: Int) throws {
    #expect(SearchSpan.week(try Day(parsing: Bytes(day))) == Self.january + week)
  }

  @Test func withoutItemsThereAreNone() { #expect(Self.cover([]) == []) }

  @Test(arguments: [
    // 2024 begins in the middle of a stretch of 256.
    ([0], ["0+1:0..<1"]),
    ([0, 1, 1, 3], ["0+1:0..<1", "1+1:1..<3", "3+1:3..<4"]),
  ])
  func aFewItemsStandByMonths(_ weeks: [Int], _ expected: [String]) {
    #expect(Self.cover(weeks) == expected)
  }

  @Test func weeksJoinWhenEnoughItemsHaveComeAfterThem() {
    let older = Self.many(0...3, each: 2)
    func after(_ count: Int) -> [String] { Self.cover(older + Self.many(4...4, each: count)) }
    // So few that not even the first half has enough after it.
    #expect(after(SearchSpan.settled - 5).first == "0+1:0..<2")
    #expect(after(SearchSpan.settled - 4).prefix(3) == ["0+2:0..<4", "2+1:4..<6", "3+1:6..<8"])
    #expect(after(SearchSpan.settled - 1).first == "0+2:0..<4", "not yet all four")
    #expect(after(SearchSpan.settled) == ["0+4:0..<8", "4+1:8..<16"])
  }

  /// A newer item changes the piece of the newest week alone, or makes one, unless weeks join.
  @Test(arguments: [0, 1, 2, 7, 31, 400]) func aNewerItemMakesNoOtherPieceAnew(_ later: Int) {
    let weeks = Self.many(-100...12, each: 30)
    let before = Self.cover(weeks)
    let now = Self.cover(weeks + [12 + later])
    #expect(now.dropLast() == (later == 0 ? before.dropLast() : before[...]))
  }

  @Test func anItemMoreOrLessChangesNothingElseOfItsPiece() {
    let weeks = Self.many(-100...12, each: 30)
    func spans(_ weeks: [Int]) -> [String] {
      Self.cover(weeks).map { String($0.prefix { $0 != ":" }) }
    }
    for month in [-100, -50, 0, 11] {
      var fewer = weeks
      fewer.remove(at: weeks.firstIndex(of: month) ?? 0)
      #expect(spans(fewer) == spans(weeks) && spans(weeks + [month]) == spans(weeks))
    }
  }

  @Test func theyAreFewAndEveryItemIsInOne() {
    for length in [1, 5, 12, 255, 256, 257, 480, 1500] {
      let weeks = Self.many(0...length, each: 30)
      let spans = SearchSpan.cover(weeks.map { $0 + Self.january })
      #expect(spans.flatMap { Array($0.items) } == Array(weeks.indices))
      #expect(spans.count <= 10 + length / SearchSpan.largest, "\(length)")
    }
  }
}
