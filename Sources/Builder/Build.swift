internal import Glibc
internal import Portal

/// One build, from the files of a portal to its output.
///
///     scan ─► read ─► gather ─► plan ─► render, compare, stage ─► settle
///
/// Nothing is written before every source has been read and found good.
package struct Build {
  private let request: BuildRequest
  private let workers: Workers
  private var diagnostics: [Diagnostic] = []
  private var summary = BuildSummary()
  private var clock = StageClock()

  private init(_ request: BuildRequest) {
    self.request = request
    workers = Workers(count: max(1, request.jobs))
  }

  package static func run(_ request: BuildRequest) async -> BuildOutcome {
    // What readers get is for everyone to read, whoever builds it.
    umask(0o022)
    var build = Build(request)
    do throws(DiskError) {
      return try await build.run()
    } catch {
      return .unwritable(.system(error), build.diagnostics)
    }
  }

  private mutating func run() async throws(DiskError) -> BuildOutcome {
    let state = request.root + Bytes("/.portal".utf8)
    let output = Output(folder: request.output ?? request.root + Bytes("/Public".utf8))
    if let problem = try refusal(of: output) { return .unwritable(problem, []) }
    // Before anything is read: what another build may be writing over must not be older than this.
    var lock: BuildLock?
    if try Disk.status(request.root) != nil {
      try Disk.makeFolder(state)
      lock = try BuildLock(state + Bytes("/lock".utf8))
      guard lock != nil else {
        let owner = (try? Disk.read(state + Bytes("/lock".utf8), limit: 64)) ?? []
        return .locked(owner: owner.string.filter(\.isNumber))
      }
    }
    defer { withExtendedLifetime(lock) {} }
    let sources = try await Sources.read(request, workers)
    clock.mark("read", &summary)
    diagnostics = sources.diagnostics
    guard let settings = sources.settings else { return .unsettled(diagnostics) }
    let (plan, theme) = gather(sources, settings)
    clock.mark("plan", &summary)
    if hasErrors {
      let inSettings = diagnostics.contains {
        $0.severity == .error && $0.place.file == Sources.settingsPath
      }
      return inSettings ? .unsettled(diagnostics) : .refused(diagnostics)
    }
    guard let plan, let theme else { return .refused(diagnostics) }
    switch try await write(plan, theme, sources, to: output, state: state) {
    case .none: return .built(summary, diagnostics)
    case .disk(let error): return .unwritable(.system(error), diagnostics)
    case .inTheWay(let file): return .unwritable(.inTheWay(output.path(file)), diagnostics)
    case .tooLarge(let template):
      let limit = Problem.template(.output(limit: Template.sizeLimit))
      return .refused(diagnostics + [Diagnostic(limit, at: Place(file: template))])
    }
  }

  private var hasErrors: Bool {
    diagnostics.contains { $0.severity == .error } || (request.isStrict && !diagnostics.isEmpty)
  }

  // MARK: Gather and plan

  private mutating func gather(_ sources: Sources, _ settings: Settings) -> (Plan?, Theme?) {
    let settings = request.baseURL.map { settings.at($0) } ?? settings
    let (site, problems) = sources.gather(settings, request.gathering)
    diagnostics += problems
    // Without words there are no addresses, and every template would lack every word.
    if sources.words.isEmpty { return (nil, nil) }
    let (plan, collisions) = Plan.make(site, assets: sources.assets.map(\.file))
    diagnostics += collisions
    let constants = ThemeConstants(
      settings: settings, words: sources.words, assets: sources.assets)
    let (theme, faults) = Theme.load(
      templates: sources.templates, kinds: PageKind.pageShapes,
      constants: (constants.shape, constants.view))
    diagnostics += faults
    summary.items = site.articles.count
    summary.skipped = site.skipped
    summary.nextDue = site.nextDue.map { Moment(seconds: $0, offset: settings.offset) }
    return (plan, theme)
  }

  // MARK: Write

  /// Why nothing may be written into `output`, if that is so.
  private func refusal(of output: Output) throws(DiskError) -> WriteProblem? {
    if let overlap = try overlap(of: output) { return .overlaps(overlap) }
    switch try output.claim() {
    case .ours: return nil
    case .notAFolder: return .notAFolder(output.folder)
    case .foreign(let count): return request.isClean ? nil : .foreign(output.folder, files: count)
    }
  }

  /// The output must not hold the sources nor lie among them: a build would read what it has written,
  /// or `--clean` would remove what editors have.
  private func overlap(of output: Output) throws(DiskError) -> Bytes? {
    let real = Disk.resolvedAsFarAsThere(output.folder)
    let folder = real + [UInt8(ascii: "/")]
    guard let root = Disk.resolved(request.root) else { return nil }
    let home = getenv("HOME").flatMap { Disk.resolved(Bytes(String(cString: $0).utf8)) }
    if real == [UInt8(ascii: "/")] || real == home { return output.folder }
    for name in ["Content", "Templates", "Sources", "Tests", ".portal"] {
      guard let source = Disk.resolved(root + Bytes("/\(name)".utf8)) else { continue }
      let sourceFolder = source + [UInt8(ascii: "/")]
      if folder.starts(with: sourceFolder) || sourceFolder.starts(with: folder) {
        return output.folder
      }
    }
    return (root + [UInt8(ascii: "/")]).starts(with: folder) ? output.folder : nil
  }

  private mutating func write(
    _ plan: Plan, _ theme: Theme, _ sources: Sources, to output: Output, state: Bytes
  ) async throws(DiskError) -> OutputFiles.Failure? {
    try output.begin()
    let recordPath = state + Bytes("/output-".utf8) + recordName(output)
    let record = request.isClean ? nil : try? OutputRecord(decoding: Disk.read(recordPath))
    let files = OutputFiles(plan: plan, theme: theme, sources: sources, request: request)
    let results = await files.stage(to: output, workers)
    clock.mark("render", &summary)
    if let failure = results.lazy.compactMap(\.failure).first {
      try? output.clearStaging()
      return failure
    }
    let current = Set(results.map(\.file))
    var stale = record?.files.filter { !current.contains($0) } ?? []
    let present = try output.files()
    let known = Set(stale)
    let foreign = present.filter { !current.contains($0) && !known.contains($0) }
    if request.isClean {
      stale = foreign
    } else {
      summary.foreign = Array(foreign.prefix(20))
      summary.foreignCount = foreign.count
      let there = Set(present)
      stale = stale.filter { there.contains($0) }
    }
    let staged = results.compactMap(\.staged)
    if let record, let file = Self.inTheWay(staged, present, record) {
      try output.clearStaging()
      return .inTheWay(file)
    }
    if !staged.isEmpty || !stale.isEmpty || record == nil {
      // Whatever happens from here on, the next build knows all that this one may have left.
      let all = OutputRecord(files: (current.union(stale)).sorted(by: Bytes.precedes))
      try Disk.replace(recordPath, all.encoded())
    }
    try await output.settle(staged, removing: stale, workers)
    clock.mark("write", &summary)
    count(results, plan, sources)
    summary.removedFiles = stale
    if !stale.isEmpty {
      let written = OutputRecord(files: current.sorted(by: Bytes.precedes))
      try Disk.replace(recordPath, written.encoded())
    }
    clock.mark("record", &summary)
    return nil
  }

  /// A file that is somebody's own and stands where a page must go.
  private static func inTheWay(
    _ staged: [Output.Staged], _ present: [Bytes], _ record: OutputRecord
  ) -> Bytes? {
    let known = Set(record.files)
    let foreign = Set(present.filter { !known.contains($0) })
    return foreign.isEmpty ? nil : staged.first { foreign.contains($0.file) }?.file
  }

  /// Each output folder has a record of its own, named by where the folder really is.
  private func recordName(_ output: Output) -> Bytes {
    Bytes(Digest(of: Disk.resolved(output.folder) ?? output.folder).hex.utf8)
  }

  private mutating func count(_ results: [OutputFiles.Result], _ plan: Plan, _ sources: Sources) {
    var kinds = [Int](repeating: 0, count: PageKind.allCases.count)
    for result in results {
      summary.bytes += result.size
      if result.staged == nil {
        summary.unchanged += 1
      } else {
        summary.writtenFiles.append(result.file)
      }
      if let kind = result.kind { kinds[kind.rawValue] += 1 } else { summary.copies += 1 }
    }
    summary.pages = PageKind.allCases.map { ($0, kinds[$0.rawValue]) }.filter { $0.1 > 0 }
  }
}

/// Says how long each stage took.
private struct StageClock {
  private var last = ContinuousClock.now

  mutating func mark(_ stage: String, _ summary: inout BuildSummary) {
    let now = ContinuousClock.now
    let (seconds, attoseconds) = (now - last).components
    summary.times.append((stage, seconds * 1_000_000_000 + attoseconds / 1_000_000_000))
    last = now
  }
}
