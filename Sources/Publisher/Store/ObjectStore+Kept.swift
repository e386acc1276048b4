internal import Portal

extension ObjectStore {
  /// Where files of an earlier release are kept: releases by number, and the files that are taken from each.
  typealias Sources = [Int: [Manifest.File]]

  private func folder(_ number: Int) -> String { records.path("kept/\(number)") }

  private static func path(_ number: Int, _ path: Bytes) -> Bytes { Bytes("\(number)/") + path }

  /// - Parameters:
  ///   - files: those that readers do not get now.
  ///   - doubtful: those of which nobody knows; where they are not kept, they were never overwritten.
  func sources(
    of files: [Manifest.File], orThere doubtful: [Manifest.File], in release: Manifest,
    _ state: StoreRecords.State
  ) async throws(PublishFailure) -> Sources {
    let kept = try await records.kept()
    let own = release.release.number
    var sources: Sources = [:]
    var missing: [Manifest.File] = []
    var others: [Manifest.File] = []
    for (file, isNeeded) in files.map({ ($0, true) }) + doubtful.map({ ($0, false) }) {
      if kept[Self.path(own, file.path)] == file.size {
        sources[own, default: []].append(file)
      } else if isNeeded {
        missing.append(file)
      } else {
        others.append(file)
      }
    }
    // The same file as in another release, and kept with that.
    for other in state.releases.reversed() where other.number != own {
      let there = (missing + others).filter { kept[Self.path(other.number, $0.path)] == $0.size }
      guard !there.isEmpty, let manifest = try await records.manifest(other.number) else {
        continue
      }
      let same = Set(manifest.files).intersection(there)
      sources[other.number, default: []] += same
      missing.removeAll { same.contains($0) }
      others.removeAll { same.contains($0) }
    }
    guard missing.isEmpty else { throw .store(.incomplete(own, missing.map(\.path.string))) }
    return sources
  }

  /// Gives readers the kept files, in the order of an upload.
  func copy(
    _ sources: Sources, over live: Manifest?, of total: Int
  ) async throws(PublishFailure) -> [Copied] {
    let isComparing = try await rclone.knowsDigests(of: site)
    let live = Set(live?.files.map(\.path) ?? [])
    var parts: [(group: UploadGroup, folder: String)] = []
    for (number, files) in sources {
      for group in UploadGroup.groups(of: files, over: live, withHeaders: !isOneRemote) {
        parts.append((group, folder(number)))
      }
    }
    for (group, folder) in parts.sorted(by: { $0.group.step < $1.group.step }) {
      try await rclone.copy(
        group.files, from: folder, to: site, headers: group.headers, isComparing: isComparing,
        of: total, RcloneAccount(of: 0))
    }
    return sources.map { Copied($0.value, from: folder($0.key)) }
  }

  /// Whether copies between the two are the store's own, which keep their headers.
  private var isOneRemote: Bool {
    site.prefix { $0 != ":" } == records.folder.prefix { $0 != ":" }
  }

  /// Gives readers again every file of a release that is kept with it. `present`: what they get now.
  func restore(_ live: Manifest, over present: Manifest) async throws(PublishFailure) {
    let number = live.release.number
    let kept = try await rclone.sizes(in: folder(number))
    let files = live.files.filter { kept[$0.path] == $0.size }
    _ = try await copy([number: files], over: present, of: live.files.count)
  }

  // MARK: Pruning

  /// Removes the oldest releases, never the live one, nor, where two are kept, the one to go back to.
  func prune(_ keep: Int, live: Int) async throws(PublishFailure) -> [Int] {
    let releases = try await records.releases()
    let back = keep < 2 ? nil : releases.last?.after
    let victims = releases.dropLast(keep).map(\.number).filter { $0 != live && $0 != back }
    guard !victims.isEmpty else { return [] }
    let rest = releases.filter { !victims.contains($0.number) }
    let folders = Set(try await records.keptNumbers())
    // Where each release came right after the one before it, a file that a later one shares is kept with that.
    let isInOrder = zip(releases, releases.dropFirst()).allSatisfy { $1.after == $0.number }
    if !isInOrder { try await handDown(victims.filter { folders.contains($0) }, to: rest, live) }
    for number in victims { try await records.removeManifest(number) }
    // Also of those whose removal was cut off.
    let numbers = Set(rest.map(\.number))
    for number in folders.subtracting(numbers).sorted() {
      try await rclone.purge(folder(number))
    }
    return victims
  }

  /// Keeps files with a later release that has the same, before the one they are kept with goes.
  private func handDown(
    _ victims: [Int], to rest: [Release], _ live: Int
  ) async throws(PublishFailure) {
    guard !victims.isEmpty else { return }
    var kept = try await records.kept()
    for heir in rest where heir.number != live {
      guard let manifest = try await records.manifest(heir.number) else { continue }
      for number in victims {
        let candidates = manifest.files.filter {
          kept[Self.path(heir.number, $0.path)] == nil
            && kept[Self.path(number, $0.path)] == $0.size
        }
        guard !candidates.isEmpty, let victim = try await records.manifest(number) else {
          continue
        }
        let files = Array(Set(victim.files).intersection(candidates))
        try await rclone.copy(
          files, from: folder(number), to: folder(heir.number), isComparing: false,
          of: kept.count, RcloneAccount(of: 0))
        for file in files { kept[Self.path(heir.number, file.path)] = file.size }
      }
    }
  }
}
