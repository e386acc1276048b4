import Testing

@testable import Portal

@Suite struct MarkdownImageTests {
  private let lazy = "loading=\"lazy\" decoding=\"async\""

  @Test func makesAFigureOfAnImageOfItsOwn() {
    #expect(
      html("![Đoàn công tác](a.jpg \"Quang cảnh | Ảnh: TTXVN\")\n")
        == "<figure><img src=\"a.jpg\" alt=\"Đoàn công tác\" \(lazy)><figcaption>Quang cảnh "
        + "<span class=\"credit\">Ảnh: TTXVN</span></figcaption></figure>\n")
    #expect(html("![a](b)\n") == "<figure><img src=\"b\" alt=\"a\" \(lazy)></figure>\n")
  }

  @Test(arguments: [
    ("c", "c"), ("c|d", "c|d"), ("a | b | d", "a | b <span class=\"credit\">d</span>"),
    ("| d", "<span class=\"credit\">d</span>"), ("c |", "c"),
    ("<b> | \\\"&", "&lt;b&gt; <span class=\"credit\">&quot;&amp;</span>"),
  ])
  func partsCaptionAndCredit(_ title: String, _ expected: String) {
    #expect(html("![x](y \"\(title)\")\n").contains("<figcaption>\(expected)</figcaption>"))
  }

  @Test func makesAGalleryOfARunOfImages() {
    let gallery = """
      <div class="gallery">
      <figure><a href="1"><img src="1" alt="a" \(lazy)></a></figure>
      <figure><a href="2"><img src="2" alt="b" \(lazy)></a><figcaption>t</figcaption></figure>
      <figure><a href="3"><img src="3" alt="c" \(lazy)></a></figure>
      </div>

      """
    #expect(html("![a](1) ![b](2 't')\n![c](3)\n") == gallery)
    #expect(html("![a](1)\n\n![b](2 't')\n\n![c](3)\n\nx\n") == gallery + "<p>x</p>\n")
  }

  @Test func leavesImagesInTextAndTightListsWhereTheyAre() {
    #expect(html("x ![a](b \"t\")\n") == "<p>x <img src=\"b\" alt=\"a\" \(lazy) title=\"t\"></p>\n")
    #expect(
      html("- ![a](b)\n") == "<ul>\n<li><img src=\"b\" alt=\"a\" \(lazy)></li>\n</ul>\n")
  }

  @Test("FAULTS 23: an image without a description is warned of")
  func warnsOfImagesWithoutADescription() {
    #expect(
      findings("![](a.jpg)\n\nx ![ ](b.jpg) ![c](d.jpg)\n") == [
        "a11y.alt \"a.jpg\"", "a11y.alt \"b.jpg\"",
      ])
  }

  @Test func leavesTheDescriptionOfARefusedImage() {
    #expect(html("![a *b*](data:x)\n") == "<p>a b</p>\n")
    #expect(findings("![a *b*](data:x)\n") == ["markdown.url \"data:x\""])
    #expect(findings("![a](tel:1) [b](tel:1)\n") == ["markdown.url \"tel:1\""])
  }
}
