/// Reads one item's file: front matter, figures and Markdown.
///
/// The result depends on the file's path and bytes and on `Reading` alone. One reader a worker: it
/// keeps the Markdown renderer's buffers.
package struct ItemReader {
  private let reading: Reading
  private let store: (any TextStore)?
  private var markdown: MarkdownRenderer

  /// `store`: for the drawn texts, of which nothing else depends on where they are.
  package init(_ reading: Reading, store: (any TextStore)? = nil) {
    self.reading = reading
    self.store = store
    markdown = MarkdownRenderer(recogniser: Recogniser(names: reading.documentNames))
  }

  /// The item of `file`, if its metadata could be read, and everything that is wrong with it. With an
  /// error among the problems the item serves only to find further ones.
  package mutating func read(_ file: Bytes, path: Bytes) -> (item: Item?, problems: [FoundProblem])
  {
    switch MarkdownFile.read(file, limit: reading.fileLimit) {
    case .refused(let problems): return (nil, problems)
    case .read(let source):
      var fields = ItemFields(
        YAMLFields(source.tree), reading: reading, path: path, opening: source.opening)
      fields.readAll()
      let body = source.render(&markdown, reading.markdown, in: store)
      let citations = fields.citations(of: source, by: &markdown.recogniser) + body.citations
      let item = fields.item(
        body: body.body, citations: citations,
        head: Digest(of: Bytes(source.file[..<source.parts.body.lowerBound])))
      var problems = source.problems + fields.fields.problems + body.problems
      problems += Quotes.check(item, source.text)
      return (item, problems)
    }
  }
}

/// What reading needs to know beside a file's bytes. Part of the key of everything remembered.
package struct Reading: Hashable, Sendable {
  /// Minutes east of UTC, for times written without an offset.
  package let offset: Int
  /// The most bytes a file may have.
  package let fileLimit: Int
  package let markdown: MarkdownOptions
  /// Names of documents that are not symbols.
  package let documentNames: DocumentNames

  package init(
    offset: Int, fileLimit: Int, markdown: MarkdownOptions, documentNames: DocumentNames = .none
  ) {
    self.offset = offset
    self.fileLimit = fileLimit
    self.markdown = markdown
    self.documentNames = documentNames
  }
}
