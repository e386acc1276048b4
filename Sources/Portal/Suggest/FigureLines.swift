/// Figures for editors: `figures:` to paste. Only what a tally may count stands there to be taken as it is; all
/// else is a comment that says why.
struct FigureLines {
  private let figures: [SuggestedFigure]
  private let words: SuggestWords
  /// Ids of figures that others are parts of.
  private var ids: [Int: Bytes] = [:]
  /// Of each figure: why it is not offered; nil: it is.
  private var reasons: [SuggestWords.Reason?] = []
  /// Which figures carry their group, because another is of the same measure and time.
  private var grouped: Set<Int> = []

  private struct Key: Hashable {
    let measure: Bytes
    let time: Figure.Time
  }

  static func text(_ figures: [SuggestedFigure], _ language: MessageLanguage) -> Bytes {
    guard !figures.isEmpty else { return [] }
    return FigureLines(figures, SuggestWords(language)).text
  }

  private init(_ figures: [SuggestedFigure], _ words: SuggestWords) {
    self.figures = figures
    self.words = words
    reasons = figures.map { Self.reason($0) }
    keepApart()
    for figure in figures {
      if let whole = figure.figure.whole, reasons[whole] == nil, ids[whole] == nil {
        ids[whole] = Bytes("so-\(ids.count + 1)")
      }
    }
  }

  private static func reason(_ one: SuggestedFigure) -> SuggestWords.Reason? {
    let figure = one.figure
    switch figure.kind {
    case .activity, .stock: break
    case .vague: return figure.value == nil ? .kind(.vague) : nil
    case .change, .subset, .ratio, .plan: return .kind(figure.kind)
    }
    guard let measure = one.measure?.measure else { return .noMeasure }
    guard let time = figure.time else { return .noTime }
    switch (measure.kind, figure.kind, time) {
    case (.flow, .activity, .period), (.stock, .stock, .asOf): return nil
    default: return .otherKind(measure.id.value)
    }
  }

  /// The reader takes two figures of one measure and time only with different groups.
  private mutating func keepApart() {
    var same: [Key: [Int]] = [:]
    for index in figures.indices where reasons[index] == nil {
      guard let measure = figures[index].measure, let time = figures[index].figure.time else {
        continue
      }
      same[Key(measure: measure.measure.id.value, time: time), default: []].append(index)
    }
    for indices in same.values where indices.count > 1 {
      var groups: [Bytes?: Int] = [:]
      for index in indices {
        if let first = groups[figures[index].group] {
          reasons[index] = .twice(line: figures[first].place.line)
        } else {
          groups[figures[index].group] = index
          grouped.insert(index)
        }
      }
    }
  }

  // MARK: Writing

  private var text: Bytes {
    var out = Bytes()
    out.append(reasons.contains { $0 == nil } ? "figures:\n" : "# figures:\n")
    for index in figures.indices {
      out.append(reasons[index] == nil ? "  - {" : "  # - {")
      out += Bytes(pairs(of: index).joined(separator: Bytes(", ")))
      out.append("}  # ")
      out += words.note(
        figures[index], reasons[index], whole: figures[index].figure.whole.map { figures[$0] })
      out.append("\n")
    }
    return out
  }

  private func pairs(of index: Int) -> [Bytes] {
    let (one, figure) = (figures[index], figures[index].figure)
    var pairs: [Bytes] = []
    func add(_ key: String, _ value: Bytes?) {
      if let value { pairs.append(Bytes(key + ": ") + value) }
    }
    add("measure", one.measure?.measure.id.value ?? Bytes("\"?\""))
    if figure.kind == .change {
      let since = figure.since.map { Bytes(", since: ") + Bytes(code: $0) } ?? []
      add("change", Bytes("{value: ") + Bytes(plain: figure.value ?? .zero) + since + Bytes("}"))
    } else {
      add("value", figure.value.map { Bytes(plain: $0) } ?? Bytes("\"?\""))
    }
    if figure.qualifier != .exact { add("qualifier", Bytes(figure.qualifier.rawValue)) }
    add("of", figure.of.map { Bytes(plain: $0) })
    if grouped.contains(index) { add("group", one.group.map { Bytes(yaml: $0) }) }
    switch figure.time {
    case .period(let period): add("period", Bytes(code: period))
    case .asOf(let day): add("as-of", Bytes(iso: day))
    case nil: add(figure.kind == .stock ? "as-of" : "period", Bytes("\"?\""))
    }
    add("id", ids[index])
    add("part-of", figure.whole.flatMap { ids[$0] })
    if figure.kind == .plan { add("plan", Bytes("true")) }
    add("quote", Bytes(yaml: one.text))
    return pairs
  }
}
