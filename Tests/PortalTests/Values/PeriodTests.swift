import Portal
import Testing

@Suite struct PeriodTests {
  @Test(arguments: [
    ("2024", "2024-01-01", "2024-12-31", "năm 2024", "2024"),
    ("2024-03", "2024-03-01", "2024-03-31", "tháng 3/2024", "March 2024"),
    ("2024-02", "2024-02-01", "2024-02-29", "tháng 2/2024", "February 2024"),
    ("2024-Q1", "2024-01-01", "2024-03-31", "Quý I/2024", "Q1 2024"),
    ("2024-Q4", "2024-10-01", "2024-12-31", "Quý IV/2024", "Q4 2024"),
    ("2024-H1", "2024-01-01", "2024-06-30", "6 tháng đầu năm 2024", "first half of 2024"),
    ("2024-H2", "2024-07-01", "2024-12-31", "6 tháng cuối năm 2024", "second half of 2024"),
    ("2024-9M", "2024-01-01", "2024-09-30", "9 tháng đầu năm 2024", "first nine months of 2024"),
    ("2024-03-05", "2024-03-05", "2024-03-05", "05/3/2024", "5 March 2024"),
    ("2024-02-15", "2024-02-15", "2024-02-15", "15/02/2024", "15 February 2024"),
    (
      "2017/2022-10", "2017-01-01", "2022-10-31", "từ 2017 đến tháng 10/2022",
      "2017 to October 2022"
    ),
    ("2017/2020", "2017-01-01", "2020-12-31", "giai đoạn 2017-2020", "2017–2020"),
    (
      "2018-05/2022-10", "2018-05-01", "2022-10-31", "từ tháng 5/2018 đến tháng 10/2022",
      "May 2018 to October 2022"
    ),
    (
      "2018-05/2022", "2018-05-01", "2022-12-31", "từ tháng 5/2018 đến hết năm 2022",
      "May 2018 to 2022"
    ),
    (
      "2023-Q3/2024-Q1", "2023-07-01", "2024-03-31", "từ quý III/2023 đến quý I/2024",
      "Q3 2023 to Q1 2024"
    ),
    (
      "2024-03-01/2024-03-05", "2024-03-01", "2024-03-05", "từ ngày 01/3/2024 đến ngày 05/3/2024",
      "1 March 2024 to 5 March 2024"
    ),
    (
      "2024-03-05/2024-03-05", "2024-03-05", "2024-03-05", "từ ngày 05/3/2024 đến ngày 05/3/2024",
      "5 March 2024 to 5 March 2024"
    ),
    // An end may lie within a wide start.
    ("2024/2024-03", "2024-01-01", "2024-03-31", "từ 2024 đến tháng 3/2024", "2024 to March 2024"),
  ])
  func readsAndPrints(
    code: String, first: String, last: String, vietnamese: String, english: String
  )
    throws
  {
    let period = try Period(parsing: Bytes(code))
    #expect(text { $0.append(iso: period.first) } == first)
    #expect(text { $0.append(iso: period.last) } == last)
    #expect(text { $0.append(code: period) } == code)
    #expect(text { $0.append(vietnamese: period) } == vietnamese)
    #expect(text { $0.append(english: period) } == english)
  }

  @Test func toleratesSpacesAndSmallLetters() throws {
    #expect(
      try Period(parsing: Bytes(" 2017 / 2022-10 ")) == Period(parsing: Bytes("2017/2022-10")))
    let quarter = try Period(parsing: Bytes("2024-q1"))
    #expect(text { $0.append(code: quarter) } == "2024-Q1")
    #expect(try Period(parsing: Bytes("2024-9m")) == Period(.nineMonths(year: 2024)))
  }

  @Test(
    "FAULTS 42: what is wrong with a period is said",
    arguments: [
      ("2024-Q5", .quarter(5)), ("2024-Q0", .quarter(0)), ("2024-H3", .half(3)),
      ("2024-6M", .months(6, meant: "2024-H1")), ("2024-12M", .months(12, meant: "2024")),
      ("2024-3M", .months(3, meant: "2024-Q1")), ("2024-4M", .months(4, meant: nil)),
      ("2024-13", .month(13, meant: nil)), ("2024-00", .month(0, meant: nil)),
      ("2024-02-30", .day(30, month: 2, year: 2024)),
      ("2024-3", .notAPeriod("2024-3", meant: "2024-03")),
      ("2024-3-5", .dateWithoutZeros("2024-3-5", meant: "2024-03-05")),
      ("2017-2020", .notAPeriod("2017-2020", meant: "2017/2020")),
      ("2020-2017", .notAPeriod("2020-2017", meant: "2017/2020")),
      ("05/03/2024", .notAPeriod("05/03/2024", meant: "2024-03-05")),
      ("24", .year("24")), ("20240", .year("20240")), ("1800", .year("1800")),
      ("2024/24", .year("24")),
      ("2022-10/2017", .backwards(start: "2022-10", end: "2017")),
      ("2024-02/2024-01", .backwards(start: "2024-02", end: "2024-01")),
      ("Quý I/2024", .notAPeriod("Quý I/2024", meant: nil)),
      ("2024/", .notAPeriod("2024/", meant: nil)), ("/", .notAPeriod("/", meant: nil)),
      ("2024/2025/2026", .notAPeriod("2024/2025/2026", meant: nil)),
      ("2024-", .notAPeriod("2024-", meant: nil)), ("2024-Q", .notAPeriod("2024-Q", meant: nil)),
      ("2024-M", .notAPeriod("2024-M", meant: nil)), ("", .notAPeriod("", meant: nil)),
      ("2024-01-01T10:00", .dateTail("T10:00")),
    ] as [(String, ValueProblem)])
  func saysWhatIsWrong(written: String, problem: ValueProblem) {
    #expect(throws: problem) { try Period(parsing: Bytes(written)) }
  }

  @Test func periodsOfTheSameDaysAreEqual() throws {
    let quarter = try Period(parsing: Bytes("2024-Q1"))
    let months = try Period(parsing: Bytes("2024-01/2024-03"))
    #expect(quarter == months)
    #expect(Set([quarter, months]).count == 1)
    #expect(quarter.start != months.start)
  }

  @Test func coversOverlapsAndContains() throws {
    let year = try Period(parsing: Bytes("2024"))
    let quarter = try Period(parsing: Bytes("2024-Q1"))
    let april = try Period(parsing: Bytes("2024-04"))
    let long = try Period(parsing: Bytes("2023-12/2024-01"))
    #expect(year.covers(quarter) && !quarter.covers(year) && year.covers(year))
    #expect(!quarter.overlaps(april) && !april.overlaps(quarter))
    #expect(quarter.overlaps(long) && long.overlaps(quarter) && !year.covers(long))
    #expect(quarter.contains(quarter.first) && quarter.contains(quarter.last))
    #expect(!quarter.contains(april.first))
    #expect(year.dayCount == 366 && quarter.dayCount == 91)
  }
}
