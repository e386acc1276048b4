import Testing

@testable import Portal

@Suite struct MarkdownWordsTests {
  private static let problems: [MarkdownProblem] =
    [
      .html("<b>"), .tableTooWide(200, limit: 128), .tableColumns(head: 3, delimiter: 2),
      .tableAfterText,
      .noteDefinedTwice("1"), .noteUndefined("1"), .noteUnused("1"), .noteInNote("1"),
      .unclosedFence,
      .headingOfPage, .headingSkip(from: 2, to: 4), .imageWithoutText("a.jpg"),
    ]
    + [.scheme("ftp"), .noScheme, .noHost, .backslash, .control].map { .unsafeURL("x:y", $0) }
    + MarkdownLimit.allCases.map { .complexity($0) }

  @Test(arguments: MessageLanguage.allCases)
  func everyProblemHasItsOwnWords(_ language: MessageLanguage) {
    let words = Self.problems.map { language.words(for: .markdown($0)) }
    #expect(Set(words.map(\.summary)).count == words.count)
    for word in words {
      #expect(word.summary.first?.isUppercase == false && !word.summary.hasSuffix("."))
      #expect(word.help?.isEmpty == false)
      #expect(word.help?.hasSuffix(".") == false)
    }
  }

  @Test func messagesNameTheirFacts() {
    func summary(_ problem: MarkdownProblem) -> String {
      MessageLanguage.vi.words(for: .markdown(problem)).summary
    }
    #expect(summary(.html("<b>")) == "mã HTML bị bỏ đi: <b>")
    #expect(summary(.tableTooWide(200, limit: 128)) == "bảng có 200 cột, quá mức 128 cột")
    #expect(
      summary(.unsafeURL("ftp:x", .scheme("ftp")))
        == "địa chỉ “ftp:x” không được chấp nhận: ở đây không dùng được “ftp:”")
    #expect(
      summary(.complexity(.containers))
        == "trích dẫn và danh sách lồng nhau quá 100 cấp nên không dựng được bài")
  }
}
