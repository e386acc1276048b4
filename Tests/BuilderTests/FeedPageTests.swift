import Builder
import Foundation
import FoundationXML
import Portal
import Testing

/// The feeds, the sitemap and what else programs read, as they stand in the output.
@Suite struct FeedPageTests {
  private static let settings = """
    title: Cổng thử
    office: Ban Tuyên giáo
    base-url: https://thu.example.vn
    page-length: 2
    sections: [{id: khoa-giao, name: Khoa giáo, description: Dạy và học}, {id: trong, name: Trống}]
    """

  private static let fields = """
    section: khoa-giao
    agencies: [con]
    documents: [71-CTr/TU]
    tags: [thi đua]
    authors: [Thanh Tài]
    """

  /// `count` items of January 2024, a day each, with all that listings go by.
  private static func files(_ count: Int, _ more: [String: String] = [:]) -> [String: String] {
    var files = [
      "Content/portal.yaml": settings,
      "Content/agencies.yaml": "- {id: me, name: Mẹ}\n- {id: con, name: Con, parent: me}",
      "Content/documents.yaml": """
      - {symbol: 28-NQ/TW, date: 2018-05-23, title: Về bảo hiểm}
      - {symbol: 71-CTr/TU, date: 2018-07-25, implements: [28-NQ/TW]}
      """,
    ]
    for number in 0..<count {
      let day = String(format: "2024-01-%02d", number + 1)
      files["Content/items/\(number + 1).md"] = item("Tin \(number + 1)", day, fields)
    }
    return files.merging(more) { $1 }
  }

  private static func feeds(_ output: [String: Data]) -> [String] {
    output.keys.filter {
      ["feed.xml", "atom.xml", "feed.json"].contains($0.split(separator: "/").last.map(String.init))
    }.sorted()
  }

  /// What an element of that name holds, wherever it stands.
  private static func texts(_ name: String, _ data: Data) -> [String] {
    let text = String(decoding: data, as: UTF8.self)
    return text.components(separatedBy: "<\(name)>").dropFirst().map {
      $0.components(separatedBy: "</\(name)>")[0]
    }
  }

  // MARK: Feeds

  @Test func everyListingButDaysHasAFeed() async throws {
    let portal = try TestPortal(Self.files(11))
    _ = try await portal.built()
    #expect(
      Self.feeds(try portal.output()) == [
        "atom.xml", "chuyen-muc/khoa-giao/feed.xml", "chuyen-muc/trong/feed.xml",
        "co-quan/con/feed.xml", "co-quan/me/feed.xml", "feed.json", "feed.xml",
        "tac-gia/thanh-tai/feed.xml", "the/thi-dua/feed.xml", "tin/2024/01/feed.xml",
        "tin/2024/feed.xml", "tin/feed.xml", "van-ban/28-nq-tw-2018/feed.xml",
        // More items than its document's own page shows.
        "van-ban/28-nq-tw-2018/thuc-hien/feed.xml", "van-ban/71-ctr-tu-2018/feed.xml",
        "van-ban/chuong-trinh/feed.xml", "van-ban/nghi-quyet/feed.xml",
      ])
  }

  @Test func aFeedHasTheNewestItemsOfItsListing() async throws {
    let portal = try TestPortal(
      Self.files(
        22,
        [
          "Content/items/x/index.md": item(
            "Bài có ảnh", "2024-02-01T08:30",
            "section: trong\nsummary: Sapo & ảnh\nimage: {file: ảnh.GIF, alt: Ảnh}"),
          "Content/items/x/ảnh.GIF": TestPicture.gif(30, 20),
        ]
      ))
    _ = try await portal.built()
    #expect(
      try portal.page("chuyen-muc/trong/feed.xml") == """
        <?xml version="1.0" encoding="utf-8"?>
        <rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom" xmlns:dc="http://purl.org/dc/elements/1.1/">
        <channel>
        <title>Trống – Cổng thử</title>
        <link>https://thu.example.vn/chuyen-muc/trong/</link>
        <description>Trống – Cổng thử</description>
        <language>vi</language>
        <lastBuildDate>Thu, 01 Feb 2024 08:30:00 +0700</lastBuildDate>
        <atom:link href="https://thu.example.vn/chuyen-muc/trong/feed.xml" rel="self" type="application/rss+xml"/>
        <item>
        <title>Bài có ảnh</title>
        <link>https://thu.example.vn/tin/2024/02/01/bai-co-anh/</link>
        <guid isPermaLink="true">https://thu.example.vn/tin/2024/02/01/bai-co-anh/</guid>
        <pubDate>Thu, 01 Feb 2024 08:30:00 +0700</pubDate>
        <category>Trống</category>
        <description>Sapo &amp;amp; ảnh</description>
        <enclosure url="https://thu.example.vn/tin/2024/02/01/bai-co-anh/%E1%BA%A3nh.GIF" length="14" type="image/gif"/>
        </item>
        </channel>
        </rss>

        """)
    let output = try portal.output()
    let newest = try #require(output["chuyen-muc/khoa-giao/feed.xml"])
    #expect(
      Self.texts("title", newest) == ["Khoa giáo – Cổng thử"]
        + (3...22).reversed().map { "Tin \($0)" })
    #expect(Self.texts("description", newest) == ["Dạy và học"])
    #expect(Self.texts("title", try #require(output["feed.xml"])).first == "Cổng thử")
  }

  @Test func aPortalWithoutItemsHasEmptyFeeds() async throws {
    let portal = try TestPortal(["Content/portal.yaml": Self.settings])
    _ = try await portal.built()
    let output = try portal.output()
    #expect(Self.feeds(output).count == 6)
    for path in Self.feeds(output) where path.hasSuffix("feed.xml") {
      let data = try #require(output[path])
      #expect(XMLParser(data: data).parse() && Self.texts("item", data) == [], "\(path)")
    }
  }

  @Test func expiredItemsLeaveTheFeedsAndTheSitemap() async throws {
    let portal = try TestPortal(Self.files(3))
    let item = item("Tin 3", "2024-01-03", Self.fields + "\nexpires: 2024-06-02")
    try portal.write("Content/items/3.md", item)
    func holders() throws -> [String] {
      try portal.output().filter {
        ["xml", "json"].contains($0.key.split(separator: ".").last ?? "")
          && String(decoding: $0.value, as: UTF8.self).contains("/tin-3/<")
      }.keys.sorted()
    }
    _ = try await portal.built()
    #expect(try holders().count > 10)
    _ = try await portal.built {
      $0.gathering = $0.gathering.at(TestPortal.now + 86_400)
    }
    #expect(try holders() == [])
  }

  /// What a feed does not show does not rewrite it.
  @Test func aTextEditRewritesNoFeedAndALeadAlone() async throws {
    let portal = try TestPortal(Self.files(3))
    _ = try await portal.built()
    let before = try portal.output()
    let path = "Content/items/2.md"
    try portal.write(path, item("Tin 2", "2024-01-02", Self.fields, body: "Một nội dung khác."))
    var written = try await portal.built().writtenFiles.map(\.string)
    #expect(
      written.filter { !$0.hasPrefix("tim-kiem/") } == ["tin/2024/01/02/tin-2/index.html"])
    try portal.write(
      path, item("Tin 2", "2024-01-02", Self.fields + "\nsummary: Sapo", body: "Một nội dung khác.")
    )
    written = try await portal.built().writtenFiles.map(\.string)
    let feeds = Self.feeds(before).filter {
      // The empty section, and the document that nothing is about.
      !$0.contains("trong") && !$0.contains("28-nq-tw") && !$0.contains("nghi-quyet")
    }
    #expect(Set(written).isSuperset(of: feeds))
    #expect(written.filter { $0.contains("sitemap") } == [])
  }

  @Test func namesInEitherUnicodeFormAreWrittenInOne() async throws {
    let title = "Hội nghị \"Ủy\" ]]>"
    let portal = try TestPortal([
      "Content/items/a.md": item(
        "'\(title.decomposedStringWithCanonicalMapping)'", "2024-01-01")
    ])
    _ = try await portal.built()
    let escaped = "Hội nghị &quot;Ủy&quot; ]]&gt;".precomposedStringWithCanonicalMapping
    let feed = Bytes(try #require(try portal.output()["feed.xml"]))
    let isThere = feed.indices.contains { feed[$0...].starts(with: Bytes("<title>\(escaped)<")) }
    #expect(isThere)
  }

  @Test(
    "FAULTS 9: a parser reads every text of a feed and of the sitemap as it was written",
    arguments: [
      "\"><script>alert(1)</script>", "]]><script>alert(1)</script>", "&lt;script&gt; &amp;",
      "\"\u{301}><img src=x onerror=alert(1)>", "<\u{338}script>alert(1)</script>", "<!-- <?x ?>",
    ])
  func everyFileIsWellFormed(_ payload: String) async throws {
    let quoted = "'" + payload.replacing("'", with: "''") + "'"
    let portal = try TestPortal([
      "Content/portal.yaml": """
      title: \(quoted)
      office: \(quoted)
      slogan: \(quoted)
      base-url: https://thu.example.vn
      sections: [{id: muc, name: \(quoted), description: \(quoted)}]
      """,
      "Content/items/a.md": """
      ---
      title: \(quoted)
      date: 2024-05-31
      slug: a
      section: muc
      summary: \(quoted)
      authors: [\(quoted)]
      tags: [\(quoted)]
      ---
      """,
    ])
    _ = try await portal.built()
    let output = try portal.output()
    let files = output.filter { $0.key.hasSuffix(".xml") }
    #expect(files["sitemap-news.xml"] != nil && files.count > 8)
    for (path, data) in files {
      #expect(XMLParser(data: data).parse(), "\(path)")
      #expect(!String(decoding: data, as: UTF8.self).contains("<script"), "\(path)")
    }
    let json = try #require(output["feed.json"])
    let feed = try JSONSerialization.jsonObject(with: json) as? [String: Any]
    #expect((feed?["title"] as? String).map { Bytes($0) } == Normal.nfc(Bytes(payload)))
  }

  /// YAML's escapes can make characters that no XML document may hold.
  @Test(arguments: [
    ("\\u0001", "control character U+0001"), ("\\u0085", "control character U+0085"),
    ("\\uFFFE", "U+FFFE is not a character"), ("\\uFFFF", "U+FFFF is not a character"),
  ])
  func whatXMLForbidsIsRefused(_ escape: String, _ said: String) async throws {
    let path = "Content/items/a.md"
    let portal = try TestPortal([path: item("\"Một\(escape)\"", "2024-01-01", "slug: a")])
    #expect(await portal.messages() == ["\(path): error: \(said)"])
  }

  // MARK: The pages that name them

  @Test func pagesNameTheirFeedAndTheHomePagesFeeds() async throws {
    let portal = try TestPortal(Self.files(5).merging(TestPortal.theme) { $1 })
    _ = try await portal.built()
    func feeds(_ path: String) throws -> [String] {
      try portal.page(path).split(separator: "\n").filter { $0.contains("rel=\"alternate\"") }
        .map(String.init)
    }
    func link(_ type: String, _ title: String, _ url: String) -> String {
      #"<link rel="alternate" type="application/\#(type)" title="\#(title)" href="\#(url)">"#
    }
    let whole = link("rss+xml", "Cổng thử", "/feed.xml")
    let section = link("rss+xml", "Khoa giáo – Cổng thử", "/chuyen-muc/khoa-giao/feed.xml")
    #expect(
      try feeds("index.html") == [
        whole, link("atom+xml", "Cổng thử", "/atom.xml"),
        link("feed+json", "Cổng thử", "/feed.json"),
      ])
    #expect(try feeds("chuyen-muc/khoa-giao/index.html") == [section, whole])
    #expect(try feeds("chuyen-muc/khoa-giao/trang/1/index.html") == [section, whole])
    #expect(try feeds("tin/2024/01/01/index.html") == [whole])
    #expect(try feeds("tin/2024/01/01/tin-1/index.html") == [whole])
  }

  // MARK: The sitemap

  /// A page stands in the sitemap if and only if it does not ask to be left out.
  @Test func theSitemapHasEveryPageThatMayBeFound() async throws {
    var files = Self.files(9).merging(TestPortal.theme) { $1 }
    files["Content/items/het.md"] = item("Hết", "2024-01-05", "expires: 2024-02-01")
    files["Content/items/2023.md"] = item("Cũ", "2023-01-05", "aliases: [/cu/]")
    files["Content/items/moi.md"] = item("Mới", "2024-05-31T10:00")
    files["Content/pages/gioi-thieu.md"] = "---\ntitle: Giới thiệu\nupdated: 2024-03-01\n---\nA."
    let portal = try TestPortal(files)
    _ = try await portal.built()
    let output = try portal.output()
    let base = "https://thu.example.vn/"
    let index = try #require(output["sitemap.xml"])
    let parts = Self.texts("loc", index).map { String($0.dropFirst(base.count)) }
    #expect(
      parts == [
        "sitemap-2024.xml", "sitemap-2023.xml", "sitemap-pages.xml", "sitemap-news.xml",
      ])
    #expect(
      Self.texts("lastmod", index) == [
        "2024-05-31T10:00:00+07:00", "2023-01-05", "2024-03-01", "2024-05-31T10:00:00+07:00",
      ])
    var found: [String] = []
    for part in parts where part != "sitemap-news.xml" {
      found += Self.texts("loc", try #require(output[part]))
    }
    let wanted = output.filter {
      $0.key.hasSuffix(".html")
        && !String(decoding: $0.value, as: UTF8.self).contains(#"name="robots" content="noindex""#)
    }.keys.map { base + ($0.hasSuffix("index.html") ? String($0.dropLast(10)) : $0) }
    #expect(found.sorted() == wanted.sorted())
    #expect(!found.contains { $0.contains("/het/") || $0.hasSuffix("example.vn/cu/") })
  }

  @Test func everyAddressForProgramsIsFullAndLeadsSomewhere() async throws {
    let portal = try TestPortal(Self.files(12))
    _ = try await portal.built()
    let output = try portal.output()
    let base = "https://thu.example.vn/"
    for (path, data) in output where path.hasSuffix(".xml") {
      let text = String(decoding: data, as: UTF8.self)
      let hrefs = text.components(separatedBy: "href=\"").dropFirst().map {
        $0.components(separatedBy: "\"")[0]
      }
      for address in Self.texts("loc", data) + Self.texts("link", data) + hrefs {
        #expect(address.hasPrefix(base), "\(path): \(address)")
        let file = String(address.dropFirst(base.count))
        let target = file.isEmpty || file.hasSuffix("/") ? file + "index.html" : file
        #expect(output[target] != nil, "\(path): \(address)")
      }
    }
  }

  /// Time alone takes an item from the news; until then nothing has to be done.
  @Test func newsEndsByTheClock() async throws {
    let portal = try TestPortal(["Content/items/a.md": item("Một", "2024-05-31T12:00")])
    // 2024-05-31T12:00+07:00 and two days.
    let end: Int64 = 1_717_131_600 + 172_800
    func build(_ now: Int64) async -> BuildOutcome {
      await portal.build { $0.gathering = $0.gathering.at(now) }
    }
    _ = await build(TestPortal.now)
    #expect(try portal.output()["sitemap-news.xml"] != nil)
    guard case .unchanged(let before, _) = await build(end - 1) else {
      Issue.record("something was done before its time")
      return
    }
    #expect(before.nextDue?.seconds == end)
    guard case .built(let after, _) = await build(end) else {
      Issue.record("nothing was done in time")
      return
    }
    #expect(after.writtenFiles.map(\.string) == ["sitemap.xml"])
    #expect(after.removedFiles.map(\.string) == ["sitemap-news.xml"])
    #expect(after.nextDue == nil)
  }

  // MARK: Crawlers

  @Test func robotsTextNamesTheSitemapUnlessThePortalHasItsOwn() async throws {
    let portal = try TestPortal(["Content/portal.yaml": Self.settings])
    _ = try await portal.built()
    #expect(
      try portal.page("robots.txt") == """
        User-agent: *
        Disallow:

        Sitemap: https://thu.example.vn/sitemap.xml

        """)
    try portal.write("Content/static/robots.txt", "của tôi\n")
    _ = try await portal.built()
    #expect(try portal.page("robots.txt") == "của tôi\n")
    try portal.remove("Content/static/robots.txt")
    _ = try await portal.built()
    #expect(try portal.page("robots.txt").hasPrefix("User-agent: *\n"))
  }

  @Test(arguments: ["feed.xml", "tin/feed.xml", "sitemap.xml", "Sitemap-2024.xml"])
  func anyOtherFileOfTheSameNameIsACollision(_ name: String) async throws {
    let portal = try TestPortal(Self.files(1, ["Content/static/\(name)": "x"]))
    #expect(
      await portal.messages() == [
        "Content/static/\(name): error: two things would stand at /\(name)"
      ])
  }

  @Test func aSecurityTextComesAndGoesWithItsSetting() async throws {
    let portal = try TestPortal(["Content/portal.yaml": Self.settings])
    _ = try await portal.built()
    let path = ".well-known/security.txt"
    #expect(try portal.output()[path] == nil)
    try portal.write(
      "Content/portal.yaml",
      Self.settings + "\nsecurity: {contact: \"mailto:an@thu.example.vn\", expires: 2024-06-20}")
    #expect(
      await portal.messages() == [
        "Content/portal.yaml: warning: security.txt expires on 2024-06-20"
      ])
    #expect(try portal.page(path).hasPrefix("Contact: mailto:an@thu.example.vn\n"))
    // The warning is said again when nothing has changed.
    guard case .unchanged(_, let warnings) = await portal.build() else {
      Issue.record("something was done again")
      return
    }
    #expect(!warnings.isEmpty)
    try portal.write("Content/portal.yaml", Self.settings)
    _ = try await portal.built()
    #expect(try portal.output()[path] == nil)
  }

  // MARK: What a new item changes

  /// DESIGN law 7: of what programs read, one new item changes at most twenty-five files.
  @Test(arguments: ["2024-01-30", "2025-01-01"])
  func oneNewItemChangesFewFilesForPrograms(_ date: String) async throws {
    let portal = try TestPortal(Self.files(29))
    _ = try await portal.built()
    try portal.write("Content/items/moi.md", item("Mới", date, Self.fields))
    let summary = try await portal.built { $0.gathering = $0.gathering.at(1_767_225_600) }
    let files = summary.writtenFiles.map(\.string).filter {
      $0.hasSuffix(".xml") || $0 == "feed.json"
    }
    #expect(files.count <= 25, "\(files)")
  }
}
