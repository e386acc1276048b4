internal import Glibc
package import Portal

/// A call that the system refused.
package struct DiskError: Error, Hashable, Sendable {
  package let path: Bytes
  /// The system's error number.
  package let number: Int32

  /// The system's words, such as "No space left on device".
  package var reason: String { String(cString: strerror(number)) }

  /// Whether there is nothing at the path, or not even the folder that it would be in.
  var isMissing: Bool { number == ENOENT }

  /// Whether the disk, or the part of it that this user may fill, is full.
  package var isNoRoom: Bool { number == ENOSPC || number == EDQUOT }

  /// Whether a file has more bytes than are read.
  var isTooLarge: Bool { number == EFBIG }
}

/// The few calls on files that a build needs, each of them whole or an error.
///
/// Paths are bytes, relative to the working directory or absolute.
package enum Disk {
  /// What is at a path, links followed.
  struct Status: Equatable {
    let isFile, isFolder: Bool
    let device: UInt64
    let stamp: Stamp

    var size: Int { stamp.size }

    fileprivate init(_ status: stat) {
      isFile = status.st_mode & S_IFMT == S_IFREG
      isFolder = status.st_mode & S_IFMT == S_IFDIR
      device = UInt64(status.st_dev)
      stamp = Stamp(
        size: Int(status.st_size), modified: Self.nanoseconds(status.st_mtim),
        changed: Self.nanoseconds(status.st_ctim), inode: UInt64(status.st_ino))
    }

    /// Since 1970. What is more than 292 years from then, as file systems may have it, is as far as can be told.
    fileprivate static func nanoseconds(_ time: timespec) -> Int64 {
      let limit = Int64.max / 1_000_000_000 - 1
      return min(max(Int64(time.tv_sec), -limit), limit) * 1_000_000_000 + Int64(time.tv_nsec)
    }
  }

  /// Nanoseconds since 1970, by the system's clock.
  static func now() -> Int64 {
    var time = timespec()
    clock_gettime(CLOCK_REALTIME, &time)
    return Status.nanoseconds(time)
  }

  /// Nil when there is nothing.
  static func status(_ path: Bytes) throws(DiskError) -> Status? {
    var status = stat()
    if withPath(path, { stat($0, &status) }) == 0 { return Status(status) }
    if errno == ENOENT || errno == ENOTDIR { return nil }
    throw DiskError(path: path, number: errno)
  }

  /// How many bytes may still be written to the file system of a folder; nil where it does not say.
  static func room(in folder: Bytes) -> Int? {
    var status = statvfs()
    guard withPath(folder, { statvfs($0, &status) }) == 0 else { return nil }
    return Int(status.f_bavail) * Int(status.f_frsize)
  }

  // MARK: Reading

  /// The bytes of a regular file, as they stood at one moment: a file that changes meanwhile is read
  /// once more, and given up with `EAGAIN` when it changes again. More than `limit` bytes: `EFBIG`.
  package static func read(_ path: Bytes, limit: Int = .max) throws(DiskError) -> Bytes {
    for _ in 0..<2 {
      let file = try open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC)
      defer { close(file) }
      let before = try status(file, path)
      guard before.isFile else {
        throw DiskError(path: path, number: before.isFolder ? EISDIR : EINVAL)
      }
      guard before.size <= limit else { throw DiskError(path: path, number: EFBIG) }
      let bytes = try contents(file, path, size: before.size)
      let after = try status(file, path)
      if after.size == bytes.count, after.stamp == before.stamp { return bytes }
    }
    throw DiskError(path: path, number: EAGAIN)
  }

  /// What a file of the system's own says, which does not know its size beforehand. More than `limit`
  /// bytes: `EFBIG`.
  package static func readToEnd(_ path: Bytes, limit: Int) throws(DiskError) -> Bytes {
    let file = try open(path, O_RDONLY | O_CLOEXEC)
    defer { close(file) }
    var bytes = Bytes()
    while true {
      let part = try contents(file, path, size: 1 << 16)
      if part.isEmpty { return bytes }
      bytes += part
      guard bytes.count <= limit else { throw DiskError(path: path, number: EFBIG) }
    }
  }

  private static func contents(_ file: Int32, _ path: Bytes, size: Int) throws(DiskError) -> Bytes {
    var failure: Int32 = 0
    let bytes = Bytes(unsafeUninitializedCapacity: size) { buffer, count in
      while count < size {
        let got = Glibc.read(file, buffer.baseAddress.map { $0 + count }, size - count)
        if got == 0 { break }
        if got < 0 {
          if errno == EINTR { continue }
          failure = errno
          break
        }
        count += got
      }
    }
    if failure != 0 { throw DiskError(path: path, number: failure) }
    return bytes
  }

  /// The stamp of the file at `path` if it holds just `bytes`. `buffer` is for reading into.
  static func holds(_ path: Bytes, _ bytes: Bytes, _ buffer: inout Bytes) -> Stamp? {
    guard let file = try? open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC) else { return nil }
    defer { close(file) }
    guard let status = try? status(file, path), status.isFile, status.size == bytes.count else {
      return nil
    }
    if buffer.count < bytes.count {
      buffer.append(contentsOf: repeatElement(0, count: bytes.count - buffer.count))
    }
    let isSame = buffer.withUnsafeMutableBytes { room in
      var count = 0
      while count < bytes.count {
        let got = Glibc.read(file, room.baseAddress.map { $0 + count }, bytes.count - count)
        if got < 0, errno == EINTR { continue }
        if got <= 0 { return false }
        count += got
      }
      return bytes.withUnsafeBytes {
        UnsafeRawBufferPointer(rebasing: room[..<bytes.count]).isSame(as: $0)
      }
    }
    return isSame ? status.stamp : nil
  }

  // MARK: Writing

  /// Makes a new file that everyone may read, whatever the umask.
  @discardableResult
  static func create(_ path: Bytes, _ bytes: Bytes) throws(DiskError) -> Stamp {
    let file = try open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC)
    defer { close(file) }
    var written = 0
    while written < bytes.count {
      let got = bytes.withUnsafeBytes {
        write(file, $0.baseAddress.map { $0 + written }, bytes.count - written)
      }
      if got < 0 {
        if errno == EINTR { continue }
        throw DiskError(path: path, number: errno)
      }
      written += got
    }
    return try status(file, path).stamp
  }

  static func rename(_ path: Bytes, to target: Bytes) throws(DiskError) {
    guard withPath(path, { from in withPath(target) { Glibc.rename(from, $0) } }) == 0 else {
      throw DiskError(path: target, number: errno)
    }
  }

  /// Makes one folder; that it is there already is no error.
  static func makeFolder(_ path: Bytes) throws(DiskError) {
    guard withPath(path, { mkdir($0, 0o755) }) != 0 else { return }
    let number = errno
    if number == EEXIST, let status = try status(path), status.isFolder { return }
    throw DiskError(path: path, number: number)
  }

  /// Makes a folder and all above it.
  static func makeFolders(_ path: Bytes) throws(DiskError) {
    var end = path.startIndex
    while end < path.endIndex {
      end = path[(end + 1)...].firstIndex(of: UInt8(ascii: "/")) ?? path.endIndex
      try makeFolder(Bytes(path[..<end]))
      if end + 1 >= path.endIndex { break }
    }
  }

  /// Removes a file; that it is gone already is no error.
  package static func remove(_ path: Bytes) throws(DiskError) {
    if withPath(path, { unlink($0) }) != 0, errno != ENOENT, errno != ENOTDIR {
      throw DiskError(path: path, number: errno)
    }
  }

  /// Removes a folder if nothing is in it.
  package static func removeEmptyFolder(_ path: Bytes) -> Bool {
    withPath(path, { rmdir($0) }) == 0
  }

  // MARK: Folders

  struct Entry {
    enum Kind { case file, folder, link, other }

    let name: Bytes
    let kind: Kind
  }

  /// What is in a folder, by name in byte order.
  static func entries(_ path: Bytes) throws(DiskError) -> [Entry] {
    guard let folder = withPath(path, { opendir($0) }) else {
      throw DiskError(path: path, number: errno)
    }
    defer { closedir(folder) }
    var entries: [Entry] = []
    while true {
      errno = 0
      guard let entry = readdir(folder) else {
        if errno != 0 { throw DiskError(path: path, number: errno) }
        break
      }
      let (name, type) = Self.parts(of: entry)
      if name == [0x2E] || name == [0x2E, 0x2E] { continue }
      entries.append(Entry(name: name, kind: kind(type, path + [0x2F] + name)))
    }
    return entries.sorted { Bytes.precedes($0.name, $1.name) }
  }

  /// The name and type of what `readdir` has found.
  ///
  /// An entry is only as long as its name, however long the structure says that it is: it must never
  /// be taken as a whole, or the last one in a page is read beyond its end.
  private static func parts(of entry: UnsafeMutablePointer<dirent>) -> (name: Bytes, type: UInt8) {
    let start = UnsafeRawPointer(entry)
    // The structure is C's, so its fields have offsets.
    let name = start + MemoryLayout<dirent>.offset(of: \.d_name)!
    let type = start.load(
      fromByteOffset: MemoryLayout<dirent>.offset(of: \.d_type)!, as: UInt8.self)
    return (
      Bytes(
        UnsafeRawBufferPointer(start: name, count: strlen(name.assumingMemoryBound(to: CChar.self)))
      ), type
    )
  }

  private static func kind(_ type: UInt8, _ path: Bytes) -> Entry.Kind {
    switch Int(type) {
    case Int(DT_REG): return .file
    case Int(DT_DIR): return .folder
    case Int(DT_LNK): return .link
    case Int(DT_UNKNOWN):
      return Presence.at(path)?.kind ?? .other
    default: return .other
    }
  }

  /// The path without links, `.` and `..`; nil when there is nothing there.
  static func resolved(_ path: Bytes) -> Bytes? {
    guard let real = withPath(path, { realpath($0, nil) }) else { return nil }
    defer { free(real) }
    return Bytes(String(cString: real).utf8)
  }

  /// The same for a path whose last parts need not be there yet. They would be made as plain folders, so
  /// a `..` among them leads just one up.
  package static func resolvedAsFarAsThere(_ path: Bytes) -> Bytes {
    let slash = UInt8(ascii: "/")
    var parts = path.split(separator: slash).map { Bytes($0) }
    var missing: [Bytes] = []
    while true {
      let start = path.first == slash ? [slash] : Bytes()
      let there = start + Bytes(parts.joined(separator: [slash]))
      if let real = resolved(there) {
        var whole = real.split(separator: slash).map { Bytes($0) }
        for part in missing.reversed() where part != [0x2E] {
          if part == [0x2E, 0x2E] { _ = whole.popLast() } else { whole.append(part) }
        }
        return [slash] + Bytes(whole.joined(separator: [slash]))
      }
      // Without parts left not even the working folder is there.
      guard let last = parts.popLast() else { return path }
      missing.append(last)
    }
  }

  // MARK: Calls

  /// A new file is for everyone to read.
  static func open(_ path: Bytes, _ flags: Int32) throws(DiskError) -> Int32 {
    while true {
      let file = withPath(path) { Glibc.open($0, flags, 0o644) }
      if file >= 0 { return file }
      if errno != EINTR { throw DiskError(path: path, number: errno) }
    }
  }

  private static func status(_ file: Int32, _ path: Bytes) throws(DiskError) -> Status {
    var status = stat()
    guard fstat(file, &status) == 0 else { throw DiskError(path: path, number: errno) }
    return Status(status)
  }

  /// Hands `path` to a C function, with the zero at its end.
  static func withPath<Result>(
    _ path: Bytes, _ body: (UnsafePointer<CChar>) -> Result
  ) -> Result {
    var terminated = path.isEmpty ? [0x2E] : path
    terminated.append(0)
    return terminated.withUnsafeBufferPointer { bytes in
      // The array is never empty, so it has an address.
      bytes.withMemoryRebound(to: CChar.self) { body($0.baseAddress!) }
    }
  }
}

extension UnsafeRawBufferPointer {
  /// Byte for byte; both are of the same length.
  fileprivate func isSame(as other: UnsafeRawBufferPointer) -> Bool {
    guard let mine = baseAddress, let theirs = other.baseAddress else { return isEmpty }
    return memcmp(mine, theirs, count) == 0
  }
}

extension Disk {
  /// Writes a file whole: under another name first, then moved over the old one.
  static func replace(_ path: Bytes, _ bytes: Bytes) throws(DiskError) {
    let new = path + Bytes(".new".utf8)
    do throws(DiskError) {
      try create(new, bytes)
      try rename(new, to: path)
    } catch {
      try? remove(new)
      throw error
    }
  }

  /// The same, with the folders that it needs: for small files that are kept from one command to the next.
  package static func keep(_ bytes: Bytes, at path: Bytes) throws(DiskError) {
    if let slash = path.lastIndex(of: UInt8(ascii: "/")) { try makeFolders(Bytes(path[..<slash])) }
    try replace(path, bytes)
  }
}

extension DiskError {
  /// What the error means for a file of content.
  func diagnostic(of file: Bytes, limit: Int) -> Diagnostic {
    let problem: Problem =
      switch number {
      case EFBIG:
        .text(.tooLarge(bytes: (try? Disk.status(path))??.size ?? limit + 1, limit: limit))
      case EAGAIN: .content(.changedWhileRead)
      case EINVAL: .content(.notAFile)
      default: .content(.unreadable(reason))
      }
    return Diagnostic(problem, at: Place(file: file))
  }
}
