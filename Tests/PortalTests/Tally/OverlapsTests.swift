import Testing

@testable import Portal

/// Which figures sums need not compare with others. Agencies as in `SumTests`.
@Suite struct OverlapsTests {
  @Test(arguments: 0..<200 as Range<UInt64>)
  func areThoseThatCountSomeOfTheSame(_ seed: UInt64) throws {
    var random = SplitMix(seed: seed)
    let figures = try Self.figures(&random)
    for sharesTime in [true, false] {
      let overlaps = Overlaps(figures, SumTests.agencies, sharesTime: sharesTime)
      for figure in figures {
        let others = figures.filter {
          $0.key != figure.key && Self.mayCountTheSame($0, figure, sharesTime: sharesTime)
        }
        #expect(overlaps.has(figure) == !others.isEmpty, "seed \(seed), \(figure.index)")
      }
    }
  }

  @Test(arguments: 0..<200 as Range<UInt64>)
  func sumsAreTheSameWhetherOrNotTheyKnow(_ seed: UInt64) throws {
    var random = SplitMix(seed: seed)
    let figures = try Self.figures(&random)
    let sums = Sums(SumTests.agencies)
    let (first, last) = (Day(firstOf: 1, year: 2024), Day(firstOf: 1, year: 2025))
    func marked(sharesTime: Bool) -> [ReportedFigure] {
      let overlaps = Overlaps(figures, SumTests.agencies, sharesTime: sharesTime)
      return figures.map { figure in
        var figure = figure
        figure.mayOverlap = overlaps.has(figure)
        return figure
      }
    }
    // Of a part of the figures too: what no other overlaps in the whole, none overlaps there.
    for count in [figures.count, figures.count / 2] {
      let flow = sums.flow(marked(sharesTime: true).suffix(count), from: first, to: last)
      #expect(
        SumTests.drawn(flow)
          == SumTests.drawn(sums.flow(figures.suffix(count), from: first, to: last)),
        "seed \(seed)")
      let stock = sums.stock(marked(sharesTime: false).suffix(count), on: last, adds: true)
      #expect(
        SumTests.drawn(stock)
          == SumTests.drawn(sums.stock(figures.suffix(count), on: last, adds: true)),
        "seed \(seed)")
    }
  }

  private static func mayCountTheSame(
    _ a: ReportedFigure, _ b: ReportedFigure, sharesTime: Bool
  ) -> Bool {
    SumTests.agencies.areRelated(a.agency, b.agency)
      && (a.document == b.document || a.document == nil || b.document == nil)
      && (a.group == b.group || a.group == nil || b.group == nil)
      && (!sharesTime || a.sharesDays(with: b))
  }

  /// Some sets have figures with and without documents and groups, others only one sort.
  private static func figures(_ random: inout SplitMix) throws -> [ReportedFigure] {
    let documents = [["-"], ["1", "2", "3"], ["-", "1", "2"]].randomElement(using: &random) ?? []
    let groups = [["-"], ["a", "b"], ["-", "a", "b"]].randomElement(using: &random) ?? []
    let lines = (0..<Int.random(in: 1...12, using: &random)).map { number in
      let agency = Int.random(in: 0...4, using: &random)
      let period = ["2024", "2024-Q1", "2024-02", "2024-H2", "2024-07"].randomElement(
        using: &random)
      let words = [
        "\(number)", "\(agency)", documents.randomElement(using: &random) ?? "-",
        groups.randomElement(using: &random) ?? "-", period ?? "2024",
        "\(Int.random(in: 1...9, using: &random))",
      ]
      return words.joined(separator: " ")
    }
    return try SumTests.figures(lines)
  }
}
