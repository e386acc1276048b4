/// The citations and figures of any text: an item, another Markdown file, or plain text.
struct CitedText {
  let citations: [ItemCitation]
  /// What an item says that it is about.
  let about: [DocumentReference]
  /// Who issued the document and what it is about, by where it is cited: an editor may want to copy it
  /// into the register.
  let details: [Range<Int>: Details]
  /// The text in NFC, and where its bytes are in the file.
  let whole: MarkdownFile
  /// By their places in `whole.text`.
  let figures: [FoundFigure]
  let head: TextHead
  /// The keys that its front matter has already.
  let given: Set<String>

  struct Details {
    let issuer, title: Bytes?
  }

  /// Nil when the file is not UTF-8: `problems` say so.
  static func read(
    _ source: Source, names: DocumentNames, measures: [Measure] = []
  ) -> (text: CitedText?, problems: [FoundProblem]) {
    let check = TextCheck(source.bytes, limit: sizeLimit)
    guard let text = check.text else {
      return (nil, check.problems.map { FoundProblem(problem: .text($0.value), range: $0.range) })
    }
    let whole = MarkdownFile(
      file: source.bytes, tree: YAMLTree(),
      parts: FrontMatter(yaml: 0..<0, body: text.start..<source.bytes.count),
      isSurelyNFC: text.isSurelyNFC, problems: [])
    var recogniser = Recogniser(names: names)
    let plain = recogniser.citations(in: PlainText.words(of: whole.text))
    let details = Dictionary(
      plain.map { citation in
        (
          whole.inFile(citation.core),
          Details(
            issuer: citation.issuer.map { PlainText.line(of: whole.text[$0]) },
            title: citation.title.map { PlainText.line(of: whole.text[$0]) })
        )
      }, uniquingKeysWith: { first, _ in first })
    let isMarkdown = source.path.suffix(3).elementsEqual(".md".utf8)
    var words = PlainText.words(of: whole.text)
    for citation in plain {
      // What belongs to a citation counts nothing, and no words are seen through it.
      for at in citation.range { words[at] = 0x01 }
    }
    var front: FrontMatter?
    if isMarkdown {
      if case .found(let parts) = FrontMatter.split(whole.text, from: 0) { front = parts }
      PlainText.blot(markdown: &words, from: front?.body.lowerBound ?? 0)
    }
    let scan = FigureScan.read(words, UnitNames(measures))
    let head = TextHead(
      whole.text, from: front?.body.lowerBound ?? 0, isItem: front != nil, days: scan.days)
    let given = front.map { keys(of: whole.text, $0) } ?? []
    let (citations, about) =
      isMarkdown
      ? markdown(source, whole, from: text.start, names)
      : (
        plain.map {
          ItemCitation(
            $0, part: .body, place: whole.inFile($0.core), link: nil, core: nil, block: 0)
        }, []
      )
    return (
      CitedText(
        citations: citations, about: about, details: details, whole: whole, figures: scan.figures,
        head: head, given: given), []
    )
  }

  private static func keys(of text: Bytes, _ front: FrontMatter) -> Set<String> {
    guard case .tree(let tree) = YAMLReader.read(text, front.yaml), !tree.nodes.isEmpty else {
      return []
    }
    var fields = YAMLFields(tree)
    return Set(
      fields.entries(of: 0, keys: ItemFields.Key.self, aliases: ItemFields.aliases).map(
        \.key.rawValue))
  }

  private static let sizeLimit = 16 << 20

  private static func markdown(
    _ source: Source, _ whole: MarkdownFile, from start: Int, _ names: DocumentNames
  ) -> ([ItemCitation], [DocumentReference]) {
    guard case .found = FrontMatter.split(source.bytes, from: start) else {
      var renderer = MarkdownRenderer(recogniser: Recogniser(names: names))
      return (whole.render(&renderer, MarkdownOptions()).citations, [])
    }
    var reader = ItemReader(
      Reading(
        offset: 7 * 60, fileLimit: sizeLimit, markdown: MarkdownOptions(), documentNames: names))
    let item = reader.read(source.bytes, path: source.path).item
    return (item?.citations ?? [], item?.documents.map(\.value) ?? [])
  }
}

/// Text that is no Markdown.
enum PlainText {
  /// `text` as the recogniser takes it, every byte in its place: addresses are blotted out, and so are the
  /// ends of paragraphs, which are line ends before a capital letter, a bullet or another line end.
  static func words(of text: Bytes) -> Bytes {
    var words = text
    var at = 0
    while at < words.count {
      if words[at] == 0x0A || words[at] == 0x0D {
        if endsParagraph(words, at) { words[at] = 0 }
        at += 1
        continue
      }
      var end = at
      while end < words.count, words[end] > 0x20 { end += 1 }
      if end > at, isAddress(words[at..<end]) {
        for i in at..<end { words[i] = 0 }
      }
      at = max(end, at + 1)
    }
    return words
  }

  /// Blots out what Markdown does not show as running text, every byte in its place: all before `start`, code
  /// and where links lead. Marks of emphasis and of headings become spaces, ends of cells walls.
  static func blot(markdown words: inout Bytes, from start: Int) {
    for at in 0..<min(start, words.count) { words[at] = 0 }
    var at = start
    var code: Int?
    while at < words.count {
      switch words[at] {
      case UInt8(ascii: "`"):
        let end = words[at...].firstIndex { $0 != UInt8(ascii: "`") } ?? words.count
        if code == end - at {
          code = nil
        } else if code == nil {
          code = end - at
        }
        for mark in at..<end { words[mark] = 0 }
        at = end
        continue
      case UInt8(ascii: "]") where at + 1 < words.count && words[at + 1] == UInt8(ascii: "("):
        var end = at + 1
        while end < words.count, words[end] > 0x20, words[end] != UInt8(ascii: ")") { end += 1 }
        for mark in at..<end { words[mark] = 0 }
        at = end
        continue
      case UInt8(ascii: "*"), UInt8(ascii: "#"): words[at] = 0x20
      case UInt8(ascii: "|"): words[at] = 0
      default: break
      }
      if code != nil { words[at] = 0 }
      at += 1
    }
  }

  /// The words of a passage, on one line.
  static func line(of text: Bytes.SubSequence) -> Bytes {
    Bytes(text.split { $0 <= 0x20 }.joined(separator: [UInt8(ascii: " ")]))
  }

  private static func isAddress(_ word: Bytes.SubSequence) -> Bool {
    let word = Bytes(word)
    return word.contains(Bytes("://")) || word.contains(Bytes("www."))
      || word.contains(UInt8(ascii: "@"))
  }

  private static func endsParagraph(_ text: Bytes, _ at: Int) -> Bool {
    var next = at + 1
    if text[at] == 0x0D, next < text.count, text[next] == 0x0A { next += 1 }
    while next < text.count, text[next] == 0x20 || text[next] == 0x09 { next += 1 }
    guard next < text.count, text[next] > 0x20 else { return true }
    let scalar = text.withUnsafeBufferPointer { UTF8Scalar.decode($0, at: next).0 } ?? 0
    return CharacterData.lower(scalar) != scalar
      || "-*+•–—".unicodeScalars.contains { $0.value == scalar }
  }
}
