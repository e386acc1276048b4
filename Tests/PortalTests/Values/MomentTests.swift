import Foundation
import Portal
import Testing

@Suite struct MomentTests {
  @Test func isPrintedWithItsOffset() throws {
    let day = try #require(Day(year: 2024, month: 4, day: 9))
    let moment = Moment(day, hour: 21, minute: 58, offset: 420)
    #expect(moment.seconds == 1_712_674_680)
    #expect(text { $0.append(iso: moment) } == "2024-04-09T21:58:00+07:00")
    #expect(text { $0.append(rfc822: moment) } == "Tue, 09 Apr 2024 21:58:00 +0700")
    #expect(text { $0.append(vietnamese: moment) } == "21:58 09/04/2024")
    #expect(text { $0.append(english: moment) } == "9 April 2024, 21:58")
    #expect(text { $0.append(iso: moment.at(offset: 0)) } == "2024-04-09T14:58:00+00:00")
    #expect(text { $0.append(iso: moment.at(offset: -570)) } == "2024-04-09T05:28:00-09:30")

    let noTime = Moment(day, offset: 420, hasTime: false)
    #expect(text { $0.append(iso: noTime) } == "2024-04-09T00:00:00+07:00")
    #expect(text { $0.append(vietnamese: noTime) } == "09/04/2024")
    #expect(text { $0.append(english: noTime) } == "9 April 2024")
  }

  @Test func isOnTheDayOfThePlaceThatAsks() throws {
    let moment = Moment(
      try #require(Day(year: 2024, month: 1, day: 1)), hour: 3, minute: 0, offset: 420)
    #expect(text { $0.append(iso: moment.day(in: 420)) } == "2024-01-01")
    #expect(text { $0.append(iso: moment.day(in: 0)) } == "2023-12-31")
    #expect(text { $0.append(iso: Moment(seconds: -1, offset: 0)) } == "1969-12-31T23:59:59+00:00")
  }

  @Test func comesInTheOrderOfTime() {
    let moments = [
      Moment(seconds: -5, offset: 420), Moment(seconds: 10, offset: 0),
      Moment(seconds: 10, offset: 420, hasTime: false), Moment(seconds: 10, offset: 420),
      Moment(seconds: 11, offset: -300),
    ]
    for (i, a) in moments.enumerated() {
      for (j, b) in moments.enumerated() { #expect((a < b) == (i < j)) }
    }
  }

  @Test(arguments: [81] as [UInt64])
  func isReadBackFromWhatIsPrinted(seed: UInt64) throws {
    var random = SplitMix(seed: seed)
    let formatter = ISO8601DateFormatter()
    for _ in 0..<1000 {
      let offset = Int.random(in: -840...840, using: &random)
      let moment = Moment(
        seconds: .random(in: -2_200_000_000...7_200_000_000, using: &random), offset: offset)
      let iso = text { $0.append(iso: moment) }
      #expect(try DateReading(Bytes(iso), offset: 0).moment == moment, "seed \(seed): \(iso)")
      let date = try #require(formatter.date(from: iso))
      #expect(Int64(date.timeIntervalSince1970) == moment.seconds, "seed \(seed): \(iso)")

      let minute = Moment(seconds: moment.seconds / 60 * 60, offset: offset)
      let vietnamese = text { $0.append(vietnamese: minute) }
      let read = try DateReading(Bytes(vietnamese), offset: offset).moment
      #expect(read == minute, "seed \(seed): \(vietnamese)")
    }
  }
}
