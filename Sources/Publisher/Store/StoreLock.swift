internal import Glibc
internal import Portal

/// Keeps two publishers from one store, which knows no step that only one of two can take.
///
/// Each who wants it puts up a file of its own, and then looks: it has the lock when no other file is there. Of
/// two who come at the same time at least the one who looks last sees both; who sees another that is not after it
/// in the order of tokens takes its own away, and the other goes on waiting for that. So two never have it, as
/// long as a listing shows what was written before it, as those of S3 have since December 2020. A gap is left
/// where a store lists late, and where the lock is taken from somebody who is slow but alive: silent for half an
/// hour by the store's clock against this machine's, or by `--force-unlock`.
struct StoreLock: Sendable {
  let folder: String
  let rclone: Rclone

  /// In seconds.
  private static let age = 1800

  private struct Holder {
    let token: String
    /// In seconds since 1970; nil: nobody knows.
    let since: Int64?
  }

  private func holders() async throws(PublishFailure) -> [Holder] {
    let output = try await rclone.output(
      // When the store got it, not what a clock somewhere says.
      [
        "lsf", "--files-only", "--format=tp", "--separator=|", "--use-server-modtime", "--", folder,
      ],
      allowed: Rclone.notThere, place: folder)
    return output.split(separator: UInt8(ascii: "\n")).map { line in
      let parts = line.split(separator: UInt8(ascii: "|"), maxSplits: 1)
      let date = parts.first.flatMap { try? DateReading(Bytes($0), offset: 0) }
      return Holder(
        token: Bytes(parts.last ?? []).string, since: date.map { $0.moment.seconds })
    }
  }

  private func path(_ token: String) -> String { "\(folder)/\(token)" }

  /// Takes it, and says whose was taken away; `isBreaking`: whosever is there.
  func take(_ owner: LockOwner, isBreaking: Bool) async throws(PublishFailure) -> String? {
    var broken: String?
    for holder in try await holders() {
      let words = try await rclone.read(path(holder.token)).string.filter { $0 != "\n" }
      let lock = LockHolder(token: holder.token, words: words)
      let isStale = holder.since.map { Int64(time(nil)) - $0 > Self.age } ?? false
      guard isBreaking || isStale || lock.tokenOfTheDead(as: owner) != nil else {
        throw .locked(by: words)
      }
      try await rclone.remove([Bytes(holder.token)], from: folder)
      broken = words
    }
    try await stay(owner)
    var winner = ""
    // Whoever must give way does so within a call or two.
    for _ in 0..<20 {
      let others = try await holders().map(\.token).filter { $0 != owner.token }
      if others.isEmpty { return broken }
      winner = others.min() ?? ""
      if winner < owner.token { break }
      try? await Task.sleep(for: .milliseconds(100))
    }
    let words = try await rclone.read(path(winner)).string.filter { $0 != "\n" }
    try await release(owner)
    throw .locked(by: words)
  }

  /// Puts one's own up, or makes it new.
  func stay(_ owner: LockOwner) async throws(PublishFailure) {
    try await rclone.write(Bytes(owner.words + "\n"), to: path(owner.token))
  }

  /// Goes on only while it is one's own.
  func hold(_ owner: LockOwner) async throws(PublishFailure) {
    let tokens = try await holders().map(\.token)
    if tokens.contains(owner.token) { return }
    guard let other = tokens.first else { throw .locked(by: "") }
    throw .locked(by: try await rclone.read(path(other)).string.filter { $0 != "\n" })
  }

  func release(_ owner: LockOwner) async throws(PublishFailure) {
    try await rclone.remove([Bytes(owner.token)], from: folder)
  }
}
