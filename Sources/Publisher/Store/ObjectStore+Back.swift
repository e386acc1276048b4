internal import Portal

extension ObjectStore {
  func goBack(
    to number: Int?, _ owner: LockOwner, isBreaking: Bool, log: String
  ) async throws(PublishFailure) -> WayBack {
    let state = try await records.state()
    let wanted = try self.wanted(number, state)
    if state.live == wanted.number, state.underway == nil {
      return WayBack(was: wanted.number, live: wanted)
    }
    _ = try await lock.take(owner, isBreaking: isBreaking)
    do throws(PublishFailure) {
      // Somebody may have published before the lock was ours.
      let state = try await settledState()
      let wanted = try self.wanted(number, state)
      guard state.live != wanted.number || state.underway != nil else {
        try await lock.release(owner)
        return WayBack(was: wanted.number, live: wanted)
      }
      guard let next = try await records.manifest(wanted.number) else { throw .damagedManifest }
      try await change(to: next, state, at: owner.moment.seconds)
      try await finishBack(to: next, was: state.live, owner, log)
      return WayBack(was: state.live, live: wanted)
    } catch {
      await abandon(owner, next: 0)
      throw error
    }
  }

  private func wanted(
    _ number: Int?, _ state: StoreRecords.State
  ) throws(PublishFailure) -> Release {
    let wanted = number ?? state.releases.last?.after
    guard let wanted, let release = state.releases.first(where: { $0.number == wanted }) else {
      throw .noSuchRelease(wanted, known: state.releases, live: state.live)
    }
    return release
  }

  /// Makes an earlier release live, by copies within the store.
  private func change(
    to next: Manifest, _ state: StoreRecords.State, at now: Int64
  ) async throws(PublishFailure) {
    var live: Manifest?
    if let number = state.live { live = try await records.manifest(number) }
    let changes = ReleaseChanges(from: live, to: next)
    let changed = changes.added + changes.changed
    let names = Set(changed.map(\.path))
    let doubtful = next.files.filter {
      !names.contains($0.path) && state.underway?.doubts($0.path) ?? false
    }
    try await keep(changes, of: live)
    let sources = try await sources(of: changed, orThere: doubtful, in: next, state)
    let underway = Underway(
      to: next.release.number, isNew: false,
      paths: state.underway.map { $0.paths?.union(names) } ?? names)
    // What is gone back to may be live, and a publish after it was cut off.
    let isMending = next.release.number == state.live
    try await records.write(isMending ? underway.mending : underway)
    do throws(PublishFailure) {
      let copied = try await copy(sources, over: live, of: next.files.count)
      let bad = try await verify(next, copied)
      guard bad.isEmpty else {
        if let live { try await restore(live, over: next) }
        throw .wentBack(to: state.live, bad.map(\.string))
      }
      _ = try await schedule(after: live, underway, with: next, at: now)
      try await records.setLive(next.release.number)
    } catch {
      if case .wentBack = error { throw error }
      throw .store(.partly(error))
    }
  }

  private func finishBack(
    to next: Manifest, was: Int?, _ owner: LockOwner, _ log: String
  ) async throws(PublishFailure) {
    do throws(PublishFailure) {
      try await records.write(nil as Underway?)
      try await records.addToLog("\(log)\tto \(next.release.number)\tafter \(was ?? 0)")
      _ = try await letGo(try await records.leaving(), next, at: owner.moment.seconds)
      try await lock.release(owner)
    } catch {
      throw .store(.afterwards(error))
    }
  }
}
