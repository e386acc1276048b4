internal import Portal

extension ObjectStore {
  func upload(
    _ release: OutgoingRelease, _ owner: LockOwner,
    _ progress: @escaping @Sendable (_ percent: Int) -> Void
  ) async throws(PublishFailure) -> Sent {
    let isComparing = try await rclone.knowsDigests(of: site)
    try await keep(release.changes, of: release.live)
    try await records.write(
      Underway(to: release.number, isNew: true, paths: release.doubtful))
    let files = release.toSend
    let account = RcloneAccount(of: files.reduce(0) { $0 + $1.size }, progress)
    do throws(PublishFailure) {
      for group in UploadGroup.groups(of: files, over: release.there) {
        try await rclone.copy(
          group.files, from: release.folder.string, to: site, headers: group.headers,
          isComparing: isComparing, of: release.manifest.files.count, account)
      }
    } catch {
      throw account.sent.files > 0 ? .store(.partly(error)) : error
    }
    return account.sent
  }

  /// Keeps what is about to be overwritten or to go, unless that has been done already: then it may be another
  /// file by now.
  func keep(_ changes: ReleaseChanges, of live: Manifest?) async throws(PublishFailure) {
    guard let live else { return }
    let going = Set((changes.changed + changes.removed).map(\.path))
    guard !going.isEmpty else { return }
    let folder = records.path("kept/\(live.release.number)")
    let kept = try await rclone.sizes(in: folder)
    let files = live.files.filter { going.contains($0.path) && kept[$0.path] != $0.size }
    try await rclone.copy(
      files, from: site, to: folder, isComparing: false, of: live.files.count,
      RcloneAccount(of: 0))
  }

  func finish(
    _ release: OutgoingRelease, _ owner: LockOwner, keep: Int, log: String
  ) async throws(PublishFailure) -> Finished {
    let (manifest, now) = (release.manifest, release.manifest.release.made.seconds)
    let leaving: Leaving
    do throws(PublishFailure) {
      try await lock.hold(owner)
      let bad = try await verifyMending(release)
      guard bad.isEmpty else {
        try await undo(release)
        throw .wentBack(to: release.live?.release.number, bad.map(\.string))
      }
      leaving = try await schedule(after: release.live, release.underway, with: manifest, at: now)
      try await records.write(manifest)
      try await records.setLive(release.number)
    } catch {
      if case .wentBack = error { throw error }
      throw .store(.partly(error))
    }
    do throws(PublishFailure) {
      try await records.write(nil as Underway?)
      try await records.addToLog(log)
      var finished = Finished()
      finished.removesAt = try await letGo(leaving, manifest, at: now).next
      // There cannot be more of them than that.
      if release.number > keep {
        finished.pruned = try await prune(keep, live: release.number)
      }
      try await lock.release(owner)
      return finished
    } catch {
      throw .store(.afterwards(error))
    }
  }

  /// The files that are not as they should be. Those among them that this publish has not sent, since they were
  /// thought to be there, are sent first.
  private func verifyMending(
    _ release: OutgoingRelease
  ) async throws(PublishFailure) -> [Bytes] {
    let sent = Copied(release.toSend, from: release.folder.string)
    let bad = Set(try await verify(release.manifest, [sent]))
    let paths = Set(sent.files.map(\.path))
    guard !bad.isEmpty, bad.isDisjoint(with: paths) else { return Array(bad) }
    let strays = release.manifest.files.filter { bad.contains($0.path) }
    for group in UploadGroup.groups(of: strays, over: release.there) {
      try await rclone.copy(
        group.files, from: sent.source, to: site, headers: group.headers, isComparing: false,
        of: release.manifest.files.count, RcloneAccount(of: 0))
    }
    return try await verify(
      release.manifest, [sent, Copied(strays, from: sent.source)])
  }

  /// Writes down what is to go once `next` is live.
  func schedule(
    after live: Manifest?, _ underway: Underway?, with next: Manifest, at now: Int64
  ) async throws(PublishFailure) -> Leaving {
    let there = (live?.files.map(\.path) ?? []) + (underway?.paths.map(Array.init) ?? [])
    return try await schedule(there, with: next, at: now)
  }

  private func schedule(
    _ there: [Bytes], with next: Manifest, at now: Int64
  ) async throws(PublishFailure) -> Leaving {
    let before = try await records.leaving()
    let leaving = before.changed(to: next, from: there, at: now + grace)
    if leaving != before { try await records.write(leaving) }
    return leaving
  }

  /// Gives readers again what they had before; what is new goes after a while, as nothing leads to it.
  private func undo(_ release: OutgoingRelease) async throws(PublishFailure) {
    if let live = release.live {
      try await restore(live, over: release.manifest)
      _ = try await schedule(
        Array(release.doubtful ?? []), with: live,
        at: release.manifest.release.made.seconds)
    } else {
      let paths = Set(release.manifest.files.map(\.path)).union(release.doubtful ?? [])
      try await rclone.remove(Array(paths), from: site)
    }
    try await records.write(nil as Underway?)
  }
}

extension OutgoingRelease {
  /// What readers may have been to.
  fileprivate var there: Set<Bytes> { Set(live?.files.map(\.path) ?? []) }

  /// The files that may be other than in the live release; nil: any.
  fileprivate var doubtful: Set<Bytes>? {
    let paths = toSend.map(\.path)
    return underway.map { $0.paths?.union(paths) } ?? Set(paths)
  }

  /// The files that may not be there as they should be: what has changed, and what an earlier publish that was
  /// cut off may have changed.
  fileprivate var toSend: [Manifest.File] {
    let changed = changes.added + changes.changed
    guard let underway else { return changed }
    let paths = Set(changed.map(\.path))
    return changed
      + manifest.files.filter { !paths.contains($0.path) && underway.doubts($0.path) }
  }
}
