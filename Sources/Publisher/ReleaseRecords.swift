package import Portal

/// What a target has of earlier releases, and the way back to them.
package struct ReleaseRecords: Sendable {
  private let destination: any Destination
  private let offset: Int

  /// `root`: the portal's folder.
  package init(
    of target: Settings.Target, _ settings: Settings, in root: Bytes
  ) throws(PublishFailure) {
    destination = try target.destination(
      in: root, output: root + Bytes("/Public".utf8))
    offset = settings.offset
  }

  /// The oldest first, and the live one's number.
  package func all() async throws(PublishFailure) -> (all: [Release], live: Int?) {
    try await destination.releases()
  }

  /// Who published what, a line each, the oldest first.
  package func log() async throws(PublishFailure) -> Bytes { try await destination.log() }

  /// Makes an earlier release live; nil: the one that was live before the newest. `now`: in seconds since 1970.
  package func goBack(
    to number: Int?, at now: Int64, breaksLock: Bool
  ) async throws(PublishFailure) -> WayBack {
    let moment = Moment(seconds: now, offset: offset)
    let owner = LockOwner(at: moment)
    let line = [moment.iso.string, owner.name, "rollback"].joined(separator: "\t")
    return try await destination.goBack(to: number, owner, isBreaking: breaksLock, log: line)
  }
}
