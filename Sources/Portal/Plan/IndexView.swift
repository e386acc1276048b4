/// Views of indexes: everything of one sort, with counts.
extension Views {
  func index(_ page: Page, _ index: Page.Index) -> View {
    var v = ViewWriter(Shapes.index, reserving: 16_000)
    let heading = phrases[index.phrase]
    head(&v, page, title: heading, description: [], crumbs: [homeCrumb])
    v.text("heading", heading)
    v.text("lead", Bytes())
    v.flag("filterable", index == .agencies && !site.agencies.agencies.isEmpty)
    v.list("entries", entries(of: index)) { v, entry in
      counted(
        &v, entry.name, entry.url, count: entry.count, detail: entry.detail, level: entry.level)
    }
    return v.finish()
  }

  struct Entry {
    let name: Bytes
    let url: Bytes
    let count: Int
    var detail: Bytes = []
    var level = 1
  }

  func entries(of index: Page.Index) -> [Entry] {
    switch index {
    case .agencies: agencyEntries
    case .sections:
      site.settings.sections.indices.map {
        Entry(
          name: site.settings.sections[$0].name, url: places.section($0),
          count: count(.section($0)), detail: site.settings.sections[$0].description)
      }
    case .tags:
      sorted(
        site.tags.indices.map {
          Entry(name: site.tags[$0].name, url: places.tag($0), count: count(.tag($0)))
        })
    case .authors:
      sorted(
        site.authors.indices.map {
          Entry(name: site.authors[$0].name, url: places.author($0), count: count(.author($0)))
        })
    case .topics:
      site.topics.indices.map {
        let story = site.topics[$0]
        return Entry(
          name: story.topic.title, url: places.topic($0), count: story.items.count,
          detail: story.topic.summary)
      }
    }
  }

  func count(_ subject: ListingSubject) -> Int {
    plan.listings[subject]?.items.count ?? 0
  }

  /// In reading order; of the same name, by address.
  private func sorted(_ entries: [Entry]) -> [Entry] {
    entries.map { (key: Collation.sortKey($0.name), entry: $0) }
      .sorted {
        $0.key != $1.key
          ? Bytes.precedes($0.key, $1.key) : Bytes.precedes($0.entry.url, $1.entry.url)
      }
      .map(\.entry)
  }

  /// Agencies by name, each followed by those below it.
  var agencyEntries: [Entry] {
    let tree = site.agencies
    let keys = words.agencyNames.map { Collation.sortKey($0.current.name) }
    func inOrder(_ indices: [Int]) -> [Int] {
      indices.sorted { keys[$0] != keys[$1] ? Bytes.precedes(keys[$0], keys[$1]) : $0 < $1 }
    }
    var entries: [Entry] = []
    // The next agencies to write, the first of them last.
    var waiting = inOrder(tree.agencies.indices.filter { tree.parents[$0] == nil }).reversed()
      .map { (index: $0, level: 1) }
    while let (index, level) = waiting.popLast() {
      entries.append(
        Entry(
          name: words.agencyNames[index].current.name, url: places.agency(index),
          count: count(.agency(index)), detail: otherNames(of: index), level: level))
      waiting += inOrder(tree.children[index]).reversed().map { ($0, level + 1) }
    }
    return entries
  }

  /// All that an agency is or was called besides its name of today, for those who look for it by that.
  private func otherNames(of index: Int) -> Bytes {
    let agency = site.agencies.agencies[index]
    let names = words.agencyNames[index]
    var texts: [Bytes] = []
    for text in (agency.short.map { [$0] } ?? []) + agency.alsoCalled where !texts.contains(text) {
      texts.append(text)
    }
    texts += names.others.map { name in
      let time = words.time(of: name)
      return time.isEmpty ? name.name : name.name + Bytes(" (".utf8) + time + Bytes(")".utf8)
    }
    return Bytes(texts.joined(separator: Bytes("; ".utf8)))
  }
}

extension Page.Index {
  fileprivate var phrase: Phrase {
    switch self {
    case .agencies: .agencies
    case .sections: .sections
    case .tags: .tags
    case .authors: .authors
    case .topics: .topics
    }
  }
}
