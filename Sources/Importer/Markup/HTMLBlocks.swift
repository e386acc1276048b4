import Portal

/// Makes blocks of text of a part of a page.
struct HTMLBlocks {
  let addresses: Addresses
  /// Whether empty lines end paragraphs and others end lines, as WordPress keeps texts.
  var hasBareParagraphs = false
  /// The line of the source for all that has none of its own; nil: that of each element.
  var fixedLine: Int?

  private(set) var notes: [ImportNote] = []
  private var passages: [Passage] = []
  private var run = InlineRun()
  private var line = 1
  /// The line that the paragraph being gathered begins on.
  private var runLine: Int?
  /// Pictures among the words of the paragraph being gathered.
  private var pictures: [Passage] = []

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

  private var skipped: Set<Int> = []

  // MARK: Which elements are what

  static let blocks: Set<String> = [
    "address", "article", "aside", "blockquote", "body", "center", "dd", "details", "dialog", "dir",
    "div", "dl", "dt", "fieldset", "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4",
    "h5", "h6", "header", "hgroup", "hr", "html", "li", "main", "menu", "nav", "ol", "p", "pre",
    "section", "summary", "table", "tbody", "td", "tfoot", "th", "thead", "tr", "ul", "caption",
    "colgroup",
  ]

  /// Elements whose content is none of the text, and which go without a word.
  private static let silent: Set<String> = [
    "head", "title", "meta", "link", "base", "template", "colgroup", "col", "area", "map", "wbr",
    "source", "track", "param", "script", "style", "noscript",
  ]

  /// Elements that go, and are told.
  private static let dropped: Set<String> = [
    "input", "select", "textarea", "button", "svg", "math", "canvas", "applet", "marquee", "nav",
    "option", "datalist", "progress", "meter", "dialog", "frameset",
  ]

  private static let embedded: Set<String> = [
    "iframe", "object", "embed", "video", "audio", "frame",
  ]

  static func isHidden(_ element: Element) -> Bool {
    if element.attributes["hidden"] != nil { return true }
    let style = Text.lowered(element.attribute("style")).filter { $0 > 0x20 }
    if style.contains(Bytes("display:none")) || style.contains(Bytes("visibility:hidden")) {
      return true
    }
    let hidden = ["hidden", "hide", "d-none", "sr-only", "visually-hidden"]
    return element.classes.contains { hidden.contains($0.string) }
  }

  private static func hasBlock(_ element: Element) -> Bool {
    element.elements.contains { blocks.contains($0.name) || hasBlock($0) }
  }

  // MARK: Walking

  private mutating func read(_ children: [Element.Child]) {
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

  private static func lines(_ text: Bytes) -> [Bytes.SubSequence] {
    let text = text.filter { $0 != 0x0D }
    return text.split(separator: 0x0A, omittingEmptySubsequences: false)
  }

  private mutating func read(_ element: Element) {
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
  private static func isCaption(_ element: Element) -> Bool {
    let names = [
      "caption", "image_desc", "img-desc", "image-desc", "chuthich", "chu-thich", "pcaption",
    ]
    return element.classes.contains { name in
      names.contains(name.string) || name.ends("-caption") || name.ends("-caption-text")
    }
  }

  /// Makes the one paragraph since `start` the caption of the picture before it.
  private mutating func joinCaption(from start: Int) {
    guard start > 0, passages.count == start + 1, let words = passages[start].block.line,
      case .picture(var picture) = passages[start - 1].block, picture.caption.isEmpty
    else { return }
    picture.caption = Text.line(words)
    passages[start - 1].block = .picture(picture)
    passages.removeLast()
  }

  private mutating func note(scripts element: Element) {
    guard ["script", "style", "noscript"].contains(element.name) else { return }
    notes.append(ImportNote(.element, Bytes("<\(element.name)>"), line: line))
  }

  private mutating func add(_ block: Block) {
    passages.append(Passage(block: block, line: runLine ?? line))
    runLine = nil
  }

  private mutating func endParagraph() {
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
  private mutating func nested(_ children: [Element.Child]) -> [Block] {
    var inner = HTMLBlocks(
      addresses: addresses, hasBareParagraphs: hasBareParagraphs, fixedLine: fixedLine)
    inner.skipped = skipped
    inner.line = line
    inner.read(children)
    inner.endParagraph()
    notes += inner.notes
    return inner.passages.map(\.block)
  }

  // MARK: Words

  private mutating func inline(_ element: Element) {
    run.append(contentsOf: inlines(of: element))
  }

  private mutating func inlines(of children: [Element.Child]) -> [Inline] {
    var out: [Inline] = []
    for child in children {
      switch child {
      case .text(let text):
        guard hasBareParagraphs else {
          out.append(.text(text))
          continue
        }
        for (index, part) in Self.lines(text).enumerated() {
          if index > 0 { out.append(.lineEnd) }
          out.append(.text(Bytes(part)))
        }
      case .element(let element): out += inlines(of: element)
      }
    }
    return out
  }

  private mutating func inlines(of element: Element) -> [Inline] {
    if Self.silent.contains(element.name) {
      note(scripts: element)
      return []
    }
    if skipped.contains(element.order) { return [] }
    if Self.isHidden(element) || Self.dropped.contains(element.name)
      || Self.embedded.contains(element.name) || element.name == "img"
    {
      // They say what becomes of them themselves, and leave no words here.
      read(element)
      return []
    }
    let inner = inlines(of: element.children)
    switch element.name {
    case "br": return [.lineEnd]
    case "b", "strong": return [.strong(inner)]
    case "i", "em", "cite", "dfn", "var": return [.emphasis(inner)]
    case "s", "strike", "del": return [.strike(inner)]
    case "code", "kbd", "samp", "tt": return [.code(element.words)]
    case "sup": return Self.shifted(inner, Self.raised) ?? inner
    case "sub": return Self.shifted(inner, Self.lowered) ?? inner
    case "q": return [.text(Bytes("“"))] + inner + [.text(Bytes("”"))]
    case "a": return link(element, inner)
    default: return inner
    }
  }

  private static let raised: [UInt8: String] = Dictionary(
    uniqueKeysWithValues: zip("0123456789+-".utf8, "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻".map(String.init)))
  private static let lowered: [UInt8: String] = Dictionary(
    uniqueKeysWithValues: zip("0123456789+-".utf8, "₀₁₂₃₄₅₆₇₈₉₊₋".map(String.init)))

  /// Digits that stand higher or lower have signs of their own; words have not.
  private static func shifted(_ inner: [Inline], _ signs: [UInt8: String]) -> [Inline]? {
    let text = Text.trimmed(inner.plain)
    let shifted = text.compactMap { signs[$0] }
    guard !text.isEmpty, shifted.count == text.count else { return nil }
    return [.text(Bytes(shifted.joined()))]
  }

  private mutating func link(_ element: Element, _ inner: [Inline]) -> [Inline] {
    let words = Text.line(inner.plain)
    guard let written = element.attributes["href"], !words.isEmpty else { return inner }
    switch addresses.verdict(on: written) {
    case .link(let address): return [.link(Self.withoutLinks(inner), to: address)]
    case .own(let address): notes.append(ImportNote(.ownLink, address, line: line))
    case .relative(let address):
      // It may be at hand.
      if Tidy.isFile(address) { return [.link(Self.withoutLinks(inner), to: address)] }
      notes.append(ImportNote(.address, address, line: line))
    case .unsafe:
      notes.append(ImportNote(.address, Text.line(written), line: line))
    case .nowhere: break
    }
    return inner
  }

  private static func withoutLinks(_ inlines: [Inline]) -> [Inline] {
    inlines.flatMap { inline -> [Inline] in
      switch inline {
      case .link(let inner, _): withoutLinks(inner)
      case .emphasis(let inner): [.emphasis(withoutLinks(inner))]
      case .strong(let inner): [.strong(withoutLinks(inner))]
      case .strike(let inner): [.strike(withoutLinks(inner))]
      default: [inline]
      }
    }
  }

  // MARK: Pictures

  private mutating func embed(_ element: Element) {
    let source =
      [element.attribute("src"), element.attribute("data")].first { !$0.isEmpty }
      ?? element.first { $0.name == "source" }?.attribute("src") ?? []
    let text: Bytes =
      switch addresses.verdict(on: source) {
      case .link(let address), .own(let address), .relative(let address): address
      case .nowhere, .unsafe: Bytes("<\(element.name)>")
      }
    notes.append(ImportNote(.embedded, text, line: line))
  }

  private mutating func picture(_ element: Element) {
    guard let picture = Self.picture(element, addresses) else {
      let source = element.attribute("src")
      if Addresses.scheme(of: source) == "data" {
        notes.append(ImportNote(.picture, Bytes("data:"), line: line))
      } else {
        notes.append(ImportNote(.element, Bytes("<img>"), line: line))
      }
      return
    }
    pictures.append(Passage(block: .picture(picture), line: line))
  }

  /// The picture of an `<img>`; nil: its address leads nowhere, or it is a sign among the words.
  static func picture(_ element: Element, _ addresses: Addresses) -> DraftPicture? {
    let written = ["data-original", "data-src", "data-lazy-src", "src"]
      .map { element.attribute($0) }
      .filter { !$0.isEmpty && Addresses.scheme(of: $0) != "data" }
    for address in written {
      let alt = Text.line(element.attribute("alt"))
      switch addresses.verdict(on: address) {
      case .link(let address), .own(let address), .relative(let address):
        return DraftPicture(address: address, alt: alt)
      case .nowhere, .unsafe: continue
      }
    }
    return nil
  }

  private mutating func figure(_ element: Element) {
    endParagraph()
    let caption = element.first { $0.name == "figcaption" }
    let images = element.all { $0.name == "img" }
    guard !images.isEmpty else {
      read(element.children)
      return endParagraph()
    }
    // A figure may hold a table or several pictures; the caption is that of the last one.
    let start = passages.count
    if let caption { skipped.insert(caption.order) }
    read(element.children)
    endParagraph()
    setCaption(caption?.words ?? [], from: start)
  }

  /// Gives the last picture since `start` its caption; where there is none it stays a paragraph.
  private mutating func setCaption(_ caption: Bytes, from start: Int) {
    guard !caption.isEmpty else { return }
    for index in passages.indices[start...].reversed() {
      if case .picture(var picture) = passages[index].block {
        picture.caption = caption
        passages[index].block = .picture(picture)
        return
      }
    }
    add(.paragraph([.emphasis([.text(caption)])]))
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

  private mutating func table(_ element: Element) {
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
  private mutating func words(ofCell cell: Element) -> [Inline] {
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

  private static func inlines(of block: Block) -> [Inline] {
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

  private mutating func unwrapped(_ rows: [[Element]], isPicture: Bool) {
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

  private static func rows(of table: Element) -> [[Element]] {
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

extension Bytes.SubSequence {
  fileprivate var isEmptyLine: Bool { allSatisfy { $0 <= 0x20 } }
}
