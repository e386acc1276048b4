import Testing

@testable import Portal

/// What texts are found by.
@Suite struct SearchWordsTests {
  @Test(arguments: [
    ("Nghị quyết số 28-NQ/TW", "nghị/nghi quyết/quyet số/so 28/28 nq/nq tw/tw"),
    // Both places of a tone are one word with marks, and one without.
    ("hòa hoà Thuỷ thủy QUÝ quý", "hòa/hoa hòa/hoa thủy/thuy thủy/thuy quý/quy quý/quy"),
    // Decomposed, and with a mark that no letter has.
    ("ho\u{300}a x\u{301}y", "hòa/hoa x\u{301}y/xy"),
    ("Đồng Ðảng", "đồng/dong đảng/dang"),
    ("94.124 người (97,55%)", "94/94 124/124 người/nguoi 97/97 55/55"),
    ("một\u{A0}hai… “ba”–bốn", "một/mot hai/hai ba/ba bốn/bon"),
    // What shows nothing is no part of a word, and no word by itself.
    ("qu\u{AD}yết \u{200B} a", "quyết/quyet a/a"),
    ("Москва 한국", "москва/москва 한국/한국"),
    // Scalars over U+FFFF are left out.
    ("a😀b 𝒜c", "a/a b/b c/c"),
    ("x × y ÷ z", "x/x y/y z/z"),
    ("dòng một\nhai", "dòng/dong một/mot | hai/hai"),
    ("", ""),
    ("…", ""),
  ])
  func aTextFallsIntoWords(_ text: String, _ expected: String) {
    var words = SearchWords()
    var numbers: [Int32] = []
    for _ in 0..<2 {
      // The second time the words are known.
      words.split(Bytes(text), into: &numbers)
      #expect(Self.written(numbers, words) == expected)
    }
  }

  private static func written(_ numbers: [Int32], _ words: SearchWords) -> String {
    numbers.map { number in
      if number == SearchWords.lineEnd { return "|" }
      let folded = words.folded[Int(words.plain[Int(number)])]
      return "\(words.marked[Int(number)].string)/\(folded.string)"
    }.joined(separator: " ")
  }

  @Test func whatIsTooLongForAWordIsNone() {
    var words = SearchWords()
    var numbers: [Int32] = []
    words.split(
      Bytes(String(repeating: "a", count: SearchWords.longest + 1) + " b"), into: &numbers)
    #expect(Self.written(numbers, words) == "b/b")
  }

  @Test func manyWordsKeepTheirNumbers() {
    var words = SearchWords()
    var numbers: [Int32] = []
    let text = (0..<9_000).map { "w\($0)" }.joined(separator: " ")
    words.split(Bytes(text), into: &numbers)
    #expect(numbers == Array(0..<9_000))
    words.split(Bytes(text), into: &numbers)
    #expect(numbers == Array(0..<9_000))
  }

  @Test(arguments: [
    ("<p>Một <em>hai</em> ba.</p>\n<p>Bốn</p>", "Một hai ba.\nBốn\n"),
    ("<p>một\nhai</p>", "một hai\n"),
    ("<ul>\n<li>a</li>\n<li>b</li>\n</ul>", "a\nb\n"),
    ("<table><tr><td>a</td><td>b</td></tr></table>", "a\nb\n"),
    ("<p>a &lt;b&gt; &amp;amp; &quot;c&quot; &#39;d&#x27; &x;</p>", "a <b> &amp; \"c\" 'd' &x;\n"),
    ("<p>lời<sup class=\"ref\"><a href=\"#1\">1</a></sup> sau</p>", "lời sau\n"),
    ("<li>chú <a class=\"footnote-back\" href=\"#r\">↩ 1</a></li>", "chú \n"),
    ("<p>x<a href=\"/a?b=&quot;&gt;\">y</a>z</p>", "xyz\n"),
    ("<p>cut <", "cut \n"),
    ("", ""),
  ])
  func aDrawnTextIsItsWords(_ html: String, _ expected: String) {
    var out = Bytes()
    SearchText.append(HTML(rendered: Bytes(html)), to: &out)
    #expect(out.string == expected)
  }
}
