/// The work on one body: walks libcmark's tree and writes HTML for what it meets.
///
/// Blocks are here; inlines and what goes beyond CommonMark are in extensions, a file each.
struct MarkdownWalk: ~Copyable {
  let options: MarkdownOptions
  var text = MarkdownText()
  var places = MarkdownPlaces()
  var notes = MarkdownNotes()
  var escapes = MarkdownEscapes()

  var out: Bytes
  var words: Bytes
  var run: Bytes
  var scratch: Bytes
  /// Nil: citations are not looked for.
  var recogniser: Recogniser?
  var citable = MarkdownCitable()
  /// The first node of the text in `run`.
  var runStart: MarkdownNode?

  var headings: [Markdown.Heading] = []
  var links: [Located<Bytes>] = []
  var images: [Located<Bytes>] = []
  var picturePlaces: [Markdown.PicturePlace] = []
  var citations: [Markdown.Cited] = []
  /// How many blocks have had a citation so far.
  var blockNumber = 0
  var findings: [Markdown.Finding] = []
  var firstParagraph: Range<Int>?
  /// Set when the tree goes past a limit: the walk stops.
  var excess: MarkdownLimits.Excess?

  /// Nodes of the top level that are not written where they stand.
  var skipped: (MarkdownNode?, MarkdownNode?) = (nil, nil)
  /// What the body may hold at all, so that nothing is looked for in vain.
  var hasTildes = false
  var hasAddresses = false
  var hasReferences = false

  /// How many block quotes and list items are open.
  var depth = 0
  /// How many inlines are open.
  var inlineDepth = 0
  /// For each open link whether it was written. Only a faulty one is inside another.
  var openLinks: [Bool] = []
  var strikes: [MarkdownStrike] = []
  var headingIDs: [Bytes: Int] = [:]
  var lastLevel = 1
  /// Where the words of the paragraph begin that is being written.
  var wordsStart = 0
  /// How long `out` was when HTML inside a line was last left out, in plain mode.
  var droppedHTML = -1
  /// How long `out` was when links back from a note were last written.
  var linkedBack = 0
  /// The list item of the note that is being written, and its number.
  var note: (item: MarkdownNode, number: Int)?

  init(
    options: MarkdownOptions, recogniser: consuming Recogniser?, buffers: consuming MarkdownBuffers
  ) {
    self.options = options
    self.recogniser = recogniser
    citable.words = buffers.citable
    out = buffers.out
    words = buffers.words
    run = buffers.run
    scratch = buffers.scratch
  }

  consuming func release() -> (MarkdownBuffers, Recogniser?) {
    (
      MarkdownBuffers(out: out, words: words, run: run, scratch: scratch, citable: citable.words),
      recogniser
    )
  }

  var isPlain: Bool { !options.extensions }

  /// Writes all that is in `top`, but not `top` itself.
  mutating func walk(_ top: MarkdownNode, _ tables: borrowing MarkdownTables) {
    var events = MarkdownEvents(over: top)
    while excess == nil, let (node, entering) = events.next() {
      let kind = node.kind
      if !run.isEmpty, kind != .text, kind != .softBreak { writeRun() }
      if node == top { continue }
      switch kind {
      case .paragraph: paragraph(node, entering: entering, &events, tables)
      case .heading: heading(node, entering: entering, &events)
      case .list: list(node, entering: entering, &events)
      case .quote, .item: container(node, kind, entering: entering)
      case .codeBlock: codeBlock(node)
      case .htmlBlock: htmlBlock(node)
      case .rule:
        endLine()
        out.append(isPlain ? "<hr />\n" : "<hr>\n")
      default: inline(node, kind, entering: entering, &events)
      }
    }
  }

  private mutating func container(
    _ node: MarkdownNode, _ kind: MarkdownNode.Kind, entering: Bool
  ) {
    if entering {
      depth += 1
      if depth > MarkdownLimits.containers {
        excess = MarkdownLimits.Excess(
          limit: .containers, range: places.firstLine(of: node, in: &text))
      }
    } else {
      depth -= 1
    }
    switch (kind, entering) {
    case (.item, true):
      endLine()
      out.append("<li>")
    case (.item, false): out.append("</li>\n")
    case (_, true):
      endLine()
      out.append("<blockquote>\n")
    case (_, false):
      endLine()
      out.append("</blockquote>\n")
    }
  }

  private mutating func list(
    _ node: MarkdownNode, entering: Bool, _ events: inout MarkdownEvents
  ) {
    if node == skipped.0 {
      if entering { events.skip(node) }
      return
    }
    let isOrdered = node.isOrdered
    if !entering {
      out.append(isOrdered ? "</ol>\n" : "</ul>\n")
      return
    }
    endLine()
    if isOrdered {
      out.append("<ol")
      if node.listStart != 1 { out.append(attribute: "start", .number(node.listStart)) }
      out.append(">\n")
    } else {
      out.append("<ul>\n")
    }
  }

  private mutating func paragraph(
    _ node: MarkdownNode, entering: Bool, _ events: inout MarkdownEvents,
    _ tables: borrowing MarkdownTables
  ) {
    let isBare = node.isInTightList && node.parent != note?.item
    if !entering {
      endParagraph(node)
      if isBare { return }
      if let note, node == note.item.lastChild { writeBackLinks(to: note.number) }
      out.append("</p>\n")
      return
    }
    places.enter(node)
    if !isPlain {
      if !tables.isEmpty, node.mark > 0 {
        writeTable(node.mark - 1, of: tables)
        events.skip(node)
        return
      }
      if !isBare, let last = writeImages(from: node) {
        events.skip(last)
        return
      }
      if hasTildes { markStrikes(in: node) }
    }
    wordsStart = words.count
    if isBare { return }
    endLine()
    out.append("<p>")
  }

  private mutating func endParagraph(_ node: MarkdownNode) {
    recognise()
    guard options.collectsText else { return }
    if firstParagraph == nil, words.count > wordsStart, node.parent?.kind == .document {
      firstParagraph = wordsStart..<words.count
    }
    words.endLine()
  }

  private mutating func codeBlock(_ node: MarkdownNode) {
    endLine()
    out.append("<pre><code")
    let info = node.info
    if !info.isEmpty {
      let end = info.firstIndex { $0.isMarkdownSpace } ?? info.count
      scratch.removeAll(keepingCapacity: true)
      scratch.append("language-")
      escapes.append(info.part(0..<end), to: &scratch)
      scratch.withUnsafeBufferPointer { out.append(attribute: "class", .text($0)) }
    }
    out.append(">")
    writeCode(node.literal)
    out.append("</code></pre>\n")
    if !isPlain { checkFence(of: node) }
    if options.collectsText { words.endLine() }
  }

  private mutating func htmlBlock(_ node: MarkdownNode) {
    if isPlain {
      // libcmark writes a remark that HTML was left out, on a line of its own.
      endLine()
      out.append("\n")
      return
    }
    places.enter(node)
    reportHTML(node)
  }
}

extension MarkdownWalk {
  /// Begins a new line unless one has just begun. Where `cmark` has left a remark on HTML, it has not.
  mutating func endLine() {
    if droppedHTML == out.count { out.append("\n") } else { out.endLine() }
  }

  /// Reports a problem at a range of `text`.
  mutating func report(_ problem: MarkdownProblem, at range: Range<Int>) {
    findings.append(
      Markdown.Finding(problem: problem, range: text.original(range), related: []))
  }

  /// The same with ranges from before notes were moved to the front.
  mutating func reportInBody(
    _ problem: MarkdownProblem, at range: Range<Int>, related: [Range<Int>] = []
  ) {
    func moved(_ range: Range<Int>) -> Range<Int> {
      text.original(range.lowerBound + text.bodyStart..<range.upperBound + text.bodyStart)
    }
    findings.append(
      Markdown.Finding(problem: problem, range: moved(range), related: related.map(moved)))
  }
}
