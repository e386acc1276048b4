internal import Glibc
package import Portal

/// Files that are new, or the same as those that are there: nothing is ever written over.
package enum NewFiles {
  package struct File {
    let path: Bytes
    let bytes: Bytes

    package init(_ path: Bytes, _ bytes: Bytes) {
      self.path = path
      self.bytes = bytes
    }
  }

  package enum Outcome: Equatable {
    case written
    /// All of them were there already.
    case unchanged
    /// This one is there, and is another; nothing was written.
    case differs(Bytes)
    case failed(DiskError)
  }

  /// Writes files that belong together, all or none. `other`: where the same would stand in another form, and
  /// nothing may be.
  package static func put(_ files: [File], other: Bytes) -> Outcome {
    do throws(DiskError) {
      if try Disk.status(other) != nil { return .differs(other) }
      var missing: [File] = []
      var buffer = Bytes()
      for file in files {
        if try Disk.status(file.path) == nil {
          missing.append(file)
        } else if Disk.holds(file.path, file.bytes, &buffer) == nil {
          return .differs(file.path)
        }
      }
      if missing.isEmpty { return .unchanged }
      for file in missing { try Disk.add(file.path, file.bytes) }
      return .written
    } catch {
      let isThere = error.number == EEXIST && files.contains { $0.path == error.path }
      return isThere ? .differs(error.path) : .failed(error)
    }
  }
}

extension Disk {
  /// Writes a file whole where none is: under another name first. A file that has come there meanwhile is an
  /// error, `EEXIST`, and stays.
  static func add(_ path: Bytes, _ bytes: Bytes) throws(DiskError) {
    let slash = path.lastIndex(of: UInt8(ascii: "/"))
    if let slash, slash > 0 { try makeFolders(Bytes(path[..<slash])) }
    let folder = slash.map { Bytes(path[...$0]) } ?? []
    let new = folder + Bytes(".import-\(getpid()).new")
    defer { _ = withPath(new) { unlink($0) } }
    try create(new, bytes)
    guard withPath(new, { from in withPath(path) { link(from, $0) } }) == 0 else {
      throw DiskError(path: path, number: errno)
    }
  }
}
