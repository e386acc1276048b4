/// What the home page shows.
extension Plan {
  /// The newest pinned item, or without one the newest; and the newest of the others.
  var homeItems: (first: Int32?, newest: [Int32]) {
    let all = listings[.all]?.items ?? []
    let first = all.first { site.articles[Int($0)].item.isPinned } ?? all.first
    return (first, Array(all.lazy.filter { $0 != first }.prefix(site.settings.newest)))
  }

  struct HomeBlock {
    let name: Bytes
    /// Where there are more of its items; empty: nowhere.
    let url: Bytes
    let items: [Int32]
  }

  /// The blocks of portal.yaml that have something to show.
  var homeBlocks: [HomeBlock] { site.blocks.compactMap { homeBlock($0) } }

  private func homeBlock(_ block: Site.Block) -> HomeBlock? {
    let name: Bytes
    var url = Bytes()
    let items: [Int32]
    switch block.choice {
    case .newest(let subject):
      let listing = listings[subject]
      name = blockName(subject)
      url = listing?.address ?? []
      items = listing?.items ?? []
    case .topic(let index):
      name = site.topics[index].topic.title
      url = places.topic(index)
      items = site.topics[index].items.reversed()
    case .pinned:
      name = site.phrases[.pinnedItems]
      items = (listings[.all]?.items ?? []).filter { site.articles[Int($0)].item.isPinned }
    case .items(let chosen):
      name = site.phrases[.chosenItems]
      items = chosen
    }
    if items.isEmpty { return nil }
    return HomeBlock(name: block.title ?? name, url: url, items: Array(items.prefix(block.count)))
  }

  private func blockName(_ subject: ListingSubject) -> Bytes {
    switch subject {
    case .section(let index): site.settings.sections[index].name
    case .agency(let index):
      AgencyNames(site.agencies.agencies[index], on: site.today).current.name
    case .document(let index): documentName(index)
    case .tag(let index): site.tags[index].name
    default: site.phrases[.newest]
    }
  }

  private func documentName(_ index: Int) -> Bytes {
    let document = site.documents.documents[index]
    return site.phrases(
      .untitledDocument, ("type", document.type), ("symbol", document.symbol.text))
  }

  /// The documents that the newest items are about, each once, the newest item's first.
  var recentDocuments: [Int] {
    var result: [Int] = []
    for item in (listings[.all]?.items ?? []).prefix(40) {
      for document in site.articles[Int(item)].documents where !result.contains(document) {
        result.append(document)
        if result.count == 8 { return result }
      }
    }
    return result
  }
}
