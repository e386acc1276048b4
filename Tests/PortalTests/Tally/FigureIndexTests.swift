import Testing

@testable import Portal

/// Tallies of small sites: which figures come into them, and by what they are told apart.
@Suite struct FigureIndexTests {
  /// Rows as `scope = total | a b | c reason`: figures by file and place in it.
  private func drawn(_ rows: [TallyRow], _ site: Site) -> [String] {
    func name(_ figure: ReportedFigure) -> String {
      let file = site.articles[Int(figure.article)].item.file.string
      let index = figure.index == 0 ? "" : "\(figure.index)"
      return (file.split(separator: "/").last.map(String.init) ?? "").replacing(".md", with: index)
    }
    return rows.map { row in
      let scope = [
        row.scope.agency.map { site.agencies.agencies[$0].id.value.string },
        row.scope.document.map { site.documents.documents[$0].id.string },
        row.scope.period.map(\.code.string),
      ].compactMap(\.self).joined(separator: " ")
      let total = row.tally.total.map { amount in
        (amount.qualifier == .exact ? "" : "\(amount.qualifier) ")
          + amount.value.plain
      }
      let added = row.tally.addends.map(name).joined(separator: " ")
      let left = row.tally.leftOut.map { "\(name($0.figure)) \($0.reason.code)" }
      return "\(scope) = \(total ?? "-") | \(added)"
        + (left.isEmpty ? "" : " | " + left.joined(separator: ", "))
    }
  }

  private func rows(
    _ items: [String: String], agency: String? = nil, document: String? = nil,
    period: String? = nil, by grouping: Grouping? = nil, drafts: Bool = false
  ) throws -> [String] {
    let (index, site) = try SmallSite(items: items, includesDrafts: drafts).index()
    let scope = FigureIndex.Scope(
      agency: agency.flatMap { id in
        site.agencies.agencies.firstIndex { $0.id.value == Bytes(id) }
      },
      document: document.flatMap { id in
        site.documents.documents.firstIndex { $0.id == Bytes(id) }
      },
      period: try period.map { try Period(parsing: Bytes($0)) })
    return drawn(index.rows([0], in: scope, by: grouping), site)
  }

  private static func one(
    _ date: String, _ agency: String, _ value: Int, _ period: String, document: String? = nil,
    fields: String = ""
  ) -> String {
    let named = document.map { ", document: \($0)" } ?? ""
    return SmallSite.item(
      date, agency, ["measure: hoi-nghi, value: \(value), period: \(period)\(named)"],
      fields: fields)
  }

  // MARK: Agencies and documents

  private let ofAgencies = [
    "a": one("2024-04-01", "huyen-a", 5, "2024-Q1"),
    "b": one("2024-04-02", "huyen-b", 7, "2024-Q1"),
    "x": one("2024-04-03", "xa", 2, "2024-02"), "n": one("2024-04-04", "nganh", 1, "2024-Q1"),
  ]

  @Test func whatIsBelowAnAgencyIsInItsTally() throws {
    #expect(try rows(ofAgencies) == [" = 13 | n b a | x covered"])
    #expect(try rows(ofAgencies, agency: "tinh") == ["tinh = 12 | b a | x covered"])
    #expect(try rows(ofAgencies, agency: "xa") == ["xa = 2 | x"])
    #expect(
      try rows(ofAgencies, by: .agency) == [
        "tinh = 12 | b a | x covered", "huyen-a = 5 | a | x covered", "huyen-b = 7 | b",
        "xa = 2 | x", "nganh = 1 | n",
      ])
    #expect(
      try rows(ofAgencies, agency: "huyen-a", by: .agency) == [
        "huyen-a = 5 | a | x covered", "xa = 2 | x",
      ])
  }

  @Test func theFirstAgencyOfAnItemReports() throws {
    let items = ["a": Self.one("2024-04-01", "huyen-a, huyen-b", 5, "2024-Q1")]
    #expect(try rows(items, by: .agency) == ["tinh = 5 | a", "huyen-a = 5 | a"])
  }

  private let ofDocuments = [
    "a": one("2024-04-01", "tinh", 5, "2024-Q1", document: "28-NQ/TW"),
    "b": one("2024-04-02", "tinh", 7, "2024-Q1", document: "71-CTr/TU"),
    "c": one("2024-04-03", "tinh", 1, "2024-Q1", document: "5-KH/TU"),
    "d": one("2024-04-04", "nganh", 2, "2024-Q1", document: "21-NQ/TW (2017)"),
    "e": one("2024-04-05", "nganh-giao-duc", 4, "2024-Q1"),
  ]

  @Test func whatImplementsADocumentIsInItsTally() throws {
    #expect(
      try rows(ofDocuments, document: "28-nq-tw-2018") == ["28-nq-tw-2018 = 13 | c b a"])
    #expect(
      try rows(ofDocuments, document: "71-ctr-tu-2018") == ["71-ctr-tu-2018 = 8 | c b"])
    #expect(try rows(ofDocuments, document: "21-nq-tw-2012") == [])
    #expect(
      try rows(ofDocuments, by: .document) == [
        "28-nq-tw-2018 = 13 | c b a", "71-ctr-tu-2018 = 8 | c b", "05-kh-tu-2019 = 1 | c",
        "21-nq-tw-2017 = 2 | d",
      ])
  }

  /// What stands above the document asked for is wider than what was asked.
  @Test func rowsByDocumentStayWithinTheDocument() throws {
    #expect(
      try rows(ofDocuments, document: "71-ctr-tu-2018", by: .document) == [
        "71-ctr-tu-2018 = 8 | c b", "05-kh-tu-2019 = 1 | c",
      ])
  }

  // MARK: Periods

  private let ofPeriods = [
    "a": one("2024-02-01", "tinh", 1, "2024-01"), "b": one("2024-03-01", "tinh", 2, "2024-02"),
    "c": one("2024-07-01", "tinh", 4, "2024-Q2"), "d": one("2024-10-01", "tinh", 8, "2024-07-15"),
    "e": one("2025-01-05", "tinh", 16, "2024-Q4/2025-01"),
    "f": one("2025-01-06", "tinh", 32, "2023"),
  ]

  @Test func rowsByMonthQuarterAndYearHoldWhatLiesInThem() throws {
    #expect(
      try rows(ofPeriods, by: .month) == [
        "2024-01 = 1 | a", "2024-02 = 2 | b", "2024-07 = 8 | d",
      ])
    #expect(
      try rows(ofPeriods, by: .quarter) == [
        "2024-Q1 = 3 | a b", "2024-Q2 = 4 | c", "2024-Q3 = 8 | d",
      ])
    #expect(
      try rows(ofPeriods, by: .year) == ["2023 = 32 | f", "2024 = 15 | c a b d | e outside"])
    #expect(
      try rows(ofPeriods, period: "2024-9M", by: .quarter) == [
        "2024-Q1 = 3 | a b", "2024-Q2 = 4 | c", "2024-Q3 = 8 | d",
      ])
    #expect(try rows(ofPeriods, period: "2024-H1") == ["2024-H1 = 7 | c a b"])
  }

  @Test func withoutAPeriodAllDaysCount() throws {
    #expect(try rows(ofPeriods) == [" = 63 | f e c a b d"])
  }

  // MARK: Items

  @Test func expiredItemsAndDraftsAreLeftOut() throws {
    let items = [
      "a": Self.one("2024-04-01", "tinh", 5, "2024-Q1"),
      "b": Self.one("2024-04-02", "nganh", 7, "2024-Q1", fields: "expires: 2024-05-01"),
      "c": Self.one("2024-04-03", "nganh", 1, "2024-Q1", fields: "draft: true"),
      "d": Self.one("2030-04-03", "nganh", 3, "2024-Q1"),
    ]
    #expect(try rows(items) == [" = 5 | a"])
    #expect(try rows(items, drafts: true) == [" = 6 | c a"])
  }

  @Test func aPartIsNamedWithItsWholeAndNotAdded() throws {
    let items = [
      "a": SmallSite.item(
        "2024-04-01", "tinh",
        [
          "measure: hoi-nghi, value: 5, period: 2024-Q1, id: x",
          "measure: hoi-nghi, value: 3, period: 2024-Q1, group: huyện, part-of: x",
          "measure: hoi-nghi, value: 9, period: 2024-Q1, plan: true",
        ])
    ]
    #expect(try rows(items) == [" = 5 | a | a1 part, a2 plan"])
  }

  /// Otherwise what two items report of one group would be added twice.
  @Test func groupsThatDifferInCapitalsAndTonesAreOne() throws {
    func item(_ date: String, _ group: String) -> String {
      SmallSite.item(
        date, "tinh", ["measure: hoi-nghi, value: 5, period: 2024-Q1, group: \(group)"])
    }
    let items = ["a": item("2024-04-01", "Hòa bình"), "b": item("2024-04-02", "hoà bình")]
    #expect(try rows(items) == [" = 5 | b | a repeated"])
    let (index, _) = try SmallSite(items: items).index()
    #expect(index.figures.map(\.group) == [0, 0] && index.groups == [Bytes("hoà bình")])
  }

  @Test func stocksStandAndRatiosAreShown() throws {
    let (index, site) = try SmallSite(items: [
      "a": SmallSite.item(
        "2024-04-01", "huyen-a",
        [
          "measure: dang-vien, value: 90, as-of: 2023-12-31",
          "measure: dang-vien, value: 99, as-of: 2024-03-31",
          "measure: diem, value: 7, as-of: 2024-03-31",
          "measure: ty-le, value: 50, of: 100, period: 2024-Q1",
        ]),
      "b": SmallSite.item(
        "2024-04-02", "huyen-b",
        [
          "measure: dang-vien, value: 80, as-of: 2023-12-31",
          "measure: diem, value: 9, as-of: 2024-03-31",
        ]),
    ]).index()
    #expect(
      drawn(index.rows([0, 1, 2, 3, 4], in: FigureIndex.Scope(), by: nil), site) == [
        " = 179 | a1 b | a outdated", " = - |  | b1 separate, a2 separate", " = - |  | a3 ratio",
      ])
    #expect(
      drawn(index.rows([2], in: FigureIndex.Scope(), by: .year), site) == [
        "2023 = 170 | b a", "2024 = 179 | a1 b | a outdated",
      ])
  }

  // MARK: Whatever the items are

  /// A tally says the same whether an item has always been there or was taken away and put back.
  @Test(arguments: 0..<40 as Range<UInt64>)
  func anItemTakenAwayAndPutBackLeavesNoTrace(_ seed: UInt64) throws {
    var random = SplitMix(seed: seed)
    var items: [String: String] = [:]
    for number in 0..<Int.random(in: 2...8, using: &random) {
      items["i\(number)"] = Self.random(number, &random)
    }
    let taken = try #require(items.keys.sorted().randomElement(using: &random))
    var site = SmallSite(items: items)
    func tables() throws -> Bytes {
      let (index, found) = try site.index()
      return ([nil] + Grouping.allCases.map(Optional.some)).flatMap {
        TallyData(found, index).json(index.rows(Array(found.measures.indices), in: .init(), by: $0))
      }
    }
    let before = try tables()
    let text = site.items.removeValue(forKey: taken)
    #expect(try tables() != before, "seed \(seed)")
    site.items[taken] = text
    #expect(try tables() == before, "seed \(seed)")
  }

  private static func random(_ number: Int, _ random: inout SplitMix) -> String {
    let agency =
      ["tinh", "huyen-a", "huyen-b", "xa", "nganh"].randomElement(using: &random) ?? "xa"
    let document =
      ["", ", document: 28-NQ/TW", ", document: 71-CTr/TU"].randomElement(using: &random) ?? ""
    let period = ["2024", "2024-Q1", "2024-02", "2024-H1"].randomElement(using: &random) ?? "2024"
    let value = Int.random(in: 1...9, using: &random)
    return SmallSite.item(
      "2025-01-0\(number + 1)", agency,
      [
        "measure: hoi-nghi, value: \(value), period: \(period)\(document)",
        "measure: dang-vien, value: \(value), as-of: 2024-0\(number + 1)-01",
      ])
  }
}
