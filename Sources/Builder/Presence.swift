internal import Glibc
internal import Portal

/// What is at a path, links not followed.
struct Presence {
  let kind: Disk.Entry.Kind
  /// How many names the file has.
  let names: Int

  /// Nil when there is nothing.
  static func at(_ path: Bytes) -> Presence? {
    var status = stat()
    guard Disk.withPath(path, { lstat($0, &status) }) == 0 else { return nil }
    let kind: Disk.Entry.Kind =
      switch status.st_mode & S_IFMT {
      case S_IFREG: .file
      case S_IFDIR: .folder
      case S_IFLNK: .link
      default: .other
      }
    return Presence(kind: kind, names: Int(status.st_nlink))
  }
}
