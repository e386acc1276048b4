import Foundation
import Testing

/// What a build remembers cannot be written. The build is as good as any; only the next one knows
/// less.
@Suite struct LostLedgerTests {
  private let paper: Newspaper
  private let ledger: String

  init() throws {
    paper = try Newspaper(items: 60)
    #expect(try CommandTests.portal(paper.build()).code == 0)
    let state = paper.folder.path + "/.portal"
    ledger = try #require(
      try FileManager.default.contentsOfDirectory(atPath: state).first { $0.hasPrefix("ledger-") })
    try paper.write(.evening)
    #expect(try CommandTests.portal(paper.build("evening")).code == 0)
  }

  private var hasLedger: Bool { paper.isThere(".portal/\(ledger)") }

  @Test("FAULTS 57: a ledger that cannot be kept, because something is in its way, is a warning")
  func whereSomethingIsInItsWay() throws {
    try paper.folder.write(".portal/\(ledger).new/x", "")
    let build = try CommandTests.portal(paper.build())
    #expect(build.code == 0, "\(build.err)")
    #expect(try paper.output() == paper.output("evening"))
    // By what the build before had noted, this one's new page would be somebody else's.
    #expect(!hasLedger)

    // Nothing says any more that a page is the portal's: it stays, and is named.
    try paper.write(.morning)
    let next = try CommandTests.portal(paper.build())
    #expect(next.code == 0 && next.err.contains("  \(Newspaper.Issue.evening.page)\n"))
    #expect(try CommandTests.portal(paper.build("morning")).code == 0)
    let wanted = try paper.output("morning")
    #expect(try paper.output().filter { wanted[$0.key] != nil } == wanted)

    try FileManager.default.removeItem(atPath: "\(paper.folder.path)/.portal/\(ledger).new")
    #expect(try CommandTests.portal(paper.build("Public", "--clean")).code == 0)
    #expect(try paper.output() == wanted)
    #expect(hasLedger)
  }

  @Test(
    "FAULTS 57: a ledger that cannot be kept, because the disk has no room for it, is a warning")
  func whereTheDiskHasNoRoomForIt() throws {
    let largest = try paper.output("evening").values.map(\.count).max() ?? 0
    let file = URL(filePath: "\(paper.folder.path)/.portal/\(ledger)")
    try #require(
      try Data(contentsOf: file).count > largest + 2_048, "a page is as large as the ledger")
    // Files up to so many blocks of 512 bytes: a larger one ends in the midst, as on a full disk.
    let limited = [
      "/bin/sh", "-c", "trap '' XFSZ; ulimit -f \(largest / 512 + 2); exec \"$@\"", "sh",
    ]
    let build = try Running(paper.build("Public", "--quiet"), under: limited)
    #expect(try build.end() == 0)
    #expect(try build.said().hasPrefix("could not keep the ledger "))
    #expect(try paper.output() == paper.output("evening"))
    #expect(!hasLedger)
    let next = try CommandTests.portal(paper.build("Public", "--quiet"))
    #expect(next.code == 0 && next.err == "")
    #expect(try paper.output() == paper.output("evening"))
    #expect(hasLedger)
  }
}
