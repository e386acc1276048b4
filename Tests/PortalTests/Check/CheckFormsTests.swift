import Testing

@testable import Portal

/// The forms in which a check's diagnostics come.
@Suite struct CheckFormsTests {
  private static let file = Bytes("# Đề mục\nchữ 😀 và số 12%\n")

  private static func place(_ part: String, _ name: String = "a.md") -> Place {
    Place(file: Bytes(name), range: file.firstRange(of: Bytes(part)) ?? 0..<0)
  }

  private static let diagnostics = [
    Diagnostic(.check(.valueNotFound("12%, 3:4")), at: place("số", "b,c:d%.md")),
    Diagnostic(.check(.unlistedFigure("12", measure: "hop")), at: place("12")),
    Diagnostic(.content(.longTitle(111)), at: Place(file: Bytes("a.md"))),
    Diagnostic(.check(.duplicateTitle("A")), at: place("Đề mục"), related: [place("chữ", "b.md")]),
    // The same once more is said once.
    Diagnostic(.content(.longTitle(111)), at: Place(file: Bytes("a.md"))),
  ]

  private static let source: @Sendable (Bytes) -> Bytes? = { _ in file }

  @Test func forPeopleByFile() {
    #expect(
      DiagnosticPrinter(.en).grouped(Self.diagnostics, source: Self.source).string == """
        a.md
        warning: the title has 111 characters [title.long]
              = headlines of more than 110 are cut in search results and hard to read on a phone
        1:3: warning: another item has the same title: “A” [title.duplicate]
            1 | # Đề mục
              |   ^^^^^^
              = say in the title what tells them apart, such as the time or the place
        b.md:2:1: note: the first is here
            2 | chữ 😀 và số 12%
              | ^^^
        2:13: hint: “12” is not among the item's figures [figure.unlisted]
            2 | chữ 😀 và số 12%
              |              ^^
              = if tallies are to count it, add it under figures: with measure: hop

        b,c:d%.md
        2:10: error: the item does not say 12%, 3:4 [figure.value]
            2 | chữ 😀 và số 12%
              |           ^^
              = write the figure into the text, or correct value: or add quote: with its words

        """)
  }

  @Test func forEditorsALineEach() {
    // In UTF-16 the emoji is two.
    #expect(
      DiagnosticPrinter(.vi).lines(
        Self.diagnostics, name: { Bytes("cổng/") + $0 }, source: Self.source
      ).string == """
        cổng/a.md:1:1: warning: tiêu đề dài 111 ký tự; tiêu đề quá 110 ký tự bị cắt trong kết quả tìm kiếm và khó đọc trên điện thoại [title.long]
        cổng/a.md:1:3: warning: có bài khác trùng tiêu đề: “A”; thêm vào tiêu đề điều phân biệt hai bài, như thời gian hoặc địa điểm [title.duplicate]
        cổng/a.md:2:14: info: “12” chưa có trong số liệu của bài; nếu cần đưa vào thống kê, thêm vào figures: với measure: hop [figure.unlisted]
        cổng/b,c:d%.md:2:11: error: bài không nêu số 12%, 3:4; ghi số liệu vào bài, hoặc sửa value:, hoặc thêm quote: trích nguyên văn [figure.value]

        """)
  }

  @Test func forGitHubWithItsEscapes() {
    #expect(
      DiagnosticPrinter(.en).github(Self.diagnostics, name: { $0 }, source: Self.source).string
        == """
        ::warning file=a.md,title=title.long::the title has 111 characters%0Aheadlines of more than 110 are cut in search results and hard to read on a phone
        ::warning file=a.md,line=1,col=3,endColumn=9,title=title.duplicate::another item has the same title: “A”%0Asay in the title what tells them apart, such as the time or the place
        ::notice file=a.md,line=2,col=14,endColumn=16,title=figure.unlisted::“12” is not among the item's figures%0Aif tallies are to count it, add it under figures: with measure: hop
        ::error file=b%2Cc%3Ad%25.md,line=2,col=11,endColumn=13,title=figure.value::the item does not say 12%25, 3:4%0Awrite the figure into the text, or correct value: or add quote: with its words

        """)
  }

  @Test func errorsComeBeforeWarningsAndThoseBeforeHintsWhenNotAllAreShown() {
    let text = DiagnosticPrinter(.en).text(for: Self.diagnostics, limit: 2, source: { _ in nil })
    let first = text.string.split(separator: "\n").filter {
      $0.contains(": ") && !$0.hasPrefix(" ")
    }
    #expect(first.map { String($0.prefix(15)) } == ["a.md: warning: ", "b,c:d%.md: erro"])
    #expect(text.string.hasSuffix("…and 2 more\n"))
  }
}
