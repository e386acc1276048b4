/// Tables of tallies for programs: the same rows as on pages and on the terminal.
package struct TallyData: Sendable {
  private let site: Site
  /// The portal's address, for the items' own.
  private let baseURL: Bytes

  package init(_ site: Site) {
    self.site = site
    baseURL = site.settings.baseURL
  }

  // MARK: CSV

  /// RFC 4180 in UTF-8. A value that is not there is an empty field; decimals have a point.
  package func csv(
    _ rows: [TallyRow], cells: [TallyRow] = [], _ items: [ItemRow] = []
  ) -> Bytes {
    var out = Bytes(Self.columns.joined(separator: ",").utf8)
    out.append("\r\n")
    for fields in (rows + cells).map({ fields(of: $0) }) + items.map({ fields(of: $0) }) {
      for (position, field) in fields.enumerated() {
        if position > 0 { out.append(",") }
        out.append(csv: field)
      }
      out.append("\r\n")
    }
    return out
  }

  /// The columns of the CSV files, which the description of the data explains one by one.
  package static let columns = [
    "measure", "name", "unit", "kind", "agency", "document", "period", "value", "qualifier",
    "lower_bound", "addends", "left_out", "section",
  ]

  private func fields(of row: TallyRow) -> [Bytes] {
    let measure = site.measures[row.measure]
    return [
      measure.id.value, measure.name, measure.unit, Bytes(measure.kind.rawValue),
      row.scope.agency.map { site.agencies.agencies[$0].id.value } ?? [],
      row.scope.document.map { site.documents.documents[$0].id } ?? [],
      row.scope.period.map { Self.code($0) } ?? [],
      row.tally.total.map { Self.plain($0.value) } ?? [],
      row.tally.total.map { Bytes($0.qualifier.rawValue) } ?? [],
      Bytes(row.tally.isLowerBound ? "true" : "false"), Bytes("\(row.tally.addends.count)"),
      Bytes("\(row.tally.leftOut.count)"), [],
    ]
  }

  /// Items are counted without a unit or bounds; the kind says what is counted.
  private func fields(of row: ItemRow) -> [Bytes] {
    let subject = row.subject
    return [
      Bytes(subject.kind.rawValue), [], [], Bytes("count"),
      subject.agency.map { site.agencies.agencies[$0].id.value } ?? [],
      subject.document.map { site.documents.documents[$0].id } ?? [],
      subject.period.map { Self.code($0) } ?? [],
      Bytes(String(row.count)), [], [], [], [],
      subject.section.map { site.settings.sections[$0].id.value } ?? [],
    ]
  }

  // MARK: JSON

  /// One object: `figures`, each once, and `rows`, which name their `addends` and what is `left_out` by
  /// position among the figures, from 0; `cells` of matrices, which only say how many figures are added and
  /// left out, as the pages of their documents and agencies name them; and `items`, numbers of items. Cells
  /// and items are there where there are any. What is not there is left out, and null in a row.
  package func json(
    _ rows: [TallyRow], cells: [TallyRow] = [], _ items: [ItemRow] = []
  ) -> Bytes {
    var numbers: [Int64: Int] = [:]
    var out = Bytes("{\"figures\":[")
    func add(_ figure: ReportedFigure) {
      guard numbers[figure.key] == nil else { return }
      out.append(numbers.isEmpty ? "\n" : ",\n")
      numbers[figure.key] = numbers.count
      append(figure, to: &out)
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
    append("cells", cells, to: &out) { row, out in
      let tally = row.tally
      append(fields(of: row), [0, 4, 5, 6, 7, 8], to: &out)
      out += Bytes("\"lower_bound\":\(tally.isLowerBound)")
      out += Bytes(",\"addends\":\(tally.addends.count),\"left_out\":\(tally.leftOut.count)")
    }
    append("items", items, to: &out) { row, out in
      append(fields(of: row), [0, 3, 4, 5, 6, 12], to: &out)
      out += Bytes("\"value\":\(row.count)")
    }
    out.append("}\n")
    return out
  }

  /// A list of objects; nothing for an empty one.
  private func append<Element>(
    _ name: StaticString, _ elements: [Element], to out: inout Bytes,
    _ write: (Element, inout Bytes) -> Void
  ) {
    guard !elements.isEmpty else { return }
    out += Bytes(",\n\"\(name)\":[")
    for (position, element) in elements.enumerated() {
      out.append(position == 0 ? "\n{" : ",\n{")
      write(element, &out)
      out.append("}")
    }
    out.append("\n]")
  }

  /// Those of the columns that hold something, each with a comma behind it.
  private func append(_ fields: [Bytes], _ columns: [Int], to out: inout Bytes) {
    for column in columns where !fields[column].isEmpty {
      out.append("\"")
      out += Bytes(Self.columns[column])
      out.append("\":")
      out.append(json: fields[column])
      out.append(",")
    }
  }

  private func append(
    _ row: TallyRow, _ numbers: [Int64: Int], to out: inout Bytes
  ) {
    let texts = fields(of: row)
    out.append("{")
    for (position, column) in Self.columns.prefix(9).enumerated() {
      out.append(position == 0 ? "\"" : ",\"")
      out += Bytes(column)
      out.append("\":")
      if texts[position].isEmpty { out.append("null") } else { out.append(json: texts[position]) }
    }
    out.append(",\"lower_bound\":")
    out += texts[9]
    out.append(",\"addends\":[")
    for (position, figure) in row.tally.addends.enumerated() {
      if position > 0 { out.append(",") }
      out.append(decimal: numbers[figure.key] ?? 0)
    }
    out.append("],\"left_out\":[")
    for (position, left) in row.tally.leftOut.enumerated() {
      out.append(position == 0 ? "{\"figure\":" : ",{\"figure\":")
      out.append(decimal: numbers[left.figure.key] ?? 0)
      out += Bytes(",\"reason\":\"\(left.reason.code)\"")
      if let other = left.reason.other.flatMap({ numbers[$0.key] }) {
        out.append(",\"by\":")
        out.append(decimal: other)
      }
      out.append("}")
    }
    out.append("]}")
  }

  private func append(_ figure: ReportedFigure, to out: inout Bytes) {
    let source = site.articles[Int(figure.article)].item.figures[Int(figure.index)]
    out.append("{\"item\":")
    out.append(json: url(of: figure))
    for (name, text) in [
      ("measure", site.measures[Int(figure.measure)].id.value),
      ("agency", site.agencies.agencies[Int(figure.agency)].id.value),
      ("document", figure.document.map { site.documents.documents[Int($0)].id } ?? []),
      ("group", figure.group ?? []), ("period", Self.code(source.time)),
      ("value", Self.plain(figure.value)), ("qualifier", Bytes(figure.qualifier.rawValue)),
      ("quote", source.quote ?? []),
    ] where !text.isEmpty {
      out += Bytes(",\"\(name)\":")
      out.append(json: text)
    }
    out.append("}")
  }

  /// The item that reports the figure.
  private func url(of figure: ReportedFigure) -> Bytes {
    baseURL + site.articles[Int(figure.article)].address
  }

  // MARK: Values

  static func plain(_ value: Decimal) -> Bytes {
    var text = Bytes()
    text.append(plain: value)
    return text
  }

  static func code(_ period: Period) -> Bytes {
    var text = Bytes()
    text.append(code: period)
    return text
  }

  private static func code(_ time: Figure.Time) -> Bytes {
    switch time {
    case .period(let period): code(period)
    case .asOf(let day): day.iso
    }
  }
}

extension Tally.Reason {
  /// A stable name for programs; never translated.
  package var code: String {
    switch self {
    case .repeated: "repeated"
    case .corrected: "corrected"
    case .covered: "covered"
    case .overlapping: "overlapping"
    case .part: "part"
    case .plan: "plan"
    case .outside: "outside"
    case .outdated: "outdated"
    case .ratio: "ratio"
    case .separate: "separate"
    }
  }

  /// The figure that stands in its place.
  package var other: ReportedFigure? {
    switch self {
    case .repeated(let other), .corrected(let other), .covered(let other),
      .overlapping(let other), .outdated(let other):
      other
    case .part(let whole): whole
    case .plan, .outside, .ratio, .separate: nil
    }
  }
}

extension Bytes {
  /// Appends a field of a CSV file: in quotes where it holds a comma, a quote or a line end.
  mutating func append(csv field: Bytes) {
    guard field.contains(where: { $0 == 0x2C || $0 == 0x22 || $0 == 0x0A || $0 == 0x0D }) else {
      append(contentsOf: field)
      return
    }
    append("\"")
    for byte in field {
      if byte == 0x22 { append(byte) }
      append(byte)
    }
    append("\"")
  }
}
