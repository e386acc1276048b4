import Glibc
import Synchronization

/// Holds threads up until a test opens it.
final class Gate: Sendable {
  private let isOpen = Atomic(false)

  /// Looks again every millisecond: unlike a lock, this may be opened before anyone waits.
  func wait() {
    while !isOpen.load(ordering: .acquiring) { usleep(1000) }
  }

  func open() { isOpen.store(true, ordering: .releasing) }
}
