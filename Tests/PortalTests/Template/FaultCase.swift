import Testing

@testable import Portal

/// A template and what is said of it: every message about templates is in a table of these.
struct FaultCase: Sendable, CustomTestStringConvertible {
  let template: String
  var parts: [String: String] = [:]
  /// One line a fault: file, what is pointed at, related places, message, help.
  let en: String
  let vi: String
  var testDescription: String { template }

  static let shape = Shape(
    "article",
    [
      .text("title", ""), .html("body", ""), .flag("draft"),
      .list("rows", Shape("row", [.text("name", ""), .text("url", "")])),
      .record("section", Shape("link", [.text("name", ""), .text("url", "")])),
      .texts("tags", ""), .open("extra"),
    ])

  func check(_ location: SourceLocation = #_sourceLocation) {
    let bench = TemplateSample(
      template: template, parts: parts, shape: Self.shape,
      constants: ["site": ["title": .text("Cổng tin")]])
    let diagnostics = bench.load().diagnostics.sorted { !$0.isOfPart && $1.isOfPart }
    let texts = Dictionary(uniqueKeysWithValues: bench.sources().map { ($0.path, $0.bytes) })
    func lines(_ language: MessageLanguage) -> String {
      diagnostics.map { line($0, texts, language) }.joined(separator: "\n")
    }
    #expect(lines(.en) == en, sourceLocation: location)
    #expect(lines(.vi) == vi, sourceLocation: location)
  }

  private func line(
    _ diagnostic: Diagnostic, _ texts: [Bytes: Bytes], _ language: MessageLanguage
  ) -> String {
    func shown(_ place: Place) -> String {
      let name = TemplateSource(path: place.file, bytes: []).name
      return name + " «" + Bytes((texts[place.file] ?? [])[place.range]).string + "»"
    }
    let related = diagnostic.related.map(shown).joined(separator: ", ")
    let words = language.words(for: diagnostic.problem)
    return shown(diagnostic.place) + (related.isEmpty ? "" : " (\(related))") + " | "
      + words.summary + " | " + (words.help ?? "")
  }
}

extension Diagnostic {
  /// In these tables the faults of the page stand first.
  fileprivate var isOfPart: Bool { place.file != Bytes("Templates/page.html") }
}
