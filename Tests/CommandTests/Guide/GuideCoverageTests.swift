import Foundation
import Testing

/// The guide names every field that readers know and every kind of message that there is.
@Suite struct GuideCoverageTests {
  // MARK: Fields

  private static func keys(in schema: Any, into keys: inout Set<String>) {
    if let object = schema as? [String: Any] {
      if let properties = object["properties"] as? [String: Any] { keys.formUnion(properties.keys) }
      for value in object.values { Self.keys(in: value, into: &keys) }
    } else if let list = schema as? [Any] {
      for value in list { Self.keys(in: value, into: &keys) }
    }
  }

  @Test(arguments: [
    ("item", "khai-bao"), ("page", "khai-bao"), ("portal", "danh-muc"), ("agencies", "danh-muc"),
    ("documents", "danh-muc"), ("measures", "danh-muc"), ("topics", "danh-muc"),
  ])
  func everyFieldIsExplained(_ schema: String, _ page: String) throws {
    let said = try CommandTests.portal(["schema", schema]).out
    var keys: Set<String> = []
    Self.keys(in: try JSONSerialization.jsonObject(with: Data(said.utf8)), into: &keys)
    #expect(keys.count >= 4)
    var text = try #require(Guide.pages.first { $0.name == "huong-dan-\(page).md" }).text
    if schema == "item" {
      text += try #require(Guide.pages.first { $0.name == "huong-dan-so-lieu.md" }).text
    }
    // Vietnamese keys are there with a capital letter, too.
    for key in keys where key.first?.isUppercase == false {
      #expect(text.contains("`\(key)`") || text.contains("`\(key):"), "\(schema): \(key)")
    }
  }

  // MARK: Messages

  private static let model = Folder.repository.appending(path: "Sources/Portal/Model")

  private static func sources(_ folder: URL, _ suffix: String) throws -> String {
    try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
      .filter { $0.hasSuffix(suffix) }
      .map { try String(contentsOf: folder.appending(path: $0), encoding: .utf8) }
      .joined(separator: "\n")
  }

  private static let messages = Guide.messages(of: "huong-dan-thong-bao.md")

  @Test func everyKindOfMessageIsInTheTables() throws {
    let source = try Self.sources(Self.model, "Problem.swift")
    var codes: Set<Substring> = []
    for part in source.split(separator: "var code: String {").dropFirst() {
      let body = part.split(separator: "\n  }", maxSplits: 1)[0]
      // Of one line, it ends with that.
      let lines = body.first == "\n" ? body : body.prefix { $0 != "\n" }
      codes.formUnion(lines.matches(of: /"([a-z0-9.]+)"/).map(\.1))
    }
    #expect(codes.count > 100)
    let told = Set(Self.messages.map { Substring($0.code) })
    #expect(codes.subtracting(told) == [], "not in the guide")
    #expect(told.subtracting(codes) == [], "no such kind")
  }

  /// The texts of a Swift file, with … for what is put into them.
  private static func literals(_ source: String) -> Set<String> {
    var literals: Set<String> = []
    var text: String?
    var rest = source[...]
    while let character = rest.popFirst() {
      switch (text, character) {
      case (nil, "\""): text = ""
      case (nil, _): break
      case (let whole?, "\""):
        literals.insert(whole)
        text = nil
      case (_, "\\") where rest.first == "(":
        var depth = 0
        repeat {
          let next = rest.removeFirst()
          depth += next == "(" ? 1 : next == ")" ? -1 : 0
        } while depth > 0
        text?.append("…")
      case (_, "\\"): if let escaped = rest.popFirst() { text?.append(escaped) }
      default: text?.append(character)
      }
    }
    return literals
  }

  @Test func everyMessageIsInThePortalsOwnWords() throws {
    let words = Self.literals(
      try Self.sources(Self.model.appending(path: "Words"), ".swift"))
    #expect(words.count > 400 && Self.messages.count > 110)
    for row in Self.messages {
      let message = row.text.filter { $0 != "\\" }
      #expect(words.contains(message), "\(row.code): \(message)")
    }
  }
}
