/// Items that people pick out: topics and the blocks of the home page.
extension Gatherer {
  // MARK: Topics

  /// The topics that have items; articles are sorted by now.
  mutating func stories(in file: Bytes) -> [Site.Story] {
    var stories: [Site.Story] = []
    var ids: [Bytes: Range<Int>] = [:]
    for topic in topics {
      if let first = ids[topic.id.value] {
        diagnostics.append(
          Diagnostic(
            .content(.duplicateID(topic.id.value.string)),
            at: Place(file: file, range: topic.id.range),
            related: [Place(file: file, range: first)]))
        continue
      }
      ids[topic.id.value] = topic.id.range
      // One that is still to come is no mistake: the topic grows with it.
      let items = items(named: topic.items, in: file, notingHidden: false)
      if !items.isEmpty { stories.append(Site.Story(topic: topic, items: items)) }
    }
    return stories
  }

  // MARK: Blocks

  mutating func blocks(_ stories: [Site.Story]) -> [Site.Block] {
    settings.blocks.compactMap { block in
      choice(block.choice, stories).map {
        Site.Block(choice: $0, title: block.title, count: block.count)
      }
    }
  }

  private mutating func choice(
    _ choice: Settings.Block.Choice, _ stories: [Site.Story]
  ) -> Site.Block.Choice? {
    switch choice {
    case .section(let id):
      if let index = sectionByID[id.value] { return .newest(.section(index)) }
      noteUnknownSection(id, in: settingsFile)
    case .agency(let name): return agency(name, in: settingsFile).map { .newest(.agency($0)) }
    case .document(let reference):
      switch documents.find(reference.value) {
      case .found(let index): return .newest(.document(index))
      case .ambiguous(let candidates):
        diagnostics.append(
          Diagnostic(
            documents.ambiguity(reference.value, candidates),
            at: Place(file: settingsFile, range: reference.range)))
      case .unknown:
        note(
          .unknownDocument(
            reference.value.text.string, nearest: documents.suggestion(for: reference.value)),
          in: settingsFile, at: reference.range)
      }
    case .tag(let name):
      if let index = tags.find(name.value) { return .newest(.tag(index)) }
      note(
        .unknownTag(
          name.value.string,
          nearest: Nearest.name(to: name.value, among: tags.terms.map(\.name))?.string),
        in: settingsFile, at: name.range)
    case .topic(let id):
      if let index = stories.firstIndex(where: { $0.topic.id.value == id.value }) {
        return .topic(index)
      }
      let ids = topics.map(\.id.value)
      if !ids.contains(id.value) {
        note(
          .unknownTopic(
            id.value.string, nearest: Nearest.name(to: id.value, among: ids)?.string),
          in: settingsFile, at: id.range)
      }
    case .pinned: return .pinned
    case .items(let paths):
      return .items(items(named: paths, in: settingsFile, notingHidden: true))
    }
    return nil
  }

  // MARK: Files of items

  /// Positions of the articles that stand in files, in that order, each once; expired ones are in no list.
  private mutating func items(
    named paths: [Located<Bytes>], in file: Bytes, notingHidden: Bool
  ) -> [Int32] {
    guard !paths.isEmpty else { return [] }
    var files = itemFiles ?? ItemFiles(articles, unpublished, unread)
    defer { itemFiles = files }
    var result: [Int32] = []
    for path in paths {
      switch files.item(at: path.value) {
      case .shown(let position): if !result.contains(position) { result.append(position) }
      case .hidden:
        if notingHidden { note(.hiddenItem(path.value.string), in: file, at: path.range) }
      case .unread: break
      case .unknown(let nearest):
        note(
          .unknownItem(path.value.string, nearest: nearest?.string), in: file, at: path.range)
      }
    }
    return result
  }
}
