/// The kinds of page, one template file each.
package enum PageKind: Int, CaseIterable, Sendable {
  case home, article, page, listing, date, document, documents, type, agency, index, tallies, tally,
    tallyData, redirect, search, notFound, topic, siteMap

  /// The template's name: `Templates/<name>.html`.
  package var name: String {
    switch self {
    case .notFound: "not-found"
    case .tallyData: "tally-data"
    case .siteMap: "site-map"
    default: "\(self)"
    }
  }

  /// Every kind with its shape, in the order of the cases.
  package static var pageShapes: [PageShape] {
    allCases.map { PageShape(name: $0.name, shape: $0.shape) }
  }

  /// What its view holds.
  package var shape: Shape {
    switch self {
    case .home: Shapes.home
    case .article: Shapes.article
    case .page: Shapes.page
    case .listing: Shapes.listing
    case .date: Shapes.date
    case .document: Shapes.document
    case .documents: Shapes.documents
    case .type: Shapes.type
    case .agency: Shapes.agency
    case .index: Shapes.index
    case .tallies: Shapes.tallies
    case .tally: Shapes.tally
    case .tallyData: Shapes.tallyData
    case .redirect: Shapes.redirect
    case .search: Shapes.search
    case .notFound: Shapes.notFound
    case .topic: Shapes.topic
    case .siteMap: Shapes.siteMap
    }
  }
}
