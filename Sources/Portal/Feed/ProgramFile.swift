/// A file for feed readers, crawlers and other programs, which no template draws.
package enum ProgramFile: Sendable {
  /// A position in `Listings.all`; nil: of the whole portal.
  case feed(FeedFormat, listing: Int?)
  case sitemap(SitemapPart)
  case robots
  /// Whom to tell of a hole in the portal's security.
  case security
}

extension Views {
  /// What stands in the file of a page that no template draws. `report`: that of the page's tallies, if it has
  /// been made already.
  package func file(of page: Page, report: TallyReport? = nil) -> Bytes {
    switch page.subject {
    case .tallyData(let table, let format): data(table, format, report)
    case .file(.feed(let format, let listing)): feed(format, of: listing)
    case .file(.sitemap(let part)): sitemap(part)
    case .file(.robots): site.robotsText
    case .file(.security): site.securityText
    default: []
    }
  }
}

extension Plan {
  /// Whether a file can show a face of one of `articles`.
  func shows(_ articles: Set<Int32>, _ file: ProgramFile) -> Bool {
    switch file {
    case .feed(_, let listing): feedItems(of: listing).contains { articles.contains($0) }
    // When an item was last changed is in its part of the sitemap, and the newest such time in the index.
    case .sitemap(.index): true
    case .sitemap(.items(let items)), .sitemap(.news(let items)):
      items.contains { articles.contains($0) }
    case .sitemap(.pages), .robots, .security: false
    }
  }
}

extension PageContent {
  mutating func add(_ file: ProgramFile, _ plan: Plan) {
    switch file {
    case .feed(_, let listing): add(.listed, plan.feedItems(of: listing))
    case .sitemap(.news(let items)): add(.listed, items)
    case .sitemap(.items(let items)): add(.mapped, items)
    case .sitemap(.index): add(.mapped, plan.listings[.all]?.items ?? [])
    case .sitemap(.pages), .robots, .security: break
    }
  }
}
