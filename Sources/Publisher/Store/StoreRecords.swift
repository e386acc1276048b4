internal import Portal

/// What is written down beside a store's site, out of readers' sight:
///
///     live                 the number of the live release
///     releases/12.manifest what it consists of
///     kept/12/…            files as release 12 has them, where what came after it has others or none
///     underway             there while files change for readers, and after that was cut off
///     leaving              files that the site has no more, and when they are to go
///     lock/…               who is at work
///     log                  who published what
struct StoreRecords: Sendable {
  let folder: String
  let rclone: Rclone

  func path(_ name: String) -> String {
    folder.hasSuffix(":") ? folder + name : "\(folder)/\(name)"
  }

  // MARK: Reading

  /// All but the manifests' lists of files.
  struct State: Sendable {
    /// The oldest first; without one that was never live.
    var releases: [Release]
    /// Nil before the first.
    let live: Int?
    var underway: Underway?
    /// Whether there are releases, and nothing says which is live.
    var isDamaged: Bool { live == nil && !releases.isEmpty }
    /// Of a publish that was cut off after its manifest was written, and before it was live.
    var unfinished: Int?
    /// Whether only the note has outlived the end of its work.
    var isOver = false
  }

  func state() async throws(PublishFailure) -> State {
    async let heads = heads()
    async let number = rclone.read(path("live"))
    async let note = rclone.read(path("underway"))
    do {
      let (heads, number, note) = try await (heads, number, note)
      return Self.state(heads, number, note)
    } catch {
      throw error as? PublishFailure ?? .interrupted
    }
  }

  private static func state(_ heads: Bytes, _ number: Bytes, _ note: Bytes) -> State {
    let live = number.last == 0x0A ? Int(Bytes(number.dropLast()).string) : nil
    var state = State(releases: releases(in: heads), live: live, underway: Underway(note))
    if let underway = state.underway {
      if underway.to == live {
        state.underway = nil
        state.isOver = true
      } else if underway.isNew, state.releases.contains(where: { $0.number == underway.to }) {
        state.unfinished = underway.to
        state.releases.removeAll { $0.number == underway.to }
      }
    }
    return state
  }

  /// Manifests, or what they begin with, one behind another.
  private static func releases(in heads: Bytes) -> [Release] {
    let first = Bytes("portal release 1\n")
    var releases: [Release] = []
    var rest = heads[...]
    while let start = rest.firstRange(of: first) {
      guard let end = rest[start.lowerBound...].firstRange(of: Bytes("\n\n")) else { break }
      if let release = Release(head: rest[start.lowerBound...end.lowerBound]) {
        releases.append(release)
      }
      rest = rest[end.upperBound...]
    }
    return releases.sorted { $0.number < $1.number }
  }

  /// What each manifest begins with, in any order.
  private func heads() async throws(PublishFailure) -> Bytes {
    try await rclone.output(
      ["cat", "--head=4096", "--include=/*.manifest", "--", path("releases")],
      allowed: Rclone.notThere, place: folder)
  }

  /// The oldest first.
  func releases() async throws(PublishFailure) -> [Release] {
    Self.releases(in: try await heads())
  }

  func manifest(_ number: Int) async throws(PublishFailure) -> Manifest? {
    let manifest = Manifest(try await rclone.read(path("releases/\(number).manifest")))
    return manifest?.release.number == number ? manifest : nil
  }

  func leaving() async throws(PublishFailure) -> Leaving {
    Leaving(try await rclone.read(path("leaving")))
  }

  func log() async throws(PublishFailure) -> Bytes { try await rclone.read(path("log")) }

  /// The sizes of the kept files, by their paths, the release's number first.
  func kept() async throws(PublishFailure) -> [Bytes: Int] {
    try await rclone.sizes(in: path("kept"))
  }

  /// The numbers of the releases that files are kept with.
  func keptNumbers() async throws(PublishFailure) -> [Int] {
    let output = try await rclone.output(
      ["lsf", "--dirs-only", "--", path("kept")], allowed: Rclone.notThere, place: folder)
    return output.split(separator: 0x0A).compactMap { Int(Bytes($0.dropLast()).string) }
  }

  // MARK: Writing

  func write(_ manifest: Manifest) async throws(PublishFailure) {
    try await rclone.write(
      manifest.text, to: path("releases/\(manifest.release.number).manifest"))
  }

  func removeManifest(_ number: Int) async throws(PublishFailure) {
    try await rclone.remove([Bytes("\(number).manifest")], from: path("releases"))
  }

  func setLive(_ number: Int) async throws(PublishFailure) {
    try await rclone.write(Bytes("\(number)\n"), to: path("live"))
  }

  func write(_ underway: Underway?) async throws(PublishFailure) {
    if let underway {
      try await rclone.write(underway.text, to: path("underway"))
    } else {
      try await remove("underway")
    }
  }

  func write(_ leaving: Leaving) async throws(PublishFailure) {
    if leaving.times.isEmpty {
      try await remove("leaving")
    } else {
      try await rclone.write(leaving.text, to: path("leaving"))
    }
  }

  func addToLog(_ line: String) async throws(PublishFailure) {
    try await rclone.write(try await log() + Bytes(line + "\n"), to: path("log"))
  }

  private func remove(_ name: String) async throws(PublishFailure) {
    try await rclone.remove([Bytes(name)], from: folder)
  }
}
