package import Portal

/// All that a portal is made of, read.
package struct Sources: Sendable {
  package private(set) var scan: ContentScan
  package let settings: Settings?
  package let words: [WordEntry]
  package let wordsPath: Bytes
  package let registers: Registers
  /// In the order of the scan's items and pages.
  private(set) var items: [FileReading<Item>]
  let pages: [FileReading<StandingPage>]
  /// What those two depend on besides their files.
  private let reading: Reading
  /// Those that have been looked at, by path from the root in NFC.
  private(set) var pictures: [Bytes: PictureReading] = [:]
  package let templates: [TemplateSource]
  package let assets: [Asset]
  /// What is wrong with all other files.
  private let shelfDiagnostics: [Diagnostic]
  /// Of settings, registers, words, templates and assets, by path.
  private let digests: [Bytes: Digest]
  let texts: TextFile?
  /// The moment before which all stamps were taken, in nanoseconds since 1970.
  let taken: Int64

  package static let settingsPath = Bytes("Content/portal.yaml".utf8)

  /// The registers alone; what is wrong with them is left to a build to say.
  package static func registers(in root: Bytes) -> Registers {
    var shelf = Shelf(root: root, diagnostics: [])
    return Registers.read(
      agencies: shelf.read(Bytes("Content/agencies.yaml".utf8)),
      documents: shelf.read(Bytes("Content/documents.yaml".utf8)),
      measures: shelf.read(Bytes("Content/measures.yaml".utf8)),
      topics: shelf.read(Bytes("Content/topics.yaml".utf8)), limit: Reading.defaultFileLimit
    ).registers
  }

  /// portal.yaml alone, and what is wrong with it.
  package static func settings(in root: Bytes) -> (settings: Settings?, diagnostics: [Diagnostic]) {
    var shelf = Shelf(root: root, diagnostics: [])
    let settings = settings(from: &shelf)
    return (settings, shelf.diagnostics)
  }

  private static func settings(from shelf: inout Shelf) -> Settings? {
    if let source = shelf.read(settingsPath) {
      let (settings, problems) = Registers.settings(source)
      shelf.diagnostics += problems
      return settings
    }
    // A pipe or a device in its place is only left alone.
    if !shelf.diagnostics.contains(where: { $0.place.file == settingsPath && $0.severity == .error }
    ) {
      shelf.diagnostics.append(
        Diagnostic(.content(.noSettings), at: Place(file: settingsPath)))
    }
    return nil
  }

  /// Reads everything, in parallel where there is much of it. What cannot be read is a diagnostic.
  package static func read(_ request: BuildRequest) async throws(DiskError) -> Sources {
    try await read(request, Workers(count: max(1, request.jobs)))
  }

  /// `previous`: what was read before; files that are as they were are not read again. `texts`: for the texts
  /// of items; without it they stay in memory.
  static func read(
    _ request: BuildRequest, _ workers: Workers, after previous: Sources? = nil,
    texts: TextFile? = nil
  ) async throws(DiskError) -> Sources {
    let root = request.root
    let taken = Disk.now()
    let scan = try ContentScan.scan(root)
    var shelf = Shelf(root: root, diagnostics: scan.diagnostics)
    let settings = settings(from: &shelf)
    let language = settings?.language ?? Bytes("vi".utf8)
    let wordsPath = Bytes("Templates/strings/".utf8) + language + Bytes(".yaml".utf8)
    var words: [WordEntry] = []
    if let source = shelf.read(wordsPath) {
      let (read, problems) = Registers.words(source)
      words = read
      shelf.diagnostics += problems
    }
    let limit = settings?.fileLimit ?? Reading.defaultFileLimit
    let (registers, problems) = Registers.read(
      agencies: shelf.read(Bytes("Content/agencies.yaml".utf8)),
      documents: shelf.read(Bytes("Content/documents.yaml".utf8)),
      measures: shelf.read(Bytes("Content/measures.yaml".utf8)),
      topics: shelf.read(Bytes("Content/topics.yaml".utf8)), limit: limit)
    shelf.diagnostics += problems
    let templates = scan.templates.filter { $0.suffix(5).elementsEqual(".html".utf8) }
      .compactMap { path in shelf.read(path).map { TemplateSource(path: path, bytes: $0.bytes) } }
    let assets = scan.assets.compactMap { path in
      shelf.read(path).map { Asset(path: path, bytes: $0.bytes) }
    }
    let reading = Reading(
      offset: settings?.offset ?? 7 * 60, fileLimit: limit,
      markdown: .ours(words), documentNames: DocumentNames(of: registers.documents))
    let earlier = previous.flatMap { $0.reading == reading ? $0 : nil }
    request.conduct.begin(.reading, of: scan.items.count)
    let items = await read(
      scan.items, scan, request, limit, workers, taken, earlier.map { ($0.scan.items, $0.items) }
    ) {
      var reader = ItemReader(reading, store: texts)
      return { reader.read($0, path: $1) }
    }
    let pages = await read(
      scan.pages, scan, request, limit, workers, taken, earlier.map { ($0.scan.pages, $0.pages) }
    ) {
      var reader = StandingPageReader(reading)
      return { reader.read($0, path: $1) }
    }
    return Sources(
      scan: scan, settings: settings, words: words, wordsPath: wordsPath, registers: registers,
      items: items, pages: pages, reading: reading, templates: templates, assets: assets,
      shelfDiagnostics: shelf.diagnostics, digests: shelf.digests, texts: texts, taken: taken)
  }

  /// Puts all together, and says what does not fit.
  package func gather(
    _ settings: Settings, _ gathering: Gathering
  ) -> (site: Site, diagnostics: [Diagnostic]) {
    let (site, diagnostics, _) = gather(settings, gathering, after: nil)
    return (site, diagnostics)
  }

  /// `earlier`: what an earlier gathering of these sources had come to, where they differ only in items that
  /// it had not yet come to.
  func gather(
    _ settings: Settings, _ gathering: Gathering, after earlier: Gathered?
  ) -> (site: Site, diagnostics: [Diagnostic], gathered: Gathered) {
    let (phrases, missing) = Phrases.gather(words, file: wordsPath, language: settings.language)
    let files = ContentFiles(
      beside: scan.beside, fixed: scan.fixed, pictures: pictures.mapValues { Picture($0.reading) })
    var gathered =
      earlier?.at(gathering.now, files)
      ?? Gathered(
        gatherer: Gatherer(
          settings: settings, settingsFile: Self.settingsPath, phrases: phrases,
          registers: registers, files: files, gathering: gathering))
    let end = max(gathered.count, items.count - Gathered.rest(of: items.count))
    add(gathered.count..<end, to: &gathered.gatherer)
    gathered.count = end
    gathered.last = end > 0 ? scan.items[end - 1] : nil
    var gatherer = gathered.gatherer
    add(end..<items.count, to: &gatherer)
    for page in pages { if let value = page.value { gatherer.add(value) } }
    let (site, problems) = gatherer.finish()
    let broken = Set(shelfDiagnostics.filter { $0.severity == .error }.map(\.place.file))
    return (site, (missing + problems).filter { !isEcho($0, of: broken) }, gathered)
  }

  /// Whether something may be missed only because the file is broken that has it. What is wrong with that file is
  /// said; a thousand such consequences would hide it.
  private func isEcho(_ diagnostic: Diagnostic, of broken: Set<Bytes>) -> Bool {
    guard !broken.isEmpty, case .content(let problem) = diagnostic.problem else { return false }
    switch problem {
    case .noWords, .missingWords: return broken.contains(wordsPath)
    // Addresses are made of words.
    case .unknownOriginal: return words.isEmpty
    default:
      return problem.register.map { broken.contains(Bytes("Content/\($0).yaml".utf8)) } ?? false
    }
  }

  private func add(_ positions: Range<Int>, to gatherer: inout Gatherer) {
    for index in positions {
      if let value = items[index].value {
        gatherer.add(value)
      } else {
        gatherer.addUnread(scan.items[index])
      }
    }
  }

  /// Reads files in slices; each worker has a reader of its own.
  private static func read<Value: Sendable>(
    _ paths: [Bytes], _ scan: ContentScan, _ request: BuildRequest, _ limit: Int,
    _ workers: Workers, _ taken: Int64,
    _ earlier: (paths: [Bytes], readings: [FileReading<Value>])?,
    _ makeReader: @Sendable () -> (Bytes, Bytes) -> (Value?, [FoundProblem])
  ) async -> [FileReading<Value>] {
    await workers.map(
      paths.count, begin: { _ in makeReader() },
      { reader, range, results in
        request.conduct.advance(by: range.count)
        for path in paths[range] {
          if request.conduct.isInterrupted {
            // Nothing is made of it; each path has its reading all the same.
            results.append(FileReading(seen: nil, digest: .none, value: nil, diagnostics: []))
            continue
          }
          let stamp = scan.stamps[path]
          let known = earlier.flatMap { earlier in
            earlier.paths.firstIndex(ofSorted: path).map { earlier.readings[$0] }
          }
          if let known, known.seen?.vouches(for: stamp) == true {
            results.append(known)
            continue
          }
          let seen = stamp.map { SeenStamp(stamp: $0, moment: taken) }
          switch Shelf.bytes(of: path, in: request.root, limit: limit) {
          case .success(let bytes):
            let digest = Digest(of: bytes)
            if let known, known.digest == digest {
              results.append(known.again(seen))
              continue
            }
            let (value, problems) = reader(bytes, path)
            results.append(
              FileReading(
                seen: seen, digest: digest, value: value,
                diagnostics: problems.map { Diagnostic($0, in: path) }))
          case .failure(let diagnostic):
            results.append(
              FileReading(
                seen: nil, digest: .none, value: nil, diagnostics: [diagnostic.value]))
          }
        }
      })
  }

  // MARK: Reading again

  func item(at path: Bytes) -> FileReading<Item>? {
    scan.items.firstIndex(ofSorted: path).map { items[$0] }
  }

  /// The same with some items read again, new or gone, and the paths of those that are not as they were. Nil
  /// where something else may have changed: then everything is to be looked at.
  func rereading(_ paths: Set<Bytes>, root: Bytes) -> (sources: Sources, changed: [Bytes])? {
    var next = self
    var changed: [Bytes] = []
    var reader = ItemReader(reading)
    for path in paths.sorted(by: Bytes.precedes) {
      let moment = Disk.now()
      let there = Presence.at(root + [UInt8(ascii: "/")] + path)?.kind == .file
      guard let index = next.scan.items.firstIndex(ofSorted: path) else {
        guard there, scan.takesItem(path) else { return nil }
        guard let new = Self.reading(path, root, moment, reading, &reader) else { return nil }
        next.insert(new, at: path)
        changed.append(path)
        continue
      }
      if !there {
        // A link, or a folder with what goes with the item, is for a walk to judge.
        guard !ItemFile.isBundle(path),
          (try? Disk.status(root + [UInt8(ascii: "/")] + path)) == .some(nil)
        else { return nil }
        next.scan.items.remove(at: index)
        next.scan.stamps[path] = nil
        next.items.remove(at: index)
        changed.append(path)
        continue
      }
      guard let read = Self.reading(path, root, moment, reading, &reader, item(at: path))
      else { return nil }
      if read.digest != next.items[index].digest { changed.append(path) }
      next.items[index] = read
      next.scan.stamps[path] = read.seen?.stamp
    }
    return (next, changed)
  }

  private mutating func insert(_ item: FileReading<Item>, at path: Bytes) {
    let index = scan.items.partitioningIndex { Bytes.precedes(path, $0) }
    scan.items.insert(path, at: index)
    scan.stamps[path] = item.seen?.stamp
    items.insert(item, at: index)
  }

  /// Nil when the file cannot be read.
  private static func reading(
    _ path: Bytes, _ root: Bytes, _ moment: Int64, _ reading: Reading, _ reader: inout ItemReader,
    _ known: FileReading<Item>? = nil
  ) -> FileReading<Item>? {
    let file = root + [UInt8(ascii: "/")] + path
    guard let status = try? Disk.status(file), status.isFile,
      case .success(let bytes) = Shelf.bytes(of: path, in: root, limit: reading.fileLimit)
    else { return nil }
    let seen = SeenStamp(stamp: status.stamp, moment: moment)
    let digest = Digest(of: bytes)
    if let known, known.digest == digest { return known.again(seen) }
    let (value, problems) = reader.read(bytes, path: path)
    return FileReading(
      seen: seen, digest: digest, value: value,
      diagnostics: problems.map { Diagnostic($0, in: path) })
  }

  package var diagnostics: [Diagnostic] {
    shelfDiagnostics + items.flatMap(\.diagnostics) + pages.flatMap(\.diagnostics)
  }

  func with(pictures: [Bytes: PictureReading]) -> Sources {
    var next = self
    next.pictures = pictures
    return next
  }

  /// Every file that was looked at, for the ledger. `copies`: digests of files that were copied, by path.
  func remembered(_ copies: [Bytes: Digest]) -> [Bytes: Ledger.Source] {
    var digests = digests.merging(copies) { first, _ in first }
    for (path, item) in zip(scan.items, items) { digests[path] = item.digest }
    for (path, page) in zip(scan.pages, pages) { digests[path] = page.digest }
    var facts: [Bytes: PictureFacts] = [:]
    for (name, picture) in pictures {
      let path = scan.path(of: name)
      if digests[path] == nil { digests[path] = picture.digest }
      facts[path] = try? picture.reading.get()
    }
    var sources: [Bytes: Ledger.Source] = [:]
    sources.reserveCapacity(scan.stamps.count)
    for (path, stamp) in scan.stamps {
      sources[path] = Ledger.Source(
        seen: SeenStamp(stamp: stamp, moment: taken), digest: digests[path] ?? .none,
        picture: facts.isEmpty ? nil : facts[path])
    }
    return sources
  }
}

/// A file of content, read: what it says, and what tells that it says so still.
struct FileReading<Value: Sendable>: Sendable {
  /// Nil where nothing was to be found out.
  let seen: SeenStamp?
  let digest: Digest
  let value: Value?
  let diagnostics: [Diagnostic]

  /// The same, seen again.
  fileprivate func again(_ seen: SeenStamp?) -> FileReading {
    FileReading(seen: seen, digest: digest, value: value, diagnostics: diagnostics)
  }
}

extension [Bytes] {
  /// Where `path` stands in a list in byte order.
  func firstIndex(ofSorted path: Bytes) -> Int? {
    let index = partitioningIndex { !Bytes.precedes($0, path) }
    return index < count && self[index] == path ? index : nil
  }
}

/// Takes files of the portal one by one and keeps what is wrong with them.
struct Shelf {
  let root: Bytes
  var diagnostics: [Diagnostic]
  /// Of what was read.
  private(set) var digests: [Bytes: Digest] = [:]

  init(root: Bytes, diagnostics: [Diagnostic]) {
    self.root = root
    self.diagnostics = diagnostics
  }

  /// Nil when there is no such file, or when it cannot be read: that is noted.
  mutating func read(_ path: Bytes) -> Source? {
    if isMissing(path) { return nil }
    switch Self.bytes(of: path, in: root, limit: .max) {
    case .success(let bytes):
      digests[path] = Digest(of: bytes)
      return Source(path: path, bytes: bytes)
    case .failure(let failure):
      diagnostics.append(failure.value)
      return nil
    }
  }

  func isMissing(_ path: Bytes) -> Bool {
    do throws(DiskError) {
      return try Disk.status(root + [UInt8(ascii: "/")] + path) == nil
    } catch {
      return false
    }
  }

  /// A diagnostic where an error is wanted.
  struct Failure: Error {
    let value: Diagnostic
  }

  static func bytes(of path: Bytes, in root: Bytes, limit: Int) -> Result<Bytes, Failure> {
    do throws(DiskError) {
      return .success(try Disk.read(root + [UInt8(ascii: "/")] + path, limit: limit))
    } catch {
      return .failure(Failure(value: error.diagnostic(of: path, limit: limit)))
    }
  }
}
