/// The pages of tallies, and their files for programs.
struct TallyPages: Sendable {
  /// In the order in which they are named on the overview.
  let periods: [Period.Span]
  let documents, agencies, measures: [Int]

  /// Every part of the site of which there are items or figures.
  init(_ site: Site, _ listings: Listings, _ figures: FigureIndex) {
    var spans: Set<Period.Span> = []
    for case .month(let month) in listings.monthListings.map(\.subject) {
      let day = Day(firstOf: month % 12 + 1, year: month / 12)
      spans.formUnion(Period.Span.holding(day, day))
    }
    let measures = site.measures.indices.filter { figures.isReported($0) }
    var documents: Set<Int> = []
    var agencies: Set<Int> = []
    for measure in measures {
      spans.formUnion(figures.spans(of: measure, in: FigureIndex.Scope()))
      documents.formUnion(figures.documents(of: measure, in: FigureIndex.Scope()))
      agencies.formUnion(figures.agencies(of: measure, in: FigureIndex.Scope()))
    }
    func hasItems(_ subjects: ListingSubject...) -> Bool {
      subjects.contains { listings[$0]?.items.isEmpty == false }
    }
    self.measures = measures
    periods = spans.sorted { $0.order < $1.order }
    self.documents = site.documents.documents.indices.filter {
      documents.contains($0) || hasItems(.document($0), .citing($0), .through($0))
    }
    self.agencies = site.agencies.agencies.indices.filter {
      agencies.contains($0) || hasItems(.agency($0))
    }
  }

  /// Whether the subject has a page.
  func has(_ subject: TallySubject) -> Bool {
    switch subject {
    case .period(let span): periods.contains(span)
    case .document(let index): documents.contains(index)
    case .agency(let index): agencies.contains(index)
    case .measure(let index): measures.contains(index)
    }
  }

  /// All of them, period by period, then the others.
  private var subjects: [TallySubject] {
    periods.map { .period($0) } + documents.map { .document($0) } + agencies.map { .agency($0) }
      + measures.map { .measure($0) }
  }

  /// Every page is followed by its files.
  func pages(_ places: Places) -> [Page] {
    let tables =
      [DataTable.overview, .grid(.documents), .grid(.agencies)]
      + subjects.map { .subject($0) }
    return tables.flatMap { table in
      let address = places.of(table)
      return [Page(address: address, subject: table.page)]
        + Page.DataFormat.allCases.map {
          Page(address: places.data($0, beside: address), subject: .tallyData(table, $0))
        }
    } + [Page(address: places.tallyData, subject: .tallyDescription)]
  }
}

/// A page of tallies whose numbers stand in files for programs too.
package enum DataTable: Hashable, Sendable {
  case overview
  case grid(Page.Grid)
  case subject(TallySubject)

  fileprivate var page: Page.Subject {
    switch self {
    case .overview: .tallies
    case .grid(let grid): .tallyGrid(grid)
    case .subject(let subject): .tally(subject)
    }
  }
}

extension Places {
  fileprivate func of(_ table: DataTable) -> Bytes {
    switch table {
    case .overview: tallies
    case .grid(.documents): documentTallies
    case .grid(.agencies): agencyTallies
    case .subject(let subject): tally(subject)
    }
  }
}
