package import Portal

/// What an import has come to: each item with what was kept, dropped and left to decide.
package struct ImportReport {
  package enum State: String, Sendable {
    case new, unchanged, refused
  }

  private let words: ImportWords
  private let items: [(item: ImportedItem, path: Bytes, state: State)]
  private let result: Import.Result

  /// `items` have their paths and states, in the order of the result.
  package init(
    _ result: Import.Result, items: [(item: ImportedItem, path: Bytes, state: State)],
    _ language: MessageLanguage
  ) {
    self.result = result
    self.items = items
    words = ImportWords(language)
  }

  private var refused: Int { result.refused + items.count { $0.state == .refused } }

  package var summary: String {
    words.summary(
      new: items.count { $0.state == .new }, unchanged: items.count { $0.state == .unchanged },
      refused: refused)
  }

  // MARK: For people

  package var text: Bytes {
    var out = Bytes()
    for (item, path, state) in items {
      out.append(visible: path)
      out += Bytes(": \(name(state))\n")
      if state == .unchanged { continue }
      append(kept: item, to: &out)
      append(
        item.notes.filter(\.isDropped), words.dropped, limit: Self.limit, to: &out)
      append(item.notes.filter { !$0.isDropped }, words.undecided, limit: .max, to: &out)
    }
    for file in Self.distinct(result.leftOut.map(\.file)) {
      out.append(visible: file)
      out.append("\n")
      append(
        result.leftOut.filter { $0.file == file }.map(\.note), words.dropped, limit: Self.limit,
        to: &out)
    }
    return out
  }

  /// Pages have a hundred lines of menus: the records for programs have all of them.
  private static let limit = 12

  private func name(_ state: State) -> String {
    switch state {
    case .new: words.new
    case .unchanged: words.unchanged
    case .refused: words.refused
    }
  }

  private func append(kept item: ImportedItem, to out: inout Bytes) {
    var parts = item.kept.map { field -> String in
      let name = words.field(field.name)
      return ["title", "summary"].contains(field.name) ? name : "\(name) \(field.value.string)"
    }
    parts += item.counts.map { words.count($0.number, $0.part) }
    out += Bytes("  \(words.kept): ")
    out.append(visible: Bytes(parts.joined(separator: "; ")))
    out.append("\n")
  }

  private func append(
    _ notes: [ImportNote], _ title: String, limit: Int, to out: inout Bytes
  ) {
    guard !notes.isEmpty else { return }
    out += Bytes("  \(title):\n")
    let groups = Self.groups(notes)
    for (note, lines) in groups.prefix(limit) {
      out.append("    ")
      out += Bytes(words.words(for: note.finding))
      if !note.text.isEmpty {
        out.append(": “")
        out.append(visible: Self.excerpt(note.text))
        out.append("”")
      }
      if !lines.isEmpty { out += Bytes(" (\(words.lines(lines)))") }
      out.append("\n")
    }
    if groups.count > limit { out += Bytes("    \(words.more(groups.count - limit))\n") }
  }

  /// Notes that say the same, with the lines that they say it of.
  private static func groups(_ notes: [ImportNote]) -> [(note: ImportNote, lines: [Int])] {
    var groups: [(note: ImportNote, lines: [Int])] = []
    var known: [ImportNote: Int] = [:]
    for note in notes {
      let key = ImportNote(note.finding, note.text)
      if let index = known[key] {
        if let line = note.line, !groups[index].lines.contains(line) {
          groups[index].lines.append(line)
        }
      } else {
        known[key] = groups.count
        groups.append((note, note.line.map { [$0] } ?? []))
      }
    }
    // By place; what is of the whole item comes last.
    return groups.enumerated().sorted {
      ($0.element.lines.first ?? .max, $0.offset) < ($1.element.lines.first ?? .max, $1.offset)
    }.map(\.element)
  }

  private static func excerpt(_ text: Bytes) -> Bytes {
    let text = text.string
    return Bytes(text.count <= 120 ? text : text.prefix(119) + "…")
  }

  private static func distinct(_ files: [Bytes]) -> [Bytes] {
    var seen: Set<Bytes> = []
    return files.filter { seen.insert($0).inserted }
  }

  // MARK: For programs

  /// An object a line: an item with `path`, `state`, `file` and `offset` of its source, `kept`, `counts`,
  /// `dropped` and `undecided`; then, for each source that has some, what in it is no item.
  package var records: Bytes {
    var out = Bytes()
    for (item, path, state) in items {
      out.append("{\"kind\":\"item\",\"path\":")
      out.append(json: path)
      out += Bytes(",\"state\":\"\(state.rawValue)\",\"file\":")
      out.append(json: item.source.file)
      out.append(",\"offset\":")
      out.append(decimal: item.source.range.lowerBound)
      out.append(",\"kept\":{")
      for (index, field) in item.kept.enumerated() {
        if index > 0 { out.append(",") }
        out.append(json: field.name)
        out.append(":")
        out.append(json: field.value)
      }
      out.append("},\"counts\":{")
      for (index, count) in item.counts.enumerated() {
        if index > 0 { out.append(",") }
        out += Bytes("\"\(count.part.rawValue)\":\(count.number)")
      }
      out.append("},\"dropped\":")
      Self.append(item.notes.filter(\.isDropped), to: &out)
      out.append(",\"undecided\":")
      Self.append(item.notes.filter { !$0.isDropped }, to: &out)
      out.append("}\n")
    }
    for file in Self.distinct(result.leftOut.map(\.file)) {
      out.append("{\"kind\":\"source\",\"file\":")
      out.append(json: file)
      out.append(",\"dropped\":")
      Self.append(result.leftOut.filter { $0.file == file }.map(\.note), to: &out)
      out.append("}\n")
    }
    return out
  }

  private static func append(_ notes: [ImportNote], to out: inout Bytes) {
    out.append("[")
    for (index, note) in notes.enumerated() {
      if index > 0 { out.append(",") }
      out += Bytes("{\"finding\":\"\(note.finding.rawValue)\",\"text\":")
      out.append(json: note.text)
      out.append(",\"line\":")
      if let line = note.line { out.append(decimal: line) } else { out.append("null") }
      out.append("}")
    }
    out.append("]")
  }
}
