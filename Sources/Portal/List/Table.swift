/// Rows of facts for the terminal, and the same as JSON for programs.
package struct Table: Sendable {
  package struct Column: Sendable {
    /// Its name in records; nil: it is left out there.
    let key: StaticString?
    /// What stands above it on a terminal; nil: it is left out there.
    let title: Bytes?
    /// Whether its cells stand to the right.
    let isNumber: Bool

    package init(key: StaticString? = nil, title: Bytes?, isNumber: Bool = false) {
      self.key = key
      self.title = title
      self.isNumber = isNumber
    }
  }

  package enum Cell: Hashable, Sendable {
    case text(Bytes)
    case number(Int)
    case flag(Bool)
    case list([Bytes])
    /// A text in records, as JSON's numbers are fractions to many programs.
    case decimal(Decimal)
    case nothing

    init(_ text: Bytes?) { self = text.map { .text($0) } ?? .nothing }
  }

  let columns: [Column]
  package private(set) var rows: [[Cell]]

  package init(columns: [Column], rows: [[Cell]]) {
    self.columns = columns
    self.rows = rows
  }

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

  /// An object a line, with all columns that have a name; nothing is `null`.
  package var records: Bytes {
    var out = Bytes()
    for row in rows {
      var isFirst = true
      for (column, cell) in zip(columns, row) {
        guard let key = column.key else { continue }
        out.append(isFirst ? "{" : ",")
        isFirst = false
        out.append(json: "\(key)")
        out.append(":")
        Self.append(json: cell, to: &out)
      }
      out.append("}\n")
    }
    return out
  }

  private static func append(json cell: Cell, to out: inout Bytes) {
    switch cell {
    case .text(let text): out.append(json: text)
    case .number(let number): out.append(contentsOf: String(number).utf8)
    case .flag(let flag): out.append(flag ? "true" : "false")
    case .list(let texts):
      out.append("[")
      for (position, text) in texts.enumerated() {
        if position > 0 { out.append(",") }
        out.append(json: text)
      }
      out.append("]")
    case .decimal: out.append(json: Self.text(of: cell))
    case .nothing: out.append("null")
    }
  }

  private static func text(of cell: Cell) -> Bytes {
    var out = Bytes()
    switch cell {
    case .text(let text): out.append(visible: text)
    case .number(let number): out.append(contentsOf: String(number).utf8)
    case .flag(let flag): if flag { out.append("✓") }
    case .list(let texts): out.append(visible: Bytes(texts.joined(separator: Bytes(", "))))
    case .decimal(let value): out.append(plain: value)
    case .nothing: break
    }
    return out
  }

  private static func width(of text: Bytes) -> Int { text.string.count }
}

// MARK: Order

extension Table {
  /// What rows can be sorted by.
  package var keys: [String] { columns.compactMap { $0.key.map { "\($0)" } } }

  /// The rows by one of `keys`: texts in reading order, numbers by value, nothing last; rows that are alike
  /// there stay as they were.
  package func sorted(by key: String) -> Table {
    guard let column = columns.firstIndex(where: { $0.key.map { "\($0)" } == key }) else {
      return self
    }
    let order = rows.indices.map { ($0, Weight(rows[$0][column])) }.sorted {
      $0.1 != $1.1 ? $0.1 < $1.1 : $0.0 < $1.0
    }
    var table = self
    table.rows = order.map { rows[$0.0] }
    return table
  }

  /// The last row first.
  package var reversed: Table {
    var table = self
    table.rows.reverse()
    return table
  }

  package func limited(to count: Int) -> Table {
    var table = self
    table.rows = Array(rows.prefix(count))
    return table
  }

  /// What a cell is sorted by.
  private enum Weight: Hashable, Comparable {
    case number(Decimal)
    case text(Bytes, Bytes)
    case nothing

    init(_ cell: Cell) {
      switch cell {
      case .number(let number): self = .number(Decimal(number))
      case .decimal(let value): self = .number(value)
      case .flag(let flag): self = .number(flag ? .zero : Decimal(1))
      case .text(let text): self = .text(Collation.sortKey(text), text)
      case .list(let texts) where texts.isEmpty: self = .nothing
      case .list(let texts): self = Weight(.text(Bytes(texts.joined(separator: [0x20]))))
      case .nothing: self = .nothing
      }
    }

    static func < (a: Weight, b: Weight) -> Bool {
      switch (a, b) {
      case (.number(let a), .number(let b)): a < b
      case (.text(let a, let first), .text(let b, let second)):
        a != b ? Bytes.precedes(a, b) : Bytes.precedes(first, second)
      case (.nothing, _): false
      case (_, .nothing): true
      case (.number, .text): true
      case (.text, .number): false
      }
    }
  }
}

extension Table {
  /// One record, for commands that have a single result.
  package static func record(
    _ texts: [(key: StaticString, value: Bytes)],
    _ numbers: [(key: StaticString, value: Int)] = []
  ) -> Bytes {
    let columns = (texts.map(\.key) + numbers.map(\.key)).map { Column(key: $0, title: nil) }
    let cells = texts.map { Cell.text($0.value) } + numbers.map { .number($0.value) }
    return Table(columns: columns, rows: [cells]).records
  }
}
