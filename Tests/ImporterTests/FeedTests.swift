import Portal
import Testing

@testable import Importer

/// RSS and Atom.
@Suite struct FeedTests {
  /// The shape is that of NukeViet's `modules/news/funcs/rss.php`: picture and lead in the description.
  static let nukeViet = """
    <?xml version="1.0" encoding="utf-8"?>
    <rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom"><channel>
    <title>Tuyên giáo Kon Tum - Tin tức</title><link>https://k.example/vi/news/</link>
    <description><![CDATA[Tin]]></description><atom:link href="https://k.example/rss/" rel="self"/>
    <item><title>Giao ban &amp;quot;quý I&amp;quot;</title><link>https://k.example/vi/news/tin/giao-ban-12.html</link>
    <guid isPermaLink="false">news_12</guid>
    <description><![CDATA[<img src="https://k.example/a.jpg" width="100" align="left" border="0">Các đơn vị giao ban.]]></description>
    <pubDate>Tue, 09 Apr 2024 21:58:00 +0700</pubDate></item>
    <item><title>Không ngày</title><description>Câu.</description></item>
    </channel></rss>
    """

  @Test func theFeedOfNukeVietHasTheLeadAlone() {
    let feed = Importing(Self.nukeViet)
    #expect(
      feed.text == """
        ---
        title: "Giao ban \\"quý I\\""
        date: 2024-04-09T21:58
        # agencies: [Tuyên giáo Kon Tum - Tin tức]
        summary: Các đơn vị giao ban.
        source: {name: Tuyên giáo Kon Tum - Tin tức, url: "https://k.example/vi/news/tin/giao-ban-12.html"}
        ---

        ![](https://k.example/a.jpg)

        """)
    #expect(
      feed.errors == ["1@\(Self.offset(of: "<item><title>Không", in: Self.nukeViet)) import.date"])
    #expect(feed.notes.contains { $0.hasPrefix("leadOnly") })
  }

  static func offset(of part: String, in text: String) -> Int {
    Bytes(text.utf8).firstRange(of: Bytes(part.utf8))?.lowerBound ?? -1
  }

  @Test func aFeedWithWholeTextsIsImported() {
    let feed = Importing(
      """
      <rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/"
        xmlns:media="http://search.yahoo.com/mrss/">
      <channel><title>Cổng A</title><link>https://a.example</link><item><title>Tin A</title><link>https://a.example/tin/a</link>
      <dc:creator>Hoàng Quế</dc:creator><author>x@a.example (Thu Hà)</author><category>Khoa giáo</category><category>Khác</category>
      <pubDate>09 Apr 24 14:58 GMT</pubDate><description>Đoạn một […]</description>
      <content:encoded><![CDATA[<p>Đoạn một dài.</p><p>Xem <a href="b">B</a>.</p><p>Nguồn: <a href="https://b.example">Báo B</a></p>]]></content:encoded>
      <enclosure url="https://a.example/c.pdf" type="application/pdf" length="1"/><media:content url="https://a.example/d.jpg" medium="image"/>
      </item></channel></rss>
      """)
    #expect(
      feed.text == """
        ---
        title: Tin A
        date: 2024-04-09T21:58
        section: khoa-giao
        # agencies: [Cổng A]
        authors: [Hoàng Quế, Thu Hà]
        source: {name: Cổng A, url: "https://a.example/tin/a"}
        ---

        ![](https://a.example/d.jpg)

        Đoạn một dài.

        Xem [B](https://a.example/tin/b).

        - [c.pdf](https://a.example/c.pdf)

        """)
    #expect(feed.notes.contains("moreSections: Khác"))
  }

  @Test func anAtomFeedIsImported() {
    let feed = Importing(
      """
      <feed xmlns="http://www.w3.org/2005/Atom"><title>Cổng A</title><link href="https://a.example/"/>
      <author><name>Ban biên tập A</name></author>
      <entry><title type="html">A &amp;amp; B</title><link rel="alternate" href="tin/a"/><published>2024-04-09T21:58:00+07:00</published>
      <updated>2024-04-10T08:00:00+07:00</updated><summary>Mở đầu.</summary>
      <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>Một <b>câu</b>.</p></div></content></entry>
      <entry><title>C</title><updated>2024-04-11T00:00:00Z</updated><content type="html">&lt;p&gt;x &amp;lt; y&lt;/p&gt;</content>
      <link rel="enclosure" type="application/pdf" href="/t.pdf" title="Tệp"/></entry>
      <entry><title>D</title><updated>2024-04-12T00:00:00Z</updated><content>Dòng một
      dòng hai

      Đoạn hai</content><author><name>Lê Na</name></author></entry></feed>
      """)
    #expect(feed.errors.isEmpty)
    #expect(
      feed.result.items.map(\.bytes.string) == [
        """
        ---
        title: A & B
        date: 2024-04-09T21:58
        updated: 2024-04-10T08:00
        # agencies: [Cổng A]
        summary: Mở đầu.
        authors: [Ban biên tập A]
        source: {name: Cổng A, url: "https://a.example/tin/a"}
        ---

        Một **câu**.

        """,
        """
        ---
        title: C
        date: 2024-04-11T07:00
        # agencies: [Cổng A]
        authors: [Ban biên tập A]
        source: Cổng A
        ---

        x < y

        - [Tệp](https://a.example/t.pdf)

        """,
        """
        ---
        title: D
        date: 2024-04-12T07:00
        # agencies: [Cổng A]
        authors: [Lê Na]
        source: Cổng A
        ---

        Dòng một\\
        dòng hai

        Đoạn hai

        """,
      ])
    #expect(feed.notes.count { $0.hasPrefix("updatedOnly") } == 2)
  }

  @Test func rss1IsImported() {
    let feed = Importing(
      """
      <?xml version="1.0"?><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"
       xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>Cổng</title><link>https://a.example</link></channel>
      <item><title>A</title><link>https://a.example/a</link><dc:date>2024-04-09</dc:date><description>Câu.</description></item></rdf:RDF>
      """)
    #expect(feed.head.hasPrefix("title: A\ndate: 2024-04-09\n"))
  }
}
