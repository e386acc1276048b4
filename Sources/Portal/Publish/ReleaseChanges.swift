/// What readers would see change: from the live release to another.
package struct ReleaseChanges: Hashable, Sendable {
  package let added: [Manifest.File]
  /// As they would be.
  package let changed: [Manifest.File]
  /// As they are.
  package let removed: [Manifest.File]
  /// How many files the live release has.
  private let liveCount: Int

  /// `live`: nil before the first release.
  package init(from live: Manifest?, to next: Manifest) {
    let old = live?.files ?? []
    var added: [Manifest.File] = []
    var changed: [Manifest.File] = []
    var removed: [Manifest.File] = []
    var position = 0
    for file in next.files {
      while position < old.count, Bytes.precedes(old[position].path, file.path) {
        removed.append(old[position])
        position += 1
      }
      guard position < old.count, old[position].path == file.path else {
        added.append(file)
        continue
      }
      if old[position] != file { changed.append(file) }
      position += 1
    }
    removed += old[position...]
    self.added = added
    self.changed = changed
    self.removed = removed
    liveCount = old.count
  }

  package var isEmpty: Bool { added.isEmpty && changed.isEmpty && removed.isEmpty }

  /// Whether more than a tenth of what is live would go: rather a mistake than a wish.
  package var removesMuch: Bool { removed.count * 10 > liveCount }

  /// Of the files that have to be sent.
  package var bytes: Int { (added + changed).reduce(0) { $0 + $1.size } }

  /// The addresses whose answer changes, for caches to forget, in byte order.
  package func addresses(at baseURL: Bytes) -> [Bytes] {
    (added + changed + removed).map(\.path).sorted(by: Bytes.precedes).map { path in
      let index = Bytes("index.html")
      let isIndex =
        path == index || path.suffix(index.count + 1).elementsEqual([UInt8(ascii: "/")] + index)
      return baseURL + [UInt8(ascii: "/")]
        + Address.encoded(isIndex ? Bytes(path.dropLast(index.count)) : path)
    }
  }
}
