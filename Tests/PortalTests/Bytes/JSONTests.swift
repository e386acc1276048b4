import Foundation
import Portal
import Testing

@Suite struct JSONTests {
  @Test(arguments: [
    ("", #""""#),
    ("Đồng Tháp", #""Đồng Tháp""#),
    ("a\"b\\c/d", #""a\"b\\c/d""#),
    ("\n\r\t\u{0}\u{1F}\u{7F}\u{85}", #""\n\r\t\u0000\u001f\u007f\u0085""#),
    ("</script>&amp;", #""\u003c/script\u003e\u0026amp;""#),
    ("\u{2028}\u{2029}\u{2027}", "\"\\u2028\\u2029\u{2027}\""),
    // A quote under a combining mark is a quote.
    ("\"\u{301}<\u{301}", "\"\\\"\u{301}\\u003c\u{301}\""),
    ("😀", #""😀""#),
  ])
  func writesStrings(text: String, expected: String) {
    var json = Bytes()
    json.append(json: text)
    #expect(json == Bytes(expected))
  }

  @Test func replacesWhatIsNotUTF8() {
    var json = Bytes()
    json.append(json: [0x61, 0xC3, 0x28, 0xFF])
    #expect(json == Bytes("\"a\u{FFFD}(\u{FFFD}\""))
  }

  @Test(arguments: [61, 62] as [UInt64])
  func isReadBackAsItWas(seed: UInt64) throws {
    var random = SplitMix(seed: seed)
    for _ in 0..<50 {
      var text = random.vietnamese(words: 10)
      text.unicodeScalars.append(Unicode.Scalar(UInt8.random(in: 0...127, using: &random)))
      text += "<\"\\"
      var json = Bytes()
      json.append(json: text)
      let read = try JSONDecoder().decode([String].self, from: Data([0x5B] + json + [0x5D]))
      #expect(Bytes(read[0]) == Bytes(text), "seed \(seed)")
    }
  }
}
