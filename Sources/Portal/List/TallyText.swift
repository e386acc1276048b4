/// Rows of tallies for the terminal: a table, and under each total who says so.
///
/// Numbers are written as on the portal's pages, all else in the language of messages.
package struct TallyText: Sendable {
  private let site: Site
  private let groups: [Bytes]
  private let grouping: Grouping?
  private let words: TallyWords
  private let names: TallyNames

  package init(
    _ site: Site, _ figures: FigureIndex, by grouping: Grouping?, _ language: MessageLanguage
  ) {
    self.site = site
    groups = figures.groups
    self.grouping = grouping
    words = TallyWords(language)
    names = TallyNames(site)
  }

  /// `isExplained`: whether each total is followed by its addends and by what is left out.
  package func text(_ rows: [TallyRow], isExplained: Bool) -> Bytes {
    var out = Bytes()
    for (position, line) in table(rows).lines.enumerated() {
      if isExplained, position > 1 { out.append("\n") }
      out += line
      out.append("\n")
      if isExplained, position > 0 { append(figuresOf: rows[position - 1], to: &out) }
    }
    let remarks = remarks(on: rows)
    if !remarks.isEmpty { out.append("\n") }
    for remark in remarks {
      out.append(visible: Bytes(remark))
      out.append("\n")
    }
    return out
  }

  // MARK: Table

  private func table(_ rows: [TallyRow]) -> Table {
    let notes = rows.map { note($0) }
    let group = grouping.flatMap { words.column($0) }
    return Table(
      columns: [
        Table.Column(key: "measure", title: Bytes(words.measure)),
        Table.Column(key: "group", title: group.map { Bytes($0) }),
        Table.Column(key: "total", title: Bytes(words.total), isNumber: true),
        Table.Column(key: "unit", title: Bytes(words.unit)),
        Table.Column(key: "addends", title: Bytes(words.addends), isNumber: true),
        Table.Column(key: "left-out", title: Bytes(words.leftOut), isNumber: true),
        Table.Column(
          key: "note", title: notes.allSatisfy(\.isEmpty) ? nil : Bytes(words.note)),
      ],
      rows: zip(rows, notes).map { row, note in
        let measure = site.measures[row.measure]
        return [
          .text(measure.name), Table.Cell(self.group(row)),
          .text(row.tally.total.map { names.amount($0) } ?? Bytes("–")), .text(measure.unit),
          .number(row.tally.addends.count), .number(row.tally.leftOut.count), .text(Bytes(note)),
        ]
      })
  }

  private func group(_ row: TallyRow) -> Bytes? {
    switch grouping {
    case .document: row.scope.document.map { names.document($0) }
    case .agency: row.scope.agency.map { names.agency($0, on: site.today) }
    case .month, .quarter, .year: row.scope.period.map { words.period($0) }
    case .measure, nil: nil
    }
  }

  /// What a reader must know of a total to read it right.
  private func note(_ row: TallyRow) -> String {
    guard let total = row.tally.total else { return words.noTotal(row.tally) }
    var notes: [String] = []
    let days = row.tally.addends.map(\.last)
    if site.measures[row.measure].kind == .stock, let first = days.min(), let last = days.max() {
      notes.append(words.asOf(first, last))
    }
    if row.tally.isLowerBound { notes.append(words.lowerBound(total.qualifier)) }
    return notes.joined(separator: "; ")
  }

  /// What a reader must know of all rows together.
  private func remarks(on rows: [TallyRow]) -> [String] {
    var remarks: [String] = []
    var seen: Set<ReportedFigure> = []
    var isShared = false
    var implementing: [Int: Distinct] = [:]
    for row in rows {
      for figure in row.tally.addends {
        if !seen.insert(figure).inserted { isShared = true }
        if let asked = row.scope.document, let own = figure.document, asked != Int(own) {
          implementing[asked, default: Distinct()].insert(Int(own))
        }
      }
    }
    for (asked, others) in implementing.sorted(by: { $0.key < $1.key }) {
      remarks.append(
        words.implementing(
          names.document(asked).string, others.values.sorted().map { names.document($0).string }))
    }
    if isShared { remarks.append(words.rowsShareFigures) }
    return remarks
  }

  // MARK: Figures

  private func append(figuresOf row: TallyRow, to out: inout Bytes) {
    for figure in row.tally.addends { append(figure, "+", nil, of: row, to: &out) }
    for left in row.tally.leftOut {
      append(left.figure, "-", self.reason(left, row), of: row, to: &out)
    }
  }

  private func append(
    _ figure: ReportedFigure, _ mark: StaticString, _ reason: String?, of row: TallyRow,
    to out: inout Bytes
  ) {
    out.append("  ")
    out.append(mark)
    out.append(" ")
    out.append(visible: facts(of: figure, row))
    out.append("\n    ")
    let item = site.articles[Int(figure.article)].item
    out.append(visible: item.title.value)
    out.append("\n    ")
    out.append(visible: item.file)
    out.append("\n")
    if let reason {
      out.append("    ")
      out.append(visible: Bytes(reason))
      out.append("\n")
    }
  }

  private func reason(_ left: Tally.LeftOut, _ row: TallyRow) -> String {
    guard let other = left.reason.other else {
      return words.reason(left.reason, other: "", file: "")
    }
    let facts =
      switch left.reason {
      case .corrected: names.value(of: other)
      // The whole is of the same item, and so of the same agency and time.
      case .part: names.value(of: other) + (group(of: other).map { Bytes(" · ") + $0 } ?? [])
      default: facts(of: other, row)
      }
    return words.reason(
      left.reason, other: facts.string,
      file: site.articles[Int(other.article)].item.file.string)
  }

  private func group(of figure: ReportedFigure) -> Bytes? { figure.group.map { groups[Int($0)] } }

  /// `trên 3.128 người · cấp tỉnh · BTG Đồng Tháp · 28-NQ/TW · …`
  private func facts(of figure: ReportedFigure, _ row: TallyRow) -> Bytes {
    let article = site.articles[Int(figure.article)]
    var document = figure.document.map { names.document(Int($0)) }
    if let asked = row.scope.document, let own = figure.document, asked != Int(own) {
      let said = words.implements(names.document(asked).string)
      document = document.map { $0 + Bytes(" (\(said))") }
    }
    let time =
      switch article.item.figures[Int(figure.index)].time {
      case .period(let period): words.period(period)
      case .asOf(let day): Bytes(words.asOf(day, day))
      }
    let parts = [
      names.value(of: figure), group(of: figure),
      names.agency(Int(figure.agency), on: article.day), document, time,
    ]
    return Bytes(parts.compactMap(\.self).joined(separator: Bytes(" · ")))
  }
}
