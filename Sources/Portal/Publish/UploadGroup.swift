/// Files that go up at the same time, with the same headers.
///
/// The groups of a release go up one after another: first what pages show, then pages that are new, to which
/// nothing leads yet (they lead to one another, and so no order among them would do), then those that have
/// changed, which may lead to the new ones, and last what everything begins with.
package struct UploadGroup: Hashable, Sendable {
  /// Groups of a lower step are there before this one begins.
  package let step: Int
  /// Nil: as the files have it already.
  package let rule: CacheRule?
  /// Nil: what hosts make of the name is right.
  package let type: ContentType?
  /// In byte order of their paths.
  package private(set) var files: [Manifest.File]

  /// The value of each header, with its name before it.
  package var headers: [String] {
    (rule.map { ["Cache-Control: \($0.header)"] } ?? [])
      + (type.map { ["Content-Type: \($0.value)"] } ?? [])
  }

  /// - Parameters:
  ///   - there: the paths that readers may have been to.
  ///   - hasHeaders: false where the files bring their own.
  package static func groups(
    of files: [Manifest.File], over there: Set<Bytes>, withHeaders hasHeaders: Bool = true
  ) -> [UploadGroup] {
    var groups: [Key: UploadGroup] = [:]
    for file in files.sorted(by: { Bytes.precedes($0.path, $1.path) }) {
      let key = Key(
        step: step(of: file.path, isNew: !there.contains(file.path)),
        rule: hasHeaders ? CacheRule(file.path) : nil,
        type: hasHeaders ? ContentType(file.path) : nil)
      groups[
        key, default: UploadGroup(step: key.step, rule: key.rule, type: key.type, files: [])
      ].files.append(file)
    }
    return groups.values.sorted {
      ($0.step, $0.files[0].path.string) < ($1.step, $1.files[0].path.string)
    }
  }

  private struct Key: Hashable {
    let step: Int
    let rule: CacheRule?
    let type: ContentType?
  }

  private static func step(of path: Bytes, isNew: Bool) -> Int {
    switch UploadOrder(path) {
    case .assets: 0
    case .items: isNew ? 1 : 2
    case .listings: isNew ? 1 : 3
    case .entrances: 4
    }
  }
}
