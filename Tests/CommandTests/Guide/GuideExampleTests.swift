import Foundation
import Testing

/// The guide's examples: right ones give nothing to say, wrong ones give the very message beside them.
@Suite struct GuideExampleTests {
  // MARK: Items

  /// Paragraphs of the sample in which the quotes of an example stand, so that no example quotes what no item says.
  private static func paragraphs(with example: Guide.Example) throws -> [Substring]? {
    let items = Folder.repository.appending(path: "Content/items")
    let lines = try FileManager.default.subpathsOfDirectory(atPath: items.path)
      .filter { $0.hasSuffix(".md") }
      .flatMap { path in
        try String(contentsOf: items.appending(path: path), encoding: .utf8)
          .split(separator: "\n---\n", maxSplits: 1)[1].split(separator: "\n")
      }
    var found: [Substring] = []
    for quote in example.text.matches(of: /quote: "?([^"}\n]+)/).map(\.1) {
      guard let line = lines.first(where: { $0.contains(quote) && !$0.hasPrefix("|") }) else {
        return nil
      }
      if !found.contains(line) { found.append(line) }
    }
    return found
  }

  /// An item with the fields of an example, and a title and a date where it has none.
  private static func item(_ example: Guide.Example, _ number: Int) throws -> String {
    let hasDate = example.text.contains(/(?m)^date:/)
    let paragraphs = try paragraphs(with: example) ?? []
    return "---\ntitle: Thử \(number)\n"
      + (hasDate ? "" : "date: 2021-01-\(number < 10 ? "0" : "")\(number)\n") + example.text
      + "---\n\n" + (paragraphs.isEmpty ? "Nội dung." : paragraphs.joined(separator: "\n\n")) + "\n"
  }

  @Test func rightExamplesBuildWithoutAWord() throws {
    let portal = try GuidePortal(isWhole: true)
    let (items, fields) = (Guide.examples("markdown", "tin"), Guide.examples("yaml", "muc"))
    #expect(items.count >= 4 && fields.count >= 14)
    for (number, example) in items.enumerated() {
      _ = try portal.put(example.text, as: "tin-\(number)")
    }
    for (number, example) in fields.enumerated() {
      #expect(
        try Self.paragraphs(with: example) != nil, "\(example.place): no item has this quote")
      _ = try portal.put(Self.item(example, number + 1), as: "muc-\(number)")
    }
    for (number, example) in Guide.examples("markdown", "trang").enumerated() {
      try portal.folder.write("Content/pages/trang-\(number).md", example.text)
    }
    let said = try portal.messages()
    for message in said {
      let number = Int(message.file.split { !$0.isNumber }.first ?? "") ?? 0
      let example = message.file.contains("/muc-") ? fields[number] : items[number]
      Issue.record("\(example.place): \(message.file): \(message.shown)")
    }
  }

  @Test func wrongFieldsGiveTheMessageBesideThem() throws {
    let portal = try GuidePortal(isWhole: true)
    let examples = Guide.examples("yaml", "sai")
    #expect(examples.count >= 10)
    let files = try examples.enumerated().map {
      try portal.put(Self.item($0.element, $0.offset + 1), as: "sai-\($0.offset)")
    }
    let said = try portal.messages()
    for (example, file) in zip(examples, files) {
      let shown = said.filter { $0.file == file }.map(\.shown).joined()
      #expect(shown == example.answer ?? "", "\(example.place)\n\(shown)")
    }
  }

  @Test func wrongItemsGiveWhatTheTerminalShows() throws {
    let examples = Guide.examples("markdown", "tin-sai")
    #expect(examples.count >= 2)
    for example in examples {
      let portal = try GuidePortal(isWhole: true)
      _ = try portal.put(example.text, as: "2022/tin-moi")
      let said = try CommandTests.portal(["build", "-C", portal.folder.path, "--language", "vi"])
      // The last line counts them.
      let shown = said.err.split(separator: "\n").dropLast().map { $0 + "\n" }.joined()
      #expect(shown == example.answer ?? "", "\(example.place)\n\(shown)")
    }
  }

  // MARK: Registers and settings

  /// The text with those keys of the sample's portal.yaml that it lacks.
  private static func settings(_ text: String) throws -> String {
    let sample = try String(
      contentsOf: Folder.repository.appending(path: "Content/portal.yaml"), encoding: .utf8)
    func blocks(_ text: String) -> [String] {
      text.split(separator: /\n(?=[a-z])/).map { "\($0)\n" }
    }
    func key(_ block: String) -> Substring { block.prefix { $0 != ":" } }
    let own = Set(blocks(text).map(key))
    // What stands above the first key is a comment.
    return blocks(sample).filter { !$0.hasPrefix("#") && !own.contains(key($0)) }.joined() + text
  }

  private static func said(of example: Guide.Example) throws -> String {
    let register = example.kind[1]
    let isWhole = ["portal", "topics"].contains(register)
    let portal = try GuidePortal(isWhole: isWhole)
    let text = register == "portal" ? try settings(example.text) : example.text
    try portal.folder.write("Content/\(register).yaml", text)
    return try portal.messages().map(\.shown).joined()
  }

  @Test(arguments: ["agencies", "documents", "measures", "topics", "portal"])
  func registersAreReadAndTheirMistakesTold(_ register: String) throws {
    let right = Guide.examples("yaml", register)
    #expect(!right.isEmpty)
    for example in right {
      let said = try Self.said(of: example)
      #expect(said == "", "\(example.place): \(said)")
    }
    for example in Guide.examples("yaml", register, "sai") {
      let said = try Self.said(of: example)
      #expect(said == example.answer ?? "", "\(example.place)\n\(said)")
    }
  }

  // MARK: All of them

  @Test func everyBlockIsOfAKindThatIsTried() {
    let registers = ["agencies", "documents", "measures", "topics", "portal"]
    let kinds =
      [
        ["markdown", "tin"], ["markdown", "tin-sai"], ["markdown", "trang"], ["yaml", "muc"],
        ["yaml", "sai"], ["console"], ["console", "ket-qua"], ["text"],
      ] + registers.flatMap { [["yaml", $0], ["yaml", $0, "sai"]] }
    for example in Guide.examples {
      #expect(kinds.contains(example.kind), "\(example.place): \(example.kind)")
      let isWrong = example.kind.last?.hasSuffix("sai") == true
      #expect((example.answer != nil) == isWrong, "\(example.place)")
    }
  }
}
