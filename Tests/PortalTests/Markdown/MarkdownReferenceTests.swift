import Testing

@testable import Portal

/// What cannot be in a file as itself cannot come in by its number.
@Suite struct MarkdownReferenceTests {
  private static func problems(_ source: String) -> [String] {
    MarkdownSource.render(Bytes(source), options: .ours([]), mayHaveFrontMatter: false).problems.map
    {
      "\($0.problem.code) \(excerpt(source, $0.range))"
    }
  }

  @Test(
    "FAULTS 6: a reference to a control character is an error at its place",
    arguments: [
      ("a &#1; b", ["control.char &#1;"]), ("&#11;", ["control.char &#11;"]),
      ("&#x0B;\n\n&#X1f;", ["control.char &#x0B;", "control.char &#X1f;"]),
      ("ế &#127; &#x85;", ["control.char &#127;", "control.char &#x85;"]),
      ("![a&#2;b](https://a.vn/x.png \"c\")", ["control.char &#2;"]),
      ("## a&#0000004;", ["control.char &#0000004;"]), ("```a&#5;\nx\n```", ["control.char &#5;"]),
      ("&#13;", ["control.char &#13;"]),
    ])
  func aControlCharacterIsFound(_ source: String, _ found: [String]) {
    #expect(Self.problems(source + "\n") == found)
  }

  @Test(arguments: [
    "a &#9; b", "&#10;", "&#0;", "&#xD800;", "&#xFFFE;", "&#x00ffff;", "&#x110000;",
    "&#60;script&#62;", "&#x3C;", "`&#1;`",
    "\\&#1;",
    "    &#1;", "&#12345678;", "&#x0000001;", "&#;", "&#x;", "&#", "&#1", "&#a;", "&#+1;", "&# 1;",
    "&amp;#1;",
  ])
  func otherReferencesAreLeftAlone(_ source: String) {
    #expect(Self.problems(source + "\n") == [])
  }

  @Test("FAULTS 6: words of pages hold no control character either")
  func wordsAreTexts() {
    let source = Source(
      path: Bytes("Templates/strings/vi.yaml"), bytes: Bytes("a: \"x\\x0By\"\nb: \" z \"\n"))
    let (words, diagnostics) = Registers.words(source)
    #expect(words.map(\.text.string) == ["x\u{B}y", " z "])
    #expect(diagnostics.map(\.problem) == [.text(.control(0x0B))])
    #expect(diagnostics.first?.place.range == 3..<11)
  }
}
