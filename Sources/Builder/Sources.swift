package import Portal

/// All that a portal is made of, read.
package struct Sources: Sendable {
  package let scan: ContentScan
  package let settings: Settings?
  package let words: [WordEntry]
  package let wordsPath: Bytes
  package let registers: Registers
  /// In the order of their paths.
  package let items: [Item]
  package let pages: [StandingPage]
  package let templates: [TemplateSource]
  package let assets: [Asset]
  package let diagnostics: [Diagnostic]

  package static let settingsPath = Bytes("Content/portal.yaml".utf8)

  /// The registers alone; what is wrong with them is left to a build to say.
  package static func registers(in root: Bytes) -> Registers {
    var shelf = Shelf(root: root, diagnostics: [])
    return Registers.read(
      agencies: shelf.read(Bytes("Content/agencies.yaml".utf8)),
      documents: shelf.read(Bytes("Content/documents.yaml".utf8)),
      measures: shelf.read(Bytes("Content/measures.yaml".utf8)), limit: Reading.defaultFileLimit
    ).registers
  }

  /// Reads everything, in parallel where there is much of it. What cannot be read is a diagnostic.
  package static func read(_ request: BuildRequest) async throws(DiskError) -> Sources {
    try await read(request, Workers(count: max(1, request.jobs)))
  }

  static func read(_ request: BuildRequest, _ workers: Workers) async throws(DiskError) -> Sources {
    let root = request.root
    let scan = try ContentScan.scan(root)
    var shelf = Shelf(root: root, diagnostics: scan.diagnostics)
    var settings: Settings?
    if let source = shelf.read(settingsPath) {
      let (read, problems) = Registers.settings(source)
      settings = read
      shelf.diagnostics += problems
    } else if shelf.isMissing(settingsPath) {
      shelf.diagnostics.append(
        Diagnostic(.content(.noSettings), at: Place(file: settingsPath)))
    }
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
      measures: shelf.read(Bytes("Content/measures.yaml".utf8)), limit: limit)
    shelf.diagnostics += problems
    let templates = scan.templates.filter { $0.suffix(5).elementsEqual(".html".utf8) }
      .compactMap { path in shelf.read(path).map { TemplateSource(path: path, bytes: $0.bytes) } }
    let assets = scan.assets.compactMap { path in
      shelf.read(path).map { Asset(path: path, bytes: $0.bytes) }
    }
    let reading = Reading(
      offset: settings?.offset ?? 7 * 60, fileLimit: limit,
      markdown: .ours(words), documentNames: DocumentNames(of: registers.documents))
    let (items, itemProblems) = await read(scan.items, root, limit, workers) {
      var reader = ItemReader(reading)
      return { reader.read($0, path: $1) }
    }
    let (pages, pageProblems) = await read(scan.pages, root, limit, workers) {
      var reader = StandingPageReader(reading)
      return { reader.read($0, path: $1) }
    }
    return Sources(
      scan: scan, settings: settings, words: words, wordsPath: wordsPath, registers: registers,
      items: items, pages: pages, templates: templates, assets: assets,
      diagnostics: shelf.diagnostics + itemProblems + pageProblems)
  }

  /// Puts all together, and says what does not fit.
  package func gather(
    _ settings: Settings, _ gathering: Gathering
  ) -> (site: Site, diagnostics: [Diagnostic]) {
    let (phrases, missing) = Phrases.gather(words, file: wordsPath, language: settings.language)
    var gatherer = Gatherer(
      settings: settings, settingsFile: Self.settingsPath, phrases: phrases, registers: registers,
      files: ContentFiles(beside: scan.beside, fixed: scan.fixed), gathering: gathering)
    for item in items { gatherer.add(item) }
    for page in pages { gatherer.add(page) }
    let (site, problems) = gatherer.finish()
    return (site, missing + problems)
  }

  /// Reads files in slices; each worker has a reader of its own.
  private static func read<Value: Sendable>(
    _ paths: [Bytes], _ root: Bytes, _ limit: Int, _ workers: Workers,
    _ makeReader: @Sendable () -> (Bytes, Bytes) -> (Value?, [FoundProblem])
  ) async -> ([Value], [Diagnostic]) {
    let results: [(Value?, [Diagnostic])] = await workers.map(
      paths.count, begin: { _ in makeReader() },
      { reader, range, results in
        for path in paths[range] {
          switch Shelf.bytes(of: path, in: root, limit: limit) {
          case .success(let bytes):
            let (value, problems) = reader(bytes, path)
            results.append((value, problems.map { Diagnostic($0, in: path) }))
          case .failure(let diagnostic):
            results.append((nil, [diagnostic.value]))
          }
        }
      })
    return (results.compactMap(\.0), results.flatMap(\.1))
  }
}

/// Takes files of the portal one by one and keeps what is wrong with them.
struct Shelf {
  let root: Bytes
  var diagnostics: [Diagnostic]

  /// Nil when there is no such file, or when it cannot be read: that is noted.
  mutating func read(_ path: Bytes) -> Source? {
    if isMissing(path) { return nil }
    switch Self.bytes(of: path, in: root, limit: .max) {
    case .success(let bytes): return Source(path: path, bytes: bytes)
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
