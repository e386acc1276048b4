extension MarkdownOptions {
  /// Everything on, with the words of the portal's language.
  package static func ours(_ words: [WordEntry]) -> MarkdownOptions {
    var options = MarkdownOptions()
    options.collectsText = true
    for word in words {
      if word.key.value.equals("footnotes") { options.notesLabel = word.text }
      if word.key.value.equals("footnote-back") { options.backLabel = word.text }
    }
    return options
  }

  /// CommonMark and nothing else.
  package static var commonMark: MarkdownOptions {
    var options = MarkdownOptions()
    options.extensions = false
    return options
  }
}

/// A Markdown file taken apart: its front matter as a tree, its body as text in NFC.
struct MarkdownFile {
  let file: Bytes
  let tree: YAMLTree
  let parts: FrontMatter
  /// The body, in NFC.
  let text: Bytes
  /// Warnings about the file's bytes.
  let problems: [FoundProblem]
  /// Nil: the body is in NFC as it is.
  private let offsets: NormalOffsets?

  init(
    file: Bytes, tree: YAMLTree, parts: FrontMatter, isSurelyNFC: Bool, problems: [FoundProblem]
  ) {
    let body = Bytes(file[parts.body])
    self.file = file
    self.tree = tree
    self.parts = parts
    self.problems = problems
    text = isSurelyNFC ? body : Normal.nfc(body)
    offsets = isSurelyNFC ? nil : NormalOffsets(text, of: body)
  }

  enum Outcome {
    case read(MarkdownFile)
    case refused([FoundProblem])
  }

  static func read(_ file: Bytes, limit: Int) -> Outcome {
    let check = TextCheck(file, limit: limit)
    let problems = check.problems.map {
      FoundProblem(problem: .text($0.value), range: $0.range)
    }
    guard let checked = check.text else { return .refused(problems) }
    switch FrontMatter.split(file, from: checked.start) {
    case .refused(let problem, let range):
      return .refused(problems + [FoundProblem(problem: .content(problem), range: range)])
    case .found(let parts):
      let limit = YAMLTree.frontMatterLimit
      if parts.yaml.count > limit {
        let problem = ContentProblem.longFrontMatter(bytes: parts.yaml.count, limit: limit)
        let opening = Self.opening(of: parts)
        return .refused(problems + [FoundProblem(problem: .content(problem), range: opening)])
      }
      switch YAMLReader.read(file, parts.yaml, valueLimit: YAMLTree.frontMatterValueLimit) {
      case .refused(let problem, let range):
        return .refused(problems + [FoundProblem(problem: .content(problem), range: range)])
      case .tree(let tree):
        return .read(
          MarkdownFile(
            file: file, tree: tree, parts: parts, isSurelyNFC: checked.isSurelyNFC,
            problems: problems))
      }
    }
  }

  /// The line of hyphens that opens the front matter: where to point for what is missing in it.
  var opening: Range<Int> { Self.opening(of: parts) }

  private static func opening(of parts: FrontMatter) -> Range<Int> {
    let end = max(parts.yaml.lowerBound - 1, 3)
    return end - 3..<end
  }

  /// The body as HTML, which `store` may hold, and what is wrong with it, placed in the file.
  func render(
    _ renderer: inout MarkdownRenderer, _ options: MarkdownOptions,
    in store: (any TextStore)? = nil
  ) -> (body: Body, citations: [ItemCitation], problems: [FoundProblem]) {
    let markdown = renderer.render(text, options: options)
    let problems = markdown.findings.map {
      FoundProblem(
        problem: .markdown($0.problem), range: inFile($0.range),
        related: $0.related.map { inFile($0) })
    }
    let controls = options.extensions ? controlReferences(in: markdown.html) : []
    return (
      Body(
        text: KeptText(markdown.html, in: store), opening: opening(of: markdown),
        files: files(of: markdown),
        links: links(of: markdown), anchors: anchors(of: markdown),
        outside: markdown.images.filter { Address.isWebURL($0.value) }
          .map { Located($0.value, at: inFile($0.range)) },
        pictures: zip(markdown.picturePlaces, markdown.images).map {
          BodyPicture(place: $0, file: file($1))
        }),
      markdown.citations.map { cited in
        ItemCitation(
          cited.citation, part: .body, place: inFile(cited.place), link: cited.link,
          core: cited.core, block: cited.block)
      },
      problems + controls
    )
  }

  /// In bytes; some 200 characters of Vietnamese.
  private static let openingLength = 270

  /// What a search engine or a card shows of a text that has no lead.
  private func opening(of markdown: Markdown) -> Bytes {
    let paragraph = markdown.text[markdown.firstParagraph]
    guard paragraph.count > Self.openingLength else { return Bytes(paragraph) }
    let beginning = paragraph.prefix(Self.openingLength)
    // A space is a byte that no other character has in it, so this cuts between words.
    guard let space = beginning.lastIndex(of: 0x20) else { return [] }
    return beginning[..<space] + Bytes("…".utf8)
  }

  /// Pictures of ours, and files beside the item that links lead to. Links from the root may be pages.
  private func files(of markdown: Markdown) -> [Located<Bytes>] {
    markdown.images.compactMap { file($0) }
      + markdown.links.compactMap { isFile($0) ? file($0) : nil }
  }

  private func isFile(_ link: Located<Bytes>) -> Bool {
    link.value.first != UInt8(ascii: "/") && file(link) != nil
  }

  /// Links to all else: what they lead to is known when pages are planned.
  private func links(of markdown: Markdown) -> [Located<Bytes>] {
    markdown.links.compactMap { isFile($0) ? nil : Located($0.value, at: inFile($0.range)) }
  }

  private func anchors(of markdown: Markdown) -> [Bytes] {
    // Notes stand at the end, and only then there are more ids than those of headings.
    markdown.html.bytes.suffix(11).elementsEqual("</section>\n".utf8)
      ? WrittenIDs.all(in: markdown.html.bytes) : markdown.headings.map(\.id)
  }

  private func file(_ url: Located<Bytes>) -> Located<Bytes>? {
    let path = url.value.prefix { $0 != UInt8(ascii: "#") && $0 != UInt8(ascii: "?") }
    guard !path.isEmpty, !path.contains(UInt8(ascii: ":")), path.last != UInt8(ascii: "/"),
      !path.starts(with: "..".utf8), !path.starts(with: "//".utf8)
    else { return nil }
    return Located(Normal.nfc(Address.decoded(Bytes(path))), at: inFile(url.range))
  }

  /// Where a range of a value in the front matter stands in the file. The value itself where it is written
  /// in another way, with escapes or over several lines.
  func place(of range: Range<Int>, in value: Located<Bytes>) -> Range<Int> {
    let needle = Bytes(value.value[range])
    // The same words may come before: as often as in the value, so often in the file.
    var (seen, from) = (0, value.range.lowerBound)
    while seen < range.upperBound, let next = value.value.firstRange(of: needle, from: seen),
      let found = file.firstRange(of: needle, from: from),
      found.upperBound <= value.range.upperBound
    {
      if next == range { return found }
      (seen, from) = (next.upperBound, found.upperBound)
    }
    return value.range
  }

  /// A range of the body as a range of the file. They differ where the file is not in NFC.
  func inFile(_ range: Range<Int>) -> Range<Int> {
    var (start, end) = (range.lowerBound, range.upperBound)
    if let offsets { (start, end) = (offsets.original(of: start), offsets.original(of: end)) }
    return parts.body.lowerBound + start..<parts.body.lowerBound + max(start, end)
  }
}
