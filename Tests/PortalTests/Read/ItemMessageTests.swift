import Foundation
import Portal
import Testing

/// What editors are told of each thing that can be wrong in an item's file: place and words.
@Suite struct ItemMessageTests {
  /// Front matter (between the lines of hyphens) and what is said of it, as `line:column: summary`.
  private static let table: [(front: String, said: [String])] = [
    ("date: 2024-04-09", ["1:1: “title” is missing"]),
    ("title: A", ["1:1: “date” is missing"]),
    ("title: A\ndate: 2024-04-09\ntittle: B", ["4:1: there is no field “tittle”"]),
    ("title: A\ndate: 2024-04-09\nTitle: B", ["4:1: there is no field “Title”"]),
    ("title: A\ndate: 2024-04-09\ntitle: B", ["4:1: “title” is given twice"]),
    ("title: A\ndate: 2024-04-09\ntiêu đề: B", ["4:1: “tiêu đề” is given twice"]),
    ("title: [A]\ndate: 2024-04-09", ["2:8: “title” takes one text, not a list or a map"]),
    ("title:\ndate: 2024-04-09", ["2:7: “title” is empty"]),
    ("title: A\ndate: 31/02/2024", ["3:7: there is no 31 February"]),
    ("title: A\ndate: 2024-04-09\ntags: a", ["4:7: “tags” takes a list"]),
    (
      "title: A\ndate: 2024-04-09\ndraft: yes",
      ["4:8: “draft” is true or false, not “yes”"]
    ),
    ("title: A\ndate: 2024-04-09\nslug: ../x", ["4:7: “../x” cannot be part of an address"]),
    ("title: A\ndate: 2024-04-09\nslug: Ôi", ["4:7: “Ôi” cannot be part of an address"]),
    (
      "title: A\ndate: 2024-04-09\naliases: [\"https://x.vn/\"]",
      ["4:11: “https://x.vn/” is not an address of this site"]
    ),
    ("title: 🎉\ndate: 2024-04-09", ["2:8: no address can be made from this title"]),
    (
      "title: A\ndate: 2024-04-09\nupdated: 2024-04-08",
      ["4:10: the item is changed before it is published"]
    ),
    (
      "title: A\ndate: 2024-04-09\nexpires: 2024-04-08",
      ["4:10: the item expires before it is published"]
    ),
    ("title: A\ndate: 2024-04-09T10:00\nupdated: 2024-04-09\nexpires: 2024-04-09", []),
    (
      "title: A\ndate: 2024-04-09T10:00\nupdated: 2024-04-09T09:59",
      ["4:10: the item is changed before it is published"]
    ),
    (
      "title: A\ndate: 2024-04-09\ntags: [🎉]\nauthors: [—, {name: …}]",
      [
        "4:8: no address can be made of “🎉”", "5:11: no address can be made of “—”",
        "5:21: no address can be made of “…”",
      ]
    ),
    ("title: &a A\ndate: 2024-04-09", ["2:8: anchors (&name) are not taken"]),
    ("title: A\ndate: *d", ["3:7: aliases (*name) are not taken"]),
    ("title: !!str A\ndate: 2024-04-09", ["2:8: the tag tag:yaml.org,2002:str is not taken"]),
    ("title: A\n\tdate: 2024-04-09", ["3:1: a tab stands where YAML wants spaces"]),
    ("title: A\ndate: 2024-04-09\nauthors: [{role: [text]}]", ["4:11: “name” is missing"]),
    (
      "title: A\ndate: 2024-04-09\nauthors: [{name: B, role: foto}]",
      ["4:27: “role” cannot be “foto”"]
    ),
    (
      "title: A\ndate: 2024-04-09\nsource: {name: B, url: \"javascript:x\"}",
      ["4:24: “javascript:x” is not a web address"]
    ),
    (
      "title: A\ndate: 2024-04-09\nimage: ../../anh.jpg",
      ["4:8: “../../anh.jpg” is not a file name that can be taken"]
    ),
    (
      "title: A\ndate: 2024-04-09\ndocuments: [số 28]", ["4:13: “số 28” is not a document's symbol"]
    ),
    (
      "title: A\ndate: 2024-04-09\ndocuments: [28-NQ/TW, 28 - NQ/TW]",
      ["4:23: 28-NQ/TW is named twice"]
    ),
    (
      "title: A\ndate: 2024-04-09\nfigures: [{measure: m, value: 1}]",
      ["4:11: the figure does not say when"]
    ),
    (
      "title: A\ndate: 2024-04-09\nfigures: [{measure: m, value: 1, period: 2024, as-of: 2024-01-01}]",
      ["4:11: the figure has both period and as-of"]
    ),
    (
      "title: A\ndate: 2024-04-09\nfigures: [{value: 1, period: 2024}]",
      ["4:11: “measure” is missing"]
    ),
    (
      "title: A\ndate: 2024-04-09\nfigures:\n  - {measure: m, value: 1, period: 2024}\n  - {measure: m, value: 2, period: 2024}",
      ["6:5: the same measure, document, group and time is reported twice in this item"]
    ),
    (
      "title: A\ndate: 2024-04-09\nfigures: [{measure: m, value: 1, period: 2024, part-of: x}]",
      ["4:57: no figure of this item has the id “x”"]
    ),
    (
      "title: A\ndate: 2024-04-09\nfigures: [{measure: m, value: 1, period: 2024, quote: chín}]",
      ["4:55: the text does not say “chín”"]
    ),
    (
      "title: A\ndate: 2024-04-09\nfigures: [{measure: m, value: 1, period: 2024, qualifier: trên}]",
      ["4:59: “qualifier” cannot be “trên”"]
    ),
    (
      "title: A\ndate: nay\ntags: a\nslug: A B",
      [
        "3:7: “nay” is not a date", "4:7: “tags” takes a list",
        "5:7: “A B” cannot be part of an address",
      ]
    ),
  ]

  @Test(
    "FAULTS 26, 27, 28, 29, 30, 31, 35, 39, 42: what is wrong in front matter is said at its place",
    arguments: table.indices)
  func saysWhatIsWrongAndWhere(_ row: Int) {
    let (front, said) = Self.table[row]
    #expect(Self.messages("---\n\(front)\n---\nVăn bản.\n") == said)
  }

  @Test("FAULTS 10, 24: the front matter must be there, and end") func theFrontMatterMustBeThere() {
    #expect(Self.messages("Văn bản.\n") == ["1:1: the file has no front matter"])
    #expect(Self.messages("") == [" the file has no front matter"])
    #expect(Self.messages("+++\ntitle = 1\n+++\n") == ["1:1: front matter between +++ is not read"])
    #expect(
      Self.messages("---\ntitle: A\n") == ["1:1: the front matter that begins here has no end"])
  }

  @Test func everyMessageComesInBothLanguagesWithHelp() {
    for (front, _) in Self.table {
      for found in Self.read("---\n\(front)\n---\nVăn bản.\n").problems {
        let (vi, en) = (
          MessageLanguage.vi.words(for: found.problem), MessageLanguage.en.words(for: found.problem)
        )
        #expect(!vi.summary.isEmpty && !en.summary.isEmpty && vi.summary != en.summary)
        #expect(vi.help != nil && en.help != nil, "\(found.problem)")
      }
    }
  }

  @Test(
    "FAULTS 1, 5: a byte order mark and any line ends are taken in silence, and places stay right",
    arguments: ["\n", "\r\n", "\r"])
  func lineEndsMakeNoDifference(_ end: String) {
    let text = "---\ntitle: A\ndate: 2024-04-09\n---\nMột.\n\nHai.\n"
    let plain = Self.read(text)
    let other = Self.read("\u{FEFF}" + text.replacing("\n", with: end))
    #expect(other.problems.isEmpty)
    #expect(other.item?.body.text.html == plain.item?.body.text.html)
    #expect(other.item?.title.value == plain.item?.title.value)
    #expect(
      Self.messages(
        "\u{FEFF}" + "---\ntitle: A\ndate: 30/02/2024\n---\n".replacing("\n", with: end))
        == ["3:7: there is no 30 February"])
  }

  @Test("FAULTS 8: text in NFD is read as NFC, and places point into the file as it is")
  func decomposedTextIsComposedOnce() {
    let composed = Self.read("---\ntitle: Hội nghị\ndate: 2024-04-09\n---\nĐã có 07 ý kiến.\n")
    let text = "---\ntitle: Hội nghị\ndate: 2024-04-09\n---\nĐã có 07 ý kiến.\n"
    let decomposed = Self.read(text.decomposed)
    #expect(decomposed.item?.title.value == composed.item?.title.value)
    #expect(decomposed.item?.body.text.html == composed.item?.body.text.html)
    #expect(decomposed.item?.slug.value == Bytes("hoi-nghi"))
    #expect(
      Self.messages("---\ntiêu đề: Hội nghị\nngày: 9\ntêg: x\n---\n".decomposed) == [
        "3:7: “9” is not a date", "4:1: there is no field “têg”",
      ])
  }

  @Test(
    "FAULTS 29: what YAML would take for a boolean or a number is a text",
    arguments: ["no", "yes", "12:30", "1.10", "0o17", "on", "2024"])
  func aTextIsTakenAsItIsWritten(_ text: String) {
    #expect(
      Self.read("---\ntitle: \(text)\ndate: 2024-04-09\nslug: a\n---\n").item?.title.value.string
        == text)
  }

  /// Front matter that is made to take long or to become much, and the first thing said of it; nil: nothing.
  private static let bombs: [(front: String, said: String?)] = [
    ("a: &a [x,x]\nb: &b [*a,*a]\nc: [*b,*b]", "2:4: anchors (&name) are not taken"),
    ("extra: &a [*a]", "2:8: anchors (&name) are not taken"),
    ("extra: {<<: *a}", "2:13: aliases (*name) are not taken"),
    (times(80_000, "!a ") + "x", "2:1: the tag !a is not taken"),
    (
      "extra: " + times(1_000, "[") + times(1_000, "]"), "2:39: values are nested more than 32 deep"
    ),
    ("extra: " + times(130_000, "[ "), "2:70: values are nested more than 32 deep"),
    ("extra:\n " + times(130_000, "- "), "3:64: values are nested more than 32 deep"),
    ("extra:\n " + times(130_000, "? "), "3:64: values are nested more than 32 deep"),
    (
      "extra: {x: \"" + times(1_000_000, "a") + "\"}",
      "1:1: the front matter has 1,000,015 bytes, more than the 262,144 it may have"
    ),
    (
      "tags: [" + times(20_000, "a, ") + "]",
      "2:29999: there are more than 10000 values in one file"
    ),
    ("extra: {x: \"" + times(40_000, "\\u1ea1") + "\"}", nil),
    ("extra:\n  x: |\n" + times(40_000, "    a\n"), nil),
    (times(260_000, "#"), nil),
    (times(130_000, "#\n"), nil),
    (times(260_000, "\n"), nil),
    ("extra: {" + (0..<4_900).map { "k\($0): 1," }.joined() + "}", nil),
    ("extra: {" + times(4_900, "k: 1,") + "}", "2:14: “k” is given twice"),
    ((0..<4_900).map { "k\($0): 1\n" }.joined(), "2:1: there is no field “k0”"),
    ("documents: [" + (0..<9_000).map { "\($0 + 1)-NQ/TW," }.joined() + "]", nil),
    ("aliases: [" + (0..<9_000).map { "/a\($0)/," }.joined() + "]", nil),
    (
      "figures: ["
        + (0..<900).map { "{measure: m, value: 1, period: 2024, id: a\($0), part-of: b\($0)}," }
        .joined() + "]", "2:65: no figure of this item has the id “b0”"
    ),
  ]

  private static func times(_ count: Int, _ text: String) -> String {
    String(repeating: text, count: count)
  }

  @Test(
    "FAULTS 30: front matter that is made to take long is refused at its place, or read at once",
    arguments: bombs.indices)
  func yamlBombsAreRefused(_ row: Int) throws {
    let (front, said) = Self.bombs[row]
    let text = "---\n\(front)\n---\n"
    let start = Self.processorTime
    let problems = Self.read(text).problems
    // Milliseconds in a build for release. The limit only tells a bomb.
    #expect(Self.processorTime - start < 5)
    let inOrder = problems.sorted { $0.range.lowerBound < $1.range.lowerBound }
    let first = try #require(inOrder.first)
    if let said {
      // Thousands may follow.
      #expect(Self.messages(text, of: Array(inOrder.prefix(3))).contains(said))
    } else {
      #expect(first.problem == .content(.missingKey("title")) || first.range == 0..<3)
    }
  }

  /// Of this thread, in seconds.
  private static var processorTime: Double {
    var time = timespec()
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }

  // MARK: Reading

  private static func read(_ text: String) -> (item: Item?, problems: [FoundProblem]) {
    var reader = ItemReader(
      Reading(offset: 420, fileLimit: Reading.defaultFileLimit, markdown: MarkdownOptions()))
    return reader.read(Bytes(text), path: Bytes("Content/items/a.md"))
  }

  private static func messages(_ text: String) -> [String] {
    messages(text, of: read(text).problems)
  }

  private static func messages(_ text: String, of problems: [FoundProblem]) -> [String] {
    let file = Bytes(text)
    let diagnostics = problems.map { Diagnostic($0, in: Bytes("a.md".utf8)) }
    return DiagnosticPrinter(.en).text(for: diagnostics, source: { _ in file }).string
      .split(separator: "\n").compactMap { line in
        guard line.hasPrefix("a.md:"), let range = line.range(of: " error: ") else { return nil }
        return line.dropFirst(5)[..<range.lowerBound] + " " + line[range.upperBound...]
      }
  }
}
