import Portal

/// Rows of tables, from an export as SQL or CSV.
struct TableRows {
  struct Row {
    /// By the names of the columns, in lower case; NULL is not there.
    let values: [String: Bytes]
    /// In the file.
    let place: Range<Int>
    /// Of the source, from 1.
    let line: Int

    func text(_ name: String) -> Bytes { values[name] ?? [] }

    /// Nil: no number, or 0, which stands for nothing.
    func number(_ name: String) -> Int? {
      guard let number = Int(Text.trimmed(text(name)).string), number != 0 else { return nil }
      return number
    }
  }

  /// By the names of the tables, as the export has them.
  var rows: [(table: String, row: Row)] = []
  var problems: [(ImportProblem, Range<Int>)] = []
}
