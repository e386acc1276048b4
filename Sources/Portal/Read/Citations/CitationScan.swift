/// One text's citations while they are being found, from left to right.
struct CitationScan {
  private let text: RunningText
  private(set) var found: [Citation] = []
  /// Where the last symbol or number with all that belongs to it ends: nothing reaches back over it.
  private var floor = 0
  /// What a bare symbol after a comma takes over: *Nghị quyết số 42-NQ/TW, 43-NQ/TW*.
  private var list: (type: TypeWords, end: Int, isOfNumbers: Bool)?

  init(_ text: RunningText) { self.text = text }

  // MARK: Numbers

  /// Looks at the number at `start` and says where to go on.
  mutating func readNumber(at start: Int, memo: inout SymbolMemo) -> Int {
    let digits = start..<text.number(at: start).end
    guard digits.count <= 6, text.isFree(before: start, floor: floor) else {
      return digits.upperBound
    }
    if let scan = SymbolScan(text, digits: digits), let verdict = memo.verdict(of: scan, in: text),
      add(verdict, scan)
    {
      return floor
    }
    if let value = ShortNumber.value(digits, in: text) { add(value, digits) }
    return digits.upperBound
  }

  private mutating func add(_ verdict: SymbolVerdict, _ scan: SymbolScan) -> Bool {
    let core = scan.range
    let lead = NumberLead(text, before: core.lowerBound, floor: floor)
    let type = lead.type(for: verdict.kinds)
    var words = type?.words
    if type == nil, let list, !list.type.kinds.isDisjoint(with: verdict.kinds),
      text.joins(list.end..<lead.start)
    {
      words = list.type
    }
    guard isSure(verdict, scan, words, lead) else { return false }

    let tail = CitationTail(text, after: core.upperBound)
    let range = (type?.start ?? lead.start)..<tail.end
    add(
      Citation(
        .symbol(verdict.symbol), type: words?.name, date: tail.date?.day, year: tail.date?.year,
        range: range, core: core, issuer: tail.issuer, title: tail.title))
    floor = range.upperBound
    list = words.map { ($0, range.upperBound, false) }
    return true
  }

  /// Whether the words before make up for what the symbol itself leaves open.
  private func isSure(
    _ verdict: SymbolVerdict, _ scan: SymbolScan, _ words: TypeWords?, _ lead: NumberLead
  ) -> Bool {
    if verdict.kinds == TypeWords.order, !verdict.symbol.issuer.equals("CTN") {
      return words?.kinds == TypeWords.order
    }
    let hasLead = words != nil || lead.hasSign || lead.type != nil
    if verdict.isSmall || scan.isSpaced && !verdict.isIssuerKnown, !hasLead { return false }
    return verdict.isIssuerKnown || verdict.kinds != .letter || words != nil || lead.meansLetter
  }

  private mutating func add(_ value: Int, _ digits: Range<Int>) {
    let lead = NumberLead(text, before: digits.lowerBound, floor: floor)
    let words: TypeWords
    let start: Int
    if let type = lead.type {
      guard type.isCapital || lead.hasSign && type.words.isNamedSmall else { return }
      guard
        lead.hasSign || type.words.meanDocuments
          ? !ShortNumber.counts(text, after: digits.upperBound)
          : ShortNumber.standsAlone(text, before: digits.upperBound)
      else { return }
      (words, start) = (type.words, type.start)
    } else if let list, list.isOfNumbers, text.joins(list.end..<lead.start),
      ShortNumber.standsAlone(text, before: digits.upperBound)
    {
      (words, start) = (list.type, lead.start)
    } else {
      return
    }
    let tail = CitationTail(text, after: digits.upperBound)
    add(
      Citation(
        .number(value), type: words.name, date: tail.date?.day, year: tail.date?.year,
        range: start..<tail.end, core: digits, issuer: tail.issuer, title: tail.title))
    floor = tail.end
    list = (words, tail.end, true)
  }

  // MARK: Names

  /// Adds the document that is called `key` and stands in `core`.
  mutating func add(known key: Bytes, _ core: Range<Int>) {
    let tail = CitationTail(text, after: core.upperBound, isName: true)
    add(
      Citation(
        .known(key), type: nil, date: tail.date?.day, year: tail.date?.year,
        range: core.lowerBound..<tail.end, core: core, issuer: tail.issuer, title: tail.title))
  }

  // MARK: Overlaps

  /// Adds a citation unless it overlaps one that says more.
  private mutating func add(_ citation: Citation) {
    while let last = found.last, last.range.upperBound > citation.range.lowerBound {
      guard !last.outranks(citation) else { return }
      found.removeLast()
    }
    found.append(citation)
  }
}

extension Citation {
  /// Whether this stays and not `other`, which begins or ends in it: a symbol rather than a name, a
  /// name rather than a number, but the longer name rather than the symbol it contains.
  fileprivate func outranks(_ other: Citation) -> Bool {
    if case .known = name, case .symbol = other.name {
      return core.lowerBound <= other.range.lowerBound && core.upperBound >= other.core.upperBound
        && core.count > other.core.upperBound - other.range.lowerBound
    }
    return rank >= other.rank
  }

  private var rank: Int {
    switch name {
    case .symbol: 3
    case .known: 2
    case .number: 1
    }
  }
}
