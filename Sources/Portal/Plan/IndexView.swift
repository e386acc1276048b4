/// Views of indexes: everything of one sort, in groups, with counts.
extension Views {
  func index(_ page: Page, _ index: Page.Index) -> View {
    var v = ViewWriter(Shapes.index, reserving: 16_000)
    let heading = phrases[index.phrase]
    head(&v, page, title: heading, description: [], crumbs: [homeCrumb])
    v.text("heading", heading)
    v.text("lead", Bytes())
    v.list("groups", groups(index)) { v, group in
      v.text("name", group.name)
      v.text("url", group.url)
      v.list("entries", group.entries) { v, entry in
        counted(
          &v, entry.name, entry.url, count: entry.count, detail: entry.detail, level: entry.level)
      }
    }
    return v.finish()
  }

  private struct Group {
    var name: Bytes = []
    var url: Bytes = []
    let entries: [Entry]
  }

  private struct Entry {
    let name: Bytes
    let url: Bytes
    let count: Int
    var detail: Bytes = []
    var level = 1
  }

  private func groups(_ index: Page.Index) -> [Group] {
    switch index {
    case .documents: documentGroups
    case .agencies: [Group(entries: agencyEntries)]
    case .sections:
      [
        Group(
          entries: site.settings.sections.indices.map {
            Entry(
              name: site.settings.sections[$0].name, url: places.section($0),
              count: count(.section($0)), detail: site.settings.sections[$0].description)
          })
      ]
    case .tags:
      [
        Group(
          entries: sorted(
            site.tags.indices.map {
              Entry(name: site.tags[$0].name, url: places.tag($0), count: count(.tag($0)))
            }))
      ]
    case .authors:
      [
        Group(
          entries: sorted(
            site.authors.indices.map {
              Entry(name: site.authors[$0].name, url: places.author($0), count: count(.author($0)))
            }))
      ]
    }
  }

  private func count(_ subject: ListingSubject) -> Int {
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

  private var documentGroups: [Group] {
    plan.listings.documentTypes.enumerated().map { type, name in
      let members = site.documents.documents.indices.filter {
        site.documents.documents[$0].type == name
      }
      return Group(
        name: name,
        url: places.of(.documentType(type), types: plan.listings.documentTypes),
        entries: sorted(
          members.map {
            let document = site.documents.documents[$0]
            return Entry(
              name: document.symbol.text, url: places.document($0), count: count(.document($0)),
              detail: document.entry?.title ?? [])
          }))
    }
  }

  /// Agencies by name, each followed by those below it.
  private var agencyEntries: [Entry] {
    let tree = site.agencies
    let keys = tree.agencies.map { Collation.sortKey($0.name) }
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
          name: tree.agencies[index].name, url: places.agency(index),
          count: count(.agency(index)), level: level))
      waiting += inOrder(tree.children[index]).reversed().map { ($0, level + 1) }
    }
    return entries
  }
}

extension Page.Index {
  fileprivate var phrase: Phrase {
    switch self {
    case .documents: .documents
    case .agencies: .agencies
    case .sections: .sections
    case .tags: .tags
    case .authors: .authors
    }
  }
}
