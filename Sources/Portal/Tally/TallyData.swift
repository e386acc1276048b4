/// Tables of tallies for programs: the same rows as on pages and on the terminal.
package struct TallyData: Sendable {
  let site: Site
  /// Names of groups of figures.
  let groups: [Bytes]
  /// The portal's address as the beginning of a JSON string.
  let baseURL: Bytes

  package init(_ site: Site, _ figures: FigureIndex) {
    self.site = site
    groups = figures.groups
    var text = Bytes()
    text.append(json: site.settings.baseURL)
    baseURL = Bytes(text.dropLast())
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
    "lower_bound", "addends", "left_out", "section", "as_of",
  ]

  func fields(of row: TallyRow) -> [Bytes] {
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
      measure.kind == .stock ? row.tally.newestDay?.iso ?? [] : [],
    ]
  }

  /// Items are counted without a unit or bounds; the kind says what is counted.
  func fields(of row: ItemRow) -> [Bytes] {
    let subject = row.subject
    return [
      Bytes(subject.kind.rawValue), [], [], Bytes("count"),
      subject.agency.map { site.agencies.agencies[$0].id.value } ?? [],
      subject.document.map { site.documents.documents[$0].id } ?? [],
      subject.period.map { Self.code($0) } ?? [],
      Bytes(String(row.count)), [], [], [], [],
      subject.section.map { site.settings.sections[$0].id.value } ?? [], [],
    ]
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

  static func code(_ time: Figure.Time) -> Bytes {
    switch time {
    case .period(let period): code(period)
    case .asOf(let day): day.iso
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
