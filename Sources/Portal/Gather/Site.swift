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
  package let tags: [Term]
  package let authors: [Term]
  /// Files that items and pages bring along.
  package let copies: [Copy]
  package let files: ContentFiles
  package let skipped: Skipped
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

  package struct Standing: Sendable {
    package let page: StandingPage
    package let address: Bytes
  }

  /// A file to copy: its path from the portal's root, and its path in the output.
  package struct Copy: Hashable, Sendable {
    package let from, to: Bytes

    package init(from: Bytes, to: Bytes) {
      self.from = from
      self.to = to
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
