import Foundation
import Portal
import Testing

@testable import Builder

/// The search index beside its page: what a build writes of it, and when.
@Suite struct SearchFilesTests {
  /// Eight items in each month from July 2022 to December 2023, and one in January 2024.
  private static func archive() throws -> TestPortal {
    var files: [String: String] = [:]
    for month in 0..<18 {
      for number in 0..<8 {
        let day = "\(2022 + (month + 6) / 12)-\(two((month + 6) % 12 + 1))-\(two(number + 1))"
        files["Content/items/\(month)-\(number).md"] = item(
          "Tin \(month) số \(number)", day, body: "Lời của tin \(month * number).")
      }
    }
    files["Content/items/moi-nhat.md"] = item("Mới nhất", "2024-01-18")
    return try TestPortal(files)
  }

  private static func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }

  /// What of the index differs, by the first part of the path: a piece, a month of items, or a file.
  private static func changes(
    _ portal: TestPortal, _ edit: (TestPortal) throws -> Void
  ) async throws -> [String: Int] {
    _ = try await portal.built()
    let before = try portal.output()
    try edit(portal)
    let summary = try await portal.built()
    let now = try portal.output()
    let changed = RebuildTests.difference(before, now).filter { $0.hasPrefix("tim-kiem/") }
    #expect(
      changed
        == (summary.writtenFiles + summary.removedFiles).map(\.string)
        .filter { $0.hasPrefix("tim-kiem/") }.sorted())
    let clean = try await portal.built {
      $0.isClean = true
      $0.output = $0.root + Bytes("/clean")
    }
    #expect(clean.written == now.count)
    #expect(try RebuildTests.difference(now, portal.output("clean")) == [])
    return Dictionary(grouping: changed) { path in
      String(path.dropFirst("tim-kiem/".count).prefix { $0 != "/" })
    }.mapValues(\.count)
  }

  @Test func aNewItemChangesThePieceOfItsWeekAlone() async throws {
    let changed = try await Self.changes(Self.archive()) {
      try $0.write("Content/items/them.md", item("Thêm", "2024-01-20", body: "Lời mới."))
    }
    #expect(changed.removeCounts(from: "2024-01-17-1") == ["index.json": 1, "2024-01": 1])
    #expect((1...9).contains(changed["2024-01-17-1"] ?? 0))
  }

  @Test func theFirstItemOfAWeekMakesItsPieceAndChangesNoOther() async throws {
    let changed = try await Self.changes(Self.archive()) {
      try $0.write("Content/items/them.md", item("Thêm", "2024-04-20"))
    }
    #expect(changed.removeCounts(from: "2024-04-17-1") == ["index.json": 1, "2024-04": 1])
    #expect((2...9).contains(changed["2024-04-17-1"] ?? 0))
  }

  @Test func anotherTextChangesWhatHasItsWords() async throws {
    let changed = try await Self.changes(Self.archive()) {
      try $0.write(
        "Content/items/3-7.md", item("Tin 3 số 7", "2022-10-08", body: "Lời của tin xylophon."))
    }
    #expect(changed.count == 3 && changed["index.json"] == 1 && changed["2022-10"] == 1)
    let piece = try #require(changed.first { $0.key.hasPrefix("20") && $0.key.count > 7 })
    // The number and its pair are gone, a word and a pair are new; and where files begin may differ.
    #expect(piece.value <= 9, "\(changed)")
  }

  @Test func anOldItemThatGoesMovesNothingInOtherPieces() async throws {
    let changed = try await Self.changes(Self.archive()) {
      try $0.remove("Content/items/3-7.md")
    }
    let pieces = changed.keys.filter { $0.count > 7 && $0.hasPrefix("20") }
    #expect(pieces.count == 1 && changed["2022-10"] == 1, "\(changed)")
  }

  @Test func withoutAChangeNothingIsMade() async throws {
    #expect(try await Self.changes(Self.archive()) { _ in } == [:])
  }

  @Test func onlyWhatIsListedIsFound() async throws {
    let portal = try TestPortal([
      "Content/items/a.md": item("Một", "2024-01-01"),
      "Content/items/b.md": item("Hai", "2024-01-01", "expires: 2024-02-01"),
      "Content/items/c.md": item("Ba", "2024-01-01", "draft: true"),
      "Content/items/d.md": item("Bốn", "2024-09-01"),
    ])
    _ = try await portal.built()
    let files = try portal.output().keys.filter {
      $0.hasPrefix("tim-kiem/") && $0.hasSuffix("-1.json")
    }
    #expect(files == ["tim-kiem/2024-01/01-1.json"])
    #expect(try portal.page("tim-kiem/index.json").contains("\"count\":1,"))
  }

  @Test func anItemsFileHasItsWords() async throws {
    let portal = try TestPortal([
      "Content/items/a.md": item(
        "Một </script>", "2024-01-02T08:00", "section: khoa-giao\nsummary: Sapo.\nlanguage: en",
        body: "Lời *nghiêng*.\n\nHai."),
      "Content/items/b.md": item("Hai", "2024-01-02T07:00"),
    ])
    _ = try await portal.built()
    #expect(
      try portal.page("tim-kiem/2024-01/02-2.json")
        == #"{"url":"/tin/2024/01/02/mot-script/","title":"Một \u003c/script\u003e","date":"02/01/2024","datetime":"2024-01-02","section":"Khoa giáo","language":"en","lead":"Sapo.","text":"Lời nghiêng.\nHai.\n"}"#
        + "\n")
  }

  @Test func theIndexTellsDaysAndChoices() async throws {
    var files = [
      "Content/agencies.yaml": "- {id: btg, name: Ban Tuyên giáo}\n- {id: khac, name: Khác}",
      "Content/documents.yaml": "- {symbol: 28-NQ/TW, date: 2018-05-23}",
      "Content/items/a.md": item(
        "Một", "2024-01-03", "agencies: [btg]\ndocuments: [28-NQ/TW]\nsection: khoa-giao"),
    ]
    for number in 0..<40 {
      files["Content/items/b\(number).md"] = item("Tin \(number)", "2024-01-05")
    }
    let portal = try TestPortal(files)
    _ = try await portal.built()
    #expect(try portal.page("tim-kiem/index.json").contains("\"days\":[\"0010(40)\"]"))
    #expect(
      try portal.page("tim-kiem/choices.json") == """
        {"document":[
        ["28-nq-tw-2018","Nghị quyết số 28-NQ/TW, 23/05/2018"]],
        "agency":[
        ["btg","Ban Tuyên giáo"]],
        "section":[
        ["khoa-giao","Khoa giáo"]]}

        """)
  }

  /// Of a file of the portal's own in the index's folder nobody could say whose it is.
  @Test func theFolderIsTheIndexsOwn() async throws {
    let portal = try TestPortal([
      "Content/items/a.md": item("Một", "2024-01-01"), "Content/static/tim-kiem/x.txt": "x",
    ])
    #expect(
      await portal.messages().contains { $0.contains("tim-kiem/x.txt") && $0.contains("error") })
  }

  @Test func aLostFileOfAPieceIsMadeAgain() async throws {
    let portal = try Self.archive()
    _ = try await portal.built()
    let before = try portal.output()
    let lost = try #require(before.keys.sorted().first { $0.hasSuffix(".bin") })
    try portal.remove("Public/" + lost)
    let summary = try await portal.built()
    #expect(summary.writtenFiles.map(\.string) == [lost])
    #expect(try portal.output() == before)
  }
}

extension [String: Int] {
  fileprivate func removeCounts(from key: String) -> [String: Int] { filter { $0.key != key } }
}
