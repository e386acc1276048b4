internal import Portal

/// Looks whether everything is as a build has left it: then there is nothing to do.
struct Recheck {
  let root: Bytes
  let output: Output
  let ledger: Ledger
  let workers: Workers

  /// The ledger with fresh stamps where some are fresh, and the files in the output that are not the portal's;
  /// nil when a source or a file of the output has changed, has come or is gone.
  func unchanged() async -> (fresh: Ledger?, foreign: [Bytes])? {
    if output.isBeingWritten { return nil }
    let moment = Disk.now()
    async let sources = sources(moment)
    async let outputs = outputs(moment)
    guard let sources = await sources, let (stamps, foreign) = await outputs else { return nil }
    if sources == nil, stamps.isEmpty { return (nil, foreign) }
    var fresh = ledger
    if let sources { fresh.sources = sources }
    for (file, seen) in stamps { fresh.outputs[file]?.seen = seen }
    return (fresh, foreign)
  }

  // MARK: Sources

  /// Those with fresh stamps, or nothing where all that is known still vouches for them.
  private func sources(_ moment: Int64) async -> [Bytes: Ledger.Source]?? {
    guard let scan = try? ContentScan.scan(root), scan.diagnostics.isEmpty,
      scan.stamps.count == ledger.sources.count
    else { return nil }
    return await again(ledger.sources, scan.stamps, moment)
  }

  private func again(
    _ sources: [Bytes: Ledger.Source], _ stamps: [Bytes: Stamp], _ moment: Int64
  ) async -> [Bytes: Ledger.Source]?? {
    let doubtful = stamps.filter { path, stamp in sources[path]?.seen.vouches(for: stamp) != true }
    if doubtful.isEmpty { return .some(nil) }
    var fresh = sources
    let files = Array(doubtful)
    let looked: [(Bytes, SeenStamp?)] = await workers.map(
      files.count, begin: { _ in () },
      { _, range, results in
        for (path, stamp) in files[range] {
          let digest = sources[path]?.digest ?? .none
          let isSame = digest != .none && isHeld(root + [UInt8(ascii: "/")] + path, digest)
          results.append((path, isSame ? SeenStamp(stamp: stamp, moment: moment) : nil))
        }
      })
    for (path, seen) in looked {
      guard let seen, let source = sources[path] else { return nil }
      fresh[path] = Ledger.Source(seen: seen, digest: source.digest, picture: source.picture)
    }
    return fresh
  }

  private func isHeld(_ path: Bytes, _ digest: Digest) -> Bool {
    (try? Disk.read(path)).map { Digest(of: $0) == digest } ?? false
  }
}

// MARK: Outputs

extension Recheck {
  /// What is in one folder of the output.
  private struct Listing {
    var folders: [Bytes] = []
    var foreign: [Bytes] = []
    /// Of the portal's files that are as they were: how many, and those whose stamp is another.
    var intact = 0
    var stamps: [(file: Bytes, seen: SeenStamp)] = []
    var isAltered = false
  }

  /// Stamps that are other than known, and the files that are not the portal's; nil: one of the portal's files is
  /// missing or altered. Folders are listed and their files looked at in one go, by all workers.
  private func outputs(
    _ moment: Int64
  ) async -> (stamps: [(file: Bytes, seen: SeenStamp)], foreign: [Bytes])? {
    var whole = Listing()
    var folders: [Bytes] = [[]]
    while !folders.isEmpty {
      let level = folders
      let listings = await workers.map(
        level.count, slice: 16, begin: { _ in () },
        { _, range, results in
          for folder in level[range] { results.append(listing(of: folder, moment)) }
        })
      folders = []
      for listing in listings {
        if listing.isAltered { return nil }
        folders += listing.folders
        whole.foreign += listing.foreign
        whole.intact += listing.intact
        whole.stamps += listing.stamps
      }
    }
    guard whole.intact == ledger.outputs.count else { return nil }
    return (whole.stamps, whole.foreign.sorted(by: Bytes.precedes))
  }

  private func listing(of folder: Bytes, _ moment: Int64) -> Listing {
    var listing = Listing()
    guard let entries = try? output.entries(of: folder) else {
      listing.isAltered = true
      return listing
    }
    for entry in entries {
      if entry.isFolder {
        listing.folders.append(entry.path)
      } else if let known = ledger.outputs[entry.path] {
        guard case .intact(let seen) = output.look(at: entry.path, as: known, moment) else {
          listing.isAltered = true
          return listing
        }
        listing.intact += 1
        if seen != known.seen { listing.stamps.append((entry.path, seen)) }
      } else {
        listing.foreign.append(entry.path)
      }
    }
    return listing
  }
}

extension Output {
  enum Look {
    case intact(SeenStamp)
    case missing
    case altered
  }

  /// Whether a file is as the ledger says; the content decides where the stamp does not.
  func look(at file: Bytes, as entry: Ledger.Output, _ moment: Int64) -> Look {
    guard let status = try? Disk.status(path(file)), status.isFile else { return .missing }
    if let seen = entry.seen, seen.vouches(for: status.stamp) { return .intact(seen) }
    guard let seen = entry.seen, status.size == seen.stamp.size,
      let bytes = try? Disk.read(path(file)), Digest(of: bytes) == entry.digest
    else { return .altered }
    return .intact(SeenStamp(stamp: status.stamp, moment: moment))
  }
}
