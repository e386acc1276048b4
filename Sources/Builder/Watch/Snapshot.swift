internal import Glibc
internal import Portal

/// All sources at one moment, by what tells a changed file from an unchanged one.
///
/// What is again as it was by the next snapshot, such as a folder moved away and back, is not seen.
struct Snapshot {
  /// Size, device and inode, and when the file (mtime) and what is known of it (ctime) last changed.
  /// A program may set the first time as it likes, but not the second.
  struct Stamp: Hashable {
    private let size: Int
    private let device, inode: UInt64
    private let modified, changed: Time

    private struct Time: Hashable {
      let seconds, nanoseconds: Int

      init(_ time: timespec) { (seconds, nanoseconds) = (time.tv_sec, time.tv_nsec) }
    }

    /// Of a file, links followed; nil when there is none.
    init?(_ path: Bytes) {
      var status = stat()
      guard path.withPath({ stat($0, &status) }) == 0 else { return nil }
      size = Int(status.st_size)
      (device, inode) = (UInt64(status.st_dev), UInt64(status.st_ino))
      (modified, changed) = (Time(status.st_mtim), Time(status.st_ctim))
    }
  }

  let files: [Bytes: Stamp]

  init(_ survey: Survey) {
    var files: [Bytes: Stamp] = [:]
    for folder in Survey.folders { Self.read(survey, folder, into: &files) }
    self.files = files
  }

  /// Adds the files that are at `path` and below.
  static func read(_ survey: Survey, _ path: Bytes, into files: inout [Bytes: Stamp]) {
    for found in survey.walk(path) {
      switch found {
      case .folder: break
      case .file(let path), .link(let path, _): files[path] = Stamp(survey.absolute(path))
      }
    }
  }

  /// The files that are new, gone, or not as they were.
  func touched(since earlier: Snapshot) -> Touched {
    var touched = Touched.paths([])
    for (path, stamp) in files where earlier.files[path] != stamp { touched.insert(path) }
    for path in earlier.files.keys where files[path] == nil { touched.insert(path) }
    return touched
  }
}
