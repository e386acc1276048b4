/// What of the content one page shows: the choices that its view makes, by position in the site.
package struct PageContent: Sendable {
  /// What an item, or a standing page, is there for.
  package enum Role: String, CaseIterable, Sendable {
    /// It is the page's own text.
    case own
    /// The page leads to it from an old address.
    case moved
    /// It stands first, or among the newest, or in a block of the home page.
    case first, newest, block
    case listed
    case next, previous, related
    /// It says the same in another language.
    case translation
    /// A document's page shows it for citing the document, or for what implements the document.
    case citing, through
    /// Its figures are added up, or named as left out.
    case figures
    /// It is one of those that the page gives a number of.
    case counted
    /// The sitemap has its address, and when it was last changed.
    case mapped
  }

  package struct Part: Sendable {
    package let role: Role
    /// Positions in `Site.articles`.
    package let items: [Int32]
  }

  package init() {}

  package private(set) var parts: [Part] = []
  /// A position in `Site.pages`.
  package private(set) var standing: (role: Role, index: Int)?
  /// What the page is about or names for itself: positions in the site's registers.
  package var documents: [Int] = []
  package var agencies: [Int] = []
  package var measures: [Int] = []

  package mutating func add(_ role: Role, _ items: some Sequence<Int32>) {
    let items = Array(items)
    if !items.isEmpty { parts.append(Part(role: role, items: items)) }
  }

  mutating func add(_ role: Role, standing index: Int) { standing = (role, index) }

  /// The items of several listings, each once, newest first.
  mutating func add(_ role: Role, union listings: [Listing?]) {
    add(role, Set(listings.flatMap { $0?.items ?? [] }).sorted())
  }

  /// The items whose figures stand in `rows`.
  mutating func add(figuresOf rows: [TallyRow]) {
    let items = rows.flatMap { row in
      row.tally.addends.map(\.article) + row.tally.leftOut.map(\.figure.article)
    }
    add(.figures, Set(items).sorted())
  }
}
