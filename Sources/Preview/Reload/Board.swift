internal import Synchronization

/// What is shown now. The one thing that a rebuild changes and requests read.
final class Board: Sendable {
  private let showing: Mutex<Showing>

  init(_ first: Showing) { showing = Mutex(first) }

  var now: Showing { showing.withLock { $0 } }

  func change(_ edit: (inout Showing) -> Void) { showing.withLock { edit(&$0) } }
}
