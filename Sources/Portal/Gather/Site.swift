/// The portal's content, put together and sorted: what pages are planned from.
package struct Site: Sendable {
  package let settings: Settings
  package let phrases: Phrases
  /// Newest first; of the same moment, by address.
  package private(set) var articles: [Article]
  package let pages: [Standing]
  package let agencies: AgencyTree
  package let documents: DocumentIndex
  package let measures: [Measure]
  /// Those that have items.
  package let topics: [Story]
  /// Positions in `topics`, by an article's.
  let topicsOfArticles: [Int32: [Int]]
  /// The blocks of the home page that have something they can show.
  let blocks: [Block]
  package let tags: [Term]
  package let authors: [Term]
  /// Files that items and pages bring along.
  package internal(set) var copies: [Copy]
  package internal(set) var files: ContentFiles
  /// Items that are not published, for those who point at them.
  package let unpublished: [Unpublished]
  /// Whether there are items of which not even the address is known; errors say which.
  let lacksItems: Bool
  package let settingsFile: Bytes
  package let skipped: Skipped
  /// By positions in `articles`, and in `pages`.
  package let translations: (items: Translations, pages: Translations)
  /// Seconds since 1970-01-01T00:00Z that count as now.
  package let now: Int64
  /// The day it is now, in the portal's time zone.
  package let today: Day
  /// When time alone next changes something, in seconds since 1970-01-01T00:00Z: an item appears or
  /// leaves, or is no longer news, a document comes into force or goes out of it, an agency changes its
  /// name, security.txt grows old.
  package let nextDue: Int64?

  /// The same with another state of one article; see `Item.hasSamePlaces`.
  func replacing(_ position: Int, by item: Item) -> Site {
    var site = self
    site.articles[position] = articles[position].with(item)
    return site
  }

  /// The standing pages that the foot of every page leads to, in that order.
  package var pagesAtFoot: [Standing] {
    pages.compactMap { standing in standing.page.footer.map { (place: $0, standing: standing) } }
      .sorted { a, b in
        let (first, second) = (a.standing.page.title.value, b.standing.page.title.value)
        if a.place != b.place { return a.place < b.place }
        if first != second { return Bytes.precedes(first, second) }
        return Bytes.precedes(a.standing.address, b.standing.address)
      }.map(\.standing)
  }

  /// A topic with its items.
  package struct Story: Sendable {
    package let topic: Topic
    /// Positions in `articles`, in the order told.
    package let items: [Int32]
  }

  /// A block of the home page, its names looked up.
  struct Block: Sendable {
    enum Choice: Sendable {
      /// The newest of a listing.
      case newest(ListingSubject)
      /// A position in `topics`.
      case topic(Int)
      case pinned
      /// Positions in `articles`.
      case items([Int32])
    }

    let choice: Choice
    let title: Bytes?
    let count: Int
  }

  package struct Unpublished: Sendable {
    package let item: Item
    /// Where it would stand.
    package let address: Bytes
    package let state: Article.State
  }

  package struct Standing: Sendable {
    package let page: StandingPage
    package let address: Bytes
  }

  /// A file to copy: its path from the portal's root, and its path in the output.
  package struct Copy: Hashable, Sendable {
    package let from, to: Bytes
    /// Of a picture made narrower what tells its bytes from any others, without a look at them.
    package let width: Digest?

    package init(from: Bytes, to: Bytes, width: Digest? = nil) {
      self.from = from
      self.to = to
      self.width = width
    }
  }

  /// Items that were read and are not listed.
  package struct Skipped: Hashable, Sendable {
    package var drafts = 0
    package var scheduled = 0
    package var expired = 0

    package init() {}
  }
}
