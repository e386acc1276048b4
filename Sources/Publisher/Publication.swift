package import Builder
internal import Glibc
package import Portal

/// One publish: build, look what would change, send it, make it live.
package struct Publication: Sendable {
  package let build: BuildRequest
  package let settings: Settings
  package let target: Settings.Target
  /// `portal 0.1.0`
  package let program: String
  /// What happens is only looked at.
  package var isDryRun = false
  /// More than a tenth of the live files may go.
  package var allowsDeletes = false
  /// What a release must not be, it may be.
  package var isForced = false
  /// Whosever lock is there is taken away.
  package var breaksLock = false
  /// Told what a check has found that the build had not, hints aside.
  package var checked: @Sendable ([Diagnostic]) -> Void = { _ in }
  /// Told how far it is.
  package var progress: @Sendable (Stage) -> Void = { _ in }

  package enum Stage: Sendable {
    case building, measuring, asking, checking
    case sending(percent: Int)
  }

  package init(
    _ build: BuildRequest, of settings: Settings, to target: Settings.Target, program: String
  ) {
    var build = build
    build.compresses = target.compresses
    build.fatalCodes = Set(settings.publishing.fatal.map(\.string))
    self.build = build
    self.settings = settings
    self.target = target
    self.program = program
  }

  package enum Outcome: Sendable {
    /// The build was not good.
    case notBuilt
    /// A check has found what keeps it back, or warnings that count as such.
    case unsound([Diagnostic])
    /// Nothing differs from what is live.
    case nothingNew(PublishSummary)
    /// What would be published.
    case wouldPublish(PublishSummary)
    case published(PublishSummary)
    case failed(PublishFailure)
  }

  /// `built`: told how the build has ended, before anything else is done.
  package func run(_ built: (BuildOutcome) -> Void) async -> Outcome {
    let unfit = unfitness
    if !unfit.isEmpty, !isForced { return .failed(.unfit(unfit)) }
    do throws(PublishFailure) {
      let destination = try target.destination(in: build.root, output: build.outputFolder)
      progress(.building)
      let outcome = await Build.run(build)
      built(outcome)
      let summary: BuildSummary
      switch outcome {
      case .built(let made, _), .unchanged(let made, _): summary = made
      case .interrupted: return .failed(.interrupted)
      default: return .notBuilt
      }
      let faults = try await faults()
      if !faults.isEmpty { return .unsound(faults) }
      progress(.measuring)
      let output = try self.builtOutput()
      defer { withExtendedLifetime(output) {} }
      return try await publish(try await files(of: output), summary, to: destination)
    } catch {
      return .failed(error)
    }
  }

  /// What a check finds that keeps a release back.
  private func faults() async throws(PublishFailure) -> [Diagnostic] {
    let looked: Check?
    do throws(DiskError) {
      looked = try await Check.run(build, offers: false)
    } catch {
      throw .output(.disk(error))
    }
    guard let check = looked else { throw .interrupted }
    checked(check.further.filter { $0.severity > .hint })
    return check.further.filter { build.isFatal($0) }
  }

  /// The options and settings that make a release unfit.
  private var unfitness: [Unfitness] {
    let gathering = build.gathering
    return [
      (Unfitness.drafts, gathering.includesDrafts), (.future, gathering.includesFuture),
      (.expired, gathering.includesExpired), (.localhost, LocalAddress.isLocal(baseURL)),
    ].filter { $1 }.map(\.0)
  }

  private var baseURL: Bytes { build.baseURL ?? settings.baseURL }

  private func builtOutput() throws(PublishFailure) -> BuiltOutput {
    do throws(BuiltOutput.Failure) {
      return try BuiltOutput(of: build)
    } catch {
      throw .output(error)
    }
  }

  private func files(of output: BuiltOutput) async throws(PublishFailure) -> [Manifest.File] {
    let files: [BuiltOutput.File<ContentDigest>]
    do throws(BuiltOutput.Failure) {
      files = try await output.files { ContentDigest(of: $0) }
    } catch {
      throw error.isInterruption ? .interrupted : .output(error)
    }
    if let file = files.first(where: { !Manifest.canName($0.path) }) {
      throw .unwritableName(file.path)
    }
    return files.map { Manifest.File(path: $0.path, size: $0.size, digest: $0.value) }
  }

  // MARK: Far away

  private func publish(
    _ files: [Manifest.File], _ built: BuildSummary, to destination: any Destination
  ) async throws(PublishFailure) -> Outcome {
    let now = Moment(seconds: build.gathering.now, offset: settings.offset)
    let owner = LockOwner(at: now)
    progress(.asking)
    let standing = try await standing(owner, at: destination)
    do throws(PublishFailure) {
      let plan = try plan(files, built, standing, owner, now)
      var summary = PublishSummary(
        target: target.name, release: plan.manifest.release, changes: plan.changes,
        live: standing.live?.release, broken: standing.broken)
      summary.nextDue = built.nextDue?.seconds
      if isDryRun { return .wouldPublish(summary) }
      if plan.changes.isEmpty, !standing.isDamaged, standing.underway == nil {
        summary.add(try await destination.leave(owner, next: standing.next))
        DueDate.keep(summary.nextDue, of: target, in: build.root)
        return .nothingNew(summary)
      }
      let desk = build.state + Bytes("/publish-\(getpid())".utf8)
      defer {
        for name in ["list", "manifest"] { try? Disk.remove(desk + Bytes("/\(name)".utf8)) }
        _ = Disk.removeEmptyFolder(desk)
      }
      let outgoing = OutgoingRelease(
        manifest: plan.manifest, live: standing.live, changes: plan.changes,
        folder: build.outputFolder,
        leftovers: standing.leftovers, underway: standing.underway, desk: desk)
      summary.sent = try await staying(destination, owner) { () throws(PublishFailure) in
        try await destination.upload(outgoing, owner) { progress(.sending(percent: $0)) }
      }
      progress(.checking)
      summary.add(
        try await staying(destination, owner) { () throws(PublishFailure) in
          try await destination.finish(
            outgoing, owner, keep: target.keep,
            log: summary.logLine(at: now, by: owner.name))
        })
      DueDate.keep(summary.nextDue, of: target, in: build.root)
      return .published(summary)
    } catch {
      // Also when this task has been cancelled, which would end the program that does it.
      if !isDryRun {
        await Task { await destination.abandon(owner, next: standing.next) }.value
      }
      throw error
    }
  }

  /// What is there, with the lock; a dry run needs none.
  private func standing(
    _ owner: LockOwner, at destination: any Destination
  ) async throws(PublishFailure) -> Standing {
    if isDryRun { return try await destination.preview() }
    do throws(PublishFailure) {
      return try await destination.begin(owner, isBreaking: breaksLock)
    } catch {
      // It may have been taken before the end came.
      if error.isInterruption { await Task { await destination.abandon(owner, next: 0) }.value }
      throw error
    }
  }

  private func plan(
    _ files: [Manifest.File], _ built: BuildSummary, _ standing: Standing, _ owner: LockOwner,
    _ now: Moment
  ) throws(PublishFailure) -> (manifest: Manifest, changes: ReleaseChanges) {
    if standing.isDamaged, !isForced { throw .damagedManifest }
    var flags = unfitness
    if let live = standing.live?.release, live.made.seconds > now.seconds { flags.append(.older) }
    if flags.contains(.older), !isForced { throw .unfit(flags) }
    let release = Release(
      number: standing.next, after: standing.live?.release.number, made: now,
      by: Bytes(owner.name),
      program: Bytes(([program] + (Tool.digest.map { [$0.hex] } ?? [])).joined(separator: " ")),
      baseURL: baseURL,
      items: built.items, files: files.count, bytes: files.reduce(0) { $0 + $1.size },
      flags: flags.map { Bytes($0.rawValue) })
    let manifest = Manifest(release: release, files: files)
    let changes = ReleaseChanges(from: standing.live, to: manifest)
    if changes.removesMuch, !allowsDeletes, !isDryRun {
      throw .removesMuch(removed: changes.removed.count, of: standing.live?.files.count ?? 0)
    }
    return (manifest, changes)
  }

  /// Says from time to time that it is still at work, lest the lock be taken for one that was left behind.
  private func staying<Value: Sendable>(
    _ destination: any Destination, _ owner: LockOwner,
    _ work: () async throws(PublishFailure) -> Value
  ) async throws(PublishFailure) -> Value {
    let staying = Task {
      while (try? await Task.sleep(for: .seconds(600))) != nil { await destination.stay(owner) }
    }
    defer { staying.cancel() }
    return try await work()
  }
}

extension PublishFailure {
  fileprivate var isInterruption: Bool {
    if case .interrupted = self { true } else { false }
  }
}

extension BuiltOutput.Failure {
  fileprivate var isInterruption: Bool {
    if case .interrupted = self { true } else { false }
  }
}
