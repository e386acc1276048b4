/// What the portal's own registers call things, so that an editor's program can offer them.
package struct SchemaNames: Sendable {
  /// A name to write, and what it stands for.
  struct Name {
    let written: String
    let meaning: String
  }

  let sections, agencies, documents, measures, topics: [Name]
  /// Other names of agencies, which do as well as their ids.
  let agencyNames: [String]
  /// Other names of documents' symbols with their years, where the symbol alone would do.
  let documentForms: [String]

  package init(settings: Settings?, registers: Registers) {
    sections = (settings?.sections ?? []).map { Name($0.id.value, $0.name) }
    agencies = registers.agencies.map { Name($0.id.value, $0.name) }
    agencyNames = Self.distinct(
      registers.agencies.flatMap { agency in
        ([agency.name] + agency.names.map(\.name) + agency.alsoCalled
          + (agency.short.map { [$0] } ?? [])).map(\.string)
      }, but: agencies)
    measures = registers.measures.map { Name($0.id.value, $0.name) }
    topics = registers.topics.map { Name($0.id.value, $0.title) }
    let symbols = registers.documents.map(\.symbol.value)
    documents = registers.documents.map { entry in
      let isShared = symbols.count { $0 == entry.symbol.value } > 1
      return Name(
        DocumentReference(entry.symbol.value, year: isShared ? entry.date?.year : nil).text,
        [entry.type, entry.title ?? []].filter { !$0.isEmpty }.joinedBySpace)
    }
    documentForms = Self.distinct(
      registers.documents.map {
        DocumentReference($0.symbol.value, year: $0.date?.year).text.string
      }, but: documents)
  }

  /// Each once, in the order given.
  private static func distinct(_ texts: [String], but others: [Name]) -> [String] {
    var seen = Set(others.map(\.written))
    return texts.filter { seen.insert($0).inserted }
  }
}

extension SchemaNames.Name {
  fileprivate init(_ written: Bytes, _ meaning: Bytes) {
    self.init(written: written.string, meaning: meaning.string)
  }
}

extension [Bytes] {
  fileprivate var joinedBySpace: Bytes { Bytes(joined(separator: [UInt8(ascii: " ")])) }
}

extension Schema {
  /// One of the names, each offered with what it means; without any names, `otherwise`.
  static func names(_ names: [SchemaNames.Name], or otherwise: Schema) -> Schema {
    guard !names.isEmpty else { return otherwise }
    return words(names.map(\.written))
      .with("enumDescriptions", .texts(names.map(\.meaning)))
  }
}
