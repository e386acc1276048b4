/// Tables of figures by document or agency and time.
extension Views {
  /// How many rows of a matrix are shown, and how many cells on one page: three hundred documents over thirty
  /// years in all measures of an office would make a page of many megabytes. The files have them all.
  private static let (mostRows, mostCells, leastRows) = (50, 4_000, 5)

  private func rowCount(of matrices: [TallyMatrix]) -> Int {
    let width = matrices.reduce(0) { $0 + $1.columns.count + 1 }
    return min(Self.mostRows, max(Self.leastRows, Self.mostCells / max(1, width)))
  }

  // MARK: All years

  /// A table a measure, and one for all measures that a single document or agency reports: these would be
  /// many tables of one row.
  func figureGrids(_ grid: Page.Grid) -> [TallyGrid] {
    let matrices = matrices(by: grid)
    let wide = matrices.filter { $0.rows.count > 1 }
    let most = rowCount(of: matrices)
    var grids = wide.map { table(of: $0, most, allName: phrases[.tallyAllYears]) }
    let single = matrices.filter { $0.rows.count == 1 }
    if !single.isEmpty { grids.append(table(ofSingle: single, grid)) }
    if !grids.isEmpty { grids[0].notes.insert(phrases[.tallyNoteFigures], at: 0) }
    return grids
  }

  private func table(ofSingle matrices: [TallyMatrix], _ grid: Page.Grid) -> TallyGrid {
    let years = Set(matrices.flatMap(\.columns).map(\.span)).sorted { $0.order < $1.order }
    var table = TallyGrid(
      id: Bytes("items_single"),
      name: phrases[grid == .documents ? .tallySingleDocument : .tallySingleAgency],
      column: phrases[.tallyColumnMeasure])
    table.columns =
      years.map { column($0, measure: nil) }
      + [TallyGrid.Text(text: phrases[.tallyAllYears])]
    table.rows = matrices.map { matrix in
      let row = matrix.rows[0]
      let measure = site.measures[row.total.measure]
      let subject = subject(of: row, matrix.grouping)
      let detail = HTML(escaping: measure.unit + Bytes(", ")).bytes + label(of: subject).bytes
      let url = places.tally(subject) + fragment(of: row.total)
      let cells = years.map { year in
        matrix.columns.firstIndex { $0.span == year }.flatMap { row.cells[$0] }
      }
      return TallyGrid.Row(
        name: HTML(escaping: measure.name), detail: HTML(rendered: detail), url: url,
        cells: (cells + [row.total]).map { cell in text(of: cell, url) })
    }
    if matrices.contains(where: { site.measures[$0.total.measure].kind == .stock }) {
      table.notes.append(phrases[.tallyNoteStock])
    }
    return table
  }

  // MARK: One period

  /// The tables of a measure on the page of a period.
  func grids(of block: TallyReport.Block, on subject: TallySubject, _ most: Int) -> [TallyGrid] {
    block.matrices.map { matrix in
      let isOfDocuments = matrix.grouping == .document
      var grid = table(of: matrix, most, allName: heading(of: subject))
      grid.id += Bytes(isOfDocuments ? "_document" : "_agency")
      let phrase: Phrase = isOfDocuments ? .tallyFiguresByDocument : .tallyFiguresByAgency
      grid.caption = phrases(phrase, ("x", site.measures[matrix.total.measure].unit))
      return grid
    }
  }

  /// How many rows each table of a page has.
  func rowCount(on report: TallyReport) -> Int {
    rowCount(of: report.blocks.flatMap(\.matrices))
  }

  // MARK: Tables

  private func table(of matrix: TallyMatrix, _ most: Int, allName: Bytes) -> TallyGrid {
    let measure = site.measures[matrix.total.measure]
    let fragment = fragment(of: matrix.total)
    var table = TallyGrid(
      id: places.measureID(matrix.total.measure), name: measure.name,
      column: phrases[matrix.grouping.phrase])
    table.url = places.tally(.measure(matrix.total.measure))
    table.caption = phrases(.tallyUnit, ("x", measure.unit))
    table.columns =
      matrix.columns.map { column($0.span, measure: matrix.total.measure) }
      + [TallyGrid.Text(text: allName)]
    // A quarter's page has its agencies, that of a document or an agency its years. What the page itself
    // opens is not linked.
    let isOfYears = matrix.total.scope.period == nil
    let leadsToColumns = matrix.grouping == .agency && !isOfYears
    table.rows = matrix.rows.prefix(most).map { row in
      let subject = subject(of: row, matrix.grouping)
      let url = places.tally(subject) + fragment
      let urls =
        leadsToColumns
        ? table.columns.map(\.url) : [Bytes](repeating: url, count: row.cells.count + 1)
      return TallyGrid.Row(
        name: label(of: subject), url: url,
        cells: zip(row.cells + [row.total], urls).map { text(of: $0, $1) })
    }
    table.totalsName = phrases[.tallyAllFigures]
    table.totals = (matrix.columns.map(\.total) + [matrix.total]).map { text(of: $0, []) }
    if measure.kind == .stock { table.notes.append(phrases[.tallyNoteStock]) }
    let hidden = matrix.rows.count - most
    if hidden > 0 {
      table.notes.append(
        phrases(.tallyRowsCut, ("n", words.number(most)), ("m", words.number(hidden))))
    }
    return table
  }

  /// `2024`, or `Quý I/2024`: it leads to where the total below it is opened.
  private func column(_ span: Period.Span, measure: Int?) -> TallyGrid.Text {
    var name = heading(of: .period(span))
    if case .year(let year) = span { name = Bytes(String(year)) }
    let fragment = measure.map { Bytes("#") + places.measureID($0) } ?? []
    return TallyGrid.Text(text: name, url: places.tally(.period(span)) + fragment)
  }

  private func subject(of row: TallyMatrix.Row, _ grouping: Grouping) -> TallySubject {
    row.total.subject(of: grouping)
  }

  private func fragment(of row: TallyRow) -> Bytes { Bytes("#") + places.measureID(row.measure) }

  /// Nothing where nothing is added up.
  private func text(of row: TallyRow?, _ url: Bytes) -> TallyGrid.Text {
    guard let total = row?.tally.total else { return TallyGrid.Text(text: []) }
    return TallyGrid.Text(text: words.amount(total), url: url)
  }
}
