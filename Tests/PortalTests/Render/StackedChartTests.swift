import Testing

@testable import Portal

/// Bars made of parts, with a legend.
@Suite struct StackedChartTests {
  static func chart(_ series: [String], _ bars: [(String, [Int])]) -> StackedBars {
    StackedBars(
      words: BarChartTests.words, series: series.map { (name: String) in Bytes(name) },
      bars: bars.map { bar in
        StackedBars.Bar(label: Bytes(bar.0), parts: bar.1.map { Decimal($0) })
      })
  }

  @Test func columnsAreReadFromTheTopLikeTheirLegend() {
    #expect(
      BarChartTests.lines(
        Self.chart(["Tỉnh ủy", "Huyện ủy"], [("2023", [6, 3]), ("2024", [0, 10])]).columns()) == """
          <svg class="chart" viewBox="0 0 400 244" role="img" aria-labelledby="x-title" aria-describedby="x-desc">
          <title id="x-title">Số tin</title>
          <desc id="x-desc">Nhiều nhất: 2019</desc>
          <rect class="s2" x="0" y="4" width="12" height="12"/>
          <text class="label" x="18" y="15">Huyện ủy</text>
          <rect class="s1" x="0" y="24" width="12" height="12"/>
          <text class="label" x="18" y="35">Tỉnh ủy</text>
          <text class="tick" x="20" y="225" text-anchor="end">0</text>
          <line class="grid" x1="26" y1="188" x2="400" y2="188"/>
          <text class="tick" x="20" y="193" text-anchor="end">2</text>
          <line class="grid" x1="26" y1="156" x2="400" y2="156"/>
          <text class="tick" x="20" y="161" text-anchor="end">4</text>
          <line class="grid" x1="26" y1="124" x2="400" y2="124"/>
          <text class="tick" x="20" y="129" text-anchor="end">6</text>
          <line class="grid" x1="26" y1="92" x2="400" y2="92"/>
          <text class="tick" x="20" y="97" text-anchor="end">8</text>
          <line class="grid" x1="26" y1="60" x2="400" y2="60"/>
          <text class="tick" x="20" y="65" text-anchor="end">10</text>
          <rect class="ground" x="95" y="76" width="48" height="144"/>
          <rect class="s1" x="95" y="124" width="48" height="96"/>
          <rect class="s2" x="95" y="76" width="48" height="46"/>
          <rect class="ground" x="282" y="60" width="48" height="160"/>
          <rect class="s2" x="282" y="60" width="48" height="160"/>
          <line class="axis" x1="26" y1="220" x2="400" y2="220"/>
          <text class="value" x="119" y="71" text-anchor="middle">9</text>
          <text class="value" x="306" y="55" text-anchor="middle">10</text>
          <text class="label" x="119" y="238" text-anchor="middle">2023</text>
          <text class="label" x="306" y="238" text-anchor="middle">2024</text>
          </svg>
          """)
  }

  @Test func rowsAreReadFromTheLeftLikeTheirLegend() {
    #expect(
      BarChartTests.lines(
        Self.chart(["Họp", "Lớp"], [("BTG", [30, 10]), ("UBND", [0, 20])]).rows()) == """
          <svg class="chart" viewBox="0 0 400 72" role="img" aria-labelledby="x-title" aria-describedby="x-desc">
          <title id="x-title">Số tin</title>
          <desc id="x-desc">Nhiều nhất: 2019</desc>
          <rect class="s1" x="0" y="4" width="12" height="12"/>
          <text class="label" x="18" y="15">Họp</text>
          <rect class="s2" x="54" y="4" width="12" height="12"/>
          <text class="label" x="72" y="15">Lớp</text>
          <text class="label" x="42" y="44" text-anchor="end">BTG</text>
          <rect class="s1" x="50" y="32" width="245" height="14"/>
          <rect class="s2" x="297" y="32" width="79" height="14"/>
          <text class="value" x="382" y="44">40</text>
          <text class="label" x="42" y="66" text-anchor="end">UBND</text>
          <rect class="s2" x="50" y="54" width="163" height="14"/>
          <text class="value" x="219" y="66">20</text>
          <line class="axis" x1="50" y1="28" x2="50" y2="72"/>
          </svg>
          """)
  }

  /// Rounding each part would make a bar longer or shorter than its sum.
  @Test func aBarIsAsLongAsItsSum() throws {
    let bars = [
      ("a", Array(repeating: 1, count: 6)), ("b", [6, 0, 0, 0, 0, 0]),
      ("c", [1000, 0, 0, 0, 0, 0]),
    ]
    let series = (1...6).map { "\($0)" }
    let drawing = try ChartDrawing(Self.chart(series, bars).columns())
    let plot = drawing.rects.filter { $0.attributes["class"] != "ground" }.dropFirst(6)
    #expect(try plot.map { try $0.number("height") } == [1, 1, 160])
  }
}
