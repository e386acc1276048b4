package import Portal

/// Warnings as they are printed: what a build that finds nothing changed says again without reading
/// anything.
package struct PrintedDiagnostics: Equatable, Sendable {
  /// For each language the text for people and the records for programs.
  let all: [Bytes]

  static let count = 2 * MessageLanguage.allCases.count

  init(all: [Bytes]) { self.all = all }

  /// `source` gives a file's bytes by its path.
  init(_ diagnostics: [Diagnostic], source: @escaping (Bytes) -> Bytes?) {
    all = MessageLanguage.allCases.flatMap { language in
      let printer = DiagnosticPrinter(language)
      return [
        printer.text(for: diagnostics, source: source),
        printer.records(for: diagnostics, source: source),
      ]
    }
  }

  package var isEmpty: Bool { all.allSatisfy(\.isEmpty) }

  package func text(_ language: MessageLanguage, asRecords: Bool) -> Bytes {
    // As many as there are languages, two each.
    all[2 * MessageLanguage.allCases.firstIndex(of: language)! + (asRecords ? 1 : 0)]
  }
}
