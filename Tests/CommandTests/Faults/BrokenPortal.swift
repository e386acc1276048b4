import Foundation
import Testing

/// A portal that is broken in one way, and how a build of it ends.
struct BrokenPortal: CustomTestStringConvertible, Sendable {
  let number: Int
  let name: String
  let code: Int32
  /// What is put into the good portal; nil: taken out of it.
  let files: [(path: String, bytes: [UInt8]?)]
  /// `path:` and what `FaultItem.said` has.
  let said: [String]

  init(
    _ number: Int, _ name: String, code: Int32 = 1, _ files: KeyValuePairs<String, String?>,
    _ said: String...
  ) {
    self.init(
      number, name, code: code, files: files.map { ($0, $1.map { Array($0.utf8) }) }, said)
  }

  init(
    _ number: Int, _ name: String, code: Int32 = 1, files: [(path: String, bytes: [UInt8]?)],
    _ said: [String]
  ) {
    (self.number, self.name, self.code) = (number, name, code)
    (self.files, self.said) = (files, said)
  }

  /// With another template of the home page.
  static func home(_ number: Int, _ name: String, _ text: String, _ said: String...) -> BrokenPortal
  {
    BrokenPortal(
      number, name, files: [("Templates/home.html", Array(text.utf8))],
      said.map { $0.contains(".html:") ? $0 : "Templates/home.html:" + $0 })
  }

  /// With another portal.yaml.
  static func settings(_ name: String, _ text: String?, _ said: String...) -> BrokenPortal {
    BrokenPortal(
      49, name, code: 78, files: [("Content/portal.yaml", text.map { Array($0.utf8) })],
      said.map { "Content/portal.yaml:" + $0 })
  }

  /// With that address of its own.
  static func address(_ url: String) -> BrokenPortal {
    .settings(
      "base-url: \(url)", "title: A\nbase-url: \"\(url)\"\nsections: [{name: Khoa giáo}]\n",
      "2:11 error settings.baseurl")
  }

  func write(in folder: Folder) throws {
    for (path, bytes) in files {
      let file = URL(filePath: folder.path).appending(path: path)
      guard let bytes else {
        try FileManager.default.removeItem(at: file)
        continue
      }
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(bytes).write(to: file)
    }
  }

  var testDescription: String { "FAULTS \(number): \(name)" }

  // MARK: Registers, and files to be copied

  private static let item = "Content/items/2024/moi.md"

  static let registers: [BrokenPortal] = [
    BrokenPortal(
      2, "portal.yaml in UTF-16", code: 78,
      files: [("Content/portal.yaml", [0xFF, 0xFE, 0x61, 0x00])],
      ["Content/portal.yaml:1:1 error encoding.utf16"]),
    BrokenPortal(
      3, "words that are not UTF-8",
      files: [("Templates/strings/vi.yaml", Array("home: a".utf8) + [0xFF])],
      ["Templates/strings/vi.yaml:1:8 error encoding.invalid"]),
    BrokenPortal(
      30, "a second document in a register",
      ["Content/documents.yaml": "- {symbol: 28-NQ/TW, date: 2018-05-23}\n---\n- a\n"],
      "Content/documents.yaml:2:1 error yaml.syntax"),
    BrokenPortal(
      36, "what a register that cannot be read may have is not missed",
      [
        "Content/agencies.yaml": "- {id: btg", "Content/measures.yaml": "\t",
        "Content/documents.yaml": "- &a {symbol: 28-NQ/TW}",
        item:
          "---\ntitle: A\ndate: 2024-03-01\nagencies: [btg]\ndocuments: [28-NQ/TW (2018)]\nfigures: [{measure: lop, value: 1, period: 2024}]\n---\nTheo Nghị quyết số 29-NQ/TW.\n",
      ], "Content/agencies.yaml:1:11 error yaml.syntax",
      "Content/documents.yaml:1:3 error yaml.refused",
      "Content/measures.yaml:1:1 error yaml.syntax"),
    BrokenPortal(
      42, "a figure where there are no measures at all",
      [
        "Content/measures.yaml": "# None.\n",
        item:
          "---\ntitle: A\ndate: 2024-03-01\nagencies: [btg]\nfigures: [{measure: lop, value: 1, period: 2024}]\n---\n",
      ], "Content/items/2024/moi.md:5:21 error ref.unknown"),
    BrokenPortal(
      38, "files in one place but for capitals",
      ["Content/static/A.txt": "x", "Content/static/a.txt": "y"],
      "Content/static/a.txt:- error path.collision < -"),
    BrokenPortal(
      38, "files in one place but for the form of letters",
      ["Content/static/\u{E9}.txt": "x", "Content/static/e\u{301}.txt": "y"],
      "Content/static/\u{E9}.txt:- error path.collision"),
    BrokenPortal(
      38, "a file where a page has its folder", ["Content/static/lien-he": "x"],
      "Content/static/lien-he:- error path.collision < 2:8"),
    BrokenPortal(
      38, "a file in a page's place but for a capital", ["Content/static/Lien-he/index.html": "x"],
      "Content/static/Lien-he/index.html:- error path.collision < 2:8"),
    BrokenPortal(
      37, "a page in the place of a listing", ["Content/pages/tin.md": "---\ntitle: A\n---\n"],
      "Content/pages/tin.md:2:8 error path.collision < -"),
    BrokenPortal(
      37, "an index.md that would take all texts below it",
      ["Content/items/2024/index.md": "---\ntitle: A\ndate: 2024-03-01\n---\n"],
      "Content/items/2024/cu.md:- error file.unused",
      "Content/items/2024/nhap.md:- error file.unused"),
    BrokenPortal(
      39, "a page with the name of a device", ["Content/pages/aux.md": "---\ntitle: A\n---\n"],
      "Content/pages/aux.md:2:8 error path.unsafe"),
  ]

  // MARK: Templates

  static let templates: [BrokenPortal] = [
    BrokenPortal(
      2, "a template in UTF-16", files: [("Templates/home.html", [0xFE, 0xFF, 0x00, 0x61])],
      ["Templates/home.html:1:1 error encoding.utf16"]),
    BrokenPortal(
      3, "a template that is not UTF-8",
      files: [("Templates/home.html", [0x61, 0x0A, 0x62, 0xC0])],
      ["Templates/home.html:2:2 error encoding.invalid"]),
    .home(6, "a control character in a template", "a\u{0}b", "1:2 error control.char"),
    .home(43, "a section without an end", "a\n{{#rows}}", "2:1 error template.unclosed < 2:9"),
    .home(
      43, "an end of another section", "{{#rows}}{{/site}}", "1:10 error template.close.wrong < 1:1"
    ),
    .home(43, "an end of none", "{{/rows}}", "1:1 error template.close.stray"),
    .home(43, "a tag that is none", "{{%x}}", "1:1 error template.tag.unknown"),
    .home(43, "a tag without an end", "a {{site", "1:3 error template.tag.unclosed"),
    .home(43, "marks that are none", "{{=<% =}}", "1:1 error template.delimiters"),
    BrokenPortal(
      43, "in a part, with the way there",
      ["Templates/home.html": "{{>parts/moi}}", "Templates/parts/moi.html": "a\n {{khong}}"],
      "Templates/parts/moi.html:2:4 error template.name < 1:1"),
    .home(44, "a name that no page has", "{{titel}}", "1:3 error template.name"),
    .home(44, "a section of one", "{{#khong}}{{/khong}}", "1:4 error template.name"),
    .home(44, "a call of something", "{{upper title}}", "1:1 error template.tag.unknown"),
    .home(44, "a part that is not there", "{{>parts/pagr}}", "1:4 error template.part"),
    .home(44, "a parent that is not there", "{{<fram}}{{/fram}}", "1:4 error template.part"),
    BrokenPortal(
      44, "a kind of page without a template", ["Templates/home.html": nil],
      "Templates/home.html:- error template.missing"),
    BrokenPortal(
      45, "parts that include each other",
      [
        "Templates/home.html": "{{>parts/mot}}", "Templates/parts/mot.html": "a {{>parts/hai}}",
        "Templates/parts/hai.html": "b {{>parts/mot}}",
      ], "Templates/parts/hai.html:1:3 error template.endless < 1:3 < 1:1"),
    .home(47, "a text that is not escaped", "{{{title}}}", "1:4 error template.name.html"),
    .home(47, "the same in the other way", "{{&site.title}}", "1:4 error template.name.html"),
  ]

  // MARK: portal.yaml

  static let settings: [BrokenPortal] = [
    .settings("missing", nil, "- error settings.missing"),
    .settings("empty", "", "- error settings.missing"),
    .settings("a comment alone", "# A\n", "- error settings.missing"),
    .settings(
      "a field that is not known", "title: A\nbase-url: https://a.vn\ntitel: B\n",
      "3:1 error meta.unknown"),
    .settings(
      "a field twice", "title: A\nbase-url: https://a.vn\ntitle: B\n",
      "3:1 error meta.duplicate < 1:1"),
    .settings(
      "of another type",
      "title: [A]\nbase-url: https://a.vn\npage-length: x\nsections: 1\nlanguage: fr\ntime-zone: y\n",
      "1:8 error meta.type", "3:14 error meta.type", "4:11 error meta.type",
      "5:11 error meta.value",
      "6:12 error settings.timezone"),
    .settings("without its address", "title: A\n", "- error meta.missing"),
    .address("thu.example.vn"), .address("//thu.example.vn"), .address("ftp://thu.example.vn"),
    .address("https://"), .address("https:///tin"), .address("https://thu.example.vn/tin/"),
    .address("https://thu.example.vn?a"), .address("https://thu.example.vn#a"),
    .address("https://tuyengiáo.vn"), .address("https://a b.vn"), .address("https://u:p@a.vn"),
    .address("https://a..vn"), .address("https://-a.vn"), .address("https://a.vn:70000"),
    .address("https://a.vn:"), .address("https://[x]"),
  ]
}
