import Foundation
import Testing

@testable import Portal

/// All that can be said of content, in both languages, in one table: messages.md, for reading as an editor
/// would. `PORTAL_RECORD=1 swift test --filter MessageTableTests` writes it anew.
@Suite struct MessageTableTests {
  private static let here = URL(filePath: #filePath).deletingLastPathComponent()
  private static let repository = here.appending(path: "../../..").standardized

  // MARK: The table

  @Test func theTableIsOfTheMessagesAsTheyAre() throws {
    let file = Self.here.appending(path: "messages.md")
    if ProcessInfo.processInfo.environment["PORTAL_RECORD"] != nil {
      try Data(Self.table.utf8).write(to: file)
    }
    let written = try String(contentsOf: file, encoding: .utf8).split(separator: "\n")
    let wanted = Self.table.split(separator: "\n")
    for line in wanted where !written.contains(line) { Issue.record("not in messages.md: \(line)") }
    for line in written where !wanted.contains(line) { Issue.record("no message: \(line)") }
  }

  private static var table: String {
    var out = """
      # Messages

      All that can be said of content, with examples. Kept by MessageTableTests.

      | code | | Vietnamese | English |
      |---|---|---|---|

      """
    for problem in MessageExamples.all {
      let cells = [MessageLanguage.vi, .en].map { language in
        let words = language.words(for: problem)
        return [words.summary, words.help, words.note.map { "(\($0))" }].compactMap(\.self)
          .map { $0.replacing("|", with: "\\|").replacing("\n", with: " ") }
          .joined(separator: "<br>→ ")
      }
      out += "| \(problem.code) | \(problem.severity.rawValue) | \(cells[0]) | \(cells[1]) |\n"
    }
    return out
  }

  // MARK: All of them

  /// The names of the cases of an enumeration, as its source declares them.
  private static func cases(of type: String) throws -> Set<String> {
    let file = repository.appending(path: "Sources/Portal/Model/\(type).swift")
    let source = try String(contentsOf: file, encoding: .utf8)
    let start = try #require(source.range(of: "enum \(type): ")).upperBound
    let body = source[start...].prefix { $0 != "}" }.split(separator: "var severity")[0]
    return Set(body.matches(of: /\n  (?:indirect )?case (\w+)/).map { String($0.1) })
  }

  @Test(arguments: [
    "TextProblem", "MarkdownProblem", "TemplateProblem", "ContentProblem", "PictureProblem",
    "PublishingProblem", "ImportProblem", "ValueProblem", "CheckProblem",
  ])
  func everyCaseHasAnExample(_ type: String) throws {
    let declared = try Self.cases(of: type)
    let shown = MessageExamples.all.compactMap { problem -> String? in
      let inner = Mirror(reflecting: problem).children.first?.value
      guard let inner, "\(Swift.type(of: inner))" == type else { return nil }
      return Mirror(reflecting: inner).children.first?.label ?? "\(inner)"
    }
    #expect(declared.count > 4)
    #expect(declared.subtracting(shown) == [], "without an example")
  }

  // MARK: What each says

  /// Every fact of a problem is said, and what can be done: in both languages.
  @Test(arguments: MessageExamples.all)
  func itSaysTheFactsAndARemedy(_ problem: Problem) {
    for language in MessageLanguage.allCases {
      let words = language.words(for: problem)
      let said = [words.summary, words.help, words.note].compactMap(\.self).joined(separator: "\n")
      let digits = said.replacing(",", with: "").replacing(".", with: "")
      for text in Self.texts(in: problem) where !Self.isReason(text, problem) {
        #expect(said.contains(text), "\(language): “\(text)” is not in: \(said)")
      }
      for number in Self.numbers(in: problem) {
        // Bytes are told in thousands of thousands, or of 1,024, where that is as exact.
        let forms = [number, number / 1_000_000, number >> 20].filter { $0 > 0 }
        #expect(
          forms.contains { digits.contains("\($0)") }, "\(language): \(number) is not in: \(said)")
      }
      #expect(words.help?.isEmpty == false, "\(language): no remedy: \(words.summary)")
      #expect(words.help != words.summary)
    }
  }

  @Test(arguments: MessageExamples.all)
  func itIsOneSentenceWithoutAnEnd(_ problem: Problem) {
    for language in MessageLanguage.allCases {
      let words = language.words(for: problem)
      for text in [words.summary, words.help, words.note].compactMap(\.self) {
        #expect(text == text.precomposedStringWithCanonicalMapping)
        #expect(!text.contains("\n") && !text.contains("  ") && !text.hasSuffix("."), "\(text)")
        #expect(text == text.trimmingCharacters(in: .whitespaces) && !text.isEmpty)
        #expect(!text.contains("Optional(") && !text.contains("nil"), "\(text)")
        #expect(text.count <= 240, "\(text.count): \(text)")
      }
    }
  }

  /// A stable name for tools: where it belongs, and what it is.
  @Test(arguments: MessageExamples.all)
  func itsCodeIsAName(_ problem: Problem) {
    #expect(problem.code.wholeMatch(of: /[a-z0-9]+(\.[a-z0-9]+){0,2}/) != nil, "\(problem.code)")
  }

  /// What is known of a problem besides what it says: names that could be meant take the place of a list.
  private static func isReason(_ text: String, _ problem: Problem) -> Bool {
    switch problem {
    case .content(.unknownKey(_, .some, let known)), .content(.wantsOneOf(_, _, .some, let known)):
      known.contains(text)
    // The system's words are told in the reader's language.
    case .content(.unreadable), .importing(.unreadable): true
    default: false
    }
  }

  private static func texts(in value: Any) -> [String] {
    if let text = value as? String { return [text] }
    if let problem = value as? Problem, case .importing(.notReadable) = problem { return [] }
    return Mirror(reflecting: value).children.flatMap { texts(in: $0.value) }
  }

  private static func numbers(in value: Any) -> [Int] {
    if let number = value as? Int { return [number] }
    return Mirror(reflecting: value).children.flatMap { numbers(in: $0.value) }
  }
}
