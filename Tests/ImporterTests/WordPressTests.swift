import Portal
import Testing

@testable import Importer

/// WordPress's export, in the shape that `wp-admin/includes/export.php` gives it.
@Suite struct WordPressTests {
  /// One record of an export. Values that WordPress wraps in CDATA are wrapped here too.
  static func item(
    _ id: Int, _ title: String, content: String = "", excerpt: String = "", type: String = "post",
    status: String = "publish", date: String = "2024-04-09 14:58:00", more: String = ""
  ) -> String {
    """
    <item><title>\(title)</title><link>https://w.example/2024/04/\(id)/</link>
    <pubDate>Tue, 09 Apr 2024 14:58:00 +0000</pubDate><dc:creator><![CDATA[quehoang]]></dc:creator>
    <guid isPermaLink="false">https://w.example/?p=\(id)</guid><description></description>
    <content:encoded><![CDATA[\(content)]]></content:encoded><excerpt:encoded><![CDATA[\(excerpt)]]></excerpt:encoded>
    <wp:post_id>\(id)</wp:post_id><wp:post_date><![CDATA[2024-04-09 21:58:00]]></wp:post_date>
    <wp:post_date_gmt><![CDATA[\(date)]]></wp:post_date_gmt><wp:post_name><![CDATA[bai-\(id)]]></wp:post_name>
    <wp:status><![CDATA[\(status)]]></wp:status><wp:post_parent>0</wp:post_parent>
    <wp:post_type><![CDATA[\(type)]]></wp:post_type><wp:post_password><![CDATA[]]></wp:post_password><wp:is_sticky>0</wp:is_sticky>
    \(more)</item>

    """
  }

  static func export(_ items: String) -> String {
    """
    <?xml version="1.0" encoding="UTF-8" ?>
    <!-- generator="WordPress/6.4" created="2024-04-10 01:00" -->
    <rss version="2.0" xmlns:excerpt="http://wordpress.org/export/1.2/excerpt/"
      xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:wfw="http://wellformedweb.org/CommentAPI/"
      xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:wp="http://wordpress.org/export/1.2/">
    <channel><title>Tuyên giáo Kon Tum</title><link>https://w.example</link><wp:wxr_version>1.2</wp:wxr_version>
    <wp:author><wp:author_id>1</wp:author_id><wp:author_login><![CDATA[quehoang]]></wp:author_login>
    <wp:author_display_name><![CDATA[Hoàng Quế]]></wp:author_display_name></wp:author>
    \(items)</channel></rss>
    """
  }

  @Test func aPostIsImportedWithPictureCaptionTagsAndAuthor() {
    let post = Self.item(
      7, "Giao ban &amp; tổng kết",
      content: """
        Đoạn một
        dòng hai.

        Đoạn <strong>hai</strong>.
        [caption id="a" align="alignnone" width="300"]<a href="https://w.example/b.jpg"><img src="https://w.example/b.jpg" alt="b"/></a> Quang cảnh[/caption]
        <ul><li>Một</li></ul>
        [gallery ids="1,2"] Hết ]]]]><![CDATA[> đây.
        """,
      excerpt: "Mở đầu.",
      more: """
        <category domain="category" nicename="khoa-giao"><![CDATA[Khoa giáo]]></category>
        <category domain="post_tag" nicename="giao-ban"><![CDATA[giao ban]]></category>
        <wp:postmeta><wp:meta_key><![CDATA[_thumbnail_id]]></wp:meta_key><wp:meta_value><![CDATA[8]]></wp:meta_value></wp:postmeta>
        <wp:comment><wp:comment_author><![CDATA[Người đọc]]></wp:comment_author></wp:comment>
        """)
    let front = Self.item(
      8, "Ảnh", excerpt: "Toàn cảnh", type: "attachment", status: "inherit",
      more: "<wp:attachment_url><![CDATA[https://w.example/toan-canh.jpg]]></wp:attachment_url>")
    let export = Importing(Self.export(post + front))
    #expect(
      export.text == """
        ---
        title: Giao ban & tổng kết
        date: 2024-04-09T21:58
        slug: bai-7
        section: khoa-giao
        agencies: [btg-kon-tum]
        summary: Mở đầu.
        authors: [Hoàng Quế]
        tags: [giao ban]
        extra: {address: "https://w.example/2024/04/7/"}
        ---

        ![](https://w.example/toan-canh.jpg "Toàn cảnh")

        Đoạn một\\
        dòng hai.

        Đoạn **hai**.

        ![b](https://w.example/b.jpg "Quang cảnh")

        - Một

        Hết \\]\\]> đây.

        """)
    #expect(export.paths == ["2024/2024-04-09-bai-7.md"])
    #expect(export.notes.contains { $0.hasSuffix("[gallery ids=\"1,2\"]") })
  }

  @Test func theEditorOfBlocksWritesLineEndsThatMeanNothing() {
    let text =
      "<!-- wp:paragraph -->\n<p>Một\nhai.</p>\n<!-- /wp:paragraph -->\n\n<p>Ba<br>bốn.</p>"
    let changed = "<wp:post_modified_gmt><![CDATA[2024-04-10 01:00:00]]></wp:post_modified_gmt>"
    let export = Importing(Self.export(Self.item(1, "A", content: text, more: changed)))
    #expect(export.body == "Một hai.\n\nBa\\\nbốn.\n")
    #expect(export.head.contains("\nupdated: 2024-04-10T08:00\n"))
  }

  @Test func draftsStayDraftsAndWhatIsNoNewsIsNamed() {
    let items =
      Self.item(1, "Nháp", status: "draft") + Self.item(2, "Riêng", status: "private")
      + Self.item(3, "Trang", type: "page") + Self.item(4, "Rác", status: "trash")
      + Self.item(5, "Menu", type: "nav_menu_item")
    let export = Importing(Self.export(items))
    #expect(
      export.result.items.map(\.bytes.string).allSatisfy { $0.contains("\ndraft: true\n") })
    #expect(export.paths.count == 2)
    #expect(
      export.result.leftOut.map(\.note.text.string) == [
        "page: Trang", "trash: Rác", "nav_menu_item: Menu",
      ])
    #expect(export.errors.isEmpty)
  }

  @Test func aPostWithoutADateIsAnErrorAtItsLine() {
    let post = Self.item(1, "A", date: "0000-00-00 00:00:00")
      .replacing("2024-04-09 21:58:00", with: "0000-00-00 00:00:00")
      .replacing("Tue, 09 Apr 2024 14:58:00 +0000", with: "Wed, 30 Nov -0001 00:00:00 +0000")
    let text = Self.export(Self.item(2, "B") + post)
    let export = Importing(text)
    #expect(export.paths == ["2024/2024-04-09-bai-2.md"])
    #expect(export.errors == ["1@\(FeedTests.offset(of: "<item><title>A", in: text)) import.date"])
  }
}
