import Testing

@testable import Portal

@Suite struct MarkdownNoteTests {
  @Test func numbersNotesInTheOrderOfReference() {
    #expect(
      html("Một[^b] hai[^a].\n\n[^a]: A\n[^b]: B\n") == """
        <p>Một<sup class="footnote-ref"><a href="#fn-1" id="fnref-1">1</a></sup> \
        hai<sup class="footnote-ref"><a href="#fn-2" id="fnref-2">2</a></sup>.</p>
        <section class="footnotes" aria-label="Chú thích">
        <ol>
        <li id="fn-1">
        <p>B <a class="footnote-back" href="#fnref-1" aria-label="Trở lại chỗ dẫn 1">↩</a></p>
        </li>
        <li id="fn-2">
        <p>A <a class="footnote-back" href="#fnref-2" aria-label="Trở lại chỗ dẫn 2">↩</a></p>
        </li>
        </ol>
        </section>

        """)
  }

  @Test func linksBackToEveryReference() {
    let page = html("a[^1] b[^1] c[^1]\n\n[^1]: x\n")
    for id in ["fnref-1", "fnref-1-2", "fnref-1-3"] {
      #expect(page.contains("id=\"\(id)\""))
      #expect(page.contains("href=\"#\(id)\""))
    }
    #expect(page.contains("aria-label=\"Trở lại chỗ dẫn 1-3\""))
    #expect(HTMLReader.faults(in: page) == [])
  }

  @Test func takesIndentedAndFollowingLinesIntoANote() {
    let page = html(
      """
      x[^1]

      [^1]: đầu
      tiếp

          hai

          - ba
          - bốn

      ngoài
      """)
    #expect(page.contains("<p>ngoài</p>\n<section"))
    #expect(
      page.contains("<p>đầu\ntiếp</p>\n<p>hai</p>\n<ul>\n<li>ba</li>\n<li>bốn</li>\n</ul>\n<p><a "))
  }

  @Test func readsNotesWithTheReferencesOfTheBodyAndNoBlockOfOneReachesTheNext() {
    let page = html("x[^1] y[^2] z[^3]\n\n[^1]: ```\n    [r]\n[^2]: ---\n[^3]: [r]\n\n[r]: /u\n")
    #expect(page.contains("<pre><code>[r]\n</code></pre>\n<p><a "))
    #expect(page.contains("<li id=\"fn-2\">\n<hr>\n<p><a "))
    #expect(page.contains("<a href=\"/u\">r</a> <a "))
  }

  @Test("FAULTS 19: a note of one word is no definition of a link")
  func oneWordNotesAreNoDefinitionsOfLinks() {
    #expect(html("x[^1]\n\n[^1]: http\n").contains("<p>http <a "))
  }

  @Test("FAULTS 19: a note defined twice is an error") func refusesASecondDefinition() {
    let source = "x[^1]\n\n[^1]: a\n\n[^1]: b\n"
    let result = markdown(source)
    #expect(result.findings.map(\.problem) == [.noteDefinedTwice("1")])
    #expect(result.findings[0].range == 16..<20)
    #expect(result.findings[0].related == [7..<11])
    #expect(result.findings[0].problem.severity == .error)
    #expect(result.html.bytes.string.contains("<p>a <a "))
  }

  @Test("FAULTS 19: a note that is not there is a warning") func leavesUndefinedNotesAsText() {
    let source = "Hôm nay[^x] mưa\n"
    #expect(html(source) == "<p>Hôm nay[^x] mưa</p>\n")
    #expect(findings(source) == ["markdown.note \"[^x]\""])
  }

  @Test("FAULTS 19: a note that nobody refers to is a warning") func doesNotShowUnusedNotes() {
    let source = "a\n\n[^thừa]: b\n"
    #expect(html(source) == "<p>a</p>\n")
    #expect(findings(source) == ["markdown.note \"[^thừa]\""])
  }

  @Test("FAULTS 19: notes in notes are refused") func refusesNotesInNotes() {
    let source = "a[^1] b[^2]\n\n[^1]: xem [^1]\n[^2]: xem [^1]\n"
    #expect(markdown(source).findings.map(\.problem) == [.noteInNote("1"), .noteInNote("1")])
    #expect(markdown(source).findings.map(\.range) == [23..<27, 38..<42])
  }

  @Test("FAULTS 19: ten thousand notes are numbered") func numbersTenThousandNotes() {
    let count = 10_000
    let source =
      (0..<count).map { "[^n\($0)] " }.joined() + "\n\n"
      + (0..<count).map { "[^n\($0)]: ghi \($0)\n" }.joined()
    let page = html(source)
    #expect(page.contains("<li id=\"fn-10000\">\n<p>ghi 9999 <a"))
  }

  @Test func looksForNoNotesInCodeAndLinks() {
    #expect(html("`[^1]` [a [^1] b](u)\n\n    [^1]\n\n[^1]: x\n").contains("fnref") == false)
    #expect(html("```\n[^1]: x\n```\n") == "<pre><code>[^1]: x\n</code></pre>\n")
    #expect(html("<!--\n[^1]: x\n-->\n\na[^1]\n") == "<p>a[^1]</p>\n")
    #expect(findings("```\n[^1]: x\n```\n") == [])
  }

  @Test func honoursEscapedBrackets() {
    let source = "a\\[^1] `\\[^1]` b[^1]\n\n[^1]: x\n"
    #expect(html(source).hasPrefix("<p>a[^1] <code>\\[^1]</code> b<sup"))
    #expect(findings(source) == [])
  }

  @Test func keepsPlacesRightAfterNotesAreMoved() {
    #expect(
      findings("[^1]: có <b>\n    và <i>\n\ntrước[^1] <u>\n") == [
        "markdown.html \"<u>\"", "markdown.html \"<b>\"", "markdown.html \"<i>\"",
      ])
  }

  @Test func notesInTablesAndHeadingsCountToo() {
    let result = markdown("## Mục[^1]\n\n|a[^2]|\n|-|\n\n[^1]: x\n[^2]: y\n")
    #expect(result.findings == [])
    #expect(result.headings.map(\.text.string) == ["Mục"])
    #expect(result.html.bytes.string.contains("a<sup class=\"footnote-ref\"><a href=\"#fn-2\""))
  }

  @Test func labelsComeFromTheOptions() {
    var options = MarkdownOptions()
    options.notesLabel = Bytes("Notes \"&\"")
    options.backLabel = Bytes("Back to reference")
    var renderer = MarkdownRenderer()
    let page = renderer.render(Bytes("a[^1]\n\n[^1]: b\n"), options: options).html.bytes.string
    #expect(page.contains("aria-label=\"Notes &quot;&amp;&quot;\""))
    #expect(page.contains("aria-label=\"Back to reference 1\""))
  }
}
