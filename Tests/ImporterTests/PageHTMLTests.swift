import Portal
import Testing

@testable import Importer

/// Pages saved as HTML.
@Suite struct PageHTMLTests {
  /// After NukeViet's `themes/default/modules/news/detail.tpl`.
  static let nukeViet = """
    <!DOCTYPE html><html lang="vi"><head><title>Giao ban quý I - Ban Tuyên giáo Tỉnh ủy Kon Tum</title>
    <meta property="og:title" content="Giao ban quý I">
    <meta property="og:site_name" content="Ban Tuyên giáo Tỉnh ủy Kon Tum">
    <meta property="og:url" content="https://kontum.example.org/vi/news/tin/giao-ban-12.html">
    <meta name="author" content="Ban Tuyên giáo Tỉnh ủy Kon Tum">
    <style>p { color: red }</style></head><body>
    <ul class="menu"><li><a href="/">Trang chủ</a></li><li><a href="/tin">Tin</a></li></ul>
    <ol class="breadcrumb"><li><a href="/">Nhà</a></li><li><a href="/khoa-giao/">Khoa giáo</a></li></ol>
    <div class="news_column panel"><h1 class="title">Giao ban quý I</h1>
    <em class="time">Thứ ba - 09/04/2024 21:58</em>
    <ul class="list-inline"><li><a href="javascript:void(0)">In ra</a></li></ul>
    <div id="hometext"><div class="imghome"><img alt="Hội trường" src="/uploads/a.jpg"><p><em>Toàn cảnh</em></p></div>
    Các đơn vị họp <b>giao ban</b>.</div>
    <div id="news-bodyhtml" class="bodytext">
    <h2>Kết quả</h2><p>Đạt <strong>97,5&nbsp;%</strong>; xem <a href="/vi/bao-cao/?a=1&amp;b=2">báo cáo</a>,
    <a href="javascript:alert(1)">mã</a> và <a href="#x">mục</a>.<script>alert(1)</script></p>
    <ul><li>Một</li><li>Hai<ul><li>Hai a</li></ul></li></ul><ol start="3"><li>Ba</li></ol>
    <table><tr><th>Huyện</th><th>Số | tỷ lệ</th></tr><tr><td rowspan=2>Đăk Hà</td><td><p>12</p><p>3</p></td></tr>
    <tr><td>4*</td></tr></table>
    <table class="image center"><tr><td><img src="/uploads/b.jpg" alt=""></td></tr><tr><td>Đại biểu "dự"</td></tr></table>
    <blockquote>Lời dặn</blockquote><p style="display:none">ẩn</p><p>x<br><br>y<br>z m<sup>2</sup></p>
    <iframe src="https://film.example.com/1"></iframe></div>
    <p class="h5"><strong>Tác giả: </strong>Hoàng Quế</p><p><strong>Nguồn tin: </strong>Báo Kon Tum</p>
    <div class="panel">File đính kèm</div><div><a href="/uploads/bc.pdf">Báo cáo quý</a></div>
    <div class="keywords"><em>Từ khóa:</em> <a href="/tag/a">giao ban</a>, <a href="/tag/b">khoa giáo</a></div></div>
    <ul class="related"><li><a href="/cu">Một tin đã đưa</a></li></ul></body></html>
    """

  @Test func aPageOfNukeVietIsImported() {
    let page = Importing(Self.nukeViet)
    #expect(
      page.text == """
        ---
        title: Giao ban quý I
        date: 2024-04-09T21:58
        section: khoa-giao
        agencies: [btg-kon-tum]
        summary: Các đơn vị họp giao ban.
        authors: [Hoàng Quế]
        source: Báo Kon Tum
        tags: [giao ban, khoa giáo]
        extra: {address: "https://kontum.example.org/vi/news/tin/giao-ban-12.html"}
        ---

        ![Hội trường](https://kontum.example.org/uploads/a.jpg "Toàn cảnh")

        ## Kết quả

        Đạt **97,5\u{A0}%**; xem [báo cáo](https://kontum.example.org/vi/bao-cao/?a=1&b=2), mã và mục.

        - Một
        - Hai
          - Hai a

        3. Ba

        | Huyện | Số \\| tỷ lệ |
        | --- | --- |
        | Đăk Hà | 12 3 |
        |  | 4\\* |

        ![](https://kontum.example.org/uploads/b.jpg "Đại biểu \\"dự\\"")

        > Lời dặn

        x

        y\\
        z m²

        - [Báo cáo quý](https://kontum.example.org/uploads/bc.pdf)

        """)
    for note in [
      "element@22: <script>", "address@22: javascript:alert(1)", "hidden@28: ẩn",
      "embedded@29: https://film.example.com/1",
      "picture@16: https://kontum.example.org/uploads/a.jpg",
      "attachment: https://kontum.example.org/uploads/bc.pdf", "outside@33: Một tin đã đưa",
    ] {
      let what = note.split(separator: ":", maxSplits: 1)[1]
      let kind = note.prefix { $0 != "@" && $0 != ":" }
      #expect(
        page.notes.contains { $0.hasPrefix(kind) && $0.hasSuffix(what) }, "\(note) in \(page.notes)"
      )
    }
  }

  /// After `themes/default/modules/news/print.tpl`.
  @Test func aPrintViewOfNukeVietIsImported() {
    let page = Importing(
      """
      <html><head><title>Giao ban</title></head><body><div id="print"><div id="hd_print">
      <h2 class="pull-left">Tuyên giáo Kon Tum</h2><p class="pull-right"><a href="https://k.example/">https://k.example</a></p></div>
      <hr><div id="content"><h1>Giao ban</h1><ul class="list-inline"><li>Thứ ba - 09/04/2024 21:58</li>
      <li><a href="javascript:;">In ra</a></li><li><a href="javascript:;">Đóng cửa sổ này</a></li></ul>
      <div id="hometext">Mở đầu.</div><div id="bodytext"><p>Nội dung.</p></div>
      <div id="author"><p><strong>Tác giả:</strong> Hoàng Quế</p></div></div>
      <div id="footer"><div id="url"><strong>URL của bản tin này: </strong>https://k.example/tin/giao-ban-1.html</div></div></div></body></html>
      """)
    #expect(
      page.text == """
        ---
        title: Giao ban
        date: 2024-04-09T21:58
        agencies: [btg-kon-tum]
        summary: Mở đầu.
        authors: [Hoàng Quế]
        extra: {address: "https://k.example/tin/giao-ban-1.html"}
        ---

        Nội dung.

        """)
  }

  @Test func withoutANameTheTextIsWhereMostWordsAre() {
    let page = Importing(
      """
      <body><form><div><a href="/a">Một liên kết dài trong thực đơn</a><a href="/b">Một liên kết dài khác</a></div>
      <div class="x"><h1>Tin A</h1><span>09/04/2024</span><div class="y"><p>Đoạn văn thứ nhất của bài viết này.</p>
      <p>Đoạn văn thứ hai của bài viết này.</p></div></div><div>Bản quyền</div></form></body>
      """)
    #expect(
      page.body == "Đoạn văn thứ nhất của bài viết này.\n\nĐoạn văn thứ hai của bài viết này.\n")
    #expect(page.head == "title: Tin A\ndate: 2024-04-09\n")
    #expect(page.notes.contains("guessedText: Tin A"))
  }

  @Test func theHeadOfThePageKnowsTheDate() {
    let head = "<html><head><meta property='article:published_time' content='%'>"
    let rest = "<body><h1>A</h1><article><p>Một câu.</p></article></body></html>"
    let good = Importing(head.replacing("%", with: "2024-04-09T14:58:00+00:00") + rest)
    #expect(good.head == "title: A\ndate: 2024-04-09T21:58\n")
    #expect(Importing(head.replacing("%", with: "gần đây") + rest).errors == ["1@0 import.date"])
  }

  @Test(arguments: [
    "<article><h1>A</h1><div>09/04/2024 21:58</div><p>Một câu.</p></article>",
    "<h1>A</h1><article><p>Một câu.</p></article><p>Cập nhật: 09/04/2024 21:58</p>",
    "<h1>A</h1><article><time class='entry-date published' datetime='2024-04-09T21:58:00+07:00'></time><p>Một câu.</p></article>",
    "<h1>A</h1><article><p>Một câu.</p><p>21:58 09/04/2024</p></article>",
    "<meta property='article:published_time' content='hôm nay'><h1>A</h1>21:58 09/04/2024<article>Một câu.</article>",
  ])
  func theDateIsFoundWhereverThePageHasIt(_ page: String) {
    let imported = Importing("<html><body>\(page)</body></html>")
    #expect(imported.text == "---\ntitle: A\ndate: 2024-04-09T21:58\n---\n\nMột câu.\n")
  }

  /// A picture of one pixel.
  private static let png: Bytes = [
    0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 0x0D, 0x49, 0x48, 0x44, 0x52, 0, 0,
    0, 1, 0, 0, 0, 1, 8, 0, 0, 0, 0, 0x3A, 0x7E, 0x9B, 0x55, 0, 0, 0, 0x0A, 0x49, 0x44, 0x41,
    0x54, 0x78, 0x9C, 0x63, 0x60, 0, 0, 0, 2, 0, 1, 0x48, 0xAF, 0xA4, 0x71, 0, 0, 0, 0, 0x49,
    0x45, 0x4E, 0x44, 0xAE, 0x42, 0x60, 0x82,
  ]

  @Test func picturesBesideASavedPageAreTakenBeforeThoseOfItsSite() {
    let page = Importing(
      """
      <head><meta property="og:url" content="https://a.example/tin/a.html"></head><body><h1>A</h1>09/04/2024<article>
      <p>Một câu.</p><img src="./A_files/b.png" alt="b"><img src="/uploads/c.png" alt="c"><img src="/uploads/d.png" alt="d">
      </article></body>
      """, beside: ["A_files/b.png": Self.png, "uploads/c.png": Self.png + [0]])
    #expect(
      page.body
        == "Một câu.\n\n![b](b.png)\n\n![c](c.png)\n\n![d](https://a.example/uploads/d.png)\n")
  }

  @Test func filesAtHandGoWithTheItem() {
    let page = """
      <body><h1>A</h1>09/04/2024<article><p>Một câu.</p><p><img src="./Trang%20A_files/Ảnh 1.png" alt="a"></p>
      <img src="./b/Ảnh 1.png"><img src="c.png"><img src="d.svg"><img src="../e.png"><img src="/f.png">
      </article><p>Tệp đính kèm</p><p><a href="g.pdf">Báo cáo</a></p><p><a href="../../h.pdf">H</a></p></body>
      """
    let imported = Importing(
      page,
      beside: [
        "Trang A_files/Ảnh 1.png": Self.png, "b/Ảnh 1.png": Self.png + [0],
        "c.png": Bytes("<html>".utf8),
        "d.svg": Bytes("<svg/>".utf8), "../e.png": Self.png, "/f.png": Self.png,
        "g.pdf": Bytes("%PDF-".utf8),
        "../../h.pdf": Bytes("%PDF-".utf8),
      ])
    #expect(imported.paths == ["2024/2024-04-09-a/index.md"])
    #expect(
      imported.result.items[0].files.map(\.name.string) == ["anh-1.png", "anh-1-2.png", "g.pdf"])
    #expect(imported.body == "Một câu.\n\n![a](anh-1.png)\n\n![](anh-1-2.png)\n")
    #expect(
      imported.head.contains(
        "attachments: [{file: g.pdf, title: Báo cáo}]\n# attachments: [{file: \"../../h.pdf\", title: H}]\n"
      ),
      "\(imported.head)")
  }

  @Test func addressesOfThePortalItselfAreNotLinkedTo() {
    let page = Importing(
      """
      <body><h1>A</h1>09/04/2024<article><p>Xem <a href="https://TUYENGIAO.example.vn/cu">bài cũ</a>
      và https://tuyengiao.example.vn/x.</p></article></body>
      """)
    #expect(page.body == "Xem bài cũ và tuyengiao.example.vn/x.\n")
    #expect(page.notes.count { $0.hasPrefix("ownLink") } == 2)
  }
}
