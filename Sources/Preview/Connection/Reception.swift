internal import NIOCore
internal import NIOHTTP1
internal import NIOPosix
internal import NIOWebSocket

/// Receives connections, and puts together what each goes through:
///
///     network ─► Farewell ─► HeadGate ─► parser ─► Conversation, or for a socket ReloadSocket
struct Reception: Sendable {
  let host: String
  let allowedHosts: [String]
  let replies: Replies
  let board: Board
  let connections: Connections
  /// Where replies are made.
  let pool: NIOThreadPool
  let limits: Limits

  func receive(_ channel: any Channel) throws {
    let pipeline = channel.pipeline.syncOperations
    guard connections.admit(channel) else { return try pipeline.addHandler(FullHouse()) }
    // The port is known when it is bound, which is before anyone comes in by it.
    let port = channel.parent?.localAddress?.port ?? 0
    let names = HostNames(bound: host, port: port, allowed: allowedHosts)
    let admission = Admission(names: names, token: replies.token)
    try pipeline.addHandlers(Farewell(limits), HeadGate(limits, connections))
    try pipeline.configureHTTPServerPipeline(
      withPipeliningAssistance: false,
      withServerUpgrade: (
        upgraders: [upgrader(admission)],
        completionHandler: { context in
          context.pipeline.syncOperations.removeHandler(name: Self.conversation, promise: nil)
        }
      ),
      withErrorHandling: false)
    try pipeline.addHandler(
      Conversation(admission, replies, board, pool, limits), name: Self.conversation)
  }

  private static let conversation = "conversation"

  private func upgrader(_ admission: Admission) -> NIOWebSocketServerUpgrader {
    NIOWebSocketServerUpgrader(
      maxFrameSize: limits.frame,
      shouldUpgrade: { channel, head in
        let isAdmitted = (try? admission.admitSocket(head)) != nil
        return channel.eventLoop.makeSucceededFuture(isAdmitted ? HTTPHeaders() : nil)
      },
      upgradePipelineHandler: { [board, connections, limits] channel, _ in
        channel.eventLoop.makeCompletedFuture {
          let socket = ReloadSocket(board, connections, limits)
          try channel.pipeline.syncOperations.addHandler(socket)
          channel.triggerUserOutboundEvent(Progress.upgraded, promise: nil)
        }
      })
  }
}
