import Portal

/// RSS 2.0 and its forerunners, RSS 1.0, and Atom.
///
/// By rssboard.org/rss-specification, web.resource.org/rss/1.0/spec, RFC 4287; `content:encoded` by
/// web.resource.org/rss/1.0/modules/content, `media:content` by rssboard.org/media-rss. What NukeViet puts
/// into a description is in its `modules/news/funcs/rss.php`: the picture, and then the lead.
struct Feed {
  private let situation: Situation
  private let text: SourceText

  static func read(_ root: Element, _ text: SourceText, _ situation: Situation) -> [Draft] {
    let feed = Feed(situation: situation, text: text)
    if root.name == "feed" {
      return root.children("entry").map { feed.entry($0, of: root) }
    }
    let channel = root.child("channel")
    let site = feed.site(channel)
    let items = (channel?.children("item") ?? []) + root.children("item")
    return items.map { feed.item($0, site) }
  }

  private static let content = "http://purl.org/rss/1.0/modules/content/"
  private static let dublinCore = "http://purl.org/dc/elements/1.1/"
  private static let media = "http://search.yahoo.com/mrss/"

  private func site(_ channel: Element?) -> DraftSource? {
    guard let channel else { return nil }
    let link = channel.children("link").first { !$0.words.isEmpty }?.words ?? []
    let url = Addresses.encoded(link)
    let name = MarkedText.line(
      channel.child("title", in: "")?.content ?? channel.child("title")?.content ?? [])
    guard !name.isEmpty else { return nil }
    return DraftSource(name: name, url: Address.isWebURL(url) ? url : nil)
  }

  // MARK: RSS

  private func item(_ item: Element, _ site: DraftSource?) -> Draft {
    var draft = Draft()
    draft.place = text.place(ofLine: item.line)
    draft.title = MarkedText.line(item.own("title"))
    let guid = item.child("guid")
    var link = Text.line(item.own("link"))
    if link.isEmpty, let guid, guid.attribute("isPermaLink") != Bytes("false") { link = guid.words }
    let address = Addresses.encoded(link)
    let addresses = situation.addresses(from: address)
    draft.site = Self.site(site, address)
    draft.source = draft.site
    if let named = item.child("source", in: ""), !named.words.isEmpty {
      let url = Addresses.encoded(named.attribute("url"))
      draft.source = DraftSource(name: named.words, url: Address.isWebURL(url) ? url : nil)
    }
    draft.date = FeedDate.read(
      item.child("pubDate")?.content ?? item.child("date", in: Self.dublinCore)?.content ?? [],
      offset: situation.offset)
    draft.authors = Self.authors(item)
    for category in item.children("category", in: "") {
      let name = MarkedText.line(category.content)
      if !name.isEmpty, !draft.sections.contains(name) { draft.sections.append(name) }
    }
    readText(item, addresses, &draft)
    readFiles(item, addresses, &draft)
    return Tidy.tidy(draft, offset: situation.offset)
  }

  private static func site(_ site: DraftSource?, _ address: Bytes) -> DraftSource? {
    let url = Address.isWebURL(address) ? address : site?.url
    if let site { return DraftSource(name: site.name, url: url) }
    return url.map { DraftSource(name: Addresses.host(of: $0), url: $0) }
  }

  private func readText(_ item: Element, _ addresses: Addresses, _ draft: inout Draft) {
    let description = item.own("description")
    let whole = item.child("encoded", in: Self.content)?.content ?? []
    let (lead, leadNotes) = MarkedText.blocks(description, addresses, line: item.line)
    if whole.contains(where: { $0 > 0x20 }) {
      let (body, notes) = MarkedText.blocks(whole, addresses, line: item.line)
      draft.body = body
      draft.notes += notes
      let words = Lead(lead).words
      if !MarkedText.isBeginning(words, of: body) { draft.lead = words }
      return
    }
    draft.notes += leadNotes
    guard lead.count(where: { $0.block.line != nil }) <= 1 else {
      draft.body = lead
      return
    }
    // One paragraph is what the feed says of the item, not the item.
    let parts = Lead(lead)
    draft.lead = parts.words
    draft.body = parts.rest
    draft.notes += parts.notes
    draft.notes.append(
      ImportNote(.leadOnly, draft.site?.url ?? draft.title, line: item.line))
  }

  private func readFiles(_ item: Element, _ addresses: Addresses, _ draft: inout Draft) {
    let files =
      item.children("enclosure") + item.all { $0.name == "content" && $0.space == Self.media }
    for file in files {
      guard case .link(let url) = addresses.verdict(on: file.attribute("url")) else { continue }
      let type = Text.lowered(file.attribute("type"))
      let isPicture =
        type.starts("image/") || file.attribute("medium") == Bytes("image")
        || PictureKind(named: Addresses.fileName(of: url)) != nil
      if isPicture {
        if !draft.body.contains(where: { $0.block.isPicture(url) }) {
          let picture = DraftPicture(address: url)
          draft.body.insert(Passage(block: .picture(picture), line: item.line), at: 0)
        }
      } else if type.starts("video/") || type.starts("audio/") {
        draft.notes.append(ImportNote(.embedded, url, line: item.line))
      } else {
        draft.attachments.append(DraftFile(address: url))
      }
    }
  }

  private static func authors(_ item: Element) -> [DraftAuthor] {
    var names = item.children("creator", in: dublinCore).map { Text.line($0.content) }
    for author in item.children("author", in: "") {
      let text = author.words
      // `a@b.vn (Hoàng Quế)`: the address is nobody's business.
      if let open = text.firstIndex(of: UInt8(ascii: "(")), text.last == UInt8(ascii: ")") {
        names.append(Text.trimmed(Bytes(text[(open + 1)...].dropLast())))
      } else if !text.contains(UInt8(ascii: "@")) {
        names.append(text)
      }
    }
    return names.filter { !$0.isEmpty }.map { DraftAuthor(name: $0) }
  }

  // MARK: Atom

  private func entry(_ entry: Element, of feed: Element) -> Draft {
    var draft = Draft()
    draft.place = text.place(ofLine: entry.line)
    draft.title = Self.words(entry.child("title"))
    let link = entry.children("link").first {
      ["", "alternate"].contains($0.attribute("rel").string)
    }
    let written = link?.attribute("href") ?? []
    let home = Self.link(of: feed)
    let address: Bytes =
      written.isEmpty
      ? [] : LibXML.resolve(Addresses.encoded(written), against: home) ?? Addresses.encoded(written)
    let addresses = situation.addresses(from: Address.isWebURL(address) ? address : home)
    let name = Self.words(feed.child("title"))
    draft.site = Self.site(name.isEmpty ? nil : DraftSource(name: name, url: nil), address)
    draft.source = draft.site
    if let source = entry.child("source") {
      let url = Self.link(of: source)
      draft.source = DraftSource(
        name: Self.words(source.child("title")), url: Address.isWebURL(url) ? url : nil)
    }
    readDates(entry, &draft)
    let people =
      entry.children("author").isEmpty ? feed.children("author") : entry.children("author")
    draft.authors = people.compactMap { $0.child("name")?.words }.filter { !$0.isEmpty }
      .map { DraftAuthor(name: $0) }
    draft.sections = entry.children("category").map { category in
      let label = category.attribute("label")
      return Text.line(label.isEmpty ? category.attribute("term") : label)
    }.filter { !$0.isEmpty }
    let (summary, summaryNotes) = blocks(entry.child("summary"), addresses)
    let (body, notes) = blocks(entry.child("content"), addresses)
    let parts = Lead(summary)
    draft.notes += notes
    if body.isEmpty {
      draft.lead = parts.words
      draft.body = parts.rest
      draft.notes += summaryNotes + parts.notes
      draft.notes.append(ImportNote(.leadOnly, draft.site?.url ?? draft.title, line: entry.line))
    } else {
      draft.body = body
      if !MarkedText.isBeginning(parts.words, of: body) { draft.lead = parts.words }
    }
    for file in entry.children("link") where file.attribute("rel") == Bytes("enclosure") {
      guard case .link(let url) = addresses.verdict(on: file.attribute("href")) else { continue }
      if Text.lowered(file.attribute("type")).starts("image/") {
        draft.body.insert(
          Passage(block: .picture(DraftPicture(address: url)), line: file.line), at: 0)
      } else {
        draft.attachments.append(DraftFile(address: url, title: Text.line(file.attribute("title"))))
      }
    }
    return Tidy.tidy(draft, offset: situation.offset)
  }

  private func readDates(_ entry: Element, _ draft: inout Draft) {
    let updated = FeedDate.read(entry.child("updated")?.content ?? [], offset: situation.offset)
    draft.date = FeedDate.read(entry.child("published")?.content ?? [], offset: situation.offset)
    if draft.date == .missing {
      draft.date = updated
      if case .moment(let moment) = updated {
        draft.notes.append(ImportNote(.updatedOnly, moment.iso, line: entry.line))
      }
    } else if case .moment(let moment) = updated {
      draft.updated = moment
    }
  }

  private static func link(of feed: Element) -> Bytes {
    let links = feed.children("link")
    let home =
      links.first { ["", "alternate"].contains($0.attribute("rel").string) } ?? links.first
    return Addresses.encoded(home?.attribute("href") ?? [])
  }

  private static func words(_ element: Element?) -> Bytes {
    guard let element else { return [] }
    return element.attribute("type") == Bytes("html")
      ? MarkedText.line(element.content) : element.words
  }

  private func blocks(
    _ element: Element?, _ addresses: Addresses
  ) -> (passages: [Passage], notes: [ImportNote]) {
    guard let element else { return ([], []) }
    switch element.attribute("type").string {
    case "html": return MarkedText.blocks(element.content, addresses, line: element.line)
    case "xhtml": return HTMLBlocks.read(element, addresses)
    default:
      // Plain text: empty lines are all the form that it has.
      let lines = Element(
        name: "div", space: "", attributes: [:], line: element.line, order: element.order)
      var holder = lines
      holder.append(.text(element.content))
      return HTMLBlocks.read(
        holder, addresses, hasBareParagraphs: true, fixedLine: element.line)
    }
  }
}

extension Element {
  /// The content of its own child of that name in no namespace, or in that of RSS 1.0.
  fileprivate func own(_ name: String) -> Bytes {
    let spaces = ["", "http://purl.org/rss/1.0/", "http://my.netscape.com/rdf/simple/0.9/"]
    return elements.first { $0.name == name && spaces.contains($0.space) }?.content ?? []
  }
}

extension Block {
  func isPicture(_ address: Bytes) -> Bool {
    if case .picture(let picture) = self { picture.address == address } else { false }
  }
}
