import Testing

@testable import Portal

/// Row 9: marks that carry combining characters are marks still, in every way that a text is drawn.
@Suite struct TemplateInjectionTests {
  /// A mark of HTML followed by a scalar that makes one Character of the two.
  static let payloads: [String] =
    ["\"", "'", "<", ">", "&"].flatMap { mark in
      ["", "\u{301}", "\u{309}", "\u{200D}", "\u{FE0F}", "\u{20E3}"].map { mark + $0 + "x" }
    } + ["\"\u{301}><script>alert(1)</script>", "' onerror='x", "{{{html}}}", "<!--", "]]>"]

  static let shape = Shape(
    "page",
    [
      .text("text", ""), .html("html", ""), .open("extra"), .texts("tags", ""),
      .list(
        "rows", Shape("row", [.text("name", ""), .record("link", Shape("l", [.text("url", "")]))])),
    ])

  static let ways = [
    "{{text}}", "{{#text}}{{.}}{{/text}}", "{{#text}}{{text}}{{/text}}", "{{extra.a}}",
    "{{#extra.a}}{{.}}{{/extra.a}}", "{{#tags}}{{.}}{{/tags}}", "{{#rows}}{{name}}{{/rows}}",
    "{{#rows}}{{link.url}}{{/rows}}", "{{#rows}}{{#link}}{{url}}{{/link}}{{/rows}}", "{{html}}",
    "{{#html}}{{.}}{{/html}}", "{{>part}}", "{{<frame}}{{$b}}{{text}}{{/b}}{{/frame}}",
    "{{site}}", "{{#site}}{{.}}{{/site}}", "{{words.a}}", "{{raw}}",
  ]

  @Test("FAULTS 9: no mark goes through a template, whatever stands on it", arguments: ways)
  func noMarkGoesThrough(way: String) throws {
    for payload in Self.payloads {
      let text = Sample.text(payload)
      let bench = TemplateSample(
        template: "(" + way + ")", parts: ["part": "{{text}}", "frame": "{{$b}}{{/b}}"],
        data: [
          "text": text, "html": .html(payload), "extra": .open(["a": payload]), "tags": [text],
          "rows": [["name": text, "link": ["url": text]]],
        ], shape: Self.shape,
        constants: ["site": text, "words": .open(["a": payload]), "raw": .html(payload)])
      let out = Bytes(try bench.render())
      #expect(out.count > payload.utf8.count, "\(way) \(payload.debugDescription)")
      for mark in "\"'<>".utf8 {
        #expect(!out.contains(mark), "\(way) \(payload.debugDescription)")
      }
      for (index, byte) in out.enumerated() where byte == UInt8(ascii: "&") {
        // By bytes: a Character of `;` and a combining mark would hide a reference's end.
        let isReference = ["&amp;", "&lt;", "&gt;", "&quot;", "&#39;"].contains {
          out[index...].starts(with: $0.utf8)
        }
        #expect(isReference, "\(way) \(payload.debugDescription)")
      }
    }
  }
}
