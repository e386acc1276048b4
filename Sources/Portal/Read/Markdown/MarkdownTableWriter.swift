extension MarkdownWalk {
  mutating func writeTable(_ index: Int, of tables: borrowing MarkdownTables) {
    let table = tables.tables[index]
    endLine()
    out.append("<div class=\"table-scroll\" tabindex=\"0\"><table>\n<thead>\n")
    if options.collectsText { words.endLine() }
    for (number, row) in table.rows.enumerated() {
      if number == 1 { out.append("<tbody>\n") }
      out.append("<tr>")
      let cells = tables.rows[row]
      for column in table.alignments.indices {
        out.append(number == 0 ? "<th" : "<td")
        if number == 0 { out.append(attribute: "scope", .constant("col")) }
        if let name = className(table, column) { out.append(attribute: "class", .constant(name)) }
        out.append(">")
        if column < cells.count {
          let cell = tables.cells[cells.lowerBound + column]
          if options.collectsText, column > 0 { words.append(UInt8(ascii: " ")) }
          if let node = cell.node { writeCell(node, at: cell.range) }
        }
        out.append(number == 0 ? "</th>" : "</td>")
      }
      out.append("</tr>\n")
      if number == 0 { out.append("</thead>\n") }
      if options.collectsText { words.endLine() }
    }
    if table.rows.count > 1 { out.append("</tbody>\n") }
    out.append("</table></div>\n")
  }

  private func className(_ table: MarkdownTables.Table, _ column: Int) -> StaticString? {
    switch table.alignments[column] {
    case .left: "l"
    case .center: "c"
    case .right: "r"
    case .none: table.isNumeric[column] ? "num" : nil
    }
  }

  private mutating func writeCell(_ heading: MarkdownNode, at range: Range<Int>) {
    places.enter(cell: range)
    if hasTildes { markStrikes(in: heading) }
    var events = MarkdownEvents(over: heading)
    while excess == nil, let (node, entering) = events.next() {
      let kind = node.kind
      if !run.isEmpty, kind != .text, kind != .softBreak { writeRun() }
      if node != heading { inline(node, kind, entering: entering, &events) }
    }
    recognise()
  }
}
