import Foundation
import FoundationXML
import Portal
import Testing

/// Nothing that an editor writes in a field becomes markup, with the real templates. What browsers make of the
/// pages is looked at by `Tests/Pages/injection.py`, with more payloads.
@Suite struct InjectionTests {
  private static let payloads = [
    "\"><script>alert(1)</script>", "' onmouseover='alert(1)", "</title><script>alert(1)</script>",
    "\"\u{301}><img src=x onerror=alert(1)>", "<\u{338}script>alert(1)</script>",
    "{{title}}{{{body}}}", "&lt;script&gt;", "]]><script>alert(1)</script>",
  ]

  @Test(
    "FAULTS 9, 17, 40: what any field says is text in every page, attribute and record",
    arguments: payloads)
  func everyFieldIsEscapedWhereverItIsShown(_ payload: String) async throws {
    let quoted = "'" + payload.replacing("'", with: "''") + "'"
    let portal = try TestPortal(
      [
        "Content/portal.yaml": """
        title: \(quoted)
        office: \(quoted)
        slogan: \(quoted)
        notice: \(quoted)
        base-url: https://thu.example.vn
        sections: [{id: muc, name: \(quoted), description: \(quoted)}]
        menu: [{title: \(quoted), url: /tin/}]
        footer: [{title: \(quoted), url: /tin/}]
        contact: {address: \(quoted), phone: \(quoted), email: \(quoted)}
        home: {blocks: [{section: muc, title: \(quoted)}, {pinned: true, title: \(quoted)}, {topic: t}]}
        """,
        "Content/agencies.yaml": """
        - id: a
          name: \(quoted)
          short: \(quoted)
          names: [{name: \(quoted), from: 2025-02-01}]
          also-called: [\(quoted)]
          contact: {address: \(quoted), phone: \(quoted), email: \(quoted)}
        """,
        "Content/documents.yaml": """
        - symbol: 28-NQ/TW
          type: \(quoted)
          issuer: \(quoted)
          title: \(quoted)
          also-called: [\(quoted)]
        """,
        "Content/topics.yaml":
          "- {id: t, title: \(quoted), summary: \(quoted), items: [items/x]}",
        "Content/measures.yaml": "- {id: m, name: \(quoted), unit: \(quoted), kind: flow}",
        "Content/items/x/index.md": """
        ---
        title: \(quoted)
        date: 2024-01-01
        slug: a
        section: muc
        agencies: [a]
        documents: [28-NQ/TW]
        summary: \(quoted)
        authors: [\(quoted)]
        source: {name: \(quoted)}
        image: {file: x.gif, alt: \(quoted), caption: \(quoted), credit: \(quoted)}
        gallery: [{file: x.gif, alt: \(quoted), caption: \(quoted), credit: \(quoted)}]
        attachments: [{file: x.gif, title: \(quoted)}]
        tags: [\(quoted)]
        pinned: true
        extra: {x: \(quoted)}
        figures: [{measure: m, value: 1, period: 2024, group: \(quoted)}]
        ---
        Nội dung.
        """,
        "Content/items/x/x.gif": TestPicture.gif(8, 8),
        "Content/pages/gt.md": "---\ntitle: \(quoted)\nsummary: \(quoted)\n---\n",
      ].merging(TestPortal.theme, uniquingKeysWith: { $1 }))
    _ = try await portal.built()
    for (path, data) in try portal.output() where path.hasSuffix(".html") {
      // What is in a script is no markup; that nothing ends one is counted below.
      let page = Bytes(data)
      let markup = try Self.withoutData(page) { object in
        // The way to a page is named by us as often as not; items are named by their headlines.
        if object["@type"] as? String == "BreadcrumbList" { return }
        let name = try #require((object["name"] ?? object["headline"]) as? String)
        // A document and the data of a period are not named by an editor.
        let isNamedByUs = object["@type"] as? String == "Dataset" || path.contains("/28-nq-tw/")
        let isWhole = isNamedByUs || Bytes(name).holds(Normal.nfc(Bytes(payload)))
        #expect(isWhole, "\(path) says \(name)")
      }
      // Compared by bytes: a letter with a combining mark is another Character.
      for mark in ["<script", "</script", "<img src=x", " onmouseover='", "<\u{338}"] {
        let isThere = markup.holds(Bytes(mark))
        #expect(!isThere, "\(path) holds \(mark)")
      }
    }
    let article = try portal.page("tin/2024/01/01/a/index.html")
    let isShown = Bytes(article).holds(HTML(escaping: Normal.nfc(Bytes(payload))).bytes)
    #expect(isShown)
    for (path, data) in try portal.output() where path.hasSuffix(".xml") {
      let faults = XMLFaults()
      let parser = XMLParser(data: data)
      parser.delegate = faults
      let isWhole = parser.parse()
      #expect(isWhole && faults.foreign.isEmpty, "\(path) holds \(faults.foreign)")
    }
    for (path, data) in try portal.output() where path.hasSuffix(".json") {
      #expect(throws: Never.self, "\(path)") { try JSONSerialization.jsonObject(with: data) }
    }
  }

  /// Elements that no feed and no sitemap has.
  private final class XMLFaults: NSObject, XMLParserDelegate {
    var foreign: [String] = []

    func parser(
      _ parser: XMLParser, didStartElement name: String, namespaceURI: String?,
      qualifiedName: String?, attributes: [String: String]
    ) {
      let isKnown = !["script", "img", "b", "svg"].contains(name.lowercased())
      if !isKnown || attributes.keys.contains(where: { $0.hasPrefix("on") }) {
        foreign.append(name)
      }
    }
  }

  // MARK: Files

  @Test(
    "FAULTS 41: an item brings no file along that browsers or servers run",
    arguments: [
      "x.html", "X.HTM", "x.xhtml", "x.svg", "x.svgz", "x.xml", "x.xsl", "x.rss", "x.js", "x.mjs",
      "x.css", "x.wasm", "x.php", "x.cgi", "x.html.gz", "x.html.br", "x.mht", "x.pdf.html", "x",
      "x.", "x.manifest",
    ])
  func noFileIsAProgram(_ name: String) async throws {
    let said =
      "Content/items/x/index.md: error: “\(name)” is of a kind that is not taken from items"
    for text in [
      item("Một", "2024-01-01", "attachments: [\(name)]"),
      item("Một", "2024-01-01", body: "[tệp](\(name))"),
    ] {
      let portal = try TestPortal([
        "Content/items/x/index.md": text, "Content/items/x/\(name)": "<script>alert(1)</script>",
      ])
      #expect(await portal.messages() == [said])
    }
    let page = try TestPortal([
      "Content/pages/x/index.md": "---\ntitle: T\n---\n[tệp](\(name))\n",
      "Content/pages/x/\(name)": "x",
    ])
    #expect(await page.messages() == [said.replacing("items/x", with: "pages/x")])
  }

  @Test(
    "FAULTS 41: files that are saved or only shown go with an item, and those of static/ whatever they are",
    arguments: ["x.pdf", "X.DOCX", "x.csv", "x.jpg", "x.mp4", "x.zip", "/x.html", "/x.xml"])
  func filesGoWithAnItem(_ name: String) async throws {
    let place = name.first == "/" ? "Content/static\(name)" : "Content/items/x/\(name)"
    let portal = try TestPortal([
      "Content/items/x/index.md": item("Một", "2024-01-01", "attachments: [\(name)]"), place: "x",
    ])
    #expect(await portal.messages() == [])
  }

  /// The page without its own scripts, which are handed over if they are data.
  private static func withoutData(
    _ page: Bytes, _ take: ([String: Any]) throws -> Void
  ) throws -> Bytes {
    let data = Bytes(#"<script type="application/ld+json">"#)
    let files = ["filter", "search"].map { Bytes("<script src=\"/assets/\($0).") }
    let end = Bytes("</script>")
    var markup = Bytes()
    var rest = page[...]
    while !rest.isEmpty {
      guard rest.starts(with: data) || files.contains(where: { rest.starts(with: $0) }) else {
        markup.append(rest.removeFirst())
        continue
      }
      let length = try #require(rest.indices.first { rest[$0...].starts(with: end) })
      if rest.starts(with: data) {
        let json = Data(rest[(rest.startIndex + data.count)..<length])
        try take(#require(try JSONSerialization.jsonObject(with: json) as? [String: Any]))
      }
      rest = rest[(length + end.count)...]
    }
    return markup
  }
}

extension Bytes {
  fileprivate func holds(_ part: Bytes) -> Bool {
    indices.contains { self[$0...].starts(with: part) }
  }
}
