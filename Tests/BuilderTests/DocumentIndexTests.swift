import Builder
import Foundation
import Portal
import Testing

/// The index of documents and the ways into it.
@Suite struct DocumentIndexTests {
  private static let register = """
    - {symbol: 238-QĐ/TW, date: 2020-09-30, issuer: Ban Bí thư}
    - {symbol: 28-NQ/TW, date: 2018-05-23, issuer: Ban Chấp hành Trung ương, effective: 2018-05-23}
    - {symbol: 101-NQ/TW, date: 2018-06-01, issuer: Bộ Chính trị}
    - {symbol: 21-NQ/TW, date: 2017-10-25, issuer: Ban Chấp hành Trung ương}
    - {symbol: 21-NQ/TW, date: 2012-11-22, issuer: Bộ Chính trị, expires: 2020-12-31}
    - {symbol: 9-NQ/TW}
    """

  @Test func documentsStandByTypeAndNumberWithTheWaysToPartsOfThem() async throws {
    let portal = try TestPortal([
      "Content/documents.yaml": Self.register,
      "Content/items/a.md": item("Một", "2024-01-01", "documents: [28-NQ/TW, 21-NQ/TW (2017)]"),
    ])
    _ = try await portal.built()
    #expect(
      try portal.page("van-ban/index.html") == """
        # Văn bản 6
        Loại văn bản /van-ban/: Nghị quyết /van-ban/nghi-quyet/ 5, Quyết định /van-ban/quyet-dinh/ 1,
        Cơ quan ban hành /van-ban/co-quan-ban-hanh/: Ban Bí thư /van-ban/co-quan-ban-hanh/ban-bi-thu/ 1, \
        Ban Chấp hành Trung ương /van-ban/co-quan-ban-hanh/ban-chap-hanh-trung-uong/ 2, \
        Bộ Chính trị /van-ban/co-quan-ban-hanh/bo-chinh-tri/ 2,
        Năm ban hành /van-ban/nam/: 2020 /van-ban/nam/2020/ 1, 2018 /van-ban/nam/2018/ 2, \
        2017 /van-ban/nam/2017/ 1, 2012 /van-ban/nam/2012/ 1,
        Tình trạng hiệu lực /van-ban/tinh-trang/: \
        Còn hiệu lực /van-ban/tinh-trang/con-hieu-luc/ 1, \
        Hết hiệu lực /van-ban/tinh-trang/het-hieu-luc/ 1,
        ## Nghị quyết
        Nghị quyết 09-NQ/TW  0
        Nghị quyết 21-NQ/TW (2012) Hết hiệu lực 0
        Nghị quyết 21-NQ/TW (2017)  1
        Nghị quyết 28-NQ/TW Còn hiệu lực 1
        Nghị quyết 101-NQ/TW  0
        ## Quyết định
        Quyết định 238-QĐ/TW  0

        """)
  }

  @Test(arguments: [
    (
      "co-quan-ban-hanh/bo-chinh-tri", "Văn bản của Bộ Chính trị 2",
      ["21-NQ/TW (2012)", "101-NQ/TW"]
    ),
    ("nam/2018", "Văn bản ban hành năm 2018 2", ["28-NQ/TW", "101-NQ/TW"]),
    ("tinh-trang/het-hieu-luc", "Văn bản: Hết hiệu lực 1", ["21-NQ/TW (2012)"]),
    ("quyet-dinh", "Quyết định 0", ["238-QĐ/TW"]),
    (
      "co-quan-ban-hanh", "Văn bản theo cơ quan ban hành 6",
      ["238-QĐ/TW", "21-NQ/TW (2017)", "28-NQ/TW", "21-NQ/TW (2012)", "101-NQ/TW", "09-NQ/TW"]
    ),
    (
      "nam", "Văn bản theo năm ban hành 6",
      ["238-QĐ/TW", "28-NQ/TW", "101-NQ/TW", "21-NQ/TW (2017)", "21-NQ/TW (2012)", "09-NQ/TW"]
    ),
  ])
  func everyPartIsAPage(_ path: String, _ heading: String, _ symbols: [String]) async throws {
    let entry = "{{#groups}}{{#entries}}{{symbol}}\n{{/entries}}{{/groups}}"
    let portal = try TestPortal([
      "Content/documents.yaml": Self.register,
      "Templates/documents.html": "{{heading}} {{documents-count}}\n\(entry)",
      "Templates/type.html": "{{heading}} {{count}}\n\(entry)",
    ])
    _ = try await portal.built()
    let page = try portal.page("van-ban/\(path)/index.html")
    #expect(page.split(separator: "\n").map(String.init) == [heading] + symbols)
  }

  @Test func withoutAFactThereIsNoPartForIt() async throws {
    let portal = try TestPortal(["Content/documents.yaml": "- {symbol: 9-NQ/TW}"])
    _ = try await portal.built()
    let pages = try portal.output().keys.filter {
      $0.hasPrefix("van-ban/") && $0.hasSuffix(".html")
    }.sorted()
    #expect(
      pages == [
        "van-ban/09-nq-tw/index.html", "van-ban/index.html", "van-ban/nghi-quyet/index.html",
      ])
  }

  @Test func anItemsOldAddressDoesNotTakeTheOneOfAPart() async throws {
    let portal = try TestPortal([
      "Content/documents.yaml": Self.register,
      "Content/items/a.md": item("Một", "2024-01-01", "aliases: [/van-ban/nam/2018/]"),
    ])
    let messages = await portal.messages()
    #expect(
      messages.contains { $0.contains("a.md: error") && $0.contains("van-ban/nam/2018") },
      "\(messages)")
  }

  // MARK: The filter

  @Test func theFilterIsThereWhereThereIsMuchToFilterAndHiddenUntilItsScriptRuns() async throws {
    var files = TestPortal.theme
    files["Content/documents.yaml"] =
      (1...12).map { "- {symbol: \($0)-NQ/TW, issuer: Bộ Chính trị}" }.joined(separator: "\n")
      + "\n- {symbol: 1-CT/TW, issuer: Ban Bí thư}"
    files["Content/agencies.yaml"] = "- {id: a, name: Cơ quan A}"
    let portal = try TestPortal(files)
    _ = try await portal.built()
    // Every page has a search box, and the search page a form of its own.
    let withFilter = try portal.output().filter {
      String(decoding: $1, as: UTF8.self).contains(#"<form class="strip filter"#)
    }
    #expect(
      withFilter.keys.sorted() == [
        "co-quan/index.html", "van-ban/co-quan-ban-hanh/bo-chinh-tri/index.html",
        "van-ban/co-quan-ban-hanh/index.html", "van-ban/index.html",
        "van-ban/nghi-quyet/index.html",
      ])
    for (path, data) in try portal.output() where path.hasSuffix(".html") {
      let page = String(decoding: data, as: UTF8.self)
      let hasFilter = withFilter[path] != nil
      #expect(page.contains(#"<script src="/assets/filter."#) == hasFilter, "\(path)")
      #expect(page.contains(#"role="search" hidden>"#) == hasFilter, "\(path)")
    }
    let script = try #require(
      try portal.output().first { $0.key.hasPrefix("assets/filter.") }?.value)
    #expect(script.count < 2_000)
  }

  @Test func agenciesAreFoundByTheirFormerNames() async throws {
    let portal = try TestPortal([
      "Content/agencies.yaml": """
      - id: btg
        name: Ban Tuyên giáo
        short: BTG
        also-called: [Ban TG]
        names: [{name: Ban Tuyên giáo và Dân vận, from: 2024-02-01}]
      """,
      "Content/items/a.md": item("Trước", "2024-01-31", "agencies: [btg]"),
      "Content/items/b.md": item("Sau", "2024-02-01", "agencies: [btg]"),
      "Templates/index.html": "{{#entries}}{{name}} | {{detail}}\n{{/entries}}",
      "Templates/article.html": "{{#agencies}}{{name}}{{/agencies}}",
      "Templates/agency.html": "{{heading}}\n{{#names}}{{name}} {{time}}\n{{/names}}",
    ])
    _ = try await portal.built()
    #expect(
      try portal.page("co-quan/index.html")
        == "Ban Tuyên giáo và Dân vận | BTG; Ban TG; Ban Tuyên giáo (đến 31/01/2024)\n")
    #expect(
      try portal.page("co-quan/btg/index.html") == """
        Ban Tuyên giáo và Dân vận
        Ban Tuyên giáo và Dân vận từ 01/02/2024
        Ban Tuyên giáo đến 31/01/2024

        """)
    // Items name it as it was called on their day.
    #expect(try portal.page("tin/2024/01/31/truoc/index.html") == "Ban Tuyên giáo")
    #expect(try portal.page("tin/2024/02/01/sau/index.html") == "Ban Tuyên giáo và Dân vận")
  }

  // MARK: Other readers

  @Test func documentsAndAgenciesAreSaidInTermsOfSchemaOrg() async throws {
    var files = TestPortal.theme
    files["Content/documents.yaml"] = """
      - {symbol: 28-NQ/TW, date: 2018-05-23, issuer: Ban Chấp hành Trung ương, effective: 2018-06-01, title: về "bảo hiểm" & <an sinh>, also-called: [Nghị quyết về bảo hiểm], url: "https://example.vn/28"}
      - {symbol: 71-CTr/TU, date: 2018-07-25, implements: [28-NQ/TW]}
      - {symbol: 5-NQ/TW, date: 2001-01-01}
      - {symbol: 6-NQ/TW, date: 2002-02-02, replaces: [5-NQ/TW], amends: [28-NQ/TW]}
      """
    files["Content/agencies.yaml"] = """
      - {id: me, name: Tỉnh ủy}
      - {id: con, name: Ban Tuyên giáo, short: BTG, parent: me, contact: {address: 1 Phố, phone: "0123", email: a@b.vn, url: "https://b.vn/"}}
      """
    let portal = try TestPortal(files)
    _ = try await portal.built()
    let base = "https://thu.example.vn"
    func document(_ id: String, _ name: String) -> [String: String] {
      ["@type": "Legislation", "@id": "\(base)/van-ban/\(id)/", "name": name]
    }
    let first = try data(portal, "van-ban/28-nq-tw-2018")
    let address = "\(base)/van-ban/28-nq-tw-2018/"
    #expect(
      first
        == [
          "@context": "https://schema.org", "@type": "Legislation", "@id": address, "url": address,
          "name": "Nghị quyết số 28-NQ/TW", "description": #"về "bảo hiểm" & <an sinh>"#,
          "alternateName": ["Nghị quyết về bảo hiểm"], "inLanguage": "vi",
          "legislationIdentifier": "28-NQ/TW", "legislationType": "Nghị quyết",
          "legislationDate": "2018-05-23", "legislationDateOfApplicability": "2018-06-01",
          "legislationPassedBy": ["@type": "Organization", "name": "Ban Chấp hành Trung ương"],
          "legislationLegalForce": "https://schema.org/InForce", "sameAs": "https://example.vn/28",
        ] as NSDictionary)
    let program = try data(portal, "van-ban/71-ctr-tu-2018")
    #expect(
      program["legislationApplies"] as? NSArray
        == [document("28-nq-tw-2018", "Nghị quyết số 28-NQ/TW")])
    #expect(program["legislationLegalForce"] == nil)
    let replaced = try data(portal, "van-ban/05-nq-tw-2001")
    #expect(replaced["legislationLegalForce"] as? String == "https://schema.org/NotInForce")
    let replacing = try data(portal, "van-ban/06-nq-tw-2002")
    #expect(
      replacing["legislationRepeals"] as? NSArray
        == [document("05-nq-tw-2001", "Nghị quyết số 05-NQ/TW")])
    #expect(
      replacing["legislationAmends"] as? NSArray
        == [document("28-nq-tw-2018", "Nghị quyết số 28-NQ/TW")])

    func agency(_ id: String, _ name: String) -> [String: String] {
      ["@type": "GovernmentOrganization", "@id": "\(base)/co-quan/\(id)/", "name": name]
    }
    #expect(
      try data(portal, "co-quan/con")
        == [
          "@context": "https://schema.org", "@type": "GovernmentOrganization",
          "@id": "\(base)/co-quan/con/", "mainEntityOfPage": "\(base)/co-quan/con/",
          "name": "Ban Tuyên giáo", "alternateName": ["BTG"], "url": "https://b.vn/",
          "address": "1 Phố", "telephone": "0123", "email": "a@b.vn",
          "parentOrganization": agency("me", "Tỉnh ủy"),
        ] as NSDictionary)
    #expect(
      try data(portal, "co-quan/me")["subOrganization"] as? NSArray
        == [agency("con", "Ban Tuyên giáo")])
  }

  private func data(_ portal: TestPortal, _ path: String) throws -> NSDictionary {
    let page = try portal.page("\(path)/index.html")
    // The first is the way to the page.
    let mark = #"<script type="application/ld+json">"#
    let start = try #require(page.range(of: mark, options: .backwards)?.upperBound)
    let end = try #require(page.range(of: "</script>", range: start..<page.endIndex)?.lowerBound)
    let object = try JSONSerialization.jsonObject(with: Data(page[start..<end].utf8))
    return try #require(object as? NSDictionary)
  }

  @Test func anEnglishPortalHasEnglishAddressesAndWords() async throws {
    var files = TestPortal.theme
    files["Content/portal.yaml"] = """
      title: Test portal
      base-url: https://thu.example.vn
      language: en
      """
    files["Content/documents.yaml"] = """
      - {symbol: 28-NQ/TW, date: 2018-05-23, type: Resolution, issuer: Central Committee, effective: 2018-05-23}
      - {symbol: 71-CTr/TU, date: 2018-07-25, type: Programme, implements: [28-NQ/TW]}
      """
    for number in 1...11 {
      files["Content/items/\(number).md"] = item(
        "Item \(number)", String(format: "2024-01-%02d", number), "documents: [71-CTr/TU]",
        body: "Nghị quyết số 28-NQ/TW.")
    }
    let portal = try TestPortal(files)
    _ = try await portal.built()
    let pages = try portal.output().keys.filter { $0.hasPrefix("documents/") }.sorted()
    let parts = [
      "", "28-nq-tw-2018/", "28-nq-tw-2018/citing/", "28-nq-tw-2018/through/",
      "issuers/", "issuers/central-committee/", "resolution/", "status/", "status/in-force/",
      "years/", "years/2018/",
    ]
    for part in parts { #expect(pages.contains("documents/\(part)index.html"), "\(part)") }
    let page = try portal.page("documents/28-nq-tw-2018/index.html")
    for words in [
      "Resolution No. 28-NQ/TW", "In force", "Implemented by", "11 items citing it",
      "11 items through implementing documents", "All news citing it (11)",
    ] {
      #expect(page.contains(words), "\(words)")
    }
  }
}
