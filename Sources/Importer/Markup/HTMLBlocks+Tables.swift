import Portal

extension HTMLBlocks {
  mutating func table(_ element: Element) {
    endParagraph()
    line = fixedLine ?? element.line
    let rows = Self.rows(of: element)
    let widest = rows.map { $0.count }.max() ?? 0
    let hasInner = rows.joined().contains { $0.first { $0.name == "table" } != nil }
    let hasPicture = rows.joined().contains { $0.first { $0.name == "img" } != nil }
    if let caption = element.child("caption") {
      read(caption.children)
      endParagraph()
    }
    // What lays a page out is no table: one column, tables in it, or a picture above its caption.
    if widest <= 1 || hasInner {
      return unwrapped(rows, isPicture: widest <= 1 && hasPicture)
    }
    let cells = TableCells(rows)
    guard cells.width <= TableCells.widest else {
      notes.append(
        ImportNote(
          .table, rows.first.map { Text.line(Bytes($0.flatMap { $0.words + [0x20] })) } ?? [],
          line: line))
      return unwrapped(rows, isPicture: false)
    }
    var table: [[[Inline]]] = []
    for row in cells.rows {
      table.append(
        row.map { cell in
          guard let cell else { return [] }
          return words(ofCell: cell)
        })
    }
    passages += pictures
    pictures = []
    table.removeAll { $0.allSatisfy(\.isEmpty) }
    if !table.isEmpty { add(.table(table)) }
  }

  /// A cell takes words alone: paragraphs and items of lists stand one after the other in it.
  mutating func words(ofCell cell: Element) -> [Inline] {
    var inner = HTMLBlocks(addresses: addresses, fixedLine: fixedLine)
    inner.line = line
    inner.read(cell.children)
    inner.endParagraph()
    notes += inner.notes
    var run = InlineRun()
    for passage in inner.passages {
      if case .picture = passage.block {
        pictures.append(passage)
        continue
      }
      if !run.isEmpty { run.append(.text([0x20])) }
      run.append(contentsOf: Self.inlines(of: passage.block))
    }
    return run.take().map { $0 == .lineEnd ? .text([0x20]) : $0 }
  }

  static func inlines(of block: Block) -> [Inline] {
    switch block {
    case .paragraph(let inlines): inlines
    case .heading(_, let inlines): [.strong(inlines)]
    case .list(_, let items):
      Array(items.map { $0.flatMap { inlines(of: $0) + [.text([0x20])] } }.joined())
    case .quote(let blocks): blocks.flatMap { inlines(of: $0) + [.text([0x20])] }
    case .table(let rows): rows.joined().flatMap { $0 + [.text([0x20])] }
    case .code(let text): [.text(text)]
    case .picture, .rule: []
    }
  }

  mutating func unwrapped(_ rows: [[Element]], isPicture: Bool) {
    for row in rows {
      for cell in row {
        let start = passages.count
        read(cell.children)
        endParagraph()
        // The line under a picture.
        if isPicture, passages.count == start + 1,
          Text.length(passages[start].block.line ?? []) <= 300
        {
          joinCaption(from: start)
        }
      }
    }
  }

  static func rows(of table: Element) -> [[Element]] {
    var rows: [[Element]] = []
    // Cells that no row holds are a row together.
    var loose: [Element] = []
    for child in table.elements {
      if child.name == "td" || child.name == "th" {
        loose.append(child)
        continue
      }
      rows.append(loose)
      loose = []
      switch child.name {
      case "tr": rows.append(child.elements.filter { $0.name == "td" || $0.name == "th" })
      case "caption": break
      default: rows += Self.rows(of: child)
      }
    }
    rows.append(loose)
    return rows.filter { !$0.isEmpty }
  }
}
