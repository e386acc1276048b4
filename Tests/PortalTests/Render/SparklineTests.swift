import Testing

@testable import Portal

/// Drawings as small as a word.
@Suite struct SparklineTests {
  private static func sparkline(_ values: [Int]) -> Sparkline {
    Sparkline(values: values.map { Decimal($0) })
  }

  @Test func aLineEndsInADot() {
    #expect(
      BarChartTests.lines(Self.sparkline([0, 5, 10, 2]).line()) == """
        <svg class="spark" viewBox="0 0 960 200" width="96" height="20" aria-hidden="true">
        <polyline points="25,175 329,100 632,25 935,145"/>
        <circle class="last" cx="935" cy="145" r="25"/>
        </svg>
        """)
  }

  @Test func barsStandAtTheRightAndTheLastStandsOut() {
    #expect(
      BarChartTests.lines(Self.sparkline([4, 0, 8]).bars()) == """
        <svg class="spark" viewBox="0 0 960 200" width="96" height="20" aria-hidden="true">
        <rect class="s3" x="720" y="100" width="60" height="100"/>
        <rect class="last" x="880" y="0" width="60" height="200"/>
        </svg>
        """)
  }

  @Test func nothingIsDrawnOfNothing() {
    #expect(Self.sparkline([]).line() == .empty && Self.sparkline([]).bars() == .empty)
  }

  @Test func zerosLieFlat() throws {
    let line = try ChartDrawing(Self.sparkline([0, 0]).line())
    #expect(line.elements[1].attributes["points"] == "25,175 935,175")
    #expect(try ChartDrawing(Self.sparkline([0, 0]).bars()).rects.isEmpty)
  }
}
