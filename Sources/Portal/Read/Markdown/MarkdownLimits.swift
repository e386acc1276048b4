/// What a body may ask for. libcmark 0.30.2 takes time that grows with the square of some inputs
/// (CVE-2023-22486, CVE-2023-24824 and others like them); each stays in bounds when these hold, which
/// is looked at before libcmark sees the text.
enum MarkdownLimits {
  /// Block quotes and list items one inside the other.
  static let containers = 100
  /// Square brackets opened and not closed between two empty lines.
  static let brackets = 1000
  /// Emphasis, links and the like one inside the other. Looked at while the tree is walked.
  static let inlines = 100
  /// Columns of a table.
  static let columns = 128
  /// Cells that tables are filled up with where a row has too few.
  static let paddedCells = 100_000
  /// Bytes times the depth that they stand at. libcmark goes through all open containers for each line,
  /// an empty one too, and through all that are above for each emphasis: some 10 ns a unit.
  static let work = 50_000_000

  struct Excess {
    let limit: MarkdownLimit
    let range: Range<Int>
  }

  /// The first limit that `text` goes past.
  static func excess(in text: MarkdownSlice) -> Excess? {
    nesting(in: text) ?? openBrackets(in: text)
  }

  /// Follows an upper bound of the depth of open containers, line by line. A line goes on in an open
  /// list item only when it is indented by at least two columns for it, and in a quotation by a `>`;
  /// but a paragraph may go on without either ("lazily") until an empty line.
  private static func nesting(in text: MarkdownSlice) -> Excess? {
    var depth = 0
    var work = 0
    var isAfterEmpty = true
    var start = 0
    while start < text.count {
      let end = text.lineEnd(from: start)
      let line = Prefix(of: text, start..<end)
      if line.isEmpty {
        isAfterEmpty = true
      } else {
        let open = min(depth, line.columns / 2) + line.quotes + line.items
        depth = isAfterEmpty ? open : max(depth, open)
        isAfterEmpty = false
      }
      if depth > 0 {
        if depth > containers { return Excess(limit: .containers, range: start..<end) }
        work += depth * (end - start + 2)
        if work > Self.work { return Excess(limit: .work, range: start..<end) }
      }
      start = end + 1
    }
    return nil
  }

  private static func openBrackets(in text: MarkdownSlice) -> Excess? {
    var at = 0
    var count = 0
    while count <= brackets, let found = text.position(of: UInt8(ascii: "["), from: at) {
      count += 1
      at = found + 1
    }
    if count <= brackets { return nil }
    var depth = 0
    var start = 0
    while start < text.count {
      let end = text.lineEnd(from: start)
      if text.trimmed(start..<end).isEmpty { depth = 0 }
      for i in start..<end {
        if text[i] == UInt8(ascii: "[") {
          depth += 1
          if depth > brackets { return Excess(limit: .brackets, range: i..<i + 1) }
        } else if text[i] == UInt8(ascii: "]"), depth > 0 {
          depth -= 1
        }
      }
      start = end + 1
    }
    return nil
  }

  /// What may open or continue containers at the beginning of a line.
  private struct Prefix {
    /// At least the columns of white space that are not part of a mark.
    var columns = 0
    var quotes = 0
    var items = 0
    var isEmpty = false

    init(of text: MarkdownSlice, _ line: Range<Int>) {
      var i = line.lowerBound
      let end = line.upperBound
      scan: while i < end {
        switch text[i] {
        case UInt8(ascii: " "):
          columns += 1
          i += 1
        case UInt8(ascii: "\t"):
          columns += 4
          i += 1
        case UInt8(ascii: ">"):
          quotes += 1
          i += 1
          if i < end, text[i] == UInt8(ascii: " ") { i += 1 }
        case UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "*"):
          guard i + 1 == end || text[i + 1].isMarkdownBlank else { break scan }
          items += 1
          i += i + 1 < end && text[i + 1] == UInt8(ascii: " ") ? 2 : 1
        case UInt8(ascii: "0")...UInt8(ascii: "9"):
          var mark = i + 1
          while mark < end, mark < i + 9, text[mark].isASCIIDigit { mark += 1 }
          guard mark < end, text[mark] == UInt8(ascii: ".") || text[mark] == UInt8(ascii: ")"),
            mark + 1 == end || text[mark + 1].isMarkdownBlank
          else { break scan }
          items += 1
          i = mark + 1
          if i < end, text[i] == UInt8(ascii: " ") { i += 1 }
        default: break scan
        }
      }
      isEmpty = i == end && quotes == 0 && items == 0
      if items > MarkdownLimits.containers, isRule(text, line) { items = 1 }
    }

    /// Whether the line is a long thematic break such as `- - - -`.
    private func isRule(_ text: MarkdownSlice, _ line: Range<Int>) -> Bool {
      let mark = text[text.trimmed(line).lowerBound]
      return quotes == 0 && text[line].allSatisfy { $0 == mark || $0.isMarkdownBlank }
    }
  }
}
