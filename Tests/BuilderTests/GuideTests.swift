import Builder
import Foundation
import Portal
import Testing

/// Blocks of the home page, topics, the site map, the calendar, the page for lost readers.
@Suite struct GuideTests {
  private static let items: [String: String] = [
    "Content/items/2024/mot.md": item(
      "Một", "2024-01-01", "agencies: [huyen]\ndocuments: [28-NQ/TW]\ntags: [Tập huấn]"),
    "Content/items/2024/hai.md": item("Hai", "2024-01-02", "section: khoa-giao\npinned: true"),
    "Content/items/ba/index.md": item("Ba", "2024-01-03", "agencies: [huyen]"),
    "Content/items/nhap.md": item("Nháp", "2024-01-04", "draft: true"),
    "Content/items/hen.md": item("Hẹn", "2024-06-03"),
    "Content/items/het.md": item("Hết", "2024-01-05", "expires: 2024-02-01"),
    "Content/agencies.yaml": "- {id: tinh, name: Tỉnh}\n- {id: huyen, name: Huyện, parent: tinh}",
    "Content/documents.yaml": "- {symbol: 28-NQ/TW, date: 2018-05-23}",
    "Content/topics.yaml": """
    - {id: viec, title: Việc lớn, summary: Từ đầu, items: [items/2024/mot.md, items/hen.md, items/ba]}
    - {title: Chưa có gì, items: [items/nhap.md, items/het.md]}
    """,
  ]

  private func portal(_ blocks: String, _ files: [String: String] = [:]) throws -> TestPortal {
    let settings = """
      title: Cổng thử
      base-url: https://thu.example.vn
      sections: [{id: khoa-giao, name: Khoa giáo}, {id: trong, name: Trống}]
      home: {blocks: [\(blocks)]}
      """
    return try TestPortal(
      Self.items.merging(["Content/portal.yaml": settings]) { $1 }.merging(files) { $1 })
  }

  // MARK: Home

  /// A block, and what the home page shows of it.
  private static let blocks: [(block: String, shown: String)] = [
    ("{section: khoa-giao}", "Khoa giáo /chuyen-muc/khoa-giao/: Hai"),
    ("{section: trong}", ""),
    ("{agency: tinh}", "Tỉnh /co-quan/tinh/: Ba, Một"),
    ("{agency: Huyện, count: 1, title: Cơ sở}", "Cơ sở /co-quan/huyen/: Ba"),
    ("{document: 28-NQ/TW}", "Nghị quyết số 28-NQ/TW /van-ban/28-nq-tw-2018/: Một"),
    ("{tag: tap huan}", "Tập huấn /the/tap-huan/: Một"),
    ("{topic: viec}", "Việc lớn /dong-su-kien/viec/: Ba, Một"),
    ("{topic: chua-co-gi}", ""),
    ("{pinned: true}", "Tin nổi bật : Hai"),
    ("{items: [items/ba, items/2024/mot.md]}", "Tin chọn lọc : Ba, Một"),
    (
      "{items: [Content/items/ba/index.md, items/ba/, items/2024/hai.md], count: 2}",
      "Tin chọn lọc : Ba, Hai"
    ),
  ]

  @Test(arguments: blocks.indices) func aBlockShowsWhatItIsOf(_ row: Int) async throws {
    let (block, shown) = Self.blocks[row]
    let portal = try portal(block)
    _ = try await portal.built()
    let page = try portal.page("index.html")
    let parts = page.components(separatedBy: "## ").dropFirst().map { part in
      let lines = part.split(separator: "\n")
      let titles = lines.dropFirst().map { $0.dropFirst().prefix { $0 != "]" } }
      return "\(lines[0]): \(titles.joined(separator: ", "))"
    }
    #expect(parts.joined(separator: "; ") == shown)
  }

  @Test func blocksStandInTheOrderGiven() async throws {
    let portal = try portal("{agency: huyen}, {section: khoa-giao}, {document: 28-NQ/TW}")
    _ = try await portal.built()
    let names = try portal.page("index.html").split(separator: "\n").filter { $0.hasPrefix("##") }
    let addresses = names.compactMap { $0.split(separator: " ").last }
    #expect(
      addresses == ["/co-quan/huyen/", "/chuyen-muc/khoa-giao/", "/van-ban/28-nq-tw-2018/"])
  }

  /// Blocks that will not do, and the message.
  private static let faults: [(block: String, said: String)] = [
    ("{section: khoa-gia}", "error: there is no section “khoa-gia”"),
    ("{agency: huyn}", "error: there is no agency “huyn”"),
    ("{document: 29-NQ/TW}", "error: the register has no document 29-NQ/TW"),
    ("{document: 28}", "error: "),
    ("{topic: vec}", "warning: there is no topic “vec”"),
    ("{tag: khong}", "warning: no item has the tag “khong”"),
    ("{items: [items/2024/bon.md]}", "error: there is no item “items/2024/bon.md”"),
    ("{items: [items/nhap.md]}", "warning: “items/nhap.md” is not published and is left out"),
    ("{items: [items/hen.md]}", "warning: “items/hen.md” is not published and is left out"),
    ("{items: [items/het.md]}", "warning: “items/het.md” is not published and is left out"),
    ("{title: A}", "error: one of these keys is wanted here, and no more: "),
    ("{pinned: false}", "error: one of these keys is wanted here, and no more: "),
    ("{items: []}", "error: one of these keys is wanted here, and no more: "),
    (
      "{section: khoa-giao, pinned: true}", "error: one of these keys is wanted here, and no more: "
    ),
    ("{secton: khoa-giao}", "error: there is no field “secton”"),
    ("khoa-giao", "error: "),
  ]

  @Test(arguments: faults.indices) func aBlockThatWillNotDoIsSaid(_ row: Int) async throws {
    let (block, said) = Self.faults[row]
    let messages = try await portal(block).messages()
    #expect(
      messages.count == 1 && messages[0].hasPrefix("Content/portal.yaml: \(said)"), "\(messages)")
  }

  @Test func theNearestFileIsSuggested() async throws {
    let rows = [
      ("items/2024/khac-han.md", nil), ("items/2024/ba.md", "items/ba/index.md"),
      ("items/2023/mot.md", "items/2024/mot.md"),
      ("items/2024/hia.md", "items/2024/hai.md"), ("items/ban", "items/ba/index.md"),
    ]
    for (path, nearest) in rows {
      let portal = try portal("{items: [\(path)]}")
      let outcome = await portal.build()
      #expect(outcome.problems == [.content(.unknownItem(path, nearest: nearest))], "\(path)")
    }
  }

  // MARK: Topics

  @Test func aTopicTellsItsItemsInTheOrderGiven() async throws {
    let portal = try portal("")
    _ = try await portal.built()
    #expect(
      try portal.page("dong-su-kien/viec/index.html") == """
        # Việc lớn 2
        [Một](/tin/2024/01/01/mot/) 01/01/2024
        [Ba](/tin/2024/01/03/ba/) 03/01/2024

        """)
    #expect(try portal.page("dong-su-kien/index.html") == "# Dòng sự kiện\n1 Việc lớn 2\n")
    #expect(
      try portal.page("tin/2024/01/01/mot/index.html")
        .contains("told in Việc lớn /dong-su-kien/viec/"))
    #expect(try !portal.page("tin/2024/01/02/hai/index.html").contains("told in"))
  }

  @Test func aTopicGrowsWhenAnItemIsDue() async throws {
    let portal = try portal("")
    _ = try await portal.built()
    let summary = try await portal.built { $0.gathering = $0.gathering.at(1_717_500_000) }
    #expect(summary.writtenFiles.contains(Bytes("dong-su-kien/viec/index.html")))
    #expect(try portal.page("dong-su-kien/viec/index.html").contains("[Hẹn]"))
  }

  @Test func withoutTopicsThereIsNoIndexOfThem() async throws {
    let portal = try portal("", ["Content/topics.yaml": "- {title: Trống}\n"])
    _ = try await portal.built()
    #expect(try !portal.output().keys.contains { $0.hasPrefix("dong-su-kien") })
  }

  @Test func whatIsWrongWithTheRegisterIsSaid() async throws {
    let topics = """
      - {id: a, title: A, items: [items/khong.md]}
      - {id: a, title: B}
      - {id: b}
      - {id: c, title: C, tiems: []}
      """
    let portal = try portal("", ["Content/topics.yaml": topics])
    #expect(
      await portal.messages() == [
        "Content/topics.yaml: error: there is no item “items/khong.md”",
        "Content/topics.yaml: error: two entries have the id “a”",
        "Content/topics.yaml: error: “title” is missing",
        "Content/topics.yaml: error: there is no field “tiems”",
      ])
  }

  // MARK: Site map

  @Test func theSiteMapNamesEverySortOfPage() async throws {
    let portal = try portal(
      "", ["Content/pages/gioi-thieu.md": "---\ntitle: Giới thiệu\n---\nTrang.\n"])
    _ = try await portal.built()
    let page = try portal.page("so-do/index.html")
    for line in [
      "1 Tất cả tin /tin/", "1 Giới thiệu /gioi-thieu/", "1 Khoa giáo /chuyen-muc/khoa-giao/",
      "1 Việc lớn /dong-su-kien/viec/", "1 Nghị quyết /van-ban/nghi-quyet/",
      "1 Tỉnh /co-quan/tinh/",
      "2 Huyện /co-quan/huyen/", "1 Năm 2024 /tin/2024/", "1 Năm 2024 /thong-ke/2024/",
    ] {
      #expect(page.contains("\n\(line)\n"), "\(line)")
    }
    // All of them are there.
    let output = Set(try portal.output().keys)
    for line in page.split(separator: "\n") where !line.hasPrefix("##") {
      let url = line.split(separator: " ").last.map { String($0.dropFirst()) } ?? ""
      let isFolder = url.hasSuffix("/") || url.isEmpty
      #expect(output.contains(url + (isFolder ? "index.html" : "")), "\(url)")
    }
    try portal.write("Content/items/moi.md", item("Mới", "2024-02-01", "agencies: [huyen]"))
    _ = try await portal.built()
    #expect(try portal.page("so-do/index.html") == page)
  }

  // MARK: Calendar

  @Test func aMonthIsACalendarFromMonday() async throws {
    let portal = try portal("", ["Content/items/nua.md": item("Nữa", "2024-02-29T23:00")])
    _ = try await portal.built()
    #expect(
      try portal.page("tin/2024/02/index.html").hasSuffix(
        """
        |||1|2|3|4|
        5|6|7|8|9|10|11|
        12|13|14|15|16|17|18|
        19|20|21|22|23|24|25|
        26|27|28|29 /tin/2024/02/29/ 1||||
        before /tin/2024/01/
        """))
    let year = try portal.page("tin/2024/index.html")
    #expect(year.contains("part Tháng 1/2024 3\npart Tháng 2/2024 1\n") && !year.contains("||"))
  }

  @Test func aYearHasTwelveMonthsThoughTheyAreEmpty() async throws {
    let portal = try portal(
      "", ["Templates/date.html": "{{#parts}}{{name}}{{#url}} {{url}}{{/url}};{{/parts}}"])
    _ = try await portal.built()
    let parts = try portal.page("tin/2024/index.html").split(separator: ";")
    #expect(parts.count == 12 && parts[0] == "Tháng 1/2024 /tin/2024/01/")
    #expect(parts[1] == "Tháng 2/2024")
  }

  // MARK: Authors

  @Test func anAuthorsPageSaysWhatTheyDid() async throws {
    let portal = try TestPortal([
      "Content/items/a.md": item("A", "2024-01-01", "authors: [{name: Lan, role: [text, photo]}]"),
      "Content/items/b.md": item("B", "2024-01-02", "authors: [{name: Lan, role: photo}, Mai]"),
      "Content/items/c.md": item("C", "2024-01-03", "authors: [Mai]"),
      "Templates/listing.html": "{{heading}}|{{lead}}|{{count}}",
    ])
    _ = try await portal.built()
    #expect(try portal.page("tac-gia/lan/index.html") == "Bài của Lan|bài: 1 · ảnh: 2|2")
    #expect(try portal.page("tac-gia/mai/index.html") == "Bài của Mai||2")
  }

  // MARK: The frame

  @Test func everyPageHasOneSearchFormThatWorksWithoutScript() async throws {
    let portal = try TestPortal(TestPortal.theme.merging(Self.items) { $1 })
    _ = try await portal.built()
    for page in [
      "index.html", "tin/index.html", "tin/2024/01/01/mot/index.html", "so-do/index.html",
    ] {
      let forms = try portal.page(page).components(separatedBy: "action=\"/tim-kiem/\"")
      #expect(forms.count == 2, "\(page)")
      let field = try #require(forms[1].split(separator: "\n").dropFirst().first)
      #expect(field.contains("name=\"q\"") && field.contains("aria-label=\"Tìm trong cổng\""))
    }
    let lost = try portal.page("404.html")
    #expect(lost.components(separatedBy: "action=\"/tim-kiem/\"").count == 2)
    #expect(lost.contains("<label for="))
    #expect(lost.contains("href=\"/so-do/\"") && lost.contains("href=\"/chuyen-muc/khoa-giao/\""))
  }
}

extension BuildOutcome {
  fileprivate var problems: [Problem] {
    switch self {
    case .refused(let found), .unsettled(let found): found.map(\.problem)
    default: []
    }
  }
}
