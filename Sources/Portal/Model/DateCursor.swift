/// Goes through a written date from the left.
struct DateCursor {
  private let text: Bytes
  private var next = 0

  struct Time {
    var hour = 0
    var minute = 0
    var second = 0
    /// In minutes; nothing when none is written.
    var offset: Int?
    var isWritten = false
  }

  /// `text` without the spaces around it.
  init(_ text: Bytes) { self.text = text.trimmed }

  // MARK: Where it is

  var isAtEnd: Bool { next == text.count }

  /// What is left, for a message.
  var rest: String { Bytes(text[next...]).trimmed.excerpt }

  /// Whether one or two digits and a colon come next.
  var isAtTime: Bool {
    var ahead = self
    return (1...2).contains(ahead.digits().count) && ahead.skip(UInt8(ascii: ":"))
  }

  mutating func skipSpaces() {
    while next < text.count, text[next].isSpace { next += 1 }
  }

  /// Skips what may stand between a date and a time: a T or spaces.
  mutating func skipTimeMark() -> Bool {
    let start = next
    if skip(UInt8(ascii: "T")) || skip(UInt8(ascii: "t")) { return true }
    skipSpaces()
    return next > start
  }

  private mutating func skip(_ byte: UInt8) -> Bool {
    guard next < text.count, text[next] == byte else { return false }
    next += 1
    return true
  }

  /// The digits that come next: their value, as long as it is sensible, and where they are.
  private mutating func digits() -> (value: Int, count: Int, written: Range<Int>) {
    let start = next
    var value = 0
    while next < text.count, text[next] &- 0x30 < 10 {
      value = min(value * 10 + Int(text[next] &- 0x30), 1_000_000)
      next += 1
    }
    return (value, next - start, start..<next)
  }

  // MARK: Date

  mutating func date() throws(ValueProblem) -> (day: Day, isAmbiguous: Bool) {
    let first = digits()
    let isSlashed = next < text.count && text[next] == UInt8(ascii: "/")
    let mark = isSlashed ? UInt8(ascii: "/") : UInt8(ascii: "-")
    guard first.count > 0, skip(mark) else { throw .notADate(text.excerpt) }
    let second = digits()
    guard (1...2).contains(second.count) else { throw .notADate(text.excerpt) }
    guard skip(mark) else {
      // `30/02` lacks its year, `2024-02` its day.
      guard first.count <= 2, isAtEnd || text[next].isSpace else { throw .notADate(text.excerpt) }
      throw .dateWithoutYear(text.excerpt)
    }
    let third = digits()
    guard third.count > 0 else { throw .notADate(text.excerpt) }

    if first.count > 2 {
      // The year is first; with slashes that is nobody's way of writing.
      guard !isSlashed, third.count <= 2 else { throw .notADate(text.excerpt) }
      let year = try checkedYear(first.value, first.count, first.written)
      if second.count < 2 || third.count < 2,
        let day = Day(year: year, month: second.value, day: third.value)
      {
        throw .dateWithoutZeros(text.excerpt, meant: Bytes.iso(day))
      }
      let day = try checkedDay(third.value, second.value, year) { Bytes.iso($0) }
      return (day, false)
    }
    let year = try checkedYear(third.value, third.count, third.written)
    let day = try checkedDay(first.value, second.value, year) { Bytes.vietnamese($0) }
    return (day, first.value <= 12 && first.value != second.value)
  }

  private func checkedYear(
    _ value: Int, _ count: Int, _ written: Range<Int>
  ) throws(ValueProblem) -> Int {
    guard count == 4, DateReading.years.contains(value) else {
      throw .year(Bytes(text[written]).excerpt)
    }
    return value
  }

  private func checkedDay(
    _ day: Int, _ month: Int, _ year: Int, _ form: (Day) -> String
  ) throws(ValueProblem) -> Day {
    guard (1...12).contains(month) else {
      throw .month(month, meant: Day(year: year, month: day, day: month).map(form))
    }
    guard let found = Day(year: year, month: month, day: day) else {
      throw .day(day, month: month, year: year)
    }
    return found
  }

  // MARK: Time

  mutating func time() throws(ValueProblem) -> Time {
    var time = Time(isWritten: true)
    time.hour = digits().value
    guard skip(UInt8(ascii: ":")) else { throw .dateTail(rest) }
    let minute = digits()
    guard minute.count == 2 else { throw .notADate(text.excerpt) }
    time.minute = minute.value
    if skip(UInt8(ascii: ":")) {
      let second = digits()
      guard second.count == 2 else { throw .notADate(text.excerpt) }
      time.second = second.value
      if skip(UInt8(ascii: ".")) {
        guard digits().count > 0 else { throw .notADate(text.excerpt) }
      }
    }
    guard time.hour < 24 else { throw .hour(time.hour) }
    guard time.minute < 60 else { throw .minute(time.minute) }
    guard time.second < 60 else { throw .second(time.second) }
    time.offset = try offset()
    return time
  }

  private mutating func offset() throws(ValueProblem) -> Int? {
    let before = next
    skipSpaces()
    if skip(UInt8(ascii: "Z")) || skip(UInt8(ascii: "z")) { return 0 }
    let start = next
    let isWest = next < text.count && text[next] == UInt8(ascii: "-")
    guard skip(UInt8(ascii: "+")) || skip(UInt8(ascii: "-")) else {
      next = before
      return nil
    }
    let first = digits()
    var hours = first.value
    var minutes = 0
    if first.count == 4 {
      (hours, minutes) = (first.value / 100, first.value % 100)
    } else if skip(UInt8(ascii: ":")) {
      let second = digits()
      minutes = second.count == 2 ? second.value : 60
    }
    // Kiribati is the farthest east, at +14:00.
    guard first.count > 0, first.count != 3, first.count <= 4, minutes < 60,
      hours * 60 + minutes <= 14 * 60
    else { throw .offset(Bytes(text[start...]).excerpt) }
    return (isWest ? -1 : 1) * (hours * 60 + minutes)
  }
}

extension UInt8 {
  fileprivate var isSpace: Bool { self == 0x20 || self == 0x09 }
}

extension Bytes {
  /// Without the spaces and tabs at both ends.
  package var trimmed: Bytes {
    var (start, end) = (0, count)
    while start < end, self[start].isSpace { start += 1 }
    while end > start, self[end - 1].isSpace { end -= 1 }
    return start == 0 && end == count ? self : Bytes(self[start..<end])
  }

  /// A day in ISO 8601, for a message.
  fileprivate static func iso(_ day: Day) -> String {
    var text = Bytes()
    text.append(iso: day)
    return text.string
  }

  /// A day as `09/04/2024`, for a message.
  fileprivate static func vietnamese(_ day: Day) -> String {
    var text = Bytes()
    text.append(vietnamese: day)
    return text.string
  }
}
