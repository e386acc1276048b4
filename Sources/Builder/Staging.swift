internal import Portal

/// The room where new files of an output wait until all of them are there.
struct Staging: Sendable {
  let folder: Bytes
  /// Whether the files stand here as they will in the output, because that holds nothing yet: then its
  /// folders are moved with all that is in them. That spares a call of `rename` and two of `stat` a file,
  /// a twentieth of a clean build. Where files are there already, new ones are numbered.
  let isWhole: Bool

  /// A file that waits to be moved to its place.
  struct File: Sendable {
    /// Its path in the output.
    let file: Bytes
    /// What it is called here, if that is a number: no other file of a build has both.
    let worker, number: Int
    /// As it was made. Moving the file itself gives it another.
    let stamp: Stamp
  }

  func path(_ file: File) -> Bytes { path(file.file, file.worker, file.number) }

  private func path(_ file: Bytes, _ worker: Int, _ number: Int) -> Bytes {
    var path = folder
    path.reserveCapacity(folder.count + file.count + 16)
    path.append("/")
    if isWhole {
      path.append(contentsOf: file)
    } else {
      path.append(decimal: worker)
      path.append("-")
      path.append(decimal: number)
    }
    return path
  }

  /// Makes `file` of `bytes`. `lastFolder` is the folder that the worker wrote into before.
  func create(
    _ file: Bytes, _ bytes: Bytes, worker: Int, number: Int, _ lastFolder: inout Bytes
  ) throws(DiskError) -> File {
    let path = path(file, worker, number)
    if isWhole, let slash = path.lastIndex(of: UInt8(ascii: "/")), path[..<slash] != lastFolder[...]
    {
      lastFolder = Bytes(path[..<slash])
      try makeFolder(lastFolder)
    }
    let stamp = try Disk.create(path, bytes)
    return File(file: file, worker: worker, number: number, stamp: stamp)
  }

  /// Makes a folder, and those above it if they are not there.
  private func makeFolder(_ path: Bytes) throws(DiskError) {
    do throws(DiskError) {
      try Disk.makeFolder(path)
    } catch {
      guard error.isMissing, let slash = path.lastIndex(of: UInt8(ascii: "/")),
        slash > folder.count
      else { throw error }
      try makeFolder(Bytes(path[..<slash]))
      try Disk.makeFolder(path)
    }
  }
}
