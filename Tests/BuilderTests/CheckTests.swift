import Builder
import Foundation
import Portal
import Testing

/// What a check finds beyond what every build does.
@Suite struct CheckTests {
  private static let path = "Content/items/a.md"
  private static let registers = [
    "Content/agencies.yaml": "- {id: a, name: A}",
    "Content/measures.yaml": """
    - {id: truyen-thong, name: Cuộc truyền thông, unit: cuộc, kind: flow}
    - {id: nguoi-tham-gia, name: Người tham gia bảo hiểm xã hội, unit: người, kind: stock}
    """,
  ]

  /// An item that reports a figure: `value: …` and what else is said of it.
  private static func reporting(_ figure: String, _ body: String) -> [String: String] {
    [
      path: item(
        "Một", "2024-01-01",
        "agencies: [a]\nfigures: [{measure: truyen-thong, period: 2023, \(figure)}]", body: body)
    ]
  }

  /// Files, and what is said of them beyond what a build says.
  private static let findings: [(files: [String: String], said: [String])] = [
    ([path: item("Một", "2024-01-01", "summary: \(String(repeating: "ế", count: 500))")], []),
    (
      [path: item("Một", "2024-01-01", "summary: \(String(repeating: "ế", count: 501))")],
      ["\(path):4: warning lead.long: the lead has 501 characters, more than 500"]
    ),
    (
      [
        "Content/pages/a.md":
          "---\ntitle: Trang\nsummary: \(String(repeating: "a", count: 501))\n---\nA.\n"
      ],
      ["Content/pages/a.md:3: warning lead.long: the lead has 501 characters, more than 500"]
    ),
    // Titles are the same however their tones and capitals are written.
    (
      [
        path: item("Thuỷ lợi", "2024-01-01"),
        "Content/items/b.md": item("THỦY LỢI", "2024-02-01", "draft: true"),
        "Content/items/c.md": item("Thủy lợi 2", "2024-02-01"),
      ],
      ["Content/items/b.md:2: warning title.duplicate: another item has the same title: “THỦY LỢI”"]
    ),
    // A translation may be called the same, and of an expired item nobody sees the title.
    (
      [
        path: item("COVID-19", "2024-01-01"),
        "Content/items/b.md": item(
          "COVID-19", "2024-01-02", "language: en\ntranslation-of: /tin/2024/01/01/covid-19/"),
        "Content/items/c.md": item("COVID-19", "2024-01-03", "expires: 2024-02-01"),
      ], []
    ),
    (
      [
        "Content/items/2023/a.md": item("Một", "2024-01-01"),
        "Content/items/2024/b.md": item("Hai", "2024-01-01"),
        "Content/items/2023/2024/c.md": item("Ba", "2024-01-01"),
      ],
      [
        "Content/items/2023/a.md:3: warning date.filename: the item is of 2024 and lies in the folder 2023"
      ]
    ),
    // What is quoted says the value; what is not quoted stands in title, lead or text.
    (reporting("value: 2640, quote: 2.640 cuộc", "Mở 2.640 cuộc."), []),
    (reporting("value: 867000000, quote: 867 triệu", "Chi 867 triệu đồng."), []),
    (
      reporting("value: 2460, quote: 2.640 cuộc", "Mở 2.640 cuộc."),
      ["\(path):5: warning figure.value: the quote “2.640 cuộc” does not say 2460"]
    ),
    (reporting("value: 25, quote: hai mươi lăm cuộc", "Mở hai mươi lăm cuộc."), []),
    (reporting("value: 7", "Có bảy cuộc."), []),
    (
      reporting("value: 2640", "Mở 2.641 cuộc."),
      ["\(path):5: error figure.value: the item does not say 2640"]
    ),
    // A count of a measure, with its time, that no item reports.
    (
      [
        path: item(
          "Một", "2024-01-01", "agencies: [a]",
          body: "Năm 2023 tổ chức được 1.050 cuộc truyền thông, kinh phí 2 tỷ đồng.")
      ],
      ["\(path):6: hint figure.unlisted: “1.050 cuộc truyền thông” is not among the item's figures"]
    ),
    (
      [
        path: item(
          "Một", "2024-01-01",
          body: "Tính đến ngày 31/10/2023 có 124.192 người tham gia bảo hiểm xã hội.")
      ],
      [
        "\(path):5: hint figure.unlisted: “124.192 người tham gia bảo hiểm xã hội” is not among the item's figures"
      ]
    ),
    // What another item reports need not be reported again.
    (
      reporting("value: 1050, quote: 1.050 cuộc", "Mở 1.050 cuộc.").merging(
        [
          "Content/items/b.md": item(
            "Hai", "2024-01-01", body: "Năm 2023 tổ chức được 1.050 cuộc truyền thông.")
        ], uniquingKeysWith: { $1 }), []
    ),
    // Plans, parts, changes, ratios, vague numbers, numbers without a time, other languages.
    (
      [
        path: item(
          "Một", "2024-01-01",
          body: """
            Năm 2023 phấn đấu tổ chức 1.050 cuộc truyền thông.

            Năm 2023 tăng 20 cuộc truyền thông so với năm 2022.

            Năm 2023 tổ chức hàng trăm cuộc truyền thông, đạt 97% kế hoạch.
            """),
        "Content/items/b.md": item("Hai", "2024-01-01", body: "Đã mở 1.050 cuộc truyền thông."),
        "Content/items/c.md": item(
          "Three", "2024-01-01", "language: en", body: "Năm 2023: 1.050 cuộc truyền thông."),
      ], []
    ),
  ]

  @Test(arguments: findings.indices)
  func saysWhatBuildsDoNot(_ row: Int) async throws {
    let (files, said) = Self.findings[row]
    let portal = try TestPortal(files.merging(Self.registers, uniquingKeysWith: { $1 }))
    let check = try #require(try await Check.run(portal.request(), offers: true))
    #expect(check.built.isEmpty, "\(check.built)")
    #expect(try Self.lines(check.further, portal) == said)
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: portal.root.path).sorted() == [
        "Content", "Templates",
      ])
  }

  private static func lines(_ diagnostics: [Diagnostic], _ portal: TestPortal) throws -> [String] {
    try diagnostics.sorted { $0.place < $1.place }.map { diagnostic in
      let file = diagnostic.place.file.string
      let bytes = Bytes(try String(contentsOf: portal.root.appending(path: file), encoding: .utf8))
      let line = Position(of: diagnostic.place.range.lowerBound, in: bytes).line
      let words = MessageLanguage.en.words(for: diagnostic.problem).summary
      return "\(file):\(line): \(diagnostic.severity) \(diagnostic.problem.code): \(words)"
    }
  }

  @Test func picturesAreWeighedAndMeasured() async throws {
    let portal = try TestPortal([
      "Content/items/a/index.md": item(
        "Một", "2024-01-01",
        "image: {file: anh.png, alt: A}\ngallery: [{file: rong.png}, {file: /nang.png, alt: \" \"}]",
        body: "![a](rong.png)"),
      "Content/pages/b.md": "---\ntitle: Trang\n---\n![a](/nang.png)\n",
    ])
    try portal.write("Content/items/a/anh.png", TestPicture.png(4_096, 10))
    try portal.write("Content/items/a/rong.png", TestPicture.png(10, 4_097))
    try portal.write(
      "Content/static/nang.png", TestPicture.png(10, 10) + Data(count: 2_000_000))
    let check = try #require(try await Check.run(portal.request(), offers: true))
    let item = "Content/items/a/index.md"
    #expect(
      try Set(Self.lines(check.further, portal)) == [
        "\(item):5: warning a11y.alt: “rong.png” has no description",
        "\(item):5: warning a11y.alt: “/nang.png” has no description",
        "\(item):5: warning image.heavy: “rong.png” has 10 × 4097 pixels, more than 4096 on a side",
        "\(item):5: warning image.heavy: “/nang.png” has 2.1 MB, more than 2",
        "Content/pages/b.md:4: warning image.heavy: “/nang.png” has 2.1 MB, more than 2",
      ])
  }

  @Test func buildsSayNothingOfIt() async throws {
    let portal = try TestPortal(
      Self.reporting("value: 2640", "Mở 2.641 cuộc.").merging(
        Self.registers, uniquingKeysWith: { $1 }))
    #expect(await portal.messages() == [])
  }

  @Test func whatABuildSaysIsSaidWithoutOne() async throws {
    let portal = try TestPortal([
      Self.path: item("Một", "31/02/2024"),
      "Content/items/b.md": item("Hai", "2024-01-01", body: "[x](/y/)"),
    ])
    let check = try #require(try await Check.run(portal.request(), offers: true))
    #expect(Set(check.built.map(\.problem.code)) == ["date.invalid", "link.broken"])
    #expect(!check.isUnsettled)
    try portal.write("Content/portal.yaml", "title: A\n")
    let unsettled = try #require(try await Check.run(portal.request(), offers: true))
    #expect(
      unsettled.isUnsettled && unsettled.built.contains { $0.problem.code == "meta.missing" })
  }

  @Test func knowsWhereThePortalLeadsOut() async throws {
    let portal = try TestPortal([
      Self.path: item(
        "Một", "2024-01-01", "source: {name: B, url: \"https://b.vn/tin?a=1\"}",
        body: "[một](https://c.vn/#x) [hai](https://c.vn/) [ta](https://thu.example.vn/) "
          + "[không ta](https://thu.example.vn.c.vn/) ![d](https://d.vn/a.png) [thư](mailto:a@b.vn)"
      ),
      "Content/agencies.yaml": "- {id: a, name: A, contact: {url: \"http://a.vn\"}}",
      "Content/documents.yaml":
        "- {symbol: 28-NQ/TW, date: 2018-05-23, url: \"https://b.vn/tin?a=1\"}",
    ])
    let outside = try #require(try await Check.run(portal.request(), offers: false)?.outside)
    let source = { (path: Bytes) in
      (try? Data(contentsOf: portal.root.appending(path: path.string))).map { Bytes($0) } ?? []
    }
    let drawn = outside.places.map { url, places in
      url.string
        + places.map { " " + source($0.file)[$0.range].map { String(UnicodeScalar($0)) }.joined() }
        .joined()
    }
    #expect(
      drawn == [
        "http://a.vn http://a.vn", "https://b.vn/tin?a=1 https://b.vn/tin?a=1 https://b.vn/tin?a=1",
        "https://c.vn/ https://c.vn/#x https://c.vn/", "https://d.vn/a.png https://d.vn/a.png",
        "https://thu.example.vn.c.vn/ https://thu.example.vn.c.vn/",
      ])
    let said = outside.diagnostics([Bytes("https://c.vn/"): .gone(.status(404))])
    #expect(said.map(\.problem.code) == ["link.outside", "link.outside"])
  }
}
