/// Numbers, once one is met: whether it counts, what, and of which kind it is.
extension FigureScan {
  /// Looks at the number at `start` and says where to go on.
  mutating func readNumber(at start: Int) -> Int {
    let number: WrittenNumber
    switch WrittenNumber.read(text, at: start) {
    case .other(let end): return end
    case .number(let read): number = read
    }
    let from = qualifierStart(before: start)
    guard isFree(start), !isName(from) else { return number.end }
    let next = text.skipSpaces(number.end)
    // *tăng từ 120 lên 150*
    if state.moving > 0, FigureWords.towards.end(in: text, at: next) != nil {
      state.moving += 2
      return number.end
    }
    guard let unit = number.percent ?? unit(at: next, after: number) else { return number.end }
    return add(number, at: start, from: from, unit: unit)
  }

  /// A number of words, in the few places where it is surely one: *tổ chức hai lớp*.
  mutating func addSpelled(at start: Int) -> Int? {
    for (word, value) in FigureWords.spelled {
      guard let end = word.end(in: text, at: start) else { continue }
      let unit = text.skipSpaces(end)
      guard let unitEnd = FigureWords.events.end(in: text, at: unit) else { return nil }
      let number = WrittenNumber(spelled: value, end: end)
      return add(number, at: start, from: start, unit: unit..<unitEnd)
    }
    return nil
  }

  /// *hàng trăm lượt*
  mutating func addVague(_ start: Int, _ end: Int) -> Int {
    var end = end
    for (word, _) in FigureWords.scales {
      if let next = word.end(in: text, at: text.skipSpaces(end)) { end = next }
    }
    let number = WrittenNumber(end: end)
    guard let unit = unit(at: text.skipSpaces(end), after: number) else { return end }
    return add(number, at: start, from: start, unit: unit)
  }

  // MARK: What a number is of

  /// Whether nothing that makes it part of a word stands right before.
  private func isFree(_ start: Int) -> Bool {
    let last = text.visible(before: start)
    if last.scalar == 0 || last.scalar.isWhiteSpace { return true }
    switch last.scalar {
    // ( [ * | : ; , " “ ” ‘ ’ «
    case 0x28, 0x5B, 0x2A, 0x7C, 0x3B, 0x22, 0x201C, 0x201D, 0x2018, 0x2019, 0xAB: return true
    case 0x2C, 0x3A: return !text.visible(before: last.start).scalar.isDigit
    default: return false
    }
  }

  private func qualifierStart(before start: Int) -> Int {
    guard let last = state.qualifier, text.skipSpaces(last.end) == start else { return start }
    return last.start
  }

  /// Whether the words before `start` take the number for a name: *Ban Chỉ đạo 35*, *số 12*.
  private func isName(_ start: Int) -> Bool {
    let end = text.skipSpaces(before: start, floor: sentence.lowerBound)
    if FigureWords.naming.start(in: text, endingAt: end, floor: sentence.lowerBound) != nil {
      return true
    }
    return FigureWords.number.start(in: text, endingAt: end, floor: sentence.lowerBound) != nil
      && FigureWords.total.start(in: text, endingAt: end, floor: sentence.lowerBound) == nil
  }

  /// The noun at `start`; nothing when none is counted there.
  private func unit(at start: Int, after number: WrittenNumber) -> Range<Int>? {
    if number.of != nil, !number.mayBeDate, !text.scalar(at: start).scalar.isWordSign {
      return number.end..<number.end
    }
    guard start > number.end else { return nil }
    if let end = units.end(in: text, at: start) { return start..<end }
    let first = text.scalar(at: start).scalar
    guard first.isLetter, !first.isCapital, !number.mayBeYear, !number.mayBeDate,
      FigureWords.noUnit.end(in: text, at: start) == nil
    else { return nil }
    // Most Vietnamese nouns that are not in the list have two syllables.
    let end = text.wordEnd(at: start)
    let next = text.skipSpaces(end)
    guard next > end, text.scalar(at: next).scalar.isLetter,
      !text.scalar(at: next).scalar.isCapital,
      FigureWords.nounEnd.end(in: text, at: next) == nil
    else { return start..<end }
    return start..<text.wordEnd(at: next)
  }

  /// Where the noun ends with the words that describe it: *cuộc truyền thông trực tiếp*.
  private func nounEnd(_ unit: Range<Int>) -> Int {
    var end = unit.upperBound
    var count = 0
    while count < 7, !unit.isEmpty {
      var next = text.skipSpaces(end)
      if text[next] == UInt8(ascii: ","), next == end {
        // Another noun of the same number: *cán bộ, đảng viên*.
        next = text.skipSpaces(next + 1)
        guard text.scalar(at: unit.lowerBound).scalar.isLetter,
          let more = FigureWords.joined.end(in: text, at: next)
        else { break }
        end = more
        count += 1
        continue
      }
      guard next > end, text.scalar(at: next).scalar.isLetter,
        FigureWords.nounEnd.end(in: text, at: next) == nil
      else { break }
      end = text.wordEnd(at: next)
      count += 1
    }
    return min(end, max(sentence.upperBound, unit.upperBound))
  }

  // MARK: The figure

  mutating func add(
    _ number: WrittenNumber, at start: Int, from: Int, unit: Range<Int>
  ) -> Int {
    let isRate = unit.upperBound > number.end && text.scalar(at: unit.upperBound).scalar.isSlash
    let end = nounEnd(unit)
    var qualifier = from < start ? state.qualifier?.value ?? .exact : .exact
    if FigureWords.orMore.end(in: text, at: text.skipSpaces(end)) != nil { qualifier = .over }
    var figure = FoundFigure(
      kind: kind(of: number, isRate: isRate), range: from..<end, value: number.value, of: number.of,
      qualifier: qualifier, unit: unit, time: nil,
      isTimeNear: state.time != nil, since: nil, whole: nil, sentence: sentence)
    if figure.kind == .subset { figure.whole = state.bracketWhole ?? state.whole }
    if let time = state.time { figure.set(time) }
    found.append(figure)
    return end
  }

  private func kind(of number: WrittenNumber, isRate: Bool) -> FoundFigure.Kind {
    if number.value == nil { return .vague }
    if state.moving > 0 { return .change }
    // Also so many per cent, or so many of so many.
    if state.isAsked { return .plan }
    if number.percent != nil || number.of != nil || isRate || state.each > 0 { return .ratio }
    if state.isPlanned { return .plan }
    if state.bracketWhole != nil || state.isPart { return .subset }
    return state.isStanding ? .stock : .activity
  }
}
