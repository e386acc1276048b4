import Portal
import Testing

@Suite struct DateReadingTests {
  /// At +07:00 unless they say otherwise.
  @Test(
    "FAULTS 32, 33: dates are read as editors write them, the day first, with any offset",
    arguments: [
      ("2024-04-09", "2024-04-09T00:00:00+07:00"),
      ("2024-04-09T21:58", "2024-04-09T21:58:00+07:00"),
      ("2024-04-09 21:58", "2024-04-09T21:58:00+07:00"),
      ("2024-04-09 9:05", "2024-04-09T09:05:00+07:00"),
      ("2024-04-09T21:58:30", "2024-04-09T21:58:30+07:00"),
      ("2024-04-09t21:58:30.250z", "2024-04-09T21:58:30+00:00"),
      ("2024-04-09T21:58Z", "2024-04-09T21:58:00+00:00"),
      ("2024-04-09T21:58+07:00", "2024-04-09T21:58:00+07:00"),
      ("2024-04-09T21:58+0700", "2024-04-09T21:58:00+07:00"),
      ("2024-04-09T21:58 +07", "2024-04-09T21:58:00+07:00"),
      ("2024-04-09 21:58 +7", "2024-04-09T21:58:00+07:00"),
      ("2024-04-09T21:58-09:30", "2024-04-09T21:58:00-09:30"),
      ("09/04/2024 21:58", "2024-04-09T21:58:00+07:00"),
      ("9/4/2024", "2024-04-09T00:00:00+07:00"),
      ("21:58 09/04/2024", "2024-04-09T21:58:00+07:00"),
      ("21:58+00:00 09/04/2024", "2024-04-09T21:58:00+00:00"),
      ("09-04-2024", "2024-04-09T00:00:00+07:00"),
      ("23/5/2018", "2018-05-23T00:00:00+07:00"),
      ("30-9-2020", "2020-09-30T00:00:00+07:00"),
      ("  29/02/2024\t", "2024-02-29T00:00:00+07:00"),
      ("1900-01-01", "1900-01-01T00:00:00+07:00"),
      ("31/12/2199 23:59:59", "2199-12-31T23:59:59+07:00"),
    ])
  func readsWhatEditorsWrite(written: String, expected: String) throws {
    let reading = try DateReading(Bytes(written), offset: 420)
    #expect(text { $0.append(iso: reading.moment) } == expected)
    #expect(reading.moment.hasTime == written.contains(":"))
  }

  @Test(
    "FAULTS 31, 33: the part of a date that cannot be is named",
    arguments: [
      ("31/02/2024", .day(31, month: 2, year: 2024)),
      ("2024-02-31", .day(31, month: 2, year: 2024)),
      ("29/02/2023", .day(29, month: 2, year: 2023)),
      ("29/02/1900", .day(29, month: 2, year: 1900)),
      ("31/04/2024", .day(31, month: 4, year: 2024)),
      ("0/4/2024", .day(0, month: 4, year: 2024)),
      ("99/4/2024", .day(99, month: 4, year: 2024)),
      ("2024-13-01", .month(13, meant: "2024-01-13")),
      ("2024-00-01", .month(0, meant: nil)),
      ("04/23/2024", .month(23, meant: "23/04/2024")),
      ("04-23-2024", .month(23, meant: "23/04/2024")),
      ("40/23/2024", .month(23, meant: nil)),
      ("30/02", .dateWithoutYear("30/02")),
      ("08/4", .dateWithoutYear("08/4")),
      ("08/4 10:00", .dateWithoutYear("08/4 10:00")),
      ("2024-2-3", .dateWithoutZeros("2024-2-3", meant: "2024-02-03")),
      ("2024-02-3 10:00", .dateWithoutZeros("2024-02-3 10:00", meant: "2024-02-03")),
      ("2024-2-31", .day(31, month: 2, year: 2024)),
      ("2024-01-01 00:60", .minute(60)),
      ("00:60", .minute(60)),
      ("2024-01-01T24:00", .hour(24)),
      ("24:00 01/01/2024", .hour(24)),
      ("2024-01-01 10:00:60", .second(60)),
      ("31/01/24", .year("24")),
      ("01/01/20240", .year("20240")),
      ("20240-01-01", .year("20240")),
      ("1899-12-31", .year("1899")),
      ("2200-01-01", .year("2200")),
      ("0024-01-01", .year("0024")),
      ("99999999999999999999-01-01", .year("99999999999999999999")),
      ("2024-01-01T10:00+15:00", .offset("+15:00")),
      ("2024-01-01T10:00+07:60", .offset("+07:60")),
      ("2024-01-01T10:00+", .offset("+")),
      ("2024-01-01 hôm qua", .dateTail("hôm qua")),
      ("2024-01-01T", .dateTail("T")),
      ("2024-01-01x", .dateTail("x")),
      ("2024-01-01 10:00 sáng", .dateTail("sáng")),
      ("2024-01-01 10:00+07:00 x", .dateTail("x")),
      ("21:58 09/04/2024 21:59", .dateTail("21:59")),
      ("2024/04/09", .notADate("2024/04/09")),
      ("09/04-2024", .notADate("09/04-2024")),
      ("09.04.2024", .notADate("09.04.2024")),
      ("2024", .notADate("2024")),
      ("2024-04", .notADate("2024-04")),
      ("10:30", .notADate("10:30")),
      ("2024-01-01 1:5", .notADate("2024-01-01 1:5")),
      ("2024-004-09", .notADate("2024-004-09")),
      ("hôm nay", .notADate("hôm nay")),
      ("-1-2-2024", .notADate("-1-2-2024")),
      ("", .notADate("")),
    ] as [(String, ValueProblem)])
  func namesTheImpossiblePart(written: String, problem: ValueProblem) {
    #expect(throws: problem) { try DateReading(Bytes(written), offset: 420) }
  }

  @Test("FAULTS 32: where the month might stand first, that is said")
  func saysWhenTheMonthMightBeFirst() throws {
    for (written, isAmbiguous) in [
      ("03/04/2024", true), ("03-04-2024 10:00", true), ("04/04/2024", false),
      ("13/04/2024", false), ("2024-03-04", false),
    ] {
      #expect(
        try DateReading(Bytes(written), offset: 420).isAmbiguous == isAmbiguous, "\(written)")
    }
  }

  @Test func readsADayAlone() throws {
    #expect(try Day(parsing: Bytes(" 23/5/2018 ")) == Day(year: 2018, month: 5, day: 23))
    #expect(throws: ValueProblem.dateTail("10:00")) { try Day(parsing: Bytes("23/5/2018 10:00")) }
    #expect(throws: ValueProblem.notADate("10:00 23/5/2018")) {
      try Day(parsing: Bytes("10:00 23/5/2018"))
    }
  }

  @Test(arguments: [91, 92] as [UInt64])
  func whatIsReadStandsInTheText(seed: UInt64) {
    var random = SplitMix(seed: seed)
    let signs = [Character]("0123456789-/:TZ+. ế")
    var read = 0
    for _ in 0..<20_000 {
      var written = [Character](
        ["2024-04-09T21:58", "09/04/2024 21:58", "21:58 9-4-2024"].randomElement(using: &random)
          ?? "")
      for _ in 0..<Int.random(in: 0...3, using: &random) {
        written[Int.random(in: 0..<written.count, using: &random)] =
          signs.randomElement(using: &random) ?? " "
      }
      let text = String(written)
      guard let moment = try? DateReading(Bytes(text), offset: 420).moment else { continue }
      read += 1
      // Nothing is shifted.
      let date = moment.day(in: Int(moment.offset)).date
      #expect(DateReading.years.contains(date.year), "seed \(seed): \(text)")
      for number in [date.year, date.month, date.day] {
        #expect(text.contains("\(number)"), "seed \(seed): \(text)")
      }
    }
    #expect(read > 5000)
    #expect(read < 15_000)
  }
}
