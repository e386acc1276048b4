internal import Glibc
internal import Portal

/// The system's watching of folders; closed with all its watches when it goes.
struct Inotify: ~Copyable {
  let file: Int32
  private var buffer = Bytes(repeating: 0, count: 1 << 16)

  init() throws(PollingReason) {
    file = inotify_init1(Int32(IN_NONBLOCK) | Int32(IN_CLOEXEC))
    if file < 0 { throw PollingReason.opening(errno) }
  }

  deinit { if file >= 0 { close(file) } }

  /// The number of the watch on `folder`, the same again for a folder that is being watched; nil when
  /// there is no such folder or it cannot be read.
  func add(_ folder: Bytes) throws(PollingReason) -> Int32? {
    let watch = Disk.withPath(folder) { inotify_add_watch(file, $0, FolderEvent.mask) }
    if watch < 0, let reason = PollingReason.adding(errno) { throw reason }
    return watch < 0 ? nil : watch
  }

  /// One that has gone already is no error.
  func remove(_ watch: Int32) { inotify_rm_watch(file, watch) }

  /// What has been told since the last call, at most a buffer full; empty when there is nothing.
  mutating func events() -> [FolderEvent] {
    let count = read(file, &buffer, buffer.count)
    return count > 0 ? FolderEvent.events(Bytes(buffer[..<count])) : []
  }
}
