extension YAMLFields {
  enum BlockKey: String, CaseIterable {
    case section, agency, document, tag, topic, pinned, items, title, count
  }

  /// The keys of which a block of the home page has one: what it shows.
  static let choices: [BlockKey] = [.section, .agency, .document, .tag, .topic, .pinned, .items]

  /// `{section: khoa-giao, count: 3}`: a block of the home page.
  mutating func block(_ index: Int) -> Settings.Block? {
    guard tree.nodes[index].kind == .map else {
      note(.notAMap, at: tree.range(of: index))
      return nil
    }
    let found = problems.count
    var choices: [(choice: Settings.Block.Choice, key: Range<Int>)] = []
    var title: Bytes?
    var count: Int?
    for entry in entries(of: index, keys: BlockKey.self) {
      let name = entry.key.rawValue
      switch entry.key {
      case .title: title = text(entry.value, name)?.value
      case .count: count = number(entry.value, name, in: 1...100)
      default:
        if let choice = choice(entry.key, entry.value) { choices.append((choice, entry.keyRange)) }
      }
    }
    guard let (choice, _) = choices.first, choices.count == 1 else {
      // What was given and will not do has been noted.
      if problems.count == found {
        note(
          .wantsOneKey(Self.choices.map(\.rawValue)),
          at: choices.last?.key ?? tree.range(of: index),
          related: choices.dropLast().map(\.key))
      }
      return nil
    }
    var usual = 3
    if case .items(let paths) = choice { usual = paths.count }
    return Settings.Block(choice: choice, title: title, count: count ?? usual)
  }

  private mutating func choice(_ key: BlockKey, _ index: Int) -> Settings.Block.Choice? {
    let name = key.rawValue
    switch key {
    case .section: return text(index, name).map { .section($0) }
    case .agency: return text(index, name).map { .agency($0) }
    case .document: return document(index, name).map { .document($0) }
    case .tag: return text(index, name).map { .tag($0) }
    case .topic: return text(index, name).map { .topic($0) }
    case .pinned: return flag(index, name) == true ? .pinned : nil
    case .items:
      let paths = texts(index, name)
      return paths.isEmpty ? nil : .items(paths)
    case .title, .count: return nil
    }
  }
}
