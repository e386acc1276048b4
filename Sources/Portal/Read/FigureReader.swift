/// Reads `figures:`. Names of measures and documents are looked up later, when the registers are known.
extension YAMLFields {
  enum FigureKey: String, CaseIterable {
    case measure, value, qualifier, of, group, period
    case asOf = "as-of"
    case document, id
    case partOf = "part-of"
    case change, plan, quote
  }

  mutating func figures(_ index: Int, _ name: String) -> [Figure] {
    let figures = list(index, name).compactMap { figure($0) }
    checkDistinct(figures)
    checkParts(figures)
    return figures
  }

  private mutating func figure(_ index: Int) -> Figure? {
    var measure: Located<Bytes>?
    var value: Decimal?
    var qualifier = Figure.Qualifier.exact
    var of: Decimal?
    var group: Bytes?
    var period: Located<Period>?
    var asOf: Located<Day>?
    var document: Located<DocumentReference>?
    var id: Bytes?
    var partOf: Located<Bytes>?
    var change: Figure.Change?
    var isPlan = false
    var quote: Located<Bytes>?
    var found: Set<FigureKey> = []
    for entry in entries(of: index, keys: FigureKey.self) {
      found.insert(entry.key)
      let name = entry.key.rawValue
      switch entry.key {
      case .measure: measure = text(entry.value, name)
      case .value: value = decimal(entry.value, name)?.value
      case .qualifier:
        qualifier = word(entry.value, name, of: Figure.Qualifier.self) ?? .exact
      case .of: of = decimal(entry.value, name)?.value
      case .group: group = text(entry.value, name)?.value
      case .period: period = self.period(entry.value, name)
      case .asOf: asOf = day(entry.value, name)
      case .document: document = self.document(entry.value, name)
      case .id: id = text(entry.value, name)?.value
      case .partOf: partOf = text(entry.value, name)
      case .change: change = self.change(entry.value)
      case .plan: isPlan = flag(entry.value, name) ?? false
      case .quote: quote = text(entry.value, name)
      }
    }
    let range = tree.range(of: index)
    guard tree.nodes[index].kind == .map else { return nil }
    for key in [FigureKey.measure, .value] where !found.contains(key) {
      note(.missingKey(key.rawValue), at: range)
    }
    switch (found.contains(.period), found.contains(.asOf)) {
    case (false, false): note(.figureWithoutTime, at: range)
    case (true, true): note(.figureWithBothTimes, at: range)
    default: break
    }
    guard let measure, let value,
      let time = period.map({ Figure.Time.period($0.value) })
        ?? asOf.map({ .asOf($0.value) })
    else { return nil }
    return Figure(
      measure: measure, value: value, qualifier: qualifier, of: of, group: group, time: time,
      document: document, id: id, partOf: partOf, change: change, isPlan: isPlan,
      quote: quote?.value, range: quote?.range ?? range)
  }

  enum ChangeKey: String, CaseIterable { case value, since }

  private mutating func change(_ index: Int) -> Figure.Change? {
    var value: Decimal?
    var since: Period?
    for entry in entries(of: index, keys: ChangeKey.self) {
      switch entry.key {
      case .value: value = decimal(entry.value, "value", allowingNegative: true)?.value
      case .since: since = period(entry.value, "since")?.value
      }
    }
    guard let value else { return nil }
    return Figure.Change(value: value, since: since)
  }

  /// The same measure, document, group and time twice in one item want a group, or a `part-of`.
  private mutating func checkDistinct(_ figures: [Figure]) {
    guard figures.count > 1 else { return }
    for (index, figure) in figures.enumerated().dropFirst() where figure.counts {
      if let first = figures[..<index].first(where: { $0.counts && $0.isSameCount(as: figure) }) {
        note(.duplicateFigure, at: figure.range, related: [first.range])
      }
    }
  }

  private mutating func checkParts(_ figures: [Figure]) {
    for (index, figure) in figures.enumerated() {
      if let id = figure.id, let first = figures[..<index].first(where: { $0.id == id }) {
        note(.duplicateFigureID(id.string), at: figure.range, related: [first.range])
      }
      guard let part = figure.partOf else { continue }
      if part.value == figure.id {
        note(.partOfItself, at: part.range)
      } else if !figures.contains(where: { $0.id == part.value }) {
        let ids = figures.compactMap(\.id?.string)
        note(
          .unknownPart(part.value.string, nearest: Nearest.name(to: part.value.string, among: ids)),
          at: part.range)
      }
    }
    checkCircles(figures)
  }

  /// Figures that are parts of one another: none of them would be added, and nobody would notice.
  private mutating func checkCircles(_ figures: [Figure]) {
    var wholes: [Bytes: Located<Bytes>] = [:]
    for figure in figures {
      if let id = figure.id, wholes[id] == nil { wholes[id] = figure.partOf }
    }
    var seen: Set<Bytes> = []
    for start in figures.compactMap(\.id) {
      var chain: [Bytes] = []
      var id = start
      while let whole = wholes[id], seen.insert(id).inserted {
        chain.append(id)
        id = whole.value
      }
      // A figure that is part of itself alone has been noted.
      guard let first = chain.firstIndex(of: id), chain.count - first > 1, let whole = wholes[id]
      else { continue }
      note(.partsInCircle((chain[first...] + [id]).map(\.string)), at: whole.range)
    }
  }
}

extension Figure {
  /// Whether tallies may add it: a part is in its whole already, and a plan is no result.
  package var counts: Bool { partOf == nil && !isPlan }

  /// Whether both say how often the same thing happened in the same time.
  fileprivate func isSameCount(as other: Figure) -> Bool {
    measure.value == other.measure.value && group == other.group && time == other.time
      && document?.value == other.document?.value
  }
}
