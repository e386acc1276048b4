import Builder
import Foundation
import Portal
import Testing

/// What pages are made of, and whether the next build would draw them.
@Suite struct ExplanationTests {
  private static let settings = """
    title: Cổng thử
    base-url: https://thu.example.vn
    page-length: 2
    sections: [{id: khoa-giao, name: Khoa giáo}]
    home:
      newest: 2
      blocks: [{section: khoa-giao, count: 1}]
    """

  private static let registers = [
    "Content/documents.yaml": """
    - {symbol: 28-NQ/TW, date: 2018-05-23}
    - {symbol: 71-CTr/TU, date: 2018-07-25, implements: [28-NQ/TW]}
    """,
    "Content/agencies.yaml": "- {id: tu, name: Tỉnh ủy}\n- {id: btg, name: Ban, parent: tu}",
    "Content/measures.yaml": "- {id: hoi-nghi, name: Hội nghị, unit: cuộc, kind: flow}",
  ]

  /// Day by day in 2024, from 10 January on; of one day there may be several.
  private static func item(_ number: Int, _ more: String = "", title: String? = nil) -> String {
    let day = number % 100
    return """
      ---
      title: \(title ?? "Tin \(number)")
      slug: tin-\(number)
      date: 2024-0\(1 + day / 20)-\(10 + day % 20)
      \(more)
      ---
      Một đoạn.
      """
  }

  private static let items: [String: String] = [
    "1": "documents: [28-NQ/TW]\nagencies: [btg]\nsection: khoa-giao",
    "2": "documents: [71-CTr/TU]\nauthors: [Thanh Tài]\npinned: true",
    "3": "tags: [thi đua]\nsummary: Theo Nghị quyết số 28-NQ/TW",
    "4": "documents: [28-NQ/TW]\naliases: [/cu/tin-4/]",
    "5": "agencies: [btg]\nfigures: [{measure: hoi-nghi, value: 7, period: 2024-Q1}]",
    "6": "expires: 2024-03-01\ndocuments: [28-NQ/TW]",
    "7": "", "26": "language: en\ntranslation-of: /tin/2024/01/17/tin-7/",
    "27": "documents: [71-CTr/TU]\nagencies: [tu]",
    "28": "agencies: [tu]\nfigures: [{measure: hoi-nghi, value: 3, period: 2024, plan: true}]",
    "29": "section: khoa-giao\ntags: [thi đua]",
    "129": "section: khoa-giao\ntags: [thi đua]\ndocuments: [28-NQ/TW]\nagencies: [btg]",
  ]

  private func portal() throws -> TestPortal {
    var files = TestPortal.theme.merging(Self.registers) { $1 }
    files["Content/portal.yaml"] = Self.settings
    files["Content/pages/lien-he.md"] = "---\ntitle: Liên hệ\naliases: [/cu/lien-he/]\n---\nĐây."
    for (day, more) in Self.items {
      files["Content/items/\(day).md"] = Self.item(Int(day) ?? 0, more)
    }
    return try TestPortal(files)
  }

  private func explanations(_ portal: TestPortal) async throws -> Explanations {
    let reading = try await Explanations.read(portal.request())
    guard case .ready(let explanations) = reading else {
      throw TestPortal.Unexpected(outcome: "\(reading)")
    }
    return explanations
  }

  private func page(_ path: String, _ portal: TestPortal) async throws -> Explanation {
    let explained = try await explanations(portal).explain(Bytes(path))
    guard case .file(let page) = explained else {
      throw TestPortal.Unexpected(outcome: "\(explained)")
    }
    return page
  }

  private func use(_ path: String, _ portal: TestPortal) async throws -> SourceExplanation.Use {
    let explained = try await explanations(portal).explain(Bytes(path))
    guard case .source(let source) = explained else {
      throw TestPortal.Unexpected(outcome: "\(explained)")
    }
    return source.use
  }

  private func sights(
    _ path: String, _ portal: TestPortal
  ) async throws -> [SourceExplanation.Sight] {
    guard case .text(let sights) = try await use(path, portal) else {
      throw TestPortal.Unexpected(outcome: "\(path) is no text")
    }
    return sights
  }

  private func files(_ sights: [SourceExplanation.Sight]) -> Set<String> {
    Set(
      sights.map { $0.address.string.dropFirst() + ($0.address.last == 0x2F ? "index.html" : "") })
  }

  private static let nameless: Set<PageContent.Role> = [.counted, .mapped, .figures, .translation]

  // MARK: What pages show

  @Test func aTranslationIsNamedAsOne() async throws {
    let portal = try portal()
    for (address, file) in [("01/17/tin-7", "26"), ("02/16/tin-26", "7")] {
      let parts = try await page("/tin/2024/\(address)/", portal).parts
      let others = parts.filter { $0.role == .translation }.flatMap(\.files)
      #expect(others == [Bytes("Content/items/\(file).md")])
    }
  }

  /// The explanation and the views must not drift apart: a headline changes the bytes of the pages that say
  /// they show its item, and of no others. Numbers alone do not name it, and a translation names its language.
  @Test func aHeadlineChangesThePagesThatSayTheyShowTheItem() async throws {
    let portal = try portal()
    _ = try await portal.built()
    for (number, more) in Self.items {
      let path = "Content/items/\(number).md"
      let sights = try await sights(path, portal)
      let adding = files(sights.filter { $0.roles.contains(.figures) })
      let naming = files(sights.filter { !Set($0.roles).isSubset(of: Self.nameless) })
      try portal.write(path, Self.item(Int(number) ?? 0, more, title: "Khác hẳn"))
      let written = Set(try await portal.built().writtenFiles.map(\.string)).withoutIndex
      #expect(naming.subtracting(written) == [], "item \(number)")
      #expect(written.subtracting(naming).subtracting(adding) == [], "item \(number)")
    }
  }

  @Test func aValueChangesThePagesThatSayTheyAddItUp() async throws {
    let portal = try portal()
    _ = try await portal.built()
    let sights = try await sights("Content/items/5.md", portal)
    let adding = files(
      sights.filter { $0.roles.contains(.figures) || $0.roles.contains(.own) })
    let more = try #require(Self.items["5"])
    try portal.write(
      "Content/items/5.md", Self.item(5, more.replacing("value: 7", with: "value: 8")))
    let written = Set(try await portal.built().writtenFiles.map(\.string))
    #expect(written.count > 20)
    #expect(written.subtracting(adding) == [])
    // Of what is left out a CSV has the number alone.
    #expect(adding.subtracting(written).filter { !$0.hasSuffix(".csv") } == [])
  }

  /// The newest item is on no archive page, and others are of its day: nothing moves when it goes.
  @Test func whatChangesWithoutAnItemSaysThatItShowsOrCountsIt() async throws {
    let portal = try portal()
    _ = try await portal.built()
    let touched = files(try await sights("Content/items/129.md", portal))
    try portal.remove("Content/items/129.md")
    let summary = try await portal.built()
    let changed = Set((summary.writtenFiles + summary.removedFiles).map(\.string)).withoutIndex
    #expect(changed.count > 10)
    #expect(changed.subtracting(touched) == [])
  }

  @Test(arguments: [
    ("/", "first 2; newest 129 29; block 129; counted 129 29 28 27 26 7 5 4 3 2 1"),
    ("/tin/2024/01/14/tin-4/", "own 4; next 5; previous 3; related 1"),
    ("/tin/2024/01/16/tin-6/", "own 6; related 4 1"),
    ("/cu/tin-4/", "moved 4"), ("/cu/lien-he/", "moved lien-he"), ("/lien-he/", "own lien-he"),
    ("/tin/trang/1/", "listed 2 1"),
    ("/tin/2024/02/", "listed 129 29 28; counted 129 29 28 27 26"),
    ("/van-ban/28-nq-tw-2018/", "listed 129 4 1; citing 3; through 27 2; counted 129 27 4 3 2 1"),
    ("/van-ban/chuong-trinh/", "listed 27 2; counted 27 2"),
    ("/co-quan/btg/", "listed 129 5 1; figures 5; counted 129 5 1"),
    ("/thong-ke/chi-tieu/hoi-nghi/", "figures 28 5"),
    ("/thong-ke/2024-q1/so-lieu.csv", "figures 28 5; counted 129 29 28 27 26 7 5 4 3 2 1"),
    ("/the/", "counted 129 29 3"), ("/404.html", ""), ("/tim-kiem/", ""),
    ("/tim-kiem/choices.json", ""), ("/tim-kiem/2024-01/14-1.json", "own 4"),
    ("/tim-kiem/index.json", "listed 129 29 28 27 26 7 5 4 3 2 1"),
    ("/tim-kiem/2024-01-09-1/starts.txt", "listed 5 4 3 2 1"),
  ])
  func namesTheItemsByWhatTheyAreThereFor(_ address: String, _ expected: String) async throws {
    let page = try await page(address, try portal())
    let parts = page.parts.map { part in
      let names = part.files.map {
        URL(filePath: $0.string).deletingPathExtension().lastPathComponent
      }
      return "\(part.role) \(names.joined(separator: " "))"
    }
    #expect(parts.joined(separator: "; ") == expected)
  }

  @Test func namesTemplatesEntriesAndWhatAllPagesShare() async throws {
    let portal = try portal()
    let page = try await page("/van-ban/28-nq-tw-2018/", portal)
    #expect(page.kind == .document)
    #expect(
      page.templates.prefix(2).map(\.string) == ["Templates/document.html", "Templates/frame.html"])
    let entries = page.entries.map { entry in
      let place = entry.place.map { "\($0.file.string):\($0.line)" } ?? "–"
      return "\(place) \(entry.name.string)"
    }
    #expect(entries == ["Content/documents.yaml:1 28-NQ/TW", "Content/documents.yaml:2 71-CTr/TU"])
    #expect(
      page.shared.map(\.string) == [
        "Content/portal.yaml", "Content/agencies.yaml", "Content/documents.yaml",
        "Content/measures.yaml", "Templates/strings/vi.yaml",
      ])
  }

  @Test func aPageAtTheFootIsSharedByAllPages() async throws {
    let portal = try portal()
    let path = "Content/pages/lien-he.md"
    try portal.write(path, "---\ntitle: Liên hệ\nfooter: 1\n---\nĐây.")
    #expect(try await page("/the/", portal).shared.last?.string == path)
    guard case .everything = try await use(path, portal) else {
      Issue.record("not on every page")
      return
    }
  }

  // MARK: What the ledger says

  @Test func tellsWhyAPageWasDrawnAndWhetherItWouldBeNow() async throws {
    let portal = try portal()
    let address = "/tin/2024/01/14/tin-4/"
    func state() async throws -> String {
      let page = try await page(address, portal)
      let record =
        switch page.record {
        case .noLedger: "no ledger"
        case .none: "none"
        case .drawn(let drawn): "\(drawn.reason)"
        }
      return "\(record), \(page.due.map { "\($0)" } ?? "up to date")"
    }
    #expect(try await state() == "no ledger, new")
    _ = try await portal.built()
    #expect(try await state() == "new, up to date")
    try portal.write("Content/items/4.md", Self.item(4, Self.items["4"] ?? "", title: "Mới"))
    #expect(try await state() == "new, view")
    _ = try await portal.built()
    #expect(try await state() == "view, up to date")
    try portal.write("Templates/article.html", "{{heading}}")
    #expect(try await state() == "view, template")
    _ = try await portal.built()
    try portal.write("Public" + address + "index.html", "sửa")
    #expect(try await state() == "template, altered")
    try portal.remove("Public" + address + "index.html")
    #expect(try await state() == "template, missing")
    _ = try await portal.built()
    #expect(try await state() == "missing, up to date")
    // A page that no build has made yet.
    try portal.write("Content/items/8.md", Self.item(8))
    #expect(try await page("/tin/2024/01/18/tin-8/", portal).due == .new)
    guard case .none = try await page("/tin/2024/01/18/tin-8/", portal).record else {
      Issue.record("the ledger knows a page that was never made")
      return
    }
  }

  @Test func theRecordIsOfTheFile() async throws {
    let portal = try portal()
    _ = try await portal.built()
    guard case .drawn(let drawn) = try await page("/lien-he/", portal).record else {
      Issue.record("there is no record")
      return
    }
    let bytes = Bytes(try #require(try portal.output()["lien-he/index.html"]))
    #expect(drawn.size == bytes.count && drawn.digest == Digest(of: bytes))
    #expect(drawn.at.offset == 420)
  }

  // MARK: Paths

  @Test(arguments: [
    "/tin/2024/01/14/tin-4/", "/tin/2024/01/14/tin-4", "tin/2024/01/14/tin-4/",
    "/tin/2024/01/14/tin-4/index.html", "tin/2024/01/14/tin-4/index.html",
    "https://thu.example.vn/tin/2024/01/14/tin-4/?a=b#c", "Public/tin/2024/01/14/tin-4/index.html",
    "Public/tin/2024/01/14/tin-4/index.html.br",
    "Public/tin/2024/01/14/tin-4", "./Public/tin/../tin/2024/01/14/tin-4/",
    "{root}/Public/tin/2024/01/14/tin-4/index.html",
  ])
  func findsAPageByEveryNameItHas(_ path: String) async throws {
    let portal = try portal()
    _ = try await portal.built()
    let root = portal.root.path(percentEncoded: false)
    let found = try await page(path.replacing("{root}", with: root), portal)
    #expect(found.address.string == "/tin/2024/01/14/tin-4/")
    #expect(found.file.string == "tin/2024/01/14/tin-4/index.html")
  }

  @Test func findsAFileByItsNameAsABrowserWritesIt() async throws {
    let portal = try portal()
    try portal.write("Content/static/báo cáo.txt", "x")
    let address = "https://thu.example.vn/b%C3%A1o%20c%C3%A1o.txt"
    let found = try await page(address, portal)
    #expect(found.source?.string == "Content/static/báo cáo.txt")
    #expect(found.file.string == "báo cáo.txt" && found.kind == nil && found.shared.isEmpty)
  }

  @Test(arguments: [
    ("/tin/2024/01/14/tin-44/", "/tin/2024/01/14/tin-4/"), ("/lein-he", "/lien-he/"),
    ("Content/items/4.dm", "Content/items/4.md"), ("/zzz/", nil),
  ])
  func whatIsNotThereIsNotFoundButItsNeighbourIs(_ path: String, _ nearest: String?) async throws {
    let explained = try await explanations(portal()).explain(Bytes(path))
    guard case .unknown(let name) = explained else {
      Issue.record("\(explained)")
      return
    }
    #expect(name?.string == nearest)
  }

  @Test(arguments: ["https://khac.vn/tin/", "https://thu.example.vnx/tin/", "../x", "/etc/passwd"])
  func whatIsElsewhereIsOutside(_ path: String) async throws {
    let explained = try await explanations(portal()).explain(Bytes(path))
    guard case .outside = explained else {
      Issue.record("\(explained)")
      return
    }
  }

  // MARK: Sources

  @Test func aSourceIsExplainedByWhatItBecomes() async throws {
    let portal = try portal()
    try portal.write("Content/static/a/b.txt", "x")
    try portal.write("Content/items/nhap.md", Self.item(9, "draft: true"))
    func said(_ path: String) async throws -> String {
      switch try await use(path, portal) {
      case .text(let sights): return "text \(sights.count)"
      case .file(let file): return "file \(file?.string ?? "–")"
      case .template(let kinds):
        return "template " + kinds.map { "\($0.kind.name) \($0.pages)" }.joined(separator: ", ")
      case .everything: return "everything"
      }
    }
    let root = portal.root.path(percentEncoded: false)
    #expect(try await said("Content/static/a/b.txt") == "file a/b.txt")
    #expect(try await said("Templates/article.html") == "template article 12")
    #expect(try await said("Templates/redirect.html") == "template redirect 2")
    #expect(try await said("Content/portal.yaml") == "everything")
    #expect(try await said("Content/items/nhap.md") == "text 0")
    #expect(try await said(root + "/Content/pages/lien-he.md") == "text 2")
    #expect(try await said("Templates/assets/site.css").hasPrefix("file assets/site."))
  }
}

extension Set<String> {
  /// Without the search index, of whose files only one or two are of an item: see `SearchFilesTests`.
  fileprivate var withoutIndex: Set<String> {
    filter { !$0.hasPrefix("tim-kiem/") || $0 == "tim-kiem/index.html" }
  }
}
