/// Reads measures.yaml.
struct MeasureReader {
  private var fields: YAMLFields

  enum Key: String, CaseIterable { case id, name, unit, kind, across }
  enum Across: String, CaseIterable { case sum }

  static func read(_ tree: YAMLTree) -> (measures: [Measure], problems: [FoundProblem]) {
    var reader = MeasureReader(fields: YAMLFields(tree))
    let measures = reader.fields.registerEntries().compactMap { reader.measure($0) }
    return (measures, reader.fields.problems)
  }

  private mutating func measure(_ index: Int) -> Measure? {
    var id: Located<Bytes>?
    var name: Located<Bytes>?
    var unit: Bytes = []
    var kind: Measure.Kind?
    var adds = false
    for entry in fields.entries(of: index, keys: Key.self) where !fields.isNothing(entry.value) {
      let key = entry.key.rawValue
      switch entry.key {
      case .id: id = fields.slug(entry.value, key)
      case .name: name = fields.text(entry.value, key)
      case .unit: unit = fields.text(entry.value, key)?.value ?? []
      case .kind: kind = fields.word(entry.value, key, of: Measure.Kind.self)
      case .across: adds = fields.word(entry.value, key, of: Across.self) == .sum
      }
    }
    if name == nil { fields.noteMissing("name", of: index) }
    if kind == nil { fields.noteMissing("kind", of: index) }
    guard let name, let kind else { return nil }
    return Measure(
      id: fields.id(id, orOf: name), name: name.value, unit: unit,
      kind: kind,
      addsAcrossAgencies: adds)
  }
}
