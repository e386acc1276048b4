/// Diagnostics as people and tools read them.
///
/// ```
/// Content/items/2024/2024-03-01-hop.md:4:7: error: there is no 31 February
///     4 | date: 31/02/2024
///       |       ^^^^^^^^^^
///       = February 2024 has 29 days; write the date as 2024-02-29 or 29/02/2024
/// ```
package struct DiagnosticPrinter: Sendable {
  let language: MessageLanguage

  /// How many of a run's problems are worth a message.
  package static let limit = 50

  package init(_ language: MessageLanguage) { self.language = language }

  /// The diagnostics in the order of their places, each once. When there are more than `limit`,
  /// errors are kept before warnings and these before hints, and the last line says how many are left out.
  ///
  /// `source` gives a file's bytes by its path; without them a message has no line.
  package func text(
    for diagnostics: [Diagnostic], limit: Int = DiagnosticPrinter.limit,
    source: @escaping (Bytes) -> Bytes?
  ) -> Bytes {
    let all = Self.sorted(diagnostics)
    var shown = all
    if all.count > limit {
      let bySeverity = [.error, .warning, .hint].flatMap { severity in
        all.filter { $0.severity == severity }
      }
      shown = Self.sorted(Array(bySeverity.prefix(limit)))
    }
    var sources = SourceTexts(source)
    var out = Bytes()
    for diagnostic in shown { append(diagnostic, from: &sources, to: &out) }
    if all.count > shown.count {
      out.append(contentsOf: language.more(all.count - shown.count).utf8)
      out.append("\n")
    }
    return out
  }

  /// The same as JSON, one object a line and none left out: `severity`, `code`, `file`, `line` and
  /// `column` (from 1, in characters; null for a whole file), `offset` and `length` (in bytes),
  /// `message`, `help` (or null), and `related` places with `file` to `length` and `message`.
  package func records(
    for diagnostics: [Diagnostic], source: @escaping (Bytes) -> Bytes?
  ) -> Bytes {
    var sources = SourceTexts(source)
    var out = Bytes()
    for diagnostic in Self.sorted(diagnostics) {
      let words = language.words(for: diagnostic.problem)
      out.append("{\"severity\":")
      out.append(json: diagnostic.severity.rawValue)
      out.append(",\"code\":")
      out.append(json: diagnostic.problem.code)
      append(record: diagnostic.place, message: words.summary, from: &sources, to: &out)
      out.append(",\"help\":")
      if let help = words.help { out.append(json: help) } else { out.append("null") }
      out.append(",\"related\":[")
      for (index, place) in diagnostic.related.enumerated() {
        out.append(index == 0 ? "{" : ",{")
        let start = out.count
        append(record: place, message: note(words), from: &sources, to: &out)
        // The first name in an object follows no comma.
        out.remove(at: start)
        out.append("}")
      }
      out.append("]}\n")
    }
    return out
  }

  private func note(_ words: Words) -> String { words.note ?? language.otherPlace }

  /// By place, errors first where it is the same, and then by what is said, so that the order is the
  /// same in every run.
  static func sorted(_ diagnostics: [Diagnostic]) -> [Diagnostic] {
    var seen = Set<Diagnostic>()
    return diagnostics.filter { seen.insert($0).inserted }.map { diagnostic in
      (diagnostic, tie: English.words(for: diagnostic.problem).summary)
    }.sorted { a, b in
      if a.0.place != b.0.place { return a.0.place < b.0.place }
      if a.0.severity != b.0.severity { return a.0.severity > b.0.severity }
      if a.tie != b.tie { return a.tie < b.tie }
      return a.0.related.lexicographicallyPrecedes(b.0.related)
    }.map(\.0)
  }

  // MARK: Text

  /// `isGrouped`: the file is named already, and the code follows.
  func append(
    _ diagnostic: Diagnostic, isGrouped: Bool = false, from sources: inout SourceTexts,
    to out: inout Bytes
  ) {
    let words = language.words(for: diagnostic.problem)
    let code = isGrouped ? " [\(diagnostic.problem.code)]" : ""
    let gutter = append(
      diagnostic.place, language.word(for: diagnostic.severity), words.summary + code,
      namesFile: !isGrouped, from: &sources, to: &out)
    if let help = words.help {
      for (index, line) in help.split(separator: "\n").enumerated() {
        out.append(contentsOf: repeatElement(UInt8(ascii: " "), count: gutter + 1))
        out.append(index == 0 ? "= " : "  ")
        out.append(visible: Bytes(String(line)))
        out.append("\n")
      }
    }
    for place in diagnostic.related {
      _ = append(place, language.note, note(words), from: &sources, to: &out)
    }
  }

  /// Appends one place and what is said of it; answers how wide the line numbers are.
  private func append(
    _ place: Place, _ kind: String, _ message: String, namesFile: Bool = true,
    from sources: inout SourceTexts, to out: inout Bytes
  ) -> Int {
    let file = place.isWholeFile ? nil : sources.bytes(of: place.file)
    let position = file.map { Position(of: place.range.lowerBound, in: $0) }
    if namesFile {
      out.append(visiblePath: place.file)
      out.append(":")
    }
    if let position {
      out.append(decimal: position.line)
      out.append(":")
      out.append(decimal: position.column)
      out.append(":")
    }
    if namesFile || position != nil { out.append(" ") }
    out.append(contentsOf: kind.utf8)
    out.append(": ")
    out.append(visible: Bytes(message))
    out.append("\n")
    guard let file, let position else { return 5 }

    let number = Bytes(String(position.line))
    let gutter = max(5, number.count)
    let excerpt = SourceExcerpt(of: place.range, line: position.lineRange, in: file)
    out.append(contentsOf: repeatElement(UInt8(ascii: " "), count: gutter - number.count))
    out.append(contentsOf: number)
    out.append(excerpt.text.isEmpty ? " |" : " | ")
    out.append(contentsOf: excerpt.text)
    out.append("\n")
    out.append(contentsOf: repeatElement(UInt8(ascii: " "), count: gutter))
    out.append(" | ")
    out.append(contentsOf: excerpt.indent)
    out.append(contentsOf: repeatElement(UInt8(ascii: "^"), count: excerpt.width))
    out.append("\n")
    return gutter
  }

  // MARK: Records

  /// Appends `,"file":…` to `"message":…`.
  private func append(
    record place: Place, message: String, from sources: inout SourceTexts, to out: inout Bytes
  ) {
    out.append(",\"file\":")
    if String(validating: place.file, as: UTF8.self) != nil {
      out.append(json: place.file)
    } else {
      // A name that is no text cannot be written as one: it stands as people see it.
      var name = Bytes()
      name.append(visible: place.file)
      out.append(json: name)
    }
    let file = place.isWholeFile ? nil : sources.bytes(of: place.file)
    if let position = file.map({ Position(of: place.range.lowerBound, in: $0) }) {
      out.append(",\"line\":")
      out.append(decimal: position.line)
      out.append(",\"column\":")
      out.append(decimal: position.column)
    } else {
      out.append(",\"line\":null,\"column\":null")
    }
    out.append(",\"offset\":")
    out.append(decimal: place.range.lowerBound)
    out.append(",\"length\":")
    out.append(decimal: place.range.count)
    out.append(",\"message\":")
    out.append(json: message)
  }
}

/// Files' bytes by their paths; the last one is kept, since places are sorted by file.
struct SourceTexts {
  private let source: (Bytes) -> Bytes?
  private var last: (path: Bytes, bytes: Bytes?)?

  init(_ source: @escaping (Bytes) -> Bytes?) { self.source = source }

  mutating func bytes(of path: Bytes) -> Bytes? {
    if let last, last.path == path { return last.bytes }
    let bytes = source(path)
    last = (path, bytes)
    return bytes
  }
}
