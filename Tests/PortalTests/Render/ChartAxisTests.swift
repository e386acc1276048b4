import Testing

@testable import Portal

/// Where axes end, how long bars are and how wide texts are taken to be.
@Suite struct ChartAxisTests {
  private static func plain(_ value: Decimal) -> String {
    var text = Bytes()
    text.append(plain: value)
    return text.string
  }

  private static func axis(_ most: String, _ steps: [Int128] = RoundAxis.steps) throws -> String {
    try RoundAxis(most: Decimal(parsing: Bytes(most)), steps: steps).ticks.map(plain)
      .joined(separator: " ")
  }

  @Test(arguments: [
    ("0", "0 1"), ("1", "0 1"), ("3", "0 1 2 3"), ("5", "0 1 2 3 4 5"), ("6", "0 2 4 6"),
    ("7", "0 2 4 6 8"), ("10", "0 2 4 6 8 10"), ("12", "0 5 10 15"), ("51", "0 20 40 60"),
    ("102", "0 25 50 75 100 125"), ("1234", "0 250 500 750 1000 1250"),
    ("94124", "0 20000 40000 60000 80000 100000"),
    ("867000000000", "0 200000000000 400000000000 600000000000 800000000000 1000000000000"),
    ("0.37", "0 0.1 0.2 0.3 0.4"), ("0.000000000001", "0 0.000000000001"),
    ("0.9", "0 0.2 0.4 0.6 0.8 1"), ("97.55", "0 20 40 60 80 100"), ("1.1", "0 0.5 1 1.5"),
  ])
  func theAxisEndsAtARoundNumber(_ most: String, _ ticks: String) throws {
    #expect(try Self.axis(most) == ticks)
  }

  @Test(arguments: [
    ("2", "0 1 2"), ("13", "0 3 6 9 12 15"), ("71", "0 15 30 45 60 75"),
    ("103", "0 25 50 75 100 125"), ("110", "0 25 50 75 100 125"), ("140", "0 30 60 90 120 150"),
  ])
  func classesLieCloser(_ most: String, _ limits: String) throws {
    #expect(try Self.axis(most, RoundAxis.closeSteps) == limits)
  }

  @Test func theLargestSumHasAnAxis() throws {
    let largest = try Decimal(parsing: Bytes("999999999999999999.999999999999"))
    let sum = Decimal(mantissa: largest.mantissa * 100_000_000, scale: 12)
    let axis = RoundAxis(most: sum)
    #expect(axis.end > sum && axis.ticks.count == 6)
  }

  @Test func whateverIsMoreThanNothingIsDrawn() {
    let end = Decimal(867_000_000_000)
    #expect(Decimal.zero.length(of: 160, to: end) == 0)
    #expect(Decimal(1).length(of: 160, to: end) == 1)
    #expect(Decimal(433_500_000_000).length(of: 160, to: end) == 80)
    #expect(end.length(of: 160, to: end) == 160)
    #expect(Decimal(1).length(of: 160, to: .zero) == 0)
  }

  @Test(arguments: [
    ("", 400, ""), ("Lai Châu", 400, "Lai Châu"),
    ("Ban Tuyên giáo Tỉnh ủy Lai Châu", 140, "Ban Tuyên giáo…"),
    ("Ban Tuyên giáo Tỉnh ủy Lai Châu", 150, "Ban Tuyên giáo…"),
    ("BanTuyêngiáoTỉnhủyLaiChâu", 100, "BanTuyêng…"),
    // Letters keep their marks.
    ("ơ\u{309}ơ\u{309}ơ\u{309}ơ\u{309}ơ\u{309}ơ\u{309}", 45, "ơ\u{309}ơ\u{309}ơ\u{309}…"),
  ])
  func longNamesEndInAnEllipsis(_ name: String, _ width: Int, _ shortened: String) {
    let result = Bytes(name).shortened(to: width)
    #expect(result == Bytes(shortened), "\(result.string)")
    #expect(result.chartWidth <= width)
  }
}
