/// A figure of an item in words.
extension Views {
  func figure(_ v: inout ViewWriter, _ figure: Figure, _ names: Article.FigureNames) {
    let measure = site.measures[names.measure]
    v.text("measure", measure.name)
    v.text("value", value(of: figure))
    v.text("unit", measure.unit)
    v.text("group", figure.group ?? [])
    switch figure.time {
    case .period(let period): v.text("period", words.period(period))
    case .asOf(let day): v.text("period", phrases(.asOf, ("x", words.day(day))))
    }
    v.text("change", figure.change.map { change($0) } ?? [])
    v.text("note", note(figure))
    v.record("document", view: names.document.map { words.symbols[$0] })
    v.text("quote", figure.quote ?? [])
  }

  /// `trên 3.128`, `63/63`
  private func value(of figure: Figure) -> Bytes {
    var value = words.decimal(figure.value)
    if let of = figure.of {
      value = phrases(.ofTotal, ("x", value), ("y", words.decimal(of)))
    }
    let qualifier: Bytes? =
      switch figure.qualifier {
      case .exact: nil
      case .over: phrases[.qualifierOver]
      case .under: phrases[.qualifierUnder]
      case .about: phrases[.qualifierAbout]
      }
    return qualifier.map { $0 + Bytes(" ".utf8) + value } ?? value
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
