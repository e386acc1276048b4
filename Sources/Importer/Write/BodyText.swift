import Portal

/// The blocks of a draft as they stand in the item: pictures by the names they have here, nothing that leads
/// to an old address of the portal.
struct BodyText {
  private let addresses: Addresses
  private var atHand: AtHand
  private(set) var notes: [ImportNote] = []
  private(set) var counts: [ImportWords.Part: Int] = [:]

  init(_ addresses: Addresses, _ atHand: AtHand) {
    self.addresses = addresses
    self.atHand = atHand
  }

  var files: [ImportedFile] { atHand.files }

  // MARK: Files

  enum Whereabouts {
    /// Beside the item, by its name there.
    case here(Bytes)
    /// On another site.
    case there(Bytes)
    case nowhere
  }

  mutating func picture(_ picture: DraftPicture, line: Int?) -> Whereabouts {
    if let name = atHand.picture(picture.written) ?? atHand.picture(picture.address) {
      return .here(name)
    }
    notes.append(ImportNote(.picture, picture.address, line: line))
    return whereabouts(picture.address)
  }

  mutating func file(_ file: DraftFile) -> Whereabouts {
    if let name = atHand.file(file.address) { return .here(name) }
    notes.append(ImportNote(.attachment, file.address))
    return whereabouts(file.address)
  }

  private func whereabouts(_ address: Bytes) -> Whereabouts {
    if case .link(let url) = addresses.verdict(on: address), Address.isWebURL(url) {
      return .there(url)
    }
    return .nowhere
  }

  // MARK: Blocks

  mutating func blocks(_ passages: [Passage]) -> [Block] {
    passages.flatMap { passage in block(passage.block, passage.line) }
  }

  private mutating func block(_ block: Block, _ line: Int) -> [Block] {
    switch block {
    case .paragraph(let inlines):
      count(.paragraphs)
      return [.paragraph(words(inlines, line))]
    case .heading(let level, let inlines):
      count(.headings)
      return [.heading(level, words(inlines, line))]
    case .list(let start, let items):
      count(.lists)
      var kept: [[Block]] = []
      for item in items { kept.append(item.flatMap { self.block($0, line) }) }
      return [.list(start: start, items: kept)]
    case .quote(let inner): return [.quote(inner.flatMap { self.block($0, line) })]
    case .table(let rows):
      count(.tables)
      var kept: [[[Inline]]] = []
      for row in rows { kept.append(row.map { words($0, line) }) }
      return [.table(kept)]
    case .picture(var picture):
      switch self.picture(picture, line: line) {
      case .here(let name): picture.address = name
      case .there(let url): picture.address = url
      case .nowhere:
        let words = picture.caption.isEmpty ? picture.alt : picture.caption
        if words.isEmpty { return [] }
        count(.captions)
        return [.paragraph([.emphasis([.text(words)])])]
      }
      count(.pictures)
      if !picture.caption.isEmpty { count(.captions) }
      return [.picture(picture)]
    case .code, .rule: return [block]
    }
  }

  private mutating func count(_ part: ImportWords.Part) { counts[part, default: 0] += 1 }

  private mutating func words(_ inlines: [Inline], _ line: Int) -> [Inline] {
    inlines.flatMap { inline -> [Inline] in
      switch inline {
      case .text(let text): [.text(withoutOwn(text, line))]
      case .emphasis(let inner): [.emphasis(words(inner, line))]
      case .strong(let inner): [.strong(words(inner, line))]
      case .strike(let inner): [.strike(words(inner, line))]
      case .link(let inner, let address): link(inner, address, line)
      case .code, .lineEnd: [inline]
      }
    }
  }

  /// A link to a file that is at hand leads to it; to one that is nowhere there is none.
  private mutating func link(_ inner: [Inline], _ address: Bytes, _ line: Int) -> [Inline] {
    let inner = words(inner, line)
    if Addresses.scheme(of: address) != nil {
      count(.links)
      return [.link(inner, to: address)]
    }
    if let name = atHand.file(address) {
      count(.links)
      return [.link(inner, to: name)]
    }
    notes.append(ImportNote(.attachment, address, line: line))
    return inner
  }

  /// A bare address becomes a link; one of the portal's own loses what makes it one.
  mutating func withoutOwn(_ text: Bytes, _ line: Int?) -> Bytes {
    guard text.contains(Bytes("://")) else { return text }
    var out = Bytes()
    var at = 0
    while let colon = text.firstRange(of: Bytes("://"), from: at) {
      let host = Text.lowered(
        Bytes(text[colon.upperBound...].prefix { $0 > 0x20 && !"/?#:,;)".utf8.contains($0) }))
      let scheme = ["https", "http"].first {
        text[at..<colon.lowerBound].suffix($0.utf8.count).elementsEqual($0.utf8)
      }
      if let scheme, addresses.own.contains(host) {
        out += text[at..<(colon.lowerBound - scheme.utf8.count)]
        notes.append(ImportNote(.ownLink, host, line: line))
      } else {
        out += text[at..<colon.upperBound]
      }
      at = colon.upperBound
    }
    return out + text[at...]
  }
}
