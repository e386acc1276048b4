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
  private var clock: StageClock

  private init(_ request: BuildRequest) {
    self.request = request
    clock = StageClock(profiles: request.profiles)
    workers = Workers(count: max(1, request.jobs))
  }

  /// Builds from the sources; or from what has been read of them already, in `state`.
  package static func run(
    _ request: BuildRequest, of state: LiveSite.State? = nil
  ) async -> BuildOutcome {
    // What readers get is for everyone to read, whoever builds it.
    umask(0o022)
    var build = Build(request)
    do throws(DiskError) {
      return try await build.run(state)
    } catch {
      return .unwritable(.system(error), build.diagnostics)
    }
  }

  private mutating func run(_ state: LiveSite.State?) async throws(DiskError) -> BuildOutcome {
    let live = state
    let output = Output(folder: request.outputFolder)
    if let problem = try refusal(of: output) { return .unwritable(problem, []) }
    // Before anything is read: what another build may be writing over must not be older than this.
    var lock: BuildLock?
    if try Disk.status(request.root) != nil {
      try Disk.makeFolder(request.state)
      lock = try BuildLock(request.lock)
      if lock == nil {
        let owner = BuildLock.owner(request.lock)
        guard let waits = request.waits else { return .locked(owner: owner) }
        waits(owner)
        while lock == nil {
          if request.conduct.isInterrupted { return .interrupted }
          try? await Task.sleep(for: .milliseconds(50))
          lock = try BuildLock(request.lock)
        }
      }
    } else if live != nil {
      // It has gone while it was watched. Where it was, nothing must be made: it may be on its way back.
      throw DiskError(path: request.root, number: ENOENT)
    }
    defer { withExtendedLifetime(lock) {} }
    let keeper = LedgerFile(in: request.state, of: output)
    let ledger = request.isClean ? nil : keeper.read()
    let edition: Edition?
    if let live {
      diagnostics = live.diagnostics
      edition = live.isRefused ? nil : live.edition
    } else {
      if let ledger, let outcome = try await unchanged(ledger, output, keeper) { return outcome }
      let sources = try await Sources.read(request, workers, texts: TextFile(in: request.state))
        .lookingAtPictures(request, workers, ledger: ledger)
      clock.mark(.read, &summary)
      if request.conduct.isInterrupted { return .interrupted }
      let (made, problems) = await Edition.make(sources, request, workers)
      edition = made
      diagnostics = problems
      clock.mark(.plan, &summary)
      if request.conduct.isInterrupted { return .interrupted }
    }
    guard let edition else {
      let inSettings = diagnostics.contains {
        $0.severity == .error && $0.place.file == Sources.settingsPath
      }
      return inSettings ? .unsettled(diagnostics) : .refused(diagnostics)
    }
    let failure = try await write(edition, live?.pagesToDraw, to: output, after: ledger, keeper)
    if live == nil { Self.giveBack(edition) }
    switch failure {
    case .none: return .built(summary, diagnostics)
    case .interrupted: return .interrupted
    case .disk(let error): return .unwritable(.system(error), diagnostics)
    case .noRoom(let error, let needed):
      let free = Disk.room(in: output.folder)
      return .unwritable(.noRoom(error, needed: needed, free: free), diagnostics)
    case .halfway(let error): return .unwritable(.halfway(error), diagnostics)
    case .inTheWay(let file): return .unwritable(.inTheWay(output.path(file)), diagnostics)
    case .tooLarge(let template):
      let limit = Problem.template(.output(limit: Template.sizeLimit))
      return .refused(diagnostics + [Diagnostic(limit, at: Place(file: template))])
    }
  }

  /// Frees a portal's millions of pieces of memory beside what follows: most often the command only has to say
  /// what it did, and ends before it is done. Of a clean build of 10,000 items that is 80 ms, 3 %.
  private static func giveBack(_ edition: consuming Edition) {
    let last = edition
    // Without a thread it is freed here.
    try? Thread.start { withExtendedLifetime(last) {} }
  }

  /// The outcome when the ledger holds and everything is as it says.
  private mutating func unchanged(
    _ ledger: Ledger, _ output: Output, _ keeper: LedgerFile
  ) async throws(DiskError) -> BuildOutcome? {
    guard ledger.tool == Tool.digest, ledger.request == request.digest,
      ledger.holds(at: request.gathering.now), let outcome = ledger.outcome,
      !(request.refusesWarnings && !outcome.warnings.isEmpty)
    else { return nil }
    let recheck = Recheck(root: request.root, output: output, ledger: ledger, workers: workers)
    guard let (fresh, foreign) = await recheck.unchanged() else { return nil }
    if let fresh { summary.unkept = keeper.keep(fresh) }
    summary.counts = outcome.counts
    summary.unchanged = ledger.outputs.count
    note(foreign: foreign)
    clock.mark(.check, &summary)
    return .unchanged(summary, outcome.warnings)
  }

  private mutating func note(foreign: [Bytes]) {
    summary.foreign = Array(foreign.prefix(20))
    summary.foreignCount = foreign.count
  }

  // MARK: Write

  /// Why nothing may be written into `output`, if that is so.
  private func refusal(of output: Output) throws(DiskError) -> WriteProblem? {
    if Overlap.isThere(of: output.folder, in: request.root) { return .overlaps(output.folder) }
    switch try output.claim() {
    case .ours: return nil
    case .notAFolder: return .notAFolder(output.folder)
    case .foreign(let count): return request.isClean ? nil : .foreign(output.folder, files: count)
    }
  }

  /// `pages`: positions in the plan of all that can be another than the ledger says; nil: anything.
  private mutating func write(
    _ edition: Edition, _ pages: [Int]?, to output: Output, after ledger: Ledger?,
    _ keeper: LedgerFile
  ) async throws(DiskError) -> OutputFiles.Failure? {
    let staging = try output.begin()
    let files = OutputFiles(edition, request, to: output, by: staging, after: ledger)
    if let pages, let ledger, ledger.tool == Tool.digest, ledger.request == request.digest,
      ledger.outcome != nil
    {
      return try await write(pages, files, to: output, after: ledger, keeper)
    }
    var results: [OutputFiles.Result] = []
    var failure = Self.take(await files.stage(workers), into: &results)
    FreedMemory.giveBack()
    clock.mark(.render, &summary)
    if failure == nil { failure = Self.take(await files.stageSearch(workers), into: &results) }
    if let error = edition.sources.texts?.failure.error { failure = .disk(error) }
    if let failure {
      try? output.clearStaging()
      return failure
    }
    clock.mark(.search, &summary)
    let current = Set(results.map(\.file))
    var stale = ledger?.outputs.keys.filter { !current.contains($0) } ?? []
    let present = try output.files()
    let known = Set(stale)
    let foreign = present.filter { !current.contains($0) && !known.contains($0) }
    if request.isClean {
      stale = foreign
    } else {
      note(foreign: foreign)
      let there = Set(present)
      stale = stale.filter { there.contains($0) }.sorted(by: Bytes.precedes)
    }
    let staged = results.compactMap(\.staged)
    if let ledger, let file = Self.inTheWay(staged, present, ledger) {
      try output.clearStaging()
      return .inTheWay(file)
    }
    var next = Ledger(tool: Tool.digest ?? .none, request: request.digest)
    for result in results { next.outputs[result.file] = result.entry }
    if !staged.isEmpty || !stale.isEmpty || ledger == nil {
      // Whatever happens from here on, the next build knows all that this one may have left.
      var unfinished = next
      for file in stale {
        unfinished.outputs[file] = Ledger.Output(
          view: .none, template: .none, digest: .none, seen: nil, reason: .new, drawn: 0)
      }
      summary.unkept = keeper.announce(unfinished)
    }
    let moment = Disk.now()
    let stamps: [Stamp?]
    do throws(DiskError) {
      stamps = try await output.settle(staged, in: files.staging, removing: stale, workers)
    } catch {
      return .halfway(error)
    }
    clock.mark(.write, &summary)
    for (file, stamp) in zip(staged, stamps) {
      next.outputs[file.file]?.seen = stamp.map { SeenStamp(stamp: $0, moment: moment) }
    }
    count(results, edition)
    summary.removedFiles = stale
    next.sources = edition.sources.remembered(
      Dictionary(results.compactMap(\.source)) { first, _ in first })
    next.outcome = Ledger.Outcome(
      from: request.gathering.now, counts: summary.counts,
      warnings: printed(diagnostics))
    summary.unkept = keeper.keep(next)
    clock.mark(.record, &summary)
    return nil
  }

  /// Writes a few pages, with everything else as it is.
  private mutating func write(
    _ pages: [Int], _ files: OutputFiles, to output: Output, after ledger: Ledger,
    _ keeper: LedgerFile
  ) async throws(DiskError) -> OutputFiles.Failure? {
    var next = ledger
    var results: [OutputFiles.Result] = []
    let articles = pages.compactMap { files.edition.article(at: $0) }
    let search = files.stageSearch(of: articles)
    var failure = Self.take(files.stage(pages) + search.outcomes, into: &results)
    if let error = files.edition.sources.texts?.failure.error { failure = .disk(error) }
    if let failure {
      try? output.clearStaging()
      return failure
    }
    clock.mark(.render, &summary)
    let moment = Disk.now()
    for result in results {
      if ledger.outputs[result.file] == nil {
        if result.isCompressed {
          next.outcome?.counts.compressed += 1
        } else {
          next.outcome?.counts.copies += 1
        }
      }
      next.outcome?.counts.bytes -= ledger.outputs[result.file]?.seen?.stamp.size ?? 0
      next.outputs[result.file] = result.entry
    }
    for file in search.stale {
      next.outcome?.counts.copies -= 1
      next.outcome?.counts.bytes -= ledger.outputs[file]?.seen?.stamp.size ?? 0
    }
    let staged = results.compactMap(\.staged)
    let new = staged.filter { ledger.outputs[$0.file] == nil }
    let present = new.map(\.file).filter { (try? Disk.status(output.path($0))) != .some(nil) }
    if let file = Self.inTheWay(new, present, ledger) {
      try output.clearStaging()
      return .inTheWay(file)
    }
    if !staged.isEmpty { summary.unkept = keeper.announce(next.unfinished) }
    let staleCompressed = files.staleCompressed(
      of: results, gone: search.stale, in: ledger)
    next.outcome?.counts.compressed -= staleCompressed.count
    for file in staleCompressed {
      next.outcome?.counts.bytes -= ledger.outputs[file]?.seen?.stamp.size ?? 0
    }
    let stale = search.stale + staleCompressed
    for file in stale { next.outputs[file] = nil }
    let stamps: [Stamp?]
    do throws(DiskError) {
      stamps = try await output.settle(staged, in: files.staging, removing: stale, workers)
    } catch {
      return .halfway(error)
    }
    for (file, stamp) in zip(staged, stamps) {
      next.outputs[file.file]?.seen = stamp.map { SeenStamp(stamp: $0, moment: moment) }
    }
    count(results, files.edition)
    summary.removedFiles = stale
    next.outcome?.counts.bytes += summary.counts.bytes
    summary.counts = next.outcome?.counts ?? summary.counts
    summary.unchanged = next.outputs.count - staged.count
    next.sources = files.edition.sources.remembered(ledger.sources.mapValues(\.digest))
    next.outcome?.from = request.gathering.now
    next.outcome?.warnings = printed(diagnostics)
    summary.unkept = keeper.keep(next)
    clock.mark(.write, &summary)
    return nil
  }

  /// The first failure among `outcomes`, if there is one. One for want of room says how much all need together.
  private static func take(
    _ outcomes: [OutputFiles.Outcome], into results: inout [OutputFiles.Result]
  ) -> OutputFiles.Failure? {
    results.reserveCapacity(results.count + outcomes.count)
    for outcome in outcomes {
      switch outcome {
      case .success(let result): results.append(result)
      case .failure(.noRoom(let error, _)):
        return .noRoom(error, size: outcomes.reduce(0) { $0 + $1.sizeToWrite })
      case .failure(let failure): return failure
      }
    }
    return nil
  }

  private func printed(_ diagnostics: [Diagnostic]) -> PrintedDiagnostics {
    PrintedDiagnostics(diagnostics) { [root = request.root] in SourceFiles.read($0, in: root) }
  }

  /// A file that is somebody's own and stands where a page must go.
  private static func inTheWay(
    _ staged: [Staging.File], _ present: [Bytes], _ ledger: Ledger
  ) -> Bytes? {
    let foreign = Set(present.filter { ledger.outputs[$0] == nil })
    return foreign.isEmpty ? nil : staged.first { foreign.contains($0.file) }?.file
  }

  private mutating func count(_ results: [OutputFiles.Result], _ edition: Edition) {
    let site = edition.plan.site
    var reasons = [Int](repeating: 0, count: DrawReason.allCases.count)
    for result in results {
      summary.counts.bytes += result.size
      if result.staged == nil {
        summary.unchanged += 1
      } else {
        summary.writtenFiles.append(result.file)
      }
      if result.isDrawn, !result.isOfIndex { reasons[Int(result.entry.reason.rawValue)] += 1 }
      if let kind = result.kind {
        summary.counts.pages[kind.rawValue] += 1
      } else if result.isCompressed {
        summary.counts.compressed += 1
      } else {
        summary.counts.copies += 1
      }
    }
    summary.drawn = zip(DrawReason.allCases, reasons).filter { $1 > 0 }
    summary.counts.items = site.articles.count
    summary.counts.skipped = site.skipped
    summary.counts.unnarrowed = edition.unnarrowed
    summary.counts.nextDue = site.nextDue.map {
      Moment(seconds: $0, offset: site.settings.offset)
    }
  }
}
