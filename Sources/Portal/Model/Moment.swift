/// A point in time and the offset from UTC that it was written with.
package struct Moment: Hashable, Sendable {
  /// Seconds since 1970-01-01T00:00Z.
  package let seconds: Int64
  /// Minutes east of UTC: 420 for +07:00.
  package let offset: Int16
  /// Whether the hour was written; if not, it is 00:00.
  package let hasTime: Bool

  package init(seconds: Int64, offset: Int, hasTime: Bool = true) {
    self.seconds = seconds
    self.offset = Int16(truncatingIfNeeded: offset)
    self.hasTime = hasTime
  }

  /// The time of day is that at `offset`.
  package init(
    _ day: Day, hour: Int = 0, minute: Int = 0, second: Int = 0, offset: Int, hasTime: Bool = true
  ) {
    let local = Int(day.number) * 86_400 + hour * 3600 + minute * 60 + second
    self.init(seconds: Int64(local - offset * 60), offset: offset, hasTime: hasTime)
  }

  /// The day that it is then at `offset`, in minutes.
  package func day(in offset: Int) -> Day { Moment.split(seconds, offset).day }

  /// The same moment at another offset.
  package func at(offset: Int) -> Moment {
    Moment(seconds: seconds, offset: offset, hasTime: hasTime)
  }

  /// Day and seconds of that day, at the moment's own offset.
  var local: (day: Day, second: Int) { Moment.split(seconds, Int(offset)) }

  private static func split(_ seconds: Int64, _ offset: Int) -> (day: Day, second: Int) {
    let local = Int(seconds) + offset * 60
    let day = local >= 0 ? local / 86_400 : (local - 86_399) / 86_400
    return (Day(number: Int32(truncatingIfNeeded: day)), local - day * 86_400)
  }
}

extension Moment: Comparable {
  /// By time; the same time at two offsets goes by the offset, so that the order is total.
  package static func < (a: Moment, b: Moment) -> Bool {
    (a.seconds, a.offset, a.hasTime ? 1 : 0) < (b.seconds, b.offset, b.hasTime ? 1 : 0)
  }
}

extension Bytes {
  /// `2024-04-09T21:58:00+07:00` (ISO 8601, RFC 3339).
  package mutating func append(iso moment: Moment) {
    let (day, second) = moment.local
    append(iso: day)
    append(UInt8(ascii: "T"))
    append(time: second, withSeconds: true)
    append(offset: Int(moment.offset), separator: true)
  }

  /// `Tue, 09 Apr 2024 21:58:00 +0700` (RFC 822 with RFC 1123's year), as RSS wants it.
  package mutating func append(rfc822 moment: Moment) {
    let (day, second) = moment.local
    let (year, month, dayOfMonth) = day.date
    switch day.weekday {
    case .monday: append("Mon, ")
    case .tuesday: append("Tue, ")
    case .wednesday: append("Wed, ")
    case .thursday: append("Thu, ")
    case .friday: append("Fri, ")
    case .saturday: append("Sat, ")
    case .sunday: append("Sun, ")
    }
    append(twoDigits: dayOfMonth)
    append(UInt8(ascii: " "))
    let start = count
    append(englishMonth: month)
    removeSubrange((start + 3)...)
    append(UInt8(ascii: " "))
    append(year: year)
    append(UInt8(ascii: " "))
    append(time: second, withSeconds: true)
    append(UInt8(ascii: " "))
    append(offset: Int(moment.offset), separator: false)
  }

  /// `21:58 09/04/2024`, or the day alone when no time was written.
  package mutating func append(vietnamese moment: Moment) {
    let (day, second) = moment.local
    if moment.hasTime {
      append(time: second, withSeconds: false)
      append(UInt8(ascii: " "))
    }
    append(vietnamese: day)
  }

  /// `9 April 2024, 21:58`, or the day alone when no time was written.
  package mutating func append(english moment: Moment) {
    let (day, second) = moment.local
    append(english: day)
    if moment.hasTime {
      append(", ")
      append(time: second, withSeconds: false)
    }
  }

  /// A time of day from its seconds.
  private mutating func append(time second: Int, withSeconds: Bool) {
    append(twoDigits: second / 3600)
    append(UInt8(ascii: ":"))
    append(twoDigits: second / 60 % 60)
    if withSeconds {
      append(UInt8(ascii: ":"))
      append(twoDigits: second % 60)
    }
  }

  private mutating func append(offset: Int, separator: Bool) {
    append(offset < 0 ? UInt8(ascii: "-") : UInt8(ascii: "+"))
    append(twoDigits: abs(offset) / 60)
    if separator { append(UInt8(ascii: ":")) }
    append(twoDigits: abs(offset) % 60)
  }
}
