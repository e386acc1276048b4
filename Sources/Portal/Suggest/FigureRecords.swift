// Figures for programs.

extension Table {
  /// An object a line: `kind`, `line` (from 1), `column` (from 0, in Unicode scalars), `text`, `value`,
  /// `qualifier`, `unit`, `period`; then `as-of`, `figure` (the figure's kind), `time-from` (`sentence` or
  /// `before`), `of`, `since`, `part-of` (the line and column of the whole), `measure`, `certainty` and
  /// `sentence`. What is not known is null.
  init(figures: [SuggestedFigure]) {
    let keys: [StaticString] = [
      "kind", "line", "column", "text", "value", "qualifier", "unit", "period", "as-of", "figure",
      "time-from", "of", "since", "part-of", "measure", "certainty", "sentence",
    ]
    self.init(
      columns: keys.map { Column(key: $0, title: nil) },
      rows: figures.map { row(of: $0, among: figures) })
  }
}

private func row(of one: SuggestedFigure, among all: [SuggestedFigure]) -> [Table.Cell] {
  let figure = one.figure
  var period: Bytes?
  var asOf: Bytes?
  switch figure.time {
  case .period(let time): period = Bytes(code: time)
  case .asOf(let day): asOf = Bytes(iso: day)
  case nil: break
  }
  return [
    .text(Bytes("figure")), .number(one.place.line), .number(one.place.column), .text(one.text),
    Table.Cell(figure.value.map { Bytes(plain: $0) }),
    Table.Cell(figure.value.map { _ in Bytes(figure.qualifier.rawValue) }),
    Table.Cell(one.unit.isEmpty ? nil : one.unit), Table.Cell(period), Table.Cell(asOf),
    .text(Bytes(figure.kind.rawValue)),
    Table.Cell(figure.time.map { _ in Bytes(figure.isTimeNear ? "sentence" : "before") }),
    Table.Cell(figure.of.map { Bytes(plain: $0) }),
    Table.Cell(figure.since.map { Bytes(code: $0) }),
    Table.Cell(figure.whole.map { Bytes("\(all[$0].place.line):\(all[$0].place.column)") }),
    Table.Cell(one.measure?.measure.id.value),
    Table.Cell((one.measure?.certainty.rawValue).map { Bytes($0) }), .text(one.sentence),
  ]
}

extension Bytes {
  init(plain value: Decimal) {
    self = []
    append(plain: value)
  }

  init(code period: Period) {
    self = []
    append(code: period)
  }

  init(iso day: Day) {
    self = []
    append(iso: day)
  }
}
