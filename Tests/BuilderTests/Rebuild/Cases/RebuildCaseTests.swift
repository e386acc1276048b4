import Portal
import Testing

@testable import Builder

/// What a rebuild draws, writes and removes after one change, with counts; and always it leaves what a clean
/// build makes.
@Suite struct RebuildCaseTests {
  typealias Work = RebuildCase.Work

  static let cases =
    itemCases + textCases + registerCases + themeCases + templateCases + fileCases + outputCases
    + memoryCases + requestCases + guideCases + footerCases

  @Test func thereAreManyCases() {
    #expect(Self.cases.count >= 65)
    #expect(Set(Self.cases.map(\.name)).count == Self.cases.count)
  }

  /// With stamps that vouch for what they are of, as they do when a build is a while ago.
  @Test(
    "FAULTS 56, 63, 64: a change costs what it must, and leaves what a clean build makes",
    arguments: cases)
  func aChangeCostsWhatItMust(_ row: RebuildCase) async throws {
    try await check(row, isLongAgo: true)
  }

  /// Right after a build no stamp is trusted.
  @Test(
    "FAULTS 63, 64: right after a build it costs the same",
    arguments: fileCases + outputCases + memoryCases)
  func rightAfterABuildItCostsTheSame(_ row: RebuildCase) async throws {
    try await check(row, isLongAgo: false)
  }

  private func check(_ row: RebuildCase, isLongAgo: Bool) async throws {
    var room = try Newsroom(isLongAgo: isLongAgo)
    try await room.build()
    try await row.edit(&room)
    let summary = try await room.build()
    // Of the search index see `SearchFilesTests`.
    func isOfIndex(_ file: Bytes) -> Bool {
      file.starts(with: Bytes("tim-kiem/")) && file != Bytes("tim-kiem/index.html")
    }
    func isOfTallies(_ file: Bytes) -> Bool { file.starts(with: Bytes("thong-ke/")) }
    func isFeed(_ file: Bytes) -> Bool {
      file.string.hasSuffix(".xml") || file.string.hasSuffix("feed.json")
    }
    let written = summary.writtenFiles.filter { !isFeed($0) && !isOfIndex($0) }
    let removed = summary.removedFiles.filter { !isFeed($0) && !isOfIndex($0) }
    let all = summary.writtenFiles + summary.removedFiles
    let work = Work(
      drawn: Dictionary(uniqueKeysWithValues: summary.drawn.map { ($0.reason, $0.count) }),
      written: RebuildCase.Files(written.filter { !isOfTallies($0) }).like(row.does.written),
      removed: RebuildCase.Files(removed).like(row.does.removed),
      tallies: written.count(where: isOfTallies), feeds: all.count(where: isFeed),
      isOver: summary.times.map(\.stage) == [.check])
    #expect(work == row.does)
    // As far as it is the portal's: what is somebody's own stays, and a clean build would not know it.
    let foreign = Set(summary.foreign.map(\.string))
    let output = (room.request.output ?? room.request.root + Bytes("/Public"))
      .dropFirst(room.request.root.count + 1)
    let now = try room.portal.output(Bytes(output).string).filter { !foreign.contains($0.key) }
    room.request.output = room.request.root + Bytes("/clean")
    room.request.isClean = true
    _ = try await room.portal.built { $0 = room.request }
    #expect(try RebuildTests.difference(now, room.portal.output("clean")) == [])
    #expect(summary.unchanged + summary.written == now.count)
  }
}
