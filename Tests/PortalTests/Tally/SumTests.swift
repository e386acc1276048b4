import Testing

@testable import Portal

/// What figures come to. Agencies: 0 is above 1 and 2, 1 is above 3; 4 stands alone.
@Suite struct SumTests {
  static let agencies = AgencyLines(lines: [[0], [1, 0], [2, 0], [3, 1, 0], [4]])
  private let sums = Sums(agencies)

  /// `article agency document group period value qualifier role`, `-` for nothing.
  static func figure(_ text: String, index: Int32 = 0) throws -> ReportedFigure {
    let parts = text.split(separator: " ").map(String.init)
    let period = try Period(parsing: Bytes(parts[4]))
    let role: ReportedFigure.Role =
      switch parts.count > 7 ? parts[7] : "" {
      case "": .result
      case "plan": .plan
      case let part: .part(of: Int32(part.dropFirst()) ?? 0)
      }
    return ReportedFigure(
      article: Int32(parts[0]) ?? 0, index: index, measure: 0, agency: Int32(parts[1]) ?? 0,
      document: Int32(parts[2]), group: parts[3] == "-" ? nil : number(of: parts[3]),
      first: period.first, last: period.last, value: try Decimal(parsing: Bytes(parts[5])),
      qualifier: try #require(Figure.Qualifier(rawValue: parts.count > 6 ? parts[6] : "exact")),
      role: role)
  }

  /// A number for the name of a group, the same each time.
  private static func number(of group: String) -> Int32 {
    group.utf8.reduce(7) { ($0 &* 31 &+ Int32($1)) & 0xFFFF }
  }

  static func figures(_ lines: [String]) throws -> [ReportedFigure] {
    try lines.enumerated().map { try figure($1, index: Int32($0)) }
  }

  /// `total: addends | left out`: figures by the order in which they were given.
  static func drawn(_ tally: Tally) -> String {
    var total = Bytes("-")
    if let amount = tally.total {
      total = amount.qualifier == .exact ? [] : Bytes("\(amount.qualifier) ")
      total.append(plain: amount.value)
    }
    let out = tally.leftOut.map { left in
      let reason =
        switch left.reason {
        case .repeated(let by): "repeated by \(by.index)"
        case .corrected(let by): "corrected by \(by.index)"
        case .covered(let by): "covered by \(by.index)"
        case .overlapping(let other): "overlapping \(other.index)"
        case .part(let whole): "part of \(whole.map { "\($0.index)" } ?? "-")"
        case .plan: "plan"
        case .outside: "outside"
        case .outdated(let by): "outdated by \(by.index)"
        case .ratio: "ratio"
        case .separate: "separate"
        }
      return "\(left.figure.index) \(reason)"
    }
    return "\(total.string)\(tally.isLowerBound ? " at least" : "")"
      + ": \(tally.addends.map { "\($0.index)" }.joined(separator: " "))"
      + (out.isEmpty ? "" : " | \(out.joined(separator: ", "))")
  }

  @Test(arguments: [
    // Groups are different things; a part is in its whole.
    (
      [
        "0 1 0 tỉnh 2018-05/2022-10 3128 over", "0 1 0 huyện 2018-05/2022-10 90996 over",
        "0 1 0 đảng-viên 2018-05/2022-10 55487 exact p1",
      ],
      "over 94124: 0 1 | 2 part of 1"
    ),
    (["0 1 0 trực-tiếp 2017/2022-10 2640", "0 1 0 nhóm 2017/2022-10 1050"], "3690: 0 1"),
    // Several items say the same; a newer one says otherwise.
    (["1 1 - - 2024-Q1 5", "0 1 - - 2024-Q1 5"], "5: 1 | 0 repeated by 1"),
    (["1 1 - - 2024-Q1 5", "0 1 - - 2024-Q1 6"], "6: 1 | 0 corrected by 1"),
    (["1 1 - - 2024-Q1 5", "0 1 - - 2024-Q1 5 over"], "over 5: 1 | 0 corrected by 1"),
    // A year covers its quarters; quarters alone add up.
    (["1 1 - - 2024-Q1 5", "0 1 - - 2024 20"], "20: 1 | 0 covered by 1"),
    (["1 1 - - 2024-Q1 5", "0 1 - - 2024-Q2 7"], "12: 1 0"),
    (["1 1 - - 2024-9M 5", "0 1 - - 2024-H2 7"], "over 5 at least: 0 | 1 overlapping 0"),
    // A parent's own figure covers those below it; agencies side by side add up.
    (["1 3 - - 2024-Q1 5", "0 0 - - 2024-Q1 9"], "9: 1 | 0 covered by 1"),
    (["1 3 - - 2024 5", "0 0 - - 2024-Q1 9"], "over 5 at least: 0 | 1 overlapping 0"),
    (["1 2 - - 2024-Q1 5", "0 3 - - 2024-Q1 9", "0 4 - - 2024-Q1 1"], "15: 2 0 1"),
    // A figure of all documents covers those of one; those of two documents add up.
    (["0 1 7 - 2024-Q1 5", "0 1 - - 2024-Q1 9"], "9: 1 | 0 covered by 1"),
    (["0 1 7 - 2024-Q1 5", "0 1 8 - 2024-Q1 9"], "14: 0 1"),
    (["0 1 7 - 2024 5", "0 1 - - 2024-Q1 9"], "over 5 at least: 0 | 1 overlapping 0"),
    (["0 1 - a 2024-Q1 5", "0 1 - - 2024-Q1 9"], "9: 1 | 0 covered by 1"),
    // What reaches beyond the period, and what is no result.
    (["0 1 - - 2023/2024 5", "0 1 - - 2024-Q1 9"], "9: 1 | 0 outside"),
    (["0 1 - - 2024-Q1 5 exact plan"], "-:  | 0 plan"),
    // Bounds.
    (["0 1 - - 2024-Q1 5 over", "0 1 - - 2024-Q2 5"], "over 10: 0 1"),
    (["0 1 - - 2024-Q1 5 under", "0 1 - - 2024-Q2 5"], "under 10: 0 1"),
    (["0 1 - - 2024-Q1 5 under", "0 1 - - 2024-Q2 5 over"], "about 10: 0 1"),
    (["0 1 - - 2024-Q1 0.1", "0 1 - - 2024-Q2 0.2"], "0.3: 0 1"),
    ([], "-: "),
  ])
  func flowsAddUpOnce(_ lines: [String], _ drawn: String) throws {
    let year = try Period(
      parsing: Bytes(
        lines.first?.contains("2018") == true || lines.first?.contains("2017") == true
          ? "2015/2025" : "2024"))
    let tally = sums.flow(try Self.figures(lines), from: year.first, to: year.last)
    #expect(Self.drawn(tally) == drawn)
  }

  @Test(arguments: [
    (["1 1 - - 2023-12-31 5", "0 1 - - 2024-03-31 7"], true, "7: 1 | 0 outdated by 1"),
    (["0 1 - - 2024-12-31 5", "1 1 - - 2024-03-31 7"], true, "7: 1 | 0 outside"),
    (["1 1 - - 2024-03-31 5", "0 2 - - 2023-03-31 7"], true, "12: 0 1"),
    (["1 1 - - 2024-03-31 5", "0 2 - - 2023-03-31 7"], false, "-:  | 1 separate, 0 separate"),
    (["1 1 - - 2024-03-31 5"], false, "5: 0"),
    (["1 3 - - 2024-03-31 5", "0 1 - - 2023-03-31 7"], true, "7: 1 | 0 covered by 1"),
    (["1 1 - - 2024-03-31 5", "0 1 - - 2024-03-31 6"], true, "6: 1 | 0 corrected by 1"),
    (["1 1 - a 2024-03-31 5", "0 1 - b 2024-03-31 6"], true, "11: 1 0"),
    // What an agency gave later in parts stands for what it gave before as a whole.
    (
      ["1 1 - - 2020-12-31 9", "0 1 - a 2024-03-31 5", "0 1 - b 2024-03-31 6"], true,
      "11: 1 2 | 0 outdated by 1"
    ),
  ])
  func ofAStockTheLatestCounts(_ lines: [String], _ adds: Bool, _ drawn: String) throws {
    let last = try Day(parsing: Bytes("2024-06-30"))
    #expect(Self.drawn(sums.stock(try Self.figures(lines), on: last, adds: adds)) == drawn)
  }

  // MARK: Whatever the figures are

  private static func random(_ random: inout SplitMix) -> [ReportedFigure] {
    let spans = [
      "2024", "2024-H1", "2024-9M", "2024-Q1", "2024-Q2", "2024-Q4", "2024-03", "2024-05",
      "2023/2024",
      "2024-02/2024-04", "2024-03-05",
    ]
    return (0..<Int.random(in: 0...14, using: &random)).compactMap { index in
      let article = Int.random(in: 0..<6, using: &random)
      let agency = Int.random(in: 0..<5, using: &random)
      let document = ["-", "1", "2"].randomElement(using: &random) ?? "-"
      let group = ["-", "a", "b"].randomElement(using: &random) ?? "-"
      let span = spans.randomElement(using: &random) ?? "2024"
      let qualifier = Figure.Qualifier.allCases.randomElement(using: &random) ?? .exact
      let role = ["", "", "", "", " plan", " p0"].randomElement(using: &random) ?? ""
      let value = Int.random(in: 0...20, using: &random)
      return try? figure(
        "\(article) \(agency) \(document) \(group) \(span) \(value) \(qualifier.rawValue)\(role)",
        index: Int32(index))
    }
  }

  private static func countTheSame(_ a: ReportedFigure, _ b: ReportedFigure) -> Bool {
    a.sharesDays(with: b) && agencies.areRelated(a.agency, b.agency)
      && (a.document == nil || b.document == nil || a.document == b.document)
      && (a.group == nil || b.group == nil || a.group == b.group)
  }

  @Test(arguments: 0..<300 as Range<UInt64>)
  func nothingIsCountedTwiceAndNothingIsLost(_ seed: UInt64) throws {
    var random = SplitMix(seed: seed)
    let figures = Self.random(&random)
    let year = try Period(parsing: Bytes("2024"))
    let tally = sums.flow(figures, from: year.first, to: year.last)
    // Addends and what is left out are all the figures.
    #expect(Set(tally.addends + tally.leftOut.map(\.figure)) == Set(figures), "seed \(seed)")
    #expect(tally.addends.count + tally.leftOut.count == figures.count, "seed \(seed)")
    // The order in which items come does not matter.
    #expect(
      sums.flow(figures.shuffled(using: &random), from: year.first, to: year.last) == tally,
      "seed \(seed)")
    // No day of one agency, document and group is counted twice.
    for (position, a) in tally.addends.enumerated() {
      for b in tally.addends[..<position] {
        #expect(!Self.countTheSame(a, b), "seed \(seed)")
      }
      #expect(year.first <= a.first && a.last <= year.last && a.role == .result, "seed \(seed)")
    }
    // The total is the sum of the addends, and a reason names a figure that is in it.
    #expect(
      (tally.total?.value ?? .zero) == tally.addends.reduce(Decimal.zero) { $0 + $1.value })
    for left in tally.leftOut {
      switch left.reason {
      case .covered(let by), .overlapping(let by):
        #expect(tally.addends.contains(by) && Self.countTheSame(left.figure, by), "seed \(seed)")
      case .repeated(let by), .corrected(let by):
        let isSame = ReportedFigure.Count(left.figure) == ReportedFigure.Count(by)
        #expect(isSame && Sums.isNewer(by, left.figure), "seed \(seed)")
      default: break
      }
    }
    // Without an item and with it again.
    let fewer = figures.filter { $0.article != 0 }
    #expect(
      sums.flow(fewer + figures.filter { $0.article == 0 }, from: year.first, to: year.last)
        == tally, "seed \(seed)")
  }
}
