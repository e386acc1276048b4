import Testing

@testable import Portal

/// What charts are drawn as.
@Suite struct BarChartTests {
  @Test(arguments: [
    (0, 1, 2), (1, 1, 2), (3, 3, 4), (5, 5, 6), (6, 6, 4), (7, 8, 5), (12, 15, 4), (23, 25, 6),
    (99, 100, 6),
    (101, 150, 4), (1_234, 1_500, 4), (90_996, 100_000, 6),
  ])
  func theAxisEndsAtARoundNumber(_ most: Int, _ end: Int, _ ticks: Int) {
    let axis = RoundAxis(most: most)
    #expect(axis.end == end && axis.ticks.count == ticks, "\(axis)")
    #expect(axis.end >= most && axis.ticks.last == axis.end && axis.ticks.first == 0)
  }

  private func chart(_ values: [Int]) -> BarChart {
    BarChart(
      name: Bytes("Số tin: <biểu đồ>"),
      bars: values.enumerated().map { .init(label: Bytes("Năm \"\($0)\""), value: $1) },
      number: { Bytes(String($0)) })
  }

  @Test func namesAreEscapedAndTheChartIsNamed() {
    for svg in [
      chart([1, 2]).columns(id: Bytes("x")).bytes.string,
      chart([1, 2]).rows(id: Bytes("x")).bytes.string,
    ] {
      #expect(
        svg.contains(
          "aria-labelledby=\"x-title\"><title id=\"x-title\">Số tin: &lt;biểu đồ&gt;</title>"))
      #expect(svg.contains("Năm &quot;0&quot;") && !svg.contains("NaN"))
    }
  }

  /// FAULTS 67: nothing to show is no fault.
  @Test(arguments: [[], [0], [0, 0, 0], [1], Array(repeating: 7, count: 1_000)])
  func drawsWhateverThereIs(_ values: [Int]) {
    let columns = chart(values).columns(id: Bytes("x")).bytes.string
    #expect(columns.hasPrefix("<svg ") && columns.hasSuffix("</svg>"))
    #expect(columns.components(of: "<rect") == values.filter { $0 > 0 }.count)
    #expect(chart(values).rows(id: Bytes("x")).bytes.string.components(of: "<rect") == values.count)
  }
}

extension String {
  fileprivate func components(of part: String) -> Int { ranges(of: part).count }
}
