/// The files of tallies for programs, and what is said of them.
extension Views {
  /// What stands in a file beside a page of tallies. `report`: that of the page, if there is one.
  package func data(
    _ table: DataTable, _ format: Page.DataFormat, _ report: TallyReport?
  ) -> Bytes {
    var (rows, cells): ([TallyRow], [TallyRow]) = ([], [])
    let items: ItemCounts
    switch table {
    case .overview:
      rows = plan.figures.rows(plan.tallyPages.measures, in: FigureIndex.Scope(), by: nil)
      items = plan.itemCounts
    case .grid(let grid):
      cells = matrices(by: grid).flatMap { $0.totals + $0.cells }
      items = plan.itemCounts(on: grid)
    case .subject(let subject):
      let report = report ?? plan.report(on: subject)
      (rows, cells, items) = (report.rows, report.cells, report.items)
    }
    switch format {
    case .csv: return tallyData.csv(rows, cells: cells, items.rows)
    case .json: return tallyData.json(rows, cells: cells, items.rows)
    }
  }

  /// The figures of a page as a `Dataset` of schema.org.
  func dataset(_ page: Page, named name: Bytes) -> HTML {
    JSONObject.html { json in
      json.text("@context", "https://schema.org")
      json.text("@type", "Dataset")
      json.text("@id", site.settings.baseURL + page.address)
      json.text("name", phrases(.tallyTitle, ("x", name)))
      json.text("description", phrases(.datasetDescription, ("x", name)))
      json.text("url", site.settings.baseURL + page.address)
      json.text("inLanguage", site.settings.language)
      json.object("creator") { json in
        json.text("@type", "Organization")
        json.text(
          "name", site.settings.office.isEmpty ? site.settings.title : site.settings.office)
      }
      json.objects("distribution", Page.DataFormat.allCases) { json, format in
        json.text("@type", "DataDownload")
        json.text("encodingFormat", format == .csv ? "text/csv" : "application/json")
        json.text(
          "contentUrl", site.settings.baseURL + places.data(format, beside: page.address))
      }
    }
  }

  /// The page that explains the files, column by column.
  func tallyDescription(_ page: Page) -> View {
    var v = ViewWriter(Shapes.tallyData)
    head(
      &v, page, title: phrases[.tallyDataHeading], description: phrases[.tallyDataLead],
      crumbs: [homeCrumb, Crumb(name: phrases[.tallies], url: places.tallies)])
    v.text("heading", phrases[.tallyDataHeading])
    v.text("lead", phrases[.tallyDataLead])
    v.list("columns", Array(zip(TallyData.columns, Self.columnPhrases))) { v, column in
      v.text("name", Bytes(column.0))
      v.text("text", phrases[column.1])
    }
    v.list("reasons", Self.reasons) { v, reason in
      v.text("name", Bytes("\(reason.code)"))
      v.text("text", phrases(reason.phrase, ("x", Bytes("…"))))
    }
    return v.finish()
  }

  /// In the order of `TallyData.columns`.
  private static let columnPhrases: [Phrase] = [
    .dataMeasure, .dataName, .dataUnit, .dataKind, .dataAgency, .dataDocument, .dataPeriod,
    .dataValue, .dataQualifier, .dataLowerBound, .dataAddends, .dataLeftOut,
    .dataSection, .dataAsOf,
  ]

  /// One of each, for the words.
  private static let reasons: [Tally.Reason] = {
    let figure = ReportedFigure(
      article: 0, index: 0, measure: 0, agency: 0, document: nil, group: nil,
      first: Day(firstOf: 1, year: 2000), last: Day(firstOf: 1, year: 2000), value: .zero,
      qualifier: .exact, role: .result)
    return [
      .repeated(by: figure), .corrected(by: figure), .covered(by: figure), .overlapping(figure),
      .part(of: nil), .plan, .outside, .outdated(by: figure), .ratio, .separate,
    ]
  }()
}

extension Plan {
  /// The figures of a page of tallies and of the files beside it.
  package func report(on subject: TallySubject) -> TallyReport {
    TallyReport(
      subject, figures, measures: site.measures.indices, items: itemCounts(on: subject),
      spans: parts(of: subject))
  }

  /// The totals that a document's or agency's own page shows.
  func totals(of subject: TallySubject) -> [TallyRow] {
    figures.rows(Array(site.measures.indices), in: subject.scope, by: nil)
      .filter { $0.tally.total != nil }
  }
}
