extension MarkdownWalk {
  mutating func heading(
    _ node: MarkdownNode, entering: Bool, _ events: inout MarkdownEvents
  ) {
    if node == skipped.1 {
      if entering { events.skip(node) }
      return
    }
    let level = node.level
    if !entering {
      recognise(links: false)
      out.append("</h")
      out.append(decimal: level)
      out.append(">\n")
      if options.collectsText { words.endLine() }
      return
    }
    places.enter(node)
    if hasTildes { markStrikes(in: node) }
    let range = places.firstLine(of: node, in: &text)
    if !isPlain {
      if level == 1 {
        report(.headingOfPage, at: range)
      } else if level > lastLevel + 1 {
        report(.headingSkip(from: lastLevel, to: level), at: range)
      }
      lastLevel = level
    }
    var title = Bytes()
    appendText(of: node, markup: false, to: &title)
    if hasReferences { dropReferences(from: &title) }
    title = escapes.restored(title)
    let id = uniqueID(for: title)
    headings.append(
      Markdown.Heading(level: level, id: id, text: title, range: text.original(range)))
    endLine()
    out.append("<h")
    out.append(decimal: level)
    id.withUnsafeBufferPointer { out.append(attribute: "id", .text($0)) }
    out.append(">")
  }

  /// Takes the references to notes out of a heading's words.
  private func dropReferences(from title: inout Bytes) {
    var kept = Bytes()
    title.withUnsafeBufferPointer { text in
      var written = 0
      var at = 0
      while let mark = text.position(of: (UInt8(ascii: "["), UInt8(ascii: "^")), from: at) {
        at = mark + 1
        guard let id = MarkdownNotes.id(in: text, at: mark), notes.has(text.part(id)) else {
          continue
        }
        kept.append(contentsOf: text.part(written..<mark))
        written = id.upperBound + 1
        at = written
      }
      kept.append(contentsOf: text.part(written..<text.count))
    }
    title = kept
  }

  /// The heading's words as an id: `muc`, the second time `muc-1`. Ids of notes are kept free.
  private mutating func uniqueID(for title: Bytes) -> Bytes {
    var slug = Fold.slug(title)
    if slug.isEmpty {
      slug = Bytes("muc")
    } else if slug.starts(with: "fn-".utf8) || slug.starts(with: "fnref-".utf8) {
      slug = Bytes("muc-") + slug
    }
    guard var number = headingIDs[slug] else {
      headingIDs[slug] = 1
      return slug
    }
    while true {
      var id = slug
      id.append("-")
      id.append(decimal: number)
      number += 1
      if headingIDs[id] == nil {
        headingIDs[slug] = number
        headingIDs[id] = 1
        return id
      }
    }
  }
}
