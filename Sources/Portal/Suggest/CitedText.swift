/// The citations of any text: an item, another Markdown file, or plain text.
struct CitedText {
  let citations: [ItemCitation]
  /// What an item says that it is about.
  let about: [DocumentReference]
  /// Who issued the document and what it is about, by where it is cited: an editor may want to copy it
  /// into the register.
  let details: [Range<Int>: Details]

  struct Details {
    let issuer, title: Bytes?
  }

  /// Nil when the file is not UTF-8: `problems` say so.
  static func read(
    _ source: Source, names: DocumentNames
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
    if source.path.suffix(3).elementsEqual(".md".utf8) {
      let (citations, about) = markdown(source, whole, from: text.start, names)
      return (CitedText(citations: citations, about: about, details: details), [])
    }
    let citations = plain.map {
      ItemCitation(
        $0, part: .body, place: whole.inFile($0.core), link: nil, core: nil, block: 0)
    }
    return (CitedText(citations: citations, about: [], details: details), [])
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
