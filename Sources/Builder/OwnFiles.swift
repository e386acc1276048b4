package import Portal

/// Files that the command makes and may make anew, among others that are not its own.
package enum OwnFiles {
  package enum Outcome: Equatable {
    case written([Bytes])
    /// This one is somebody else's; nothing was written.
    case foreign(Bytes)
    case failed(DiskError)
  }

  /// Writes the files that differ, all or, where one of them is not the command's own, none.
  package static func put(_ files: [NewFiles.File], isOwn: (Bytes) -> Bool) -> Outcome {
    do throws(DiskError) {
      var changed: [NewFiles.File] = []
      for file in files {
        guard let status = try Disk.status(file.path) else {
          changed.append(file)
          continue
        }
        guard !status.isFolder else { return .foreign(file.path) }
        let there = try Disk.read(file.path)
        if there == file.bytes { continue }
        guard isOwn(there) else { return .foreign(file.path) }
        changed.append(file)
      }
      for file in changed { try Disk.keep(file.bytes, at: file.path) }
      return .written(changed.map(\.path))
    } catch {
      return .failed(error)
    }
  }
}
