import Foundation
import Testing

/// `portal list` of items, figures, measures and tags, and what narrows it.
@Suite struct ListScopeTests {
  private static func portal() throws -> Folder {
    let folder = try Folder()
    try folder.write(
      "Content/portal.yaml",
      "title: A\nbase-url: https://a.vn\nsections:\n  - {id: khoa-giao, name: Khoa giáo}\n")
    try folder.write("Content/documents.yaml", "- {symbol: 28-NQ/TW, date: 2018-05-23}\n")
    try folder.write(
      "Content/agencies.yaml",
      "- {id: tu, name: Tỉnh ủy}\n- {id: btg, name: Ban Tuyên giáo, parent: tu}\n- {id: so, name: Sở Y tế}\n"
    )
    try folder.write(
      "Content/measures.yaml",
      """
      - {id: hoi-nghi, name: Hội nghị, unit: cuộc, kind: flow}
      - {id: dang-vien, name: Đảng viên, unit: người, kind: stock}
      """)
    try folder.write(
      "Content/items/a.md",
      """
      ---
      title: Giao ban
      date: 2024-04-09T21:58
      section: khoa-giao
      agencies: [btg]
      documents: [28-NQ/TW]
      authors: [Thanh Tài]
      tags: [Dân vận, Đối thoại]
      figures:
        - {measure: hoi-nghi, value: 1640, qualifier: over, period: 2024-Q1, document: 28-NQ/TW, quote: "1.640 hội nghị"}
        - {measure: hoi-nghi, value: 40, group: cấp xã, part-of: x, period: 2024-Q1, quote: "40"}
        - {measure: hoi-nghi, id: x, value: 90, period: 2024-04, quote: "90"}
      ---
      Trên 1.640 hội nghị; 90, trong đó 40 ở xã.
      """)
    try folder.write(
      "Content/items/b.md",
      """
      ---
      title: Sở Y tế họp bàn
      date: 2023-01-05
      agencies: [so]
      tags: [dân vận]
      summary: Theo Nghị quyết số 28-NQ/TW.
      figures: [{measure: dang-vien, value: 12.5, as-of: 2022-12-31, quote: "12,5"}]
      ---
      Có 12,5 và **đường** làng.
      """)
    for (name, fields) in [
      ("nhap", "title: Nháp\ndate: 2024-01-01\ndraft: true"),
      ("hen", "title: Hẹn\ndate: 2025-01-01\nagencies: [btg]"),
      ("het", "title: Hết\ndate: 2024-02-01\nexpires: 2024-03-01\nagencies: [so]"),
    ] {
      try folder.write("Content/items/\(name).md", "---\n\(fields)\n---\n")
    }
    return folder
  }

  private static func list(
    _ folder: Folder, _ arguments: [String], language: String = "en"
  ) throws -> CommandTests.Result {
    try CommandTests.portal(
      ["list", "-C", folder.path, "--clock", "2024-06-01T00:00+07:00", "--language", language]
        + arguments)
  }

  // MARK: Tables

  @Test(arguments: [
    (
      ["items"], "vi",
      """
      ngày        tên bài          chuyên mục  cơ quan  văn bản   tệp
      2024-04-09  Giao ban         khoa-giao   btg      28-NQ/TW  Content/items/a.md
      2023-01-05  Sở Y tế họp bàn              so                 Content/items/b.md

      """
    ),
    (
      ["drafts"], "en",
      """
      date        title  section  agencies  documents  file
      2024-01-01  Nháp                                 Content/items/nhap.md

      """
    ),
    (
      ["scheduled"], "en",
      """
      at                         what     title  file
      2025-01-01T00:00:00+07:00  appears  Hẹn    Content/items/hen.md

      """
    ),
    (
      ["expired"], "vi",
      """
      hết hạn     ngày        tên bài  chuyên mục  cơ quan  văn bản  tệp
      2024-03-01  2024-02-01  Hết                  so                Content/items/het.md

      """
    ),
    (
      ["measures"], "en",
      """
      id         name       unit   kind   figures       total  note
      hoi-nghi   Hội nghị   cuộc   flow         3  trên 1.730
      dang-vien  Đảng viên  người  stock        1        12,5

      """
    ),
    (
      ["figures"], "vi",
      """
         giá trị  đơn vị  thời gian            chỉ tiêu   phân tổ  cơ quan  văn bản   chỗ
      trên 1.640  cuộc    2024-Q1              hoi-nghi            btg      28-NQ/TW  Content/items/a.md:10
              40  cuộc    2024-Q1              hoi-nghi   cấp xã   btg                Content/items/a.md:11
              90  cuộc    2024-04              hoi-nghi            btg                Content/items/a.md:12
            12,5  người   tính đến 2022-12-31  dang-vien           so                 Content/items/b.md:7

      """
    ),
    (
      ["tags"], "en",
      """
      tag        items  latest
      Dân vận        2  2024-04-09
      Đối thoại      1  2024-04-09

      """
    ),
  ])
  func aTableHasTheColumnsThatPeopleWant(
    _ arguments: [String], _ language: String, _ table: String
  ) throws {
    let said = try Self.list(Self.portal(), arguments, language: language)
    #expect(said.code == 0)
    #expect(said.out == table)
  }

  @Test func recordsHaveWhatProgramsWant() throws {
    let folder = try Self.portal()
    let item = try Self.list(folder, ["items", "--json", "--limit", "1"]).out
    #expect(
      item == """
        {"day":"2024-04-09","date":"2024-04-09T21:58:00+07:00","title":"Giao ban","section":"khoa-giao","agencies":["btg"],"documents":["28-nq-tw-2018"],"cited":[],"tags":["Dân vận","Đối thoại"],"authors":["Thanh Tài"],"state":"published","file":"Content/items/a.md","url":"/tin/2024/04/09/giao-ban/"}

        """)
    let figure = try Self.list(folder, ["figures", "--json", "--measure", "dang vien"]).out
    #expect(
      figure == """
        {"value":"12.5","qualifier":"exact","of":null,"unit":"người","period":null,"as-of":"2022-12-31","measure":"dang-vien","group":null,"agency":"so","document":null,"role":"result","quote":"12,5","title":"Sở Y tế họp bàn","file":"Content/items/b.md","line":7,"url":"/tin/2023/01/05/so-y-te-hop-ban/"}

        """)
    let measure = try Self.list(folder, ["measures", "--json", "--limit", "1"]).out
    #expect(
      measure == """
        {"id":"hoi-nghi","name":"Hội nghị","unit":"cuộc","kind":"flow","figures":3,"total":"1730","qualifier":"over","lower-bound":false,"url":"/thong-ke/chi-tieu/hoi-nghi/"}

        """)
  }

  // MARK: Narrowing

  /// Files of the items, or values of the figures, that are left.
  @Test(arguments: [
    ("items --document 28-NQ/TW", "a b"), ("items --agency tu", "a"),
    ("items --agency Tỉnh uỷ", "a"),
    ("items --section khoa-giao", "a"), ("items --tag DÂN-VẬN", "a b"),
    ("items --tag Đối thoại", "a"),
    ("items --author thanh tai", "a"), ("items --year 2023", "b"), ("items --period 2024-Q2", "a"),
    ("items --since 06/01/2023", "a"), ("items --since 2023-01-05 --until 2023", "b"),
    ("items --until 2022", ""), ("items --text duong lang", "b"), ("items --text ĐƯỜNG", "b"),
    ("items --text uong", ""), ("items --text 28-nq", "b"), ("items --text giao so", ""),
    ("items -D -F", "hen a nhap b"), ("items -F --agency btg", "hen a"),
    ("drafts --year 2024", "nhap"),
    ("expired --agency so", "het"), ("expired --agency btg", ""), ("scheduled --agency so", ""),
    ("items --sort title", "a b"), ("items --sort title --reverse", "b a"),
    ("items --sort section", "a b"), ("items --sort date --limit 1", "b"),
    ("figures --document 28-NQ/TW", "1640"), ("figures --agency so", "12.5"),
    ("figures --period 2024-04", "90"), ("figures --year 2022", "12.5"),
    ("figures --text cap xa", "40"), ("figures --text 12,5", "12.5"),
    ("figures --section khoa-giao", "1640 40 90"),
    ("figures --sort value", "12.5 40 90 1640"),
    ("figures --sort value --reverse --limit 2", "1640 90"),
  ])
  func optionsLeaveWhatFits(_ line: String, _ left: String) throws {
    // Words behind an option belong together.
    var arguments: [String] = []
    for word in line.split(separator: " ").map(String.init) {
      let isValue =
        arguments.count > 2 && arguments[arguments.count - 2].hasPrefix("--")
        && !arguments[arguments.count - 1].hasPrefix("-")
      if isValue, !word.hasPrefix("-") {
        arguments[arguments.count - 1] += " " + word
      } else {
        arguments.append(word)
      }
    }
    let said = try Self.list(Self.portal(), arguments + ["--json", "-q"])
    #expect(said.code == 0 && said.err == "")
    let found = try said.out.split(separator: "\n").map { line -> String in
      let record = try JSONSerialization.jsonObject(with: Data(line.utf8)) as? NSDictionary
      let file = (record?["file"] as? String ?? "").split(separator: "/").last ?? ""
      return record?["value"] as? String ?? String(file.dropLast(3))
    }
    #expect(found.joined(separator: " ") == left)
  }

  @Test func registersAndTagsAreNarrowedToo() throws {
    let folder = try Self.portal()
    for (arguments, count) in [
      (["documents", "--year", "2018"], 1), (["documents", "--since", "2019"], 0),
      (["documents", "--text", "28-nq"], 1), (["agencies", "--text", "tuyen giao"], 1),
      (["measures", "--text", "cuoc"], 1), (["tags", "--agency", "so"], 1),
      (["tags", "--until", "2020"], 0),
      (["citations", "--text", "lang"], 1), (["citations", "--agency", "btg"], 0),
    ] {
      let said = try Self.list(folder, arguments)
      #expect(said.out.split(separator: "\n").count == count + 1, "\(arguments)")
      #expect(said.err == (count == 0 ? "there is nothing to list\n" : ""))
    }
  }

  @Test(arguments: [
    (["items", "--agency", "tinh"], "en", "error: there is no agency “tinh”"),
    (["items", "--agency", "Tinh uy"], "vi", "có phải: Tỉnh ủy?"),
    (["items", "--tag", "dan van a"], "en", "did you mean Dân vận?"),
    (["items", "--author", "x"], "vi", "lỗi: không có tác giả “x”"),
    (["items", "--section", "khoa-gia"], "en", "did you mean khoa-giao?"),
    (["items", "--since", "31/02/2024"], "en", "there is no 31 February"),
    (["items", "--period", "2024-Q5"], "vi", "không có quý 5"),
    (["items", "--measure", "hoi-nghi"], "en", "“list items” has no --measure; it has --document"),
    (
      ["agencies", "--document", "28-NQ/TW"], "vi",
      "“list agencies” không lọc được bằng --document; dùng được: --text"
    ),
    (["items", "--year", "24"], "vi", "--year là một năm như 2024"),
    (["items", "--year", "2024", "--period", "2024"], "en", "not both"),
    (["items", "--limit", "0"], "vi", "--limit phải từ 1 trở lên"),
    (["items", "--text", " "], "en", "--text is empty"),
    (["items", "--tag", "a", "--tag", "b"], "vi", "--tag có hai lần"),
    (["figures", "--sort", "valu"], "en", "did you mean value?"),
    (["tags", "--sort", "x"], "vi", "xếp được theo: tag, items, latest, url"),
    (["gì"], "vi", "gì"),
  ])
  func usageThatIsWrongIsNamed(_ arguments: [String], _ language: String, _ said: String) throws {
    let result = try Self.list(Self.portal(), arguments, language: language)
    #expect(result.code == 64 && result.out == "")
    #expect(result.err.contains(said), "\(result.err)")
  }
}
