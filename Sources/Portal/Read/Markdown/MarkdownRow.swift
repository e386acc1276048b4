/// One line of a table, in the text that it stands in.
enum MarkdownRow {
  /// The line at `start` without indentation, marks of quotations and blanks at its end.
  static func content(_ text: MarkdownSlice, from start: Int, quotes: Int) -> Range<Int> {
    let end = text.lineEnd(from: start)
    var i = start
    var left = quotes
    while i < end {
      if text[i] == UInt8(ascii: ">"), left > 0 {
        left -= 1
      } else if !text[i].isMarkdownBlank {
        break
      }
      i += 1
    }
    return text.trimmed(i..<end)
  }

  /// The cells of a row: parted by `|` but not by `\|`, in code spans too, as GitHub does it.
  static func cells(_ text: MarkdownSlice, _ row: Range<Int>) -> [Range<Int>] {
    var cells: [Range<Int>] = []
    var start = row.lowerBound
    if start < row.upperBound, text[start] == UInt8(ascii: "|") { start += 1 }
    var at = start
    while let bar = text.position(of: UInt8(ascii: "|"), from: at, upTo: row.upperBound) {
      at = bar + 1
      if bar > row.lowerBound, text[bar - 1] == UInt8(ascii: "\\") { continue }
      cells.append(text.trimmed(start..<bar))
      start = at
    }
    if start < row.upperBound { cells.append(text.trimmed(start..<row.upperBound)) }
    return cells
  }

  /// What a delimiter row says of its columns; nil: it is none.
  static func alignments(_ text: MarkdownSlice, _ row: Range<Int>) -> [MarkdownTables.Alignment]? {
    var alignments: [MarkdownTables.Alignment] = []
    for cell in cells(text, row) {
      guard !cell.isEmpty else { return nil }
      let left = text[cell.lowerBound] == UInt8(ascii: ":")
      let right = text[cell.upperBound - 1] == UInt8(ascii: ":")
      let start = cell.lowerBound + (left ? 1 : 0)
      let dashes = start..<max(start, cell.upperBound - (right ? 1 : 0))
      guard !dashes.isEmpty, text[dashes].allSatisfy({ $0 == UInt8(ascii: "-") }) else {
        return nil
      }
      alignments.append(left ? (right ? .center : .left) : right ? .right : .none)
    }
    return alignments
  }
}
