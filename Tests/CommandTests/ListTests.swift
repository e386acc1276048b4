import Foundation
import Testing

/// `portal list` and `portal suggest`: what editors and programs are told of documents.
@Suite struct ListTests {
  private func portal() throws -> Folder {
    let folder = try Folder()
    try folder.write("Content/portal.yaml", "title: A\nbase-url: https://a.vn\n")
    try folder.write(
      "Content/documents.yaml",
      """
      - {symbol: 28-NQ/TW, date: 2018-05-23}
      - {symbol: 238-QĐ/TW, date: 2020-09-30}
      - {symbol: 71-CTr/TU, date: 2018-07-25, implements: [28-NQ/TW]}
      """)
    try folder.write(
      "Content/agencies.yaml", "- {id: tu, name: Tỉnh ủy}\n- {id: btg, name: Ban, parent: tu}")
    try folder.write(
      "Content/items/a.md",
      """
      ---
      title: Tin
      date: 2024-01-01
      agencies: [btg]
      documents: [71-CTr/TU]
      summary: Theo Nghị quyết số 28-NQ/TW
      ---
      Một dòng.

      Chương trình 71-CTr/TU, Quyết định số 238-QĐ/TW ngày 30-9-2020.
      """)
    return folder
  }

  private func records(_ text: String) throws -> [NSDictionary] {
    try text.split(separator: "\n").map {
      try #require(try JSONSerialization.jsonObject(with: Data($0.utf8)) as? NSDictionary)
    }
  }

  // MARK: list

  @Test func listsDocumentsInReadingOrderWithWhatIsAboutThemAndCitesThem() throws {
    let folder = try portal()
    let said = try CommandTests.portal(["list", "documents", "-C", folder.path])
    #expect(said.code == 0 && said.err == "")
    #expect(
      said.out == """
        id              symbol     type          date        about  cited  through
        71-ctr-tu-2018  71-CTr/TU  Chương trình  2018-07-25      1      0        0
        28-nq-tw-2018   28-NQ/TW   Nghị quyết    2018-05-23      0      1        1
        238-qd-tw-2020  238-QĐ/TW  Quyết định    2020-09-30      0      1        0

        """)
    let records = try records(
      CommandTests.portal(["list", "documents", "--json", "-C", folder.path]).out)
    #expect(
      records[1] == [
        "id": "28-nq-tw-2018", "symbol": "28-NQ/TW", "type": "Nghị quyết", "date": "2018-05-23",
        "issuer": NSNull(), "title": NSNull(), "registered": true, "about": 0, "cited": 1,
        "through": 1, "url": "/van-ban/28-nq-tw-2018/",
      ])
  }

  @Test func listsAgenciesWithWhatThoseBelowThemHave() throws {
    let folder = try portal()
    let said = try CommandTests.portal(
      ["list", "agencies", "-C", folder.path, "--language", "vi"])
    #expect(
      said.out == """
        id   tên      cấp trên  số tin
        btg  Ban      tu             1
        tu   Tỉnh ủy                 1

        """)
  }

  @Test func listsCitationsWithTheirPlaces() throws {
    let folder = try portal()
    let records = try records(
      CommandTests.portal(["list", "citations", "--json", "-C", folder.path]).out)
    let said = records.map { record in
      ["line", "column", "part", "symbol", "type", "date", "document", "about"].map {
        "\(record[$0] ?? "")"
      }.joined(separator: " ")
    }
    #expect(
      said == [
        "6 28 lead 28-NQ/TW Nghị quyết <null> 28-nq-tw-2018 false",
        "10 13 body 71-CTr/TU Chương trình <null> 71-ctr-tu-2018 true",
        "10 38 body 238-QĐ/TW Quyết định 2020-09-30 238-qd-tw-2020 false",
      ])
  }

  @Test func listsWhatItCanAndSaysWhatIsWrong() throws {
    let folder = try portal()
    try folder.write("Content/items/b.md", "---\ntitle: B\n---\n")
    let said = try CommandTests.portal(["list", "documents", "-C", folder.path])
    #expect(said.code == 1 && said.out.contains("28-nq-tw-2018"))
    #expect(said.err.hasPrefix("Content/items/b.md:1:1: error: “date” is missing"))
    #expect(try CommandTests.portal(["list", "gì", "-C", folder.path]).code == 64)
    try folder.write("Content/portal.yaml", "title: A\n")
    #expect(try CommandTests.portal(["list", "documents", "-C", folder.path]).code == 78)
  }

  // MARK: suggest

  private let text = """
    Xuất bản
    Hội nghị quán triệt Nghị quyết số 28-NQ/TW ngày 23/5/2018 của Ban Chấp hành Trung ương Đảng.
    Xem https://a.vn/28-NQ/TW và Nghị quyết
    28-NQ/TW; Kế hoạch số 12-KH/TU ngày 01/02/2023 của Tỉnh ủy về tuyên truyền: năm 2023; 99-KL/TW.
    """

  @Test func suggestsWhatATextCitesAsRecords() throws {
    let folder = try portal()
    try folder.write("bao-cao.txt", text)
    let said = try CommandTests.portal(
      ["suggest", "--json", "-C", folder.path, folder.path + "/bao-cao.txt"])
    #expect(said.code == 0 && said.err == "")
    let records = try records(said.out)
    #expect(records.count == 4)
    #expect(
      records[0] == [
        "kind": "citation", "line": 2, "column": 34, "symbol": "28-NQ/TW", "type": "Nghị quyết",
        "date": "2018-05-23", "document": "28-nq-tw-2018",
      ])
    #expect(
      records[1] == [
        "kind": "citation", "line": 4, "column": 0, "symbol": "28-NQ/TW", "type": "Nghị quyết",
        "date": NSNull(), "document": "28-nq-tw-2018",
      ])
    #expect(records[2]["document"] as? String == "12-kh-tu-2023")
    #expect(records[3]["document"] is NSNull)
  }

  @Test func suggestsFrontMatterToPaste() throws {
    let folder = try portal()
    try folder.write("bao-cao.txt", text)
    let said = try CommandTests.portal(
      ["suggest", "-C", folder.path, folder.path + "/bao-cao.txt"])
    #expect(
      said.out == """
        documents:
          - 28-NQ/TW  # Nghị quyết, 2018-05-23; line 2, 4
          - 12-KH/TU  # Kế hoạch, 2023-02-01; line 4
        # 99-KL/TW (line 4): which document is not clear; give its date, or add it to documents.yaml

        # documents.yaml
        - symbol: 12-KH/TU
          date: 2023-02-01
          type: Kế hoạch
          issuer: Tỉnh ủy
          title: "về tuyên truyền: năm 2023"

        """)
  }

  @Test func suggestsOutsideAPortalAndFromInput() throws {
    let said = try CommandTests.portal(
      ["suggest", "--json", "-C", "/", "-"], input: "Theo Nghị quyết 28-NQ/TW ngày 23/5/2018.")
    #expect(
      try records(said.out) == [
        [
          "kind": "citation", "line": 1, "column": 16, "symbol": "28-NQ/TW", "type": "Nghị quyết",
          "date": "2018-05-23", "document": "28-nq-tw-2018",
        ]
      ])
  }

  @Test func suggestsFromAnItemWhateverElseIsWrongWithIt() throws {
    let folder = try portal()
    try folder.write(
      "a.md",
      "---\ntitle: Về Nghị quyết 28-NQ/TW\n---\nXem [28-NQ/TW](https://a.vn) và **238-QĐ/TW**.")
    let said = try CommandTests.portal([
      "suggest", "--json", "-C", folder.path, folder.path + "/a.md",
    ])
    let found = try records(said.out).map {
      "\($0["line"] ?? "") \($0["column"] ?? "") \($0["symbol"] ?? "")"
    }
    #expect(found == ["2 21 28-NQ/TW", "4 34 238-QĐ/TW"])
  }

  @Test func aFileThatCannotBeReadIsSaidAndTheOthersAreRead() throws {
    let folder = try portal()
    try folder.write("a.txt", "Nghị quyết 28-NQ/TW")
    let said = try CommandTests.portal(
      ["suggest", "--json", "-C", folder.path, folder.path + "/không.txt", folder.path + "/a.txt"])
    #expect(said.code == 1 && said.out.contains("28-nq-tw-2018"))
    #expect(said.err.contains("không.txt"))
  }
}
