import Portal

/// The cells of a table in their columns: what goes over several columns or rows stands in the first, the
/// others are empty.
struct TableCells {
  /// Nil: nothing of its own stands there.
  let rows: [[Element?]]
  let width: Int

  /// Columns of a table that Markdown takes.
  static let widest = 128
  /// Rows that a cell may go over.
  private static let tallest = 1_000

  init(_ rows: [[Element]]) {
    var taken: [Int: Int] = [:]
    var out: [[Element?]] = []
    for row in rows {
      var cells: [Element?] = []
      func skipTaken() {
        while let left = taken[cells.count], left > 0 {
          taken[cells.count] = left - 1
          cells.append(nil)
        }
      }
      for cell in row where cells.count <= Self.widest {
        skipTaken()
        let columns = Self.span(cell, "colspan", most: Self.widest)
        let more = Self.span(cell, "rowspan", most: Self.tallest) - 1
        for column in 0..<columns {
          if more > 0 { taken[cells.count] = more }
          cells.append(column == 0 ? cell : nil)
        }
      }
      skipTaken()
      out.append(cells)
    }
    let width = out.map(\.count).max() ?? 0
    self.width = width
    self.rows = out.map { $0 + [Element?](repeating: nil, count: width - $0.count) }
  }

  private static func span(_ cell: Element, _ name: String, most: Int) -> Int {
    max(1, min(Int(cell.attribute(name).string) ?? 1, most))
  }
}
