internal import Portal

/// Looks whether everything is as a build has left it: then there is nothing to do.
struct Recheck {
  let root: Bytes
  let output: Output
  let ledger: Ledger
  let workers: Workers

  /// The ledger with fresh stamps, and the files in the output that are not the portal's; nil when a
  /// source or a file of the output has changed, has come or is gone.
  func unchanged() async -> (ledger: Ledger, foreign: [Bytes])? {
    let moment = Disk.now()
    guard !output.isBeingWritten, let scan = try? ContentScan.scan(root), scan.diagnostics.isEmpty,
      scan.stamps.count == ledger.sources.count,
      let sources = await again(ledger.sources, scan.stamps, moment),
      let present = try? output.files()
    else { return nil }
    let ours = ledger.outputs
    let foreign = present.filter { ours[$0] == nil }
    guard present.count - foreign.count == ours.count,
      let outputs = await again(ours, moment)
    else { return nil }
    var fresh = ledger
    fresh.sources = sources
    fresh.outputs = outputs
    return (fresh, foreign)
  }

  private func again(
    _ sources: [Bytes: Ledger.Source], _ stamps: [Bytes: Stamp], _ moment: Int64
  ) async -> [Bytes: Ledger.Source]? {
    let doubtful = stamps.filter { path, stamp in sources[path]?.seen.vouches(for: stamp) != true }
    if doubtful.isEmpty { return sources }
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

  private func again(
    _ outputs: [Bytes: Ledger.Output], _ moment: Int64
  ) async -> [Bytes: Ledger.Output]? {
    let files = Array(outputs)
    let looked = await workers.map(
      files.count, begin: { _ in () },
      { _, range, results in
        for (file, entry) in files[range] {
          results.append(output.look(at: file, as: entry, moment))
        }
      })
    var fresh: [Bytes: Ledger.Output] = [:]
    fresh.reserveCapacity(files.count)
    for ((file, entry), look) in zip(files, looked) {
      guard case .intact(let seen) = look else { return nil }
      var entry = entry
      entry.seen = seen
      fresh[file] = entry
    }
    return fresh
  }

  private func isHeld(_ path: Bytes, _ digest: Digest) -> Bool {
    (try? Disk.read(path)).map { Digest(of: $0) == digest } ?? false
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
