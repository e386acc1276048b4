/// Views of the pages that lead readers to where they want to go: topics and the site map.
extension Views {
  // MARK: Topics

  func topic(_ page: Page, _ index: Int) -> View {
    let story = site.topics[index]
    var v = ViewWriter(Shapes.topic, reserving: 16_000)
    head(
      &v, page, title: story.topic.title, description: story.topic.summary,
      crumbs: [homeCrumb, Crumb(name: phrases[.topics], url: places.topics)])
    v.text("heading", story.topic.title)
    v.text("lead", story.topic.summary)
    v.text("count", words.number(story.items.count))
    v.list("rows", views: story.items.map { row($0) })
    return v.finish()
  }

  /// The topics that an article is told in.
  func topics(of article: Int) -> [Crumb] {
    (site.topicsOfArticles[Int32(article)] ?? []).map {
      Crumb(name: site.topics[$0].topic.title, url: places.topic($0))
    }
  }

  // MARK: Authors

  /// `bài: 10 · ảnh: 4`: what an author did in how many of the items.
  func work(of author: Int, _ listing: Listing) -> Bytes {
    var counts = [Int](repeating: 0, count: Author.Role.allCases.count)
    for index in listing.items {
      let article = site.articles[Int(index)]
      var roles: Set<Author.Role> = []
      for (term, named) in zip(article.authors, article.item.authors) where term == author {
        roles.formUnion(named.roles)
      }
      for (place, role) in Author.Role.allCases.enumerated() where roles.contains(role) {
        counts[place] += 1
      }
    }
    let texts = zip(Author.Role.allCases, counts).filter { $1 > 0 }.map { role, count in
      words.roles([role]) + Bytes(": ".utf8) + words.number(count)
    }
    return Bytes(texts.joined(separator: Bytes(" · ".utf8)))
  }

  // MARK: Site map

  /// A heading of the site map and what stands below it.
  private struct MapGroup {
    let name: Bytes
    let url: Bytes
    let entries: [Entry]
  }

  /// Where everything is. It has no numbers of items, so that a new item leaves it as it is.
  func siteMap(_ page: Page) -> View {
    var v = ViewWriter(Shapes.siteMap, reserving: 16_000)
    head(&v, page, title: phrases[.siteMap], description: [], crumbs: [homeCrumb])
    v.text("heading", phrases[.siteMap])
    let groups = mapGroups.filter { !$0.entries.isEmpty }
    v.list("groups", groups.indices) { v, index in
      v.text("name", groups[index].name)
      v.text("url", groups[index].url)
      v.text("id", Bytes("map_\(index + 1)".utf8))
      v.list("entries", groups[index].entries) { v, entry in
        v.text("name", entry.name)
        v.text("url", entry.url)
        v.text("count", [])
        v.text("detail", entry.detail)
        v.text("level", decimal: entry.level)
      }
    }
    return v.finish()
  }

  private var mapGroups: [MapGroup] {
    let listings = plan.listings
    func entries(_ subjects: some Sequence<ListingSubject>) -> [Entry] {
      subjects.compactMap { listings[$0] }.map {
        Entry(name: words.heading(of: $0.subject, listings, site), url: $0.address, count: 0)
      }
    }
    return [
      MapGroup(name: phrases[.home], url: homeCrumb.url, entries: mainPages),
      MapGroup(
        name: phrases[.standingPages], url: [],
        entries: site.pages.map {
          Entry(name: $0.page.title.value, url: $0.address, count: 0, detail: $0.page.summary)
        }),
      MapGroup(
        name: phrases[.sections], url: places.sections,
        entries: self.entries(of: .sections)),
      MapGroup(name: phrases[.topics], url: places.topics, entries: self.entries(of: .topics)),
      MapGroup(
        name: phrases[.documents], url: places.documents,
        entries: entries(listings.documentTypes.indices.map { .documentType($0) })
          + documentIndexes),
      MapGroup(name: phrases[.agencies], url: places.agencies, entries: agencies),
      MapGroup(
        name: phrases[.allItems], url: places.items,
        entries: entries(listings.yearListings.map(\.subject))),
      MapGroup(name: phrases[.tallies], url: places.tallies, entries: tallyPages),
      MapGroup(name: phrases[.feeds], url: [], entries: feeds),
    ]
  }

  private var mainPages: [Entry] {
    var pages: [(Phrase, Bytes)] = [
      (.allItems, places.items), (.documents, places.documents), (.agencies, places.agencies),
      (.sections, places.sections), (.tags, places.tags), (.authors, places.authors),
      (.tallies, places.tallies), (.search, places.search),
    ]
    if !site.topics.isEmpty { pages.insert((.topics, places.topics), at: 4) }
    return pages.map { Entry(name: phrases[$0], url: $1, count: 0) }
  }

  /// Without their other names, of which the index of agencies has them all.
  private var agencies: [Entry] {
    agencyEntries.map { Entry(name: $0.name, url: $0.url, count: 0, level: $0.level) }
  }

  /// The index of documents in its other groupings, as far as they tell documents apart.
  private var documentIndexes: [Entry] {
    let ways: [(DocumentGroups.Way, Phrase)] = [
      (.issuer, .documentsByIssuer), (.year, .documentsByYear), (.status, .documentsByStatus),
    ]
    return ways.filter { way, _ in
      plan.documentGroups[way].contains { !$0.address.isEmpty }
    }.map { Entry(name: phrases[$1], url: places.documents(by: $0), count: 0) }
  }

  /// Tallies by document, by agency and by year.
  private var tallyPages: [Entry] {
    let years = plan.tallyPages.periods.compactMap { span -> Entry? in
      guard case .year(let year) = span else { return nil }
      return Entry(name: words.year(year), url: places.tally(.period(span)), count: 0)
    }
    return [
      Entry(name: phrases[.tallyDocuments], url: places.documentTallies, count: 0),
      Entry(name: phrases[.tallyAgencies], url: places.agencyTallies, count: 0),
    ] + years
  }

  private var feeds: [Entry] {
    [("RSS", FeedFormat.rss), ("Atom", .atom), ("JSON Feed", .json)].map { name, format in
      Entry(name: Bytes(name), url: places.feed(format, of: nil), count: 0)
    }
  }
}
