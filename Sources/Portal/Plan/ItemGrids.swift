/// Tables of numbers of items by document or agency and time.
extension Views {
  // MARK: How many

  struct TallyCount {
    let name: Bytes
    let items: Int
  }

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
    case .period(let span): return periodGrids(counts, span)
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

  /// Documents that the items of a period are about or cite, and the agencies that they come from: by parts
  /// of the period where it has any.
  private func periodGrids(_ counts: ItemCounts, _ span: Period.Span) -> [TallyGrid] {
    let parts = plan.parts(of: .period(span)).filter {
      counts[.init(.items, period: Period($0))] > 0
    }
    var (documents, agencies) = (emptyGrid(.documents), emptyGrid(.agencies))
    documents.id = Bytes("items_document")
    agencies.id = Bytes("items_agency")
    let documentIndices = Set(counts.subjects.compactMap(\.document)).sorted()
    let agencyIndices = Set(counts.subjects.compactMap(\.agency)).sorted()
    if parts.isEmpty {
      let period = Period(span)
      documents.columns = columns([.countAbout, .countCiting])
      documents.rows = documentIndices.map { index in
        row(
          .document(index),
          cells(
            counts,
            [
              .init(.about, document: index, period: period),
              .init(.citing, document: index, period: period),
            ]))
      }
      agencies.columns = columns([.countItems])
      agencies.rows = agencyIndices.map { index in
        row(.agency(index), cells(counts, [.init(.items, agency: index, period: period)]))
      }
    } else {
      let columns =
        parts.map { TallyGrid.Text(text: heading(of: .period($0)), url: places.tally(.period($0))) }
        + [TallyGrid.Text(text: heading(of: .period(span)))]
      let periods = (parts + [span]).map { Period($0) }
      documents.columns = columns
      documents.notes.append(phrases[.tallyNoteCiting])
      documents.rows = documentIndices.map { row(.document($0), counts, periods) }
      documents.totals = totals(counts, periods)
      agencies.columns = columns
      agencies.rows = agencyIndices.map { row(.agency($0), counts, periods) }
      agencies.totals = totals(counts, periods)
    }
    return [documents, agencies].filter { !$0.rows.isEmpty }
  }

  /// Items by year, newest first.
  private func yearGrid(
    _ counts: ItemCounts, _ names: [Phrase], _ subjects: (Period) -> [ItemRow.Subject]
  ) -> TallyGrid {
    var grid = TallyGrid(
      id: Bytes("items_year"), name: phrases[.tallyByYear], column: phrases[.tallyColumnYear])
    grid.columns = columns(names)
    let years = Set(counts.subjects.compactMap { $0.period?.first.date.year })
    grid.rows = years.sorted(by: >).map { year in
      row(.period(.year(year)), cells(counts, subjects(Period(.year(year)))))
    }
    return grid
  }

  private func columns(_ names: [Phrase]) -> [TallyGrid.Text] {
    names.map { TallyGrid.Text(text: phrases[$0].capitalised) }
  }

  private func cells(_ counts: ItemCounts, _ subjects: [ItemRow.Subject]) -> [TallyGrid.Text] {
    subjects.map { TallyGrid.Text(text: words.number(counts[$0])) }
  }

  private func row(_ subject: TallySubject, _ cells: [TallyGrid.Text]) -> TallyGrid.Row {
    TallyGrid.Row(name: label(of: subject), url: places.tally(subject), cells: cells)
  }

  private func row(
    _ subject: TallySubject, _ counts: ItemCounts, _ periods: [Period]
  ) -> TallyGrid.Row {
    row(subject, periods.map { cell(counts, subject, $0) })
  }

  /// `12 +3`: about a document and citing it; of an agency all.
  private func cell(
    _ counts: ItemCounts, _ subject: TallySubject, _ period: Period
  ) -> TallyGrid.Text {
    switch subject {
    case .document(let index):
      cell(
        counts[.init(.about, document: index, period: period)],
        counts[.init(.citing, document: index, period: period)])
    case .agency(let index): cell(counts[.init(.items, agency: index, period: period)], 0)
    case .period, .measure: TallyGrid.Text(text: [])
    }
  }

  private func cell(_ about: Int, _ citing: Int) -> TallyGrid.Text {
    var text = about > 0 ? words.number(about) : Bytes()
    if citing > 0 { text += Bytes((text.isEmpty ? "+" : " +").utf8) + words.number(citing) }
    return TallyGrid.Text(text: text)
  }

  /// Of all items, whatever they are about: the rows above are not to be added up.
  private func totals(_ counts: ItemCounts, _ periods: [Period]) -> [TallyGrid.Text] {
    periods.map { cell(counts[.init(.items, period: $0)], 0) }
  }

  private func emptyGrid(_ grid: Page.Grid) -> TallyGrid {
    let isOfDocuments = grid == .documents
    var table = TallyGrid(
      id: Bytes("items_year"), name: phrases[isOfDocuments ? .tallyByDocument : .tallyByAgency],
      column: phrases[isOfDocuments ? .tallyColumnDocument : .tallyColumnAgency])
    table.notes = [phrases[isOfDocuments ? .tallyNoteDocuments : .tallyNoteAgencies]]
    table.totalsName = phrases[.tallyAllItems]
    return table
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
    v.html("heading", HTML(escaping: heading))
    v.text("lead", phrases[isOfDocuments ? .tallyDocumentsLead : .tallyAgenciesLead])
    v.record("subject", view: nil)
    v.list("counts", [TallyCount]()) { _, _ in }
    v.list("grids", [byYear(grid)] + figureGrids(grid)) { v, grid in write(grid, &v) }
    v.list("measures", [TallyReport.Block]()) { _, _ in }
    v.text("csv", places.data(.csv, beside: page.address))
    v.text("json", places.data(.json, beside: page.address))
    v.text("description-url", places.tallyData)
    v.html("json-ld", dataset(page, named: heading))
    return v.finish()
  }

  private func byYear(_ grid: Page.Grid) -> TallyGrid {
    let counts = plan.itemCounts(on: grid)
    let years = plan.listings.yearListings.compactMap { listing -> Period.Span? in
      if case .year(let year) = listing.subject { .year(year) } else { nil }
    }.reversed()
    var table = emptyGrid(grid)
    table.columns =
      years.map { year in
        TallyGrid.Text(text: Bytes(String(year.order.0)), url: places.tally(.period(year)))
      } + [TallyGrid.Text(text: phrases[.tallyAllYears])]
    let periods = years.map { Period($0) }
    let subjects: [TallySubject] =
      switch grid {
      case .documents: plan.tallyPages.documents.map { .document($0) }
      case .agencies: plan.tallyPages.agencies.map { .agency($0) }
      }
    table.rows = subjects.map { subject in
      row(subject, periods.map { cell(counts, subject, $0) } + [ofAllYears(subject)])
    }
    table.totals = totals(counts, periods) + [cell(plan.tallies.total, 0)]
    return table
  }

  private func ofAllYears(_ subject: TallySubject) -> TallyGrid.Text {
    func count(_ subject: ListingSubject) -> Int { plan.listings[subject]?.items.count ?? 0 }
    return switch subject {
    case .document(let index): cell(count(.document(index)), count(.citing(index)))
    case .agency(let index): cell(count(.agency(index)), 0)
    case .period, .measure: cell(0, 0)
    }
  }
}
