internal import Portal

/// Files in a store that takes them one by one: S3, and whatever else rclone speaks to.
///
/// No rename makes a release live here, and so less is promised than of folders. In a store of objects every
/// file that readers get is whole, the old or the new one. No page is there before what it shows and leads to
/// (`UploadGroup`), and nothing goes before readers of old pages have had time to move on (`Leaving`). A publish
/// that is cut off or killed at any moment leaves a site in between; the next one goes on with it by what is
/// really there, since a note says so before the first file changes (`Underway`). What came before can be had
/// again, since a file is kept before it is overwritten or removed: `kept/12/` has each file as release 12 has
/// it where the site has it no more, or another kept release that has the very same file does.
struct ObjectStore: Destination {
  /// Where readers' files are.
  let site: String
  let records: StoreRecords
  let rclone: Rclone
  let lock: StoreLock
  /// In seconds.
  let grace: Int64

  init(_ settings: Settings.Store, _ rclone: Rclone = Rclone()) {
    self.init(
      site: settings.site.string, records: settings.records.string,
      grace: Int64(settings.grace) * 3600, rclone)
  }

  init(site: String, records: String, grace: Int64, _ rclone: Rclone) {
    self.site = site
    self.records = StoreRecords(folder: records, rclone: rclone)
    self.rclone = rclone
    self.grace = grace
    lock = StoreLock(folder: self.records.path("lock"), rclone: rclone)
  }

  // MARK: Looking

  func preview() async throws(PublishFailure) -> Standing {
    try await standing(try await records.state())
  }

  func releases() async throws(PublishFailure) -> (all: [Release], live: Int?) {
    let state = try await records.state()
    return (state.releases, state.live)
  }

  func log() async throws(PublishFailure) -> Bytes { try await records.log() }

  private func standing(
    _ state: StoreRecords.State, broken: String? = nil
  ) async throws(PublishFailure) -> Standing {
    var live: Manifest?
    if let number = state.live { live = try await records.manifest(number) }
    return Standing(
      live: live, isDamaged: state.isDamaged || state.live != nil && live == nil,
      underway: state.underway,
      next: max(state.releases.last?.number ?? 0, state.live ?? 0) + 1, broken: broken)
  }

  // MARK: The lock

  func begin(_ owner: LockOwner, isBreaking: Bool) async throws(PublishFailure) -> Standing {
    let broken = try await lock.take(owner, isBreaking: isBreaking)
    do throws(PublishFailure) {
      return try await standing(try await settledState(), broken: broken)
    } catch {
      await abandon(owner, next: 0)
      throw error
    }
  }

  /// The records, without what a publish that was cut off has left of them.
  func settledState() async throws(PublishFailure) -> StoreRecords.State {
    var state = try await records.state()
    if state.isOver { try await records.write(nil as Underway?) }
    if let unfinished = state.unfinished { try await records.removeManifest(unfinished) }
    state.isOver = false
    state.unfinished = nil
    return state
  }

  func stay(_ owner: LockOwner) async { try? await lock.stay(owner) }

  func leave(_ owner: LockOwner, next: Int) async throws(PublishFailure) -> Finished {
    do throws(PublishFailure) {
      var finished = Finished()
      var leaving = try await records.leaving()
      if !leaving.due(at: owner.moment.seconds).isEmpty,
        let number = try await records.state().live,
        let live = try await records.manifest(number)
      {
        leaving = try await letGo(leaving, live, at: owner.moment.seconds)
      }
      finished.removesAt = leaving.next
      try await lock.release(owner)
      return finished
    } catch {
      await abandon(owner, next: next)
      throw error
    }
  }

  func abandon(_ owner: LockOwner, next: Int) async { try? await lock.release(owner) }

  /// Removes the files whose time has come, and says what is left.
  func letGo(
    _ leaving: Leaving, _ live: Manifest, at now: Int64
  ) async throws(PublishFailure) -> Leaving {
    let stays = Set(live.files.map(\.path))
    let due = leaving.due(at: now)
    guard !due.isEmpty else { return leaving }
    try await rclone.remove(due.filter { !stays.contains($0) }, from: site)
    var rest = leaving
    rest.drop(due)
    try await records.write(rest)
    return rest
  }
}
