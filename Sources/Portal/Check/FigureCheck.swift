/// Whether an item's text and its figures say the same.
package struct FigureCheck {
  private let listed: ListedFigures
  private let measures: [Measure]
  private let units: UnitNames
  private let guess: MeasureGuess
  private var recogniser: Recogniser
  private let language: Bytes

  /// `listed`: what all items of the site report; one for all that check it.
  package init(_ site: Site, listed: ListedFigures, names: DocumentNames) {
    self.listed = listed
    measures = site.measures
    units = UnitNames(site.measures)
    guess = MeasureGuess(site.measures)
    recogniser = Recogniser(names: names)
    language = site.settings.language
  }

  /// `file`: the item's bytes. `offers`: whether to look for what the text reports and the metadata lacks.
  package mutating func diagnostics(
    of item: Item, in file: Bytes, offers: Bool
  ) -> [Diagnostic] {
    let isOffered = offers && mayLack(item)
    guard isOffered || !item.figures.isEmpty,
      case .read(let markdown) = MarkdownFile.read(file, limit: .max)
    else { return [] }
    let problems = values(of: item, markdown) + (isOffered ? lacking(item, markdown) : [])
    return problems.map {
      Diagnostic(.check($0.problem), at: Place(file: item.file, range: $0.range))
    }
  }

  private typealias Found = (problem: CheckProblem, range: Range<Int>)

  // MARK: Values

  private func values(of item: Item, _ markdown: MarkdownFile) -> [Found] {
    var said: SaidNumbers?
    var problems: [Found] = []
    for figure in item.figures {
      if let quote = figure.quote {
        // That the text has the quote every build looks after. One without digits spells the number.
        if quote.contains(where: { $0 &- 0x30 < 10 }),
          !SaidNumbers(quote, isQuote: true).contains(figure.value)
        {
          problems.append(
            (.quoteSaysOther(text(figure.value), quote: quote.string), figure.range))
        }
        continue
      }
      let numbers =
        said
        ?? SaidNumbers(
          item.title.value + [0x0A] + item.summary + [0x0A] + markdown.text)
      said = numbers
      if !numbers.contains(figure.value) {
        problems.append((.valueNotFound(text(figure.value)), figure.range))
      }
    }
    return problems
  }

  private func text(_ value: Decimal) -> String {
    var text = Bytes()
    text.append(plain: value)
    return text.string
  }

  // MARK: What the metadata lacks

  /// Figures are found by Vietnamese words, and those of a translation stand with its original.
  private func mayLack(_ item: Item) -> Bool {
    !measures.isEmpty && item.translationOf == nil
      && (item.language ?? language).equals("vi")
  }

  private mutating func lacking(_ item: Item, _ markdown: MarkdownFile) -> [Found] {
    var words = PlainText.words(of: markdown.text)
    for citation in recogniser.citations(in: words) {
      // What belongs to a citation counts nothing, and no words are seen through it.
      for at in citation.range { words[at] = 0x01 }
    }
    PlainText.blot(markdown: &words, from: 0)
    var seen: Set<Decimal> = []
    var problems: [Found] = []
    for figure in FigureScan.read(words, units).figures {
      guard isPlain(figure), let value = figure.value, !listed.has(value, of: item),
        let (measure, certainty) = guess.nearest(to: figure, in: markdown.text),
        certainty == .sure, measure.kind == (figure.kind == .stock ? .stock : .flow),
        !listed.has(value, of: measure.id.value), seen.insert(value).inserted
      else { continue }
      let text = PlainText.quote(of: markdown.text[figure.range]).string
      problems.append(
        (
          .unlistedFigure(text, measure: measure.id.value.string),
          markdown.inFile(figure.range)
        ))
    }
    return problems
  }

  /// Whether it is a count, or what stands on a day, whose time the text says: no more than that is surely
  /// worth a tally.
  private func isPlain(_ figure: FoundFigure) -> Bool {
    (figure.kind == .activity || figure.kind == .stock) && figure.time != nil && figure.of == nil
  }
}

/// The numbers that items have under `figures:`.
package struct ListedFigures: Sendable {
  private let byMeasure: [Bytes: Set<Decimal>]

  package init(_ items: [Item]) {
    var all: [Bytes: Set<Decimal>] = [:]
    for item in items {
      for figure in item.figures { all[figure.measure.value, default: []].insert(figure.value) }
    }
    byMeasure = all
  }

  /// Whether any item reports it: an item that tells it again need not.
  func has(_ value: Decimal, of measure: Bytes) -> Bool {
    byMeasure[measure]?.contains(value) ?? false
  }

  /// Whether this item reports it, of whatever measure.
  func has(_ value: Decimal, of item: Item) -> Bool {
    item.figures.contains {
      $0.value == value || $0.of == value || $0.change?.value == value
    }
  }
}
