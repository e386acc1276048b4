/// A day of the Gregorian calendar, which is reckoned back before its beginning too.
package struct Day: Hashable, Sendable {
  /// Days since 1970-01-01.
  package let number: Int32

  package init(number: Int32) { self.number = number }

  /// Nothing when the month does not exist or does not have that day.
  package init?(year: Int, month: Int, day: Int) {
    guard (1...12).contains(month), (1...Day.count(ofMonth: month, year: year)).contains(day)
    else { return nil }
    self.init(validYear: year, month: month, day: day)
  }

  /// The first of a month that exists.
  init(firstOf month: Int, year: Int) { self.init(validYear: year, month: month, day: 1) }

  private init(validYear year: Int, month: Int, day: Int) {
    // Years that start in March end in the leap day, so that no month depends on it; 400 of them,
    // an era, always have 146,097 days, and 1970-01-01 is day 719,468 of the calendar so counted.
    let shifted = month > 2 ? year : year - 1
    let era = (shifted >= 0 ? shifted : shifted - 399) / 400
    let yearOfEra = shifted - era * 400
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    number = Int32(truncatingIfNeeded: era * 146_097 + dayOfEra - 719_468)
  }

  /// The same day in figures, month and day from 1.
  package var date: (year: Int, month: Int, day: Int) {
    let shifted = Int(number) + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let march = (5 * dayOfYear + 2) / 153
    let month = march < 10 ? march + 3 : march - 9
    let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    return (year, month, dayOfYear - (153 * march + 2) / 5 + 1)
  }

  package var year: Int { date.year }
  package var month: Int { date.month }
  package var day: Int { date.day }

  /// As ISO 8601 counts them.
  package enum Weekday: Int, Sendable, CaseIterable {
    case monday = 1
    case tuesday, wednesday, thursday, friday, saturday, sunday
  }

  package var weekday: Weekday {
    // 1970-01-01 was a Thursday.
    switch (Int(number) % 7 + 7) % 7 {
    case 0: .thursday
    case 1: .friday
    case 2: .saturday
    case 3: .sunday
    case 4: .monday
    case 5: .tuesday
    default: .wednesday
    }
  }

  package static func isLeap(_ year: Int) -> Bool {
    year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
  }

  /// How many days a month from 1 to 12 has.
  package static func count(ofMonth month: Int, year: Int) -> Int {
    switch month {
    case 2: isLeap(year) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }
}

extension Day: Comparable {
  package static func < (a: Day, b: Day) -> Bool { a.number < b.number }

  package func adding(days: Int) -> Day {
    Day(number: Int32(truncatingIfNeeded: Int(number) + days))
  }
}

extension Bytes {
  /// `2024-04-09`.
  package mutating func append(iso day: Day) {
    let (year, month, day) = day.date
    append(year: year)
    append(UInt8(ascii: "-"))
    append(twoDigits: month)
    append(UInt8(ascii: "-"))
    append(twoDigits: day)
  }

  /// `09/04/2024`.
  package mutating func append(vietnamese day: Day) {
    let (year, month, day) = day.date
    append(twoDigits: day)
    append(UInt8(ascii: "/"))
    append(twoDigits: month)
    append(UInt8(ascii: "/"))
    append(year: year)
  }

  /// `9 April 2024`.
  package mutating func append(english day: Day) {
    let (year, month, day) = day.date
    append(decimal: day)
    append(UInt8(ascii: " "))
    append(englishMonth: month)
    append(UInt8(ascii: " "))
    append(year: year)
  }

  /// The name of a month from 1 to 12.
  mutating func append(englishMonth month: Int) {
    switch month {
    case 1: append("January")
    case 2: append("February")
    case 3: append("March")
    case 4: append("April")
    case 5: append("May")
    case 6: append("June")
    case 7: append("July")
    case 8: append("August")
    case 9: append("September")
    case 10: append("October")
    case 11: append("November")
    default: append("December")
    }
  }

  /// A number from 0 to 99.
  @inline(__always)
  mutating func append(twoDigits value: Int) {
    append(0x30 + UInt8(truncatingIfNeeded: value / 10))
    append(0x30 + UInt8(truncatingIfNeeded: value % 10))
  }

  /// A year, in four digits or as many as it has.
  mutating func append(year: Int) {
    if (0...9999).contains(year) {
      append(twoDigits: year / 100)
      append(twoDigits: year % 100)
    } else {
      append(decimal: year)
    }
  }
}
