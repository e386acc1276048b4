internal import Glibc

/// A thread of its own, for what waits most of the time, or must go on while all others are at work.
package final class Thread: Sendable {
  private let body: @Sendable () -> Void

  private init(_ body: @escaping @Sendable () -> Void) { self.body = body }

  package static func start(_ body: @escaping @Sendable () -> Void) throws(DiskError) {
    let thread = Unmanaged.passRetained(Thread(body))
    var id = pthread_t()
    let number = pthread_create(
      &id, nil,
      { pointer in
        if let pointer { Unmanaged<Thread>.fromOpaque(pointer).takeRetainedValue().body() }
        return nil
      }, thread.toOpaque())
    if number != 0 {
      thread.release()
      throw DiskError(path: [], number: number)
    }
    pthread_detach(id)
  }
}
