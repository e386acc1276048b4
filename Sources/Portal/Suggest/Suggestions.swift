/// What `portal suggest` finds in a text, for an editor to take or leave.
package struct Suggestions: Sendable {
  private struct Entry: Sendable {
    let citation: ItemCitation
    let place: TextPlace
    let document: Document?
    let details: CitedText.Details?
  }

  private let entries: [Entry]
  /// Documents of which the register has another of the same symbol.
  private let shared: Set<Bytes>
  private let figures: [SuggestedFigure]
  private let text: CitedText?
  /// The places of what the head names, by where it begins in the text.
  private let headPlaces: [Int: TextPlace]
  /// Why the text could not be read.
  package let diagnostics: [Diagnostic]

  /// Reads `source`; `register` is documents.yaml, where there is one.
  package static func read(_ source: Source, register: Registers) -> Suggestions {
    let names = DocumentNames(of: register.documents)
    let (text, problems) = CitedText.read(source, names: names, measures: register.measures)
    let diagnostics = problems.map { Diagnostic($0, in: source.path) }
    guard let text else {
      return Suggestions(
        entries: [], shared: [], figures: [], text: nil, headPlaces: [:], diagnostics: diagnostics)
    }
    var documents = DocumentIndex.gather(
      register.documents, file: register.files.documents
    ).index
    let about = text.about.compactMap { reference -> Int? in
      if case .found(let index) = documents.find(reference) { index } else { nil }
    }
    var citations = Citations(register: register.files.documents)
    var ignored: [Diagnostic] = []
    let meant = citations.resolve(
      text.citations, in: source.path, about: about, isPublished: true, &documents, &ignored)
    let places = TextPlace.all(of: text.citations.map(\.place.lowerBound), in: source.bytes)
    let entries = text.citations.indices.compactMap { position -> Entry? in
      let (citation, index) = (text.citations[position], meant[position])
      // A number alone that fits no document is no more than a number.
      if index < 0, case .number = citation.name { return nil }
      return Entry(
        citation: citation, place: places[position],
        document: index < 0 ? nil : documents.documents[Int(index)],
        details: text.details[citation.place])
    }
    let shared = documents.documents.filter { documents.registered($0.symbol).count > 1 }
    let beginnings = text.figures.map { text.whole.inFile($0.range).lowerBound }
    let figures = SuggestedFigure.all(
      text.figures, in: text.whole.text, places: TextPlace.all(of: beginnings, in: source.bytes),
      register.measures)
    let parts = text.head.ranges.map(\.lowerBound)
    let headPlaces = Dictionary(
      zip(
        parts,
        TextPlace.all(
          of: text.head.ranges.map { text.whole.inFile($0).lowerBound }, in: source.bytes)),
      uniquingKeysWith: { first, _ in first })
    return Suggestions(
      entries: entries, shared: Set(shared.map(\.id)), figures: figures, text: text,
      headPlaces: headPlaces, diagnostics: diagnostics)
  }

  private func place(_ range: Range<Int>) -> TextPlace {
    headPlaces[range.lowerBound] ?? TextPlace(line: 1, column: 0)
  }

  // MARK: For importing

  /// What is cited, in the order of the text.
  package var documents: [SuggestedDocument] {
    entries.map { entry in
      guard let document = entry.document else {
        return SuggestedDocument(
          reference: entry.citation.text, part: entry.citation.part, line: entry.place.line,
          isClear: false)
      }
      var reference = document.symbol.text
      // Beside the register's documents one that it does not have is known by its year.
      if shared.contains(document.id) || !document.isRegistered, document.symbol.year == nil,
        let year = document.year
      {
        reference.append(contentsOf: " (\(year))".utf8)
      }
      return SuggestedDocument(
        reference: reference, part: entry.citation.part, line: entry.place.line, isClear: true)
    }
  }

  // MARK: For programs

  /// An object a line: `kind`, `line` (from 1), `column` (from 0, in Unicode scalars), `symbol`, `type`,
  /// `date` (as the text says it) and `document` (its id); what is not known is null. Before them what the text
  /// says of itself, after them its figures.
  package var records: Bytes {
    var out = text.map { Table(head: $0.head, place: place).records } ?? []
    out += citations.records
    out += Table(figures: figures).records
    return out
  }

  private var citations: Table {
    Table(
      columns: [
        Table.Column(key: "kind", title: nil), Table.Column(key: "line", title: nil),
        Table.Column(key: "column", title: nil), Table.Column(key: "symbol", title: nil),
        Table.Column(key: "type", title: nil), Table.Column(key: "date", title: nil),
        Table.Column(key: "document", title: nil),
      ],
      rows: entries.map { entry in
        [
          .text(Bytes("citation")), .number(entry.place.line), .number(entry.place.column),
          Table.Cell(entry.citation.symbol ?? entry.document?.symbol.text),
          Table.Cell(entry.citation.typeName(entry.document)),
          Table.Cell(entry.citation.date?.iso), Table.Cell(entry.document?.id),
        ]
      }
    )
  }

  // MARK: For editors

  /// Front matter to paste, and entries for documents.yaml where it lacks what the text cites.
  package func text(_ language: MessageLanguage) -> Bytes {
    let words = SuggestWords(language)
    var out =
      text.map { text in
        text.head.lines(words, given: text.given) { place($0).line }
      } ?? []
    var cited: [(document: Document, entries: [Entry])] = []
    var positions: [Bytes: Int] = [:]
    var unknown: [Entry] = []
    for entry in entries {
      guard let document = entry.document else {
        unknown.append(entry)
        continue
      }
      if let known = positions[document.id] {
        cited[known].entries.append(entry)
      } else {
        positions[document.id] = cited.count
        cited.append((document, [entry]))
      }
    }
    if !cited.isEmpty { out.append("documents:\n") }
    for (document, entries) in cited {
      out.append("  - ")
      out += document.symbol.text
      if shared.contains(document.id), let year = document.year {
        out.append(contentsOf: " (\(year))".utf8)
      }
      out.append("  # ")
      out += Bytes(
        [document.type, document.date?.iso ?? []].filter { !$0.isEmpty }.joined(
          separator: Bytes(", ".utf8)))
      out += Bytes(language == .vi ? "; dòng " : "; line ")
      out += Self.lines(entries)
      out.append("\n")
    }
    for entry in unknown {
      out.append("# ")
      out += entry.citation.text
      let line = entry.place.line
      out += Bytes(
        language == .vi
          ? " (dòng \(line)): chưa rõ văn bản nào; ghi ngày ban hành hoặc thêm vào documents.yaml\n"
          : " (line \(line)): which document is not clear; give its date, or add it to documents.yaml\n"
      )
    }
    out += FigureLines.text(figures, language)
    let new = cited.filter { !$0.document.isRegistered }
    if !new.isEmpty { out.append("\n# documents.yaml\n") }
    for (document, entries) in new { append(entry: document, entries, to: &out) }
    return out
  }

  private static func lines(_ entries: [Entry]) -> Bytes {
    var lines: [Int] = []
    for entry in entries where !lines.contains(entry.place.line) { lines.append(entry.place.line) }
    return Bytes(lines.map(String.init).joined(separator: ", ").utf8)
  }

  private func append(entry document: Document, _ entries: [Entry], to out: inout Bytes) {
    func append(_ key: StaticString, _ value: Bytes?, isFirst: Bool = false) {
      guard let value, !value.isEmpty else { return }
      out.append(isFirst ? "- " : "  ")
      out.append(key)
      out.append(": ")
      // A JSON string is a YAML string too; what needs no quotes goes without.
      if value.contains(Bytes(": ")) || value.contains(Bytes(" #")) || value.contains(0x22) {
        out.append(json: value)
      } else {
        out += value
      }
      out.append("\n")
    }
    append("symbol", document.symbol.text, isFirst: true)
    append("date", document.date?.iso)
    append("type", document.type)
    // The text may say it in full in one place and in short in another.
    append("issuer", entries.compactMap { $0.details?.issuer }.max { $0.count < $1.count })
    append("title", entries.compactMap { $0.details?.title }.max { $0.count < $1.count })
  }
}
