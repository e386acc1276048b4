/// Every page and file of the output, by value; nothing is rendered yet.
///
/// A class for the same reason as `Views`.
package final class Plan: Sendable {
  package let site: Site
  package let listings: Listings
  package let pages: [Page]
  /// Files of items and pages, to be copied.
  package let copies: [Site.Copy]
  /// By position in `DocumentIndex.documents`, as of the site's today; nil: not known.
  let statuses: [DocumentStatus?]
  let documentGroups: DocumentGroups
  let places: Places
  /// Pages, and all else that goes to the output, by address.
  package let outputs: Outputs
  let tallies: ItemTallies
  let figures: FigureIndex
  let tallyPages: TallyPages

  private init(
    _ site: Site, _ listings: Listings, _ statuses: [DocumentStatus?], _ groups: DocumentGroups,
    _ figures: FigureIndex, _ tallyPages: TallyPages, _ pages: [Page], _ places: Places,
    _ outputs: Outputs, _ tallies: ItemTallies? = nil
  ) {
    self.site = site
    self.listings = listings
    self.statuses = statuses
    documentGroups = groups
    self.figures = figures
    self.tallyPages = tallyPages
    self.pages = pages
    self.places = places
    self.outputs = outputs
    copies = site.copies
    self.tallies = tallies ?? ItemTallies(site, listings)
  }

  /// The same plan with another state of one article, which stands where it stood; see `Item.hasSamePlaces`.
  package func replacing(_ position: Int, by item: Item) -> Plan {
    Plan(
      site.replacing(position, by: item), listings, statuses, documentGroups, figures,
      tallyPages, pages, places, outputs, tallies)
  }

  /// Plans all pages and says which of them would stand in the same place.
  /// And which links lead nowhere; `anchors`: the ids that templates give to their elements.
  package static func make(
    _ site: Site, assets: [Bytes], anchors: Set<Bytes> = []
  ) async -> (plan: Plan, diagnostics: [Diagnostic]) {
    // They need nothing but the site, and are the longest single piece of work.
    async let figureIndex = FigureIndex(site)
    let listings = Listings.gather(site)
    let statuses = site.documents.documents.indices.map {
      site.documents.status(of: $0, on: site.today)
    }
    let groups = DocumentGroups(site, types: listings.documentTypes, statuses: statuses)
    let places = Places(site)
    var pages: [Page] = [Page(address: Bytes("/".utf8), subject: .home)]
    for (index, article) in site.articles.enumerated() {
      pages.append(Page(address: article.address, subject: .article(index)))
    }
    for (index, standing) in site.pages.enumerated() {
      pages.append(Page(address: standing.address, subject: .standing(index)))
    }
    let length = site.settings.pageLength
    for (index, listing) in listings.all.enumerated() where listing.hasPages {
      pages.append(Page(address: listing.address, subject: .listing(index, number: nil)))
      let archived = listing.archived(pageLength: length)
      for number in stride(from: 1, through: archived, by: 1) {
        pages.append(
          Page(
            address: places.page(number, of: listing), subject: .listing(index, number: number)))
      }
    }
    for index in Page.Index.allCases where index != .topics || !site.topics.isEmpty {
      pages.append(Page(address: places.of(index), subject: .index(index)))
    }
    for index in site.topics.indices {
      pages.append(Page(address: places.topic(index), subject: .topic(index)))
    }
    pages.append(Page(address: places.siteMap, subject: .siteMap))
    pages += documentPages(groups, places)
    let figures = await figureIndex
    let tallyPages = TallyPages(site, listings, figures)
    pages += tallyPages.pages(places)
    pages.append(Page(address: places.search, subject: .search))
    pages.append(.notFound)
    pages += redirects(site)
    pages += listings.feedPages(places) + site.crawlerFiles
    // After all others, which are in it.
    pages += Sitemap(site: site, listings: listings, pages: pages).files
    let outputs = Outputs(pages, site, assets: assets)
    let plan = Plan(site, listings, statuses, groups, figures, tallyPages, pages, places, outputs)
    return (plan, Collisions.check(plan, anchors: anchors))
  }

  /// The index of documents, in every grouping that tells them apart, and the groups themselves; a type's
  /// page is a listing, with the items about its documents.
  private static func documentPages(_ groups: DocumentGroups, _ places: Places) -> [Page] {
    DocumentGroups.Way.allCases.flatMap { way in
      let named = groups[way].indices.filter { !groups[way][$0].address.isEmpty }
      guard way == .type || !named.isEmpty else { return [Page]() }
      let all = Page(
        address: places.documents(by: way), subject: .documents(way, group: nil))
      let members = way == .type ? [] : named
      return [all]
        + members.map {
          Page(address: groups[way][$0].address, subject: .documents(way, group: $0))
        }
    }
  }

  private static func redirects(_ site: Site) -> [Page] {
    var pages: [Page] = []
    func add(_ aliases: [Located<Bytes>], to address: Bytes, _ title: Bytes) {
      for alias in aliases {
        pages.append(Page(address: alias.value, subject: .redirect(to: address, title: title)))
      }
    }
    // Most items have none.
    for article in site.articles where !article.item.aliases.isEmpty {
      add(article.item.aliases, to: article.address, article.item.title.value)
    }
    for standing in site.pages {
      add(standing.page.aliases, to: standing.address, standing.page.title.value)
    }
    return pages
  }
}

extension Places {
  func of(_ index: Page.Index) -> Bytes {
    switch index {
    case .agencies: agencies
    case .sections: sections
    case .tags: tags
    case .authors: authors
    case .topics: topics
    }
  }
}
