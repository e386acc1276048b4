/// One text's figures while they are being found, from left to right.
struct FigureScan {
  let text: RunningText
  let units: UnitNames
  var found: [FoundFigure] = []
  var state = FigureState(before: 0, first: 0)
  var sentence = 0..<0
  /// The last that the text gave: times over days, days as of which something stood, years whatever for.
  private var lastPeriod: Figure.Time?
  private var lastDay: Figure.Time?
  var year: Int?
  var days: [(day: Day, range: Range<Int>)] = []

  private init(_ text: RunningText, _ units: UnitNames) { (self.text, self.units) = (text, units) }

  /// The figures in `text`, in order; none overlaps another.
  ///
  /// `text` is UTF-8 in NFC. A NUL byte stands for the end of a paragraph and for what is to be passed over.
  /// `days` are all that the text names, for whatever reason.
  static func read(
    _ text: Bytes, _ units: UnitNames
  ) -> (figures: [FoundFigure], days: [(day: Day, range: Range<Int>)]) {
    text.withUnsafeBufferPointer { bytes in
      let text = RunningText(bytes)
      var scan = FigureScan(text, units)
      var end = 0
      for sentence in Sentences.all(in: text) where sentence.upperBound > end {
        end = scan.read(sentence, from: max(sentence.lowerBound, end))
      }
      return (scan.found, scan.days)
    }
  }

  /// Reads a sentence from `start` on and says where it stopped.
  private mutating func read(_ sentence: Range<Int>, from start: Int) -> Int {
    self.sentence = sentence
    state = FigureState(before: state.first, first: found.count)
    var i = start
    while i < sentence.upperBound {
      let sign = text.scalar(at: i)
      if sign.scalar.isWordSign {
        i = readWord(at: i)
      } else {
        readSign(sign.scalar, at: i)
        i = sign.end
      }
    }
    // What stands after a number may say when, if nothing before it did.
    let time = state.time ?? state.weakTime
    for index in state.first..<found.count where found[index].time == nil {
      found[index].isTimeNear = time != nil
      let last = found[index].kind == .stock ? lastDay : lastPeriod
      if let time = time ?? last { found[index].set(time) }
    }
    // What is asked for has a time of its own.
    if let time = state.time, !state.isAsked { remember(time) }
    return i
  }

  /// For the sentences to come. The day of a meeting is not the time of what is reported there, unless no
  /// longer one is known.
  private mutating func remember(_ time: Figure.Time) {
    guard case .period(let period) = time else {
      lastDay = time
      return
    }
    if period.dayCount == 1, case .period(let last) = lastPeriod, last.dayCount > 1 { return }
    lastPeriod = time
  }

  // MARK: Signs

  private mutating func readSign(_ sign: UInt32, at start: Int) {
    switch sign {
    case 0x2C:  // ,
      state.endPart()
    case 0x3B:  // ;
      state.endPart()
      // A list of parts goes on only with a number.
      if !startsWithNumber(start + 1) { (state.isPart, state.whole) = (false, nil) }
      state.firstInClause = found.count
    case 0x28:  // (
      let whole = lastWhole(from: state.first)
      state.bracketWhole = whole.flatMap {
        text.skipSpaces(found[$0].range.upperBound) == start ? $0 : nil
      }
    case 0x29: state.bracketWhole = nil  // )
    default: break
    }
  }

  private func startsWithNumber(_ start: Int) -> Bool {
    let next = text.skipSpaces(start)
    if text.isDigit(next) { return true }
    guard let end = FigureWords.qualifier(text, at: next)?.end else { return false }
    return text.isDigit(text.skipSpaces(end))
  }

  /// The last plain number since `first`, which others may be parts of.
  func lastWhole(from first: Int) -> Int? {
    // No sentence has so many, and looking further back would take long in a text of numbers alone.
    (max(first, found.count - 20)..<found.count).last {
      found[$0].kind == .activity || found[$0].kind == .stock
    }
  }

  // MARK: Words

  private mutating func readWord(at start: Int) -> Int {
    if let time = WrittenTime(text, at: start, year: year) {
      take(time, at: start)
      return time.end
    }
    if text.isDigit(start) { return readNumber(at: start) }
    state.passWord()
    if let end = FigureWords.vague.end(in: text, at: start) { return addVague(start, end) }
    if let end = readCue(at: start) { return end }
    if state.reporting > 0, let end = addSpelled(at: start) { return end }
    return max(text.wordEnd(at: start), text.scalar(at: start).end)
  }
}

extension FoundFigure {
  /// As of a day means that it stands, unless it is something else than done.
  mutating func set(_ time: Figure.Time) {
    self.time = time
    if case .asOf = time, kind == .activity, isTimeNear { kind = .stock }
  }
}
