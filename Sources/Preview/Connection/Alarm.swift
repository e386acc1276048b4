internal import NIOCore

/// One deadline at a time, on an event loop.
struct Alarm {
  private var task: Scheduled<Void>?

  /// Takes the place of the deadline before.
  mutating func set(
    _ delay: TimeAmount, on loop: any EventLoop, _ ring: @escaping () -> Void
  ) {
    task?.cancel()
    task = loop.assumeIsolated().scheduleTask(in: delay, ring)
  }

  mutating func cancel() {
    task?.cancel()
    task = nil
  }
}
