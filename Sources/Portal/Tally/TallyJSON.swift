extension TallyData {
  /// One object: `figures`, each once, and `rows`, which name their `addends` and what is `left_out` by
  /// position among the figures, from 0; `cells` of matrices, which only say how many figures are added and
  /// left out, as the pages of their documents and agencies name them; and `items`, numbers of items. Cells
  /// and items are there where there are any. What is not there is left out, and null in a row.
  package func json(
    _ rows: [TallyRow], cells: [TallyRow] = [], _ items: [ItemRow] = []
  ) -> Bytes {
    var numbers: [Int64: Int] = [:]
    var out = Bytes()
    // The file of all tallies has megabytes, and growing by doubling takes three times as much.
    out.reserveCapacity(
      Self.sizeOfRow * rows.reduce(rows.count) { $0 + $1.tally.addends.count })
    out.append("{\"figures\":[")
    func add(_ figure: ReportedFigure) {
      let number = numbers.count
      guard numbers[figure.key, default: number] == number else { return }
      numbers[figure.key] = number
      out.append(number == 0 ? "\n" : ",\n")
      if let objects {
        objects.append(figure, to: &out)
      } else {
        append(figure, to: &out)
      }
    }
    for row in rows {
      for figure in row.tally.addends { add(figure) }
      for left in row.tally.leftOut {
        add(left.figure)
        if let other = left.reason.other { add(other) }
      }
    }
    out.append("\n],\n\"rows\":[")
    for (position, row) in rows.enumerated() {
      out.append(position == 0 ? "\n" : ",\n")
      append(row, numbers, to: &out)
    }
    out.append("\n]")
    append("cells", cells, to: &out) { row, out in append(cell: row, to: &out) }
    append("items", items, to: &out) { row, out in append(item: row, to: &out) }
    out.append("}\n")
    return out
  }

  /// About as many bytes as a row or a figure takes.
  private static let sizeOfRow = 300

  /// A list of objects; nothing for an empty one.
  private func append<Element>(
    _ name: StaticString, _ elements: [Element], to out: inout Bytes,
    _ write: (Element, inout Bytes) -> Void
  ) {
    guard !elements.isEmpty else { return }
    out.append(",\n\"")
    out.append(name)
    out.append("\":[")
    for (position, element) in elements.enumerated() {
      out.append(position == 0 ? "\n{" : ",\n{")
      write(element, &out)
      out.append("}")
    }
    out.append("\n]")
  }

  private func append(
    _ row: TallyRow, _ numbers: [Int64: Int], to out: inout Bytes
  ) {
    let (scope, tally) = (row.scope, row.tally)
    out += beginnings[row.measure].json
    append("\"agency\":", scope.agency.map { site.agencies.agencies[$0].id.value }, to: &out)
    append(",\"document\":", scope.document.map { site.documents.documents[$0].id }, to: &out)
    if let period = scope.period {
      append(",\"period\":\"", period, to: &out)
    } else {
      out.append(",\"period\":null")
    }
    if let total = tally.total {
      append(",\"value\":\"", total, to: &out)
    } else {
      out.append(",\"value\":null,\"qualifier\":null")
    }
    if let day = asOf(row) {
      append(",\"as_of\":\"", day, to: &out)
    } else {
      out.append(",\"as_of\":null")
    }
    out.append(tally.isLowerBound ? ",\"lower_bound\":true" : ",\"lower_bound\":false")
    out.append(",\"addends\":[")
    for (position, figure) in tally.addends.enumerated() {
      if position > 0 { out.append(",") }
      out.append(decimal: numbers[figure.key] ?? 0)
    }
    out.append("],\"left_out\":[")
    for (position, left) in tally.leftOut.enumerated() {
      out.append(position == 0 ? "{\"figure\":" : ",{\"figure\":")
      out.append(decimal: numbers[left.figure.key] ?? 0)
      out.append(",\"reason\":\"")
      out.append(left.reason.code)
      out.append("\"")
      if let other = left.reason.other.flatMap({ numbers[$0.key] }) {
        out.append(",\"by\":")
        out.append(decimal: other)
      }
      out.append("}")
    }
    out.append("]}")
  }

  private func append(cell row: TallyRow, to out: inout Bytes) {
    let (scope, tally) = (row.scope, row.tally)
    append("\"measure\":", site.measures[row.measure].id.value, to: &out)
    append(agency: scope.agency, document: scope.document, scope.period, to: &out)
    if let total = tally.total { append(",\"value\":\"", total, to: &out) }
    if let day = asOf(row) { append(",\"as_of\":\"", day, to: &out) }
    out.append(tally.isLowerBound ? ",\"lower_bound\":true" : ",\"lower_bound\":false")
    out.append(",\"addends\":")
    out.append(decimal: tally.addends.count)
    out.append(",\"left_out\":")
    out.append(decimal: tally.leftOut.count)
  }

  private func append(item row: ItemRow, to out: inout Bytes) {
    let subject = row.subject
    append("\"measure\":", Bytes(subject.kind.rawValue), to: &out)
    out.append(",\"kind\":\"count\"")
    append(agency: subject.agency, document: subject.document, subject.period, to: &out)
    if let section = subject.section {
      append(",\"section\":", site.settings.sections[section].id.value, to: &out)
    }
    out.append(",\"value\":")
    out.append(decimal: row.count)
  }

  // MARK: Fields

  private func append(_ name: StaticString, _ text: Bytes?, to out: inout Bytes) {
    out.append(name)
    if let text { out.append(json: text) } else { out.append("null") }
  }

  /// Those that are there.
  private func append(agency: Int?, document: Int?, _ period: Period?, to out: inout Bytes) {
    if let agency { append(",\"agency\":", site.agencies.agencies[agency].id.value, to: &out) }
    if let document {
      append(",\"document\":", site.documents.documents[document].id, to: &out)
    }
    if let period { append(",\"period\":\"", period, to: &out) }
  }

  /// In these and the following `name` ends with the quote that begins the value: codes, numbers and days
  /// are of letters that JSON takes as they are.
  private func append(_ name: StaticString, _ period: Period, to out: inout Bytes) {
    out.append(name)
    out.append(code: period)
    out.append("\"")
  }

  private func append(_ name: StaticString, _ day: Day, to out: inout Bytes) {
    out.append(name)
    out.append(iso: day)
    out.append("\"")
  }

  /// The value, and its qualifier behind it.
  private func append(_ name: StaticString, _ amount: Amount, to out: inout Bytes) {
    out.append(name)
    out.append(plain: amount.value)
    out.append("\",\"qualifier\":\"")
    out.append(ascii: amount.qualifier.rawValue)
    out.append("\"")
  }

  /// Written a field at a time: a large portal's files hold hundreds of thousands of figures.
  func append(_ figure: ReportedFigure, to out: inout Bytes) {
    let article = Int(figure.article)
    out.append("{\"item\":")
    out += baseURL
    // Of letters that JSON takes as they are.
    out += site.articles[article].address
    append("\",\"measure\":", site.measures[Int(figure.measure)].id.value, to: &out)
    append(",\"agency\":", site.agencies.agencies[Int(figure.agency)].id.value, to: &out)
    if let document = figure.document {
      append(",\"document\":", site.documents.documents[Int(document)].id, to: &out)
    }
    if let group = figure.group { append(",\"group\":", groups[Int(group)], to: &out) }
    switch site.articles[article].item.figures[Int(figure.index)].time {
    case .period(let period): append(",\"period\":\"", period, to: &out)
    case .asOf(let day): append(",\"period\":\"", day, to: &out)
    }
    append(",\"value\":\"", Amount(value: figure.value, qualifier: figure.qualifier), to: &out)
    if let quote = site.articles[article].item.figures[Int(figure.index)].quote {
      append(",\"quote\":", quote, to: &out)
    }
    out.append("}")
  }
}
