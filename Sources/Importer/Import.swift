package import Portal

/// Makes items of saved pages, feeds and exports. Nothing is written, and no address is opened.
package struct Import {
  /// The most bytes that a source may have.
  package static let sizeLimit = 64 << 20

  /// What an import needs to know of the portal that the items go to.
  package struct Portal {
    let settings: Settings?
    let registers: Registers

    /// `settings` is nil where portal.yaml is not there, or says nothing that can be read.
    package init(settings: Settings?, registers: Registers) {
      self.settings = settings
      self.registers = registers
    }

    package var offset: Int { settings?.offset ?? 7 * 60 }
  }

  /// A source, and what else is at hand in its folder.
  package struct File {
    let source: Source
    let load: (Bytes) -> Bytes?

    /// `load` gives the bytes of a file by its path from the source's folder; nil: there is none.
    package init(_ source: Source, load: @escaping (Bytes) -> Bytes? = { _ in nil }) {
      self.source = source
      self.load = load
    }
  }

  package struct Result: Sendable {
    package fileprivate(set) var items: [ImportedItem] = []
    package fileprivate(set) var diagnostics: [Diagnostic] = []
    /// Of sources, what in them is no item.
    package fileprivate(set) var leftOut: [(file: Bytes, note: ImportNote)] = []
    /// Items that could not be made.
    package fileprivate(set) var refused = 0
    /// The sources in UTF-8, by path, as diagnostics point into them.
    package fileprivate(set) var sources: [Bytes: Bytes] = [:]
  }

  private let portal: Portal
  private let situation: Situation
  private let item: ItemText
  private let date: Moment?
  private var result = Result()
  private var drafts: [(file: Int, draft: Draft)] = []

  /// `date`: of the one item that has none of its own.
  package static func read(_ files: [File], into portal: Portal, date: Moment? = nil) -> Result {
    var importing = Import(portal, date)
    importing.readAll(files)
    importing.writeAll(files)
    return importing.result
  }

  private init(_ portal: Portal, _ date: Moment?) {
    self.portal = portal
    self.date = date
    let settings = portal.settings
    let own = [settings?.baseURL, settings?.homeURL].compactMap {
      $0.map { Addresses.host(of: $0) }
    }
    situation = Situation(offset: portal.offset, own: Set(own.filter { !$0.isEmpty }))
    item = ItemText(
      Names(settings, portal.registers), portal.registers, offset: portal.offset,
      language: settings?.language ?? Bytes("vi"))
  }

  private mutating func note(
    _ problem: ImportProblem, _ file: Source, _ place: Range<Int> = 0..<0, related: [Place] = []
  ) {
    result.diagnostics.append(
      Diagnostic(
        .importing(problem), at: Place(file: file.path, range: place), related: related))
  }

  // MARK: Reading

  private mutating func readAll(_ files: [File]) {
    var tables: [(source: Int, tables: TableRows)] = []
    for (index, file) in files.enumerated() {
      do throws(Refusal) {
        guard file.source.bytes.count <= Self.sizeLimit else {
          throw Refusal(.tooLarge(limit: Self.sizeLimit))
        }
        let text = try SourceText.decode(file.source.bytes)
        result.sources[file.source.path] = text.shown
        switch try Form.read(text, situation) {
        case .drafts(let read, let notes):
          if read.isEmpty { throw Refusal(.noItems) }
          drafts += read.map { (index, $0) }
          result.leftOut += notes.map { (file.source.path, $0) }
        case .tables(let rows):
          for (problem, place) in rows.problems { note(problem, file.source, place) }
          tables.append((index, rows))
        }
      } catch {
        note(error.problem, file.source, error.place)
      }
    }
    let rows = NukeViet.read(tables, situation)
    drafts += rows.map { ($0.source, $0.draft) }
    if rows.isEmpty, let first = tables.first, first.tables.problems.isEmpty {
      note(.noItems, files[first.source].source)
    }
    // In the order of the sources, whatever they are.
    drafts = drafts.enumerated().sorted { ($0.1.file, $0.0) < ($1.1.file, $1.0) }.map(\.1)
  }

  // MARK: Writing

  private mutating func writeAll(_ files: [File]) {
    let undated = drafts.count { $0.draft.date == .missing || $0.draft.date.isUnclear }
    var paths: [Bytes: Place] = [:]
    for (index, draft) in drafts {
      let file = files[index]
      var draft = draft
      if date != nil, undated == 0, case .moment(let moment) = draft.date {
        draft.notes.append(ImportNote(.ownDate, ItemText.text(moment, portal.offset)))
      }
      guard let moment = self.moment(of: draft, in: file.source, undated) else { continue }
      if draft.title.isEmpty {
        refuse(.noTitle, file.source, draft.place)
        continue
      }
      write(draft, moment, file, &paths)
    }
  }

  private mutating func refuse(
    _ problem: ImportProblem, _ file: Source, _ place: Range<Int>, related: [Place] = []
  ) {
    note(problem, file, place, related: related)
    result.refused += 1
  }

  private mutating func moment(of draft: Draft, in file: Source, _ undated: Int) -> Moment? {
    if case .moment(let moment) = draft.date { return moment }
    if let date {
      if undated == 1 { return date }
      refuse(.dateForSeveral(undated), file, draft.place)
      return nil
    }
    switch draft.date {
    case .unreadable(let text): refuse(.badDate(text.excerpt), file, draft.place)
    case .several(let dates): refuse(.otherDates(dates.map(\.string)), file, draft.place)
    case .missing, .moment:
      refuse(.noDate(sourceDate: draft.source?.date?.iso.string), file, draft.place)
    }
    return nil
  }

  private mutating func write(
    _ draft: Draft, _ moment: Moment, _ file: File, _ paths: inout [Bytes: Place]
  ) {
    let place = Place(file: file.source.path, range: draft.place)
    var slug = Self.slug(draft)
    let day = moment.day(in: portal.offset)
    var stem = Self.stem(day, slug)
    if paths[stem] != nil, !draft.key.isEmpty {
      slug += Bytes("-") + Fold.slug(draft.key)
      stem = Self.stem(day, slug)
    }
    let body = BodyText(
      situation.addresses(from: draft.site?.url ?? []), AtHand(load: file.load))
    let written = item.write(draft, date: moment, slug: slug, body)
    let path = stem + Bytes(written.files.isEmpty ? ".md" : "/index.md")
    if let other = paths[stem] {
      let twin = result.items.first { $0.path == path }
      // The same item given twice is one.
      if twin?.bytes == written.bytes { return }
      return refuse(.samePath(path.string), file.source, draft.place, related: [other])
    }
    paths[stem] = place
    if let reason = fault(in: written.bytes, at: path) {
      return refuse(.notReadable(reason), file.source, draft.place)
    }
    result.items.append(
      ImportedItem(
        path: path, bytes: written.bytes, files: written.files, source: place,
        notes: written.notes,
        kept: written.kept.map { ImportedItem.Field(name: $0.field, value: $0.value) },
        counts: ImportWords.Part.allCases.compactMap { part in
          written.counts[part].map { ImportedItem.Count(part: part, number: $0) }
        }))
  }

  /// What the portal's own reader has against the item.
  private func fault(in bytes: Bytes, at path: Bytes) -> Problem? {
    var reader = ItemReader(
      Reading(
        offset: portal.offset, fileLimit: portal.settings?.fileLimit ?? Reading.defaultFileLimit,
        markdown: MarkdownOptions()))
    let problems = reader.read(bytes, path: Bytes("Content/items/") + path).problems
    return problems.first { $0.problem.severity == .error }?.problem
  }

  private static func slug(_ draft: Draft) -> Bytes {
    let own = Address.decoded(draft.slug)
    if !own.isEmpty, own.count <= 200, Fold.slug(own) == own { return own }
    return Fold.slug(draft.title)
  }

  private static func stem(_ day: Day, _ slug: Bytes) -> Bytes {
    let iso = day.iso
    return Bytes(iso.prefix(4)) + Bytes("/") + iso + Bytes("-") + slug
  }
}

extension DraftDate {
  fileprivate var isUnclear: Bool {
    switch self {
    case .unreadable, .several: true
    case .missing, .moment: false
    }
  }
}
