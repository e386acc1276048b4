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
    let url: Bytes
    let items: ArraySlice<Int32>
  }

  /// The blocks of portal.yaml that have something to show.
  var homeBlocks: [HomeBlock] {
    site.settings.blocks.compactMap { block in
      switch block {
      case .section(let id, let title, let count):
        guard let index = site.settings.sections.firstIndex(where: { $0.id.value == id.value }),
          let listing = listings[.section(index)], !listing.items.isEmpty
        else { return nil }
        return HomeBlock(
          name: title ?? site.settings.sections[index].name, url: listing.address,
          items: listing.items.prefix(count))
      case .pinned(let title, let count):
        let pinned = (listings[.all]?.items ?? [])
          .filter { site.articles[Int($0)].item.isPinned }.prefix(count)
        guard !pinned.isEmpty else { return nil }
        return HomeBlock(
          name: title ?? site.phrases[.newest], url: places.items, items: pinned[...])
      }
    }
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
