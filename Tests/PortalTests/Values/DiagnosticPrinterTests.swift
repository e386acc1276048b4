import Foundation
import Portal
import Testing

@Suite struct DiagnosticPrinterTests {
  /// The diagnostic of `problem` at the first `part` of a file with that text.
  private func printed(
    _ problem: Problem, at part: String, in file: String, named name: String = "a.md",
    language: MessageLanguage = .en
  ) throws -> String {
    let bytes = Bytes(file)
    let part = Bytes(part)
    let offset = try #require(bytes.indices.first { bytes[$0...].starts(with: part) })
    let place = Place(file: Bytes(name), range: offset..<offset + part.count)
    return DiagnosticPrinter(language).text(for: [Diagnostic(problem, at: place)]) { path in
      path == Bytes(name) ? bytes : nil
    }.string
  }

  private static let noDay = Problem.value(.day(31, month: 2, year: 2024))
  /// A problem of one word's length, for what is about the line.
  private static let plain = Problem.value(.hour(25))
  private static let head = "error: there is no hour 25\n"
  private static let help = "      = hours go from 00 to 23\n"

  // MARK: The form of DESIGN.md 9

  @Test func printsTheExampleOfTheDesign() throws {
    let file = "---\ntitle: Họp\nsection: tin\ndate: 31/02/2024\n---\n"
    #expect(
      try printed(
        Self.noDay, at: "31/02/2024", in: file, named: "Content/items/2024/2024-03-01-hop.md")
          == """
          Content/items/2024/2024-03-01-hop.md:4:7: error: there is no 31 February
              4 | date: 31/02/2024
                |       ^^^^^^^^^^
                = February 2024 has 29 days; write the date as 2024-02-29 or 29/02/2024

          """)
    #expect(
      try printed(Self.noDay, at: "31/02/2024", in: file, language: .vi) == """
        a.md:4:7: lỗi: ngày 31/02/2024 không có thật (tháng 2/2024 có 29 ngày)
            4 | date: 31/02/2024
              |       ^^^^^^^^^^
              = viết theo dạng 2024-02-29 hoặc 29/02/2024

        """)
  }

  /// The line, the part, and what is printed under the line: carets to the column.
  @Test(arguments: [
    ("date: 25:00", "25:00", "    1 | date: 25:00\n      |       ^^^^^\n", 7),
    // Tabs stay tabs, so that carets stand under their place at any width of them.
    ("\ta\tb x", "x", "    1 | \ta\tb x\n      | \t \t  ^\n", 6),
    ("Hội nghị x", "x", "    1 | Hội nghị x\n      |          ^\n", 10),
    ("Ho\u{323}p x", "x", "    1 | Ho\u{323}p x\n      |     ^\n", 5),
    ("x\u{301}y", "\u{301}", "    1 | x\u{301}y\n      | ^\n", 1),
    // Two columns each.
    ("日本 東京", "東京", "    1 | 日本 東京\n      |      ^^^^\n", 4),
    ("🇻🇳 👨‍👩‍👧 ❤️ x", "x", "    1 | 🇻🇳 👨‍👩‍👧 ❤️ x\n      |          ^\n", 7),
    ("a\u{200B}b x", "x", "    1 | a\u{200B}b x\n      |    ^\n", 5),
    // What would harm a terminal is shown as a sign.
    ("a\u{1B}[31m x", "x", "    1 | a␛[31m x\n      |        ^\n", 8),
    ("a\u{202E}b", "\u{202E}", "    1 | a\u{FFFD}b\n      |  ^\n", 2),
    ("a\0b\u{7F}", "\u{7F}", "    1 | a␀b␡\n      |    ^\n", 4),
    // A part that goes on ends with its line.
    ("ab x\ncd", "x\ncd", "    1 | ab x\n      |    ^\n", 4),
  ])
  func putsCaretsUnderTheirPlace(line: String, part: String, shown: String, column: Int) throws {
    #expect(
      try printed(Self.plain, at: part, in: line) == "a.md:1:\(column): " + Self.head + shown
        + Self.help)
  }

  @Test func anEmptyPlaceHasOneCaret() {
    let file = Bytes("ab\n\ncd")
    let places = [1..<1, 2..<2, 3..<3, 6..<6].map { Place(file: Bytes("a.md"), range: $0) }
    let diagnostics = places.map { Diagnostic(Self.plain, at: $0) }
    let text = DiagnosticPrinter(.en).text(for: diagnostics) { _ in file }.string
    let expected = [
      "a.md:1:2: " + Self.head + "    1 | ab\n      |  ^\n" + Self.help,
      "a.md:1:3: " + Self.head + "    1 | ab\n      |   ^\n" + Self.help,
      "a.md:2:1: " + Self.head + "    2 |\n      | ^\n" + Self.help,
      "a.md:3:3: " + Self.head + "    3 | cd\n      |   ^\n" + Self.help,
    ]
    #expect(text == expected.joined())
  }

  @Test func bytesThatAreNotUTF8AreShownAsOne() {
    let problem = Problem.text(.notUTF8(byte: 0xC0, encoding: nil))
    let file = Bytes("abc") + [0xC0, 0xAF] + Bytes("x")
    let place = Place(file: Bytes("a.md"), range: 3..<4)
    let text = DiagnosticPrinter(.en).text(for: [Diagnostic(problem, at: place)]) { _ in file }
    #expect(
      text.string == """
        a.md:1:4: error: byte 0xC0 is not UTF-8 here
            1 | abc\u{FFFD}\u{FFFD}x
              |    ^
              = save the file again as UTF-8

        """)
  }

  @Test func longLinesAreShownAsAWindow() throws {
    // Numbers of four characters, 200 of them: 800 characters.
    let line = (100..<300).map { "\($0) " }.joined()
    let start = try printed(Self.plain, at: "101", in: line)
    #expect(start.contains("    1 | 100 101 102 "))
    #expect(start.contains(" 128 12…\n      |     ^^^\n"))
    let middle = try printed(Self.plain, at: "200", in: line)
    // Forty characters before it, and 120 in all.
    let window = (190..<219).map { "\($0) " }.joined() + "21"
    #expect(
      middle.contains("    1 | …\(window)…\n      | \(String(repeating: " ", count: 41))^^^\n"))
    #expect(middle.hasPrefix("a.md:1:401: "))
    let end = try printed(Self.plain, at: "299 ", in: line)
    #expect(end.contains("    1 | …289 "))
    #expect(end.contains(" 298 299 \n"))
    // A part longer than the window: carets to its end.
    let whole = try printed(Self.plain, at: line, in: line)
    #expect(whole.contains("\n      | " + String(repeating: "^", count: 118) + "\n"))
    let exact = String(repeating: "a", count: 120)
    #expect(try printed(Self.plain, at: "a", in: exact).contains("| \(exact)\n"))
  }

  @Test("FAULTS 10: a megabyte in one line is shown in part") func aMegabyteInOneLineIsNoTrouble()
    throws
  {
    let file = String(repeating: "ế ", count: 250_000) + "x" + String(repeating: " ế", count: 100)
    let text = try printed(Self.plain, at: "x", in: file)
    #expect(text.hasPrefix("a.md:1:500001: "))
    #expect(text.contains("      | \(String(repeating: " ", count: 41))^\n"))
    #expect(text.utf8.count < 600)
  }

  @Test func wideLineNumbersMoveTheGutter() throws {
    let file = String(repeating: "\n", count: 123_455) + "ab"
    #expect(
      try printed(Self.plain, at: "b", in: file) == """
        a.md:123456:2: error: there is no hour 25
        123456 | ab
               |  ^
               = hours go from 00 to 23

        """)
  }

  // MARK: Places

  @Test func aWholeFileHasNoLine() {
    let problem = Problem.text(.tooLarge(bytes: 3_000_000, limit: 2_097_152))
    let diagnostic = Diagnostic(problem, at: Place(file: Bytes("Content/lớn.md")))
    let expected = """
      Content/lớn.md: error: the file has 3,000,000 bytes, more than the 2,097,152 it may have
            = split it, or raise `file-limit` in portal.yaml

      """
    for source in [nil, Bytes("abc")] {
      let text = DiagnosticPrinter(.en).text(for: [diagnostic]) { _ in source }
      #expect(text.string == expected)
    }
  }

  @Test func aFileThatCannotBeHadHasNoLine() {
    let place = Place(file: Bytes("gone.md"), range: 4..<6)
    let text = DiagnosticPrinter(.en).text(for: [Diagnostic(Self.plain, at: place)]) { _ in nil }
    #expect(text.string == "gone.md: " + Self.head + Self.help)
  }

  @Test func relatedPlacesAreNotes() {
    let files = [Bytes("a.md"): Bytes("x: 1\nx: 2\n"), Bytes("b.md"): Bytes("slug: y\n")]
    let diagnostic = Diagnostic(
      Self.plain, at: Place(file: Bytes("a.md"), range: 5..<6),
      related: [
        Place(file: Bytes("a.md"), range: 0..<1), Place(file: Bytes("b.md"), range: 6..<7),
        Place(file: Bytes("c.md")),
      ])
    let text = DiagnosticPrinter(.en).text(for: [diagnostic]) { files[$0] }
    #expect(
      text.string == """
        a.md:2:1: error: there is no hour 25
            2 | x: 2
              | ^
              = hours go from 00 to 23
        a.md:1:1: note: the other one is here
            1 | x: 1
              | ^
        b.md:1:7: note: the other one is here
            1 | slug: y
              |       ^
        c.md: note: the other one is here

        """)
    let vietnamese = DiagnosticPrinter(.vi).text(for: [diagnostic]) { files[$0] }.string
    #expect(vietnamese.contains("a.md:1:1: ghi chú: chỗ kia ở đây\n"))
    #expect(vietnamese.hasPrefix("a.md:2:1: lỗi: không có giờ 25\n"))
  }

  @Test("FAULTS 52: names of files do nothing to a terminal")
  func namesOfFilesDoNothingToATerminal() {
    let path: Bytes = Bytes("a\n\u{1B}[2Jb") + [0xFF] + Bytes("\u{202E}.md")
    let text = DiagnosticPrinter(.en).text(for: [Diagnostic(Self.plain, at: Place(file: path))]) {
      _ in nil
    }
    #expect(text.string == #"a\u{A}\u{1B}[2Jb\xFF\u{202E}.md: "# + Self.head + Self.help)
  }

  // MARK: Many

  @Test func isSortedByPlaceAndSaysEachThingOnce() {
    let file = Bytes("abcdef")
    func diagnostic(_ path: String, _ range: Range<Int>, _ problem: Problem) -> Diagnostic {
      Diagnostic(problem, at: Place(file: Bytes(path), range: range))
    }
    let warning = Problem.text(.bidi(0x202E))
    let diagnostics = [
      diagnostic("b.md", 0..<1, Self.plain), diagnostic("a.md", 2..<3, Self.plain),
      diagnostic("a.md", 2..<3, warning), diagnostic("a.md", 1..<3, .value(.minute(60))),
      diagnostic("a.md", 2..<3, Self.plain), diagnostic("a.md", 1..<2, Self.plain),
      diagnostic("a.md", 0..<0, Self.plain), diagnostic("a.md", 1..<2, .value(.hour(24))),
    ]
    let expected = [
      "a.md: error: there is no hour 25", "a.md:1:2: error: there is no hour 24",
      "a.md:1:2: error: there is no hour 25", "a.md:1:2: error: there is no minute 60",
      "a.md:1:3: error: there is no hour 25",
      "a.md:1:3: warning: U+202E changes the order in which text shows",
      "b.md:1:1: error: there is no hour 25",
    ]
    for order in [diagnostics, diagnostics.reversed()] {
      let text = DiagnosticPrinter(.en).text(for: order) { _ in file }.string
      let heads = text.split(separator: "\n").filter { $0.contains(".md") }.map(String.init)
      #expect(heads == expected)
    }
  }

  @Test func showsFiftyAndCountsTheRest() {
    let file = Bytes(repeating: UInt8(ascii: "a"), count: 400)
    let diagnostics = (1...362).map {
      Diagnostic(Self.plain, at: Place(file: Bytes("a.md"), range: $0..<$0 + 1))
    }
    for (language, last) in [
      (MessageLanguage.en, "…and 312 more"), (.vi, "…và 312 thông báo khác"),
    ] {
      let text = DiagnosticPrinter(language).text(for: diagnostics) { _ in file }.string
      let lines = text.split(separator: "\n")
      #expect(lines.last == last[...])
      #expect(lines.count == 201)
      #expect(lines[196].hasPrefix("a.md:1:51: "))
    }
    let fifty = DiagnosticPrinter(.en).text(for: Array(diagnostics.prefix(50))) { _ in file }
    #expect(!fifty.string.contains("…and"))
  }

  @Test func warningsCrowdOutNoError() {
    let file = Bytes(repeating: UInt8(ascii: "a"), count: 400)
    var diagnostics = (1...60).map {
      Diagnostic(.text(.bidi(0x202E)), at: Place(file: Bytes("a.md"), range: $0..<$0 + 1))
    }
    diagnostics.append(Diagnostic(Self.plain, at: Place(file: Bytes("z.md"), range: 1..<2)))
    let text = DiagnosticPrinter(.en).text(for: diagnostics) { _ in file }.string
    #expect(text.contains("z.md:1:2: error: there is no hour 25\n"))
    #expect(text.hasSuffix("…and 11 more\n"))
  }

  @Test func nothingToSayIsNothing() {
    #expect(DiagnosticPrinter(.en).text(for: []) { _ in nil } == [])
    #expect(DiagnosticPrinter(.en).records(for: []) { _ in nil } == [])
  }

  // MARK: Records

  @Test func writesOneObjectALine() throws {
    let file = Bytes("ngày: 31/02/2024\n")
    let diagnostics = [
      Diagnostic(
        Self.noDay, at: Place(file: Bytes("a.md"), range: 7..<17),
        related: [
          Place(file: Bytes("a.md"), range: 0..<5), Place(file: Bytes("b\"<.md")),
        ]),
      Diagnostic(.text(.bidi(0x202E)), at: Place(file: Bytes("z.md"))),
    ]
    let records = DiagnosticPrinter(.en).records(for: diagnostics) { path in
      path == Bytes("a.md") ? file : nil
    }
    #expect(
      records.string == """
        {"severity":"error","code":"date.invalid","file":"a.md","line":1,"column":7,"offset":7,"length":10,"message":"there is no 31 February","help":"February 2024 has 29 days; write the date as 2024-02-29 or 29/02/2024","related":[{"file":"a.md","line":1,"column":1,"offset":0,"length":5,"message":"the other one is here"},{"file":"b\\"\\u003c.md","line":null,"column":null,"offset":0,"length":0,"message":"the other one is here"}]}
        {"severity":"warning","code":"bidi","file":"z.md","line":null,"column":null,"offset":0,"length":0,"message":"U+202E changes the order in which text shows","help":"delete it: Vietnamese needs none","related":[]}

        """)
    for line in records.split(separator: UInt8(ascii: "\n")) {
      #expect(throws: Never.self) { try JSONSerialization.jsonObject(with: Data(line)) }
    }
  }
}
