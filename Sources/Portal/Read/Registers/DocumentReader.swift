/// Reads documents.yaml.
struct DocumentReader {
  private var fields: YAMLFields

  enum Key: String, CaseIterable {
    case id, symbol, date, type, issuer, title, implements, replaces, amends, effective, expires
    case file, url
    case alsoCalled = "also-called"
  }

  static func read(_ tree: YAMLTree) -> (documents: [DocumentEntry], problems: [FoundProblem]) {
    var reader = DocumentReader(fields: YAMLFields(tree))
    let documents = reader.fields.registerEntries().compactMap { reader.document($0) }
    return (documents, reader.fields.problems)
  }

  private mutating func document(_ index: Int) -> DocumentEntry? {
    var id: Bytes?
    var symbol: Located<DocumentReference>?
    var texts: [Key: Bytes] = [:]
    var days: [Key: Day] = [:]
    var relations: [Key: [Located<DocumentReference>]] = [:]
    var file: Located<Bytes>?
    var alsoCalled: [Bytes] = []
    for entry in fields.entries(of: index, keys: Key.self) where !fields.isNothing(entry.value) {
      let key = entry.key.rawValue
      switch entry.key {
      case .id: id = fields.slug(entry.value, key)?.value
      case .symbol: symbol = fields.document(entry.value, key)
      case .type: texts[.type] = fields.text(entry.value, key).flatMap { fields.addressable($0) }
      case .issuer, .title: texts[entry.key] = fields.text(entry.value, key)?.value
      case .date, .effective, .expires: days[entry.key] = fields.day(entry.value, key)?.value
      case .implements, .replaces, .amends:
        relations[entry.key] = fields.documents(entry.value, key)
      case .file: file = fields.file(entry.value)
      case .url: texts[.url] = fields.url(entry.value, key)
      case .alsoCalled: alsoCalled = fields.texts(entry.value, key).map(\.value)
      }
    }
    guard let symbol else {
      fields.noteMissing("symbol", of: index)
      return nil
    }
    let bare = symbol.value.symbol
    return DocumentEntry(
      symbol: Located(bare, at: symbol.range),
      id: id ?? symbol.value.id(issued: days[.date]),
      date: days[.date], type: texts[.type] ?? bare.typeName ?? bare.type ?? [],
      issuer: texts[.issuer],
      title: texts[.title], implements: relations[.implements] ?? [],
      replaces: relations[.replaces] ?? [], amends: relations[.amends] ?? [],
      effective: days[.effective], expires: days[.expires], file: file, url: texts[.url],
      alsoCalled: alsoCalled)
  }
}
