package import Portal

/// A place that releases are published to.
protocol Destination: Sendable {
  /// Looks, and changes nothing.
  func preview() async throws(PublishFailure) -> Standing
  /// Takes the lock, and looks. `isBreaking`: whosever lock is there.
  func begin(_ owner: LockOwner, isBreaking: Bool) async throws(PublishFailure) -> Standing
  /// Says that the publisher is still at work.
  func stay(_ owner: LockOwner) async
  /// Brings a release there; as far as the place allows, no reader sees it yet.
  func upload(
    _ release: OutgoingRelease, _ owner: LockOwner,
    _ progress: @escaping @Sendable (_ percent: Int) -> Void
  ) async throws(PublishFailure) -> Sent
  /// Makes it what readers get, looks whether it is, and lets go of the lock.
  func finish(
    _ release: OutgoingRelease, _ owner: LockOwner, keep: Int, log: String
  ) async throws(PublishFailure) -> Finished
  /// Lets go of the lock where there is nothing to publish.
  func leave(_ owner: LockOwner, next: Int) async throws(PublishFailure) -> Finished
  /// Lets go of the lock after something has failed, with what is live as it was.
  func abandon(_ owner: LockOwner, next: Int) async
  /// The heads of all releases, the oldest first, and the live one's number.
  func releases() async throws(PublishFailure) -> (all: [Release], live: Int?)
  /// Makes an earlier release live; nil: the one that was live before the newest.
  func goBack(
    to number: Int?, _ owner: LockOwner, isBreaking: Bool, log: String
  ) async throws(PublishFailure) -> WayBack
  /// Who published what, a line each, the oldest first.
  func log() async throws(PublishFailure) -> Bytes
}

/// What a place has when a publish begins.
struct Standing: Sendable {
  /// Nil before the first release.
  let live: Manifest?
  /// Whether there is a live release whose manifest cannot be read.
  var isDamaged = false
  /// Of a publish that was cut off in the midst, so that what readers get is not wholly the live release.
  var underway: Underway?
  /// The number of the release to come.
  let next: Int
  /// Whose lock was taken away, because it counted no more.
  var broken: String?
  /// What uploads that were cut off have left, by the names of their folders.
  var leftovers: [String] = []
}

/// A release on its way.
struct OutgoingRelease: Sendable {
  let manifest: Manifest
  let live: Manifest?
  let changes: ReleaseChanges
  /// Where its files are on this machine.
  let folder: Bytes
  var leftovers: [String] = []
  /// What a publish that was cut off was at.
  var underway: Underway?
  /// A folder for files that are needed on the way, such as the manifest.
  let desk: Bytes

  var number: Int { manifest.release.number }
}

/// What is left to say when a publish is over.
struct Finished: Sendable {
  /// The numbers of releases that are no longer kept.
  var pruned: [Int] = []
  /// When files are to be removed that the site has no more, in seconds since 1970.
  var removesAt: Int64?
}

/// What went over the wire.
package struct Sent: Hashable, Sendable {
  package var files: Int
  package var bytes: Int
}

package struct WayBack: Sendable {
  /// What was live; nil: nothing.
  package let was: Int?
  package let live: Release
  package var isAlreadyThere: Bool { was == live.number }
}

/// Who publishes: what stands in the lock.
package struct LockOwner: Hashable, Sendable {
  /// No other publish has it.
  let token: String
  /// `lan@may-1`
  package let name: String
  /// `lan@may-1 1234 2024-04-09T21:58:00+07:00`: the process and when it began.
  let words: String
  /// When it began, by the clock that the publish goes by.
  let moment: Moment
}
