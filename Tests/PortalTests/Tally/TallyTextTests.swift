import Testing

@testable import Portal

/// Tallies on the terminal: aligned rows, and under each total who says so.
@Suite struct TallyTextTests {
  private func text(
    _ items: [String: String], _ measures: [Int], document: Int? = nil, period: String? = nil,
    by grouping: Grouping? = nil, explained: Bool = false, _ language: MessageLanguage = .en
  ) throws -> String {
    let (index, site) = try SmallSite(items: items).index()
    let scope = FigureIndex.Scope(
      document: document, period: try period.map { try Period(parsing: Bytes($0)) })
    return TallyText(site, index, by: grouping, language).text(
      index.rows(measures, in: scope, by: grouping), isExplained: explained
    ).string
  }

  private let items = [
    "a": SmallSite.item(
      "2024-04-01", "xa",
      [
        "measure: hoi-nghi, value: 1050, qualifier: over, period: 2024-Q1, document: 71-CTr/TU",
        "measure: lop, value: 3, period: 2024-H1",
        "measure: ty-le, value: 63, of: 64, period: 2024",
        "measure: dang-vien, value: 40, as-of: 2024-03-31",
      ]),
    "b": SmallSite.item(
      "2024-10-01", "xa",
      [
        "measure: hoi-nghi, value: 2640, period: 2024-Q2, document: 28-NQ/TW",
        "measure: lop, value: 9, period: 2024-9M", "measure: lop, value: 2, period: 2024-Q4",
        "measure: lop, value: 4, period: 2024-H2",
      ]),
    "c": SmallSite.item(
      "2024-10-02", "nganh",
      [
        "measure: dang-vien, value: 1000, as-of: 2024-06-30",
        "measure: diem, value: 5, as-of: 2024-06-30",
      ]),
    "d": SmallSite.item("2024-10-03", "xa", ["measure: diem, value: 5, as-of: 2024-06-30"]),
  ]

  @Test func totalsStandToTheRightWithWhatMustBeKnownOfThem() throws {
    #expect(
      try text(items, [0, 1, 2, 3, 4]) == """
        measure                  total  unit   added  left out  note
        Hội nghị, cuộc họp  trên 3.690  cuộc       2         0
        Lớp học                trên 11  lớp        2         2  lower bound
        Đảng viên                1.040  người      2         0  of days from 31 March 2024 to 30 June 2024
        Điểm "xanh"                  –  điểm       0         2  several agencies, not added
        Tỷ lệ                        –  %          0         1  proportions, not added

        """)
    #expect(
      try text(items, [1, 2], period: "2024-H1", .vi)
        == """
        chỉ tiêu    tổng  đơn vị  cộng  không cộng  ghi chú
        Lớp học        3  lớp        1           1
        Đảng viên  1.040  người      2           0  số của 31/03/2024 đến 30/06/2024

        """)
  }

  @Test func rowsSayWhatTheyAreOf() throws {
    #expect(
      try text(items, [0], by: .document) == """
        measure             document        total  unit  added  left out
        Hội nghị, cuộc họp  28-NQ/TW   trên 3.690  cuộc      2         0
        Hội nghị, cuộc họp  71-CTr/TU  trên 1.050  cuộc      1         0

        Figures on what implements 28-NQ/TW are included: 71-CTr/TU.
        Some figures are in several rows: the rows are not to be added up.

        """)
    #expect(
      try text(items, [0], by: .quarter, .vi)
        == """
        chỉ tiêu            quý                tổng  đơn vị  cộng  không cộng
        Hội nghị, cuộc họp  Quý I/2024   trên 1.050  cuộc       1           0
        Hội nghị, cuộc họp  Quý II/2024       2.640  cuộc       1           0

        """)
    #expect(try text([:], [0]) == "measure  total  unit  added  left out\n")
  }

  @Test func everyAddendAndEverythingLeftOutIsNamed() throws {
    #expect(
      try text(items, [0, 1], document: 0, explained: true) == """
        measure                  total  unit  added  left out
        Hội nghị, cuộc họp  trên 3.690  cuộc      2         0
          + 2.640 cuộc · Đảng ủy xã · 28-NQ/TW · Q2 2024
            Tin ngày 2024-10-01
            Content/items/b.md
          + trên 1.050 cuộc · Đảng ủy xã · 71-CTr/TU (implements 28-NQ/TW) · Q1 2024
            Tin ngày 2024-04-01
            Content/items/a.md

        Figures on what implements 28-NQ/TW are included: 71-CTr/TU.

        """)
    #expect(
      try text(items, [1, 4], explained: true, .vi) == """
        chỉ tiêu     tổng  đơn vị  cộng  không cộng  ghi chú
        Lớp học   trên 11  lớp        2           2  mức tối thiểu
          + 9 lớp · Đảng ủy xã · 9 tháng đầu năm 2024
            Tin ngày 2024-10-01
            Content/items/b.md
          + 2 lớp · Đảng ủy xã · Quý IV/2024
            Tin ngày 2024-10-01
            Content/items/b.md
          - 4 lớp · Đảng ủy xã · 6 tháng cuối năm 2024
            Tin ngày 2024-10-01
            Content/items/b.md
            không cộng: trùng một phần với 9 lớp · Đảng ủy xã · 9 tháng đầu năm 2024 (Content/items/b.md)
          - 3 lớp · Đảng ủy xã · 6 tháng đầu năm 2024
            Tin ngày 2024-04-01
            Content/items/a.md
            không cộng: đã nằm trong 9 lớp · Đảng ủy xã · 9 tháng đầu năm 2024 (Content/items/b.md)

        Tỷ lệ           –  %          0           1  tỷ lệ, không cộng
          - 63/64 % · Đảng ủy xã · năm 2024
            Tin ngày 2024-04-01
            Content/items/a.md
            không cộng: là tỷ lệ

        """)
  }

  /// What was called otherwise on the item's day is called so.
  @Test func agenciesAreCalledAsOnTheDayOfTheItem() throws {
    let items = [
      "a": SmallSite.item("2019-04-01", "xa", ["measure: lop, value: 3, period: 2019-Q1"])
    ]
    #expect(try text(items, [1], explained: true).contains("+ 3 lớp · Chi bộ xã · Q1 2019\n"))
    #expect(try text(items, [1], by: .agency).contains("Đảng ủy xã"))
  }

  @Test(arguments: MessageLanguage.allCases)
  func everyReasonHasItsWords(_ language: MessageLanguage) throws {
    let figure = try SumTests.figure("0 1 - - 2024 5")
    let reasons: [Tally.Reason] = [
      .repeated(by: figure), .corrected(by: figure), .covered(by: figure), .overlapping(figure),
      .part(of: figure), .part(of: nil), .plan, .outside, .outdated(by: figure), .ratio, .separate,
    ]
    let words = TallyWords(language)
    let said = reasons.map { reason in
      words.reason(reason, other: reason.other == nil ? "" : "5 cuộc", file: "a.md")
    }
    #expect(Set(said).count == reasons.count)
    for (reason, text) in zip(reasons, said) {
      #expect(text.hasPrefix(language == .vi ? "không cộng: " : "not added: "))
      // What stands in its place is named: the figure, or where it is the same, the file.
      #expect((reason.other != nil) == (text.contains("5 cuộc") || text.contains("a.md")))
    }
  }

  @Test func figuresThatNoRowHoldsAreCounted() throws {
    let (index, _) = try SmallSite(items: items).index()
    func unseen(_ measures: [Int], _ grouping: Grouping) -> Int {
      index.figures(
        of: measures, in: .init(), notIn: index.rows(measures, in: .init(), by: grouping))
    }
    #expect(unseen([0], .month) == 2 && unseen([0], .quarter) == 0)
    #expect(unseen([0, 1], .document) == 4 && unseen([0, 1, 2, 3, 4], .agency) == 0)
    #expect(
      TallyWords(.en).inNoRow(1, .month) == "1 figure covering more than one month is in no row")
    #expect(
      TallyWords(.vi).inNoRow(4, .document) == "4 số liệu không ghi văn bản, không thuộc dòng nào")
  }
}
