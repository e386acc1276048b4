internal import NIOCore
internal import Synchronization

/// Who is connected, so that no one takes more than there is, and all can be told.
final class Connections: Sendable {
  private struct Entry {
    let channel: any Channel
    /// Greater for who began to wait for a request later; nil during an answer and for sockets.
    var waitingSince: Int?
    var isSocket = false
  }

  private struct State {
    var entries: [ObjectIdentifier: Entry] = [:]
    var waits = 0
    var isAnnouncing = false
    var hasEnded = false
  }

  private let limits: Limits
  private let state = Mutex(State())

  init(_ limits: Limits) { self.limits = limits }

  // How many there are, for tests.

  var count: Int { state.withLock { $0.entries.count } }
  var waitingCount: Int {
    state.withLock { $0.entries.values.count { $0.waitingSince != nil } }
  }
  var socketCount: Int { state.withLock { Self.sockets($0).count } }

  /// Takes a connection in. When the house is full, the one that has been waiting longest gives up its
  /// place: so those who only hold connections open keep no one out. False when none is waiting.
  func admit(_ channel: any Channel) -> Bool {
    let key = ObjectIdentifier(channel)
    let (isIn, evicted) = state.withLock { state -> (Bool, (any Channel)?) in
      if state.hasEnded { return (false, nil) }
      var evicted: (any Channel)?
      if state.entries.count >= limits.connections {
        let waiting = state.entries.filter { $0.value.waitingSince != nil }
        guard
          let oldest = waiting.min(by: { $0.value.waitingSince ?? 0 < $1.value.waitingSince ?? 0 })
        else { return (false, nil) }
        state.entries[oldest.key] = nil
        evicted = oldest.value.channel
      }
      state.waits += 1
      state.entries[key] = Entry(channel: channel, waitingSince: state.waits)
      return (true, evicted)
    }
    evicted?.pipeline.fireUserInboundEventTriggered(Notice.evicted)
    if isIn { channel.closeFuture.whenComplete { [weak self] _ in self?.forget(key) } }
    return isIn
  }

  private func forget(_ key: ObjectIdentifier) { state.withLock { $0.entries[key] = nil } }

  /// Notes whether a connection waits for a request.
  func note(_ channel: any Channel, isWaiting: Bool) {
    state.withLock { state in
      state.waits += 1
      state.entries[ObjectIdentifier(channel)]?.waitingSince = isWaiting ? state.waits : nil
    }
  }

  /// Makes a connection a reload socket; false when there are enough of them.
  func admitSocket(_ channel: any Channel) -> Bool {
    state.withLock { state in
      guard Self.sockets(state).count < limits.sockets else { return false }
      state.entries[ObjectIdentifier(channel)]?.isSocket = true
      return true
    }
  }

  private static func sockets(_ state: State) -> [any Channel] {
    state.entries.values.filter(\.isSocket).map(\.channel)
  }

  /// Tells the reload sockets that something has changed: once, however often that was in between.
  func announce(on loop: any EventLoop) {
    let isFirst = state.withLock { state in
      defer { state.isAnnouncing = true }
      return !state.isAnnouncing
    }
    guard isFirst else { return }
    loop.execute { [self] in
      let sockets = state.withLock { state in
        state.isAnnouncing = false
        return Self.sockets(state)
      }
      for socket in sockets { socket.pipeline.fireUserInboundEventTriggered(Notice.changed) }
    }
  }

  /// Lets no one in any more, and returns when all have left: of themselves, or at the end of `limit`.
  func end(within limit: TimeAmount, on loop: any EventLoop) async {
    let all = state.withLock { state in
      state.hasEnded = true
      return state.entries.values.map(\.channel)
    }
    // All in one turn of the loop: nobody is given another answer while others are already leaving.
    loop.execute {
      for channel in all { channel.pipeline.fireUserInboundEventTriggered(Notice.stopping) }
    }
    let deadline = loop.scheduleTask(in: limit) {
      for channel in all { channel.pipeline.fireUserInboundEventTriggered(Notice.evicted) }
    }
    for channel in all { try? await channel.closeFuture.get() }
    deadline.cancel()
  }
}
