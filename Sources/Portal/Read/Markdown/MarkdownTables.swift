/// Tables as GitHub writes them. To libcmark each is a paragraph, whose second line is a delimiter row
/// such as `|---|--:|`.
///
/// The cells are read by libcmark too: each becomes the heading of one second text, and a heading
/// takes inlines and nothing else. Where the body may define references, it follows there once
/// more, so that the cells have them all.
struct MarkdownTables: ~Copyable {
  enum Alignment: UInt8 { case none, left, center, right }

  struct Table {
    var alignments: [Alignment] = []
    /// Columns whose cells are all numbers.
    var isNumeric: [Bool] = []
    /// Into `rows`; the first is the header.
    var rows = 0..<0
  }

  struct Cell {
    /// Where it stands in the text.
    let range: Range<Int>
    /// Its inlines are the children of this heading.
    var node: MarkdownNode?
  }

  /// Something that looks like a table and is none, or a table that is refused.
  struct Fault {
    let problem: MarkdownProblem
    let range: Range<Int>
  }

  private(set) var tables: [Table] = []
  private(set) var rows: [Range<Int>] = []
  private(set) var cells: [Cell] = []
  private(set) var faults: [Fault] = []
  private(set) var excess: MarkdownLimits.Excess?
  private var source = Bytes()
  /// What the rows of tables stand on, without what makes them part of lists and quotations.
  private var covered: [Range<Int>] = []
  private var padded = 0
  private var tree: MarkdownTree?

  var isEmpty: Bool { tables.isEmpty }

  /// Finds the tables in a tree made from `text`, and marks their paragraphs with their number from 1.
  mutating func find(in root: MarkdownNode, of text: inout MarkdownText) {
    self = MarkdownTables()
    let delimiters = text.bytes.withUnsafeBufferPointer { Self.delimiterLines(in: $0) }
    if delimiters.isEmpty { return }
    var events = MarkdownEvents(over: root)
    while let (node, entering) = events.next() {
      guard entering, node.kind == .paragraph else { continue }
      defer { events.skip(node) }
      guard let line = delimiters.first(after: node.startLine), line <= node.endLine else {
        continue
      }
      let start = text.lineStart(line)
      let range = text.bytes.withUnsafeBufferPointer {
        $0.trimmed(start..<$0.lineEnd(from: start))
      }
      if line > node.startLine + 1 {
        faults.append(Fault(problem: .tableAfterText, range: range))
      } else {
        read(node, in: &text)
        if excess != nil { return }
      }
    }
    parseCells(with: text)
  }

  /// Numbers of the lines that hold `|` and `-` and else only `:`, blanks and `>`.
  private static func delimiterLines(in text: MarkdownSlice) -> DelimiterLines {
    var lines = DelimiterLines()
    var at = 0
    var number = 1
    var counted = 0
    while let bar = text.position(of: UInt8(ascii: "|"), from: at) {
      while let end = text.position(of: UInt8(ascii: "\n"), from: counted, upTo: bar) {
        number += 1
        counted = end + 1
      }
      let line = counted..<text.lineEnd(from: bar)
      at = line.upperBound + 1
      var hasDash = false
      let isDelimiter = text[line].allSatisfy { byte in
        if byte == UInt8(ascii: "-") { hasDash = true }
        return byte == UInt8(ascii: "-") || byte == UInt8(ascii: "|") || byte == UInt8(ascii: ":")
          || byte == UInt8(ascii: ">") || byte.isMarkdownBlank
      }
      if isDelimiter, hasDash { lines.numbers.append(number) }
    }
    return lines
  }

  private struct DelimiterLines {
    var numbers: [Int] = []

    var isEmpty: Bool { numbers.isEmpty }

    func first(after line: Int) -> Int? {
      let index = numbers.partitioningIndex { $0 > line }
      return index < numbers.count ? numbers[index] : nil
    }
  }

  private mutating func read(_ node: MarkdownNode, in text: inout MarkdownText) {
    var quotes = 0
    var parent = node.parent
    while let above = parent {
      if above.kind == .quote { quotes += 1 }
      parent = above.parent
    }
    let first = text.lineStart(node.startLine) + node.startColumn - 1
    let second = text.lineStart(node.startLine + 1)
    let (header, delimiter) = text.bytes.withUnsafeBufferPointer { bytes in
      (
        MarkdownRow.content(bytes, from: first, quotes: 0),
        MarkdownRow.content(bytes, from: second, quotes: quotes)
      )
    }
    let (head, alignments) = text.bytes.withUnsafeBufferPointer { bytes in
      (MarkdownRow.cells(bytes, header), MarkdownRow.alignments(bytes, delimiter))
    }
    guard let alignments else { return }
    guard head.count == alignments.count else {
      let problem = MarkdownProblem.tableColumns(head: head.count, delimiter: alignments.count)
      faults.append(Fault(problem: problem, range: delimiter))
      return
    }
    guard head.count <= MarkdownLimits.columns else {
      let problem = MarkdownProblem.tableTooWide(head.count, limit: MarkdownLimits.columns)
      faults.append(Fault(problem: problem, range: delimiter))
      return
    }
    var table = Table(alignments: alignments)
    covered.append(header)
    covered.append(delimiter)
    let firstRow = rows.count
    add(head, of: text)
    var numbers = [Int](repeating: 0, count: head.count)
    table.isNumeric = alignments.map { $0 == .none }
    if node.endLine > node.startLine + 1 {
      for line in node.startLine + 2...node.endLine {
        let start = text.lineStart(line)
        let content = text.bytes.withUnsafeBufferPointer {
          MarkdownRow.content($0, from: start, quotes: quotes)
        }
        covered.append(content)
        var row = text.bytes.withUnsafeBufferPointer { MarkdownRow.cells($0, content) }
        if row.count > head.count { row.removeLast(row.count - head.count) }
        padded += head.count - row.count
        if padded > MarkdownLimits.paddedCells {
          excess = MarkdownLimits.Excess(limit: .cells, range: start..<start)
          return
        }
        text.bytes.withUnsafeBufferPointer { bytes in
          for (column, cell) in row.enumerated() where table.isNumeric[column] && !cell.isEmpty {
            numbers[column] += 1
            table.isNumeric[column] = MarkdownNumber.isNumber(bytes.part(cell))
          }
        }
        add(row, of: text)
      }
    }
    for column in numbers.indices where numbers[column] == 0 { table.isNumeric[column] = false }
    table.rows = firstRow..<rows.count
    tables.append(table)
    node.mark = tables.count
  }

  private mutating func add(_ row: [Range<Int>], of text: borrowing MarkdownText) {
    rows.append(cells.count..<cells.count + row.count)
    text.bytes.withUnsafeBufferPointer { bytes in
      for cell in row {
        cells.append(Cell(range: cell))
        // With marks on both sides, those at the end of the cell's own text are part of it.
        source.append("# ")
        var written = cell.lowerBound
        for i in cell where bytes[i] == UInt8(ascii: "\\") {
          guard i + 1 < cell.upperBound, bytes[i + 1] == UInt8(ascii: "|") else { continue }
          source.append(contentsOf: bytes.part(written..<i))
          written = i + 1
        }
        source.append(contentsOf: bytes.part(written..<cell.upperBound))
        source.append(" #\n")
      }
    }
  }

  private mutating func parseCells(with text: borrowing MarkdownText) {
    if cells.isEmpty { return }
    let definesReferences = text.bytes.withUnsafeBufferPointer {
      $0.position(of: (UInt8(ascii: "]"), UInt8(ascii: ":"))) != nil
    }
    if definesReferences {
      // The tables themselves are not read again: they are paragraphs of x.
      source.append("\n")
      let start = source.count
      source.append(contentsOf: text.bytes)
      for range in covered {
        for i in range { source[start + i] = UInt8(ascii: "x") }
      }
    }
    let parsed = MarkdownTree(parsing: source)
    var node = parsed.root.firstChild
    for i in cells.indices {
      cells[i].node = node
      node = node?.next
    }
    tree = consume parsed
  }
}
