/// The view of the tallies page: counts of items, each with its chart and its table.
extension Views {
  func tallies(_ page: Page) -> View {
    let tallies = plan.tallies
    var v = ViewWriter(Shapes.tallies, reserving: 32_000)
    head(&v, page, title: phrases[.tallies], description: [], crumbs: [homeCrumb])
    v.text("heading", phrases[.tallies])
    v.text("lead", Bytes())
    v.text("count", words.number(tallies.total))
    v.text("first", tallies.first.map { words.day($0) } ?? [])
    v.text("last", tallies.last.map { words.day($0) } ?? [])
    v.list("tables", tables.filter { !$0.rows.isEmpty }) { v, table in
      let name = phrases[table.name]
      v.text("id", table.id)
      v.text("name", name)
      v.text("column", phrases[table.column])
      v.html("chart", chart(table, name))
      v.list("rows", table.rows) { v, row in
        v.html("name", row.label)
        v.text("url", row.url)
        v.text("count", words.number(row.count))
        v.text("share", words.share(row.count, of: tallies.total))
      }
      // Items under several names would make a sum that is no number of items.
      v.text("total", table.note == nil ? words.number(tallies.total) : [])
      v.text("note", table.note.map { phrases[$0] } ?? [])
      v.flag("chart-is-cut", !table.isOverTime && table.rows.count > Self.mostBars)
    }
    let rows = plan.figures.rows(plan.tallyPages.measures, in: FigureIndex.Scope(), by: nil)
    v.list("figures", rows) { v, row in
      v.text("name", site.measures[row.measure].name)
      v.text("total", row.tally.total.map { words.amount($0) } ?? [])
      v.text("unit", row.tally.total == nil ? [] : site.measures[row.measure].unit)
      v.text("url", places.tally(.measure(row.measure)))
      v.html("spark", sparkline(of: row))
    }
    v.list("years", years) { v, year in
      let subject = TallySubject.period(.year(year.year))
      v.text("name", heading(of: subject))
      v.text("url", places.tally(subject))
      v.list("parts", year.parts) { v, span in
        link(&v, heading(of: .period(span)), places.tally(.period(span)))
      }
    }
    let grids: [(Phrase, Bytes)] = [
      (.tallyDocuments, places.documentTallies), (.tallyAgencies, places.agencyTallies),
      (.tallyDataHeading, places.tallyData),
    ]
    v.list("grids", grids) { v, grid in link(&v, phrases[grid.0], grid.1) }
    v.text("csv", places.data(.csv, beside: page.address))
    v.text("json", places.data(.json, beside: page.address))
    return v.finish()
  }

  /// The years that have pages, newest first, each with its parts.
  private var years: [(year: Int, parts: [Period.Span])] {
    let spans = plan.tallyPages.periods
    return Set(spans.map(\.order.0)).sorted(by: >).map { year in
      (year, spans.filter { $0.order.0 == year && $0 != .year(year) })
    }
  }

  private struct Table {
    let id: Bytes
    let name, column: Phrase
    let rows: [Row]
    var isOverTime = false
    var perYear = 1
    var note: Phrase?
  }

  private struct Row {
    let name: Bytes
    let label: HTML
    let url: Bytes
    let count: Int
  }

  private var tables: [Table] {
    let tallies = plan.tallies
    func rows(_ counts: [ItemTallies.Count]) -> [Row] {
      counts.map { count in
        let name = words.heading(of: count.subject, plan.listings, site)
        var label = HTML(escaping: name)
        if case .document(let index) = count.subject { label = words.documentLabels[index] }
        return Row(
          name: name, label: label,
          url: places.of(count.subject, types: plan.listings.documentTypes), count: count.items)
      }
    }
    var sections = rows(tallies.sections.filter { $0.items > 0 })
    if tallies.withoutSection > 0, !sections.isEmpty {
      let name = phrases[.noSection]
      sections.append(
        Row(name: name, label: HTML(escaping: name), url: [], count: tallies.withoutSection))
    }
    return [
      Table(
        id: Bytes("years".utf8), name: .tallyByYear, column: .tallyColumnYear,
        rows: rows(tallies.years), isOverTime: true),
      Table(
        id: Bytes("months".utf8), name: .tallyByMonth, column: .tallyColumnMonth,
        rows: rows(tallies.months), isOverTime: true, perYear: 12),
      Table(
        id: Bytes("documents".utf8), name: .tallyByDocument, column: .tallyColumnDocument,
        rows: rows(tallies.documents), note: .tallyNoteDocuments),
      Table(
        id: Bytes("agencies".utf8), name: .tallyByAgency, column: .tallyColumnAgency,
        rows: rows(tallies.agencies), note: .tallyNoteAgencies),
      Table(
        id: Bytes("sections".utf8), name: .tallyBySection, column: .tallyColumnSection,
        rows: sections),
    ]
  }

  /// A label for the foot of a column.
  private func short(_ subject: ListingSubject) -> Bytes? {
    switch subject {
    case .year(let year): Bytes(String(year))
    case .month(let month): Bytes("\(month % 12 + 1)/\(month / 12)".utf8)
    default: nil
    }
  }

  /// What fits beside a table; strings/*.yaml name the number.
  private static let mostBars = 12

  /// The bars of a table, the longest dozen where they are many names.
  private func chart(_ table: Table, _ name: Bytes) -> HTML {
    if table.name == .tallyByMonth {
      let map = heatMap(id: table.id + Bytes("-chart".utf8))
      if map != .empty { return map }
    }
    let bars =
      switch table.name {
      case .tallyByYear: barsOverTime(plan.tallies.years)
      case .tallyByMonth: barsOverTime(plan.tallies.months)
      default:
        table.rows.prefix(Self.mostBars).map {
          BarChart.Bar(label: $0.name, value: Decimal($0.count))
        }
      }
    let chart = BarChart(
      words: ChartWords(
        id: table.id + Bytes("-chart".utf8), title: phrases(.chartLabel, ("name", name)),
        description: phrases[.chartDescription], number: words.decimal), bars: bars)
    return table.isOverTime ? chart.columns(perYear: table.perYear) : chart.rows()
  }

  /// A bar for every year or month from the first to the last: an axis of time has equal steps.
  private func barsOverTime(_ counts: [ItemTallies.Count]) -> [BarChart.Bar] {
    guard let first = counts.first?.subject, let last = counts.last?.subject else { return [] }
    let known = Dictionary(uniqueKeysWithValues: counts.map { ($0.subject, $0.items) })
    let subjects: [ListingSubject] =
      switch (first, last) {
      case (.year(let first), .year(let last)): (first...last).map { .year($0) }
      case (.month(let first), .month(let last)): (first...last).map { .month($0) }
      default: []
      }
    return subjects.map {
      BarChart.Bar(label: short($0) ?? [], value: Decimal(known[$0] ?? 0))
    }
  }
}
