import Foundation
import Testing

@testable import Portal

@Suite struct StyleSheetTests {
  private func squeezed(_ sheet: String) -> String {
    StyleSheet.squeezed(Bytes(sheet)).string
  }

  @Test(arguments: [
    // Space and comments that say nothing.
    ("a {\n  color: red;\n}\n\nb { margin: 0 1px ; }\n", "a{color:red}b{margin:0 1px}"),
    ("/* one */ a /* two */ , b { } /* three */", "a,b{}"),
    ("a { color: red;; ; /* last */ }", "a{color:red}"),
    ("@import \"x.css\" ;\n@charset \"utf-8\";", "@import \"x.css\";@charset \"utf-8\";"),
    (
      "@media (min-width: 48rem) and ( color ) {\n  a { b: c }\n}",
      "@media (min-width:48rem) and (color){a{b:c}}"
    ),
    // Space that is a combinator, or holds tokens apart.
    ("a  b > c + d ~ e :hover {}", "a b > c + d ~ e :hover{}"),
    (":is( a , b ) c:not( .d ) {}", ":is(a,b) c:not(.d){}"),
    (
      "a { width: calc( 100% - ( 2 * var( --x ) ) + 1px ) }",
      "a{width:calc(100% - (2 * var(--x)) + 1px)}"
    ),
    (
      "a { font: 700 1rem / 1.5 \"A  B\" , serif !important }",
      "a{font:700 1rem / 1.5 \"A  B\",serif !important}"
    ),
    ("@page :first { margin: 0 }", "@page :first{margin:0}"),
    // Comments that hold tokens apart and are no space.
    ("a/**/b{} c/* */ .d{} e/*x*/,/*y*/f{}", "a/**/b{}c .d{}e,f{}"),
    ("a { margin: 1/* */px }", "a{margin:1/**/px}"),
    // Texts.
    (
      "a::after { content: \" /* { ; } */  \\\" \" ; }", "a::after{content:\" /* { ; } */  \\\" \"}"
    ),
    ("a::after { content: 'b'  'c' }", "a::after{content:'b' 'c'}"),
    ("a { content: 'never closed\n; b: c }", "a{content:'never closed\n;b:c}"),
    ("a { b: 'on \\\n the next line' }", "a{b:'on \\\n the next line'}"),
    // Addresses.
    ("a { b: url( /*x*/;{} ) , URL( 'c  d' ) }", "a{b:url( /*x*/;{} ),URL('c  d')}"),
    ("a { b: url(x\\) y) c ; }", "a{b:url(x\\) y) c}"),
    ("a { b: my-url( /*x*/ 1 ) #url( /*y*/ 2 ) }", "a{b:my-url(1) #url(2)}"),
    // Escapes, and the space that belongs to one.
    (".a\\  , .b\\{ {}", ".a\\ ,.b\\{{}"),
    (".a\\26 b .\\26  c .\\000026  d {}", ".a\\26 b .\\26  c .\\000026  d{}"),
    (".\\26/**/ b{} .a\\;;}", ".\\26/**/ b{}.a\\;}"),
    // Custom properties may hold nothing.
    ("a { --x: ; --y: }", "a{--x: ;--y: }"),
    ("a { b: var( --x , ) }", "a{b:var(--x,)}"),
    // Ends too early.
    ("a { b: c /* never", "a{b:c"),
    ("a { b: url( x ", "a{b:url( x "),
    ("", ""), (" /* */ ", ""), ("\\", "\\"), ("\"", "\""), ("/", "/"),
  ])
  func saysTheSameInFewerBytes(_ sheet: String, _ expected: String) {
    #expect(squeezed(sheet) == expected)
    #expect(squeezed(expected) == expected)
  }

  @Test(arguments: 0..<500 as Range<UInt64>)
  func whatIsSqueezedStaysAndNothingElseIsLost(_ seed: UInt64) {
    let pieces = [
      " ", "\n", "\t", "a", "B", "1", "-", "é", "{", "}", ";", ":", ",", "(", ")", ">", "+", "/",
      "*",
      "#", "@", ".", "'", "\"", "\\", "\\26", "url(", "/*", "*/", "/* x */", "--x:", "calc(", "!",
    ]
    var random = SplitMix(seed: seed)
    let sheet = (0..<Int.random(in: 0...60, using: &random)).map { _ in
      pieces.randomElement(using: &random) ?? ""
    }.joined()
    let once = squeezed(sheet)
    #expect(squeezed(once) == once, "of \(sheet.debugDescription)")
    // Without comments, what is gone is space and ends of declarations.
    guard !sheet.contains("/*") else { return }
    func said(_ text: String) -> [UInt8] { text.utf8.filter { !" \n\t;".utf8.contains($0) } }
    #expect(said(once) == said(sheet), "of \(sheet.debugDescription)")
  }

  /// The first page that a reader sees waits for this file.
  @Test func thePortalsOwnStyleSheetHasAtMost20KB() throws {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
    let sheet = try Data(contentsOf: root.appending(path: "Templates/assets/site.css"))
    let asset = Asset(path: Bytes("Templates/assets/site.css"), bytes: Bytes(sheet))
    #expect(asset.bytes.count <= 20_480)
    #expect(asset.bytes.count < sheet.count * 9 / 10)
  }

  @Test func otherFilesStayAsTheyAre() {
    let script = Bytes("// one\nlet  a = 1;\n")
    #expect(Asset(path: Bytes("Templates/assets/a.js"), bytes: script).bytes == script)
  }
}
