/// Tables of tallies for programs: the same rows as on pages and on the terminal.
package struct TallyData: Sendable {
  let site: Site
  /// Names of groups of figures.
  let groups: [Bytes]
  /// The portal's address as the beginning of a JSON string.
  let baseURL: Bytes
  /// What rows of a measure begin with: `measure`, `name`, `unit`, `kind`.
  let beginnings: [(csv: Bytes, json: Bytes)]
  /// Every figure as JSON; nil: written for each file.
  let objects: FigureObjects?

  /// With `objects` each figure is written once, however many files it is in.
  package init(_ site: Site, _ figures: FigureIndex, objects: FigureObjects? = nil) {
    self.site = site
    self.objects = objects
    groups = figures.groups
    var text = Bytes()
    text.append(json: site.settings.baseURL)
    baseURL = Bytes(text.dropLast())
    beginnings = site.measures.map { measure in
      let texts = [measure.id.value, measure.name, measure.unit, Bytes(measure.kind.rawValue)]
      var (csv, json) = (Bytes(), Bytes("{"))
      for (column, text) in zip(Self.columns, texts) {
        csv.append(csv: text)
        csv.append(",")
        json += Bytes("\"\(column)\":")
        if text.isEmpty { json.append("null") } else { json.append(json: text) }
        json.append(",")
      }
      return (csv, json)
    }
  }

  // MARK: CSV

  /// RFC 4180 in UTF-8. A value that is not there is an empty field; decimals have a point.
  package func csv(
    _ rows: [TallyRow], cells: [TallyRow] = [], _ items: [ItemRow] = []
  ) -> Bytes {
    var out = Bytes(Self.columns.joined(separator: ",").utf8)
    out.append("\r\n")
    for row in rows { append(csv: row, to: &out) }
    for row in cells { append(csv: row, to: &out) }
    for row in items { append(csv: row, to: &out) }
    return out
  }

  private func append(csv row: TallyRow, to out: inout Bytes) {
    let tally = row.tally
    out += beginnings[row.measure].csv
    append(csvOf: row.scope.agency, row.scope.document, row.scope.period, to: &out)
    if let total = tally.total {
      out.append(plain: total.value)
      out.append(",")
      out.append(ascii: total.qualifier.rawValue)
    } else {
      out.append(",")
    }
    out.append(tally.isLowerBound ? ",true," : ",false,")
    out.append(decimal: tally.addends.count)
    out.append(",")
    out.append(decimal: tally.leftOut.count)
    out.append(",,")
    if let day = asOf(row) { out.append(iso: day) }
    out.append("\r\n")
  }

  /// Items are counted without a unit or bounds; the kind says what is counted.
  private func append(csv row: ItemRow, to out: inout Bytes) {
    let subject = row.subject
    out.append(ascii: subject.kind.rawValue)
    out.append(",,,count,")
    append(csvOf: subject.agency, subject.document, subject.period, to: &out)
    out.append(decimal: row.count)
    out.append(",,,,,")
    if let section = subject.section { out.append(csv: site.settings.sections[section].id.value) }
    out.append(",\r\n")
  }

  /// Each with a comma behind it.
  private func append(
    csvOf agency: Int?, _ document: Int?, _ period: Period?, to out: inout Bytes
  ) {
    if let agency { out.append(csv: site.agencies.agencies[agency].id.value) }
    out.append(",")
    if let document { out.append(csv: site.documents.documents[document].id) }
    out.append(",")
    if let period { out.append(code: period) }
    out.append(",")
  }

  /// Of what stands on days, the day of the total.
  func asOf(_ row: TallyRow) -> Day? {
    site.measures[row.measure].kind == .stock ? row.tally.newestDay : nil
  }

  /// The columns of the CSV files, which the description of the data explains one by one.
  package static let columns = [
    "measure", "name", "unit", "kind", "agency", "document", "period", "value", "qualifier",
    "lower_bound", "addends", "left_out", "section", "as_of",
  ]
}

extension Bytes {
  /// Appends a field of a CSV file: in quotes where it holds a comma, a quote or a line end. A text that a
  /// spreadsheet would reckon out, quotes or not, has an apostrophe before it, after which it is a text.
  mutating func append(csv field: Bytes) {
    let isFormula = field.isFormula
    let isPlain = field.allSatisfy { $0 != 0x2C && $0 != 0x22 && $0 != 0x0A && $0 != 0x0D }
    if !isPlain { append("\"") }
    if isFormula { append("'") }
    if isPlain { return append(contentsOf: field) }
    for byte in field {
      if byte == 0x22 { append(byte) }
      append(byte)
    }
    append("\"")
  }

  /// Whether spreadsheets take it for a formula: by `=`, `+`, `-` or `@` in its first place, in either width
  /// (U+FF1D, U+FF0B, U+FF0D, U+FF20), or behind a tab or line end that some of them skip.
  fileprivate var isFormula: Bool {
    guard let first else { return false }
    if "=+-@\t\n\r".utf8.contains(first) { return true }
    return first == 0xEF && count > 2 && self[1] == 0xBC
      && [0x9D, 0x8B, 0x8D, 0xA0].contains(self[2])
  }
}
