import Foundation
import Portal
import Testing

@Suite struct DayTests {
  @Test func countsEveryDayOfFourCenturies() {
    // Counted one by one, as a calendar on the wall has them.
    var number: Int32 = -25_567
    var weekday = 1
    for year in 1900...2299 {
      let isLeap = year % 400 == 0 || year % 4 == 0 && year % 100 != 0
      for (index, days) in [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
        .enumerated()
      {
        for day in 1...days {
          let found = Day(number: number)
          let date = found.date
          if date != (year, index + 1, day) || found.weekday.rawValue != weekday
            || Day(year: year, month: index + 1, day: day)?.number != number
          {
            Issue.record("\(year)-\(index + 1)-\(day) is \(date), \(found.weekday)")
            return
          }
          number += 1
          weekday = weekday % 7 + 1
        }
        #expect(Day(year: year, month: index + 1, day: days + 1) == nil)
      }
    }
    #expect(Day(year: 1970, month: 1, day: 1)?.number == 0)
    #expect(Day(year: 2024, month: 0, day: 1) == nil)
    #expect(Day(year: 2024, month: 13, day: 1) == nil)
    #expect(Day(year: 2024, month: 1, day: 0) == nil)
  }

  @Test(arguments: [71] as [UInt64])
  func agreesWithFoundationOverFiveThousandYears(seed: UInt64) throws {
    var calendar = Calendar(identifier: .iso8601)
    calendar.timeZone = try #require(TimeZone(secondsFromGMT: 0))
    var random = SplitMix(seed: seed)
    for _ in 0..<2000 {
      let day = Day(number: .random(in: -130_000...1_000_000, using: &random))
      let date = Date(timeIntervalSince1970: Double(day.number) * 86_400)
      let parts = calendar.dateComponents([.year, .month, .day], from: date)
      #expect(parts.year == day.year && parts.month == day.month && parts.day == day.day)
      #expect(Day(year: day.year, month: day.month, day: day.day) == day, "seed \(seed)")
    }
  }

  @Test func isPrintedInThreeWays() throws {
    let day = try #require(Day(year: 2024, month: 4, day: 9))
    #expect(text { $0.append(iso: day) } == "2024-04-09")
    #expect(text { $0.append(vietnamese: day) } == "09/04/2024")
    #expect(text { $0.append(english: day) } == "9 April 2024")
    #expect(day.weekday == .tuesday)
  }
}

/// What `write` appends.
func text(_ write: (inout Bytes) -> Void) -> String {
  var bytes = Bytes()
  write(&bytes)
  return bytes.string
}
