import Foundation
import Testing

/// `portal explain`: what a webmaster is told of a page, in both languages and as a record.
@Suite struct ExplainTests {
  private func portal() throws -> Folder {
    let folder = try Folder()
    try folder.write("Content/portal.yaml", "title: A\nbase-url: https://a.vn\n")
    try folder.write("Content/documents.yaml", "- {symbol: 28-NQ/TW, date: 2018-05-23}")
    try folder.write("Content/items/a.md", "---\ntitle: Cũ\ndate: 2024-01-01\n---\nA")
    try folder.write(
      "Content/items/b.md",
      "---\ntitle: Mới\ndate: 2024-02-01\ndocuments: [28-NQ/TW, 9-KH/TU (2020)]\n---\nB")
    try folder.write("Templates/article.html", "{{heading}}\n")
    return folder
  }

  private func explain(_ folder: Folder, _ arguments: String...) throws -> CommandTests.Result {
    try CommandTests.portal(
      ["explain", "-C", folder.path, "--clock", "2025-01-01"] + arguments)
  }

  private func build(_ folder: Folder) throws {
    let built = try CommandTests.portal(
      ["build", "-q", "-C", folder.path, "--clock", "2025-01-01"])
    #expect(built.code == 0)
  }

  @Test func saysWhatAPageIsMadeOfBeforeAnyBuild() throws {
    let folder = try portal()
    let said = try explain(folder, "/tin/2024/02/01/moi/")
    #expect(said.code == 0 && said.err == "")
    #expect(
      said.out == """
        /tin/2024/02/01/moi/
        file: tin/2024/02/01/moi/index.html
        kind: article
        template: Templates/article.html
        its own text: Content/items/b.md
        previous: Content/items/a.md
        register entries: 2
          Content/documents.yaml:1 28-NQ/TW
          09-KH/TU (not in the register)
        shared by all pages: 3
          Content/portal.yaml
          Content/documents.yaml
          Templates/strings/vi.yaml
        last drawn: not known: there is no ledger of a build into this folder
        now: would be drawn: no earlier build remembered it

        """)
  }

  @Test func saysWhenAndWhyItWasDrawn() throws {
    let folder = try portal()
    try build(folder)
    let lines = try explain(folder, "tin/2024/02/01/moi", "--language", "vi").out
      .split(separator: "\n").map(String.init)
    let drawn = try #require(lines.first { $0.hasPrefix("dựng lần cuối: ") })
    let form =
      /dựng lần cuối: \d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\+07:00, (.*); (\d+) byte, mã [0-9a-f]{32}/
    let match = try #require(try form.wholeMatch(in: drawn))
    #expect(match.1 == "chưa có trong sổ của lần dựng trước")
    #expect(Int(match.2) == "Mới\n".utf8.count)
    #expect(lines.last == "hiện nay: không cần dựng lại")
    try folder.write("Templates/article.html", "{{heading}}!\n")
    #expect(
      try explain(folder, "tin/2024/02/01/moi").out
        .hasSuffix("now: would be drawn: its template has changed\n"))
  }

  @Test func isOneObjectForPrograms() throws {
    let folder = try portal()
    try build(folder)
    let said = try explain(folder, "/tin/2024/02/01/moi/", "--json")
    var record = try #require(
      try JSONSerialization.jsonObject(with: Data(said.out.utf8)) as? [String: Any])
    let drawn = try #require(record.removeValue(forKey: "drawn") as? NSDictionary)
    #expect(drawn["reason"] as? String == "new" && drawn["bytes"] as? Int == 6)
    #expect(
      record as NSDictionary == [
        "address": "/tin/2024/02/01/moi/", "file": "tin/2024/02/01/moi/index.html",
        "kind": "article", "templates": ["Templates/article.html"], "source": NSNull(),
        "shows": [
          ["role": "own", "files": ["Content/items/b.md"]],
          ["role": "previous", "files": ["Content/items/a.md"]],
        ],
        "entries": [
          ["name": "28-NQ/TW", "file": "Content/documents.yaml", "line": 1],
          ["name": "09-KH/TU", "file": NSNull(), "line": NSNull()],
        ],
        "shared": ["Content/portal.yaml", "Content/documents.yaml", "Templates/strings/vi.yaml"],
        "due": NSNull(),
      ])
  }

  @Test func saysWhereASourceIsSeen() throws {
    let folder = try portal()
    let said = try explain(folder, folder.path + "/Content/items/a.md")
    #expect(
      said.out == """
        Content/items/a.md
        shown on: 15
          / (newest items)
          /tin/2024/02/01/moi/ (previous)
          /tin/2024/01/01/cu/ (its own text)
          /tin/ (listed)
          /tin/2024/ (listed)
          /tin/2024/01/ (listed)
          /tin/2024/01/01/ (listed)
          /feed.xml (listed)
          /atom.xml (listed)
          /feed.json (listed)
          …and 5 more (-v names all)
        counted on: 24

        """)
    #expect(said.code == 0)
    let template = try explain(folder, "Templates/article.html")
    #expect(template.out == "Templates/article.html\ndraws: article (2 pages)\n")
  }

  @Test func cutsLongListsUnlessAllIsAskedFor() throws {
    let folder = try portal()
    for day in 10...29 {
      try folder.write(
        "Content/items/\(day).md", "---\ntitle: Tin \(day)\ndate: 2024-03-\(day)\n---\n")
    }
    let cut = try explain(folder, "/tin/").out
    #expect(cut.contains("more (-v names all)\n") && cut.contains("items counted: 22\nshared"))
    let whole = try explain(folder, "/tin/", "-v").out
    #expect(!whole.contains("more (") && whole.contains("items counted: 22\n  Content/items/29.md"))
  }

  // MARK: What cannot be explained

  @Test(arguments: [
    (
      ["/tin/2024/02/01/mooi/"], 1,
      "there is no page or file /tin/2024/02/01/mooi/; did you mean /tin/2024/02/01/moi/?\n"
    ),
    (["/zzz/", "--language", "vi"], 1, "không có trang hay tệp nào là /zzz/\n"),
    (["https://b.vn/tin/"], 64, "https://b.vn/tin/ is outside of this portal\n"),
  ])
  func saysWhatItDoesNotKnow(_ arguments: [String], _ code: Int, _ words: String) throws {
    let folder = try portal()
    let said = try CommandTests.portal(["explain", "-C", folder.path] + arguments)
    #expect(said.code == Int32(code) && said.out == "" && said.err == words)
  }

  @Test func endsAsOtherCommandsDoWithoutASoundPortal() throws {
    #expect(try CommandTests.portal(["explain", "-C", "/không/có", "/"]).code == 78)
    #expect(try CommandTests.portal(["explain"]).code == 64)
    let folder = try portal()
    #expect(try explain(folder, "").code == 64)
    try folder.write("Content/items/c.md", "---\ntitle: C\n---\n")
    let said = try explain(folder, "/")
    #expect(said.code == 1 && said.err.hasPrefix("Content/items/c.md:1:1: error: “date”"))
  }
}
