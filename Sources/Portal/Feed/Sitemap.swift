/// One file of the sitemap (sitemaps.org).
package enum SitemapPart: Sendable {
  /// Names all others.
  case index
  /// Items of one year: positions in `Site.articles`.
  case items([Int32])
  /// All that is neither an item nor a file: positions in `Plan.pages`.
  case pages([Int32])
  /// The items of the last two days, in Google's form for news: positions in `Site.articles`.
  case news([Int32])
}

/// How the sitemap is cut into parts, none of which is empty.
struct Sitemap {
  let site: Site
  let listings: Listings
  /// All pages but those of the sitemap, as the plan has them.
  let pages: [Page]
  var limits = Limits()

  /// What one part may hold.
  struct Limits {
    /// The protocol allows 50,000 addresses and 50 MB, Google 1,000 items of news.
    var addresses = 50_000
    var news = 1_000
    var bytes = 50_000_000
  }

  /// Items are news for so many seconds.
  static let newsSpan: Int64 = 2 * 86_400

  /// The index and its parts.
  var files: [Page] {
    [Page(address: Bytes("/sitemap.xml"), subject: .file(.sitemap(.index)))]
      + years + standing + news
  }

  /// Cut from the oldest item on, so that a part that is full never changes again.
  private var years: [Page] {
    listings.yearListings.flatMap { listing -> [Page] in
      guard case .year(let year) = listing.subject else { return [] }
      let parts = cut(listing.items.reversed(), limits.addresses) {
        size(site.articles[Int($0)].address)
      }
      return files(parts, "\(year)") { .items($0) }
    }
  }

  private var standing: [Page] {
    let listed = pages.indices.filter { isListed(pages[$0].subject) }.map { Int32($0) }
    let parts = cut(listed, limits.addresses) { size(pages[Int($0)].address) }
    return files(parts, "pages") { .pages($0) }
  }

  /// Whether a page stands among those that are no items.
  private func isListed(_ subject: Page.Subject) -> Bool {
    switch subject {
    case .home, .standing, .listing, .topic, .index, .documents, .tallies, .tally, .tallyGrid,
      .tallyDescription, .siteMap, .search:
      true
    // The last two ask search engines to leave them out.
    case .article, .tallyData, .file, .redirect, .notFound: false
    }
  }

  private var news: [Page] {
    let items = (listings[.all]?.items ?? []).prefix {
      site.articles[Int($0)].item.date.value.seconds > site.now - Self.newsSpan
    }
    let parts = cut(Array(items), limits.news) { position in
      let article = site.articles[Int(position)]
      let titles = article.item.title.value.count + site.settings.title.count
      return size(article.address) + 6 * titles
    }
    return files(parts, "news") { .news($0) }
  }

  // MARK: Cutting

  /// The most bytes that an entry can take, its titles aside: escaped, one of the portal's own address
  /// is five at most; what stands around it is well below 400.
  private func size(_ address: Bytes) -> Int {
    5 * site.settings.baseURL.count + address.count + 400
  }

  /// `entries` in parts that stay within the limits; one that alone is too large stands alone.
  private func cut(_ entries: [Int32], _ most: Int, size: (Int32) -> Int) -> [[Int32]] {
    var parts: [[Int32]] = []
    // What stands around all entries of a part.
    let frame = 400
    var bytes = frame
    for entry in entries {
      let size = size(entry)
      if let last = parts.last, last.count < most, bytes + size <= limits.bytes {
        parts[parts.count - 1].append(entry)
      } else {
        parts.append([entry])
        bytes = frame
      }
      bytes += size
    }
    return parts
  }

  /// `/sitemap-2024.xml`, `/sitemap-2024-2.xml` and so on.
  private func files(
    _ parts: [[Int32]], _ name: String, _ part: ([Int32]) -> SitemapPart
  ) -> [Page] {
    parts.enumerated().map { number, entries in
      let suffix = number == 0 ? "" : "-\(number + 1)"
      return Page(
        address: Bytes("/sitemap-\(name)\(suffix).xml"),
        subject: .file(.sitemap(part(entries))))
    }
  }
}
