import Dispatch

/// Holds threads up until a test opens it, whoever comes first.
final class Gate: Sendable {
  private let closed = DispatchGroup()

  init() { closed.enter() }

  func wait() { closed.wait() }

  /// Once.
  func open() { closed.leave() }
}
