/// A date as written: `2024-04-09`, `2024-04-09T21:58`, `2024-04-09 21:58:30+07:00`, `9/4/2024`,
/// `09-04-2024`, `09/04/2024 21:58`, `21:58 09/04/2024`; the day is first unless the year is, and
/// nothing is shifted to make it exist.
///
/// Offsets: `Z`, `+07:00`, `+0700`, `+07`, `+7`. Fractions of a second are left out.
package struct DateReading: Hashable, Sendable {
  package let moment: Moment
  /// Whether the month might have been meant first, as in `03/04/2024`.
  package let isAmbiguous: Bool

  /// The years a date may lie in: others are slips of the pen.
  package static let years = 1900...2199

  /// Reads the whole of `text`. `offset` is that of a date that does not say, in minutes.
  package init(_ text: Bytes, offset: Int) throws(ValueProblem) {
    var cursor = DateCursor(text)
    var time = DateCursor.Time()
    let isTimeFirst = cursor.isAtTime
    if isTimeFirst {
      time = try cursor.time()
      cursor.skipSpaces()
    }
    let date = try cursor.date()
    if !isTimeFirst, !cursor.isAtEnd {
      let tail = cursor.rest
      guard cursor.skipTimeMark(), cursor.isAtTime else { throw .dateTail(tail) }
      time = try cursor.time()
    }
    cursor.skipSpaces()
    guard cursor.isAtEnd else { throw .dateTail(cursor.rest) }
    moment = Moment(
      date.day, hour: time.hour, minute: time.minute, second: time.second,
      offset: time.offset ?? offset, hasTime: time.isWritten)
    isAmbiguous = date.isAmbiguous
  }
}

extension Day {
  /// Reads the whole of `text` as a day without a time.
  package init(parsing text: Bytes) throws(ValueProblem) {
    var cursor = DateCursor(text)
    if cursor.isAtTime { throw .notADate(text.excerpt) }
    let date = try cursor.date()
    cursor.skipSpaces()
    guard cursor.isAtEnd else { throw .dateTail(cursor.rest) }
    self = date.day
  }
}
