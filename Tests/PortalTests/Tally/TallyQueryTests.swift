import Testing

@testable import Portal

/// What people may type for documents, agencies, measures and periods, and what they are told otherwise.
@Suite struct TallyQueryTests {
  private func site() throws -> Site {
    try SmallSite(items: [
      "a": SmallSite.item(
        "2024-04-01", "tinh",
        [
          "measure: hoi-nghi, value: 5, period: 2024-Q1"
        ], fields: "documents: [28-NQ/TW, 99-KL/TW]")
    ]).gather().site
  }

  /// What a name means, or what is said of it in English.
  private func read(
    document: String? = nil, agency: String? = nil, measure: String? = nil, period: String? = nil,
    _ language: MessageLanguage = .en
  ) throws -> String {
    let site = try site()
    do throws(NameFaults) {
      let (measures, scope) = try TallyQuery(
        document: document, agency: agency, measure: measure, period: period
      ).read(in: site)
      let names = [
        scope.document.map { site.documents.documents[$0].id },
        scope.agency.map { site.agencies.agencies[$0].id.value },
        measures.count == 1 ? site.measures[measures[0]].id.value : nil,
        scope.period.map(\.code),
      ]
      return names.compactMap { $0?.string }.joined(separator: " ")
    } catch {
      return TallyWords(language).text(of: error.all).string
    }
  }

  @Test(arguments: [
    ("28-NQ/TW", "28-nq-tw-2018"), (" 28 - nq/tw ", "28-nq-tw-2018"),
    ("28-NQ/TW (2018)", "28-nq-tw-2018"), ("28-nq-tw-2018", "28-nq-tw-2018"),
    ("21-NQ/TW (2017)", "21-nq-tw-2017"), ("nghị quyết về  Bảo hiểm", "28-nq-tw-2018"),
    ("Nghị quyết về bảo hiểm".decomposed, "28-nq-tw-2018"), ("5-KH/TU", "05-kh-tu-2019"),
    // Not in the register: only an item names it.
    ("99-KL/TW", "99-kl-tw"),
    (
      "21-NQ/TW",
      "error: “21-NQ/TW” is a name of several documents\n"
        + "      = write one of 21-NQ/TW (2012), 21-NQ/TW (2017)\n"
    ),
    ("28-NQ/TU", "error: there is no document “28-NQ/TU”\n      = did you mean 28-NQ/TW?\n"),
    (
      "28-NQ/TW (2017)",
      "error: there is no document “28-NQ/TW (2017)”\n      = did you mean 28-NQ/TW (2018)?\n"
    ),
    (
      "Nghị quyết số 28-NQ/TW",
      "error: there is no document “Nghị quyết số 28-NQ/TW”\n      = did you mean 28-NQ/TW?\n"
    ),
    ("luật", "error: there is no document “luật”\n      = see portal list documents\n"),
  ])
  func findsDocuments(_ name: String, _ found: String) throws {
    let said = try read(document: name, measure: nil)
    #expect(said == found)
  }

  @Test(arguments: [
    ("tinh", "tinh"), ("Tỉnh uỷ", "tinh"), ("TU", "tinh"), ("Chi bộ xã", "xa"),
    ("Đảng ủy xã".decomposed, "xa"),
    (
      "Ngành",
      "error: “Ngành” is a name of several agencies\n      = write one of nganh, nganh-giao-duc\n"
    ),
    ("Tinh uy", "error: there is no agency “Tinh uy”\n      = did you mean Tỉnh ủy?\n"),
    ("Trung ương", "error: there is no agency “Trung ương”\n      = see portal list agencies\n"),
  ])
  func findsAgencies(_ name: String, _ found: String) throws {
    let said = try read(agency: name)
    #expect(said == found)
  }

  @Test(arguments: [
    ("hoi-nghi", "hoi-nghi"), ("Hội nghị, cuộc họp", "hoi-nghi"),
    ("hoi nghi, cuoc hop", "hoi-nghi"),
    ("hoi-ngi", "error: there is no measure “hoi-ngi”\n      = did you mean hoi-nghi?\n"),
    (
      "kinh phí", "error: there is no measure “kinh phí”\n      = see portal list measures\n"
    ),
  ])
  func findsMeasures(_ name: String, _ found: String) throws {
    let said = try read(measure: name)
    #expect(said == found)
  }

  @Test(arguments: [
    ("2024", "2024"), ("2024-q1", "2024-Q1"), ("2024-9M", "2024-9M"),
    ("2018/2022-10", "2018/2022-10"), (" 2024-03-05 ", "2024-03-05"),
    ("2024-Q5", "error: there is no quarter 5\n      = write Q1, Q2, Q3 or Q4\n"),
    (
      "2024/2023",
      "error: the period ends (2023) before it starts (2024)\n"
        + "      = write the earlier one first: 2023/2024\n"
    ),
  ])
  func readsPeriods(_ text: String, _ found: String) throws {
    let said = try read(period: text)
    #expect(said == found)
  }

  @Test func everythingThatIsWrongIsSaidAtOnceInVietnameseToo() throws {
    let said = try read(
      document: "21-NQ/TW", agency: "Tinh uy", measure: "x", period: "2024-Q5", .vi)
    #expect(
      said == """
        lỗi: “21-NQ/TW” là tên của nhiều văn bản
              = ghi một trong: 21-NQ/TW (2012), 21-NQ/TW (2017)
        lỗi: không có cơ quan “Tinh uy”
              = có phải: Tỉnh ủy?
        lỗi: không có chỉ tiêu “x”
              = xem portal list measures
        lỗi: không có quý 5
              = viết Q1, Q2, Q3 hoặc Q4

        """)
    #expect(
      try read(document: "28-NQ/TW", agency: "TU", measure: "lop", period: "2024")
        == "28-nq-tw-2018 tinh lop 2024")
  }
}
