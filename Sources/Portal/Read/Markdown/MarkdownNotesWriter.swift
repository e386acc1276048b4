extension MarkdownWalk {
  /// Writes the notes that have been referred to, in that order, at the end. `first`: the list item of
  /// the first that is defined, followed by those of the others.
  mutating func writeNotes(first: MarkdownNode?, _ tables: borrowing MarkdownTables) {
    guard excess == nil, first != nil else { return }
    for unused in notes.notes where unused.number == 0 {
      reportInBody(.noteUnused(escapes.restored(unused.id).string), at: unused.range)
    }
    if notes.order.isEmpty { return }
    var items: [MarkdownNode] = []
    var next = first
    while let item = next {
      items.append(item)
      next = item.next
    }
    endLine()
    out.append("<section class=\"footnotes\"")
    options.notesLabel.withUnsafeBufferPointer { out.append(attribute: "aria-label", .text($0)) }
    out.append(">\n<ol>\n")
    for (number, index) in notes.order.enumerated() where index < items.count {
      writeNote(items[index], number + 1, tables)
    }
    out.append("</ol>\n</section>\n")
  }

  private mutating func writeNote(
    _ item: MarkdownNode, _ number: Int, _ tables: borrowing MarkdownTables
  ) {
    scratch.removeAll(keepingCapacity: true)
    scratch.append("fn-")
    scratch.append(decimal: number)
    out.append("<li")
    scratch.withUnsafeBufferPointer { out.append(attribute: "id", .text($0)) }
    out.append(">\n")
    note = (item, number)
    let end = out.count
    walk(item, tables)
    if !isBackLinked(since: end) {
      endLine()
      out.append("<p>")
      writeBackLinks(to: number)
      out.append("</p>\n")
    }
    out.append("</li>\n")
    note = nil
  }

  /// Whether the last paragraph of the note has taken up the links, which it does when it is the last
  /// block and a plain paragraph.
  private func isBackLinked(since start: Int) -> Bool { linkedBack > start }

  /// Writes an arrow for every place that refers to the note.
  mutating func writeBackLinks(to number: Int) {
    let uses = notes.notes[notes.order[number - 1]].uses
    for use in 1...uses {
      if use > 1 || !out.suffix(3).elementsEqual("<p>".utf8) { out.append(" ") }
      out.append("<a class=\"footnote-back\"")
      scratch.removeAll(keepingCapacity: true)
      scratch.append("#")
      appendReference(number, use)
      scratch.withUnsafeBufferPointer { out.append(attribute: "href", .url($0)) }
      scratch.removeAll(keepingCapacity: true)
      scratch.append(contentsOf: options.backLabel)
      scratch.append(" ")
      scratch.append(decimal: number)
      if use > 1 {
        scratch.append("-")
        scratch.append(decimal: use)
      }
      scratch.withUnsafeBufferPointer { out.append(attribute: "aria-label", .text($0)) }
      out.append(">↩</a>")
    }
    linkedBack = out.count
  }
}
