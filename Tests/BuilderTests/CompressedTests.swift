import Foundation
import Portal
import Testing

@testable import Builder

/// `portal build --compress`
@Suite struct CompressedTests {
  private static let opening = "Mở đầu."
  private static let long =
    opening + "\n\n" + String(repeating: "Một dòng dài về việc học tập. ", count: 60)

  private func portal() throws -> TestPortal {
    try TestPortal([
      "Content/items/dai.md": item("Dài", "2024-01-02", "summary: Tóm tắt", body: Self.long),
      "Content/items/ngan.md": item("Ngắn", "2024-01-01"),
      "Content/static/ghi-chu.txt": Self.long,
      "Content/static/anh.jpg": Self.long,
    ])
  }

  private static let page = "tin/2024/01/02/dai/index.html"

  private func forms(of file: String) -> Set<String> { [file + ".gz", file + ".br"] }

  private func build(_ portal: TestPortal) async throws -> BuildSummary {
    try await portal.built { $0.compresses = true }
  }

  private func written(_ summary: BuildSummary) -> Set<String> {
    Set(summary.writtenFiles.map(\.string))
  }

  @Test func longTextsHaveTheirFormsBesideThem() async throws {
    let portal = try portal()
    let plain = try await portal.built()
    let before = try portal.output()
    let summary = try await build(portal)
    let after = try portal.output()
    let texts = before.filter { !$0.key.hasSuffix(".jpg") && $0.value.count >= 1_024 }
    let expected = texts.keys.reduce(into: Set<String>()) { $0.formUnion(forms(of: $1)) }
    #expect(expected.isSuperset(of: forms(of: Self.page).union(forms(of: "ghi-chu.txt"))))
    #expect(Set(after.keys) == Set(before.keys).union(expected))
    #expect(written(summary) == expected)
    #expect(after.filter { !expected.contains($0.key) } == before)
    #expect(summary.compressed == expected.count && plain.compressed == 0)
    #expect(summary.copies == plain.copies)
    #expect(summary.bytes == after.values.reduce(0) { $0 + $1.count })
    let form = try #require(after[Self.page + ".gz"])
    let text = try #require(after[Self.page])
    #expect(Bytes(form) == Compression.gzip.compressed(Bytes(text)))
  }

  @Test func buildingAgainLeavesThemAlone() async throws {
    let portal = try portal()
    let first = try await build(portal)
    let second = try await build(portal)
    #expect(second.times.map(\.stage) == [.check])
    #expect(second.written == 0 && second.compressed == first.compressed)
  }

  @Test func anEditMakesAnewWhatItMust() async throws {
    let portal = try portal()
    _ = try await build(portal)
    try portal.write(
      "Content/items/dai.md",
      item("Dài", "2024-01-02", "summary: Tóm tắt", body: Self.long + "Mới."))
    // Of the search index see `SearchFilesTests`.
    let written = written(try await build(portal)).filter { !$0.hasPrefix("tim-kiem/") }
    #expect(written == forms(of: Self.page).union([Self.page]))
  }

  @Test func theyGoWithTheirFile() async throws {
    let portal = try portal()
    _ = try await build(portal)
    try portal.remove("Content/static/ghi-chu.txt")
    let summary = try await build(portal)
    #expect(
      Set(summary.removedFiles.map(\.string))
        == forms(of: "ghi-chu.txt").union(["ghi-chu.txt"]))
  }

  @Test func theyGoWhenTheyAreNotAskedForAnyMore() async throws {
    let portal = try portal()
    _ = try await portal.built()
    let before = try portal.output()
    let compressed = try await build(portal).compressed
    let summary = try await portal.built()
    #expect(summary.removed == compressed && summary.written == 0 && summary.compressed == 0)
    #expect(try portal.output() == before)
  }

  @Test func oneThatWasAlteredOrRemovedIsMended() async throws {
    let portal = try portal()
    _ = try await build(portal)
    let before = try portal.output()
    try portal.write("Public/\(Self.page).br", "x")
    try portal.remove("Public/\(Self.page).gz")
    #expect(written(try await build(portal)) == forms(of: Self.page))
    #expect(try portal.output() == before)
  }

  @Test func whatThePortalBringsAlongItselfGoesBefore() async throws {
    let portal = try portal()
    try portal.write("Content/static/ghi-chu.txt.gz", "của tôi")
    _ = try await build(portal)
    #expect(try portal.page("ghi-chu.txt.gz") == "của tôi")
    #expect(try portal.output()["ghi-chu.txt.br"] != nil)
    #expect(try await build(portal).written == 0)
    _ = try await portal.built()
    #expect(try portal.page("ghi-chu.txt.gz") == "của tôi")
  }

  /// Somebody else's file in the place of one is not written over.
  @Test func aForeignFileInTheWayStopsTheBuild() async throws {
    let portal = try portal()
    _ = try await portal.built()
    try portal.write("Public/\(Self.page).br", "của người khác")
    let outcome = await portal.build { $0.compresses = true }
    guard case .unwritable(.inTheWay(let file), _) = outcome else {
      Issue.record("\(outcome)")
      return
    }
    #expect(file.string.hasSuffix("Public/\(Self.page).br"))
  }

  /// What a watch builds, of a text that gets too short for it, and long again.
  @Test func fromMemoryTheyAreTheSame() async throws {
    let portal = try portal()
    var request = portal.request()
    request.compresses = true
    let live = LiveSite(request)
    _ = await Build.run(request, of: try await live.look(at: .everything, now: TestPortal.now))
    for body in [Self.opening, Self.long] {
      try portal.write(
        "Content/items/dai.md", item("Dài", "2024-01-02", "summary: Tóm tắt", body: body))
      let path = Bytes("Content/items/dai.md")
      let state = try await live.look(at: .paths([path]), now: TestPortal.now)
      #expect(state.pages?.count == 1)
      guard case .built(let summary, _) = await Build.run(request, of: state) else {
        Issue.record("not built")
        return
      }
      let output = try portal.output()
      #expect(output.keys.contains(Self.page + ".br") == (body == Self.long))
      request.output = request.root + Bytes("/clean")
      guard case .built(let clean, _) = await Build.run(request) else {
        Issue.record("not built")
        return
      }
      request.output = nil
      #expect(try portal.output("clean") == output)
      #expect(summary.compressed == clean.compressed && summary.bytes == clean.bytes)
      #expect(summary.unchanged + summary.written == output.count)
    }
  }
}
