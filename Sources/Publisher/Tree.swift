internal import Builder
internal import Portal

/// Releases as folders beside one another, the live one behind a link.
struct Tree: Destination {
  let far: FarFolder

  // MARK: Looking

  func preview() async throws(PublishFailure) -> Standing {
    let said = try said(try await far.take("preview"))
    return Standing(
      live: said.manifest, isDamaged: said.isDamaged,
      next: (said.releases.map(\.number).max() ?? 0) + 1)
  }

  func releases() async throws(PublishFailure) -> (all: [Release], live: Int?) {
    let said = try said(try await far.take("look"))
    return (said.releases, said.live)
  }

  func log() async throws(PublishFailure) -> Bytes { try await far.take("log").output }

  // MARK: Publishing

  func begin(_ owner: LockOwner, isBreaking: Bool) async throws(PublishFailure) -> Standing {
    var answer = try await far.take("begin", owner.token, owner.words, isBreaking ? "any" : "")
    if answer.code == 10, let dead = FarSpeech(answer.output).lock?.tokenOfTheDead(as: owner) {
      answer = try await far.take("begin", owner.token, owner.words, dead)
    }
    let said = try said(answer)
    return Standing(
      live: said.manifest, isDamaged: said.isDamaged, next: said.next ?? 1, broken: said.broken,
      leftovers: said.left)
  }

  func stay(_ owner: LockOwner) async { _ = try? await far.take("stay", owner.token) }

  func leave(_ owner: LockOwner, next: Int) async throws(PublishFailure) -> Finished {
    await abandon(owner, next: next)
    return Finished()
  }

  func abandon(_ owner: LockOwner, next: Int) async {
    _ = try? await far.take("abandon", owner.token, String(next))
  }

  func upload(
    _ release: OutgoingRelease, _ owner: LockOwner,
    _ progress: @escaping @Sendable (Int) -> Void
  ) async throws(PublishFailure) -> Sent {
    let list = release.desk + Bytes("/list".utf8)
    let manifest = release.desk + Bytes("/manifest".utf8)
    var names = Bytes()
    // Without that, a name that begins with # or ; would be a comment.
    for file in release.manifest.files { names += Bytes("./".utf8) + file.path + [0] }
    do throws(DiskError) {
      try Disk.keep(names, at: list)
      try Disk.keep(release.manifest.text, at: manifest)
    } catch {
      throw .output(.disk(error))
    }
    let partial = "releases/\(release.number).\(owner.token).partial"
    let bases = release.live.map { ["\($0.release.number)"] } ?? []
    let sent = try await far.copy(
      release.folder.string + "/", to: partial + "/", list: list.string,
      bases: (bases + release.leftovers.suffix(5)).map { "../\($0)" }, progress)
    _ = try await far.copy(
      manifest.string, to: partial + ".manifest", list: nil, bases: [], { _ in })
    return sent
  }

  func finish(
    _ release: OutgoingRelease, _ owner: LockOwner, keep: Int, log: String
  ) async throws(PublishFailure) -> Finished {
    let said = try said(
      try await far.take("finish", owner.token, String(release.number), String(keep), log))
    return Finished(pruned: said.pruned)
  }

  func goBack(
    to number: Int?, _ owner: LockOwner, isBreaking: Bool, log: String
  ) async throws(PublishFailure) -> WayBack {
    let to = number.map(String.init) ?? ""
    var answer = try await far.take(
      "back", owner.token, owner.words, isBreaking ? "any" : "", to, log)
    if answer.code == 10, let dead = FarSpeech(answer.output).lock?.tokenOfTheDead(as: owner) {
      answer = try await far.take("back", owner.token, owner.words, dead, to, log)
    }
    let said = try said(answer, wanted: number)
    guard let live = said.releases.first(where: { $0.number == said.live }) else {
      throw .damagedManifest
    }
    return WayBack(was: said.was, live: live)
  }

  /// What a step said, if it did what it was asked to.
  private func said(
    _ answer: (output: Bytes, code: Int32), wanted: Int? = nil
  ) throws(PublishFailure) -> FarSpeech {
    let said = FarSpeech(answer.output)
    switch answer.code {
    case 10: throw .locked(by: said.lock?.words ?? "")
    case 11:
      throw .noSuchRelease(wanted ?? said.wanted, known: said.releases, live: said.live)
    case 12: throw .foreignCurrent(place: far.place)
    case 13: throw .notAsSent(said.bad)
    case 14: throw .wentBack(to: said.live, said.bad)
    case 15: throw .noLinks(place: far.place)
    case 16: throw far.missing(said.missing)
    default: return said
    }
  }
}
