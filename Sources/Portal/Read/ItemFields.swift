/// The fields of an item's front matter while they are being read.
struct ItemFields {
  var fields: YAMLFields
  let reading: Reading
  let path: Bytes
  /// Where to point for what is missing.
  let opening: Range<Int>

  enum Key: String, CaseIterable {
    case title, date, updated, expires, draft, slug, aliases, section, agencies, documents, summary
    case authors, source, image, gallery, attachments, tags, pinned, language
    case translationOf = "translation-of"
    case extra, figures
  }

  /// Vietnamese spellings of the keys, as editors write them.
  static let aliases: [String: Key] = [
    "tiêu đề": .title, "ngày": .date, "cập nhật": .updated, "hết hạn": .expires, "nháp": .draft,
    "chuyên mục": .section, "cơ quan": .agencies, "văn bản": .documents, "tóm tắt": .summary,
    "tác giả": .authors, "nguồn": .source, "ảnh": .image, "thư viện ảnh": .gallery,
    "đính kèm": .attachments, "thẻ": .tags, "ghim": .pinned, "ngôn ngữ": .language,
    "bản dịch của": .translationOf, "số liệu": .figures,
  ]

  private var title: Located<Bytes>?
  private var date: Located<Moment>?
  private var updated: Located<Moment>?
  private var expires: Located<Moment>?
  private var isDraft = false
  private var slug: Located<Bytes>?
  private var oldAddresses: [Located<Bytes>] = []
  private var section: Located<Bytes>?
  private var agencies: [Located<Bytes>] = []
  private var documents: [Located<DocumentReference>] = []
  private var summary: Located<Bytes>?
  private var authors: [Author] = []
  private var source: ItemSource?
  private var image: Media?
  private var gallery: [Media] = []
  private var attachments: [Attachment] = []
  private var tags: [Bytes] = []
  private var isPinned = false
  private var language: Bytes?
  private var translationOf: Located<Bytes>?
  private var extra: [FreeField] = []
  private var figures: [Figure] = []

  init(_ fields: YAMLFields, reading: Reading, path: Bytes, opening: Range<Int>) {
    self.fields = fields
    self.reading = reading
    self.path = path
    self.opening = opening
  }

  /// Reads every field and notes what is wrong.
  mutating func readAll() {
    var found: Set<Key> = []
    if !fields.tree.nodes.isEmpty {
      for entry in fields.entries(of: 0, keys: Key.self, aliases: Self.aliases) {
        found.insert(entry.key)
        // An empty value is a field left out, save where the field must be there.
        if fields.isNothing(entry.value), entry.key != .title, entry.key != .date { continue }
        read(entry.key, entry.value)
      }
    }
    for key in [Key.title, .date] where !found.contains(key) {
      fields.note(.missingKey(key.rawValue), at: opening)
    }
    checkOrder()
  }

  private mutating func read(_ key: Key, _ value: Int) {
    let name = key.rawValue
    switch key {
    case .title:
      title = fields.text(value, name)
      if let title { check(title) }
    case .date: date = fields.moment(value, name, offset: reading.offset)
    case .updated: updated = fields.moment(value, name, offset: reading.offset)
    case .expires: expires = fields.moment(value, name, offset: reading.offset)
    case .draft: isDraft = fields.flag(value, name) ?? false
    case .slug: slug = fields.slug(value, name)
    case .aliases: oldAddresses = fields.addresses(value, name)
    case .section: section = fields.text(value, name)
    case .agencies: agencies = fields.texts(value, name)
    case .documents: documents = fields.documents(value, name)
    case .summary: summary = fields.text(value, name)
    case .authors: authors = fields.authors(value, name)
    case .source: source = fields.source(value, name)
    case .image: image = fields.media(value, name)
    case .gallery: gallery = fields.list(value, name).compactMap { fields.media($0, name) }
    case .attachments: attachments = fields.list(value, name).compactMap { fields.attachment($0) }
    case .tags: tags = fields.texts(value, name).compactMap { fields.addressable($0) }
    case .pinned: isPinned = fields.flag(value, name) ?? false
    case .language: language = fields.languageTag(value, name)
    case .translationOf: translationOf = fields.original(value, name)
    case .extra: extra = fields.freeFields(value)
    case .figures: figures = fields.figures(value, name)
    }
  }

  /// Headlines over this many characters are cut by search engines and do not fit a phone.
  static let titleLimit = 110

  private mutating func check(_ title: Located<Bytes>) {
    if let hidden = TextCheck.invisible(in: title.value) {
      fields.note(.text(hidden.value), at: title.range)
    }
    guard title.value.count > Self.titleLimit else { return }
    let length = title.value.string.count
    if length > Self.titleLimit { fields.note(.longTitle(length), at: title.range) }
  }

  /// Where one of the two has no hour, only their days are compared.
  private func isBefore(_ a: Moment, _ b: Moment) -> Bool {
    if a.hasTime, b.hasTime { return a.seconds < b.seconds }
    return a.day(in: reading.offset) < b.day(in: reading.offset)
  }

  private mutating func checkOrder() {
    guard let date else { return }
    if let updated, isBefore(updated.value, date.value) {
      fields.note(.updatedBeforeDate, at: updated.range, related: [date.range])
    }
    if let expires, isBefore(expires.value, date.value) {
      fields.note(.expiresBeforeDate, at: expires.range, related: [date.range])
    }
    if let named = ItemFile.day(in: path), named != date.value.day(in: reading.offset) {
      fields.note(
        .fileNameDate(named.iso.string, date.value.day(in: reading.offset).iso.string),
        at: date.range)
    }
  }

  /// The documents that title and lead name.
  func citations(of source: MarkdownFile, by recogniser: inout Recogniser?) -> [ItemCitation] {
    var result: [ItemCitation] = []
    for (part, text) in [(ItemCitation.Part.title, title), (.lead, summary)] {
      guard let text, let found = recogniser?.citations(in: text.value) else { continue }
      for citation in found {
        result.append(
          ItemCitation(
            citation, part: part, place: source.place(of: citation.core, in: text),
            link: part == .lead ? citation.range : nil, core: citation.core, block: 0))
      }
    }
    return result
  }

  /// The item. Without a title, a date or an address that can be read it is not complete, and serves
  /// only to find what else is wrong with it.
  mutating func item(body: Body, citations: [ItemCitation], head: Digest) -> Item {
    if slug == nil, let title {
      let made = Fold.slug(title.value)
      if made.isEmpty { fields.note(.emptySlug, at: title.range) }
      slug = Located(made, at: title.range)
    }
    if let slug { fields.checkDevice(slug.value, at: slug.range) }
    let isComplete = title != nil && date != nil && slug?.value.isEmpty == false
    let nothing = Located(Bytes(), at: opening)
    return Item(
      file: path, isBundle: ItemFile.isBundle(path), isComplete: isComplete,
      title: title ?? nothing,
      date: date ?? Located(Moment(seconds: 0, offset: reading.offset), at: opening),
      updated: updated?.value, expires: expires?.value, isDraft: isDraft, slug: slug ?? nothing,
      aliases: oldAddresses, section: section, agencies: agencies, documents: documents,
      summary: summary?.value ?? [], authors: authors, source: source, image: image,
      gallery: gallery,
      attachments: attachments, tags: tags, isPinned: isPinned, language: language,
      translationOf: translationOf, extra: extra, figures: figures, citations: citations,
      body: body, head: head)
  }
}
