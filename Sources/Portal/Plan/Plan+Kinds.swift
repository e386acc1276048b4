/// Which template draws a page.
extension Plan {
  /// Nil: none does; see `Views.file`.
  package func kind(of page: Page) -> PageKind? {
    switch page.subject {
    case .home: .home
    case .article: .article
    case .standing: .page
    case .listing(let index, _): kind(of: listings.all[index].subject)
    case .index: .index
    case .topic: .topic
    case .siteMap: .siteMap
    case .documents: .documents
    case .tallies: .tallies
    case .tally, .tallyGrid: .tally
    case .tallyDescription: .tallyData
    case .tallyData, .file: nil
    case .redirect: .redirect
    case .search: .search
    case .notFound: .notFound
    }
  }

  private func kind(of subject: ListingSubject) -> PageKind {
    switch subject {
    case .year, .month, .day: .date
    case .document: .document
    case .documentType: .type
    case .agency: .agency
    case .all, .section, .tag, .author, .citing, .through: .listing
    }
  }
}
