/// What the words of a sentence say of the numbers to come.
extension FigureScan {
  mutating func take(_ time: WrittenTime, at start: Int) {
    if time.hasYear { year = time.year }
    if case .period(let period) = time.time, case .day(let day) = period.start, period.end == nil {
      days.append((day, start..<time.end))
    }
    if state.compared > 0, case .period(let period) = time.time {
      state.compared = 0
      if found.count > state.first, found[found.count - 1].kind == .change {
        found[found.count - 1].since = period
      }
    } else if time.isName, !opens(start) {
      state.weakTime = time.time
    } else {
      state.time = time.time
    }
  }

  /// Whether what stands at `start` is said of all that follows: it begins a sentence or a part of one, or
  /// *trong* stands before. A year elsewhere may be part of a name: *kế hoạch năm 2024*.
  private func opens(_ start: Int) -> Bool {
    let end = text.skipSpaces(before: start, floor: sentence.lowerBound)
    let last = text.visible(before: end).scalar
    return end == sentence.lowerBound || !last.isWordSign && last > 0x20
      || FigureWords.within.start(in: text, endingAt: end, floor: sentence.lowerBound) != nil
  }

  /// Takes note of a cue at `start` and says where it ends.
  mutating func readCue(at start: Int) -> Int? {
    if let found = FigureWords.qualifier(text, at: start) {
      state.qualifier = (found.value, start, found.end)
      if text.isDigit(text.skipSpaces(found.end)) { return found.end }
    }
    guard let cue = FigureWords.cue(text, at: start) else { return nil }
    switch cue.meaning {
    case .part:
      (state.isPart, state.whole) = (
        true, lastWhole(from: state.first) ?? lastWhole(from: state.before)
      )
    case .parts:
      if let whole = lastWhole(from: state.first) { (state.isPart, state.whole) = (true, whole) }
    case .standing:
      let last = text.skipSpaces(before: start, floor: sentence.lowerBound)
      guard FigureWords.beforeNow.start(in: text, endingAt: last, floor: sentence.lowerBound) == nil
      else { return nil }
      state.isStanding = true
      for index in state.firstInClause..<found.count where found[index].kind == .activity {
        if found[index].time == nil { found[index].kind = .stock }
      }
    case .nothing: break
    case .moving: state.moving = 6
    case .compared: state.compared = 6
    case .asking: state.isAsked = true
    case .planning: state.isPlanned = true
    case .done: state.isPlanned = false
    case .each: state.each = 5
    case .reporting: state.reporting = 2
    }
    return cue.end
  }
}
