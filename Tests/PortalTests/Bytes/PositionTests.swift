import Portal
import Testing

@Suite struct PositionTests {
  /// Text, what is looked for, its line and column, the whole line.
  @Test(
    "FAULTS 5, 8: lines and characters are counted as people see them",
    arguments: [
      ("abc", "c", 1, 3, "abc"),
      ("a\nb", "b", 2, 1, "b"),
      ("a\r\nb", "b", 2, 1, "b"),
      ("a\rb", "b", 2, 1, "b"),
      ("a\r\rb\r\n\r\nc", "c", 5, 1, "c"),
      ("a\n\rb", "b", 3, 1, "b"),
      ("Họp ở Đồng Tháp!", "!", 1, 16, "Họp ở Đồng Tháp!"),
      // A letter and its marks are one character, also when it is they that are meant.
      ("Ho\u{323}p!", "!", 1, 4, "Ho\u{323}p!"),
      ("Ho\u{323}p", "\u{323}", 1, 2, "Ho\u{323}p"),
      ("🇻🇳👨‍👩‍👧!", "!", 1, 3, "🇻🇳👨‍👩‍👧!"),
      ("日本!", "!", 1, 3, "日本!"),
      ("\tx", "x", 1, 2, "\tx"),
      ("a\u{2028}b!", "!", 1, 4, "a\u{2028}b!"),
      ("\u{FEFF}ab", "b", 1, 3, "\u{FEFF}ab"),
    ])
  func countsLinesAndCharacters(
    text: String, mark: String, line: Int, column: Int, whole: String
  ) throws {
    let file = Bytes(text)
    let offset = try #require(
      file.indices.last { file[$0...].starts(with: Bytes(mark)) })
    let position = Position(of: offset, in: file)
    #expect(position.line == line)
    #expect(position.column == column)
    #expect(Bytes(file[position.lineRange]) == Bytes(whole))
  }

  @Test func reachesToTheEndsOfLinesAndFiles() {
    let file = Bytes("ab\r\ncd\n")
    let expected = [(1, 1), (1, 2), (1, 3), (1, 3), (2, 1), (2, 2), (2, 3), (3, 1), (3, 1)]
    for (offset, (line, column)) in expected.enumerated() {
      let position = Position(of: offset, in: file)
      #expect((position.line, position.column) == (line, column), "\(offset)")
    }
    #expect(Position(of: 0, in: []) == Position(of: 5, in: []))
    #expect(Position(of: 0, in: []).line == 1)
    #expect(Position(of: 0, in: []).column == 1)
  }

  @Test func countsBytesThatAreNotUTF8OneByOne() {
    let file: Bytes = [0x61, 0xFF, 0xFE, 0x62]
    #expect((0..<4).map { Position(of: $0, in: file).column } == [1, 2, 3, 4])
  }
}
