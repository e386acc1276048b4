import Foundation
import Testing

/// `portal schema`: a validator finds right what the portal reads, and wrong what it refuses.
@Suite struct SchemaTests {
  private static let repository = Folder.repository.path(percentEncoded: false)
  private static let names = [
    "item", "page", "portal", "agencies", "documents", "measures", "topics",
  ]

  private static func schemas(of root: String = repository) throws -> Folder {
    let folder = try Folder(withTemplates: false)
    let said = try CommandTests.portal(["schema", "-C", root, "--into", folder.path + "/s"])
    #expect(said.code == 0 && said.err == "")
    return folder
  }

  // MARK: The sample

  /// The front matter of a Markdown file.
  private static func frontMatter(_ text: String) -> String {
    text.split(separator: "\n---\n", maxSplits: 1, omittingEmptySubsequences: false)[0]
      .dropFirst(4) + "\n"
  }

  @Test func theWholeSampleFitsItsSchemas() throws {
    let schemas = try Self.schemas()
    let content = Folder.repository.appending(path: "Content")
    let paths = try FileManager.default.subpathsOfDirectory(
      atPath: content.path(percentEncoded: false))
    var cases: [SchemaCheck.Case] = []
    for path in paths where path.hasSuffix(".md") || path.hasSuffix(".yaml") {
      let text = try String(contentsOf: content.appending(path: path), encoding: .utf8)
      let isMarkdown = path.hasSuffix(".md")
      let schema =
        path.hasPrefix("items/") ? "item" : isMarkdown ? "page" : String(path.dropLast(5))
      cases.append(
        SchemaCheck.Case(
          name: path, schema: "\(schemas.path)/s/\(schema).schema.json",
          text: isMarkdown ? Self.frontMatter(text) : text))
    }
    #expect(Set(cases.map(\.schema)).count == Self.names.count && cases.count > 15)
    let faults = try SchemaCheck.faults(of: cases)
    #expect(faults.count == cases.count)
    for (name, said) in faults { #expect(said.isEmpty, "\(name): \(said)") }
  }

  // MARK: The same verdict as the reader's

  /// Fields of an item, and where the schema finds them wrong; nil: they are right.
  private static let fields: [(text: String, place: String?)] = [
    ("updated: 9/4/2024", nil),
    ("updated: 21:58 09/04/2024", nil), ("updated: 2024-04-09T21:58:30+07:00", nil),
    ("updated:", nil), ("updated: 2024-2-3", "updated"), ("updated: 09/04", "updated"),
    ("updated: 31/13/2024", "updated"), ("updated: 9 tháng 4", "updated"),
    ("chuyên mục: khoa-giao", nil), ("section: khoa-gio", "section"), ("tgs: [a]", ""),
    ("tags: [2024, true, Quý I]", nil), ("tags: một", "tags"), ("tags: [[a]]", "tags/0"),
    ("draft: yes", "draft"), ("draft: true", nil), ("slug: Bài 1", "slug"), ("slug: bai-1", nil),
    ("aliases: [tin-cu]", "aliases/0"), ("aliases: [/tin-cu]", nil),
    ("agencies: [btg-lai-chau, BTG Lai Châu]", nil), ("agencies: [btg-lai-chu]", "agencies/0"),
    ("documents: [28-NQ/TW, 21-NQ/TW (2017)]", nil), ("documents: [Nghị quyết 28]", "documents/0"),
    ("authors: [LH, {name: Trần Kim Sơn, role: photo}]", nil),
    ("authors: [{name: LH, role: viết}]", "authors/0"), ("authors: LH", "authors"),
    ("source: Báo", nil), ("source: {name: Báo, url: bao.vn}", "source"),
    ("source: {url: \"https://bao.vn\"}", "source"), ("image: ../anh.jpg", "image"),
    ("language: english", "language"), ("language: en", nil), ("extra: {phòng: 1}", nil),
    ("extra: {phòng: [1]}", "extra/phòng"),
  ]

  private static let figures: [(text: String, place: String?)] = [
    ("measure: doi-thoai, value: 567, period: 2024-Q1", nil),
    ("measure: doi-thoai, value: 567, period: 2024", nil),
    ("measure: doi-thoai, value: 567, period: 2018-05/2022-10", nil),
    (
      "measure: nguoi-tham-gia-bhxh, value: 1, as-of: 31/10/2022, change: {value: -2, since: 2018}",
      nil
    ),
    ("measure: doi-thoai, value: \"97.55\", period: 2024-9M", nil),
    ("measure: doi-thoi, value: 567, period: 2024-Q1", "figures/0/measure"),
    ("measure: doi-thoai, value: 567", "figures/0"), ("value: 567, period: 2024", "figures/0"),
    ("measure: doi-thoai, value: 5 buổi, period: 2024", "figures/0/value"),
    ("measure: doi-thoai, value: 1, period: 2024-Q5", "figures/0/period"),
    ("measure: doi-thoai, value: 1, period: quý I", "figures/0/period"),
    ("measure: doi-thoai, value: 1, period: 2024, as-of: 2024-01-01", "figures/0"),
    ("measure: doi-thoai, value: 1, period: 2024, qualifier: trên", "figures/0/qualifier"),
    ("measure: doi-thoai, value: 1, period: 2024, kind: flow", "figures/0"),
  ]

  @Test func aFieldIsWrongToTheSchemaWhereItIsToTheReader() throws {
    let schema = try Self.schemas()
    let rows =
      Self.fields.map { ($0.text, $0.place) }
      + Self.figures.map { ("agencies: [btg-lai-chau]\nfigures: [{\($0.text)}]", $0.place) }
    let texts = rows.enumerated().map { "title: Tin \($0)\ndate: 2024-01-01\n\($1.0)\n" }
    let faults = try SchemaCheck.faults(
      of: texts.enumerated().map {
        SchemaCheck.Case(name: "\($0)", schema: schema.path + "/s/item.schema.json", text: $1)
      })
    let folder = try Folder()
    for name in ["portal", "agencies", "documents", "measures"] {
      let file = Folder.repository.appending(path: "Content/\(name).yaml")
      var text = try String(contentsOf: file, encoding: .utf8)
      if name == "portal", let home = text.range(of: "\nhome:") {
        text = String(text[..<home.lowerBound])
      }
      try folder.write("Content/\(name).yaml", text)
    }
    try folder.write("Content/pages/lien-he.md", "---\ntitle: A\n---\n")
    for (index, text) in texts.enumerated() {
      try folder.write("Content/items/\(index).md", "---\n\(text)---\nNội dung.\n")
    }
    let said = try CommandTests.portal(["build", "-C", folder.path, "--json"]).err
    let refused = try Set(
      said.split(separator: "\n").compactMap { line -> String? in
        let record = try #require(
          try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
        return record["severity"] as? String == "error" ? record["file"] as? String : nil
      })
    for (index, row) in rows.enumerated() {
      let found = try #require(faults["\(index)"])
      #expect(found.isEmpty == (row.1 == nil), "\(row.0): \(found)")
      if let place = row.1 {
        #expect(found.contains { $0.hasPrefix("\(place):") }, "\(row.0): \(found)")
      }
      let isRefused = refused.contains("Content/items/\(index).md")
      #expect(isRefused == (row.1 != nil), "\(row.0): the reader says otherwise")
    }
  }

  @Test(arguments: [
    (
      "portal",
      "title: A\nbase-url: https://a.vn\nhome: {blocks: [{section: khoa-giao, tag: a}]}\n",
      "home/blocks/0"
    ),
    ("portal", "title: A\n", ""), ("portal", "title: A\nbase-url: a.vn\n", "base-url"),
    ("portal", "title: A\nbase-url: https://a.vn\npage-length: 1\n", "page-length"),
    ("portal", "title: A\nbase-url: https://a.vn\nshare: [facebok]\n", "share/0"),
    (
      "portal", "title: A\nbase-url: https://a.vn\npublish: {targets: [{name: may-chu}]}\n",
      "publish/targets/0"
    ),
    ("agencies", "- {id: a}\n", "0"), ("agencies", "- {name: A, parent: khong-co}\n", "0/parent"),
    ("documents", "- {symbol: 28}\n", "0/symbol"),
    ("measures", "- {name: A, kind: flo}\n", "0/kind"),
    ("measures", "name: A\n", ""), ("topics", "- {items: [a.md]}\n", "0"),
    ("page", "summary: A\n", ""), ("page", "title: A\ndate: 2024-01-01\n", ""),
    ("page", "title: A\nfooter: 0\n", "footer"), ("page", "title: A\nfooter: true\n", "footer"),
  ])
  func whatIsWrongInARegisterIsFound(_ schema: String, _ text: String, _ place: String) throws {
    let schemas = try Self.schemas()
    let faults = try SchemaCheck.faults(of: [
      SchemaCheck.Case(name: "", schema: "\(schemas.path)/s/\(schema).schema.json", text: text)
    ])
    #expect(faults[""]?.contains { $0.hasPrefix("\(place):") } == true, "\(faults)")
  }

  @Test func withoutAPortalNamesAreFree() throws {
    let folder = try Folder(withTemplates: false)
    let schemas = try Self.schemas(of: folder.path)
    let text = "title: A\ndate: 2024-01-01\nsection: a\nagencies: [B]\ndocuments: [1-NQ/TU]\n"
    let faults = try SchemaCheck.faults(of: [
      SchemaCheck.Case(name: "", schema: schemas.path + "/s/item.schema.json", text: text)
    ])
    #expect(faults == ["": []])
  }

  // MARK: The command

  @Test func saysWhatThereIsAndPrintsOne() throws {
    let vietnamese = try CommandTests.portal(["schema", "--language", "vi"])
    #expect(vietnamese.code == 0)
    #expect(vietnamese.out.contains("topics     Content/topics.yaml     danh mục dòng sự kiện\n"))
    let records = try CommandTests.portal(["schema", "--json"]).out.split(separator: "\n")
    #expect(records.count == Self.names.count)
    let words = [("vi", "Tiêu đề tin"), ("en", "The headline")]
    for (language, word) in words {
      let said = try CommandTests.portal(
        ["schema", "item", "-C", Self.repository, "--language", language])
      #expect(said.out.contains(word) && said.out.contains("\"btg-lai-chau\""))
    }
    #expect(try CommandTests.portal(["schema", "tin"]).code == 64)
    #expect(try CommandTests.portal(["schema", "--into", ""]).code == 64)
  }

  @Test func itsOwnFilesAreWrittenAnewAndNoOthers() throws {
    let folder = try Folder(withTemplates: false)
    let into = folder.path + "/.vscode/portal"
    let first = try CommandTests.portal(["schema", "--into", into])
    #expect(first.code == 0)
    #expect(first.out.split(separator: "\n").count == Self.names.count)
    let again = try CommandTests.portal(["schema", "--into", into])
    #expect(again.code == 0 && again.out == "" && again.err == "nothing has changed\n")
    let otherLanguage = try CommandTests.portal(["schema", "--into", into, "--language", "vi"])
    #expect(otherLanguage.out.split(separator: "\n").count == Self.names.count)
    try folder.write(".vscode/portal/page.schema.json", "{\"của\": \"ai\"}")
    let refused = try CommandTests.portal(["schema", "--into", into, "--language", "vi"])
    #expect(refused.code == 73 && refused.out == "")
    #expect(refused.err.contains("page.schema.json không do portal schema ghi"))
    #expect(try CommandTests.portal(["schema", "item", "--into", into]).code == 0)
  }
}
