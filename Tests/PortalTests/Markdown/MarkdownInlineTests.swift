import Testing

@testable import Portal

@Suite struct MarkdownInlineTests {
  @Test(arguments: [
    ("~~a~~", "<del>a</del>"),
    ("x~~a~~y", "x<del>a</del>y"),
    ("~~a *b* c~~", "<del>a <em>b</em> c</del>"),
    ("*~~a~~*", "<em><del>a</del></em>"),
    ("~~a\nb~~", "<del>a\nb</del>"),
    ("~~a ~~b~~ c~~", "<del>a <del>b</del> c</del>"),
    ("~~ a ~~", "~~ a ~~"),
    ("~~a", "~~a"),
    ("~a~", "~a~"),
    ("~~~a~~~", "~~~a~~~"),
    ("\\~~a~~", "~~a~~"),
    ("~~a\\~~", "~~a~~"),
    ("~~a\\~\\~b~~", "<del>a~~b</del>"),
    ("`~~a~~` ~~`b\\~`~~", "<code>~~a~~</code> <del><code>b\\~</code></del>"),
    ("[~~a~~](u)", "<a href=\"u\"><del>a</del></a>"),
    ("~~a *b~~ c*", "~~a <em>b~~ c</em>"),
    ("~~[a](b~~c)~~", "<del><a href=\"b~~c\">a</a></del>"),
    ("~~[a](b\\~c \"d\\~\")~~", "<del><a href=\"b~c\" title=\"d~\">a</a></del>"),
    ("~~~~", nil),
  ])
  func strikesThrough(_ source: String, _ expected: String?) {
    #expect(html("a " + source + "\n") == "<p>a \(expected ?? source)</p>\n")
  }

  @Test(arguments: [
    ("xem http://a.vn", "xem <a href=\"http://a.vn\">http://a.vn</a>"),
    ("HTTPS://A.VN/b", "<a href=\"HTTPS://A.VN/b\">HTTPS://A.VN/b</a>"),
    ("(https://a.vn/x_(y))", "(<a href=\"https://a.vn/x_(y)\">https://a.vn/x_(y)</a>)"),
    ("https://a.vn.", "<a href=\"https://a.vn\">https://a.vn</a>."),
    (
      "https://a.vn/b?c=d&e=f;",
      "<a href=\"https://a.vn/b?c=d&amp;e=f\">https://a.vn/b?c=d&amp;e=f</a>;"
    ),
    ("https://a.vn/b&hl;", "<a href=\"https://a.vn/b\">https://a.vn/b</a>&amp;hl;"),
    ("“https://a.vn/”", "“<a href=\"https://a.vn/\">https://a.vn/</a>”"),
    ("https://a.vn/đ…", "<a href=\"https://a.vn/%C4%91\">https://a.vn/đ</a>…"),
    ("https://a.vn/a_b_c", "<a href=\"https://a.vn/a_b_c\">https://a.vn/a_b_c</a>"),
    ("**https://a.vn**", "<strong><a href=\"https://a.vn\">https://a.vn</a></strong>"),
    ("https://a.vn<b", "<a href=\"https://a.vn\">https://a.vn</a>&lt;b"),
    ("xhttp://a.vn", "xhttp://a.vn"),
    ("ftp://a.vn http:// https://. www.a.vn a@b.vn", nil),
    ("http:///a", nil),
    ("`http://a.vn`", "<code>http://a.vn</code>"),
    ("[http://a.vn](b)", "<a href=\"b\">http://a.vn</a>"),
    ("[http://a.vn](x:y)", "http://a.vn"),
    ("<http://a.vn>", "<a href=\"http://a.vn\">http://a.vn</a>"),
  ])
  func linksBareAddresses(_ source: String, _ expected: String?) {
    #expect(html("a " + source + "\n") == "<p>a \(expected ?? source)</p>\n")
  }

  @Test func writesNoLinkInsideALink() {
    #expect(html("[a <http://b.vn> c](d)\n") == "<p><a href=\"d\">a http://b.vn c</a></p>\n")
    #expect(markdown("[a <http://b.vn> c](d)\n").links.map(\.value.string) == ["d"])
  }

  @Test func keepsWhereLinksAndImagesLead() {
    let source = """
      > Xem [một](/a "t") và
      > `[x](/a)` [hai][r] https://b.vn/c, <https://d.vn>\\
      > <x@y.vn> [ba](/a) [![ảnh](e.jpg)](/f) ![g]( <h i.png> 'j')

      [r]: /ref
      """
    let result = markdown(source)
    #expect(
      result.links.map { "\($0.value.string) \(excerpt(source, $0.range))" } == [
        "/a /a", "/ref [hai]", "https://b.vn/c https://b.vn/c", "https://d.vn https://d.vn",
        "mailto:x@y.vn x@y.vn",
        "/a /a", "/f /f",
      ])
    #expect(result.links[5].range.lowerBound > result.links[3].range.upperBound)
    #expect(
      result.images.map { "\($0.value.string) \(excerpt(source, $0.range))" } == [
        "e.jpg e.jpg", "h i.png h i.png",
      ])
  }

  @Test func collectsTheWordsABlockALine() {
    let source = """
      ## Tiêu *đề*[^1]

      Một **hai** `ba`,
      bốn ~~năm~~ [sáu](u) https://a.vn[^1].

      - bảy
      - tám

      > chín

      | a | b |
      |---|---|
      | c | |

      ![mô tả](x.jpg "Chú thích | Ảnh: B")

          mã

      [^1]: ghi
      """
    let result = markdown(source, text: true)
    #expect(
      result.text.string == """
        Tiêu đề
        Một hai ba, bốn năm sáu https://a.vn.
        bảy
        tám
        chín
        a b
        c 
        Chú thích Ảnh: B
        mã
        ghi

        """)
    #expect(
      Bytes(result.text[result.firstParagraph]).string == "Một hai ba, bốn năm sáu https://a.vn.")
    #expect(markdown(source).text.isEmpty)
  }
}
