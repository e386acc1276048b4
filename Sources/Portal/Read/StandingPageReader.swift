/// Reads one standing page: front matter and Markdown.
package struct StandingPageReader {
  private let reading: Reading
  private var markdown = MarkdownRenderer()

  enum Key: String, CaseIterable {
    case title, slug, summary, updated, draft, footer, aliases, language
    case translationOf = "translation-of"
  }

  /// The places that a page may have at the foot.
  static let places = 1...1_000

  package init(_ reading: Reading) { self.reading = reading }

  package mutating func read(
    _ file: Bytes, path: Bytes
  ) -> (page: StandingPage?, problems: [FoundProblem]) {
    switch MarkdownFile.read(file, limit: reading.fileLimit) {
    case .refused(let problems): return (nil, problems)
    case .read(let source):
      var fields = YAMLFields(source.tree)
      let body = source.render(&markdown, reading.markdown)
      let page = page(&fields, source, path, body.body)
      return (page, source.problems + fields.problems + body.problems)
    }
  }

  private func page(
    _ fields: inout YAMLFields, _ source: MarkdownFile, _ path: Bytes, _ body: Body
  ) -> StandingPage? {
    var title: Located<Bytes>?
    var slug: Located<Bytes>?
    var summary: Bytes = []
    var updated: Moment?
    var isDraft = false
    var footer: Int?
    var aliases: [Located<Bytes>] = []
    var language: Bytes?
    var translationOf: Located<Bytes>?
    if !source.tree.nodes.isEmpty {
      for entry in fields.entries(of: 0, keys: Key.self) {
        if fields.isNothing(entry.value), entry.key != .title { continue }
        let name = entry.key.rawValue
        switch entry.key {
        case .title: title = fields.text(entry.value, name)
        case .slug: slug = fields.slug(entry.value, name)
        case .summary: summary = fields.text(entry.value, name)?.value ?? []
        case .updated: updated = fields.moment(entry.value, name, offset: reading.offset)?.value
        case .draft: isDraft = fields.flag(entry.value, name) ?? false
        case .footer: footer = fields.number(entry.value, name, in: Self.places)
        case .aliases: aliases = fields.addresses(entry.value, name)
        case .language: language = fields.languageTag(entry.value, name)
        case .translationOf: translationOf = fields.original(entry.value, name)
        }
      }
    }
    guard let title else {
      if fields.problems.isEmpty { fields.note(.missingKey("title"), at: source.opening) }
      return nil
    }
    // A page's address is its file's name: editors move pages by renaming them.
    let address = slug ?? Located(Fold.slug(ItemFile.name(of: path)), at: title.range)
    if address.value.isEmpty { fields.note(.emptySlug, at: title.range) }
    fields.checkDevice(address.value, at: address.range)
    return StandingPage(
      file: path, isBundle: ItemFile.isBundle(path), title: title, slug: address, summary: summary,
      updated: updated, isDraft: isDraft, footer: footer, aliases: aliases, language: language,
      translationOf: translationOf, body: body)
  }
}
