/// Diagnostics of a check: for people, by file; for programs that read lines.
extension DiagnosticPrinter {
  /// All of them under the names of their files, with codes.
  package func grouped(
    _ diagnostics: [Diagnostic], source: @escaping (Bytes) -> Bytes?
  ) -> Bytes {
    var sources = SourceTexts(source)
    var out = Bytes()
    var last: Bytes?
    for diagnostic in Self.sorted(diagnostics) {
      let file = diagnostic.place.file
      if file != last {
        if last != nil { out.append("\n") }
        out.append(visible: file)
        out.append("\n")
        last = file
      }
      append(diagnostic, isGrouped: true, from: &sources, to: &out)
    }
    return out
  }

  /// A line each: `file:line:column: severity: message [code]`, the severity one of `error`, `warning` and `info`
  /// in any language, since editors go by it.
  ///
  /// `name` makes of a file's path from the root the one that the reader knows it by. Columns are counted from
  /// 1 in units of UTF-16, as editors do.
  package func lines(
    _ diagnostics: [Diagnostic], name: @escaping (Bytes) -> Bytes,
    source: @escaping (Bytes) -> Bytes?
  ) -> Bytes {
    var sources = SourceTexts(source)
    var out = Bytes()
    for diagnostic in Self.sorted(diagnostics) {
      let words = language.words(for: diagnostic.problem)
      let span = span(of: diagnostic.place, &sources)
      out.append(visible: name(diagnostic.place.file))
      out += Bytes(":\(span?.line ?? 1):\(span?.first ?? 1): ")
      switch diagnostic.severity {
      case .error: out.append("error: ")
      case .warning: out.append("warning: ")
      case .hint: out.append("info: ")
      }
      out.append(visible: Bytes(Self.oneLine(words) + " [\(diagnostic.problem.code)]"))
      out.append("\n")
    }
    return out
  }

  /// GitHub's workflow commands (docs.github.com, "Workflow commands for GitHub Actions"), which it shows
  /// beside the lines of a change.
  package func github(
    _ diagnostics: [Diagnostic], name: @escaping (Bytes) -> Bytes,
    source: @escaping (Bytes) -> Bytes?
  ) -> Bytes {
    var sources = SourceTexts(source)
    var out = Bytes()
    for diagnostic in Self.sorted(diagnostics) {
      let words = language.words(for: diagnostic.problem)
      switch diagnostic.severity {
      case .error: out.append("::error file=")
      case .warning: out.append("::warning file=")
      case .hint: out.append("::notice file=")
      }
      out.append(githubProperty: name(diagnostic.place.file))
      if let span = span(of: diagnostic.place, &sources) {
        out += Bytes(",line=\(span.line),col=\(span.first)")
        if let end = span.end { out += Bytes(",endColumn=\(end)") }
      }
      out.append(",title=")
      out.append(githubProperty: Bytes(diagnostic.problem.code))
      out.append("::")
      out.append(github: Bytes(words.summary + (words.help.map { "\n\($0)" } ?? "")))
      out.append("\n")
    }
    return out
  }

  private static func oneLine(_ words: Words) -> String {
    guard let help = words.help else { return words.summary }
    return words.summary + "; " + help.split(separator: "\n").joined(separator: "; ")
  }

  // MARK: Columns

  /// From 1. `end` is past the last unit, on the same line; nil: nothing is spanned.
  private typealias Span = (line: Int, first: Int, end: Int?)

  private func span(of place: Place, _ sources: inout SourceTexts) -> Span? {
    guard !place.isWholeFile, let file = sources.bytes(of: place.file) else { return nil }
    let position = Position(of: place.range.lowerBound, in: file)
    let line = position.lineRange
    func units(to offset: Int) -> Int {
      String(decoding: file[line.lowerBound..<offset], as: UTF8.self).utf16.count
    }
    let start = min(max(place.range.lowerBound, line.lowerBound), line.upperBound)
    let end = min(max(place.range.upperBound, start), line.upperBound)
    return (position.line, units(to: start) + 1, end > start ? units(to: end) + 1 : nil)
  }
}

extension Bytes {
  /// The message of a workflow command.
  fileprivate mutating func append(github text: Bytes) {
    for byte in text {
      switch byte {
      case UInt8(ascii: "%"): append("%25")
      case 0x0D: append("%0D")
      case 0x0A: append("%0A")
      default: append(byte)
      }
    }
  }

  /// A property of a workflow command, which a comma or a colon would end.
  fileprivate mutating func append(githubProperty text: Bytes) {
    for byte in text {
      switch byte {
      case UInt8(ascii: ":"): append("%3A")
      case UInt8(ascii: ","): append("%2C")
      default: append(github: [byte])
      }
    }
  }
}
