import Testing

@testable import Portal

@Suite struct MarkdownFindingTests {
  @Test("FAULTS 15: raw HTML is dropped, with its place") func dropsRawHTMLAndSaysWhere() {
    #expect(html("a <b>c</b> d\n") == "<p>a c d</p>\n")
    #expect(findings("a <b>c</b> d\n") == ["markdown.html \"<b>\"", "markdown.html \"</b>\""])
    #expect(html("<div onclick=\"x\">\n<script>y</script>\n</div>\n\nz\n") == "<p>z</p>\n")
    #expect(
      findings("z\n\n  <iframe src=\"x\">\ny\n") == ["markdown.html \"<iframe src=\"x\">\""])
    #expect(
      markdown("<p title=\"ế" + String(repeating: "ế", count: 60)).findings.map(\.problem)
        == [.html("<p title=\"ếếếếếếếếếế")])
  }

  @Test func dropsCommentsWithoutAWord() {
    #expect(html("a <!-- b -->c\n\n<!--\nd\n-->\n\n<!-- e --> <!-- f -->\n") == "<p>a c</p>\n")
    #expect(findings("a <!-- b -->c\n\n<!--\nd\n-->\n\n<!-- e --> <!-- f -->\n") == [])
    #expect(findings("<!-- a --> <b>x</b>\n") == ["markdown.html \"<b>x</b>\""])
    #expect(findings("<!-- a\n\nb\n") == ["markdown.html \"<!-- a\""])
  }

  @Test func findsTheRightOneOfEqualConstructs() {
    let source = "`<b>` x <b>\n> `<b>`\n> <b> y\nlazy <b>\\\n<b> z <b>\n"
    let places = markdown(source).findings.map(\.range.lowerBound)
    #expect(places == [8, 22, 33, 38, 44])
  }

  @Test(
    "FAULTS 16: addresses that are not allowed lead nowhere",
    arguments: [
      ("javascript:alert(1)", MarkdownURLFault.scheme("javascript")),
      ("JaVaScRiPt:x", .scheme("JaVaScRiPt")), ("java&#10;script:x", .control),
      ("java&Tab;script:x", .control), ("javascript&colon;x", .scheme("javascript")),
      ("data:text/html,x", .scheme("data")), ("vbscript:x", .scheme("vbscript")),
      ("//evil.vn", .noScheme), ("\\\\\\\\evil.vn", .backslash), ("/\\\\evil.vn", .backslash),
      ("http:\\\\\\\\evil.vn", .backslash), ("http:evil", .noHost), ("https:/evil", .noHost),
      ("https:///evil", .noHost), ("http://?x", .noHost),
      ("giao ban: quý.pdf", .scheme("giao ban")),
      ("&#32;javascript:x", .scheme(" javascript")),
      ("&nbsp;javascript:x", .scheme("\u{A0}javascript")),
      ("&#x7f;a", .control), (":x", .scheme("")), ("1:x", .scheme("1")),
    ])
  func refusesAddresses(_ url: String, _ fault: MarkdownURLFault) {
    let result = markdown("a [b *c*](<\(url)>)\n")
    #expect(result.html.bytes.string == "<p>a b <em>c</em></p>\n")
    guard case .unsafeURL(_, fault) = result.findings.first?.problem else {
      Issue.record("\(result.findings)")
      return
    }
    #expect(result.links.isEmpty)
    #expect(result.findings.count == 1)
  }

  @Test(
    "FAULTS 16: all other addresses are linked",
    arguments: [
      "http://a.vn", "HTTPS://a.vn/b?c#d", "mailto:a@b.vn", "tel:+84", "", "#muc", "?a:b", "a/b:c",
      "/a//b", "./a:b", "../x", "anh%20a.jpg", "a?b=c\\\\d", "Đồng Tháp.pdf",
    ])
  func linksOtherAddresses(_ url: String) {
    let result = markdown("[b](<\(url)>)\n")
    #expect(result.findings == [])
    #expect(result.links.count == 1)
    #expect(result.html.bytes.string.hasPrefix("<p><a href=\""))
  }

  @Test("FAULTS 20: a fence that nothing closes is warned of") func warnsOfUnclosedFences() {
    #expect(findings("a\n\n```js\nb\n") == ["markdown.fence \"```js\""])
    #expect(findings("> ~~~\n> a\n\n```\nx\n```\n") == ["markdown.fence \"~~~\""])
    #expect(findings("- ````\n  ```\n\nb\n") == ["markdown.fence \"````\""])
    #expect(findings("````\n```\n") == ["markdown.fence \"````\""])
    for closed in [
      "```\na\n```\n", "```\na\n  `````  \n", "> ```\n> a\n> ```", "- ```\n  a\n  ```\n",
      "1. > ~~~\n   > a\n   > ~~~\n", "```\n```", "    ```\n", "`` ` ``\n",
    ] {
      #expect(findings(closed) == [], "\(closed)")
    }
  }

  @Test("FAULTS 5: line ends of all kinds give the same, and places stay right")
  func readsAllLineEndsAlikeAndPointsIntoTheBodyAsItIs() {
    let source = "## a\n\nb\nc <i>\n\n| x |\n|---|\n| [y](u) <u> |\n\n[^n]: <s>\n\nz[^n]\n"
    let expected = markdown(source)
    for end in ["\r\n", "\r", "\u{2028}"] {
      let other = source.replacing("\n", with: end)
      let result = markdown(other)
      #expect(result.html == expected.html)
      #expect(
        result.findings.map { excerpt(other, $0.range) }
          == expected.findings.map { excerpt(source, $0.range) })
      #expect(result.links.map { excerpt(other, $0.range) } == ["u"])
      #expect(result.headings.map { excerpt(other, $0.range) } == ["## a"])
    }
    let mixed = markdown("a <b>\r\n\r<i>\n\r\nx <u>")
    #expect(mixed.findings.map(\.range) == [2..<5, 8..<11, 16..<19])
  }

  @Test("FAULTS 11: the last line needs no end") func needsNoFinalLineEnd() {
    #expect(html("## a") == html("## a\n"))
    #expect(html("") == "")
    #expect(html("\n \n\t\n") == "")
  }

  @Test func oneRendererGivesTheSameForEveryBody() {
    var renderer = MarkdownRenderer()
    let bodies = [
      "## a\n\nb[^1]\n\n[^1]: c\n", "# x <b>\n", "|a|\n|-|\n", "", "[", "~~a~~ http://b.vn\n",
    ]
    for body in bodies + bodies.reversed() {
      #expect(renderer.render(Bytes(body)) == markdown(body))
    }
  }
}
