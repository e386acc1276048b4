/// Rows of facts for the terminal, and the same as JSON for programs.
package struct Table: Sendable {
  package struct Column: Sendable {
    /// Its name in records.
    let key: StaticString
    /// What stands above it on a terminal; nil: it is left out there.
    let title: Bytes?
    /// Whether its cells stand to the right.
    var isNumber = false
  }

  package enum Cell: Hashable, Sendable {
    case text(Bytes)
    case number(Int)
    case flag(Bool)
    case nothing

    init(_ text: Bytes?) { self = text.map { .text($0) } ?? .nothing }
  }

  let columns: [Column]
  let rows: [[Cell]]

  /// `lines`, each with its end.
  package var text: Bytes { lines.flatMap { $0 + [0x0A] } }

  /// The titles and then the rows, aligned by what a reader sees: numbers to the right, texts to the
  /// left, two spaces between. The last column is not padded.
  var lines: [Bytes] {
    let shown = columns.indices.filter { columns[$0].title != nil }
    let cells = rows.map { row in shown.map { Self.text(of: row[$0]) } }
    let titles = shown.map { columns[$0].title ?? [] }
    let all = [titles] + cells
    let widths = shown.indices.map { column in all.map { Self.width(of: $0[column]) }.max() ?? 0 }
    return all.map { row in
      var line = Bytes()
      for (position, column) in shown.enumerated() {
        let gap = repeatElement(
          UInt8(ascii: " "), count: widths[position] - Self.width(of: row[position]))
        if position > 0 { line.append("  ") }
        if columns[column].isNumber { line += gap }
        line += row[position]
        if !columns[column].isNumber { line += gap }
      }
      while line.last == UInt8(ascii: " ") { line.removeLast() }
      return line
    }
  }

  /// An object a line, with all columns; nothing is `null`.
  package var records: Bytes {
    var out = Bytes()
    for row in rows {
      for (position, cell) in row.enumerated() {
        out.append(position == 0 ? "{" : ",")
        out.append(json: "\(columns[position].key)")
        out.append(":")
        switch cell {
        case .text(let text): out.append(json: text)
        case .number(let number): out.append(contentsOf: String(number).utf8)
        case .flag(let flag): out.append(flag ? "true" : "false")
        case .nothing: out.append("null")
        }
      }
      out.append("}\n")
    }
    return out
  }

  private static func text(of cell: Cell) -> Bytes {
    var out = Bytes()
    switch cell {
    case .text(let text): out.append(visible: text)
    case .number(let number): out.append(contentsOf: String(number).utf8)
    case .flag(let flag): if flag { out.append("✓") }
    case .nothing: break
    }
    return out
  }

  private static func width(of text: Bytes) -> Int { text.string.count }
}
