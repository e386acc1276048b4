import Portal

/// Writes a draft as an item's file.
struct ItemText {
  private let names: Names
  private let registers: Registers
  private let offset: Int
  private let language: Bytes

  init(_ names: Names, _ registers: Registers, offset: Int, language: Bytes) {
    self.names = names
    self.registers = registers
    self.offset = offset
    self.language = language
  }

  /// What is written: all of the file but where it goes.
  struct Written {
    let bytes: Bytes
    let notes: [ImportNote]
    let kept: [(field: String, value: Bytes)]
    let counts: [ImportWords.Part: Int]
    let files: [ImportedFile]
  }

  func write(_ draft: Draft, date: Moment, slug: Bytes, _ body: consuming BodyText) -> Written {
    var fields = Fields()
    var body = body
    fields.field("title", draft.title)
    fields.line("date", Self.text(date, offset))
    if let updated = draft.updated, updated.seconds > date.seconds {
      fields.line("updated", Self.text(updated, offset))
    }
    if let expires = draft.expires, expires.seconds > date.seconds {
      fields.line("expires", Self.text(expires, offset))
    }
    fields.flag("draft", draft.isDraft)
    if slug != Fold.slug(draft.title) { fields.field("slug", slug) }
    var notes = draft.notes
    writePlace(draft, &fields, &notes)
    let position = fields.writer.out.count
    fields.field("summary", body.withoutOwn(draft.lead, nil))
    writePeople(draft, &fields)
    var blocks = body.blocks(draft.body)
    writeFiles(draft, &fields, &body, &blocks)
    let tags = Self.distinct(draft.tags).filter { !Fold.slug($0).isEmpty }
    if !tags.isEmpty { fields.line("tags", FrontMatterWriter.list(tags)) }
    fields.flag("pinned", draft.isPinned)
    if !draft.language.isEmpty, draft.language != language {
      fields.field("language", draft.language)
    }
    writeAddress(draft, &fields)
    let text = MarkdownWriter.write(blocks)
    let (documents, more, count) = documents(draft, fields, text, &notes)
    fields.insert(documents, at: position)
    fields.writer.close()
    var bytes = fields.writer.out
    if !text.isEmpty {
      bytes.append("\n")
      bytes += text
    }
    var counts = body.counts
    if count > 0 { counts[.citations] = count }
    return Written(
      bytes: bytes, notes: notes + body.notes, kept: fields.kept + more, counts: counts,
      files: body.files)
  }

  /// What is written, and what of it the report names.
  private struct Fields {
    var writer = FrontMatterWriter()
    var kept: [(field: String, value: Bytes)] = []

    mutating func field(_ name: String, _ text: Bytes) {
      guard !text.isEmpty else { return }
      writer.field(name, text)
      kept.append((name, text))
    }

    mutating func line(_ name: String, _ value: Bytes) {
      writer.line(name, value)
      kept.append((name, value))
    }

    mutating func flag(_ name: String, _ isSet: Bool) {
      guard isSet else { return }
      writer.flag(name, true)
      kept.append((name, Bytes("true")))
    }

    mutating func insert(_ lines: Bytes, at position: Int) { writer.insert(lines, at: position) }
  }

  // MARK: Times

  /// `2024-04-09T21:58`, or the day alone; the offset is the portal's.
  static func text(_ moment: Moment, _ offset: Int) -> Bytes { moment.written(at: offset) }

  // MARK: Where it belongs

  private func writePlace(_ draft: Draft, _ fields: inout Fields, _ notes: inout [ImportNote]) {
    let ids = Self.distinct(draft.sections.compactMap { names.section($0) })
    let unknown = Self.distinct(draft.sections.filter { names.section($0) == nil })
    if let first = ids.first {
      fields.field("section", first)
      for other in ids.dropFirst() { notes.append(ImportNote(.moreSections, other)) }
      for other in unknown { notes.append(ImportNote(.moreSections, other)) }
    } else if let first = unknown.first {
      fields.writer.proposal("section", Bytes(yaml: first))
      notes.append(ImportNote(.section, first))
      for other in unknown.dropFirst() { notes.append(ImportNote(.moreSections, other)) }
    }
    // Who publishes an item is in most offices who acts in it.
    let office = draft.site?.name ?? []
    if !office.isEmpty {
      if let id = names.agency(office) {
        fields.line("agencies", FrontMatterWriter.list([id]))
      } else {
        fields.writer.proposal("agencies", FrontMatterWriter.list([office]))
        notes.append(ImportNote(.agency, office))
      }
    }
    if !draft.topic.isEmpty { notes.append(ImportNote(.topic, draft.topic)) }
  }

  private func writePeople(_ draft: Draft, _ fields: inout Fields) {
    let authors = draft.authors.filter { !Fold.slug($0.name).isEmpty }
    if !authors.isEmpty {
      let list = authors.map { author in
        author.roles.isEmpty
          ? Bytes(yaml: author.name)
          : FrontMatterWriter.map([
            ("name", Bytes(yaml: author.name)),
            ("role", FrontMatterWriter.list(author.roles.map { Bytes($0.rawValue) })),
          ])
      }
      fields.line("authors", FrontMatterWriter.raw(list: list))
    }
    guard let source = draft.source, !source.name.isEmpty || source.url != nil else { return }
    let name = source.name.isEmpty ? Addresses.host(of: source.url ?? []) : source.name
    let url = source.url.flatMap { Address.isWebURL($0) ? $0 : nil }
    if url == nil, source.date == nil {
      fields.field("source", name)
    } else {
      fields.line(
        "source",
        FrontMatterWriter.map([
          ("name", Bytes(yaml: name)),
          ("url", url.map { Bytes(yaml: $0) } ?? []),
          ("date", source.date?.iso ?? []),
        ]))
    }
  }

  /// Where it was, if no source says so.
  private func writeAddress(_ draft: Draft, _ fields: inout Fields) {
    guard let url = draft.site?.url, draft.source?.url != url else { return }
    fields.line("extra", FrontMatterWriter.map([("address", Bytes(yaml: url))]))
  }

  // MARK: Files

  private func writeFiles(
    _ draft: Draft, _ fields: inout Fields, _ body: inout BodyText, _ blocks: inout [Block]
  ) {
    if let image = draft.image {
      switch body.picture(image, line: nil) {
      case .here(let name): fields.line("image", Self.map(image, name))
      case .there(let url):
        var picture = image
        picture.address = url
        blocks.insert(.picture(picture), at: 0)
      case .nowhere: fields.writer.proposal("image", Self.map(image, image.address))
      }
    }
    var here: [Bytes] = []
    var lost: [Bytes] = []
    var links: [[Block]] = []
    for file in draft.attachments {
      switch body.file(file) {
      case .here(let name): here.append(Self.map(file, name))
      case .there(let url):
        let words = file.title.isEmpty ? Addresses.fileName(of: url) : file.title
        links.append([.paragraph([.link([.text(Text.line(words))], to: url)])])
      case .nowhere: lost.append(Self.map(file, file.address))
      }
    }
    if !here.isEmpty { fields.line("attachments", FrontMatterWriter.raw(list: here)) }
    if !lost.isEmpty {
      fields.writer.proposal("attachments", FrontMatterWriter.raw(list: lost))
    }
    if !links.isEmpty { blocks.append(.list(start: nil, items: links)) }
  }

  private static func map(_ picture: DraftPicture, _ file: Bytes) -> Bytes {
    let caption = picture.caption == picture.alt ? [] : picture.caption
    return FrontMatterWriter.map([
      ("file", Bytes(yaml: file)),
      ("alt", picture.alt.isEmpty ? [] : Bytes(yaml: picture.alt)),
      ("caption", caption.isEmpty ? [] : Bytes(yaml: caption)),
    ])
  }

  private static func map(_ file: DraftFile, _ name: Bytes) -> Bytes {
    FrontMatterWriter.map([
      ("file", Bytes(yaml: name)),
      ("title", file.title.isEmpty ? [] : Bytes(yaml: file.title)),
    ])
  }

  // MARK: Documents

  /// What headline, lead and first paragraph cite is what the item is about; the rest is proposed.
  private func documents(
    _ draft: Draft, _ fields: Fields, _ text: Bytes, _ notes: inout [ImportNote]
  ) -> (lines: Bytes, kept: [(field: String, value: Bytes)], count: Int) {
    var whole = fields.writer
    whole.close()
    let head = whole.out + Bytes("\n")
    let first = head.count { $0 == 0x0A } + 1
    let cited = Suggestions.read(
      Source(path: Bytes("a.md"), bytes: head + text), register: registers
    ).documents
    var about: [Bytes] = []
    var others: [Bytes] = []
    for document in cited {
      guard document.isClear else {
        let note = ImportNote(.citation, document.reference)
        if !notes.contains(note) { notes.append(note) }
        continue
      }
      let isAbout = document.part != .body || draft.lead.isEmpty && document.line == first
      if isAbout, !about.contains(document.reference) {
        about.append(document.reference)
        others.removeAll { $0 == document.reference }
      } else if !about.contains(document.reference), !others.contains(document.reference) {
        others.append(document.reference)
      }
    }
    var writer = FrontMatterWriter()
    let start = writer.out.count
    if !about.isEmpty { writer.line("documents", FrontMatterWriter.list(about)) }
    if !others.isEmpty { writer.proposal("documents", FrontMatterWriter.list(others)) }
    return (
      Bytes(writer.out[start...]),
      about.isEmpty ? [] : [("documents", FrontMatterWriter.list(about))],
      about.count + others.count
    )
  }

  private static func distinct(_ names: [Bytes]) -> [Bytes] {
    var seen: Set<Bytes> = []
    return names.filter { !$0.isEmpty && seen.insert(Text.key($0)).inserted }
  }
}
