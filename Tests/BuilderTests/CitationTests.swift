import Builder
import Foundation
import Portal
import Testing

/// What items cite, as their pages link it and as the build talks of it.
@Suite struct CitationTests {
  private static let register = """
    - {symbol: 28-NQ/TW, date: 2018-05-23, issuer: Ban Chấp hành Trung ương Đảng, title: về "bảo hiểm" <xã hội>}
    - {symbol: 21-NQ/TW, date: 2012-11-22}
    - {symbol: 21-NQ/TW, date: 2017-10-25}
    - {symbol: 28-CT/TW, date: 2023-12-25}
    - {symbol: 42-NQ/TW}
    - {symbol: 238-QĐ/TW, date: 2020-09-30, type: Quyết định}
    - {symbol: 71-CTr/TU, date: 2018-07-25, type: Chương trình hành động, implements: [28-NQ/TW]}
    - {symbol: 41/2024/QH15, date: 2024-06-29, type: Luật, also-called: [Luật Bảo hiểm xã hội]}
    - {symbol: 58/2014/QH13, date: 2014-11-20, type: Luật, also-called: [Luật Bảo hiểm xã hội]}
    - {symbol: 01-NQ/ĐH, date: 2021-02-01, also-called: [Nghị quyết Đại hội XIII]}
    """

  /// The body of an item in short: `[words](id of the document)` for links.
  private func drawn(_ body: String, fields: String = "") async throws -> (
    text: String, said: [String]
  ) {
    let portal = try TestPortal([
      "Content/documents.yaml": Self.register,
      "Content/items/a.md": item("Tin", "2024-01-01", fields, body: body),
    ])
    let said = await portal.messages().map { String($0.dropFirst("Content/items/a.md: ".count)) }
    let page = try portal.page("tin/2024/01/01/tin/index.html")
    // Below the heading and the date, above what the item is about.
    let body = page.split(separator: "\n").dropFirst(2).prefix { !$0.hasPrefix("about ") }
    return (Self.short(body.joined(separator: "\n")), said)
  }

  private static func short(_ html: String) -> String {
    html.replacing(/(?s)<span class="symbol">(.*?)<\/span>/) { $0.output.1 }
      .replacing(/(?s)<a class="cite" href="\/van-ban\/(.*?)\/" title="[^"]*">(.*?)<\/a>/) {
        "[\($0.output.2)](\($0.output.1))"
      }
  }

  // MARK: Links

  private static let links: [(body: String, drawn: String)] = [
    (
      "Thực hiện Nghị quyết số 28-NQ/TW ngày 23/5/2018 của Đảng; Nghị quyết 28-NQ/TW nêu.",
      "<p>Thực hiện [Nghị quyết số 28-NQ/TW ngày 23/5/2018](28-nq-tw-2018) của Đảng; Nghị quyết 28-NQ/TW nêu.</p>"
    ),
    (
      "Theo Nghị quyết 28-NQ/TW.\n\nNghị quyết 28-NQ/TW nêu.",
      "<p>Theo [Nghị quyết 28-NQ/TW](28-nq-tw-2018).</p>\n<p>[Nghị quyết 28-NQ/TW](28-nq-tw-2018) nêu.</p>"
    ),
    // The date tells which of two; without one, it is the one that the item has dated.
    (
      "Nghị quyết 21-NQ/TW ngày 25/10/2017.\n\nTheo Nghị quyết số 21-NQ/TW.",
      "<p>[Nghị quyết 21-NQ/TW ngày 25/10/2017](21-nq-tw-2017).</p>\n<p>Theo [Nghị quyết số 21-NQ/TW](21-nq-tw-2017).</p>"
    ),
    (
      "Nghị quyết 21-NQ/TW ngày 22/11/2012 và Nghị quyết 21-NQ/TW ngày 25/10/2017.",
      "<p>[Nghị quyết 21-NQ/TW ngày 22/11/2012](21-nq-tw-2012) và [Nghị quyết 21-NQ/TW ngày 25/10/2017](21-nq-tw-2017).</p>"
    ),
    // A document of the register that has no date there.
    (
      "Nghị quyết số 42-NQ/TW ngày 24/11/2023.",
      "<p>[Nghị quyết số 42-NQ/TW ngày 24/11/2023](42-nq-tw).</p>"
    ),
    // Short numbers mean what the item names in full, of that type.
    (
      "Nghị quyết số 28-NQ/TW và Chỉ thị số 28-CT/TW.\n\nNghị quyết số 28; Chỉ thị số 28; Kết luận số 28.",
      "<p>[Nghị quyết số 28-NQ/TW](28-nq-tw-2018) và [Chỉ thị số 28-CT/TW](28-ct-tw-2023).</p>\n<p>[Nghị quyết số 28](28-nq-tw-2018); [Chỉ thị số 28](28-ct-tw-2023); Kết luận số 28.</p>"
    ),
    // A year tells two apart, and may be that of what is done.
    (
      "Nghị quyết 21-NQ/TW năm 2012 và Nghị quyết 28-NQ/TW năm 2024.",
      "<p>[Nghị quyết 21-NQ/TW](21-nq-tw-2012) năm 2012 và [Nghị quyết 28-NQ/TW](28-nq-tw-2018) năm 2024.</p>"
    ),
    ("Nghị quyết số 28 đã có.", "<p>Nghị quyết số 28 đã có.</p>"),
    // Names of the register.
    (
      "Theo nghị quyết Đại hội  XIII của Đảng.",
      "<p>Theo [nghị quyết Đại hội  XIII](01-nq-dh-2021) của Đảng.</p>"
    ),
    (
      "Luật Bảo hiểm xã hội năm 2014 có hiệu lực.",
      "<p>[Luật Bảo hiểm xã hội năm 2014](58-2014-qh13) có hiệu lực.</p>"
    ),
    // What stands in links, code and headings is left as it is.
    (
      "Xem [Nghị quyết 28-NQ/TW](https://a.vn/) và `28-NQ/TW`, https://a.vn/28-NQ/TW.",
      "<p>Xem <a href=\"https://a.vn/\">Nghị quyết 28-NQ/TW</a> và <code>28-NQ/TW</code>, <a href=\"https://a.vn/28-NQ/TW\">https://a.vn/28-NQ/TW</a>.</p>"
    ),
    (
      "## Về Nghị quyết 28-NQ/TW\n\nNội dung.",
      "<h2 id=\"ve-nghi-quyet-28-nq-tw\">Về Nghị quyết 28-NQ/TW</h2>\n<p>Nội dung.</p>"
    ),
    // Emphasis inside a citation, around it, and across its end.
    (
      "Nghị quyết số **28-NQ/TW** ngày 23/5/2018.",
      "<p>[Nghị quyết số <strong>28-NQ/TW</strong> ngày 23/5/2018](28-nq-tw-2018).</p>"
    ),
    (
      "**Nghị quyết số 28-NQ/TW** ngày 23/5/2018.",
      "<p><strong>[Nghị quyết số 28-NQ/TW](28-nq-tw-2018)</strong> ngày 23/5/2018.</p>"
    ),
    (
      "**Nghị quyết số** 28-NQ/TW, *ngày 23/5/2018*.",
      "<p><strong>Nghị quyết số</strong> [28-NQ/TW](28-nq-tw-2018), <em>ngày 23/5/2018</em>.</p>"
    ),
    // Lines, entities, tables, lists, quotations and notes.
    (
      "A & B < C theo Nghị quyết\nsố 28-NQ/TW\nngày 23/5/2018 \"x\".",
      "<p>A &amp; B &lt; C theo [Nghị quyết\nsố 28-NQ/TW\nngày 23/5/2018](28-nq-tw-2018) &quot;x&quot;.</p>"
    ),
    (
      "- Nghị quyết 28-NQ/TW\n- Chỉ thị 28-CT/TW",
      "<ul>\n<li>[Nghị quyết 28-NQ/TW](28-nq-tw-2018)</li>\n<li>[Chỉ thị 28-CT/TW](28-ct-tw-2023)</li>\n</ul>"
    ),
    (
      "~~cũ~~ Nghị quyết 28-NQ/TW \\~~ và Nghị quyết 42-NQ/TW.",
      "<p><del>cũ</del> [Nghị quyết 28-NQ/TW](28-nq-tw-2018) ~~ và [Nghị quyết 42-NQ/TW](42-nq-tw).</p>"
    ),
  ]

  @Test(arguments: links)
  func aCitationBecomesALinkToItsDocument(_ body: String, _ drawn: String) async throws {
    let found = try await self.drawn(body)
    #expect(found.text == drawn)
    #expect(found.said == [])
  }

  @Test(arguments: links)
  func decomposedTextGivesTheSame(_ body: String, _ drawn: String) async throws {
    let found = try await self.drawn(body.decomposedStringWithCanonicalMapping)
    #expect(found.text == drawn)
  }

  @Test func theTitleOfALinkSaysWhatTheDocumentIs() async throws {
    let portal = try TestPortal([
      "Content/documents.yaml": Self.register,
      "Content/items/a.md": item("Tin", "2024-01-01", body: "Theo Nghị quyết 28-NQ/TW."),
    ])
    _ = try await portal.built()
    #expect(
      try portal.page("tin/2024/01/01/tin/index.html").contains(
        """
        <p>Theo <a class="cite" href="/van-ban/28-nq-tw-2018/" title="Nghị quyết số 28-NQ/TW, 23/05/2018, \
        Ban Chấp hành Trung ương Đảng: về &quot;bảo hiểm&quot; &lt;xã hội&gt;">Nghị quyết \
        <span class="symbol">28-NQ/TW</span></a>.</p>
        """))
  }

  // MARK: What is said

  private static let said: [(fields: String, body: String, said: [String])] = [
    (
      "", "Theo Nghị quyết 21-NQ/TW.",
      ["warning: “21-NQ/TW” may be any of 21-NQ/TW (2012), 21-NQ/TW (2017); it is not linked"]
    ),
    ("documents: [21-NQ/TW (2012)]", "Theo Nghị quyết 21-NQ/TW.", []),
    (
      "documents: [21-NQ/TW (2012), 21-NQ/TW (2017)]", "Theo Nghị quyết số 21.",
      [
        "warning: “Nghị quyết 21” may be any of 21-NQ/TW (2012), 21-NQ/TW (2017); it is not linked"
      ]
    ),
    (
      "", "Luật Bảo hiểm xã hội có hiệu lực.",
      [
        "warning: “luật bảo hiểm xã hội” may be any of 41/2024/QH15 (2024), 58/2014/QH13 (2014); it is not linked"
      ]
    ),
    (
      "", "Kế hoạch 12-KH/TU, rồi Kế hoạch 12-KH/TU.",
      ["hint: 12-KH/TU has no date here and is not in the register; it is not linked"]
    ),
    (
      "", "Kế hoạch 12-KH/TU ngày 1/2/2023, rồi Kế hoạch 12-KH/TU.",
      ["hint: 12-KH/TU (2023) is not in the register; its page shows no more than items say"]
    ),
    (
      "", "Quy định số 238-QĐ/TW ngày 30/9/2020.",
      ["warning: 238-QĐ/TW is called “Quy định” here and “Quyết định” elsewhere"]
    ),
    ("", "Chương trình 71-CTr/TU.", []),
    // The year in a symbol is enough where one body alone has such numbers.
    (
      "", "Nghị định số 42/2022/NĐ-CP.",
      ["hint: 42/2022/NĐ-CP is not in the register; its page shows no more than items say"]
    ),
    (
      "", "Quyết định số 12/2022/QĐ-UBND.",
      ["hint: 12/2022/QĐ-UBND has no date here and is not in the register; it is not linked"]
    ),
    (
      "", "Nghị quyết 28-NQ/TW ngày 24/5/2018.",
      ["warning: 28-NQ/TW is dated 2018-05-24 here and 2018-05-23 elsewhere"]
    ),
    (
      "", "Chương trình hành động 71-CTr/TU ngày 26/7/2018.",
      [
        "warning: 71-CTr/TU is dated 2018-07-26 here and 2018-07-25 in the register; it is not linked"
      ]
    ),
  ]

  @Test(arguments: said)
  func whatIsNotClearStaysTextAndIsSaid(_ fields: String, _ body: String, _ said: [String])
    async throws
  {
    #expect(try await drawn(body, fields: fields).said == said)
  }

  @Test func twoTypesOrDatesOfOneDocumentAreSaidWithBothPlaces() async throws {
    let portal = try TestPortal([
      "Content/items/a.md": item(
        "A", "2024-01-01", body: "Quyết định 10-QĐ/TW ngày 1/2/2020 nêu."),
      "Content/items/b.md": item(
        "B", "2024-01-02",
        body: "Quy định 10-QĐ/TW ngày 1/2/2020 và Quyết định 10-QĐ/TW ngày 2/2/2020."),
    ])
    guard case .built(_, let diagnostics) = await portal.build() else {
      Issue.record("not built")
      return
    }
    let said = diagnostics.filter { !$0.related.isEmpty }.map { diagnostic in
      let file = diagnostic.place.file.string
      let related = diagnostic.related[0]
      return
        "\(file) \(diagnostic.place.range) \(related.file.string) \(related.range) \(diagnostic.problem.code)"
    }
    #expect(
      said == [
        "Content/items/b.md 46..<55 Content/items/a.md 50..<59 citation.type",
        "Content/items/b.md 91..<100 Content/items/a.md 50..<59 citation.date",
      ])
  }

  @Test func anItemThatIsNotPublishedLeavesNoDocument() async throws {
    let portal = try TestPortal([
      "Content/items/a.md": item(
        "A", "2024-01-01", "draft: true", body: "Kế hoạch 12-KH/TU ngày 1/2/2023.")
    ])
    _ = try await portal.built()
    #expect(
      !FileManager.default.fileExists(
        atPath: portal.root.appending(path: "Public/van-ban/12-kh-tu-2023").path))
  }

  // MARK: About and cited

  @Test func aboutAndCitedAreKeptApart() async throws {
    let portal = try TestPortal([
      "Content/documents.yaml": Self.register,
      "Content/items/a.md": item(
        "Về Chỉ thị 28-CT/TW", "2024-01-01",
        "documents: [71-CTr/TU]\nsummary: Theo Nghị quyết 42-NQ/TW.",
        body: "Chương trình 71-CTr/TU thực hiện Nghị quyết 28-NQ/TW."),
      "Content/items/b.md": item("B", "2024-01-02", "documents: [28-NQ/TW]"),
    ])
    let sources = try await Sources.read(portal.request())
    let settings = try #require(sources.settings)
    let (site, _) = sources.gather(settings, portal.request().gathering)
    let records = try SiteLists(site, .en).documents.records.split(separator: 0x0A).map {
      try #require(try JSONSerialization.jsonObject(with: Data($0)) as? [String: Any])
    }
    let counts = records.map { record in
      ["id", "about", "cited", "through"].map { "\(record[$0] ?? "")" }.joined(separator: " ")
    }.filter { !$0.hasSuffix(" 0 0 0") }
    #expect(
      counts == [
        "28-ct-tw-2023 0 1 0", "71-ctr-tu-2018 1 0 0", "28-nq-tw-2018 1 1 1", "42-nq-tw 0 1 0",
      ])
  }
}
