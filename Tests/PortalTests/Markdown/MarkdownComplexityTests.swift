import Foundation
import Synchronization
import Testing

@testable import Portal

/// A text that is made to take long, and what becomes of it.
struct HostileMarkdown: Sendable, CustomTestStringConvertible {
  let testDescription: String
  let source: String
  /// The limit that it is refused for; nil: it is rendered.
  let limit: MarkdownLimit?

  init(_ name: String, _ source: String, _ limit: MarkdownLimit? = nil) {
    testDescription = name
    self.source = source
    self.limit = limit
  }

  private static func times(_ count: Int, _ text: String) -> String {
    String(repeating: text, count: count)
  }

  private static func lines(_ count: Int, _ line: (Int) -> String) -> String {
    (0..<count).map(line).joined()
  }

  /// 25,000 definitions whose names have one remainder by cmark's hash, as in its own test of this.
  private static let collisions: String = {
    let names = (0...).lazy.map { "x\($0)" }.filter { name in
      name.utf8.reduce(UInt32(0)) { UInt32($1) &+ ($0 << 6) &+ ($0 << 16) &- $0 } % 16 == 0
    }
    return names.prefix(25_000).map { "[\($0)]: /u\n\n[x0]\n\n" }.joined()
  }()

  static let all: [HostileMarkdown] = [
    .init(
      "nested strong emphasis", times(65_000, "*a **a ") + "b" + times(65_000, " a** a*"), .inlines),
    .init("closers without openers", times(65_000, "a_ ")),
    .init("openers without closers", times(65_000, "_a ")),
    .init("closing brackets", times(65_000, "a]")),
    .init("opening brackets", times(65_000, "[a"), .brackets),
    .init("mismatched openers and closers", times(50_000, "*a_ ")),
    .init("openers and closers of lengths that do not go together", "a**b" + times(50_000, "c* ")),
    .init("brackets and closers of emphasis", times(50_000, "[ a_"), .brackets),
    .init("links and emphasis that cross", "**x [a*b**c*](d)"),
    .init(
      "emphasis and marks of another kind", times(20_000, "*a ") + times(20_000, "_a*_ "), .inlines),
    .init("brackets and parentheses", times(80_000, "[ (](")),
    .init("comments after a closing tag", "</" + times(300_000, "<!--")),
    .init(
      "list marks and empty lines in a quotation",
      "> " + times(30_000, "- ") + "x\n" + times(30_000, ">\n"), .containers),
    .init("references that fall into one slot of cmark's table", collisions),
    .init("nested brackets", times(50_000, "[") + "a" + times(50_000, "]"), .brackets),
    .init("nested quotations", times(50_000, "> ") + "a", .containers),
    .init("deeply nested lists", lines(1000) { times($0, "  ") + "* a\n" }, .containers),
    .init("lists nested as deep as allowed", lines(100) { times($0, "  ") + "* a\n" }),
    .init("backticks of growing lengths", lines(2000) { "e" + times($0, "`") }),
    .init("unclosed links in angle brackets", times(50_000, "[a](<b")),
    .init("unclosed links", times(50_000, "[a](b")),
    .init("unclosed titles", times(50_000, "[a](b \"c")),
    .init("images in images", times(160_000, "![[]()"), .brackets),
    .init(
      "list marks and empty lines", times(30_000, "- ") + "x\n" + times(30_000, "\n"), .containers),
    .init("deep list and empty lines", times(90, "- ") + "x\n" + times(600_000, "\n"), .work),
    .init("quotations and emphasis", times(100_000, ">") + times(100_000, "a*"), .containers),
    .init("deep quotation and emphasis", times(95, "> ") + times(300_000, "a*"), .work),
    .init("images before links", times(990, "![") + times(50_000, "[](b)")),
    .init("nested brackets opened by images", times(25_000, "!["), .brackets),
    .init("references", lines(50_000) { "[\($0)]: u\n" } + times(50_000, "[0] ")),
    .init(
      "references whose names hash alike",
      lines(25_000) { "[\($0 * 65_536)]: u\n" } + times(1000, "[7] ")),
    .init(
      "a long address used often", "[a]: /" + times(10_000, "u") + "\n\n" + times(50_000, "[a]")),
    .init("unclosed comments", times(60_000, "a <!-- ")),
    .init("unclosed processing instructions", times(60_000, "a <? ")),
    .init("unclosed declarations", times(60_000, "a <!A ")),
    .init("unclosed CDATA", times(450, "a <![CDATA[ ") + times(60_000, "]]")),
    .init("unclosed tags", times(60_000, "<a b=\"")),
    .init("empty angle brackets", times(60_000, "<>")),
    .init("ampersands", times(60_000, "&")),
    .init("unfinished entities", times(60_000, "&#1")),
    .init("runs of asterisks", times(60_000, "*") + "a" + times(60_000, "*"), .inlines),
    .init("a run of underscores", times(200_000, "_")),
    .init("thematic breaks that are none", times(50, "- ") + times(60_000, "--") + "x"),
    .init("code blocks", times(30_000, "```\na\n\n")),
    .init("bars", times(70_000, "|")),
    .init("a table of 70,000 columns", times(70_000, "|a") + "\n" + times(70_000, "|-") + "\n"),
    .init("many tables", times(5_000, "|a|\n|-|\n\n")),
    .init("a long table", "|a|b|\n|-|-|\n" + times(20_000, "|1|2|\n")),
    .init("notes referred to often", times(20_000, "[^1] ") + "\n\n[^1]: x\n"),
    .init("notes not defined", times(20_000, "[^1] ") + "\n\n[^2]: x\n"),
    .init("strikethrough without end", times(60_000, "~~a ")),
    .init("nested strikethrough", times(30_000, "~~a ") + times(30_000, "b~~ ")),
    .init("addresses", times(20_000, "http://a.vn ")),
    .init("an address of brackets", "http://a.vn/" + times(100_000, ")")),
    .init("an address of entities", "http://a.vn/" + times(50_000, "&a;")),
    .init("slashes", times(60_000, "://")),
    .init("headings", times(20_000, "## a\n")),
    .init(
      "headings that look made unique", lines(5_000) { "## a \($0)\n" } + times(5_000, "## a\n")),
    .init("images", times(20_000, "![](a)\n\n")),
    .init("raw HTML", times(60_000, "a<b>")),
    .init("refused links", times(20_000, "[a](javascript:x) ")),
    .init("refused references", "[a]: javascript:x\n\n" + times(20_000, "&amp;\\\n[a] ")),
    .init("a line of 10 MB", times(770_000, "Đồng Tháp ")),
  ]
}

@Suite struct MarkdownComplexityTests {
  @Test(
    "FAULTS 13: hostile texts are rendered at once or refused by name",
    arguments: HostileMarkdown.all)
  func rendersHostileTextsOrRefusesThemByName(_ text: HostileMarkdown) {
    let result = markdown(text.source)
    let limits = result.findings.compactMap { finding -> MarkdownLimit? in
      if case .complexity(let limit) = finding.problem { limit } else { nil }
    }
    #expect(limits == (text.limit.map { [$0] } ?? []))
    #expect(result.html.bytes.isEmpty == (text.limit != nil))
    if text.limit != nil {
      #expect(result.findings.count == 1)
      #expect(result.headings.isEmpty && result.links.isEmpty && result.images.isEmpty)
      #expect(result.findings[0].problem.severity == .error)
      #expect(result.findings[0].range.upperBound <= text.source.utf8.count)
    }
  }

  @Test("FAULTS 14: a stack of 512 KiB is enough for all of them") func needsLittleStack() {
    let texts = HostileMarkdown.all.filter { $0.source.utf8.count < 1_000_000 }
    let done = Mutex(0)
    let finished = DispatchSemaphore(value: 0)
    let thread = Thread {
      for text in texts {
        _ = markdown(text.source)
        done.withLock { $0 += 1 }
      }
      finished.signal()
    }
    thread.stackSize = 512 << 10
    thread.start()
    finished.wait()
    #expect(done.withLock { $0 } == texts.count)
  }

  @Test("FAULTS 13: a line in more than a hundred containers is refused, and no other")
  func countsTheDepthThatATextReallyHas() {
    let marks = ["> ", "- ", "1. ", ">", "+\t"]
    for mark in marks {
      let deep = String(repeating: mark, count: 100) + "a\n"
      #expect(markdown(deep).findings == [], "\(mark)")
      #expect(
        markdown(mark + deep).findings.map(\.problem) == [.complexity(.containers)], "\(mark)")
    }
    let list = (0..<100).map { String(repeating: "  ", count: $0) + "- a\n" }.joined()
    #expect(markdown(list).findings == [])
    // Far indented code and long rules are no depth.
    let code = "- a\n\n" + String(repeating: " ", count: 500) + "x\n"
    #expect(markdown(String(repeating: code, count: 200)).findings == [])
    #expect(html(String(repeating: "- ", count: 300) + "\n") == "<hr>\n")
  }

  @Test("FAULTS 13: a thousand brackets may be open, up to an empty line")
  func countsBracketsUpToAnEmptyLine() {
    let open = String(repeating: "[", count: 600) + "\n\n"
    #expect(markdown(open + open).findings == [])
    #expect(markdown(open + "a\n" + open).findings == [])
    #expect(markdown(String(repeating: "[", count: 1000)).findings == [])
    #expect(
      markdown(String(repeating: "[", count: 1001)).findings.map(\.range) == [1000..<1001])
  }
}
