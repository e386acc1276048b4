import Portal
import Testing

@testable import Builder

/// When a change is told, in made-up time.
@Suite struct SettlingTests {
  private var settling = Settling(WatchPace())
  private let a = Bytes("Content/items/a.md")
  private let b = Bytes("Content/items/b.md")

  @Test mutating func touchesWithinTheSettleTimeAreOneChange() {
    #expect(settling.due == nil)
    settling.touch(a, at: .milliseconds(0))
    settling.touch(b, at: .milliseconds(70))
    settling.touch(a, at: .milliseconds(140))
    #expect(settling.due == .milliseconds(220))
    #expect(settling.take(at: .milliseconds(219)) == nil)
    #expect(settling.take(at: .milliseconds(220)) == .paths([a, b]))
    #expect(settling.due == nil)
    #expect(settling.take(at: .seconds(9)) == nil)
  }

  @Test("FAULTS 71: a file written in chunks is waited for")
  mutating func aFileWrittenInChunksIsWaitedFor() {
    settling.write(a, at: .zero)
    settling.touch(b, at: .milliseconds(10))
    for chunk in 1...4 { settling.write(a, at: .milliseconds(500 * chunk)) }
    #expect(settling.take(at: .milliseconds(2_400)) == nil)
    settling.touch(a, at: .milliseconds(2_500))
    #expect(settling.take(at: .milliseconds(2_579)) == nil)
    #expect(settling.take(at: .milliseconds(2_580)) == .paths([a, b]))
  }

  @Test("FAULTS 74: where many files come at once, their pauses may be longer")
  mutating func aBurstHasPauses() {
    for number in 0...100 { settling.touch(Bytes("\(number)"), at: .milliseconds(number)) }
    #expect(settling.due == .milliseconds(400))
    settling.touch(a, at: .milliseconds(390))
    #expect(settling.take(at: .milliseconds(689)) == nil)
    guard case .paths(let paths) = settling.take(at: .milliseconds(690)) else {
      Issue.record("paths were to be told apart")
      return
    }
    #expect(paths.count == 102)
    // What comes next is a save like any other.
    settling.touch(b, at: .seconds(1))
    #expect(settling.take(at: .milliseconds(1_080)) == .paths([b]))
  }

  @Test mutating func aFileThatIsNeverClosedIsToldAfterAllWhenItIsLeftAlone() {
    settling.write(a, at: .zero)
    #expect(settling.due == .seconds(2))
    #expect(settling.take(at: .milliseconds(1_999)) == nil)
    #expect(settling.take(at: .seconds(2)) == .paths([a]))
    #expect(settling.due == nil)
  }

  @Test mutating func whatNeverEndsKeepsOthersBackForALimitedTime() {
    settling.touch(b, at: .zero)
    for step in 0..<50 { settling.write(a, at: .milliseconds(100 * step)) }
    #expect(settling.due == .seconds(5))
    #expect(settling.take(at: .seconds(5)) == .paths([b]))
    #expect(settling.due == .milliseconds(6_900))
    for step in 0..<100 { settling.touch(b, at: .milliseconds(5_000 + 60 * step)) }
    #expect(settling.due == .seconds(10))
  }

  @Test mutating func manyPathsAreEverything() {
    for number in 0..<Touched.limit { settling.touch(Bytes("\(number)"), at: .zero) }
    guard case .paths(let paths) = settling.take(at: .seconds(1)) else {
      Issue.record("paths were to be told apart")
      return
    }
    #expect(paths.count == Touched.limit)
    for number in 0...Touched.limit { settling.touch(Bytes("\(number)"), at: .seconds(2)) }
    settling.touch(a, at: .seconds(2))
    #expect(settling.take(at: .seconds(3)) == .everything)
  }

  @Test func changesThatNobodyHasTakenBecomeOne() {
    let lost = Change.Notice.lost(Bytes("/p"))
    let first = Change(touched: .paths([a]), notices: [lost])
    let second = Change(touched: .paths([b]), notices: [.back])
    let both = second.following(first)
    #expect(both == Change(touched: .paths([a, b]), notices: [lost, .back]))
    #expect(both.following(first) == both)
    #expect(Change(touched: .everything).following(first).touched == .everything)
  }
}
