import Foundation
import Testing

/// `portal tally`: what a secretary is told, in every form, and what happens when it cannot be told.
@Suite struct TallyTests {
  private func portal() throws -> Folder {
    let folder = try Folder()
    try folder.write("Content/portal.yaml", "title: A\nbase-url: https://a.vn\n")
    try folder.write(
      "Content/measures.yaml",
      """
      - {id: hoi-nghi, name: "Hội nghị, cuộc họp", unit: cuộc, kind: flow}
      - {id: lop, name: Lớp học, unit: lớp, kind: flow}
      """)
    try folder.write(
      "Content/agencies.yaml",
      "- {id: tu, name: Tỉnh ủy}\n- {id: btg, name: Ban Tuyên giáo, parent: tu}")
    try folder.write(
      "Content/documents.yaml",
      "- {symbol: 28-NQ/TW, date: 2018-05-23}\n"
        + "- {symbol: 71-CTr/TU, date: 2018-07-25, implements: [28-NQ/TW]}")
    try folder.write("Content/items/a.md", Self.item("2024-04-01", 1050, "2024-Q1", "28-NQ/TW"))
    try folder.write("Content/items/b.md", Self.item("2024-07-01", 2640, "2024-Q2", "71-CTr/TU"))
    try folder.write(
      "Content/items/c.md", Self.item("2024-08-01", 7, "2024-07", "28-NQ/TW", "draft: true"))
    return folder
  }

  private static func item(
    _ date: String, _ value: Int, _ period: String, _ document: String, _ field: String = ""
  ) -> String {
    """
    ---
    title: Tin ngày \(date)
    date: \(date)
    agencies: [btg]
    \(field)
    figures: [{measure: hoi-nghi, value: \(value), period: \(period), document: \(document)}]
    ---
    Nội dung.
    """
  }

  private func tally(_ folder: Folder, _ arguments: String...) throws -> CommandTests.Result {
    try CommandTests.portal(["tally", "-C", folder.path, "--clock", "2025-01-01"] + arguments)
  }

  @Test func answersHowManyAndWhoSaysSo() throws {
    let said = try tally(
      portal(), "--document", "28 - nq/tw", "--measure", "hoi nghi, cuoc hop", "--period",
      "2024-9M", "--explain")
    #expect(said.code == 0 && said.err == "")
    #expect(
      said.out == """
        measure             total  unit  added  left out
        Hội nghị, cuộc họp  3.690  cuộc      2         0
          + 2.640 cuộc · Ban Tuyên giáo · 71-CTr/TU (implements 28-NQ/TW) · Q2 2024
            Tin ngày 2024-07-01
            Content/items/b.md
          + 1.050 cuộc · Ban Tuyên giáo · 28-NQ/TW · Q1 2024
            Tin ngày 2024-04-01
            Content/items/a.md

        Figures on what implements 28-NQ/TW are included: 71-CTr/TU.

        """)
  }

  @Test func cutsByAgencyPeriodAndFlag() throws {
    let folder = try portal()
    let agencies = try tally(folder, "--by", "agency", "--language", "vi").out
    #expect(
      agencies == """
        chỉ tiêu            cơ quan          tổng  đơn vị  cộng  không cộng
        Hội nghị, cuộc họp  Tỉnh ủy         3.690  cuộc       2           0
        Hội nghị, cuộc họp  Ban Tuyên giáo  3.690  cuộc       2           0

        Có số liệu nằm ở nhiều dòng, nên không cộng các dòng với nhau.

        """)
    #expect(try tally(folder, "--agency", "Tỉnh uỷ", "-D").out.contains("  3.697  cuộc      3  "))
    let months = try tally(folder, "--by", "month")
    #expect(months.code == 0 && months.out == "measure  month  total  unit  added  left out\n")
    #expect(months.err == "2 figures covering more than one month are in no row\n")
  }

  @Test func writesRowsForPrograms() throws {
    let folder = try portal()
    let csv = try tally(folder, "--by", "quarter", "--format", "csv")
    #expect(csv.code == 0 && csv.err == "")
    #expect(
      csv.out
        == """
        measure,name,unit,kind,agency,document,period,value,qualifier,lower_bound,addends,left_out,section,as_of
        hoi-nghi,"Hội nghị, cuộc họp",cuộc,flow,,,2024-Q1,1050,exact,false,1,0,,
        hoi-nghi,"Hội nghị, cuộc họp",cuộc,flow,,,2024-Q2,2640,exact,false,1,0,,

        """.replacing("\n", with: "\r\n"))
    let json = try tally(folder, "--json").out
    #expect(try tally(folder, "--format", "json", "--explain").out == json)
    let object = try JSONSerialization.jsonObject(with: Data(json.utf8)) as? NSDictionary
    let row = (object?["rows"] as? [NSDictionary])?.first
    #expect(row?["value"] as? String == "3690" && (row?["addends"] as? [Any])?.count == 2)
  }

  @Test func nothingToShowIsNoError() throws {
    let folder = try portal()
    for (format, out) in [
      ("table", "measure  total  unit  added  left out\n"),
      ("json", "{\"figures\":[\n],\n\"rows\":[\n]}\n"),
    ] {
      let said = try tally(folder, "--period", "2019", "--format", format)
      #expect(said.code == 0 && said.out == out)
      #expect(said.err == "there are no figures in this scope\n")
    }
    #expect(try tally(folder, "--period", "2019", "-q").err == "")
    let said = try tally(folder, "--measure", "lop", "--language", "vi")
    #expect(said.code == 0 && said.err == "không có số liệu nào trong phạm vi này\n")
  }

  @Test(arguments: [
    (["--document", "29-NQ/TW"], "error: there is no document “29-NQ/TW”"),
    (["--agency", "Tinh uy"], "did you mean Tỉnh ủy?"),
    (["--measure", "x", "--language", "vi"], "lỗi: không có chỉ tiêu “x”"),
    (["--period", "2024-Q5"], "error: there is no quarter 5"),
    (["--by", "week"], "week"), (["--format", "xml"], "xml"),
    (["--period", "2024", "--period", "2023"], "--period is given twice"),
    (["--json", "--format", "csv"], "--json is --format json"),
    (["--format", "csv", "--explain"], "--explain goes with a table"),
  ])
  func usageThatIsWrongIsNamed(_ arguments: [String], _ said: String) throws {
    let folder = try portal()
    let result = try CommandTests.portal(["tally", "-C", folder.path] + arguments)
    #expect(result.code == 64 && result.out == "" && result.err.contains(said))
  }

  @Test("FAULTS 42: nothing is summed while an item is broken")
  func nothingIsSummedWhileAnItemIsBroken() throws {
    let folder = try portal()
    try folder.write("Content/items/d.md", Self.item("2024-09-01", 5, "2024-Q5", "28-NQ/TW"))
    let said = try tally(folder)
    #expect(said.code == 1 && said.out == "")
    #expect(said.err.hasPrefix("Content/items/d.md:6:49: error: there is no quarter 5\n"))
    let records = try tally(folder, "--json")
    #expect(records.code == 1 && records.out == "" && records.err.hasPrefix("{\""))
    try folder.write("Content/portal.yaml", "title: A\n")
    #expect(try tally(folder).code == 78)
  }

  // MARK: README

  /// The example in README.md is what the command says of this repository's own content.
  @Test func theExampleInTheReadmeIsTrue() throws {
    let root = Folder.repository
    let readme = try String(contentsOf: root.appending(path: "README.md"), encoding: .utf8)
    let start = try #require(readme.range(of: "<!-- tally -->\n"))
    let end = try #require(readme.range(of: "<!-- /tally -->"))
    let example = readme[start.upperBound..<end.lowerBound]
    #expect(example.count { $0 == "\n" } <= 30)
    let block = try #require(example.components(separatedBy: "```\n").dropFirst().first)
    let lines = block.split(separator: "\n", maxSplits: 1)
    let command = lines[0].split(separator: " ").map(String.init)
    #expect(command.prefix(3) == ["$", "portal", "tally"])
    let said = try CommandTests.portal(
      command.dropFirst(2) + [
        "-C", root.path(percentEncoded: false), "--clock", "2024-06-01T00:00+07:00",
      ])
    #expect(said.code == 0 && said.err == "")
    #expect(lines[1] == said.out)
  }
}
