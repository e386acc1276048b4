/// A figure of an item in words.
extension Views {
  func figure(_ v: inout ViewWriter, _ figure: Figure, _ names: Article.FigureNames) {
    let measure = site.measures[names.measure]
    v.text("measure", measure.name)
    v.text("value", value(of: figure))
    v.text("unit", measure.unit)
    v.text("group", figure.group ?? [])
    v.text("period", period(of: figure.time))
    v.text("change", figure.change.map { change($0) } ?? [])
    v.text("note", note(figure))
    v.record("document", view: names.document.map { words.symbols[$0] })
    v.text("quote", figure.quote ?? [])
  }

  /// `trên 3.128`, `63/63`
  private func value(of figure: Figure) -> Bytes {
    let value = words.amount(Amount(value: figure.value, qualifier: figure.qualifier))
    guard let of = figure.of else { return value }
    return phrases(.ofTotal, ("x", value), ("y", words.decimal(of)))
  }

  /// What the figure is of: `Quý I/2024`, `đến ngày 31/10/2022`.
  func period(of figure: ReportedFigure) -> Bytes {
    period(of: site.articles[Int(figure.article)].item.figures[Int(figure.index)].time)
  }

  func period(of time: Figure.Time) -> Bytes {
    switch time {
    case .period(let period): words.period(period)
    case .asOf(let day): phrases(.asOf, ("x", words.day(day)))
    }
  }

  /// `tăng 27.944 so với năm 2018`
  private func change(_ change: Figure.Change) -> Bytes {
    let since = change.since.map { words.period($0) } ?? []
    return change.value.isNegative
      ? phrases(.changeDown, ("x", words.decimal(-change.value)), ("y", since))
      : phrases(.changeUp, ("x", words.decimal(change.value)), ("y", since))
  }

  private func note(_ figure: Figure) -> Bytes {
    if figure.isPlan { return phrases[.figurePlan] }
    return figure.partOf == nil ? [] : phrases[.figurePartOf]
  }
}
