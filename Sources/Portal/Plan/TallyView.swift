/// Views of tallies: a period, a document, an agency or a measure.
extension Views {
  func tally(_ page: Page, _ subject: TallySubject, _ report: TallyReport) -> View {
    var v = ViewWriter(Shapes.tally, reserving: 32_000)
    let heading = self.heading(of: subject)
    head(
      &v, page, title: phrases(.tallyTitle, ("x", heading)), description: [],
      crumbs: tallyCrumbs(of: subject))
    v.html("heading", label(of: subject))
    v.text("lead", phrases[.tallyLead])
    v.record("subject", view: subjectLink(of: subject))
    let counts = itemTotals(of: subject, report.items)
    v.list("counts", counts) { v, count in counted(&v, count.name, [], count: count.items) }
    v.list("grids", grids(of: subject, report.items)) { v, grid in write(grid, &v) }
    let rows = report.blocks.reduce(0) { $0 + $1.parts.reduce(0) { $0 + $1.rows.count } }
    let lines = min(Self.mostLinesOfPart, Self.linesOfParts / max(1, rows))
    let most = rowCount(on: report)
    let first = report.blocks.first { !$0.matrices.isEmpty }?.total.measure
    v.list("measures", report.blocks) { v, block in
      self.block(&v, block, subject, lines) { v in
        var grids = grids(of: block, on: subject, most)
        if block.total.measure == first {
          grids[grids.count - 1].notes.insert(phrases[.tallyNoteFigures], at: 0)
        }
        v.list("matrices", grids) { v, grid in
          write(grid, &v, in: places.measureID(block.total.measure))
        }
      }
    }
    v.text("csv", places.data(.csv, beside: page.address))
    v.text("json", places.data(.json, beside: page.address))
    v.text("description-url", places.tallyData)
    v.html("json-ld", dataset(page, named: heading))
    return v.finish()
  }

  func tallyCrumbs(of subject: TallySubject) -> [Crumb] {
    let crumbs = [homeCrumb, Crumb(name: phrases[.tallies], url: places.tallies)]
    switch subject {
    case .period(.year), .measure: return crumbs
    case .period(let span):
      let year = TallySubject.period(.year(span.order.0))
      return crumbs + [Crumb(name: self.heading(of: year), url: places.tally(year))]
    case .document:
      return crumbs + [Crumb(name: phrases[.documents], url: places.documentTallies)]
    case .agency: return crumbs + [Crumb(name: phrases[.agencies], url: places.agencyTallies)]
    }
  }

  func heading(of subject: TallySubject) -> Bytes {
    switch subject {
    case .period(let span): words.period(Period(span)).capitalised
    case .document(let index): words.documentNames[index]
    case .agency(let index): words.agencyNames[index].current.name
    case .measure(let index): site.measures[index].name
    }
  }

  /// The same on a page.
  func label(of subject: TallySubject) -> HTML {
    if case .document(let index) = subject { return words.documentLabels[index] }
    return HTML(escaping: heading(of: subject))
  }

  /// The page of what the tally is about.
  private func subjectLink(of subject: TallySubject) -> View? {
    switch subject {
    case .document(let index): ViewWords.link(words.documentNames[index], places.document(index))
    case .agency(let index): words.agencies[index]
    case .period(.year(let year)):
      plan.listings[.year(year)].map { ViewWords.link(words.year(year), $0.address) }
    case .period(.month(let month, let year)):
      plan.listings[.month(year * 12 + month - 1)].map {
        ViewWords.link(words.month(year * 12 + month - 1), $0.address)
      }
    default: nil
    }
  }

  // MARK: Figures

  private func block(
    _ v: inout ViewWriter, _ block: TallyReport.Block, _ subject: TallySubject, _ lines: Int,
    _ matrices: (inout ViewWriter) -> Void
  ) {
    let measure = site.measures[block.total.measure]
    let id = places.measureID(block.total.measure)
    v.text("id", id)
    v.text("name", measure.name)
    let isOfMeasure = if case .measure = subject { true } else { false }
    v.text("url", isOfMeasure ? [] : places.tally(.measure(block.total.measure)))
    total(&v, block.total, lines: Self.mostLinesOfTotal)
    v.html("chart", chart(of: block, id: id))
    matrices(&v)
    v.list("parts", block.parts) { v, parts in
      v.text("id", id + Bytes("-\(parts.grouping.rawValue)".utf8))
      v.text("column", phrases[parts.grouping.phrase])
      v.list("rows", parts.rows) { v, row in
        let part = row.subject(of: parts.grouping)
        v.html("name", label(of: part))
        // Of a measure by agency or document the same total stands on the page of these.
        let isElsewhere = isOfMeasure && parts.grouping != .year
        v.text("url", places.tally(part) + (isElsewhere ? Bytes("#".utf8) + id : []))
        total(&v, row, lines: isElsewhere || lines == 0 ? nil : lines)
      }
    }
  }

  /// `lines`: how many addends are shown; nil: the total is opened elsewhere.
  private func total(_ v: inout ViewWriter, _ row: TallyRow, lines: Int?) {
    v.text("total", row.tally.total.map { words.amount($0) } ?? [])
    v.text("unit", site.measures[row.measure].unit)
    v.flag("at-least", row.tally.isLowerBound)
    let isOfDay = site.measures[row.measure].kind == .stock && row.tally.total != nil
    v.text(
      "as-of",
      isOfDay ? row.tally.newestDay.map { phrases(.asOf, ("x", words.day($0))) } ?? [] : [])
    guard let lines else { return v.record("account", view: nil) }
    v.record("account") { v in account(&v, row.tally, lines) }
  }

  /// How many figures are shown under a total, under a part of it, and under all parts of a page together:
  /// the page of an office with hundreds of documents is not to take megabytes. The JSON has them all.
  private static let (mostLinesOfTotal, mostLinesOfPart, linesOfParts) = (60, 12, 300)

  private func account(_ v: inout ViewWriter, _ tally: Tally, _ lines: Int) {
    v.list("addends", tally.addends.prefix(lines)) { v, figure in line(&v, figure, nil) }
    v.list("left-out", tally.leftOut.prefix(lines)) { v, left in
      line(&v, left.figure, left.reason)
    }
    let hidden = max(0, tally.addends.count - lines) + max(0, tally.leftOut.count - lines)
    v.text("more", hidden > 0 ? phrases(.tallyMore, ("n", words.number(hidden))) : [])
  }

  private func line(
    _ v: inout ViewWriter, _ figure: ReportedFigure, _ reason: Tally.Reason?
  ) {
    let article = Int(figure.article)
    let quote = site.articles[article].item.figures[Int(figure.index)].quote
    v.text("value", words.amount(Amount(value: figure.value, qualifier: figure.qualifier)))
    v.text("unit", site.measures[Int(figure.measure)].unit)
    v.text("group", group(of: figure) ?? [])
    v.text("agency", shortName(of: Int(figure.agency)))
    v.text("document", figure.document.map { words.documentSymbols[Int($0)] } ?? [])
    v.text("period", period(of: figure))
    v.text("title", site.articles[article].item.title.value)
    v.text("url", site.articles[article].address + (quote.map { Bytes(sentence: $0) } ?? []))
    v.text("reason", reason.map { self.reason($0) } ?? [])
  }

  private func group(of figure: ReportedFigure) -> Bytes? {
    figure.group.map { plan.figures.groups[Int($0)] }
  }

  func shortName(of agency: Int) -> Bytes {
    site.agencies.agencies[agency].short ?? words.agencyNames[agency].current.name
  }

  private func reason(_ reason: Tally.Reason) -> Bytes {
    phrases(reason.phrase, ("x", reason.other.map { short($0) } ?? []))
  }

  /// `trên 90.996 người (cấp huyện), từ tháng 5/2018 đến tháng 10/2022`
  private func short(_ figure: ReportedFigure) -> Bytes {
    var text = words.amount(Amount(value: figure.value, qualifier: figure.qualifier))
    text += Bytes(" ".utf8) + site.measures[Int(figure.measure)].unit
    if let group = group(of: figure) { text += Bytes(" (".utf8) + group + Bytes(")".utf8) }
    return text + Bytes(", ".utf8) + period(of: figure)
  }

  // MARK: On other pages

  /// The totals of a document or agency, for its own page.
  func totals(_ v: inout ViewWriter, of subject: TallySubject?) {
    guard let subject, plan.tallyPages.has(subject) else {
      v.list("figures", [TallyRow]()) { _, _ in }
      v.text("tally-url", Bytes())
      return
    }
    let address = places.tally(subject)
    v.list("figures", plan.totals(of: subject)) { v, row in
      v.text("name", site.measures[row.measure].name)
      v.text("total", row.tally.total.map { words.amount($0) } ?? [])
      v.text("unit", site.measures[row.measure].unit)
      v.text("url", address + Bytes("#".utf8) + places.measureID(row.measure))
    }
    v.text("tally-url", address)
  }
}

extension TallyRow {
  /// What a row of a table cut by `grouping` is about.
  func subject(of grouping: Grouping) -> TallySubject {
    switch grouping {
    case .document: .document(scope.document ?? 0)
    case .agency: .agency(scope.agency ?? 0)
    case .measure: .measure(measure)
    case .month, .quarter, .year: .period(scope.period?.start ?? .year(0))
    }
  }
}

extension Grouping {
  var phrase: Phrase {
    switch self {
    case .document: .tallyColumnDocument
    case .agency: .tallyColumnAgency
    case .measure: .tallyColumnMeasure
    case .month: .tallyColumnMonth
    case .quarter: .tallyColumnQuarter
    case .year: .tallyColumnYear
    }
  }
}

extension Tally.Reason {
  var phrase: Phrase {
    switch self {
    case .repeated: .reasonRepeated
    case .corrected: .reasonCorrected
    case .covered: .reasonCovered
    case .overlapping: .reasonOverlapping
    case .part(of: nil): .reasonPart
    case .part: .reasonPartOf
    case .plan: .reasonPlan
    case .outside: .reasonOutside
    case .outdated: .reasonOutdated
    case .ratio: .reasonRatio
    case .separate: .reasonSeparate
    }
  }
}

extension Bytes {
  /// A fragment that leads to words of a page (WICG, URL Fragment Text Directives). Vietnamese letters
  /// stay as they are, as they may in an address (WHATWG URL, URL code points): these links make up a
  /// good part of a page of tallies.
  fileprivate init(sentence: Bytes) {
    self.init("#:~:text=")
    reserveCapacity(sentence.count * 2 + count)
    for (position, byte) in sentence.enumerated() {
      // Up to U+00BF there are controls and signs, from U+00C0 on letters.
      let isSign = byte == 0xC2 || position > 0 && sentence[position - 1] == 0xC2
      if byte.isASCIILetter || byte.isASCIIDigit || byte == UInt8(ascii: ".")
        || byte >= 0x80 && !isSign
      {
        append(byte)
      } else {
        append("%")
        append(upperHexDigit: byte >> 4)
        append(upperHexDigit: byte & 15)
      }
    }
  }

  private mutating func append(upperHexDigit value: UInt8) {
    append(value < 10 ? 0x30 + value : 0x41 + value - 10)
  }

  /// With a capital letter first.
  var capitalised: Bytes {
    let text = string
    return Bytes(text.prefix(1).uppercased() + text.dropFirst())
  }
}
