import Testing

@testable import Portal

/// What holds for every chart, whatever it shows.
@Suite struct ChartPropertyTests {
  private static let hostile = [
    "</text></svg><script>alert(1)</script>", "\" onload=\"alert(1)", "'><b>&amp;]]>",
    "<!-- \u{202E}năm", "&#60;i&#62;", "Ủy ban nhân dân\u{301}\u{323} tỉnh",
  ]

  /// Every form with the same labels and values, empty where there are none.
  private static func charts(
    _ labels: [String], _ values: [Decimal], series: Int, marks: [Int: String] = [:],
    title: String = "Tin", perYear: Int = 1
  ) -> [HTML] {
    let words = ChartWords(
      id: Bytes("x"), title: Bytes(title), description: Bytes(title),
      number: BarChartTests.vietnamese)
    let bars = BarChart(
      words: words,
      bars: zip(labels, values).enumerated().map { index, bar in
        BarChart.Bar(
          label: Bytes(bar.0), value: bar.1, mark: marks[index].map { Bytes($0) })
      })
    let stacks = StackedBars(
      words: words,
      series: (0..<series).map { Bytes(labels.isEmpty ? "" : labels[$0 % labels.count]) },
      bars: labels.indices.map { index in
        StackedBars.Bar(
          label: Bytes(labels[index]),
          parts: (0..<series).map { values[(index + $0 * 7) % values.count] },
          mark: marks[index].map { Bytes($0) })
      })
    let map = HeatMap(
      words: words,
      years: labels.indices.map { index in
        HeatMap.Year(
          label: Bytes(labels[index]),
          months: (0..<12).map { month in
            (index + month) % 5 == 0
              ? nil : Int(clamping: values[(index + month) % values.count].mantissa % 100_000)
          })
      })
    return [
      bars.columns(perYear: perYear), bars.rows(), stacks.columns(perYear: perYear),
      stacks.rows(), map.drawn(), Sparkline(values: values).bars(),
      Sparkline(values: values).line(),
    ]
  }

  @Test(arguments: 0..<150 as Range<UInt64>)
  func everythingIsInsideAndNoTextCoversAnother(_ seed: UInt64) throws {
    var random = SplitMix(seed: seed)
    let count = Int.random(in: 1...(seed % 3 == 0 ? 8 : 70), using: &random)
    let digits = Int.random(in: 0...17, using: &random)
    let most = (0..<digits).reduce(1) { power, _ in power * 10 }
    let scale = Int.random(in: 0...3, using: &random)
    let values = (0..<count).map { _ in
      Decimal(mantissa: Int128(Int.random(in: 0...most, using: &random)), scale: scale)
    }
    let labels = (0..<count).map { _ in
      random.vietnamese(words: Int.random(in: 0...(seed % 2 == 0 ? 1 : 12), using: &random))
    }
    var marks: [Int: String] = [:]
    for index in 0..<count where Int.random(in: 0..<6, using: &random) == 0 {
      marks[index] = "khoảng " + BarChartTests.vietnamese(values[index]).string
      // Wider than any column, and now and then than the drawing.
      if index % 3 == 0 { marks[index]? += " " + random.vietnamese(words: index % 25) }
    }
    let charts = Self.charts(
      labels, values, series: Int.random(in: 1...6, using: &random), marks: marks,
      perYear: [1, 4, 12][Int(seed % 3)])
    for (form, chart) in charts.enumerated() {
      let drawing = try ChartDrawing(chart)
      let boxes = try drawing.boxes()
      for box in boxes {
        #expect(
          0 <= box.x1 && box.x1 <= box.x2 && box.x2 <= drawing.width && 0 <= box.y1
            && box.y1 <= box.y2 && box.y2 <= drawing.height, "seed \(seed), \(form): \(box)")
      }
      let texts = boxes.filter { $0.description.contains("\"text\"") && $0.x2 > $0.x1 }
      for (index, text) in texts.enumerated() {
        for other in texts[..<index] {
          #expect(!text.overlaps(other), "seed \(seed), \(form): \(text), \(other)")
        }
      }
    }
  }

  @Test func labelsCannotBecomeMarkup() throws {
    for label in Self.hostile {
      for chart in Self.charts([label], [Decimal(7)], series: 2, marks: [0: label], title: label) {
        let drawing = try ChartDrawing(chart)
        let names = Set(drawing.elements.map(\.name))
        #expect(
          names.isSubset(of: ["svg", "title", "desc", "rect", "line", "text", "polyline", "circle"])
        )
        #expect(!drawing.elements.contains { $0.attributes["onload"] != nil })
        for element in drawing.elements where ["title", "desc"].contains(element.name) {
          #expect(element.text == label)
        }
      }
    }
  }

  @Test func chartsAreNamedAndSparklinesPassedOver() throws {
    for (form, chart) in Self.charts(["a"], [Decimal(7)], series: 1).enumerated() {
      let drawing = try ChartDrawing(chart)
      let svg = drawing.elements[0].attributes
      #expect(!drawing.elements.contains { $0.attributes["style"] != nil })
      if form < 5 {
        #expect(svg["role"] == "img" && svg["aria-labelledby"] == "x-title")
        #expect(svg["aria-describedby"] == "x-desc" && svg["aria-hidden"] == nil)
        #expect(drawing.elements[1].attributes["id"] == "x-title")
        #expect(drawing.elements[2].attributes["id"] == "x-desc")
      } else {
        #expect(svg["aria-hidden"] == "true" && svg["role"] == nil)
      }
    }
  }

  @Test func aChartWithoutADescriptionDoesNotPointToOne() {
    let words = ChartWords(
      id: Bytes("x"), title: Bytes("Tin"), number: BarChartTests.vietnamese)
    let chart = BarChart(words: words, bars: BarChartTests.bars([("a", 1)])).rows().bytes.string
    #expect(!chart.contains("desc"))
  }

  /// FAULTS 67: nothing to show is no fault.
  @Test func nothingIsEmptyAndZerosAreFlat() throws {
    for chart in Self.charts([], [], series: 2) { #expect(chart == .empty) }
    for count in [1, 2, 1_000] {
      let labels = (0..<count).map { "\($0)" }
      for (form, chart) in Self.charts(
        labels, Array(repeating: .zero, count: count), series: 2
      ).enumerated() {
        let colours = try ChartDrawing(chart).rects.compactMap { $0.attributes["class"] }
        // The legend has its colours all the same.
        #expect(
          colours.filter { $0.hasPrefix("s") }.count == (2...3 ~= form ? 2 : form == 4 ? 1 : 0))
      }
    }
  }
}
