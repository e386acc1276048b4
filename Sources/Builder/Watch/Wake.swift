internal import Glibc

/// Ends a thread's waiting from another one. Once rung it stays rung.
final class Wake: Sendable {
  private let near, far: Int32

  init() throws(DiskError) {
    var ends: [Int32] = [-1, -1]
    // Unlike a pipe's, its ends never pass to a program that is being started.
    let type = Int32(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue)
    guard socketpair(AF_UNIX, type, 0, &ends) == 0 else {
      throw DiskError(path: [], number: errno)
    }
    (near, far) = (ends[0], ends[1])
  }

  deinit {
    close(near)
    close(far)
  }

  func ring() { _ = shutdown(near, Int32(SHUT_RDWR)) }

  enum Outcome { case rung, readable, quiet }

  /// Waits until it is rung, `file` is readable, or the time is over.
  func wait(_ time: Duration, file: Int32 = -1) -> Outcome {
    var waiting = [far, file].map { pollfd(fd: $0, events: Int16(POLLIN), revents: 0) }
    let (seconds, attoseconds) = max(time, .zero).components
    // Rounded up: too early would mean waiting again.
    let milliseconds =
      min(seconds, 3_600) * 1_000 + (attoseconds + 999_999_999_999_999) / 1_000_000_000_000_000
    guard poll(&waiting, 2, Int32(milliseconds)) > 0 else { return .quiet }
    return waiting[0].revents != 0 ? .rung : .readable
  }
}
