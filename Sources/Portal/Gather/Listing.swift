/// What a listing lists.
package enum ListingSubject: Hashable, Sendable {
  case all
  case section(Int)
  case tag(Int)
  case author(Int)
  /// Items about a document.
  case document(Int)
  /// Items that cite a document and are not about it.
  case citing(Int)
  /// Items about the documents that implement a document, directly or through others, and not about
  /// the document itself.
  case through(Int)
  /// By the type's name.
  case documentType(Int)
  case agency(Int)
  case year(Int)
  /// Months since January of year 0.
  case month(Int)
  case day(Day)
}

/// Items that belong together, and how they fall into pages.
package struct Listing: Sendable {
  package let subject: ListingSubject
  /// The address of its head page.
  package let address: Bytes
  /// Positions in `Site.articles`, newest first.
  package let items: [Int32]

  /// How many of the items that cite a document, or are about those that implement it, the document's
  /// own page shows. Only where there are more do they have pages to themselves.
  package static let excerptLength = 10

  package var hasPages: Bool {
    switch subject {
    case .citing, .through: items.count > Self.excerptLength
    default: true
    }
  }

  /// Full pages that stand for good, numbered from the oldest: 1 … `archived`.
  ///
  /// Numbers never move: a new item changes the head page, and once in `pageLength` items it makes a
  /// page more.
  package func archived(pageLength: Int) -> Int {
    items.count < 2 * pageLength ? 0 : items.count / pageLength - 1
  }

  /// The items of archive page `number`, or of the head page, newest first.
  package func items(of number: Int?, pageLength: Int) -> ArraySlice<Int32> {
    guard let number else {
      return items[..<(items.count - archived(pageLength: pageLength) * pageLength)]
    }
    let end = items.count - (number - 1) * pageLength
    return items[(end - pageLength)..<end]
  }
}
