/// Finds room for what is written over upright columns and below them.
struct ColumnTexts {
  let stacks: [Stack]
  let columns: [Columns.Place]
  /// Where the axis begins, the drawing below the legend, and the columns stand.
  let left, top, base: Int

  /// A text in one line or two, about the middle of a column.
  struct Text {
    let name: StaticString
    let lines: [Bytes]
    fileprivate let x, y: Int
    fileprivate let box: Box

    /// `y` is where the letters of the last line stand. Keeps between `left` and the right edge.
    fileprivate init(
      _ name: StaticString, _ lines: [Bytes], at column: Columns.Place, y: Int, from left: Int
    ) {
      self.name = name
      self.lines = lines
      self.y = y
      let width = lines.map(\.chartWidth).max() ?? 0
      let half = (width + 1) / 2
      x = min(max(column.x + column.width / 2, left + half), SVG.width - half)
      box = Box(x1: x - half - 2, x2: x + half + 2, y1: y - lines.count * Self.line, y2: y)
    }

    func draw(into svg: inout SVG) {
      for (line, text) in lines.enumerated() {
        svg.text(name, text, x: x, y: y - (lines.count - 1 - line) * Self.line, .middle)
      }
    }

    private static let line = 15
  }

  fileprivate struct Box {
    let x1, x2, y1, y2: Int

    func overlaps(_ other: Box) -> Bool {
      x1 < other.x2 && other.x1 < x2 && y1 < other.y2 && other.y1 < y2
    }
  }

  // MARK: Above

  /// All numbers if there is room for all, else the qualified ones, the greatest and the last, as
  /// far as there is.
  func above() -> [Text] {
    // A single digit takes more room than this.
    if stacks.count * 12 <= SVG.width {
      let all = clear(Array(stacks.indices))
      if all.count == stacks.count { return all }
    }
    let most = stacks.map(\.total).max()
    let greatest = stacks.indices.filter { stacks[$0].total == most }.prefix(1)
    return clear(
      stacks.indices.filter { stacks[$0].isQualified } + greatest + stacks.indices.suffix(1))
  }

  /// The texts that cover neither a column nor a text before them; in two lines where one is too
  /// wide.
  private func clear(_ wanted: [Int]) -> [Text] {
    let bars = columns.map { Box(x1: $0.x, x2: $0.x + $0.width, y1: $0.top, y2: base) }
    var placed: [Int: Text] = [:]
    for index in wanted where placed[index] == nil {
      let text = stacks[index].text
      let words = text.split(separator: UInt8(ascii: " "), maxSplits: 1).map { Bytes($0) }
      placed[index] = [[text], words].lazy.map {
        Text("value", $0, at: columns[index], y: columns[index].top - 5, from: left)
      }.first {
        let box = $0.box
        return box.x1 >= left - 2 && box.y1 >= top
          && !placed.values.contains { $0.box.overlaps(box) }
          && !bars.indices.contains { $0 != index && bars[$0].overlaps(box) }
      }
    }
    return placed.sorted { $0.key < $1.key }.map(\.value)
  }

  // MARK: Below

  private static let mostLabels = 8

  /// At most eight labels, evenly spaced: by a part of the year that it is a multiple of, or by
  /// whole years.
  func below(perYear: Int) -> [Text] {
    let inner = SVG.width - left
    let labels = stacks.map { $0.label.shortened(to: inner / 3) }
    let widest = (labels.map(\.chartWidth).max() ?? 0) + 6
    let least = max(
      (labels.count + Self.mostLabels - 1) / Self.mostLabels,
      (widest * labels.count + inner - 1) / inner)
    let step =
      (1...perYear).first { $0 >= least && perYear % $0 == 0 }
      ?? (least + perYear - 1) / perYear * perYear
    var end = 0
    return stride(from: 0, to: labels.count, by: step).compactMap { index in
      let text = Text("label", [labels[index]], at: columns[index], y: base + 18, from: 0)
      guard text.box.x1 + 2 >= end else { return nil }
      end = text.box.x2
      return text
    }
  }
}
