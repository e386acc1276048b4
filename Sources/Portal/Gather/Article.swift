/// An item whose every name has been found: what pages are made of.
///
/// A class, though nothing in it changes: every page looks at a handful of articles, and as a struct
/// each look would retain and release some forty fields.
package final class Article: Sendable {
  package let item: Item
  /// `/tin/2024/04/09/<slug>/`
  package let address: Bytes
  /// The day of publication in the portal's time zone.
  package let day: Day
  package let state: State
  /// Indices into the site's settings, agencies, documents, tags and authors.
  package let section: Int?
  package let agencies: [Int]
  /// What the item is about.
  package let documents: [Int]
  /// What its text names and it is not about, in the order of first mention.
  package let cited: [Int]
  /// The document that each of `item.citations` means; -1: unknown, or one of several.
  package let citations: [Int32]
  package let tags: [Int]
  /// In the order of `item.authors`.
  package let authors: [Int]
  /// In the order of `item.figures`.
  package let figures: [FigureNames]

  init(
    item: Item, address: Bytes, day: Day, state: State, section: Int?, agencies: [Int],
    documents: [Int], cited: [Int], citations: [Int32], tags: [Int], authors: [Int],
    figures: [FigureNames]
  ) {
    self.item = item
    self.address = address
    self.day = day
    self.state = state
    self.section = section
    self.agencies = agencies
    self.documents = documents
    self.cited = cited
    self.citations = citations
    self.tags = tags
    self.authors = authors
    self.figures = figures
  }

  /// The same item in another state; see `Item.hasSamePlaces`.
  func with(_ item: Item) -> Article {
    Article(
      item: item, address: address, day: day, state: state, section: section, agencies: agencies,
      documents: documents, cited: cited, citations: citations, tags: tags, authors: authors,
      figures: figures)
  }

  package enum State: Sendable {
    case published
    case draft
    /// Its date lies ahead.
    case scheduled
    /// Out of the listings; its page is a notice.
    case expired
  }

  /// What a figure's names mean.
  package struct FigureNames: Sendable {
    package let measure: Int
    package let document: Int?
  }
}

/// A tag or an author: a name that items share, and its address word.
package struct Term: Sendable {
  /// As the first item, by path, writes it.
  package let name: Bytes
  package let slug: Bytes
}
