/// The words of one block that may cite documents, and where each piece of them went.
///
/// What is in links and code is not among them: a NUL byte stands for it.
struct MarkdownCitable {
  /// A text between two marks of emphasis, or up to a line break.
  struct Piece {
    /// Where it begins among the words, and in the HTML.
    let at, html: Int
    /// Whether something in it is longer in the HTML.
    let isEscaped: Bool
    /// The node that it begins in, and how many bytes after the node's beginning.
    let node: MarkdownNode
    let shift: Int
    /// The innermost emphasis around it, by number; 0: none.
    let scope: Int
    /// How many emphases are around it.
    let depth: Int
  }

  var words = Bytes()
  private(set) var pieces: [Piece] = []
  private var scopes: [Int] = []
  private var lastScope = 0

  /// `html`: where `text` has been written to.
  mutating func append(
    _ text: MarkdownSlice, html: Range<Int>, node: MarkdownNode, shift: Int
  ) {
    pieces.append(
      Piece(
        at: words.count, html: html.lowerBound, isEscaped: html.count > text.count, node: node,
        shift: shift, scope: scopes.last ?? 0, depth: scopes.count))
    words.append(contentsOf: text)
  }

  /// No citation goes across what stands here.
  mutating func wall() {
    if let last = words.last, last != 0 { words.append(0) }
  }

  mutating func enterScope() {
    lastScope += 1
    scopes.append(lastScope)
  }

  mutating func leaveScope() { scopes.removeLast() }

  mutating func clear() {
    words.removeAll(keepingCapacity: true)
    pieces.removeAll(keepingCapacity: true)
  }

  /// The piece that holds the byte at `offset`.
  func piece(at offset: Int) -> Int {
    var (low, high) = (0, pieces.count)
    while low + 1 < high {
      let middle = (low + high) / 2
      if pieces[middle].at <= offset { low = middle } else { high = middle }
    }
    return low
  }

  /// Where `range` stands in the HTML; nil when an emphasis begins or ends in it without the other.
  func html(of range: Range<Int>) -> Range<Int>? {
    let (first, last) = (piece(at: range.lowerBound), piece(at: range.upperBound - 1))
    let depth = pieces[first].depth
    guard pieces[first].scope == pieces[last].scope,
      pieces[first...last].allSatisfy({ $0.depth >= depth })
    else { return nil }
    return offset(range.lowerBound, in: first)..<offset(range.upperBound, in: last)
  }

  /// As much of a citation as no mark of emphasis cuts.
  func link(for citation: Citation) -> Range<Int>? {
    let (range, core) = (citation.range, citation.core)
    return html(of: range) ?? html(of: range.lowerBound..<core.upperBound)
      ?? html(of: core.lowerBound..<range.upperBound) ?? html(of: core)
  }

  private func offset(_ offset: Int, in piece: Int) -> Int {
    let start = pieces[piece].at
    if !pieces[piece].isEscaped { return pieces[piece].html + offset - start }
    return words.withUnsafeBufferPointer { words in
      words[start..<offset].reduce(pieces[piece].html) { $0 + Self.width(of: $1) }
    }
  }

  /// How many bytes a byte of text takes in HTML.
  private static func width(of byte: UInt8) -> Int {
    switch byte {
    case UInt8(ascii: "&"): 5
    case UInt8(ascii: "<"), UInt8(ascii: ">"): 4
    case UInt8(ascii: "\""): 6
    default: 1
    }
  }
}

extension MarkdownWalk {
  /// Writes text that may cite documents, `shift` bytes after the beginning of `node`.
  mutating func write(citable text: MarkdownSlice, of node: MarkdownNode?, shift: Int) {
    let start = out.count
    out.append(text: text)
    guard let node, recogniser != nil, openLinks.isEmpty, !text.isEmpty else { return }
    citable.append(text, html: start..<out.count, node: node, shift: shift)
  }

  /// Recognises the citations of the block that ends here. `links`: whether they may become links.
  mutating func recognise(links: Bool = true) {
    guard recogniser != nil, !citable.words.isEmpty else { return }
    let found = recogniser?.citations(in: citable.words) ?? []
    if !found.isEmpty {
      places.rewind()
      blockNumber += 1
      for citation in found { keep(citation, links: links) }
    }
    citable.clear()
  }

  private mutating func keep(_ citation: Citation, links: Bool) {
    let core = citation.core
    let piece = citable.pieces[citable.piece(at: core.lowerBound)]
    let place = citable.words.withUnsafeBufferPointer { words in
      places.find(
        words.part(core), of: piece.node, shift: piece.shift + core.lowerBound - piece.at, in: &text
      )
    }
    citations.append(
      Markdown.Cited(
        citation: citation, place: text.original(place),
        link: links ? citable.link(for: citation) : nil,
        core: links ? citable.html(of: core) : nil, block: blockNumber))
  }
}
