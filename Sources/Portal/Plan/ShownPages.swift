extension Plan {
  /// Positions of the pages that can show a title, a lead or another face of one of `articles`, which are
  /// positions in `Site.articles`: all others are as they were when only these have changed; see
  /// `Item.hasSamePlaces`.
  package func pages(showing articles: Set<Int32>) -> [Int] {
    pages.indices.filter { shows(articles, pages[$0].subject) }
  }

  private func shows(_ articles: Set<Int32>, _ subject: Page.Subject) -> Bool {
    switch subject {
    // It has items by choice, in blocks too.
    case .home: true
    // A translation is named by its language and led to by its address, which a face has nothing of.
    case .article(let index):
      articles.contains(Int32(index)) || related(to: index).contains { articles.contains($0) }
        || isNeighbour(index, of: articles)
    case .listing(let index, let number): shows(articles, listings.all[index], number)
    case .tally(let subject): articles.contains { figures.has(figuresOf: $0, in: subject) }
    case .topic(let index): site.topics[index].items.contains { articles.contains($0) }
    case .file(let file): shows(articles, file)
    // An item with old addresses is not taken for one in its place.
    case .redirect: false
    // Names, numbers and addresses of items, but none of their faces.
    case .standing, .index, .siteMap, .documents, .tallies, .tallyData, .tallyGrid,
      .tallyDescription, .search, .notFound:
      false
    }
  }

  private func isNeighbour(_ index: Int, of articles: Set<Int32>) -> Bool {
    let (next, previous) = neighbours(of: index)
    return [next, previous].contains { $0.map { articles.contains($0) } ?? false }
  }

  private func shows(_ articles: Set<Int32>, _ listing: Listing, _ number: Int?) -> Bool {
    func has(_ items: ArraySlice<Int32>) -> Bool { items.contains { articles.contains($0) } }
    if has(listing.items(of: number, pageLength: site.settings.pageLength)) { return true }
    guard number == nil, case .document(let index) = listing.subject else { return false }
    return [ListingSubject.citing(index), .through(index)].contains {
      listings[$0].map { has($0.excerpt) } ?? false
    }
  }
}

extension FigureIndex {
  /// Whether a page of tallies may name a figure of an article.
  func has(figuresOf article: Int32, in subject: TallySubject) -> Bool {
    figures(of: article).contains { figure in
      if case .measure(let index) = subject { return Int(figure.measure) == index }
      return figures(of: Int(figure.measure), in: subject.scope).contains { $0.article == article }
    }
  }

  /// Newest item first, so those of one stand together.
  private func figures(of article: Int32) -> ArraySlice<ReportedFigure> {
    figures[figures.partitioningIndex { $0.article >= article }...]
      .prefix { $0.article == article }
  }
}
