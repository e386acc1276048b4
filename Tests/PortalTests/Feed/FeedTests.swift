import Foundation
import Testing

@testable import Portal

/// A feed in each of its forms.
@Suite struct FeedTests {
  private static let base = "https://a.example.vn"

  private static func entry(
    _ title: String, lead: String = "", language: String? = nil, updated: Moment? = nil,
    authors: [String] = [], categories: [String] = [], image: Feed.Image? = nil
  ) -> Feed.Entry {
    Feed.Entry(
      url: Bytes(base + "/tin/2024/04/09/mot/"), title: Bytes(title), lead: Bytes(lead),
      language: language.map { Bytes($0) },
      published: Moment(seconds: 1_712_674_680, offset: 420), updated: updated,
      authors: authors.map { Bytes($0) }, categories: categories.map { Bytes($0) }, image: image)
  }

  private static func feed(
    _ entries: [Feed.Entry], title: String = "Khoa giáo – Cổng", description: String = "Dạy & học"
  ) -> Feed {
    Feed(
      title: Bytes(title), description: Bytes(description), language: Bytes("vi"),
      publisher: Bytes("Ban Tuyên giáo"), page: Bytes(base + "/chuyen-muc/khoa-giao/"),
      url: Bytes(base + "/chuyen-muc/khoa-giao/feed.xml"), entries: entries)
  }

  private static let whole = entry(
    "Họp <quý I>", lead: "Sáng 9/4, A & B", language: "en",
    updated: Moment(seconds: 1_712_700_000, offset: 0), authors: ["Thanh Tài", "Hoàng Quế"],
    categories: ["Khoa giáo", "thi đua"],
    image: Feed.Image(
      url: Bytes(base + "/tin/2024/04/09/mot/h%E1%BB%8Dp.jpg"), type: "image/jpeg", size: 1234))

  @Test func rssSaysAllThatItHas() {
    #expect(
      Self.feed([Self.whole]).rss().string == """
        <?xml version="1.0" encoding="utf-8"?>
        <rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom" xmlns:dc="http://purl.org/dc/elements/1.1/">
        <channel>
        <title>Khoa giáo – Cổng</title>
        <link>https://a.example.vn/chuyen-muc/khoa-giao/</link>
        <description>Dạy &amp;amp; học</description>
        <language>vi</language>
        <lastBuildDate>Tue, 09 Apr 2024 22:00:00 +0000</lastBuildDate>
        <atom:link href="https://a.example.vn/chuyen-muc/khoa-giao/feed.xml" rel="self" type="application/rss+xml"/>
        <item>
        <title>Họp &lt;quý I&gt;</title>
        <link>https://a.example.vn/tin/2024/04/09/mot/</link>
        <guid isPermaLink="true">https://a.example.vn/tin/2024/04/09/mot/</guid>
        <pubDate>Tue, 09 Apr 2024 21:58:00 +0700</pubDate>
        <dc:creator>Thanh Tài</dc:creator>
        <dc:creator>Hoàng Quế</dc:creator>
        <dc:language>en</dc:language>
        <category>Khoa giáo</category>
        <category>thi đua</category>
        <description>Sáng 9/4, A &amp;amp; B</description>
        <enclosure url="https://a.example.vn/tin/2024/04/09/mot/h%E1%BB%8Dp.jpg" length="1234" type="image/jpeg"/>
        </item>
        </channel>
        </rss>

        """)
  }

  @Test func atomSaysAllThatItHas() {
    #expect(
      Self.feed([Self.whole]).atom().string == """
        <?xml version="1.0" encoding="utf-8"?>
        <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="vi">
        <id>https://a.example.vn/chuyen-muc/khoa-giao/</id>
        <title>Khoa giáo – Cổng</title>
        <subtitle>Dạy &amp; học</subtitle>
        <updated>2024-04-09T22:00:00+00:00</updated>
        <link rel="alternate" href="https://a.example.vn/chuyen-muc/khoa-giao/"/>
        <link rel="self" href="https://a.example.vn/chuyen-muc/khoa-giao/feed.xml" type="application/atom+xml"/>
        <author>
        <name>Ban Tuyên giáo</name>
        </author>
        <entry xml:lang="en">
        <id>https://a.example.vn/tin/2024/04/09/mot/</id>
        <title>Họp &lt;quý I&gt;</title>
        <link rel="alternate" href="https://a.example.vn/tin/2024/04/09/mot/"/>
        <published>2024-04-09T21:58:00+07:00</published>
        <updated>2024-04-09T22:00:00+00:00</updated>
        <author>
        <name>Thanh Tài</name>
        </author>
        <author>
        <name>Hoàng Quế</name>
        </author>
        <category term="Khoa giáo"/>
        <category term="thi đua"/>
        <summary>Sáng 9/4, A &amp; B</summary>
        <link rel="enclosure" href="https://a.example.vn/tin/2024/04/09/mot/h%E1%BB%8Dp.jpg" type="image/jpeg" length="1234"/>
        </entry>
        </feed>

        """)
  }

  @Test func jsonSaysAllThatItHas() {
    let item = [
      #""id":"https://a.example.vn/tin/2024/04/09/mot/""#,
      #""url":"https://a.example.vn/tin/2024/04/09/mot/""#, #""title":"Họp \u003cquý I\u003e""#,
      #""content_text":"Sáng 9/4, A \u0026 B""#,
      #""image":"https://a.example.vn/tin/2024/04/09/mot/h%E1%BB%8Dp.jpg""#,
      #""date_published":"2024-04-09T21:58:00+07:00""#,
      #""date_modified":"2024-04-09T22:00:00+00:00""#,
      #""authors":[{"name":"Thanh Tài"},{"name":"Hoàng Quế"}]"#,
      #""tags":["Khoa giáo","thi đua"]"#, #""language":"en""#,
    ].joined(separator: ",")
    let head = [
      #""version":"https://jsonfeed.org/version/1.1""#, #""title":"Khoa giáo – Cổng""#,
      #""home_page_url":"https://a.example.vn/chuyen-muc/khoa-giao/""#,
      #""feed_url":"https://a.example.vn/chuyen-muc/khoa-giao/feed.xml""#,
      #""description":"Dạy \u0026 học""#, #""language":"vi""#,
      #""authors":[{"name":"Ban Tuyên giáo"}]"#,
    ].joined(separator: ",")
    #expect(Self.feed([Self.whole]).json().string == "{\(head),\"items\":[{\(item)}]}")
  }

  @Test func anEmptyFeedIsAFeed() throws {
    let feed = Self.feed([])
    let rss = try XMLCheck.read(feed.rss()).map(\.path)
    #expect(
      rss == [
        "rss/channel/title", "rss/channel/link", "rss/channel/description", "rss/channel/language",
        "rss/channel/atom:link", "rss/channel", "rss",
      ])
    let atom = try XMLCheck.read(feed.atom())
    #expect(atom.first { $0.path == "feed/updated" }?.text == "1970-01-01T00:00:00+00:00")
    #expect(feed.json().string.hasSuffix(#","items":[]}"#))
  }

  /// Titles are plain text, and readers take an RSS description for HTML: there it must be that text's HTML.
  @Test(arguments: [
    "\"><script>alert(1)</script>", "]]>", "<![CDATA[x]]>", "&lt;b&gt; &amp;", "' \" < > &",
    "<\u{338}script>", "\"\u{301}>", "<!-- --", "&#x26;", "\u{1F600} ủ",
  ])
  func whatIsWrittenIsWhatIsRead(_ text: String) throws {
    let entry = Self.entry(text, lead: text, authors: [text], categories: [text])
    let feed = Self.feed([entry], title: text, description: text)
    let html = HTML(escaping: Bytes(text)).bytes.string
    let rss = try XMLCheck.read(feed.rss())
    for (path, read) in [
      ("title", text), ("item/title", text), ("item/dc:creator", text), ("item/category", text),
      ("description", html), ("item/description", html),
    ] {
      let said = rss.first { $0.path == "rss/channel/\(path)" }?.text
      #expect(said.map { Bytes($0) } == Bytes(read), "\(path)")
    }
    let atom = try XMLCheck.read(feed.atom())
    for path in ["title", "subtitle", "entry/title", "entry/author/name", "entry/summary"] {
      let said = atom.first { $0.path == "feed/\(path)" }?.text
      #expect(said.map { Bytes($0) } == Bytes(text), "\(path)")
    }
    #expect(
      atom.first { $0.path == "feed/entry/category" }?.attributes["term"].map { Bytes($0) }
        == Bytes(text))
    let json = try JSONSerialization.jsonObject(with: Data(feed.json())) as? [String: Any]
    let item = (json?["items"] as? [[String: Any]])?.first
    for key in ["title", "content_text"] {
      #expect((item?[key] as? String).map { Bytes($0) } == Bytes(text), "\(key)")
    }
  }

  @Test func anItemWithoutALeadHasNoDescription() throws {
    let feed = Self.feed([Self.entry("Một")])
    #expect(!feed.rss().string.contains("<item>\n<description>"))
    #expect(try !XMLCheck.read(feed.rss()).contains { $0.path == "rss/channel/item/description" })
    // A JSON Feed must have a content.
    #expect(feed.json().string.contains(#""content_text":"Một""#))
  }
}
