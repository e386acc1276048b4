import Portal

/// WordPress's export, WXR 1.0 to 1.2: RSS with elements of its own.
///
/// There is no description of it but the program that writes it, `wp-admin/includes/export.php`; the meaning
/// of the values of `wp:status` and `wp:post_type` is that of `get_post_statuses` and `register_post_type`.
struct WordPress {
  private let situation: Situation
  private let text: SourceText
  private let channel: Element
  private let content = "http://purl.org/rss/1.0/modules/content/"
  /// Names by login.
  private var authors: [Bytes: Bytes] = [:]
  /// Pictures and files by the number of their record.
  private var files: [Bytes: Element] = [:]
  /// Files that are no pictures, by the record they belong to.
  private var attachments: [Bytes: [Element]] = [:]

  /// The drafts, and what in the export is no news.
  static func read(
    _ root: Element, _ text: SourceText, _ situation: Situation
  ) -> (drafts: [Draft], notes: [ImportNote]) {
    guard let channel = root.child("channel") else { return ([], []) }
    let export = WordPress(channel, text, situation)
    var drafts: [Draft] = []
    var notes: [ImportNote] = []
    for item in channel.children("item") {
      let type = item.wp("post_type").string
      let state = item.wp("status").string
      if type.isEmpty || type == "post", !["trash", "auto-draft"].contains(state) {
        drafts.append(export.draft(item))
      } else if type != "attachment" {
        let title = MarkedText.line(item.child("title")?.content ?? [])
        let kind = state == "trash" ? "trash" : type
        notes.append(ImportNote(.record, Bytes(kind + ": ") + title, line: item.line))
      }
    }
    return (drafts, notes)
  }

  static func isExport(_ root: Element) -> Bool {
    root.name == "rss"
      && root.child("channel")?.elements.contains { $0.space.hasPrefix(space) } ?? false
  }

  fileprivate static let space = "http://wordpress.org/export/"

  private init(_ channel: Element, _ text: SourceText, _ situation: Situation) {
    self.channel = channel
    self.text = text
    self.situation = situation
    for author in channel.elements
    where author.name == "author" && author.space.hasPrefix(Self.space) {
      let name = author.wp("author_display_name")
      if !name.isEmpty { authors[author.wp("author_login")] = name }
    }
    for item in channel.children("item") where item.wp("post_type").string == "attachment" {
      files[item.wp("post_id")] = item
      if Tidy.isFile(item.wp("attachment_url")) {
        attachments[item.wp("post_parent"), default: []].append(item)
      }
    }
  }

  private func draft(_ item: Element) -> Draft {
    var draft = Draft()
    draft.place = text.place(ofLine: item.line)
    draft.title = MarkedText.line(item.child("title")?.content ?? [])
    draft.key = item.wp("post_id")
    draft.slug = item.wp("post_name")
    draft.isPinned = item.wp("is_sticky").string == "1"
    let link = Addresses.encoded(item.child("link")?.words ?? [])
    let addresses = situation.addresses(from: link)
    let name = MarkedText.line(channel.child("title")?.content ?? [])
    draft.site = DraftSource(name: name, url: Address.isWebURL(link) ? link : nil)
    draft.date = date(item)
    let modified = item.wp("post_modified_gmt")
    draft.updated = (try? DateReading(modified, offset: 0))?.moment
    let state = item.wp("status").string
    if !["publish", "future", ""].contains(state) || !item.wp("post_password").isEmpty {
      draft.isDraft = true
      draft.notes.append(
        ImportNote(.state, Bytes(state == "publish" ? "password" : state), line: item.line))
    }
    for creator in item.children("creator") {
      let login = Text.line(creator.content)
      if !login.isEmpty { draft.authors.append(DraftAuthor(name: authors[login] ?? login)) }
    }
    for category in item.children("category") {
      let name = MarkedText.line(category.content)
      switch category.attribute("domain").string {
      case "category": draft.sections.append(name)
      case "post_tag": draft.tags.append(name)
      default: break
      }
    }
    readText(item, addresses, &draft)
    readFiles(item, addresses, &draft)
    return Tidy.tidy(draft, offset: situation.offset)
  }

  /// The time in UTC first: the local one does not say where.
  private func date(_ item: Element) -> DraftDate {
    let universal = item.wp("post_date_gmt")
    if !universal.isEmpty, !universal.starts("0000") {
      if let reading = try? DateReading(universal, offset: 0) { return .moment(reading.moment) }
      return .unreadable(universal)
    }
    let local = item.wp("post_date")
    if !local.isEmpty, !local.starts("0000") {
      if let reading = try? DateReading(local, offset: situation.offset) {
        return .moment(reading.moment)
      }
      return .unreadable(local)
    }
    let published = FeedDate.read(item.child("pubDate")?.content ?? [], offset: situation.offset)
    // Of a draft WordPress says that it came out before there was a web.
    if case .moment(let moment) = published, moment.seconds <= 0 { return .missing }
    if case .unreadable(let text) = published, text.contains(Bytes("-0001")) { return .missing }
    return published
  }

  private func readText(_ item: Element, _ addresses: Addresses, _ draft: inout Draft) {
    let text = item.child("encoded", in: content)?.content ?? []
    let (unwrapped, codes) = Shortcodes.unwrapped(text)
    for code in codes { draft.notes.append(ImportNote(.embedded, code, line: item.line)) }
    // Where the editor of blocks has written the text, its line ends mean nothing.
    let (body, notes) = MarkedText.blocks(
      unwrapped, addresses, line: item.line,
      hasBareParagraphs: !unwrapped.contains(Bytes("<!-- wp:")))
    draft.body = body
    draft.notes += notes
    let excerpt = item.elements.first { $0.name == "encoded" && $0.space.hasSuffix("/excerpt/") }
    let lead = MarkedText.line(excerpt?.content ?? [])
    if !lead.isEmpty, !MarkedText.isBeginning(lead, of: body) { draft.lead = lead }
  }

  private func readFiles(_ item: Element, _ addresses: Addresses, _ draft: inout Draft) {
    let thumbnail = item.children("postmeta").first { $0.wp("meta_key").string == "_thumbnail_id" }
    let front = thumbnail.flatMap { files[$0.wp("meta_value")] }
    if let front, let picture = picture(front, addresses),
      !draft.body.contains(where: { $0.block.isPicture(picture.address) })
    {
      draft.body.insert(Passage(block: .picture(picture), line: front.line), at: 0)
    }
    for file in draft.key.isEmpty ? [] : attachments[draft.key] ?? [] {
      guard case .link(let url) = addresses.verdict(on: file.wp("attachment_url")),
        !draft.body.contains(where: { $0.block.links(to: url) })
      else { continue }
      draft.attachments.append(
        DraftFile(address: url, title: MarkedText.line(file.child("title")?.content ?? [])))
    }
  }

  private func picture(_ file: Element, _ addresses: Addresses) -> DraftPicture? {
    let written = file.wp("attachment_url")
    guard PictureKind(named: Addresses.fileName(of: written)) != nil else { return nil }
    let url: Bytes
    switch addresses.verdict(on: written) {
    case .link(let address), .own(let address): url = address
    default: return nil
    }
    let excerpt = file.elements.first { $0.name == "encoded" && $0.space.hasSuffix("/excerpt/") }
    let alt = file.children("postmeta").first {
      $0.wp("meta_key").string == "_wp_attachment_image_alt"
    }
    return DraftPicture(
      address: url, alt: MarkedText.line(alt?.wp("meta_value") ?? []),
      caption: MarkedText.line(excerpt?.content ?? []))
  }
}

extension Element {
  /// What its own child of WordPress's says, on one line.
  fileprivate func wp(_ name: String) -> Bytes {
    let found = elements.first { $0.name == name && $0.space.hasPrefix(WordPress.space) }
    return found?.words ?? []
  }
}

extension Block {
  fileprivate func links(to address: Bytes) -> Bool {
    switch self {
    case .paragraph(let inlines), .heading(_, let inlines): inlines.link(to: address)
    case .list(_, let items): items.joined().contains { $0.links(to: address) }
    case .quote(let blocks): blocks.contains { $0.links(to: address) }
    case .table(let rows): rows.joined().contains { $0.link(to: address) }
    case .picture, .code, .rule: false
    }
  }
}

extension [Inline] {
  fileprivate func link(to address: Bytes) -> Bool {
    contains { inline in
      switch inline {
      case .link(_, let other): other == address
      case .emphasis(let inner), .strong(let inner), .strike(let inner): inner.link(to: address)
      case .text, .code, .lineEnd: false
      }
    }
  }
}
