import Testing

@testable import Portal

/// What agencies are called when.
@Suite struct AgencyNamesTests {
  private func agency(_ names: String) throws -> Agency {
    let source = Source(
      path: Bytes("agencies.yaml"), bytes: Bytes("- {id: a, name: Tên, names: [\(names)]}"))
    let (registers, problems) = Registers.read(
      agencies: source, documents: nil, measures: nil, limit: .max)
    try #require(problems.isEmpty)
    return registers.agencies[0]
  }

  private static let day = Day(year: 2020, month: 6, day: 1) ?? Day(number: 0)

  @Test(arguments: [
    ("", ["Tên"]),
    // A later name that is not there yet, that has come, and that has gone again.
    ("{name: Sau, from: 2021-01-01}", ["Tên –2020-12-31", "Sau 2021-01-01–"]),
    ("{name: Sau, from: 2020-01-01}", ["Sau 2020-01-01–", "Tên –2019-12-31"]),
    (
      "{name: Giữa, from: 2010-01-01, until: 2014-12-31}",
      ["Tên 2015-01-01–", "Giữa 2010-01-01–2014-12-31"]
    ),
    ("{name: Trước, until: 2020-05-31}", ["Tên 2020-06-01–", "Trước –2020-05-31"]),
    (
      "{name: Trước, until: 2009-12-31}, {name: Sau, from: 2020-06-01}",
      ["Sau 2020-06-01–", "Tên 2010-01-01–2020-05-31", "Trước –2009-12-31"]
    ),
    (
      "{name: B, from: 2018-01-01, until: 2019-12-31}, {name: C, from: 2020-01-01}",
      ["C 2020-01-01–", "B 2018-01-01–2019-12-31", "Tên –2017-12-31"]
    ),
    // Dates that leave no room for the name without dates.
    (
      "{name: B, until: 2019-12-31}, {name: C, from: 2020-01-01}",
      ["C 2020-01-01–", "B –2019-12-31", "Tên"]
    ),
    ("{name: Khi nào đó}", ["Tên", "Khi nào đó"]),
  ])
  func theOneInUseComesFirst(names: String, expected: [String]) throws {
    let all = AgencyNames(try agency(names), on: Self.day).all.map { name in
      guard name.from != nil || name.until != nil else { return name.name.string }
      return
        "\(name.name.string) \(name.from?.iso.string ?? "")–\(name.until?.iso.string ?? "")"
    }
    #expect(all == expected)
  }

  @Test(arguments: [
    ("", nil),
    ("{name: Sau, from: 2021-01-01}", "2021-01-01"),
    ("{name: Sau, from: 2020-01-01}", nil),
    ("{name: Trước, until: 2020-12-31}", "2021-01-01"),
    // The same name again.
    ("{name: Tên, from: 2021-01-01}", nil),
  ])
  func timeAloneBringsTheNextName(names: String, expected: String?) throws {
    let turn = AgencyNames.nextTurn(of: try agency(names), after: Self.day)
    #expect(turn?.iso.string == expected)
  }
}
