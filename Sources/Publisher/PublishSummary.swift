package import Portal

/// What a publish has done, or would do.
package struct PublishSummary: Sendable {
  package let target: Bytes
  package let release: Release
  package let changes: ReleaseChanges
  /// What was live before; nil before the first.
  package let live: Release?
  /// Whose lock was taken away, because it counted no more.
  package let broken: String?
  package internal(set) var sent = Sent(files: 0, bytes: 0)
  /// The numbers of releases that are no longer kept.
  package internal(set) var pruned: [Int] = []
  /// When there is something to publish again by date alone, in seconds since 1970; nil: never.
  package internal(set) var nextDue: Int64?

  mutating func add(_ finished: Finished) {
    pruned = finished.pruned
    nextDue = [nextDue, finished.removesAt].compactMap { $0 }.min()
  }

  /// For the log: when, who, what, and how much, with tabs between.
  func logLine(at now: Moment, by name: String) -> String {
    let count = "+\(changes.added.count) ~\(changes.changed.count) -\(changes.removed.count)"
    let flags = release.flags.map(\.string).joined(separator: " ")
    return [
      now.iso.string, name, "publish \(release.number)", "after \(live?.number ?? 0)", count, flags,
    ].filter { !$0.isEmpty }.joined(separator: "\t")
  }
}

extension PublishSummary {
  /// One record: what was done, and the addresses whose answer has changed, for caches to forget.
  package func json(did: String) -> Bytes {
    var out = Bytes()
    out.append("{\"did\":")
    out.append(json: did)
    out.append(",\"target\":")
    out.append(json: target)
    let numbers = [
      ("release", did == "nothing" ? live?.number ?? 0 : release.number),
      ("items", release.items), ("files", release.files), ("bytes", release.bytes),
      ("added", changes.added.count), ("changed", changes.changed.count),
      ("removed", changes.removed.count), ("filesSent", sent.files), ("bytesSent", sent.bytes),
    ]
    for (key, value) in numbers {
      out.append(",")
      out.append(json: key)
      out.append(":")
      out.append(decimal: value)
    }
    out.append(",\"purge\":[")
    for (position, address) in changes.addresses(at: release.baseURL).enumerated() {
      if position > 0 { out.append(",") }
      out.append(json: address)
    }
    out.append("]}\n")
    return out
  }
}
