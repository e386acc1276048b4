import Portal
import Testing

@testable import Importer

/// Markdown that means what the page said.
@Suite struct MarkdownWriterTests {
  /// A generator with a seed: the same numbers in every run.
  struct Numbers {
    var state: UInt64

    mutating func next(_ bound: Int) -> Int {
      state &+= 0x9E37_79B9_7F4A_7C15
      var z = state
      z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
      z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
      return Int((z ^ (z >> 31)) % UInt64(bound))
    }
  }

  private static let pieces = [
    "#", "##", "-", "+", "*", "**", "_", "__", "`", "```", "~~", ">", "1.", "2)", "[", "](a)",
    "[^1]",
    "[^1]:", "!", "![", "<b>", "</b>", "<!--", "&amp;", "&#35;", "&", "\\", "\\*", "|", "|---|",
    "---",
    "===", "***", ":", "\"", "'", "(", ")", "{", "}", "$", "%", "^", "<", "a", "b c", "Đại hội",
    "“x”",
    "https", "://", "1", "…", "a_b", "[x]:", "    ", "\u{A0}", "e\u{301}", "🙂",
  ]

  private static func text(_ numbers: inout Numbers) -> String {
    (0..<1 + numbers.next(8)).map { _ in
      pieces[numbers.next(pieces.count)] + (numbers.next(3) == 0 ? " " : "")
    }.joined()
  }

  private static func rendered(_ markdown: Bytes) -> Markdown {
    var options = MarkdownOptions()
    options.collectsText = true
    var renderer = MarkdownRenderer()
    return renderer.render(markdown, options: options)
  }

  /// Whatever stands in a paragraph, a heading, a list, a quotation, a cell or a caption, stands on the page
  /// as it is, and nothing becomes a mark.
  @Test func wordsStayWords() {
    var numbers = Numbers(state: 42)
    for round in 0..<3_000 {
      var run = InlineRun()
      run.append(.text(Bytes(Self.text(&numbers))))
      if numbers.next(3) == 0 {
        run.append(.lineEnd)
        run.append(.text(Bytes(Self.text(&numbers))))
      }
      let inlines = run.take()
      guard !inlines.isEmpty else { continue }
      let blocks: [Block] =
        switch round % 5 {
        case 0: [.paragraph(inlines)]
        case 1: [.heading(2, inlines)]
        case 2: [.list(start: nil, items: [[.paragraph(inlines)], [.paragraph(inlines)]])]
        case 3: [.quote([.paragraph(inlines)])]
        default: [.table([[inlines, inlines], [inlines, inlines]])]
        }
      let markdown = MarkdownWriter.write(blocks)
      let page = Self.rendered(markdown)
      let times = [1, 1, 2, 1, 4][round % 5]
      let expected = Self.words(
        Bytes(Array(repeating: inlines.plain, count: times).joined(separator: [0x20])))
      #expect(Self.words(page.text) == expected, "seed 42, round \(round):\n\(markdown.string)")
      let tags = Self.tags(page.html.bytes.string)
      let allowed: Set<String> = [
        "p", "h2", "ul", "li", "blockquote", "table", "thead", "tbody", "tr", "th", "td", "br",
        "div", "a",
      ]
      #expect(tags.isSubset(of: allowed), "seed 42, round \(round): \(tags)\n\(markdown.string)")
    }
  }

  /// Without white space, of which Markdown leaves none at the ends of lines.
  private static func words(_ text: Bytes) -> String {
    String(
      String.UnicodeScalarView(text.string.unicodeScalars.filter { !$0.properties.isWhitespace }))
  }

  private static func tags(_ html: String) -> Set<String> {
    Set(
      html.split(separator: "<").dropFirst().map { part in
        String(part.drop { $0 == "/" }.prefix { $0.isLetter || $0.isNumber })
      })
  }

  /// Marks may be left out where Markdown would not take them, but words never are.
  @Test func marksNeverEatWords() {
    var numbers = Numbers(state: 7)
    func tree(_ depth: Int) -> [Inline] {
      (0..<1 + numbers.next(4)).map { _ in
        switch numbers.next(depth > 2 ? 1 : 6) {
        case 1: .emphasis(tree(depth + 1))
        case 2: .strong(tree(depth + 1))
        case 3: .strike(tree(depth + 1))
        case 4: .link([.text(Bytes(Self.text(&numbers)))], to: Bytes("https://a.vn/?b=1&copy;=2"))
        case 5: .code(Bytes("x`y|z"))
        default: .text(Bytes(Self.text(&numbers)))
        }
      }
    }
    for round in 0..<3_000 {
      var run = InlineRun()
      run.append(contentsOf: tree(0))
      let inlines = run.take()
      guard !inlines.isEmpty else { continue }
      let isCell = round.isMultiple(of: 2)
      let markdown = MarkdownWriter.write([isCell ? .table([[inlines, []]]) : .paragraph(inlines)])
      let page = Self.rendered(markdown)
      #expect(Set(page.links.map(\.value.string)).isSubset(of: ["https://a.vn/?b=1&copy;=2"]))
      #expect(
        Self.words(page.text) == Self.words(inlines.plain),
        "seed 7, round \(round):\n\(markdown.string)\n\(page.html.bytes.string)")
    }
  }

  @Test(arguments: [
    ([Block.paragraph([.strong([.text(Bytes("a"))]), .text(Bytes(" b"))])], "**a** b\n"),
    // Between a letter and a quotation mark Markdown sees no mark.
    (
      [.paragraph([.text(Bytes("x")), .emphasis([.text(Bytes("“a”"))]), .text(Bytes("y"))])],
      "x“a”y\n"
    ),
    (
      [.paragraph([.text(Bytes("!")), .link([.text(Bytes("a"))], to: Bytes("https://a.vn"))])],
      "\\![a](https://a.vn)\n"
    ),
    (
      [
        .list(start: nil, items: [[.paragraph([.text(Bytes("a"))])]]),
        .list(start: nil, items: [[.paragraph([.text(Bytes("b"))])]]),
      ],
      "- a\n\n* b\n"
    ),
    (
      [
        .list(
          start: 9,
          items: [
            [.paragraph([.text(Bytes("a"))]), .paragraph([.text(Bytes("b"))])],
            [.paragraph([.text(Bytes("c"))])],
          ])
      ],
      "9. a\n\n   b\n\n10. c\n"
    ),
    (
      [
        .heading(4, [.text(Bytes("a #"))]), .heading(6, [.text(Bytes("b"))]),
        .heading(1, [.text(Bytes("c"))]),
      ], "## a \\#\n\n### b\n\n## c\n"
    ),
    ([.code(Bytes("a\n```\nb"))], "````\na\n```\nb\n````\n"),
    (
      [.picture(DraftPicture(address: Bytes("a.jpg"), alt: Bytes("[b]"), caption: Bytes("c | d")))],
      "![\\[b\\]](a.jpg \"c | d |\")\n"
    ),
    (
      [.quote([.paragraph([.text(Bytes("a")), .lineEnd, .text(Bytes("- b"))]), .rule])],
      "> a\\\n> \\- b\n>\n> * * *\n"
    ),
  ])
  func blocksAreWritten(_ blocks: [Block], _ markdown: String) {
    #expect(MarkdownWriter.write(blocks).string == markdown)
  }
}
