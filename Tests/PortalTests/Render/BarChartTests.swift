import Testing

@testable import Portal

/// Bars as they are drawn, upright and lying.
@Suite struct BarChartTests {
  static func vietnamese(_ value: Decimal) -> Bytes {
    var text = Bytes()
    text.append(vietnamese: value)
    return text
  }

  static var words: ChartWords {
    ChartWords(
      id: Bytes("x"), title: Bytes("Số tin"), description: Bytes("Nhiều nhất: 2019"),
      number: vietnamese)
  }

  /// One element a line.
  static func lines(_ html: HTML) -> String {
    html.bytes.string.replacing("><", with: ">\n<")
  }

  static func bars(_ bars: [(String, Int)], marks: [Int: String] = [:]) -> [BarChart.Bar] {
    bars.enumerated().map { index, bar in
      BarChart.Bar(
        label: Bytes(bar.0), value: Decimal(bar.1), mark: marks[index].map { Bytes($0) })
    }
  }

  @Test func columnsStandOnAnAxisWithRoundNumbers() {
    let chart = BarChart(
      words: Self.words, bars: Self.bars([("2018", 5), ("2019", 12), ("2020", 0)]))
    #expect(
      Self.lines(chart.columns()) == """
        <svg class="chart" viewBox="0 0 400 204" role="img" aria-labelledby="x-title" aria-describedby="x-desc">
        <title id="x-title">Số tin</title>
        <desc id="x-desc">Nhiều nhất: 2019</desc>
        <text class="tick" x="20" y="185" text-anchor="end">0</text>
        <line class="grid" x1="26" y1="127" x2="400" y2="127"/>
        <text class="tick" x="20" y="132" text-anchor="end">5</text>
        <line class="grid" x1="26" y1="73" x2="400" y2="73"/>
        <text class="tick" x="20" y="78" text-anchor="end">10</text>
        <line class="grid" x1="26" y1="20" x2="400" y2="20"/>
        <text class="tick" x="20" y="25" text-anchor="end">15</text>
        <rect class="s1" x="64" y="127" width="48" height="53"/>
        <rect class="s1" x="188" y="52" width="48" height="128"/>
        <line class="axis" x1="26" y1="180" x2="400" y2="180"/>
        <text class="value" x="88" y="122" text-anchor="middle">5</text>
        <text class="value" x="212" y="47" text-anchor="middle">12</text>
        <text class="value" x="337" y="175" text-anchor="middle">0</text>
        <text class="label" x="88" y="198" text-anchor="middle">2018</text>
        <text class="label" x="212" y="198" text-anchor="middle">2019</text>
        <text class="label" x="337" y="198" text-anchor="middle">2020</text>
        </svg>
        """)
  }

  @Test func rowsWithShortNamesHaveThemBeside() {
    let chart = BarChart(
      words: Self.words, bars: Self.bars([("28-NQ/TW", 40), ("42/2022/NĐ-CP", 10)]))
    #expect(
      Self.lines(chart.rows()) == """
        <svg class="chart" viewBox="0 0 400 44" role="img" aria-labelledby="x-title" aria-describedby="x-desc">
        <title id="x-title">Số tin</title>
        <desc id="x-desc">Nhiều nhất: 2019</desc>
        <text class="label" x="111" y="16" text-anchor="end">28-NQ/TW</text>
        <rect class="s1" x="119" y="4" width="257" height="14"/>
        <text class="value" x="382" y="16">40</text>
        <text class="label" x="111" y="38" text-anchor="end">42/2022/NĐ-CP</text>
        <rect class="s1" x="119" y="26" width="64" height="14"/>
        <text class="value" x="189" y="38">10</text>
        <line class="axis" x1="119" y1="0" x2="119" y2="44"/>
        </svg>
        """)
  }

  @Test func rowsWithLongNamesHaveThemAbove() {
    let chart = BarChart(
      words: Self.words,
      bars: Self.bars(
        [("Ban Tuyên giáo Tỉnh ủy Lai Châu", 94_124), ("Khác", 0)], marks: [0: "trên 94.124"]))
    #expect(
      Self.lines(chart.rows()) == """
        <svg class="chart" viewBox="0 0 400 88" role="img" aria-labelledby="x-title" aria-describedby="x-desc">
        <title id="x-title">Số tin</title>
        <desc id="x-desc">Nhiều nhất: 2019</desc>
        <text class="label" x="0" y="15">Ban Tuyên giáo Tỉnh ủy Lai Châu</text>
        <rect class="s1" x="0" y="22" width="310" height="14"/>
        <text class="value" x="316" y="34">trên 94.124</text>
        <text class="label" x="0" y="59">Khác</text>
        <text class="value" x="6" y="78">0</text>
        </svg>
        """)
  }

  // MARK: What is written at columns and below

  private static func columns(
    _ values: [Int], marks: [Int: String] = [:], perYear: Int = 1
  ) throws -> ChartDrawing {
    let bars = values.enumerated().map { ("\($0 % perYear + 1)/\(2001 + $0 / perYear)", $1) }
    return try ChartDrawing(
      BarChart(words: words, bars: Self.bars(bars, marks: marks)).columns(perYear: perYear))
  }

  @Test(arguments: [
    ([3, 5, 0], [:], ["3", "5", "0"]),
    // What is qualified comes first, in two lines where one would cover a bar.
    (
      [3_128, 94_124, 52_310], [1: "trên 94.124", 2: "khoảng 52.310"],
      ["3.128", "trên 94.124", "khoảng 52.310"]
    ),
    (
      [3_128, 15_200, 67_000, 94_124, 52_310, 8_120], [3: "trên 94.124", 4: "khoảng 52.310"],
      ["3.128", "15.200", "67.000", "trên 94.124", "khoảng", "52.310", "8.120"]
    ),
    // No room for all: the greatest and the last.
    (Array(repeating: 1_000, count: 20) + [1_200, 900], [:], ["1.200"]),
    (
      Array(repeating: 1_000, count: 20) + [1_200, 900], [4: "trên 1.000"], ["trên 1.000", "1.200"]
    ),
    (Array(repeating: 10, count: 30) + [5, 30, 30, 5, 7], [:], ["30", "7"]),
  ])
  func numbersStandWhereThereIsRoom(_ values: [Int], _ marks: [Int: String], _ texts: [String])
    throws
  {
    #expect(try Self.columns(values, marks: marks).texts("value") == texts)
  }

  @Test(arguments: [
    (3, 12, ["1/2001", "2/2001", "3/2001"]),
    (12, 12, ["1/2001", "4/2001", "7/2001", "10/2001"]),
    (20, 12, ["1/2001", "5/2001", "9/2001", "1/2002", "5/2002"]),
    (40, 12, ["1/2001", "1/2002", "1/2003", "1/2004"]),
    (120, 12, ["1/2001", "1/2003", "1/2005", "1/2007", "1/2009"]),
    (14, 4, ["1/2001", "1/2002", "1/2003", "1/2004"]),
    (16, 1, ["1/2001", "1/2004", "1/2007", "1/2010", "1/2013", "1/2016"]),
  ])
  func labelsBelowAreFewAndFallOnYears(_ count: Int, _ perYear: Int, _ labels: [String]) throws {
    let drawing = try Self.columns(Array(repeating: 7, count: count), perYear: perYear)
    #expect(drawing.texts("label") == labels)
  }

  @Test func theAxisIsWrittenShort() throws {
    let words = ChartWords(
      id: Bytes("x"), title: Bytes("Kinh phí"), number: Self.vietnamese,
      short: {
        Self.vietnamese(Decimal(mantissa: $0.mantissa, scale: 9)) + Bytes($0.isZero ? "" : " tỷ")
      })
    let chart = BarChart(words: words, bars: Self.bars([("2024", 867_000_000_000)]))
    let drawing = try ChartDrawing(chart.columns())
    #expect(drawing.texts("tick") == ["0", "200 tỷ", "400 tỷ", "600 tỷ", "800 tỷ", "1.000 tỷ"])
    #expect(drawing.texts("value") == ["867.000.000.000"])
  }
}
