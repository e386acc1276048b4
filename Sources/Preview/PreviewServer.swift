internal import NIOCore
internal import NIOPosix

/// Shows a site on this machine while it is being written, and tells browsers when it changes.
package final class PreviewServer: Sendable {
  /// What has changed from one source to the next, as far as an open page is concerned.
  package enum Change: Sendable {
    /// Open pages are loaded anew.
    case pages
    /// Style sheets alone, whatever their addresses: open pages take the new ones and stay.
    case styles
    case nothing
  }

  /// Where a browser on this machine finds it: `http://127.0.0.1:8000/`.
  package let url: String
  package let port: Int

  private let listener: any Channel
  private let reception: Reception

  var connections: Connections { reception.connections }

  private init(_ listener: any Channel, _ reception: Reception) {
    self.listener = listener
    self.reception = reception
    port = listener.localAddress?.port ?? 0
    let name =
      switch reception.host {
      case "0.0.0.0", "::", "": "localhost"
      case let host where host.contains(":"): "[\(host)]"
      case let host: host
      }
    url = "http://\(name):\(port)/"
  }

  /// Starts to listen on `host`, a name or an address without brackets.
  ///
  /// When `port`, 0...65535 as the caller sees to, is taken, the next ten are tried, unless the user has
  /// asked for this very port; 0 is any that is free. `allowedHosts` are further names the server answers
  /// to: with its own port and any other, or with the one they are written with.
  package static func start(
    host: String, port: Int, isPortGiven: Bool, allowedHosts: [String] = [], words: PreviewWords,
    source: any PreviewSource
  ) async throws(PreviewFailure) -> PreviewServer {
    try await start(
      host: host, port: port, isPortGiven: isPortGiven, allowedHosts: allowedHosts, words: words,
      source: source, limits: Limits())
  }

  static func start(
    host: String, port: Int, isPortGiven: Bool, allowedHosts: [String] = [], words: PreviewWords,
    source: any PreviewSource, limits: Limits
  ) async throws(PreviewFailure) -> PreviewServer {
    let reception = Reception(
      host: host, allowedHosts: allowedHosts,
      replies: Replies(token: Token.make(), words: words, own: OwnFiles(words)),
      board: Board(Showing(source: source)), connections: Connections(limits),
      pool: NIOThreadPool(numberOfThreads: 4), limits: limits)
    reception.pool.start()
    do throws(PreviewFailure) {
      let listener = try await listen(reception, port: port, isPortGiven: isPortGiven)
      return PreviewServer(listener, reception)
    } catch {
      try? await reception.pool.shutdownGracefully()
      throw error
    }
  }

  private static func listen(
    _ reception: Reception, port: Int, isPortGiven: Bool
  ) async throws(PreviewFailure) -> any Channel {
    let last = isPortGiven || port == 0 ? port : max(port, min(port + 10, 65535))
    for candidate in port...last {
      do throws(PreviewFailure) {
        return try await listen(reception, port: candidate)
      } catch {
        guard case .portBusy = error else { throw error }
      }
    }
    throw .portBusy(first: port, last: last)
  }

  private static func listen(
    _ reception: Reception, port: Int
  ) async throws(PreviewFailure) -> any Channel {
    // One loop serves all: what takes time is done on other threads, and nothing here needs a lock.
    let loop = MultiThreadedEventLoopGroup.singleton.next()
    do {
      return try await ServerBootstrap(group: loop)
        .serverChannelOption(.backlog, value: 256)
        .serverChannelOption(.socketOption(.so_reuseaddr), value: 1)
        .childChannelOption(.allowRemoteHalfClosure, value: true)
        .childChannelOption(.tcpOption(.tcp_nodelay), value: 1)
        .childChannelInitializer { channel in
          channel.eventLoop.makeCompletedFuture { try reception.receive(channel) }
        }
        .bind(host: reception.host, port: port).get()
    } catch {
      throw PreviewFailure(error, host: reception.host, port: port)
    }
  }

  // MARK: While it runs

  /// Shows another source, made of a site without problems. A request gets the old or the new, whole.
  package func replace(_ source: any PreviewSource, changed: Change) {
    reception.board.change { showing in
      showing.source = source
      showing.problems = []
      if changed != .nothing { showing.version += 1 }
      if changed == .pages { showing.pagesVersion = showing.version }
    }
    connections.announce(on: listener.eventLoop)
  }

  /// Shows `problems` over the pages of the last good source; none: takes them away.
  package func show(problems: [String]) {
    reception.board.change { $0.problems = problems }
    connections.announce(on: listener.eventLoop)
  }

  /// Lets answers that have begun come to their end, within a second, and closes everything.
  package func stop() async {
    try? await listener.close()
    await connections.end(within: reception.limits.linger, on: listener.eventLoop)
    try? await reception.pool.shutdownGracefully()
  }
}
