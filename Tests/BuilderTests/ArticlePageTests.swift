import Builder
import Foundation
import Portal
import Testing

/// What an item's page tells machines, and what it lets readers do, with the repository's own templates.
@Suite struct ArticlePageTests {
  private static let settings = """
    title: Cổng thử
    office: Ban Tuyên giáo
    base-url: https://thu.example.vn
    sections: [{id: khoa-giao, name: Khoa giáo}]
    contact: {email: toa-soan@thu.example.vn}
    share: [x, mail, facebook, zalo]

    """
  private static let path = "Content/items/hop/index.md"
  private static let address = "https://thu.example.vn/tin/2024/01/02/hop/"
  private static let fields = """
    updated: 2024-01-03T08:30
    slug: hop
    section: khoa-giao
    documents: [28-NQ/TW]
    summary: Tóm tắt.
    authors: [Lan, {name: Hoa, role: translation}, {name: Mai, role: photo}]
    source: {name: Báo, url: "https://bao.vn/1", date: 2024-01-01}
    image: {file: anh.gif, alt: Hội trường}
    gallery: [{file: hai.gif, alt: Đoàn}, {file: ba.gif}]
    attachments: [{file: so lieu.csv, title: Số liệu}]
    tags: [Tập huấn]
    """

  private func portal(_ fields: String, _ settings: String = settings) throws -> TestPortal {
    try TestPortal(
      TestPortal.theme.merging([
        "Content/portal.yaml": settings,
        "Content/documents.yaml": """
        - {symbol: 28-NQ/TW, date: 2018-05-23, type: Nghị quyết}
        - {symbol: 12-KL/TW, date: 2022-04-06, type: Kết luận}
        """,
        Self.path: item(
          "Họp \"bàn\" & ký", "2024-01-02T07:00", fields, body: "Theo Kết luận số 12-KL/TW."),
        "Content/items/hop/anh.gif": TestPicture.gif(60, 40),
        "Content/items/hop/hai.gif": TestPicture.gif(30, 20),
        "Content/items/hop/ba.gif": TestPicture.gif(30, 20),
        "Content/items/hop/so lieu.csv": String(repeating: "a", count: 1234),
      ]) { $1 })
  }

  private func page(_ fields: String, _ settings: String = settings) async throws -> String {
    let portal = try portal(fields, settings)
    _ = try await portal.built()
    return try portal.page("tin/2024/01/02/hop/index.html")
  }

  // MARK: Machines

  @Test(arguments: [
    #"<meta property="og:type" content="article">"#,
    #"<meta property="og:site_name" content="Cổng thử">"#,
    #"<meta property="og:locale" content="vi_VN">"#,
    #"<meta name="dcterms.title" property="og:title" content="Họp &quot;bàn&quot; &amp; ký">"#,
    #"<meta name="description" property="og:description" content="Tóm tắt.">"#,
    #"<meta name="dcterms.identifier" property="og:url" content="\#(address)">"#,
    #"<meta property="og:image" content="\#(address)anh.gif">"#,
    #"<meta property="og:image:alt" content="Hội trường">"#,
    #"<meta name="twitter:card" content="summary_large_image">"#,
    #"<meta name="dcterms.date" property="article:published_time" content="2024-01-02T07:00:00+07:00">"#,
    #"<meta name="dcterms.modified" property="article:modified_time" content="2024-01-03T08:30:00+07:00">"#,
    #"<meta property="article:section" content="Khoa giáo">"#,
    #"<meta name="dcterms.subject" property="article:tag" content="Tập huấn">"#,
    #"<meta name="dcterms.creator" content="Lan">"#,
    #"<meta name="dcterms.description" content="Tóm tắt.">"#,
    #"<meta name="dcterms.publisher" content="Ban Tuyên giáo">"#,
    #"<meta name="dcterms.language" content="vi">"#,
  ]) func itsHeadSays(_ element: String) async throws {
    #expect(try await page(Self.fields).contains(element))
  }

  @Test func anItemIsANewsArticle() async throws {
    let data = try Self.data(try await page(Self.fields), ofType: "NewsArticle")
    #expect(
      data == [
        "@context": "https://schema.org", "@type": "NewsArticle",
        "mainEntityOfPage": .text(Self.address), "headline": "Họp \"bàn\" & ký",
        "datePublished": "2024-01-02T07:00:00+07:00", "dateModified": "2024-01-03T08:30:00+07:00",
        "inLanguage": "vi", "articleSection": "Khoa giáo",
        "image": .text(Self.address + "anh.gif"),
        "author": [Self.person("Lan", "lan")], "translator": [Self.person("Hoa", "hoa")],
        "contributor": [Self.person("Mai", "mai")],
        "publisher": [
          "@type": "Organization", "name": "Ban Tuyên giáo", "url": "https://thu.example.vn/",
        ],
        "about": [Self.law("28-nq-tw-2018", "Nghị quyết số 28-NQ/TW")],
        "citation": [Self.law("12-kl-tw-2022", "Kết luận số 12-KL/TW")],
        "isBasedOn": [
          "@type": "CreativeWork", "url": "https://bao.vn/1", "datePublished": "2024-01-01",
          "publisher": ["@type": "Organization", "name": "Báo"],
        ],
      ])
  }

  /// Fields, and who is given as the author.
  @Test(arguments: [
    ("slug: hop", "Ban Tuyên giáo"), ("slug: hop\nsource: Báo", "Báo"),
    ("slug: hop\nauthors: [{name: Mai, role: photo}]", "Ban Tuyên giáo"),
  ]) func withoutAWriterTheSourceOrTheOfficeAnswers(_ fields: String, _ name: String) async throws {
    let page = try await page(fields)
    let data = try Self.data(page, ofType: "NewsArticle")
    #expect(data["author"] == ["@type": "Organization", "name": .text(name)])
    // There whoever is named is named, whatever they did.
    let creator = fields.contains("Mai") ? "Mai" : name
    #expect(page.contains("<meta name=\"dcterms.creator\" content=\"\(creator)\">"))
  }

  @Test func thePictureOfAnItemWithoutOneIsTheFirstOfItsGallery() async throws {
    let page = try await page("slug: hop\ngallery: [{file: hai.gif, alt: Đoàn}, ba.gif]")
    #expect(page.contains(#"<meta property="og:image" content="\#(Self.address)hai.gif">"#))
    #expect(page.components(separatedBy: "og:image\"").count == 2)
    let none = try await self.page("slug: hop")
    #expect(!none.contains("og:image") && !none.contains("twitter:"))
  }

  @Test func theWayToAPageIsAListOfBreadcrumbs() async throws {
    let portal = try portal(Self.fields)
    _ = try await portal.built()
    func way(_ path: String) throws -> JSON {
      try Self.data(portal.page(path + "index.html"), ofType: "BreadcrumbList")["itemListElement"]
    }
    func crumb(_ position: String, _ name: JSON, _ url: String?) -> JSON {
      var crumb: [String: JSON] = ["@type": "ListItem", "position": .text(position), "name": name]
      if let url { crumb["item"] = .text("https://thu.example.vn" + url) }
      return .object(crumb)
    }
    let home = crumb("1", "Trang chủ", "/")
    #expect(
      try way("tin/2024/01/02/hop/") == [home, crumb("2", "Khoa giáo", "/chuyen-muc/khoa-giao/")])
    #expect(try way("tin/") == [home, crumb("2", "Tất cả tin", nil)])
    #expect(try !portal.page("index.html").contains("BreadcrumbList"))
    #expect(try !portal.page("404.html").contains("BreadcrumbList"))
  }

  @Test func theHomePageNamesItsSearch() async throws {
    let portal = try portal(Self.fields)
    _ = try await portal.built()
    let data = try Self.data(portal.page("index.html"), ofType: "WebSite")
    #expect(data["url"] == "https://thu.example.vn/" && data["name"] == "Cổng thử")
    let action = data["potentialAction"]
    #expect(
      action["target"]["urlTemplate"]
        == "https://thu.example.vn/tim-kiem/?q={search_term_string}")
    #expect(action["query-input"] == "required name=search_term_string")
  }

  @Test func whatIsNoPageToFindSaysNothingToMachines() async throws {
    let portal = try portal(Self.fields + "\naliases: [/cu/]\nexpires: 2024-02-01")
    _ = try await portal.built()
    for path in ["cu/index.html", "404.html", "tin/2024/01/02/hop/index.html"] {
      let page = try portal.page(path)
      for word in ["og:", "dcterms", "article:", "ld+json", "Tóm tắt", "mailto:?", "download="] {
        #expect(!page.contains(word), "\(path) has \(word)")
      }
    }
  }

  // MARK: Readers

  @Test(arguments: [
    #"<a rel="noopener nofollow" href="https://x.com/intent/post?url=\#(address)" aria-label="X: chia sẻ, mở trang x.com">X</a>"#,
    #"<a rel="noopener nofollow" href="https://www.facebook.com/sharer/sharer.php?u=\#(address)" aria-label="Facebook: chia sẻ, mở trang facebook.com">Facebook</a>"#,
    #"<a rel="noopener nofollow" href="https://zalo.me/share?url=\#(address)" aria-label="Zalo: chia sẻ, mở trang zalo.me">Zalo</a>"#,
    #"<a href="mailto:?subject=Họp%20%22bàn%22%20%26%20ký&amp;body=\#(address)">Gửi qua thư</a>"#,
    #"<a href="/tin/2024/01/02/hop/" download="hop.html">Lưu trang này</a>"#,
    #"<a href="mailto:toa-soan@thu.example.vn?subject=\#(address)">Góp ý về tin này</a>"#,
    #"<a href="/tin/2024/01/02/hop/hai.gif"><img src="/tin/2024/01/02/hop/hai.gif" alt="Đoàn" width="30" height="20" loading="lazy" decoding="async"><span class="unseen" lang="vi">Mở ảnh lớn</span></a>"#,
    #"<a href="/tin/2024/01/02/hop/so%20lieu.csv" download>Số liệu</a> <span class="fine">CSV, 1,2 KB</span>"#,
  ]) func itsReadersMay(_ element: String) async throws {
    #expect(try await page(Self.fields).contains(element))
  }

  /// What portal.yaml says, and the places that are offered.
  @Test(arguments: [
    ("", ["mailto:?"]), ("share:\n", ["mailto:?"]), ("share: []\n", []),
    ("share: [facebook, mail]\n", ["facebook.com/sharer", "mailto:?"]),
  ]) func whatIsOfferedIsChosen(_ line: String, _ places: [String]) async throws {
    let page = try await page(
      "slug: hop", "title: Cổng thử\nbase-url: https://thu.example.vn\n" + line)
    let all = ["facebook.com/sharer", "mailto:?", "zalo.me", "x.com/intent"]
    let found = all.filter { page.contains($0) }
    #expect(found == all.filter(places.contains))
    // Without a contact nobody is asked to write to one.
    #expect(!page.contains("Góp ý"))
  }

  @Test func whatAnItemLacksLeavesNoLabelBehind() async throws {
    let page = try await page("slug: hop", "title: Cổng thử\nbase-url: https://thu.example.vn\n")
    for word in [
      "null", "Tệp đính kèm", "Số liệu", "Cập nhật", "Nguồn", "Thẻ", "Cơ quan", "Tin liên quan",
      "Ngôn ngữ", "gallery", "Văn bản</h2>", "content=\"\"", "<h2 class=\"margin\"></h2>",
    ] {
      #expect(!page.contains(word), "\(word)")
    }
  }

  @Test("FAULTS 9: nothing in an item ends its data") func nothingInAnItemEndsItsData() async throws
  {
    let page = try await page("slug: hop\nauthors: ['</script><b>']\nsource: {name: '<!--'}")
    let data = try Self.data(page, ofType: "NewsArticle")
    #expect(data["author"] == [Self.person("</script><b>", "script-b")])
    #expect(!page.contains("</script><b>") && !page.contains("<!--"))
  }

  // MARK: Data

  private static func person(_ name: String, _ slug: String) -> JSON {
    [
      "@type": "Person", "name": .text(name),
      "url": .text("https://thu.example.vn/tac-gia/\(slug)/"),
    ]
  }

  private static func law(_ id: String, _ name: String) -> JSON {
    [
      "@type": "Legislation", "@id": .text("https://thu.example.vn/van-ban/\(id)/"),
      "name": .text(name),
    ]
  }

  /// The one script of a page that holds a thing of this type.
  static func data(_ page: String, ofType type: String) throws -> JSON {
    let scripts = page.components(separatedBy: #"<script type="application/ld+json">"#).dropFirst()
    let all = try scripts.map { script in
      JSON(
        try JSONSerialization.jsonObject(
          with: Data(script.components(separatedBy: "</script>")[0].utf8)))
    }
    let found = all.filter { $0["@type"] == .text(type) }
    try #require(found.count == 1, "\(type): \(found.count)")
    return found[0]
  }
}

/// JSON to compare with; a number is its text.
indirect enum JSON: Equatable, ExpressibleByStringLiteral, ExpressibleByArrayLiteral,
  ExpressibleByDictionaryLiteral
{
  case none
  case text(String)
  case list([JSON])
  case object([String: JSON])

  init(_ value: Any) {
    switch value {
    case let text as String: self = .text(text)
    case let list as [Any]: self = .list(list.map { JSON($0) })
    case let object as [String: Any]: self = .object(object.mapValues { JSON($0) })
    default: self = .text("\(value)")
    }
  }

  init(stringLiteral text: String) { self = .text(text) }
  init(arrayLiteral elements: JSON...) { self = .list(elements) }
  init(dictionaryLiteral elements: (String, JSON)...) {
    self = .object(Dictionary(elements) { first, _ in first })
  }

  subscript(key: String) -> JSON {
    if case .object(let object) = self { return object[key] ?? .none }
    return .none
  }
}
