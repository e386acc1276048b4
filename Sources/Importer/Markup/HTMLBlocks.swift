import Portal

/// Makes blocks of text of a part of a page.
struct HTMLBlocks {
  let addresses: Addresses
  /// Whether empty lines end paragraphs and others end lines, as WordPress keeps texts.
  var hasBareParagraphs = false
  /// The line of the source for all that has none of its own; nil: that of each element.
  var fixedLine: Int?

  var notes: [ImportNote] = []
  var passages: [Passage] = []
  var run = InlineRun()
  var line = 1
  /// The line that the paragraph being gathered begins on.
  private var runLine: Int?
  /// Pictures among the words of the paragraph being gathered.
  var pictures: [Passage] = []

  init(addresses: Addresses, hasBareParagraphs: Bool = false, fixedLine: Int? = nil) {
    self.addresses = addresses
    self.hasBareParagraphs = hasBareParagraphs
    self.fixedLine = fixedLine
  }

  /// The text of `element`. Those in `skipped`, by their order, are left out.
  static func read(
    _ element: Element, _ addresses: Addresses, hasBareParagraphs: Bool = false,
    fixedLine: Int? = nil, skipping skipped: Set<Int> = []
  ) -> (passages: [Passage], notes: [ImportNote]) {
    var reader = HTMLBlocks(
      addresses: addresses, hasBareParagraphs: hasBareParagraphs, fixedLine: fixedLine)
    reader.skipped = skipped
    reader.read(element.children)
    reader.endParagraph()
    return (reader.passages, reader.notes)
  }

  var skipped: Set<Int> = []

  // MARK: Walking

  mutating func read(_ children: [Element.Child]) {
    for child in children {
      switch child {
      case .text(let text): readText(text)
      case .element(let element): read(element)
      }
    }
  }

  private mutating func readText(_ text: Bytes) {
    guard hasBareParagraphs else {
      if runLine == nil, text.contains(where: { $0 > 0x20 }) { runLine = line }
      run.append(.text(text))
      return
    }
    var isFirst = true
    for part in Self.lines(text) {
      if !isFirst { if part.isEmptyLine { endParagraph() } else { run.append(.lineEnd) } }
      isFirst = false
      if !part.isEmptyLine {
        if runLine == nil { runLine = line }
        run.append(.text(Bytes(part)))
      }
    }
  }

  static func lines(_ text: Bytes) -> [Bytes.SubSequence] {
    let text = text.filter { $0 != 0x0D }
    return text.split(separator: 0x0A, omittingEmptySubsequences: false)
  }

  mutating func read(_ element: Element) {
    let outer = line
    defer { line = outer }
    line = fixedLine ?? element.line
    if skipped.contains(element.order) || Self.silent.contains(element.name) {
      note(scripts: element)
      return
    }
    if Self.isHidden(element) {
      let words = element.words
      if !words.isEmpty { notes.append(ImportNote(.hidden, words, line: line)) }
      return
    }
    if Self.dropped.contains(element.name) {
      let words = element.words
      notes.append(
        ImportNote(.element, words.isEmpty ? Bytes("<\(element.name)>") : words, line: line))
      return
    }
    if Self.embedded.contains(element.name) { return embed(element) }
    switch element.name {
    case "img": picture(element)
    case "br": run.append(.lineEnd)
    case "hr":
      endParagraph()
      add(.rule)
    case "h1", "h2", "h3", "h4", "h5", "h6": heading(element)
    case "ul", "ol", "menu", "dir": list(element)
    case "dl": definitions(element)
    case "blockquote":
      endParagraph()
      let inner = nested(element.children)
      if !inner.isEmpty { add(.quote(inner)) }
    case "pre":
      endParagraph()
      let text = Text.clean(element.content)
      if text.contains(where: { $0 > 0x20 }) { add(.code(text)) }
    case "table": table(element)
    case "figure": figure(element)
    default:
      if Self.blocks.contains(element.name) {
        endParagraph()
        let start = passages.count
        read(element.children)
        endParagraph()
        if Self.isCaption(element) { joinCaption(from: start) }
      } else if Self.hasBlock(element) {
        read(element.children)
      } else {
        if runLine == nil { runLine = line }
        inline(element)
      }
    }
  }

  /// Whether an element says by its class that it stands under a picture.
  static func isCaption(_ element: Element) -> Bool {
    let names = [
      "caption", "image_desc", "img-desc", "image-desc", "chuthich", "chu-thich", "pcaption",
    ]
    return element.classes.contains { name in
      names.contains(name.string) || name.ends("-caption") || name.ends("-caption-text")
    }
  }

  /// Makes the one paragraph since `start` the caption of the picture before it.
  mutating func joinCaption(from start: Int) {
    guard start > 0, passages.count == start + 1, let words = passages[start].block.line,
      case .picture(var picture) = passages[start - 1].block, picture.caption.isEmpty
    else { return }
    picture.caption = Text.line(words)
    passages[start - 1].block = .picture(picture)
    passages.removeLast()
  }

  mutating func note(scripts element: Element) {
    guard ["script", "style", "noscript"].contains(element.name) else { return }
    notes.append(ImportNote(.element, Bytes("<\(element.name)>"), line: line))
  }

  mutating func add(_ block: Block) {
    passages.append(Passage(block: block, line: runLine ?? line))
    runLine = nil
  }

  mutating func endParagraph() {
    let paragraphs = run.takeParagraphs()
    // A picture among the words stands before them.
    passages += pictures
    pictures = []
    let start = runLine
    for paragraph in paragraphs {
      runLine = start
      add(.paragraph(paragraph))
    }
    runLine = nil
  }

  /// The blocks of a part, apart from what is gathered.
  mutating func nested(_ children: [Element.Child]) -> [Block] {
    var inner = HTMLBlocks(
      addresses: addresses, hasBareParagraphs: hasBareParagraphs, fixedLine: fixedLine)
    inner.skipped = skipped
    inner.line = line
    inner.read(children)
    inner.endParagraph()
    notes += inner.notes
    return inner.passages.map(\.block)
  }

  // MARK: Headings, lists, tables

  private mutating func heading(_ element: Element) {
    endParagraph()
    line = fixedLine ?? element.line
    var words = InlineRun()
    words.append(contentsOf: inlines(of: element.children))
    passages += pictures
    pictures = []
    let inlines = words.take().map { $0 == .lineEnd ? .text([0x20]) : $0 }
    if !inlines.isEmpty { add(.heading(Int(element.name.dropFirst()) ?? 2, inlines)) }
  }

  private mutating func list(_ element: Element) {
    endParagraph()
    var items: [[Block]] = []
    for child in element.elements {
      line = fixedLine ?? child.line
      let inner = nested(child.name == "li" ? child.children : [.element(child)])
      guard !inner.isEmpty else { continue }
      // A list right in a list belongs to the item before it.
      if child.name != "li", !items.isEmpty, child.name == "ul" || child.name == "ol" {
        items[items.count - 1] += inner
      } else {
        items.append(inner)
      }
    }
    guard !items.isEmpty else { return }
    line = fixedLine ?? element.line
    let isOrdered = element.name == "ol"
    let start = Int(element.attribute("start").string) ?? 1
    add(.list(start: isOrdered ? max(0, min(start, 99_999_999)) : nil, items: items))
  }

  private mutating func definitions(_ element: Element) {
    endParagraph()
    for child in element.elements {
      line = fixedLine ?? child.line
      if child.name == "dt" {
        var words = InlineRun()
        words.append(contentsOf: inlines(of: child.children))
        let term = words.take()
        if !term.isEmpty { add(.paragraph([.strong(term)])) }
      } else {
        read(child.children)
        endParagraph()
      }
    }
  }
}

extension Bytes.SubSequence {
  fileprivate var isEmptyLine: Bool { allSatisfy { $0 <= 0x20 } }
}
