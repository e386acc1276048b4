internal import Portal

/// Files that were copied, and from where.
struct Copied: Sendable {
  let files: [Manifest.File]
  let source: String

  init(_ files: [Manifest.File], from source: String) {
    self.files = files
    self.source = source
  }
}

extension ObjectStore {
  /// The files of the site that are not as a release has them: by a listing all that are not there or have
  /// another size, by digests those that were copied, and by their bytes, as they are fetched, five at random.
  func verify(_ manifest: Manifest, _ copied: [Copied]) async throws(PublishFailure) -> [Bytes] {
    let sizes = try await rclone.sizes(in: site)
    let missized = manifest.files.filter { sizes[$0.path] != $0.size }.map(\.path)
    guard missized.isEmpty else { return missized }
    var fetched = Array(manifest.files.shuffled().prefix(5))
    if try await rclone.knowsDigests(of: site) {
      for part in copied {
        let bad = try await rclone.differences(
          of: part.files, between: part.source, and: site, of: manifest.files.count)
        guard bad.isEmpty else { return bad }
      }
    } else {
      let names = Set(fetched.map(\.path))
      fetched += copied.flatMap(\.files).filter { !names.contains($0.path) }
    }
    let digests = try await rclone.digests(of: fetched, in: site)
    return fetched.filter { digests[$0.path] != $0.digest }.map(\.path)
  }
}
