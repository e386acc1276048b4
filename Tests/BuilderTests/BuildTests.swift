import Builder
import Foundation
import Portal
import Testing

/// What a build writes, removes and leaves alone.
@Suite struct BuildTests {
  @Test func anItemGetsItsPageAndEveryListing() async throws {
    let portal = try TestPortal([
      "Content/items/2024/2024-04-09-giao-ban.md": item(
        "Hội nghị giao ban", "2024-04-09T21:58",
        "section: khoa-giao\ntags: [Quý I]\nauthors: [Thanh Tài]\nagencies: [btg]\ndocuments: [28-NQ/TW]"
      ),
      "Content/agencies.yaml": "- {id: btg, name: Ban Tuyên giáo}",
      "Content/documents.yaml": "- {symbol: 28-NQ/TW, date: 2018-05-23}",
    ])
    let summary = try await portal.built()
    #expect(summary.items == 1)
    let address = "/tin/2024/04/09/hoi-nghi-giao-ban/"
    #expect(
      try portal.page("tin/2024/04/09/hoi-nghi-giao-ban/index.html").contains(
        "# Hội nghị giao ban\n21:58 09/04/2024\n<p>Nội dung.</p>"))
    for page in [
      "tin/", "tin/2024/", "tin/2024/04/", "tin/2024/04/09/", "chuyen-muc/khoa-giao/",
      "the/quy-i/", "tac-gia/thanh-tai/", "co-quan/btg/", "van-ban/28-nq-tw-2018/",
      "van-ban/nghi-quyet/",
    ] {
      #expect(
        try portal.page(page + "index.html").contains("[Hội nghị giao ban](\(address))"), "\(page)")
    }
  }

  @Test func theSecondBuildWritesNothing() async throws {
    let portal = try TestPortal([
      "Content/items/a.md": item("Một", "2024-01-01"),
      "Content/static/robots.txt": "User-agent: *\n",
    ])
    let first = try await portal.built()
    #expect(first.written > 10 && first.unchanged == 0)
    let second = try await portal.built()
    #expect(second.written == 0 && second.removed == 0 && second.unchanged == first.written)
  }

  @Test func aPageOfARemovedItemGoesAndItsFoldersWithIt() async throws {
    let portal = try TestPortal([
      "Content/items/a.md": item("Một", "2024-01-01"),
      "Content/items/b.md": item("Hai", "2023-01-01"),
    ])
    _ = try await portal.built()
    try portal.remove("Content/items/b.md")
    let summary = try await portal.built()
    // The item, its day, its month and its year; and the tallies of month, quarter, half, nine months and
    // year, with two files each; feeds of the month and the year, the year's part of the sitemap; and five
    // files of the search index.
    #expect(summary.removed == 27)
    #expect(
      !FileManager.default.fileExists(atPath: portal.root.appending(path: "Public/tin/2023").path())
    )
    let clean = try TestPortal(["Content/items/a.md": item("Một", "2024-01-01")])
    _ = try await clean.built()
    #expect(try portal.output() == clean.output())
  }

  @Test func aForeignFileIsNamedAndLeftAlone() async throws {
    let portal = try TestPortal(["Content/items/a.md": item("Một", "2024-01-01")])
    _ = try await portal.built()
    try portal.write("Public/tin/ghi-chu.txt", "của tôi")
    let summary = try await portal.built()
    #expect(summary.foreign.map(\.string) == ["tin/ghi-chu.txt"])
    #expect(try portal.page("tin/ghi-chu.txt") == "của tôi")
    let clean = try await portal.built { $0.isClean = true }
    #expect(clean.removed == 1 && clean.foreignCount == 0)
    #expect(try portal.output()["tin/ghi-chu.txt"] == nil)
  }

  @Test("FAULTS 50, 59: a folder of other files is refused until --clean")
  func aFolderOfOtherFilesIsRefused() async throws {
    let portal = try TestPortal(["Public/thu.txt": "x", "Public/.gitkeep": ""])
    guard case .unwritable(.foreign(_, files: 1), _) = await portal.build() else {
      Issue.record("built into a foreign folder")
      return
    }
    #expect(try portal.output().keys.sorted() == [".gitkeep", "thu.txt"])
    _ = try await portal.built { $0.isClean = true }
    #expect(try portal.output()["thu.txt"] == nil)
    #expect(try portal.output()[".gitkeep"] != nil)
  }

  @Test(
    "FAULTS 50: an output among the sources is refused",
    arguments: ["Content", "Templates", ".", "Content/items", "Content/mới", "ra/../Content/x"])
  func anOutputAmongTheSourcesIsRefused(_ folder: String) async throws {
    let portal = try TestPortal(["Content/items/a.md": item("Một", "2024-01-01")])
    let before = try portal.output(".")
    let outcome = await portal.build {
      $0.output = $0.root + Bytes("/\(folder)")
      $0.isClean = true
    }
    guard case .unwritable(.overlaps, _) = outcome else {
      Issue.record("\(outcome)")
      return
    }
    #expect(try portal.output(".") == before)
  }

  @Test func anErrorLeavesTheOutputAsItWas() async throws {
    let portal = try TestPortal(["Content/items/a.md": item("Một", "2024-01-01")])
    _ = try await portal.built()
    let before = try portal.output()
    try portal.write("Content/items/b.md", item("Hai", "31/02/2024"))
    try portal.write("Content/items/a.md", item("Khác", "2024-01-01"))
    guard case .refused(let diagnostics) = await portal.build() else {
      Issue.record("built with an error")
      return
    }
    #expect(diagnostics.count == 1)
    #expect(try portal.output() == before)
  }

  @Test func aForeignFileWhereAPageMustGoIsNotWrittenOver() async throws {
    let portal = try TestPortal(["Content/items/a.md": item("Một", "2024-01-01")])
    _ = try await portal.built()
    let page = "Public/tin/2024/02/01/hai/index.html"
    try portal.write(page, "của tôi")
    try portal.write("Content/items/b.md", item("Hai", "2024-02-01"))
    let before = try portal.output()
    guard case .unwritable(.inTheWay(let file), _) = await portal.build() else {
      Issue.record("wrote over a foreign file")
      return
    }
    #expect(file.string.hasSuffix(page))
    #expect(try portal.output() == before)
    _ = try await portal.built { $0.isClean = true }
    #expect(try portal.page("tin/2024/02/01/hai/index.html").contains("# Hai"))
  }

  @Test func aNewOutputFolderIsKnownFromItsFirstBuildOn() async throws {
    let portal = try TestPortal(["Content/items/a.md": item("Một", "2024-01-01")])
    // A path that is only real once the folder is there.
    let folder = Bytes("/Content/../ra/../trang".utf8)
    try FileManager.default.createDirectory(
      at: portal.root.appending(path: "ra"), withIntermediateDirectories: true)
    _ = try await portal.built { $0.output = $0.root + folder }
    try portal.write("Content/items/a.md", item("Khác", "2024-01-01"))
    let summary = try await portal.built { $0.output = $0.root + folder }
    #expect(summary.removed == 1 && summary.foreignCount == 0)
  }

  @Test("FAULTS 63: a lost ledger costs nothing but knowledge")
  func aLostRecordCostsNothingButKnowledge() async throws {
    let portal = try TestPortal(["Content/items/a.md": item("Một", "2024-01-01")])
    _ = try await portal.built()
    try portal.remove(".portal")
    let summary = try await portal.built()
    #expect(summary.written == 0 && summary.removed == 0 && summary.foreignCount == 0)
  }

  @Test("FAULTS 60: what an interrupted build left is gone after the next")
  func whatAnInterruptedBuildLeftIsGoneAfterTheNext() async throws {
    let portal = try TestPortal(["Content/items/a.md": item("Một", "2024-01-01")])
    _ = try await portal.built()
    try portal.write("Public/.portal-new/0-1", "nửa chừng")
    _ = try await portal.built()
    #expect(try portal.output().keys.allSatisfy { !$0.hasPrefix(".portal") })
  }

  /// A first build leaves whole folders behind, as the pages will stand.
  @Test("FAULTS 60: what an interrupted first build left is gone after the next")
  func whatAnInterruptedFirstBuildLeftIsGoneAfterTheNext() async throws {
    let portal = try TestPortal(["Content/items/a.md": item("Một", "2024-01-01")])
    try portal.write("Public/.portal-output", "portal output 1\n")
    try portal.write("Public/.portal-new/tin/2024/01/01/cu/index.html", "nửa chừng")
    let summary = try await portal.built()
    #expect(summary.foreignCount == 0)
    let whole = try portal.output()
    #expect(whole.keys.allSatisfy { !$0.hasPrefix(".portal") && !$0.contains("/cu/") })
    try portal.remove("Public")
    _ = try await portal.built()
    #expect(try portal.output() == whole)
  }

  /// What a first build moves as whole folders is known to the next one as it stands.
  @Test func aFirstBuildKnowsItsFilesAsTheyStand() async throws {
    let portal = try TestPortal(["Content/items/a.md": item("Một", "2024-01-01")])
    let first = try await portal.built()
    #expect(first.written > 0)
    let second = try await portal.built()
    #expect(second.written == 0 && second.unchanged == first.written)
    // A change in a folder that was moved is seen.
    try portal.write("Public/tin/index.html", "khác")
    #expect(try await portal.built().written == 1)
  }

  @Test func aFirstBuildIntoAFolderOfVersionControlLeavesItsFiles() async throws {
    let portal = try TestPortal(["Content/items/a.md": item("Một", "2024-01-01")])
    try portal.write("Public/.gitkeep", "")
    _ = try await portal.built()
    #expect(try portal.page(".gitkeep") == "")
    #expect(try portal.page("index.html").contains("Một"))
  }

  @Test func aFileInTheWayOfAFolderGivesWay() async throws {
    let portal = try TestPortal([
      "Content/items/a.md": item("Một", "2024-01-01"), "Content/static/mau": "x",
    ])
    _ = try await portal.built()
    try portal.remove("Content/static/mau")
    try portal.write("Content/static/mau/b.txt", "y")
    _ = try await portal.built()
    #expect(try portal.page("mau/b.txt") == "y")
  }

  @Test("FAULTS 66: everyone may read the output, whatever the mask")
  func everyoneMayReadTheOutputWhateverTheMask() async throws {
    let before = umask(0o077)
    defer { umask(before) }
    let portal = try TestPortal(["Content/items/a.md": item("Một", "2024-01-01")])
    _ = try await portal.built()
    func mode(_ path: String) throws -> Int? {
      let file = portal.root.appending(path: path).path()
      return try FileManager.default.attributesOfItem(atPath: file)[.posixPermissions] as? Int
    }
    #expect(try mode("Public/tin/index.html") == 0o644)
    #expect(try mode("Public/tin") == 0o755)
  }

  /// DESIGN law 6: nothing of the machine shows in the output.
  @Test func anotherWorkerCountMaskAndPlaceGiveTheSameBytes() async throws {
    var files: [String: String] = [:]
    for number in 1...40 {
      files["Content/items/\(number).md"] = item(
        "Tin số \(number)", "2024-\(number % 5 + 1)-\(number % 27 + 1)".padded,
        "documents: [\(number % 7 + 1)-NQ/TW]\ntags: [thẻ \(number % 3)]")
    }
    let first = try TestPortal(files)
    let second = try TestPortal(files)
    _ = try await first.built { $0.jobs = 1 }
    _ = try await second.built { $0.jobs = 5 }
    #expect(try first.output() == second.output())
  }
}

extension String {
  /// A date with two digits for month and day.
  fileprivate var padded: String {
    split(separator: "-").map { $0.count == 1 ? "0\($0)" : String($0) }.joined(separator: "-")
  }
}
