internal import Glibc
internal import Portal

/// The folder that readers get: what is in it, and how it is changed.
///
/// A build first writes every file that differs into a room inside the folder, and only when all of them
/// are there moves them to their places. A full disk or a kill before that leaves the folder as it was;
/// after it, every file is whole.
struct Output {
  /// Marks a folder as one that builds may change.
  static let marker = Bytes(".portal-output".utf8)
  private static let markerText = Bytes("portal output 1\n".utf8)
  private static let staging = Bytes(".portal-new".utf8)

  let folder: Bytes

  func path(_ file: Bytes) -> Bytes { folder + [UInt8(ascii: "/")] + file }

  // MARK: Before a build

  enum Claim {
    case ours
    case notAFolder
    /// Files that no build has written, and no marker that says they may go.
    case foreign(Int)
  }

  /// Whether the folder may be built into: a new one, an empty one, or one that was built into before.
  func claim() throws(DiskError) -> Claim {
    guard let status = try Disk.status(folder) else { return .ours }
    guard status.isFolder else { return .notAFolder }
    if try Disk.status(path(Self.marker)) != nil { return .ours }
    let others = try Disk.entries(folder).filter { !Self.isKept($0.name) }
    return others.isEmpty ? .ours : .foreign(others.count)
  }

  /// Files of version control, which keep an empty folder in a repository.
  private static func isKept(_ name: Bytes) -> Bool { name.starts(with: ".git".utf8) }

  // MARK: Writing

  /// Makes the folder, its marker and the room for new files.
  func begin() throws(DiskError) -> Staging {
    try Disk.makeFolders(folder)
    try clearStaging()
    if try Disk.status(path(Self.marker)) == nil {
      try Disk.create(path(Self.marker), Self.markerText)
    }
    let isEmpty = try Disk.entries(folder).allSatisfy { $0.name == Self.marker }
    try Disk.makeFolder(path(Self.staging))
    return staging(isWhole: isEmpty)
  }

  func staging(isWhole: Bool) -> Staging {
    Staging(folder: path(Self.staging), isWhole: isWhole)
  }

  /// Moves the waiting files to their places, then removes those that are no more; the stamps of those
  /// that were moved. Only what is a file where a folder must be, or the other way round, goes first. Where that
  /// fails, what still waits is thrown away: the next build makes it again.
  func settle(
    _ staged: [Staging.File], in staging: Staging, removing stale: [Bytes], _ workers: Workers
  ) async throws(DiskError) -> [Stamp?] {
    do throws(DiskError) {
      if staging.isWhole { return try settle(staged, whole: staging) }
      return try await settle(staged, numbered: staging, removing: stale, workers)
    } catch {
      try? clearStaging()
      throw error
    }
  }

  private func settle(
    _ staged: [Staging.File], numbered staging: Staging, removing stale: [Bytes],
    _ workers: Workers
  ) async throws(DiskError) -> [Stamp?] {
    let blocking = Self.blocking(stale, staged)
    try remove(blocking)
    // All folders before the first file: where there is no room for one, no page has changed yet.
    var made: Set<Bytes> = []
    do throws(DiskError) {
      for file in staged { try makeFolder(of: file.file, &made) }
    } catch {
      removeEmptyFolders(of: staged.map(\.file))
      throw error
    }
    let moved: [Result<Stamp?, DiskError>] = await workers.map(
      staged.count, begin: { _ in () },
      { _, range, moved in
        for file in staged[range] {
          do throws(DiskError) {
            try move(staging.path(file), to: path(file.file))
            moved.append(.success(try Disk.status(path(file.file))?.stamp))
          } catch {
            moved.append(.failure(error))
          }
        }
      })
    var stamps: [Stamp?] = []
    for result in moved { stamps.append(try result.get()) }
    try clearStaging()
    try remove(stale.filter { !blocking.contains($0) })
    return stamps
  }

  /// Into a folder with nothing in it, where only what stands at the top has to be moved.
  private func settle(
    _ staged: [Staging.File], whole staging: Staging
  ) throws(DiskError) -> [Stamp?] {
    for entry in try Disk.entries(staging.folder) {
      try move(staging.folder + [UInt8(ascii: "/")] + entry.name, to: path(entry.name))
    }
    try clearStaging()
    var stamps: [Stamp?] = []
    stamps.reserveCapacity(staged.count)
    for file in staged {
      // Moving a folder changes no stamp of what is in it.
      let isMoved = !file.file.contains(UInt8(ascii: "/"))
      stamps.append(isMoved ? try Disk.status(path(file.file))?.stamp : file.stamp)
    }
    return stamps
  }

  private func move(_ from: Bytes, to place: Bytes) throws(DiskError) {
    do throws(DiskError) {
      try Disk.rename(from, to: place)
    } catch {
      // An empty folder in a file's place is nobody's.
      guard error.number == EISDIR, Disk.removeEmptyFolder(place) else { throw error }
      try Disk.rename(from, to: place)
    }
  }

  private func remove(_ files: some Collection<Bytes>) throws(DiskError) {
    for file in files { try Disk.remove(path(file)) }
    removeEmptyFolders(of: files)
  }

  /// The stale files that stand where a staged one needs a folder, or below its very name.
  private static func blocking(_ stale: [Bytes], _ staged: [Staging.File]) -> Set<Bytes> {
    guard !stale.isEmpty else { return [] }
    let files = Set(staged.map(\.file))
    let folders = Set(staged.flatMap { foldersAbove($0.file) })
    return Set(
      stale.filter { folders.contains($0) || foldersAbove($0).contains { files.contains($0) } })
  }

  /// `a/b` and `a` for `a/b/c.html`.
  private static func foldersAbove(_ file: Bytes) -> [Bytes] {
    var folders: [Bytes] = []
    var rest = file[...]
    while let slash = rest.lastIndex(of: UInt8(ascii: "/")) {
      rest = rest[..<slash]
      folders.append(Bytes(rest))
    }
    return folders
  }

  private func makeFolder(of file: Bytes, _ made: inout Set<Bytes>) throws(DiskError) {
    guard let slash = file.lastIndex(of: UInt8(ascii: "/")) else { return }
    let parent = Bytes(file[..<slash])
    guard !made.contains(parent) else { return }
    try makeFolder(of: parent, &made)
    try Disk.makeFolder(path(parent))
    made.insert(parent)
  }

  private func removeEmptyFolders(of files: some Collection<Bytes>) {
    // The deepest first: a folder's own folders must be gone before it.
    for name in Set(files.flatMap(Self.foldersAbove)).sorted(by: { $0.count > $1.count }) {
      _ = Disk.removeEmptyFolder(path(name))
    }
  }

  /// Whether a build is at work here, or was interrupted.
  var isBeingWritten: Bool { (try? Disk.status(path(Self.staging))) != .some(nil) }

  /// Removes what an interrupted build has left.
  func clearStaging() throws(DiskError) {
    guard try Disk.status(path(Self.staging)) != nil else { return }
    var folders = [path(Self.staging)]
    var next = 0
    while next < folders.count {
      for entry in try Disk.entries(folders[next]) {
        let path = folders[next] + [UInt8(ascii: "/")] + entry.name
        if entry.kind == .folder { folders.append(path) } else { try Disk.remove(path) }
      }
      next += 1
    }
    for folder in folders.reversed() { _ = Disk.removeEmptyFolder(folder) }
  }

  // MARK: What is there

  /// All files in the folder, the portal's own and version control's aside, in byte order. A link
  /// counts as a file and is not followed.
  func files() throws(DiskError) -> [Bytes] {
    guard try Disk.status(folder) != nil else { return [] }
    var files: [Bytes] = []
    var waiting: [Bytes] = [[]]
    while let next = waiting.popLast() {
      for entry in try entries(of: next) {
        if entry.isFolder { waiting.append(entry.path) } else { files.append(entry.path) }
      }
    }
    return files.sorted(by: Bytes.precedes)
  }

  /// What one folder in it holds, in no order, with the same left out; the folder itself is the empty path.
  func entries(of next: Bytes) throws(DiskError) -> [(path: Bytes, isFolder: Bool)] {
    var entries: [(path: Bytes, isFolder: Bool)] = []
    for entry in try Disk.entries(next.isEmpty ? folder : path(next)) {
      if next.isEmpty {
        if Self.isKept(entry.name) || entry.name == Self.marker || entry.name == Self.staging {
          continue
        }
      }
      let path = next.isEmpty ? entry.name : next + [UInt8(ascii: "/")] + entry.name
      entries.append((path, entry.kind == .folder))
    }
    return entries
  }
}
