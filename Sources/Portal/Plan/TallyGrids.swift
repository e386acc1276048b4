/// Numbers of items beside the figures of a page of tallies.
extension Views {
  struct TallyCount {
    let name: Bytes
    let items: Int
  }

  /// A table of numbers of items.
  struct TallyGrid {
    /// With a low line, which ids of measures never have.
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
  }

  // MARK: How many

  func itemTotals(of subject: TallySubject, _ counts: ItemCounts) -> [TallyCount] {
    let counted: [(Phrase, ListingSubject)]
    switch subject {
    case .period(let span):
      let count = counts[.init(.items, period: Period(span))]
      return count > 0 ? [TallyCount(name: phrases[.countItems], items: count)] : []
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
      return count > 0 ? TallyCount(name: phrases[phrase], items: count) : nil
    }
  }

  // MARK: Tables

  func grids(of subject: TallySubject, _ counts: ItemCounts) -> [TallyGrid] {
    switch subject {
    case .period(let span): return periodGrids(counts, Period(span))
    case .document(let index):
      return [
        yearGrid(counts, [.countAbout, .countCiting]) {
          [.init(.about, document: index, period: $0), .init(.citing, document: index, period: $0)]
        }
      ]
    case .agency(let index):
      return [yearGrid(counts, [.countItems]) { [.init(.items, agency: index, period: $0)] }]
    case .measure: return []
    }
  }

  /// Documents that the items of a period are about or cite, and the agencies that they come from.
  private func periodGrids(_ counts: ItemCounts, _ period: Period) -> [TallyGrid] {
    var documents = TallyGrid(
      id: "items_document", name: .tallyByDocument, note: .tallyNoteDocuments,
      column: .tallyColumnDocument, columns: columns([.countAbout, .countCiting]))
    documents.rows = Set(counts.subjects.compactMap(\.document)).sorted().map {
      TallyGrid.Row(
        name: words.documentNames[$0], url: places.tally(.document($0)),
        cells: cells(
          counts,
          [
            .init(.about, document: $0, period: period),
            .init(.citing, document: $0, period: period),
          ]))
    }
    var offices = TallyGrid(
      id: "items_agency", name: .tallyByAgency, note: .tallyNoteAgencies,
      column: .tallyColumnAgency, columns: columns([.countItems]))
    offices.rows = Set(counts.subjects.compactMap(\.agency)).sorted().map {
      TallyGrid.Row(
        name: words.agencyNames[$0].current.name, url: places.tally(.agency($0)),
        cells: cells(counts, [.init(.items, agency: $0, period: period)]))
    }
    return [documents, offices].filter { !$0.rows.isEmpty }
  }

  /// Items by year, newest first.
  private func yearGrid(
    _ counts: ItemCounts, _ names: [Phrase], _ subjects: (Period) -> [ItemRow.Subject]
  ) -> TallyGrid {
    var grid = TallyGrid(
      id: "items_year", name: .tallyByYear, column: .tallyColumnYear, columns: columns(names))
    let years = Set(counts.subjects.compactMap { $0.period?.first.date.year })
    grid.rows = years.sorted(by: >).map { year in
      TallyGrid.Row(
        name: words.year(year), url: places.tally(.period(.year(year))),
        cells: cells(counts, subjects(Period(.year(year)))))
    }
    return grid
  }

  private func columns(_ names: [Phrase]) -> [Bytes] { names.map { phrases[$0].capitalised } }

  private func cells(_ counts: ItemCounts, _ subjects: [ItemRow.Subject]) -> [Bytes] {
    subjects.map { words.number(counts[$0]) }
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
    v.list("grids", [byYear(grid)]) { v, grid in write(grid, &v) }
    v.list("measures", [TallyReport.Block]()) { _, _ in }
    v.text("csv", places.data(.csv, beside: page.address))
    v.text("json", places.data(.json, beside: page.address))
    v.text("description-url", places.tallyData)
    v.html("json-ld", dataset(page, named: heading))
    return v.finish()
  }

  /// The last row is of all items, whatever they are about: the rows above it are not to be added up.
  private func byYear(_ grid: Page.Grid) -> TallyGrid {
    let counts = plan.itemCounts(on: grid)
    let years = plan.listings.yearListings.compactMap { listing -> Period? in
      if case .year(let year) = listing.subject { Period(.year(year)) } else { nil }
    }
    let isOfDocuments = grid == .documents
    var table = TallyGrid(
      id: "items_year", name: isOfDocuments ? .tallyByDocument : .tallyByAgency,
      note: isOfDocuments ? .tallyNoteDocuments : .tallyNoteAgencies,
      column: isOfDocuments ? .tallyColumnDocument : .tallyColumnAgency)
    table.columns =
      years.map { Bytes(String($0.first.date.year)) } + [phrases[.tallyAllYears]]
    func row(_ first: (Period) -> ItemRow.Subject, _ second: (Period) -> ItemRow.Subject?)
      -> [Bytes]
    {
      let about = years.map { counts[first($0)] }
      let citing = years.map { year in second(year).map { counts[$0] } ?? 0 }
      return zip(about, citing).map { cell($0, $1) }
        + [cell(about.reduce(0, +), citing.reduce(0, +))]
    }
    switch grid {
    case .documents:
      table.rows = plan.tallyPages.documents.map { index in
        TallyGrid.Row(
          name: words.documentNames[index], url: places.tally(.document(index)),
          cells: row(
            { .init(.about, document: index, period: $0) },
            { .init(.citing, document: index, period: $0) }))
      }
    case .agencies:
      table.rows = plan.tallyPages.agencies.map { index in
        TallyGrid.Row(
          name: words.agencyNames[index].current.name, url: places.tally(.agency(index)),
          cells: row({ .init(.items, agency: index, period: $0) }, { _ in nil }))
      }
    }
    table.totals = row({ .init(.items, period: $0) }, { _ in nil })
    return table
  }

  /// `12 +3`: about and citing.
  private func cell(_ about: Int, _ citing: Int) -> Bytes {
    var text = about > 0 ? words.number(about) : Bytes()
    if citing > 0 { text += Bytes((text.isEmpty ? "+" : " +").utf8) + words.number(citing) }
    return text
  }
}
