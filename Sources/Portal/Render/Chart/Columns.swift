/// Draws stacks upright side by side over an axis with round numbers.
struct Columns {
  let words: ChartWords
  let stacks: [Stack]
  let legend: Legend
  /// How many make a year: labels are left out by halves and quarters of it, or by whole years.
  let perYear: Int

  private static let height = 160
  /// Holds what is written over the highest column.
  private static let head = 20
  private static let foot = 24
  private static let widest = 48

  func drawn() -> HTML {
    guard !stacks.isEmpty else { return .empty }
    let axis = RoundAxis(most: stacks.map(\.total).max() ?? .zero)
    let ticks = axis.ticks.map { words.short($0).shortened(to: SVG.width / 3) }
    let left = (ticks.map(\.chartWidth).max() ?? 0) + 8
    let base = legend.height + Self.head + Self.height
    var svg = SVG(words, height: base + Self.foot)
    legend.draw(into: &svg, top: 0)
    for (tick, text) in zip(axis.ticks, ticks) {
      let y = base - tick.length(of: Self.height, to: axis.end)
      if y < base { svg.line("grid", x1: left, y1: y, x2: SVG.width, y2: y) }
      svg.text("tick", text, x: left - 6, y: y + 5, .end)
    }
    let columns = places(left: left, base: base, end: axis.end)
    for (stack, column) in zip(stacks, columns) {
      if stack.parts.count > 1, column.top < base {
        // The lines of the axis would shine through what is pale.
        svg.rect(
          "ground", x: column.x, y: column.top, width: column.width, height: base - column.top)
      }
      for span in stack.spans(to: axis.end, length: Self.height) {
        svg.rect(
          SVG.shades[span.part], x: column.x, y: base - span.to, width: column.width,
          height: span.to - span.from)
      }
    }
    svg.line("axis", x1: left, y1: base, x2: SVG.width, y2: base)
    let texts = ColumnTexts(
      stacks: stacks, columns: columns, left: left, top: legend.height, base: base)
    for text in texts.above() + texts.below(perYear: perYear) { text.draw(into: &svg) }
    return svg.finish()
  }

  /// Where a column stands and how high it is.
  struct Place {
    let x, width, top: Int
  }

  private func places(left: Int, base: Int, end: Decimal) -> [Place] {
    let inner = SVG.width - left
    let step = inner / stacks.count
    let gap = step > 6 ? max(2, step / 4) : (step > 2 ? 1 : 0)
    let width = min(Self.widest, max(1, step - gap))
    return stacks.enumerated().map { index, stack in
      Place(
        x: left + index * inner / stacks.count + max(0, step - width) / 2, width: width,
        top: base - stack.total.length(of: Self.height, to: end))
    }
  }
}
