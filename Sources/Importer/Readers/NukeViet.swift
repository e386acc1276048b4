import Portal

/// Rows of NukeViet's news tables, `<prefix>_<language>_<module>_rows` and those beside it.
///
/// By `modules/news/action_mysql.php` of NukeViet 4 and 5 (github.com/nukeviet/nukeviet): `rows` has a row an
/// item, `detail` (before 4.1 `bodyhtml_1`, `bodyhtml_2`, …) its text, `cat`, `sources`, `topics` and
/// `tags_id` what it is filed under. Times are seconds since 1970, 0 is none; titles are kept with `&quot;`.
/// The numbers of `status` are those of `modules/news/language/vi.php`.
struct NukeViet {
  /// The tables of one module in one language.
  private struct Module {
    var language = Bytes()
    var rows: [(source: Int, row: TableRows.Row)] = []
    var details: [Bytes: TableRows.Row] = [:]
    var categories: [Bytes: TableRows.Row] = [:]
    var sources: [Bytes: TableRows.Row] = [:]
    var topics: [Bytes: TableRows.Row] = [:]
    var tags: [Bytes: [Bytes]] = [:]
    var authors: [Bytes: [Bytes]] = [:]
  }

  private let situation: Situation
  private let module: Module

  /// The drafts of all tables together, each with the number of the source that its row stands in.
  static func read(
    _ tables: [(source: Int, tables: TableRows)], _ situation: Situation
  ) -> [(source: Int, draft: Draft)] {
    var modules: [String: Module] = [:]
    var order: [String] = []
    for (source, tables) in tables {
      for (name, row) in tables.rows {
        guard let (base, kind) = kind(of: name) else { continue }
        if modules[base] == nil { order.append(base) }
        add(row, kind, source, to: &modules[base, default: Module()])
        let parts = base.split(separator: "_")
        if parts.count >= 3, parts[parts.count - 2].utf8.count == 2 {
          modules[base]?.language = Bytes(String(parts[parts.count - 2]))
        }
      }
    }
    joinUnnamed(&modules, &order)
    return order.flatMap { base -> [(source: Int, draft: Draft)] in
      guard let module = modules[base] else { return [] }
      let reader = NukeViet(situation: situation, module: module)
      return module.rows.map { ($0.source, reader.draft($0.row)) }
    }
  }

  /// Tables from CSV do not say whose they are: they belong to the one module there is.
  private static func joinUnnamed(_ modules: inout [String: Module], _ order: inout [String]) {
    let named = order.filter { !$0.hasPrefix("csv_") && !(modules[$0]?.rows.isEmpty ?? true) }
    guard named.count == 1, let other = modules["csv_vi_news"], other.rows.isEmpty,
      var module = modules[named[0]]
    else { return }
    module.details.merge(other.details) { first, _ in first }
    module.categories.merge(other.categories) { first, _ in first }
    module.sources.merge(other.sources) { first, _ in first }
    module.topics.merge(other.topics) { first, _ in first }
    module.tags.merge(other.tags) { first, _ in first }
    modules[named[0]] = module
    order.removeAll { $0 == "csv_vi_news" }
  }

  private enum Kind { case rows, detail, category, source, topic, tag, author }

  private static func kind(of table: String) -> (base: String, kind: Kind)? {
    let table = table.lowercased()
    let endings: [(String, Kind)] = [
      ("_rows", .rows), ("_detail", .detail), ("_bodytext", .detail), ("_cat", .category),
      ("_sources", .source), ("_topics", .topic), ("_tags_id", .tag), ("_authorlist", .author),
    ]
    if table.hasSuffix("_block_cat") { return nil }
    for (ending, kind) in endings where table.hasSuffix(ending) {
      return (String(table.dropLast(ending.utf8.count)), kind)
    }
    let parts = table.split(separator: "_")
    if parts.count > 2, parts[parts.count - 2] == "bodyhtml", parts.last.flatMap({ Int($0) }) != nil
    {
      return (parts.dropLast(2).joined(separator: "_"), .detail)
    }
    return nil
  }

  private static func add(
    _ row: TableRows.Row, _ kind: Kind, _ source: Int, to module: inout Module
  ) {
    let id = row.text("id")
    switch kind {
    case .rows:
      // Other modules have rows too, of goods for example.
      let columns = row.values
      if columns["title"] != nil,
        columns["hometext"] != nil || columns["bodyhtml"] != nil || columns["publtime"] != nil
      {
        module.rows.append((source, row))
      }
    case .detail: module.details[id] = row
    case .category: module.categories[row.text("catid")] = row
    case .source: module.sources[row.text("sourceid")] = row
    case .topic: module.topics[row.text("topicid")] = row
    case .tag: module.tags[id, default: []].append(row.text("keyword"))
    case .author: module.authors[id, default: []].append(row.text("pseudonym"))
    }
  }

  // MARK: A row

  private func draft(_ row: TableRows.Row) -> Draft {
    var draft = Draft()
    let id = row.text("id")
    let detail = module.details[id]
    draft.place = row.place
    draft.key = id
    draft.title = MarkedText.line(row.text("title"))
    draft.slug = Text.lowered(row.text("alias"))
    draft.language = module.language
    draft.date = moment(row, "publtime").map { .moment($0) } ?? Self.writtenDate(row)
    draft.updated = moment(row, "edittime")
    draft.expires = moment(row, "exptime")
    readState(row, &draft)
    readPeople(row, detail, &draft)
    readPlace(row, &draft)
    readText(row, detail, &draft)
    readFiles(row, detail, &draft)
    return Tidy.tidy(draft, offset: situation.offset)
  }

  private func moment(_ row: TableRows.Row, _ name: String) -> Moment? {
    row.number(name).flatMap { seconds in
      seconds > 0 ? Moment(seconds: Int64(seconds), offset: situation.offset) : nil
    }
  }

  /// A spreadsheet may have made a date of the number.
  private static func writtenDate(_ row: TableRows.Row) -> DraftDate {
    let text = Text.line(row.text("publtime"))
    if text.isEmpty || Int(text.string) != nil { return .missing }
    if let reading = try? DateReading(text, offset: 7 * 60) { return .moment(reading.moment) }
    return .unreadable(text)
  }

  private func readState(_ row: TableRows.Row, _ draft: inout Draft) {
    guard row.values["status"] != nil else { return }
    switch Text.trimmed(row.text("status")).string {
    // Published, waiting for its time, past its time.
    case "1", "2", "3": break
    case let state:
      draft.isDraft = true
      draft.notes.append(ImportNote(.state, Bytes("status " + state), line: row.line))
    }
  }

  private func readPeople(
    _ row: TableRows.Row, _ detail: TableRows.Row?, _ draft: inout Draft
  ) {
    let written = MarkedText.line(row.text("author"))
    if !written.isEmpty {
      if case .authors(let authors)? = Byline.labelled(written) ?? Byline.bare(written) {
        draft.authors = authors
      } else {
        draft.authors = [DraftAuthor(name: written)]
      }
    }
    for name in (module.authors[row.text("id")] ?? []).map({ MarkedText.line($0) })
    where !name.isEmpty && !draft.authors.contains(where: { $0.name == name }) {
      draft.authors.append(DraftAuthor(name: name))
    }
    let sourceText = MarkedText.line(detail?.text("sourcetext") ?? row.text("sourcetext"))
    if let source = module.sources[row.text("sourceid")], !source.text("title").isEmpty {
      let links = [sourceText, source.text("link")].map { Addresses.encoded($0) }
      draft.source = DraftSource(
        name: MarkedText.line(source.text("title")), url: links.first(where: Address.isWebURL))
    } else if !sourceText.isEmpty, Int(sourceText.string) == nil {
      draft.source = Byline.source(sourceText)
    }
  }

  private func readPlace(_ row: TableRows.Row, _ draft: inout Draft) {
    let first = row.text("catid")
    let others = Text.parts(row.text("listcatid"), by: ",").filter { $0 != first }
    for id in [first] + others where !id.isEmpty && id != Bytes("0") {
      draft.sections.append(
        module.categories[id].map { MarkedText.line($0.text("title")) } ?? Bytes("catid ") + id)
    }
    if let topic = module.topics[row.text("topicid")] {
      draft.topic = MarkedText.line(topic.text("title"))
    } else if let id = row.number("topicid") {
      draft.topic = Bytes("topicid \(id)")
    }
    let keywords = Text.parts(MarkedText.line(row.text("keywords")), by: ",")
    for tag in (module.tags[row.text("id")] ?? []).map({ MarkedText.line($0) }) + keywords
    where !tag.isEmpty && !draft.tags.contains(tag) {
      draft.tags.append(tag)
    }
  }

  private func readText(_ row: TableRows.Row, _ detail: TableRows.Row?, _ draft: inout Draft) {
    let addresses = situation.addresses(from: [])
    let html = detail?.text("bodyhtml") ?? row.text("bodyhtml")
    let (body, notes) = MarkedText.blocks(html, addresses, line: row.line)
    let (passages, leadNotes) = MarkedText.blocks(
      row.text("hometext"), addresses, line: row.line)
    let lead = Lead(passages)
    draft.body = lead.rest + body
    draft.notes += leadNotes + lead.notes + notes
    if body.isEmpty || !MarkedText.isBeginning(lead.words, of: body) { draft.lead = lead.words }
    if body.isEmpty { draft.notes.append(ImportNote(.leadOnly, draft.title, line: row.line)) }
  }

  private func readFiles(_ row: TableRows.Row, _ detail: TableRows.Row?, _ draft: inout Draft) {
    let picture = Text.trimmed(row.text("homeimgfile"))
    if !picture.isEmpty {
      let isElsewhere = Address.isWebURL(Addresses.encoded(picture))
      draft.image = DraftPicture(
        address: isElsewhere ? Addresses.encoded(picture) : Bytes("uploads/news/") + picture,
        alt: MarkedText.line(row.text("homeimgalt")),
        caption: MarkedText.line(row.text("homeimgalt")))
    }
    for file in Text.parts(detail?.text("files") ?? row.text("files"), by: ",") {
      let address = Addresses.encoded(file)
      draft.attachments.append(
        DraftFile(address: Address.isWebURL(address) ? address : Bytes("uploads/news/") + file))
    }
  }
}
