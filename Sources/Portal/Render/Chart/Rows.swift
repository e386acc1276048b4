/// Draws stacks lying one below the other, the longest as long as there is room.
struct Rows {
  let words: ChartWords
  let stacks: [Stack]
  let legend: Legend

  private static let thickness = 14
  /// Names not wider than this stand before the bars, all others above them.
  private static let widestBeside = 140

  func drawn() -> HTML {
    guard !stacks.isEmpty else { return .empty }
    let most = stacks.map(\.total).max() ?? .zero
    let widest = stacks.map(\.label.chartWidth).max() ?? 0
    let isBeside = widest <= Self.widestBeside
    let left = isBeside ? widest + 8 : 0
    let above = isBeside ? 4 : 22
    let line = above + Self.thickness + (isBeside ? 4 : 8)
    let texts = stacks.map { $0.text.shortened(to: SVG.width / 2) }
    let room = SVG.width - left - 6 - (texts.map(\.chartWidth).max() ?? 0)
    let top = legend.height + (legend.height > 0 ? 8 : 0)
    var svg = SVG(words, height: top + stacks.count * line)
    legend.draw(into: &svg, top: 0)
    for (index, stack) in stacks.enumerated() {
      let y = top + index * line + above
      if isBeside {
        svg.text("label", stack.label, x: left - 8, y: y + 12, .end)
      } else {
        svg.text("label", stack.label.shortened(to: SVG.width), x: 0, y: y - 7)
      }
      for span in stack.spans(to: most, length: room) {
        svg.rect(
          SVG.shades[span.part], x: left + span.from, y: y, width: span.to - span.from,
          height: Self.thickness)
      }
      let length = stack.total.length(of: room, to: most)
      svg.text("value", texts[index], x: left + length + 6, y: y + 12)
    }
    if isBeside {
      svg.line("axis", x1: left, y1: top, x2: left, y2: top + stacks.count * line)
    }
    return svg.finish()
  }
}
