extension MarkdownWalk {
  mutating func inline(
    _ node: MarkdownNode, _ kind: MarkdownNode.Kind, entering: Bool, _ events: inout MarkdownEvents
  ) {
    switch kind {
    case .text: writeText(node)
    case .softBreak:
      if gathersRuns {
        if run.isEmpty { runStart = node }
        run.append(UInt8(ascii: "\n"))
        return
      }
      out.append("\n")
      citable.words.append(UInt8(ascii: "\n"))
      if options.collectsText { words.append(UInt8(ascii: " ")) }
    case .lineBreak:
      out.append(isPlain ? "<br />\n" : "<br>\n")
      citable.words.append(UInt8(ascii: "\n"))
      if options.collectsText { words.append(UInt8(ascii: " ")) }
    case .code:
      citable.wall()
      out.append("<code>")
      writeCode(node.literal)
      out.append("</code>")
    case .html: if isPlain { droppedHTML = out.count } else { reportHTML(node) }
    case .emphasis, .strong:
      nest(node, entering: entering)
      if entering { citable.enterScope() } else { citable.leaveScope() }
      let name: StaticString = kind == .strong ? "strong>" : "em>"
      out.append(entering ? "<" : "</")
      out.append(name)
    case .link: link(node, entering: entering)
    case .image:
      if entering {
        citable.wall()
        writeImage(node)
        events.skip(node)
      }
    default: break
    }
  }

  /// Counts open inlines, and finds the strikethroughs among the children of a new one.
  private mutating func nest(_ node: MarkdownNode, entering: Bool) {
    inlineDepth += entering ? 1 : -1
    guard entering else { return }
    if inlineDepth > MarkdownLimits.inlines {
      let range = places.find(MarkdownSlice(start: nil, count: 0), of: node, in: &text)
      excess = MarkdownLimits.Excess(limit: .inlines, range: range)
    }
    if hasTildes { markStrikes(in: node) }
  }

  /// Whether text is kept until its end is known, because something in it may become a link.
  private var gathersRuns: Bool { (hasAddresses || hasReferences) && openLinks.isEmpty }

  private mutating func writeText(_ node: MarkdownNode) {
    let literal = node.literal
    var written = 0
    if hasTildes, node.mark > 0 {
      for strike in strikes[(node.mark - 1)...].prefix(while: { $0.node == node }) {
        writeText(literal.part(written..<strike.offset), of: node, shift: written)
        if !run.isEmpty { writeRun() }
        citable.wall()
        out.append(strike.opens ? "<del>" : "</del>")
        written = strike.offset + 2
      }
    }
    writeText(literal.part(written..<literal.count), of: node, shift: written)
  }

  private mutating func writeText(_ text: MarkdownSlice, of node: MarkdownNode, shift: Int) {
    if gathersRuns {
      if run.isEmpty { runStart = node }
      run.append(contentsOf: text)
      return
    }
    write(citable: text, of: node, shift: shift)
    if options.collectsText { words.append(contentsOf: text) }
  }

  private mutating func link(_ node: MarkdownNode, entering: Bool) {
    nest(node, entering: entering)
    citable.wall()
    let url = node.url
    if entering {
      let isWritten =
        isPlain
        || !openLinks.contains(true) && MarkdownURL.fault(of: url, isImage: false) == nil
      openLinks.append(isWritten)
      if !isWritten { return }
      out.append("<a")
      appendAddress("href", url)
      append("title", node.title)
      out.append(">")
      return
    }
    let isWritten = openLinks.popLast() ?? false
    if isWritten { out.append("</a>") }
    if isPlain { return }
    let range = places.find(link: node, in: &text)
    if let fault = MarkdownURL.fault(of: url, isImage: false) {
      report(.unsafeURL(escapes.restored(Bytes(url)).string, fault), at: range)
    } else if isWritten {
      links.append(Located(escapes.restored(Bytes(url)), at: text.original(range)))
    }
  }

  /// Writes an address that may be written in full mode, in plain mode what `cmark` writes.
  mutating func appendAddress(_ name: StaticString, _ url: MarkdownSlice) {
    if isPlain, MarkdownURL.isDangerousToCMark(url) {
      out.append(attribute: name, .constant(""))
    } else if escapes.isActive {
      escapes.restored(Bytes(url)).withUnsafeBufferPointer {
        out.append(attribute: name, .url($0))
      }
    } else {
      out.append(attribute: name, .url(url))
    }
  }

  mutating func append(_ name: StaticString, _ value: MarkdownSlice) {
    if !value.isEmpty { out.append(attribute: name, .text(value)) }
  }

  mutating func writeCode(_ code: MarkdownSlice) {
    if options.collectsText { escapes.append(code, to: &words) }
    if escapes.isActive {
      var written = Bytes()
      escapes.append(code, to: &written)
      written.withUnsafeBufferPointer { out.append(text: $0) }
    } else {
      out.append(text: code)
    }
  }

  /// Appends the text of all that is in `top`. `markup`: with raw HTML as written and the marks of
  /// strikethrough, as `cmark` has it in descriptions of images.
  func appendText(of top: MarkdownNode, markup: Bool, to target: inout Bytes) {
    var current = top.firstChild
    while let node = current {
      switch node.kind {
      case .text:
        let literal = node.literal
        var written = 0
        if hasTildes, !markup, node.mark > 0 {
          for strike in strikes[(node.mark - 1)...].prefix(while: { $0.node == node }) {
            target.append(contentsOf: literal.part(written..<strike.offset))
            written = strike.offset + 2
          }
        }
        target.append(contentsOf: literal.part(written..<literal.count))
      case .code: escapes.append(node.literal, to: &target)
      case .html: if markup { escapes.append(node.literal, to: &target) }
      case .softBreak, .lineBreak: target.append(UInt8(ascii: " "))
      default: break
      }
      current = node.firstChild ?? node.following(within: top)
    }
  }
}
