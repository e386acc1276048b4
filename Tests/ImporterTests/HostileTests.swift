import Portal
import Testing

@testable import Importer

/// Sources that are broken, or mean harm.
@Suite struct HostileTests {
  private static let item =
    "<rss version='2.0'><channel><title>C</title><item><title>A&x;</title><pubDate>09 Apr 2024 00:00 GMT</pubDate><description>d</description></item></channel></rss>"

  @Test(arguments: [
    // Growing entities, entities that name files, entities of parameters.
    """
    <!DOCTYPE rss [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY x "&b;&b;&b;&b;">]>
    """,
    "<!DOCTYPE rss [<!ENTITY x SYSTEM 'file:///etc/passwd'>]>",
    "<!DOCTYPE rss [<!ENTITY x SYSTEM 'http://127.0.0.1:9/'>]>",
    "<!DOCTYPE rss [<!ENTITY % p SYSTEM 'file:///etc/passwd'> %p;]>",
    "<!DOCTYPE rss [<!ENTITY x 'nothing of harm'>]>",
  ])
  func entitiesAreRefused(_ head: String) {
    let feed = Importing("<?xml version='1.0'?>" + head + Self.item)
    #expect(feed.result.items.isEmpty)
    #expect(feed.result.diagnostics.map(\.problem) == [.importing(.entities)])
  }

  @Test(arguments: [
    "<?xml version='1.0'?><rss><channel><item></channel></rss>",
    "<?xml version='1.0'?><rss><channel><item><title>a\u{1}</title></item></channel></rss>",
    "<?xml version='1.0'?>" + item,
  ])
  func faultyXMLIsRefusedWithItsPlace(_ text: String) throws {
    let feed = Importing(text)
    #expect(feed.result.items.isEmpty)
    let problem = try #require(feed.result.diagnostics.first)
    #expect(problem.problem.code == "import.syntax" && !problem.place.isWholeFile)
  }

  @Test func aDefinitionFromElsewhereIsNotFetched() {
    let head =
      "<?xml version='1.0'?><!DOCTYPE rss PUBLIC '-//Netscape//DTD RSS 0.91//EN' 'http://127.0.0.1:9/rss.dtd'>"
    let feed = Importing(head + Self.item.replacing("&x;", with: ""))
    #expect(feed.paths == ["2024/2024-04-09-a.md"])
  }

  @Test(arguments: ["xml", "html"])
  func depthIsBounded(_ form: String) {
    let deep = String(repeating: "<div>", count: 100_000)
    if form == "xml" {
      #expect(Importing("<?xml version='1.0'?><rss>" + deep).errors.count == 1)
    } else {
      let page = Importing(
        "<body><h1>A</h1><p>09/04/2024</p><article>" + deep + "<p>Một câu ở đáy.</p>")
      #expect(page.errors.count <= 1)
      if page.errors.isEmpty { #expect(page.text.contains("title: A")) }
    }
  }

  @Test func brokenHTMLIsReadAsFarAsItGoes() {
    let page = Importing(
      "<html><body><h1>A</h1>09/04/2024<article><p>Một <b>đậm<p>Hai <i>nghiêng</b> rồi</i><table><td>x<td>y<tr><td>z</article"
    )
    #expect(page.errors.isEmpty)
    #expect(page.text.contains("Một **đậm**") && page.text.contains("| x | y |"), "\(page.text)")
  }

  @Test(arguments: [
    "<a href='javascript:alert(1)'>x</a>", "<a href='JaVa\nScript:alert(1)'>x</a>",
    "<a href=' data:text/html,x'>x</a>", "<a href='vbscript:x'>x</a>",
    "<a href='file:///etc/passwd'>x</a>",
    "<a href='\\\\host\\x'>x</a>", "<a href='http:///x'>x</a>", "<a href='#a'>x</a>",
    "<a href='../../x'>x</a>", "<a onclick='alert(1)'>x</a>",
  ])
  func addressesThatNoPageMayLeadToAreDropped(_ link: String) {
    let page = Importing("<body><h1>A</h1>09/04/2024<article><p>\(link) y</p></article>")
    #expect(page.body == "x y\n")
  }

  @Test(arguments: [
    "<script>alert(1)</script>", "<style>p{}</style>", "<template>x</template>",
    "<svg><text>x</text></svg>",
    "<object data='a.swf'></object>", "<button>x</button>", "<p hidden>x</p>", "<!-- x -->",
    "<select><option>x</select>",
  ])
  func elementsThatNoItemMayHaveAreDropped(_ element: String) {
    let page = Importing(
      "<body><h1>A</h1>09/04/2024<article><p>Một.</p>\(element)<p>Hai.</p></article>")
    #expect(page.body == "Một.\n\nHai.\n")
  }

  /// CDATA that ends early brings HTML into the feed, not markup into the item.
  @Test func tricksWithCDATABringNothingIn() {
    let feed = Importing(
      """
      <rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>C</title><item><title><![CDATA[A <b>b</b> ]]]]><![CDATA[> ]]></title>
      <pubDate>09 Apr 2024 00:00 GMT</pubDate><content:encoded><![CDATA[<p>x ]]]]><![CDATA[> <script>alert(1)</script>[a](javascript:alert(1)) <img src=x onerror=alert(1)></p>]]></content:encoded></item></channel></rss>
      """)
    #expect(feed.body == "x \\]\\]> \\[a\\](javascript:alert(1))\n")
    #expect(feed.head.hasPrefix("title: \"A b ]]>\"\n"))
  }

  @Test(arguments: [
    "title: x", "- a", "---", "a\"b", "'a'", "&a *b", "!tag", "{a: b}", "[a]", "# a", "null", "1.5",
    "@a",
    "a\\nb", "% a", "| a", "> a", "a: b # c", "…", "\u{A0}a", "true",
  ])
  func aTitleIsAText(_ title: String) throws {
    let page = Importing("\(title)\n09/04/2024\n\nMột câu.\n")
    guard !Fold.slug(Bytes(title)).isEmpty else {
      #expect(page.result.items.isEmpty && page.errors.count == 1)
      return
    }
    if title == "null" {
      #expect(page.errors == ["1@0 import.title"])
      return
    }
    var reader = ItemReader(Reading(offset: 420, fileLimit: 1 << 20, markdown: MarkdownOptions()))
    let item = try #require(
      reader.read(Bytes(page.text.utf8), path: Bytes("a.md".utf8)).item, "\(page.text)")
    #expect(item.title.value.string == title.drop { $0 == "\u{A0}" })
  }

  @Test(arguments: [LegacyEncoding.windows1258, .tcvn3, .viscii])
  func oldEncodingsAreConverted(_ encoding: LegacyEncoding) throws {
    // *Đại hội Đảng bộ tỉnh*, *Nghị quyết về y tế được thực hiện.* as these encodings write them.
    let pages: [LegacyEncoding: Bytes] = [
      .windows1258: Self.bytes(
        "D0 61 F2 69 20 68 F4 F2 69 0A 30 39 2F 30 34 2F 32 30 32 34 0A 0A D0 61 F2 69 20 68 F4 F2 69 20 74 69 EC 6E 68 20 F0 61 DE 20 F0 F4 CC 69 20 6D F4 EC 69 2C 20 E0 F0 F2 20 61 EC 2E"
      ),
      .tcvn3: Self.bytes(
        "A7 B9 69 20 68 E9 69 0A 30 39 2F 30 34 2F 32 30 32 34 0A 0A A7 B9 69 20 68 E9 69 20 74 D8 6E 68 20 AE B7 20 AE E6 69 20 6D ED 69 2C 20 AE B5 2E"
      ),
      .viscii: Self.bytes(
        "D0 D5 69 20 68 B5 69 0A 30 39 2F 30 34 2F 32 30 32 34 0A 0A D0 D5 69 20 68 B5 69 20 74 EF 6E 68 20 F0 E3 20 F0 B0 69 20 6D BE 69 2C 20 B7 A5 2E"
      ),
    ]
    let page = Importing(bytes: [("1", try #require(pages[encoding]))])
    #expect(page.head.hasPrefix("title: Đại hội\ndate: 2024-04-09\n"), "\(page.text)")
  }

  private static func bytes(_ text: String) -> Bytes {
    text.split(separator: " ").compactMap { UInt8($0, radix: 16) }
  }

  @Test(arguments: [true, false])
  func utf16IsConverted(_ isLittle: Bool) {
    let units = Array("\u{FEFF}Tin A\r\n09/04/2024\r\n\r\nMột câu.\r\n".utf16)
    let bytes = units.flatMap { unit -> Bytes in
      let pair = [UInt8(unit & 0xFF), UInt8(unit >> 8)]
      return isLittle ? pair : pair.reversed()
    }
    #expect(Importing(bytes: [("1", bytes)]).body == "Một câu.\n")
  }

  @Test func whatHidesItsEncodingIsRefused() {
    let page = Importing(bytes: [("1", Bytes("Tin A\n\nM".utf8) + [0xFF, 0xC3, 0x28])])
    #expect(page.errors == ["1@8 import.encoding"])
    // What it says is in another encoding is read so, but not past what that has.
    let html = Bytes("<html><head><meta charset='windows-1258'></head><body><h1>A".utf8) + [0xE3]
    let read = Importing(
      bytes: [("1", html + Bytes("</h1>09/04/2024<article><p>x</p></article>".utf8))])
    #expect(read.head.hasPrefix("title: Aă\n"), "\(read.text)")
  }

  @Test func tooLargeASourceIsRefused() {
    let page = Importing(bytes: [("1", Bytes(repeating: 0x41, count: Import.sizeLimit + 1))])
    #expect(page.result.diagnostics.map(\.problem) == [.importing(.tooLarge(limit: 64 << 20))])
  }

  @Test func nfdBecomesNFC() {
    let page = Importing(
      "Ho\u{0323}\u{0302}i nghi\u{0323}\n09/04/2024\n\nMo\u{0302}\u{0323}t ca\u{0302}u.\n")
    #expect(Bytes(page.body.utf8) == Bytes("Một câu.\n".utf8))
    #expect(page.paths == ["2024/2024-04-09-hoi-nghi.md"])
  }
}
