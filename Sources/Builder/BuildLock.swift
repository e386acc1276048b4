internal import Glibc
internal import Portal

/// Keeps two builds of one portal apart. The kernel lets go of the lock when its process ends.
final class BuildLock {
  private let file: Int32

  /// Nil when another process holds the lock.
  init?(_ path: Bytes) throws(DiskError) {
    let opened = try Disk.open(path, O_RDWR | O_CREAT | O_CLOEXEC)
    var number: Int32 = 0
    repeat {
      number = flock(opened, LOCK_EX | LOCK_NB) == 0 ? 0 : errno
    } while number == EINTR
    guard number == 0 else {
      close(opened)
      if number == EWOULDBLOCK { return nil }
      // Some file systems of other machines keep no locks.
      throw DiskError(path: path, number: number)
    }
    file = opened
    // Only for people: who holds the lock is what the kernel says.
    ftruncate(file, 0)
    let owner = Array("\(getpid())\n".utf8)
    _ = owner.withUnsafeBytes { pwrite(file, $0.baseAddress, $0.count, 0) }
  }

  /// The process that says it holds the lock, for people.
  static func owner(_ path: Bytes) -> String {
    ((try? Disk.read(path, limit: 64)) ?? []).string.filter(\.isNumber)
  }

  deinit {
    // A process that is just being forked may hold the descriptor for a moment longer.
    flock(file, LOCK_UN)
    close(file)
  }
}
