/// Reads topics.yaml.
struct TopicReader {
  private var fields: YAMLFields

  enum Key: String, CaseIterable { case id, title, summary, items }

  static func read(_ tree: YAMLTree) -> (topics: [Topic], problems: [FoundProblem]) {
    var reader = TopicReader(fields: YAMLFields(tree))
    let topics = reader.fields.registerEntries().compactMap { reader.topic($0) }
    return (topics, reader.fields.problems)
  }

  private mutating func topic(_ index: Int) -> Topic? {
    var id: Located<Bytes>?
    var title: Located<Bytes>?
    var summary: Bytes = []
    var items: [Located<Bytes>] = []
    for entry in fields.entries(of: index, keys: Key.self) where !fields.isNothing(entry.value) {
      let key = entry.key.rawValue
      switch entry.key {
      case .id: id = fields.slug(entry.value, key)
      case .title: title = fields.text(entry.value, key)
      case .summary: summary = fields.text(entry.value, key)?.value ?? []
      case .items: items = fields.texts(entry.value, key)
      }
    }
    guard let title else {
      fields.noteMissing("title", of: index)
      return nil
    }
    return Topic(
      id: fields.id(id, orOf: title), title: title.value, summary: summary, items: items)
  }
}
