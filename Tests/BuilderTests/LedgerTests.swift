import Portal
import Testing

@testable import Builder

/// A ledger that is not what was written counts as none.
@Suite struct LedgerTests {
  private static func digest(_ text: String) -> Digest { Digest(of: Bytes(text)) }

  private static let seen = SeenStamp(
    stamp: Stamp(size: 12, modified: -5, changed: 1_717_200_000_123_456_789, inode: .max),
    moment: 1_717_200_009_000_000_000)

  private static let ledger: Ledger = {
    var ledger = Ledger(tool: digest("tool"), request: digest("request"))
    ledger.sources[Bytes("Content/items/số.md")] = Ledger.Source(seen: seen, digest: digest("a"))
    ledger.outputs[Bytes("tin/index.html")] = Ledger.Output(
      view: digest("view"), template: digest("template"), digest: digest("bytes"), seen: seen,
      reason: .altered, drawn: 1_717_200_000)
    ledger.outputs[Bytes("a\nb.css")] = Ledger.Output(
      view: digest("view"), template: .none, digest: .none, seen: nil, reason: .new, drawn: 0)
    var counts = BuildSummary.Counts()
    counts.items = 3
    counts.skipped.scheduled = 2
    counts.nextDue = Moment(seconds: 1_717_300_000, offset: 420)
    counts.pages[2] = 7
    counts.compressed = 5
    counts.bytes = 1 << 40
    ledger.outcome = Ledger.Outcome(
      from: 1_717_200_000, counts: counts,
      warnings: PrintedDiagnostics(all: ["cảnh báo", "{}", "warning", ""].map { Bytes($0) }))
    return ledger
  }()

  @Test func isReadBackAsItWasWritten() {
    #expect(Ledger(decoding: Self.ledger.encoded()) == Self.ledger)
    let empty = Ledger(tool: .none, request: .none)
    #expect(Ledger(decoding: empty.encoded()) == empty)
  }

  @Test("FAULTS 63: a ledger that is cut off anywhere is none")
  func aLedgerCutAnywhereIsNone() {
    let bytes = Self.ledger.encoded()
    for length in bytes.indices { #expect(Ledger(decoding: Bytes(bytes[..<length])) == nil) }
    #expect(Ledger(decoding: bytes + [0]) == nil)
  }

  @Test("FAULTS 63: a ledger with any bit changed is none")
  func aLedgerWithAnyBitChangedIsNone() {
    let bytes = Self.ledger.encoded()
    for index in bytes.indices {
      for bit in 0..<8 {
        var damaged = bytes
        damaged[index] ^= 1 << bit
        #expect(Ledger(decoding: damaged) == nil, "byte \(index), bit \(bit)")
      }
    }
  }

  @Test("FAULTS 64, 65: a stamp vouches only for what was changed well before it was seen")
  func aStampVouchesOnlyForWhatWasChangedWellBeforeItWasSeen() {
    func vouches(_ modified: Int64, _ changed: Int64, seenAt moment: Int64) -> Bool {
      let stamp = Stamp(size: 1, modified: modified, changed: changed, inode: 1)
      return SeenStamp(stamp: stamp, moment: moment).vouches(for: stamp)
    }
    let second: Int64 = 1_000_000_000
    #expect(vouches(0, 0, seenAt: 3 * second))
    #expect(!vouches(0, 2 * second, seenAt: 3 * second))
    #expect(!vouches(2 * second, 0, seenAt: 3 * second))
    // A clock that went backwards, or a file from the future.
    #expect(!vouches(9 * second, 0, seenAt: 3 * second))
    let stamp = Stamp(size: 1, modified: 0, changed: 0, inode: 1)
    let other = Stamp(size: 1, modified: 0, changed: 1, inode: 1)
    #expect(!SeenStamp(stamp: stamp, moment: 9 * second).vouches(for: other))
    #expect(!SeenStamp(stamp: stamp, moment: 9 * second).vouches(for: nil))
  }
}
