/// What a build is asked for, beside the content.
package struct Gathering: Sendable {
  /// Seconds since 1970-01-01T00:00Z that count as now.
  package let now: Int64
  package let includesDrafts: Bool
  package let includesFuture: Bool
  /// Whether expired items are shown as if they were not.
  package let includesExpired: Bool

  /// The same at another time.
  package func at(_ now: Int64) -> Gathering {
    Gathering(
      now: now, includesDrafts: includesDrafts, includesFuture: includesFuture,
      includesExpired: includesExpired)
  }

  package init(now: Int64, includesDrafts: Bool, includesFuture: Bool, includesExpired: Bool) {
    self.now = now
    self.includesDrafts = includesDrafts
    self.includesFuture = includesFuture
    self.includesExpired = includesExpired
  }
}

/// The names of the files that items may point at.
package struct ContentFiles: Sendable {
  /// Files beside items and pages, by path from the portal's root, with their sizes in bytes.
  package let beside: [Bytes: Int]
  /// Files under static/, by address, with their sizes in bytes.
  package let fixed: [Bytes: Int]
  /// Those among both that items and pages show as pictures, by path from the portal's root.
  package internal(set) var pictures: [Bytes: Picture]

  package init(
    beside: [Bytes: Int], fixed: [Bytes: Int], pictures: [Bytes: Picture] = [:]
  ) {
    self.beside = beside
    self.fixed = fixed
    self.pictures = pictures
  }
}

/// Puts items, pages, registers and settings together and says what does not fit.
///
/// One value, filled item by item in the order of paths, so that nothing depends on how many workers
/// read them.
package struct Gatherer: Sendable {
  let settings: Settings
  let phrases: Phrases
  private(set) var gathering: Gathering
  private(set) var files: ContentFiles
  let settingsFile: Bytes
  let topics: [Topic]
  private let topicsFile: Bytes
  let agencies: AgencyTree
  let measures: [Measure]
  private let measureByID: [Bytes: Int]
  let sectionByID: [Bytes: Int]
  private(set) var documents: DocumentIndex
  var diagnostics: [Diagnostic] = []
  private var citations: Citations

  private(set) var tags = TermTable()
  private var authors = TermTable()
  private(set) var articles: [Article] = []
  private(set) var unpublished: [Site.Unpublished] = []
  /// Files of items of which no address is known.
  private(set) var unread: [Bytes] = []
  /// Made when it is asked for, once all items are there.
  var itemFiles: ItemFiles?
  private var skipped = Site.Skipped()
  /// Items and pages that are not published: what they are called and in which language.
  private var hidden: (items: [Translations.Work], pages: [Translations.Work]) = ([], [])
  private var assets: [Site.Copy] = []
  /// Files beside items and pages that one of them names.
  private var named: Set<Bytes> = []
  /// The earliest moment after now at which time alone changes something, registers aside.
  private var nextDue: Int64?

  package init(
    settings: Settings, settingsFile: Bytes, phrases: Phrases, registers: Registers,
    files: ContentFiles, gathering: Gathering
  ) {
    self.settings = settings
    self.phrases = phrases
    self.gathering = gathering
    self.files = files
    self.settingsFile = settingsFile
    topics = registers.topics
    topicsFile = registers.files.topics
    let (tree, agencyProblems) = AgencyTree.gather(
      registers.agencies, file: registers.files.agencies)
    agencies = tree
    let (index, documentProblems) = DocumentIndex.gather(
      registers.documents, file: registers.files.documents)
    documents = index
    citations = Citations(register: registers.files.documents)
    measures = registers.measures
    var measureByID: [Bytes: Int] = [:]
    var measureProblems: [Diagnostic] = []
    for (index, measure) in registers.measures.enumerated() {
      if let first = measureByID[measure.id.value] {
        let file = registers.files.measures
        measureProblems.append(
          Diagnostic(
            .content(.duplicateID(measure.id.value.string)),
            at: Place(file: file, range: measure.id.range),
            related: [Place(file: file, range: registers.measures[first].id.range)]))
      } else {
        measureByID[measure.id.value] = index
      }
    }
    self.measureByID = measureByID
    sectionByID = Dictionary(
      settings.sections.enumerated().map { ($1.id.value, $0) }
    ) { first, _ in first }
    diagnostics = agencyProblems + documentProblems + measureProblems
    checkSecurity(in: settingsFile)
  }

  /// The same with another time for now; nil where the items added so far are not at that time what they were.
  /// `files`: those that these items name are as they were.
  package func at(_ now: Int64, files: ContentFiles) -> Gatherer? {
    if now < gathering.now || nextDue.map({ $0 <= now }) ?? false { return nil }
    var gatherer = self
    gatherer.gathering = gathering.at(now)
    gatherer.files = files
    return gatherer
  }

  /// Warns of a security.txt that is out of date, or will be within thirty days.
  private mutating func checkSecurity(in file: Bytes) {
    guard let expires = settings.security?.expires else { return }
    let end = expires.value.seconds
    let soon = end - 30 * 86_400
    let day = expires.value.at(offset: settings.offset).local.day.iso.string
    if gathering.now >= soon {
      note(
        gathering.now >= end ? .securityExpired(day) : .securityExpires(day), in: file,
        at: expires.range)
    }
    for turn in [soon, end] where turn > gathering.now { noteDue(turn) }
  }

  /// Time alone changes something then.
  private mutating func noteDue(_ moment: Int64) { nextDue = min(nextDue ?? moment, moment) }

  // MARK: Items

  /// Adds an item. Items come in the order of their paths.
  ///
  /// One that is not published is looked through all the same, and leaves nothing behind: its tags,
  /// authors and unregistered documents get no pages.
  package mutating func add(_ item: Item) {
    let state = state(of: item)
    let address = address(of: item)
    let isPublished = publishes(state) && item.isComplete
    let section = section(of: item)
    let agencies = agencies(of: item)
    let documents = documents(of: item, isPublished)
    let figures = figures(of: item, isPublished)
    let meant = citations.resolve(
      item.citations, in: item.file, about: documents, isPublished: isPublished, &self.documents,
      &diagnostics)
    let copies = copies(of: item, to: address)
    guard isPublished else {
      if item.isComplete {
        count(skipped: state)
        unpublished.append(Site.Unpublished(item: item, address: address, state: state))
      } else {
        addUnread(item.file)
      }
      hidden.items.append(Translations.Work(item, nil, at: address, settings.language))
      return
    }
    if state == .expired { skipped.expired += 1 } else { noteNews(item.date.value.seconds) }
    assets += copies
    articles.append(
      Article(
        item: item, address: address, day: item.date.value.day(in: settings.offset), state: state,
        section: section, agencies: agencies, documents: documents,
        cited: Self.cited(meant, about: documents), citations: meant,
        tags: tags(of: item),
        authors: item.authors.map { authors.index(of: $0.name) }, figures: figures))
  }

  /// The same with another state of items, by path, that have been added and stand where they stood; see
  /// `Item.hasSamePlaces`. Nil where one is not published, or where in it something stands is remembered.
  package func replacing(_ items: [Bytes: Item]) -> Gatherer? {
    if citations.remembers(places: Set(items.keys)) { return nil }
    var gatherer = self
    for (path, item) in items {
      // Articles are in the order of paths until all are there.
      let position = articles.partitioningIndex { !Bytes.precedes($0.item.file, path) }
      guard position < articles.count, articles[position].item.file == path else { return nil }
      gatherer.articles[position] = articles[position].with(item)
    }
    return gatherer
  }

  /// Notes an item whose file says too little to make anything of it.
  package mutating func addUnread(_ file: Bytes) { unread.append(file) }

  /// What an item cites and is not about, each once, in the order of first mention.
  private static func cited(_ meant: [Int32], about: [Int]) -> [Int] {
    var result = Distinct()
    for document in meant where document >= 0 && !about.contains(Int(document)) {
      result.insert(Int(document))
    }
    return result.values
  }

  private mutating func tags(of item: Item) -> [Int] {
    var result = Distinct()
    for tag in item.tags { result.insert(tags.index(of: tag)) }
    return result.values
  }

  private func publishes(_ state: Article.State) -> Bool {
    switch state {
    case .published, .expired: true
    case .draft: gathering.includesDrafts
    case .scheduled: gathering.includesFuture
    }
  }

  private mutating func count(skipped state: Article.State) {
    if state == .draft { skipped.drafts += 1 } else { skipped.scheduled += 1 }
  }

  private mutating func state(of item: Item) -> Article.State {
    if item.isDraft { return .draft }
    let date = item.date.value.seconds
    if date > gathering.now {
      noteDue(date)
      return .scheduled
    }
    if let expires = item.expires?.seconds {
      if expires <= gathering.now { return gathering.includesExpired ? .published : .expired }
      noteDue(expires)
    }
    return .published
  }

  /// The sitemap has an item among the news until it is two days old.
  private mutating func noteNews(_ date: Int64) {
    if date > gathering.now - Sitemap.newsSpan { noteDue(date + Sitemap.newsSpan) }
  }

  private func address(of item: Item) -> Bytes {
    var address = Bytes("/".utf8)
    address += phrases[.pathItems]
    address.append("/")
    address.append(path: item.date.value.day(in: settings.offset))
    address += item.slug.value
    address.append("/")
    return address
  }

  private mutating func section(of item: Item) -> Int? {
    guard let section = item.section else { return nil }
    if let index = sectionByID[section.value] { return index }
    noteUnknownSection(section, in: item.file)
    return nil
  }

  mutating func noteUnknownSection(_ section: Located<Bytes>, in file: Bytes) {
    let names = settings.sections.map(\.id.value.string)
    note(
      .unknownSection(
        section.value.string, nearest: Nearest.name(to: section.value.string, among: names)),
      in: file, at: section.range)
  }

  private mutating func agencies(of item: Item) -> [Int] {
    var result: [Int] = []
    for name in item.agencies {
      if let index = agency(name, in: item.file), !result.contains(index) { result.append(index) }
    }
    return result
  }

  mutating func agency(_ name: Located<Bytes>, in file: Bytes) -> Int? {
    switch agencies.find(name.value) {
    case .found(let index): return index
    case .ambiguous(let candidates):
      note(
        .ambiguousAgency(
          name.value.string, candidates: candidates.map { agencies.agencies[$0].id.value.string }),
        in: file, at: name.range)
    case .unknown:
      note(
        .unknownAgency(name.value.string, nearest: agencies.suggestion(for: name.value)),
        in: file, at: name.range)
    }
    return nil
  }

  private mutating func documents(of item: Item, _ isPublished: Bool) -> [Int] {
    var result: [Int] = []
    for reference in item.documents {
      guard let index = document(reference, in: item.file, isPublished) else { continue }
      if !result.contains(index) { result.append(index) }
    }
    return result
  }

  /// A document that the register lacks is made for an item that is published, and for no other.
  private mutating func document(
    _ reference: Located<DocumentReference>, in file: Bytes, _ isPublished: Bool
  ) -> Int? {
    switch documents.find(reference.value) {
    case .found(let index): return index
    case .ambiguous(let candidates):
      diagnostics.append(
        Diagnostic(
          documents.ambiguity(reference.value, candidates),
          at: Place(file: file, range: reference.range)))
      return nil
    case .unknown:
      note(
        .unregisteredDocument(reference.value.text.string), in: file, at: reference.range)
      return isPublished ? documents.make(reference.value).index : nil
    }
  }

  private mutating func figures(of item: Item, _ isPublished: Bool) -> [Article.FigureNames] {
    if let first = item.figures.first, item.agencies.isEmpty {
      note(.figureWithoutAgency, in: item.file, at: first.range)
    }
    return item.figures.map { figure in
      let document = figure.document.flatMap { self.document($0, in: item.file, isPublished) }
      guard let measure = measureByID[figure.measure.value] else {
        let names = measures.map(\.id.value.string)
        note(
          .unknownMeasure(
            figure.measure.value.string,
            nearest: Nearest.name(to: figure.measure.value.string, among: names)),
          in: item.file, at: figure.measure.range)
        return Article.FigureNames(measure: 0, document: document)
      }
      return Article.FigureNames(measure: measure, document: document)
    }
  }

  // MARK: Files

  /// The files an item brings along; one that is not there is an error.
  private mutating func copies(of item: Item, to address: Bytes) -> [Site.Copy] {
    var names = item.gallery.map(\.file) + item.attachments.map(\.file)
    if let image = item.image { names.append(image.file) }
    check(pictures: item.pictures, of: item.file)
    check(
      downloads: item.attachments.map(\.file) + item.body.linkedFiles, of: item.file)
    return copies(
      names, body: item.body, of: item.file, isBundle: item.isBundle, to: address)
  }

  mutating func copies(
    _ named: [Located<Bytes>], body: Body, of file: Bytes, isBundle: Bool, to address: Bytes
  ) -> [Site.Copy] {
    let folder = ItemFile.folder(of: file)
    var result: [Site.Copy] = []
    for name in named + body.files {
      if name.value.first == UInt8(ascii: "/") {
        if files.fixed[name.value] == nil {
          note(
            .missingFile(
              name.value.string,
              nearest: Nearest.name(
                to: name.value.string, among: files.fixed.keys.map(\.string).sorted())),
            in: file, at: name.range)
        }
        continue
      }
      let path = folder + name.value
      if isBundle, files.beside[path] != nil {
        let copy = Site.Copy(from: path, to: Address.file(of: address + name.value))
        if !result.contains(where: { $0.to == copy.to }) { result.append(copy) }
        self.named.insert(path)
      } else {
        note(
          .missingFile(name.value.string, nearest: neighbour(of: name.value, in: folder)),
          in: file, at: name.range)
      }
    }
    return result
  }

  private func neighbour(of name: Bytes, in folder: Bytes) -> String? {
    let names = files.beside.keys.filter { $0.starts(with: folder) }
    return Nearest.name(
      to:
        name.string, among: names.map { Bytes($0.dropFirst(folder.count)).string }.sorted())
  }

  // MARK: Pages

  private var pages: [Site.Standing] = []

  /// Adds a standing page.
  package mutating func add(_ page: StandingPage) {
    let address = Bytes("/".utf8) + page.slug.value + Bytes("/".utf8)
    if page.isDraft, !gathering.includesDrafts {
      skipped.drafts += 1
      hidden.pages.append(
        Translations.Work(page, isShown: false, at: address, settings.language))
      return
    }
    check(pictures: page.body.pictures.compactMap(\.file), of: page.file)
    check(downloads: page.body.linkedFiles, of: page.file)
    assets += copies([], body: page.body, of: page.file, isBundle: page.isBundle, to: address)
    pages.append(Site.Standing(page: page, address: address))
  }

  // MARK: Languages

  /// Most portals have no translation, and need no list of all their items to look for one.
  private mutating func translations() -> (items: Translations, pages: Translations) {
    let language = settings.language
    var items = hidden.items
    if articles.contains(where: { $0.item.translationOf != nil })
      || items.contains(where: { $0.original != nil })
    {
      items =
        articles.map { Translations.Work($0.item, $0.state, at: $0.address, language) } + items
    }
    let pages =
      pages.map { Translations.Work($0.page, isShown: true, at: $0.address, language) }
      + hidden.pages
    let (itemTranslations, itemProblems) = Translations.gather(items)
    let (pageTranslations, pageProblems) = Translations.gather(pages)
    diagnostics += itemProblems + pageProblems
    return (itemTranslations, pageTranslations)
  }

  // MARK: The whole

  /// The site, and everything that did not fit.
  package consuming func finish() -> (site: Site, diagnostics: [Diagnostic]) {
    articles.sort { a, b in
      let (first, second) = (a.item.date.value.seconds, b.item.date.value.seconds)
      return first != second ? first > second : Bytes.precedes(a.address, b.address)
    }
    for path in files.beside.keys.sorted(by: Bytes.precedes) where !named.contains(path) {
      diagnostics.append(
        Diagnostic(.content(.unusedFile(path.string)), at: Place(file: path)))
    }
    let stories = stories(in: topicsFile)
    var topicsOfArticles: [Int32: [Int]] = [:]
    for (index, story) in stories.enumerated() {
      for item in story.items { topicsOfArticles[item, default: []].append(index) }
    }
    let blocks = blocks(stories)
    let translations = translations()
    let today = Moment(seconds: gathering.now, offset: settings.offset).day(in: settings.offset)
    let turns = [documents.nextTurn(after: today), agencies.nextTurn(after: today)]
      .compactMap { $0.map { Moment($0, offset: settings.offset).seconds } }
    let site = Site(
      settings: settings, phrases: phrases, articles: articles, pages: pages, agencies: agencies,
      documents: documents, measures: measures, topics: stories, topicsOfArticles: topicsOfArticles,
      blocks: blocks, tags: tags.terms, authors: authors.terms, copies: assets, files: files,
      unpublished: unpublished, lacksItems: !unread.isEmpty, settingsFile: settingsFile,
      skipped: skipped, translations: translations, now: gathering.now, today: today,
      nextDue: (turns + (nextDue.map { [$0] } ?? [])).min())
    return (site, diagnostics)
  }

  mutating func note(_ problem: ContentProblem, in file: Bytes, at range: Range<Int>) {
    note(problem: .content(problem), in: file, at: range)
  }

  mutating func note(problem: Problem, in file: Bytes, at range: Range<Int>) {
    diagnostics.append(Diagnostic(problem, at: Place(file: file, range: range)))
  }
}

/// Names that are the same when folded, numbered in the order in which they come.
struct TermTable {
  private(set) var terms: [Term] = []
  private var bySlug: [Bytes: Int] = [:]
  /// Most names come again and again as they are: this spares folding them each time.
  private var byName: [Bytes: Int] = [:]

  /// The one that is called so, if there is.
  func find(_ name: Bytes) -> Int? { byName[name] ?? bySlug[Fold.slug(name)] }

  mutating func index(of name: Bytes) -> Int {
    if let index = byName[name] { return index }
    let slug = Fold.slug(name)
    let index = bySlug[slug] ?? terms.count
    if index == terms.count {
      terms.append(Term(name: name, slug: slug))
      bySlug[slug] = index
    }
    byName[name] = index
    return index
  }
}
