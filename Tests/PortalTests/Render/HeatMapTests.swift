import Testing

@testable import Portal

/// Months of years as shaded cells.
@Suite struct HeatMapTests {
  static func map(_ years: [(String, [Int?])]) -> HeatMap {
    HeatMap(
      words: BarChartTests.words,
      years: years.map { HeatMap.Year(label: Bytes($0.0), months: $0.1) })
  }

  @Test func aMonthIsAsDarkAsItHasItems() {
    #expect(
      BarChartTests.lines(Self.map([("2024", [0, 7, 31, 1_234, nil])]).drawn()) == """
        <svg class="chart" viewBox="0 0 400 94" role="img" aria-labelledby="x-title" aria-describedby="x-desc">
        <title id="x-title">Số tin</title>
        <desc id="x-desc">Nhiều nhất: 2019</desc>
        <text class="tick" x="56" y="14" text-anchor="middle">1</text>
        <text class="tick" x="85" y="14" text-anchor="middle">2</text>
        <text class="tick" x="114" y="14" text-anchor="middle">3</text>
        <text class="tick" x="143" y="14" text-anchor="middle">4</text>
        <text class="tick" x="172" y="14" text-anchor="middle">5</text>
        <text class="tick" x="201" y="14" text-anchor="middle">6</text>
        <text class="tick" x="230" y="14" text-anchor="middle">7</text>
        <text class="tick" x="259" y="14" text-anchor="middle">8</text>
        <text class="tick" x="288" y="14" text-anchor="middle">9</text>
        <text class="tick" x="317" y="14" text-anchor="middle">10</text>
        <text class="tick" x="346" y="14" text-anchor="middle">11</text>
        <text class="tick" x="375" y="14" text-anchor="middle">12</text>
        <text class="label" x="35" y="37" text-anchor="end">2024</text>
        <rect class="none" x="43" y="20" width="27" height="24"/>
        <rect class="s6" x="72" y="20" width="27" height="24"/>
        <text class="label" x="85" y="37" text-anchor="middle">7</text>
        <rect class="s6" x="101" y="20" width="27" height="24"/>
        <text class="label" x="114" y="37" text-anchor="middle">31</text>
        <rect class="s2" x="130" y="20" width="27" height="24"/>
        <rect class="none" x="0" y="58" width="12" height="12"/>
        <text class="label" x="18" y="69">0</text>
        <rect class="s6" x="35" y="58" width="12" height="12"/>
        <text class="label" x="53" y="69">1–250</text>
        <rect class="s5" x="105" y="58" width="12" height="12"/>
        <text class="label" x="123" y="69">251–500</text>
        <rect class="s4" x="192" y="58" width="12" height="12"/>
        <text class="label" x="210" y="69">501–750</text>
        <rect class="s3" x="279" y="58" width="12" height="12"/>
        <text class="label" x="297" y="69">751–1.000</text>
        <rect class="s2" x="0" y="78" width="12" height="12"/>
        <text class="label" x="18" y="89">1.001–1.250</text>
        </svg>
        """)
  }

  /// The limits in the legend, and the class of each count.
  @Test(arguments: [
    ([1], ["0", "1"], ["s6"]),
    ([1, 2, 3], ["0", "1", "2", "3"], ["s6", "s5", "s4"]),
    ([3, 4, 6, 13], ["0", "1–3", "4–6", "7–9", "10–12", "13–15"], ["s6", "s5", "s5", "s2"]),
    ([20, 21, 100], ["0", "1–20", "21–40", "41–60", "61–80", "81–100"], ["s6", "s5", "s2"]),
  ])
  func classesHaveRoundLimits(_ counts: [Int], _ legend: [String], _ shades: [String]) throws {
    let drawing = try ChartDrawing(Self.map([("2024", counts)]).drawn())
    let cells = drawing.rects.prefix(counts.count).map { $0.attributes["class"] ?? "" }
    #expect(cells == shades)
    #expect(Array(drawing.texts("label").suffix(legend.count)) == legend)
  }

  @Test func whatIsUnknownHasNoCellAndNoItemsAnEmptyOne() throws {
    let drawing = try ChartDrawing(Self.map([("2023", [nil, 0, 5]), ("2024", [])]).drawn())
    #expect(drawing.rects.prefix(2).map { $0.attributes["class"] } == ["none", "s2"])
    #expect(drawing.texts("on") == ["5"] && !drawing.texts("label").dropLast(6).contains("0"))
  }
}
