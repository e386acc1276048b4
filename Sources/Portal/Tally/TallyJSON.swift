extension TallyData {
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
      let number = numbers.count
      guard numbers[figure.key, default: number] == number else { return }
      numbers[figure.key] = number
      out.append(number == 0 ? "\n" : ",\n")
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
      append(fields(of: row), Self.ofCells, to: &out)
      out.append(row.tally.isLowerBound ? "\"lower_bound\":true" : "\"lower_bound\":false")
      out.append(",\"addends\":")
      out.append(decimal: row.tally.addends.count)
      out.append(",\"left_out\":")
      out.append(decimal: row.tally.leftOut.count)
    }
    append("items", items, to: &out) { row, out in
      append(fields(of: row), Self.ofItems, to: &out)
      out += Self.value
      out.append(decimal: row.count)
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

  /// Those of the columns that hold something, each with a comma behind it.
  private func append(_ fields: [Bytes], _ columns: [Int], to out: inout Bytes) {
    for column in columns where !fields[column].isEmpty {
      out += Self.keys[column]
      out.append(json: fields[column])
      out.append(",")
    }
  }

  private func append(
    _ row: TallyRow, _ numbers: [Int64: Int], to out: inout Bytes
  ) {
    let texts = fields(of: row)
    out.append("{")
    for (position, key) in Self.keys.enumerated() where Self.isText[position] {
      out += key
      if texts[position].isEmpty {
        out.append("null")
      } else {
        out.append(json: texts[position])
      }
      out.append(",")
    }
    out.append(row.tally.isLowerBound ? "\"lower_bound\":true" : "\"lower_bound\":false")
    out.append(",\"addends\":[")
    for (position, figure) in row.tally.addends.enumerated() {
      if position > 0 { out.append(",") }
      out.append(decimal: numbers[figure.key] ?? 0)
    }
    out.append("],\"left_out\":[")
    for (position, left) in row.tally.leftOut.enumerated() {
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

  /// `"measure":` and so on, in the order of the columns.
  private static let keys = columns.map { Bytes("\"\($0)\":") }
  private static let value = Bytes("\"value\":")
  /// What cells and numbers of items have, as texts.
  private static let ofCells = positions("measure agency document period value qualifier as_of")
  private static let ofItems = positions("measure kind agency document period section")

  private static func positions(_ names: StaticString) -> [Int] {
    "\(names)".split(separator: " ").compactMap { columns.firstIndex(of: String($0)) }
  }

  /// Those of a row that are texts.
  private static let isText = columns.map {
    !["lower_bound", "addends", "left_out", "section"].contains($0)
  }

  /// Written a field at a time: a large portal's files hold hundreds of thousands of figures.
  private func append(_ figure: ReportedFigure, to out: inout Bytes) {
    let article = Int(figure.article)
    let sources = site.articles[article].item.figures
    func text(_ name: StaticString, _ text: Bytes) {
      out.append(name)
      out.append(json: text)
    }
    out.append("{\"item\":")
    out += baseURL
    // Of letters that JSON takes as they are.
    out += site.articles[article].address
    text("\",\"measure\":", site.measures[Int(figure.measure)].id.value)
    text(",\"agency\":", site.agencies.agencies[Int(figure.agency)].id.value)
    if let document = figure.document {
      text(",\"document\":", site.documents.documents[Int(document)].id)
    }
    if let group = figure.group { text(",\"group\":", groups[Int(group)]) }
    out.append(",\"period\":\"")
    switch sources[Int(figure.index)].time {
    case .period(let period): out.append(code: period)
    case .asOf(let day): out += day.iso
    }
    out.append("\",\"value\":\"")
    out.append(plain: figure.value)
    text("\",\"qualifier\":", Bytes(figure.qualifier.rawValue))
    if let quote = sources[Int(figure.index)].quote { text(",\"quote\":", quote) }
    out.append("}")
  }
}
