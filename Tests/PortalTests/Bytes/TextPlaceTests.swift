import Testing

@testable import Portal

@Suite struct TextPlaceTests {
  @Test(arguments: [
    ("abc", [0, 2, 3], ["1:0", "1:2", "1:3"]),
    ("Đồng\nb", [7, 8, 0], ["1:4", "2:0", "1:0"]),
    ("a\r\nb\rc\n\nd", [8, 3, 5], ["5:0", "2:0", "3:0"]),
    ("\u{FEFF}ab", [3, 4], ["1:0", "1:1"]),
    ("", [0, 9], ["1:0", "1:0"]),
  ])
  func countsLinesFromOneAndScalarsFromNought(
    _ text: String, _ offsets: [Int], _ places: [String]
  ) {
    let found = TextPlace.all(of: offsets, in: Bytes(text)).map { "\($0.line):\($0.column)" }
    #expect(found == places)
  }
}
