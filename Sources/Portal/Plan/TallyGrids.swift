/// Numbers of items beside the figures of a page of tallies.
extension Views {
  struct TallyCount {
    let name, url: Bytes
    let items: Int
  }

  /// A table of numbers of items.
  struct TallyGrid {
    let id: StaticString
    let name: Phrase
    var note: Phrase?
    let column: Phrase
    var columns: [Bytes] = []
    var rows: [Row] = []
    var totals: [Bytes] = []

    struct Row {
      let name, url: Bytes
      let cells: [Bytes]
    }
  }

  func write(_ grid: TallyGrid, _ v: inout ViewWriter) {
    v.text("id", Bytes("\(grid.id)"))
    v.text("name", phrases[grid.name])
    v.text("note", grid.note.map { phrases[$0] } ?? [])
    v.text("column", phrases[grid.column])
    v.list("columns", grid.columns) { v, text in v.text(".", text) }
    v.list("rows", grid.rows) { v, row in
      v.text("name", row.name)
      v.text("url", row.url)
      v.list("cells", row.cells) { v, text in v.text(".", text) }
    }
    v.list("totals", grid.totals) { v, text in v.text(".", text) }
    v.html("chart", .empty)
  }

  // MARK: How many

  func itemCounts(of subject: TallySubject) -> [TallyCount] {
    let counted: [(Phrase, ListingSubject)]
    switch subject {
    case .period(let span):
      let count = items(in: span).count
      return count > 0 ? [TallyCount(name: phrases[.countItems], url: [], items: count)] : []
    case .document(let index):
      counted = [
        (.countAbout, .document(index)), (.countCiting, .citing(index)),
        (.countThrough, .through(index)),
      ]
    case .agency(let index): counted = [(.countItems, .agency(index))]
    case .measure: counted = []
    }
    return counted.compactMap { phrase, subject in
      let count = plan.listings[subject]?.items.count ?? 0
      return count > 0 ? TallyCount(name: phrases[phrase], url: [], items: count) : nil
    }
  }

  /// Positions of the items of a period, newest first.
  private func items(in span: Period.Span) -> ArraySlice<Int32> {
    let all = plan.listings[.all]?.items ?? []
    func firstIndex(_ isPast: (Day) -> Bool) -> Int {
      var (low, high) = (0, all.count)
      while low < high {
        let middle = (low + high) / 2
        if isPast(site.articles[Int(all[middle])].day) { high = middle } else { low = middle + 1 }
      }
      return low
    }
    let start = firstIndex { $0 <= span.last }
    return all[start..<max(start, firstIndex { $0 < span.first })]
  }

  // MARK: Tables

  func grids(of subject: TallySubject) -> [TallyGrid] {
    switch subject {
    case .period(let span): periodGrids(span)
    case .document(let index): [yearGrid(.document(index), .citing(index))]
    case .agency(let index): [yearGrid(.agency(index), nil)]
    case .measure: []
    }
  }

  /// Documents that the items of a period are about or cite, and the agencies that they come from.
  private func periodGrids(_ span: Period.Span) -> [TallyGrid] {
    var about: [Int: Int] = [:]
    var citing: [Int: Int] = [:]
    var agencies: [Int: Int] = [:]
    for item in items(in: span) {
      let article = site.articles[Int(item)]
      for document in article.documents { about[document, default: 0] += 1 }
      for document in article.cited { citing[document, default: 0] += 1 }
      var members = Distinct()
      for agency in article.agencies {
        for member in site.agencies.lineage(of: agency) { members.insert(member) }
      }
      for member in members.values { agencies[member, default: 0] += 1 }
    }
    var documents = TallyGrid(
      id: "theo-van-ban", name: .tallyByDocument, note: .tallyNoteDocuments,
      column: .tallyColumnDocument,
      columns: [phrases[.countAbout].capitalised, phrases[.countCiting].capitalised])
    documents.rows = Set(about.keys).union(citing.keys).sorted().map {
      TallyGrid.Row(
        name: words.documentNames[$0], url: places.tally(.document($0)),
        cells: [words.number(about[$0] ?? 0), words.number(citing[$0] ?? 0)])
    }
    var offices = TallyGrid(
      id: "theo-co-quan", name: .tallyByAgency, note: .tallyNoteAgencies,
      column: .tallyColumnAgency, columns: [phrases[.countItems].capitalised])
    offices.rows = agencies.keys.sorted().map {
      TallyGrid.Row(
        name: words.agencyNames[$0].current.name, url: places.tally(.agency($0)),
        cells: [words.number(agencies[$0] ?? 0)])
    }
    return [documents, offices].filter { !$0.rows.isEmpty }
  }

  /// Items by year, newest first.
  private func yearGrid(_ subject: ListingSubject, _ citing: ListingSubject?) -> TallyGrid {
    var grid = TallyGrid(id: "theo-nam", name: .tallyByYear, column: .tallyColumnYear)
    grid.columns = [phrases[citing == nil ? .countItems : .countAbout].capitalised]
    if citing != nil { grid.columns.append(phrases[.countCiting].capitalised) }
    let first = years(of: subject)
    let second = citing.map { years(of: $0) } ?? [:]
    grid.rows = Set(first.keys).union(second.keys).sorted(by: >).map { year in
      TallyGrid.Row(
        name: words.year(year), url: places.tally(.period(.year(year))),
        cells: [words.number(first[year] ?? 0)]
          + (citing == nil ? [] : [words.number(second[year] ?? 0)]))
    }
    return grid
  }

  private func years(of subject: ListingSubject) -> [Int: Int] {
    var years: [Int: Int] = [:]
    for item in plan.listings[subject]?.items ?? [] {
      years[site.articles[Int(item)].day.date.year, default: 0] += 1
    }
    return years
  }

  // MARK: Everything by year

  /// Items by document or agency and year, with totals.
  func tallyGrid(_ page: Page, _ grid: Page.Grid) -> View {
    let isOfDocuments = grid == .documents
    let heading = phrases[isOfDocuments ? .tallyDocuments : .tallyAgencies]
    var v = ViewWriter(Shapes.tally, reserving: 32_000)
    head(
      &v, page, title: heading, description: [],
      crumbs: [homeCrumb, Crumb(name: phrases[.tallies], url: places.tallies)])
    v.text("heading", heading)
    v.text("lead", phrases[isOfDocuments ? .tallyDocumentsLead : .tallyAgenciesLead])
    v.record("subject", view: nil)
    v.list("counts", [TallyCount]()) { _, _ in }
    v.list("grids", [isOfDocuments ? documentsByYear : agenciesByYear]) { v, grid in
      write(grid, &v)
    }
    v.list("measures", [TallyReport.Block]()) { _, _ in }
    v.text("csv", Bytes())
    v.text("json", Bytes())
    v.text("description-url", Bytes())
    v.html("json-ld", .empty)
    return v.finish()
  }

  private var documentsByYear: TallyGrid {
    table(
      "van-ban", .tallyByDocument, .tallyColumnDocument, plan.tallyPages.documents,
      { ($0, .document($0), .citing($0)) }, { self.words.documentNames[$0] },
      { self.places.tally(.document($0)) }, note: .tallyNoteDocuments)
  }

  private var agenciesByYear: TallyGrid {
    table(
      "co-quan", .tallyByAgency, .tallyColumnAgency, plan.tallyPages.agencies,
      { ($0, .agency($0), nil) }, { self.words.agencyNames[$0].current.name },
      { self.places.tally(.agency($0)) }, note: .tallyNoteAgencies)
  }

  private func table(
    _ id: StaticString, _ name: Phrase, _ column: Phrase, _ members: [Int],
    _ subjects: (Int) -> (Int, ListingSubject, ListingSubject?), _ title: (Int) -> Bytes,
    _ address: (Int) -> Bytes, note: Phrase
  ) -> TallyGrid {
    let all = plan.listings.yearListings.compactMap { listing -> Int? in
      if case .year(let year) = listing.subject { year } else { nil }
    }
    var grid = TallyGrid(id: id, name: name, note: note, column: column)
    grid.columns = all.map { Bytes(String($0)) } + [phrases[.tallyAllYears]]
    for member in members {
      let (_, about, citing) = subjects(member)
      let (first, second) = (years(of: about), citing.map { years(of: $0) } ?? [:])
      if first.isEmpty, second.isEmpty { continue }
      let cells = all.map { cell(first[$0] ?? 0, second[$0] ?? 0) }
      grid.rows.append(
        TallyGrid.Row(
          name: title(member), url: address(member),
          cells: cells + [cell(first.values.reduce(0, +), second.values.reduce(0, +))]))
    }
    return grid
  }

  /// `12 +3`: about and citing.
  private func cell(_ about: Int, _ citing: Int) -> Bytes {
    var text = about > 0 ? words.number(about) : Bytes()
    if citing > 0 { text += Bytes((text.isEmpty ? "+" : " +").utf8) + words.number(citing) }
    return text
  }
}
