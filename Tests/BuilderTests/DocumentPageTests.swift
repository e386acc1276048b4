import Builder
import Foundation
import Portal
import Testing

/// What stands on the pages of documents, and when it changes.
@Suite struct DocumentPageTests {
  /// Shows what the plain template of documents leaves out.
  private static let template = """
    {{#status}}status {{text}}{{#documents}} {{name}}{{/documents}}
    {{/status}}
    {{#relations}}
    {{name}}:{{#documents}} {{level}} {{symbol}} {{via}} {{count}};{{/documents}}
    {{/relations}}
    {{#timeline}}
    {{year}}:{{#months}} {{about}}{{#citing}}+{{citing}}{{/citing}}/{{level}}{{/months}} = {{about}}+{{citing}}
    {{/timeline}}
    {{#rows}}about {{url}}
    {{/rows}}
    {{#citing}}citing {{count}} {{url}}{{#rows}} {{url}}{{/rows}}
    {{/citing}}
    {{#through}}through {{count}} {{url}}{{#rows}} {{url}}{{/rows}}
    {{/through}}
    """

  private static let chain = """
    - {symbol: 28-NQ/TW, date: 2018-05-23}
    - {symbol: 71-CTr/TU, date: 2018-07-25, implements: [28-NQ/TW]}
    - {symbol: 12-KH/BTGTU, date: 2018-10-01, implements: [71-CTr/TU]}
    """

  private func lines(_ page: String) -> [String] {
    page.split(separator: "\n").map { $0.trimmingCharacters(in: .whitespaces) }
  }

  @Test func itemsOnImplementingDocumentsCountUpTheChain() async throws {
    let portal = try TestPortal([
      "Content/documents.yaml": Self.chain, "Templates/document.html": Self.template,
      "Content/items/a.md": item("Kế hoạch", "2024-01-01", "documents: [12-KH/BTGTU]"),
      "Content/items/b.md": item("Chương trình", "2024-02-01", "documents: [71-CTr/TU]"),
      // About both, so not through one of them.
      "Content/items/c.md": item("Cả hai", "2024-03-01", "documents: [71-CTr/TU, 28-NQ/TW]"),
    ])
    _ = try await portal.built()
    #expect(
      lines(try portal.page("van-ban/28-nq-tw-2018/index.html")) == [
        "Được thực hiện bởi: 1 71-CTr/TU  2; 2 12-KH/BTGTU qua 71-CTr/TU 1;",
        "2024: / / 1/4 / / / / / / / / / = 1+",
        "about /tin/2024/03/01/ca-hai/",
        "through 2  /tin/2024/02/01/chuong-trinh/ /tin/2024/01/01/ke-hoach/",
      ])
    // Upward without counts: the page of what implements does not change with items above it.
    #expect(
      lines(try portal.page("van-ban/12-kh-btgtu-2018/index.html")).first
        == "Thực hiện: 1 71-CTr/TU  ; 2 28-NQ/TW qua 71-CTr/TU ;")
  }

  @Test func aChainThatComesBackToItsStartEnds() async throws {
    let portal = try TestPortal([
      "Content/documents.yaml": """
      - {symbol: 1-KH/TU, date: 2018-01-01, implements: [2-KH/TU, 3-KH/TU]}
      - {symbol: 2-KH/TU, date: 2018-01-01, implements: [3-KH/TU]}
      - {symbol: 3-KH/TU, date: 2018-01-01, implements: [1-KH/TU]}
      """, "Templates/document.html": Self.template,
    ])
    _ = try await portal.built()
    // Each once, as near as it is.
    #expect(
      lines(try portal.page("van-ban/01-kh-tu-2018/index.html")) == [
        "Thực hiện: 1 02-KH/TU  ; 1 03-KH/TU  ;",
        "Được thực hiện bởi: 1 03-KH/TU  ; 2 02-KH/TU qua 03-KH/TU ;",
      ])
  }

  @Test func whatAnItemIsAboutAndWhatItCitesAreKeptApart() async throws {
    let portal = try TestPortal([
      "Content/documents.yaml": Self.chain, "Templates/document.html": Self.template,
      "Templates/article.html":
        "{{#documents}}about {{symbol}}\n{{/documents}}{{#cited}}cited {{symbol}}\n{{/cited}}",
      "Content/items/a.md": item(
        "Một", "2023-12-31", "documents: [71-CTr/TU]",
        body: "Thực hiện Nghị quyết số 28-NQ/TW và Chương trình số 71-CTr/TU."),
      "Content/items/b.md": item("Hai", "2024-01-01", "documents: [28-NQ/TW]"),
      "Content/items/c.md": item("Ba", "2024-01-31", body: "Theo Nghị quyết số 28-NQ/TW."),
    ])
    _ = try await portal.built()
    #expect(
      try portal.page("tin/2023/12/31/mot/index.html") == "about 71-CTr/TU\ncited 28-NQ/TW\n")
    #expect(
      lines(try portal.page("van-ban/28-nq-tw-2018/index.html")).dropFirst() == [
        "2024: 1+1/4 / / / / / / / / / / / = 1+1",
        "2023: / / / / / / / / / / / +1/2 = +1",
        "about /tin/2024/01/01/hai/",
        "citing 2  /tin/2024/01/31/ba/ /tin/2023/12/31/mot/",
        "through 1  /tin/2023/12/31/mot/",
      ])
  }

  @Test(arguments: [10, 11])
  func moreThanTenItemsHaveAListingOfTheirOwn(_ count: Int) async throws {
    var files = ["Content/documents.yaml": Self.chain, "Templates/document.html": Self.template]
    for number in 1...count {
      files["Content/items/\(number).md"] = item(
        "Tin \(number)", String(format: "2024-01-%02d", number), "documents: [71-CTr/TU]",
        body: "Theo Nghị quyết số 28-NQ/TW.")
    }
    let portal = try TestPortal(files)
    _ = try await portal.built()
    let page = lines(try portal.page("van-ban/28-nq-tw-2018/index.html"))
    for (word, part) in [("citing", "vien-dan"), ("through", "thuc-hien")] {
      let line = try #require(page.first { $0.hasPrefix(word) })
      let address = "/van-ban/28-nq-tw-2018/\(part)/"
      #expect(line.hasPrefix("\(word) \(count) \(count > 10 ? address : "") /tin/2024/01/"))
      #expect(line.components(separatedBy: "/tin-").count == 11)
      let isThere = try portal.output()["van-ban/28-nq-tw-2018/\(part)/index.html"] != nil
      #expect(isThere == (count > 10))
    }
  }

  // MARK: Status

  private static let statuses = """
    - {symbol: 1-NQ/TW, date: 2010-01-01, effective: 2024-07-01}
    - {symbol: 2-NQ/TW, date: 2010-01-01, effective: 2012-01-01, expires: 2024-07-01}
    - {symbol: 3-NQ/TW, date: 2010-01-01}
    - {symbol: 4-NQ/TW, date: 2024-07-01, replaces: [3-NQ/TW]}
    """

  /// The day begins in the portal's time zone, seven hours before it does in Greenwich.
  @Test(arguments: [
    (
      -1 as Int64, "Chưa có hiệu lực; có hiệu lực từ ngày 01/07/2024", "Còn hiệu lực",
      nil as String?
    ),
    (
      0, "Còn hiệu lực", "Hết hiệu lực từ ngày 01/07/2024",
      "Đã được thay thế bởi Nghị quyết số 04-NQ/TW"
    ),
  ])
  func aStatusFollowsTheClock(
    _ seconds: Int64, _ first: String, _ second: String, _ third: String?
  ) async throws {
    let portal = try TestPortal([
      "Content/documents.yaml": Self.statuses, "Templates/document.html": Self.template,
    ])
    // 2024-07-01T00:00+07:00
    let turn: Int64 = 1_719_766_800
    let summary = try await portal.built {
      $0.gathering = Gathering(
        now: turn + seconds, includesDrafts: false, includesFuture: false, includesExpired: false)
    }
    #expect(summary.nextDue?.seconds == (seconds < 0 ? turn : nil))
    for (number, expected) in [(1, first), (2, second), (3, third), (4, nil)] {
      let page = lines(
        try portal.page("van-ban/0\(number)-nq-tw-20\(number == 4 ? 24 : 10)/index.html"))
      #expect(page.first { $0.hasPrefix("status") } == expected.map { "status \($0)" })
    }
  }

  // MARK: What changes

  /// DESIGN law 7, with everything that documents' pages show.
  @Test func oneNewItemChangesNoArchivePageOfADocument() async throws {
    var files = ["Content/documents.yaml": Self.chain]
    let body = "Theo Nghị quyết số 28-NQ/TW."
    for number in 1...30 {
      let about = number % 2 == 0 ? "71-CTr/TU" : "28-NQ/TW"
      files["Content/items/\(number).md"] = item(
        "Tin \(number)", String(format: "2024-01-%02d", number), "documents: [\(about)]", body: body
      )
    }
    files.merge(TestPortal.theme) { $1 }
    let portal = try TestPortal(files)
    _ = try await portal.built()
    let before = try portal.output()
    try portal.write(
      "Content/items/moi.md",
      item("Mới", "2024-02-01", "documents: [71-CTr/TU, 12-KH/BTGTU]", body: body))
    let summary = try await portal.built()
    let after = try portal.output()
    let changed = before.keys.filter { before[$0] != after[$0] }.sorted()
    // The last archive page of a listing learns of the one after it; all others stand for good.
    let archived = changed.filter { page in
      guard let number = page.firstRange(of: "/trang/") else { return false }
      let next =
        page[..<number.upperBound]
        + "\((Int(page[number.upperBound...].prefix { $0 != "/" }) ?? 0) + 1)/index.html"
      return before[String(next)] != nil
    }
    #expect(archived == [])
    #expect(changed.contains("van-ban/28-nq-tw-2018/index.html"))
    #expect(summary.written <= 100, "\(changed)")
  }
}
