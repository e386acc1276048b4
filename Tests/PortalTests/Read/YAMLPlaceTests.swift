import Testing

@testable import Portal

@Suite struct YAMLPlaceTests {
  @Test(
    "FAULTS 25: what is wrong with YAML is placed at a whole character of the file, or at its end",
    arguments: [
      ("a: [", 4..<4), ("a: \"b", 5..<5), ("a: 'ế\n", 8..<8), ("a: }", 3..<4),
      ("a: b\nế: c: d", 11..<12), ("a: %ế", 3..<4), ("ế: *b", 5..<6), ("? &a", 2..<3),
    ])
  func isPlacedInTheFile(_ text: String, _ place: Range<Int>) throws {
    let bytes = Bytes(text)
    guard case .refused(_, let range) = YAMLReader.read(bytes, 0..<bytes.count) else {
      Issue.record("\(text) is read")
      return
    }
    #expect(range.upperBound <= bytes.count)
    #expect(String(validating: bytes[range], as: UTF8.self) != nil)
    #expect(range.lowerBound == place.lowerBound, "\(range)")
  }
}
