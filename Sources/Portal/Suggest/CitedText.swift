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
