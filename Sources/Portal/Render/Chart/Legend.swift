/// Names of shades, each after a small square of it.
struct Legend {
  struct Entry {
    let shade: StaticString
    let name: Bytes
  }

  static let none = Legend([])

  private let entries: [(entry: Entry, x: Int, line: Int)]
  private let lines: Int

  /// One after the other, in as many lines as that takes; or, to stand in the order of columns that
  /// are seen from the top down, a line for each.
  init(_ entries: [Entry], isUpright: Bool = false) {
    var placed: [(entry: Entry, x: Int, line: Int)] = []
    var (x, line) = (0, 0)
    for entry in entries {
      let name = entry.name.shortened(to: SVG.width - Self.indent)
      let end = x + Self.indent + name.chartWidth
      if !placed.isEmpty, isUpright || end > SVG.width { (x, line) = (0, line + 1) }
      placed.append((Entry(shade: entry.shade, name: name), x, line))
      x += Self.indent + name.chartWidth + 8
    }
    self.entries = placed
    lines = entries.isEmpty ? 0 : line + 1
  }

  var height: Int { lines * Self.lineHeight }

  func draw(into svg: inout SVG, top: Int) {
    for (entry, x, line) in entries {
      let y = top + line * Self.lineHeight
      svg.rect(entry.shade, x: x, y: y + 4, width: Self.square, height: Self.square)
      svg.text("label", entry.name, x: x + Self.indent, y: y + 15)
    }
  }

  private static let square = 12
  private static let indent = 18
  private static let lineHeight = 20
}
