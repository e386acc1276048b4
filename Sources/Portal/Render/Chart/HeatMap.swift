/// Counts of the months of some years, a row each: the more, the darker, with the number in it.
///
/// The classes are equally wide, so that darkness grows as the numbers do; there are at most five,
/// which is what an eye finds again in a legend.
struct HeatMap {
  struct Year {
    let label: Bytes
    /// From January on. `nil` for a month of which nothing is known, such as one to come: it has no
    /// cell, where 0 has an empty one.
    let months: [Int?]
  }

  let words: ChartWords
  let years: [Year]

  /// From the least to the most. Five are enough without the full colour, and numbers can be read on
  /// each of them (4.7 : 1 and more): on the darkest in the colour of the paper.
  private static let shades = Array(SVG.shades.dropFirst().reversed())
  private static let head = 20
  private static let cell = 24
  private static let line = 26

  func drawn() -> HTML {
    guard !years.isEmpty else { return .empty }
    let labels = years.map { $0.label.shortened(to: SVG.width / 4) }
    let left = (labels.map(\.chartWidth).max() ?? 0) + 8
    let most = years.flatMap(\.months).compactMap { $0 }.max() ?? 0
    let axis = RoundAxis(most: Decimal(most), steps: RoundAxis.closeSteps)
    let width = (SVG.width - left) / 12
    let legend = Legend(entries(axis))
    let bottom = Self.head + years.count * Self.line
    var svg = SVG(words, height: bottom + 8 + legend.height)
    for month in 0..<12 {
      svg.text(
        "tick", words.number(Decimal(month + 1)), x: left + month * width + width / 2 - 1, y: 14,
        .middle)
    }
    for (index, year) in years.enumerated() {
      let y = Self.head + index * Self.line
      svg.text("label", labels[index], x: left - 8, y: y + 17, .end)
      for (month, count) in zip(0..<12, year.months) {
        guard let count else { continue }
        let x = left + month * width
        let shade = Self.shade(count, axis)
        svg.rect(
          shade.map { Self.shades[$0] } ?? "none", x: x, y: y, width: width - 2,
          height: Self.cell)
        let text = words.number(Decimal(count))
        guard let shade, text.chartWidth <= width else { continue }
        svg.text(
          shade == Self.shades.count - 1 ? "on" : "label", text, x: x + width / 2 - 1, y: y + 17,
          .middle)
      }
    }
    legend.draw(into: &svg, top: bottom + 8)
    return svg.finish()
  }

  /// The class of a count, 0 for the least; none for 0.
  private static func shade(_ count: Int, _ axis: RoundAxis) -> Int? {
    guard count > 0 else { return nil }
    return axis.ticks.firstIndex { Decimal(count) <= $0 }.map { $0 - 1 }
  }

  /// `0`, `1–20`, `21–40`, …
  private func entries(_ axis: RoundAxis) -> [Legend.Entry] {
    [Legend.Entry(shade: "none", name: words.number(.zero))]
      + zip(Self.shades, zip(axis.ticks, axis.ticks.dropFirst())).map { shade, limits in
        let first = limits.0 + Decimal(1)
        var name = words.number(first)
        if first < limits.1 { name += Bytes("–") + words.number(limits.1) }
        return Legend.Entry(shade: shade, name: name)
      }
  }
}
