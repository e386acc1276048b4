import Portal

/// A portal's page saved as HTML: the article, and what the page says of it in its head and around it. Also
/// the print view of NukeViet.
struct PageHTML {
  private let situation: Situation
  private let root: Element
  private let addresses: Addresses
  private var draft = Draft()

  static func read(_ text: SourceText, _ situation: Situation) -> [Draft] {
    guard let root = LibXML.html(text.bytes) else { return [] }
    var page = PageHTML(root, situation)
    page.read()
    page.draft.place = text.place(ofLine: page.titleLine)
    if page.draft.title.isEmpty, page.draft.body.isEmpty { return [] }
    var draft = Tidy.tidy(page.draft, offset: situation.offset)
    if case .missing = draft.date, let text = page.unreadable { draft.date = .unreadable(text) }
    return [draft]
  }

  private var titleLine = 1
  /// What the head of the page gives for a date, and is none.
  private var unreadable: Bytes?

  private init(_ root: Element, _ situation: Situation) {
    self.situation = situation
    self.root = root
    let own =
      root.first { $0.name == "link" && $0.hasRelation("canonical") }?.attribute("href")
      ?? Self.meta(root, ["og:url"])
    let base = root.first { $0.name == "base" && $0.attributes["href"] != nil }?.attribute("href")
    address = own ?? []
    addresses = situation.addresses(from: base ?? own ?? [])
  }

  /// Where the page itself was.
  private var address: Bytes

  private mutating func read() {
    let article = ArticleText.find(in: root)
    let lead = Self.lead(root)
    readTitle(before: article?.element)
    readMetadata()
    if article?.isGuessed == true {
      draft.notes.append(ImportNote(.guessedText, draft.title))
    }
    guard let element = article?.element else { return }
    readAround(element, lead)
    var skipped: Set<Int> = []
    if let heading, heading.order > element.order, heading.order < element.end {
      skipped.insert(heading.order)
    }
    if let lead, lead.order > element.order, lead.order < element.end { skipped.insert(lead.order) }
    let (passages, notes) = HTMLBlocks.read(element, addresses, skipping: skipped)
    draft.body = leadPassages + passages
    draft.notes += notes
  }

  // MARK: Headline and head

  private var heading: Element?

  private mutating func readTitle(before article: Element?) {
    let headings = root.all { $0.name == "h1" && !$0.words.isEmpty }
    let named = Self.meta(root, ["og:title", "twitter:title"])
    let whole = root.first { $0.name == "title" }?.words ?? []
    func isNamed(_ heading: Element) -> Bool {
      let key = Text.key(heading.words)
      return key == Text.key(named ?? []) || Text.key(whole).starts(with: key)
    }
    let before = headings.last { article == nil || $0.order < (article?.end ?? 0) }
    heading = headings.first(where: isNamed) ?? before ?? headings.first
    if let heading {
      draft.title = heading.words
      titleLine = heading.line
    } else {
      draft.title = Text.line(named ?? whole)
    }
  }

  private mutating func readMetadata() {
    let offset = situation.offset
    let published = Self.meta(
      root,
      [
        "article:published_time", "datepublished", "dc.date.issued", "dcterms.issued", "dc.date",
        "pubdate",
      ])
    let time = root.first { element in
      element.name == "time" && element.attributes["datetime"] != nil
        && element.classes.contains {
          $0.contains(Bytes("published")) || $0.contains(Bytes("date"))
        }
    }
    if let published = published ?? time?.attribute("datetime") {
      if let reading = try? DateReading(published, offset: offset) {
        draft.date = .moment(reading.moment)
      } else {
        unreadable = published
      }
    }
    if let modified = Self.meta(root, ["article:modified_time", "datemodified"]),
      let reading = try? DateReading(modified, offset: offset)
    {
      draft.updated = reading.moment
    }
    if let author = Self.meta(root, ["author", "article:author", "dc.creator"]),
      !Address.isWebURL(author)
    {
      draft.authors = [DraftAuthor(name: author)]
    }
    if let section = Self.meta(root, ["article:section"]) { draft.sections = [section] }
    draft.tags = root.all { $0.name == "meta" && $0.metaName == "article:tag" }
      .map { Text.line($0.attribute("content")) }
    for link in root.all(where: { $0.name == "a" && $0.hasRelation("tag") }) {
      let words = link.words
      if !words.isEmpty, !draft.tags.contains(words) { draft.tags.append(words) }
    }
    let site = Self.meta(root, ["og:site_name", "application-name"])
    let url = Address.isWebURL(Addresses.encoded(address)) ? Addresses.encoded(address) : nil
    if let site {
      draft.site = DraftSource(name: site, url: url)
    } else if let url {
      draft.site = DraftSource(name: Addresses.host(of: url), url: url)
    }
    // Systems give the office's name where they know no other.
    if let site { draft.authors.removeAll { Text.key($0.name) == Text.key(site) } }
    if draft.sections.isEmpty, let crumb = Self.lastCrumb(root),
      Text.key(crumb) != Text.key(draft.title)
    {
      draft.sections = [crumb]
    }
  }

  /// The content of the first `<meta>`, or of the first element that says that it is such a property.
  private static func meta(_ root: Element, _ names: [String]) -> Bytes? {
    for name in names {
      let found = root.first { element in
        if element.name == "meta", element.metaName == name { return true }
        return Text.lowered(element.attribute("itemprop")).string == name
      }
      guard let found else { continue }
      let value = ["content", "datetime"].map { found.attribute($0) }.first { !$0.isEmpty }
      let text = Text.line(value ?? found.words)
      if !text.isEmpty { return text }
    }
    return nil
  }

  /// The last link on the way from the home page.
  private static func lastCrumb(_ root: Element) -> Bytes? {
    let way = root.first { element in
      element.classes.contains { $0.contains(Bytes("breadcrumb")) }
        || element.attribute("itemtype").contains(Bytes("BreadcrumbList"))
    }
    let links = way?.all { $0.name == "a" && !$0.words.isEmpty } ?? []
    // The first leads home.
    return links.count > 1 ? links.last?.words : nil
  }

  // MARK: Around the article

  /// What stands in the lead and is no words: pictures above all.
  private var leadPassages: [Passage] = []

  /// NukeViet's `hometext`, and what others call their lead.
  private static func lead(_ root: Element) -> Element? {
    let names = [
      "hometext", "sapo", "article-sapo", "lead", "article-lead", "detail-sapo", "chapeau",
    ]
    return root.first { element in
      HTMLBlocks.blocks.contains(element.name)
        && (names.contains(Text.lowered(element.attribute("id")).string)
          || element.classes.contains { names.contains($0.string) })
    }
  }

  private mutating func readAround(_ article: Element, _ lead: Element?) {
    if let lead { readLead(lead) }
    var isAttachments = false
    var outside: [ImportNote] = []
    let body = root.first { $0.name == "body" } ?? root
    let (passages, orders) = Outside.read(body, addresses, without: [article, lead, heading])
    let start = min(heading?.order ?? article.order, article.order)
    for (passage, order) in zip(passages, orders) {
      guard let words = passage.block.line.map({ Text.line($0) }), !words.isEmpty else { continue }
      let isNear = order >= start && order < article.end + 60
      if isNear, case .missing = draft.date, order < article.end + 20,
        let date = DateLine(words, offset: situation.offset)
      {
        draft.date = .moment(date.moment)
        continue
      }
      if order > article.order, isNear {
        if Rubbish.isAttachmentLabel(words) {
          isAttachments = true
          continue
        }
        if isAttachments, case .paragraph(let inlines) = passage.block,
          let file = Self.file(in: inlines)
        {
          if !draft.attachments.contains(file) { draft.attachments.append(file) }
          continue
        }
        isAttachments = false
        if let byline = Byline.labelled(words) {
          take(byline)
          continue
        }
      }
      if Rubbish.isRubbish(words) || Rubbish.isLabel(words) {
        outside.append(ImportNote(.rubbish, words, line: passage.line))
      } else if readPrint(words) {
        continue
      } else {
        outside.append(ImportNote(.outside, words, line: passage.line))
      }
    }
    draft.notes += outside
  }

  private mutating func readLead(_ lead: Element) {
    let (passages, notes) = HTMLBlocks.read(lead, addresses)
    let parts = Lead(passages)
    draft.lead = parts.words
    leadPassages = parts.rest
    draft.notes += notes + parts.notes
  }

  private mutating func take(_ byline: Byline) {
    switch byline {
    case .authors(let authors):
      if draft.authors.isEmpty || draft.authors.allSatisfy({ $0.roles.isEmpty }) {
        draft.authors = authors
      }
    case .source(let source): if draft.source == nil { draft.source = source }
    case .tags(let tags):
      draft.tags += tags.filter { tag in !draft.tags.contains { Text.key($0) == Text.key(tag) } }
    case .section(let name): if draft.sections.isEmpty { draft.sections = [name] }
    }
  }

  private static func file(in inlines: [Inline]) -> DraftFile? {
    for case .link(let words, let address) in inlines where Tidy.isFile(address) {
      return DraftFile(address: address, title: Text.line(words.plain))
    }
    let words = Text.line(inlines.plain)
    return Tidy.isFile(words) ? DraftFile(address: words) : nil
  }

  /// The print view of NukeViet says below the article where it was.
  private mutating func readPrint(_ words: Bytes) -> Bool {
    guard Text.key(words).starts("url cua ban tin nay"), address.isEmpty,
      let found = Text.words(words).last.map({ Addresses.encoded($0) }), Address.isWebURL(found)
    else { return false }
    address = found
    let name = root.first { $0.attribute("id") == Bytes("hd_print") }?.first { $0.name == "h2" }?
      .words
    draft.site = DraftSource(name: name ?? Addresses.host(of: found), url: found)
    return true
  }
}

extension Element {
  /// What a `<meta>` is about, in lower case.
  fileprivate var metaName: String {
    let name = ["property", "name", "itemprop"].map { attribute($0) }.first { !$0.isEmpty } ?? []
    return Text.lowered(name).string
  }

  fileprivate func hasRelation(_ name: String) -> Bool {
    Text.words(Text.lowered(attribute("rel"))).contains(Bytes(name))
  }
}
