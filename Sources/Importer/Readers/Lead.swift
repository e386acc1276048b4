import Portal

/// A lead that its source has as blocks: the item's is words on one line, and all else goes to the text.
struct Lead {
  let words: Bytes
  /// Pictures with their captions, lists, tables.
  let rest: [Passage]
  /// The addresses that its words led to.
  let notes: [ImportNote]

  init(_ passages: [Passage]) {
    var words: [Bytes] = []
    var rest: [Passage] = []
    var notes: [ImportNote] = []
    for passage in passages {
      guard let line = passage.block.line, !Self.isCaption(passage.block, after: rest) else {
        rest.append(passage)
        continue
      }
      words.append(Text.line(line))
      if case .paragraph(let inlines) = passage.block {
        notes += inlines.addresses.map { ImportNote(.address, $0, line: passage.line) }
      }
    }
    self.words = Bytes(words.filter { !$0.isEmpty }.joined(separator: [0x20]))
    self.rest = rest
    self.notes = notes
  }

  /// A line in italics right under a picture.
  private static func isCaption(_ block: Block, after rest: [Passage]) -> Bool {
    guard case .picture? = rest.last?.block, case .paragraph(let inlines) = block,
      inlines.count == 1, case .emphasis = inlines[0]
    else { return false }
    return true
  }
}

extension [Inline] {
  fileprivate var addresses: [Bytes] {
    flatMap { inline -> [Bytes] in
      switch inline {
      case .link(_, let address): [address]
      case .emphasis(let inner), .strong(let inner), .strike(let inner): inner.addresses
      case .text, .code, .lineEnd: []
      }
    }
  }
}
