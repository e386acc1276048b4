internal import NIOCore
internal import NIOWebSocket

/// Tells one browser tab what is shown. Listens to nothing but signs of life.
final class ReloadSocket: ChannelInboundHandler {
  typealias InboundIn = WebSocketFrame
  typealias OutboundOut = WebSocketFrame

  private let board: Board
  private let connections: Connections
  private let limits: Limits
  private var alarm = Alarm()
  /// Signs of life asked for since the last one came.
  private var unanswered = 0
  private var isSending = false
  private var isBehind = false
  private var isClosing = false

  /// The browser is to come again later: there are enough sockets. RFC 6455 and its registry have it.
  private static let tryAgainLater = WebSocketErrorCode.unknown(1013)

  init(_ board: Board, _ connections: Connections, _ limits: Limits) {
    self.board = board
    self.connections = connections
    self.limits = limits
  }

  func handlerAdded(context: ChannelHandlerContext) {
    guard connections.admitSocket(context.channel) else {
      return close(Self.tryAgainLater, context)
    }
    send(context)
    beat(context)
  }

  func channelInactive(context: ChannelHandlerContext) {
    alarm.cancel()
    context.fireChannelInactive()
  }

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    let frame = unwrapInboundIn(data)
    // Browsers mask all they send (RFC 6455, 5.1).
    guard frame.maskKey != nil else { return close(.protocolError, context) }
    switch frame.opcode {
    case .pong: unanswered = 0
    case .ping where context.channel.isWritable:
      let pong = WebSocketFrame(fin: true, opcode: .pong, data: frame.unmaskedData)
      context.writeAndFlush(wrapOutboundOut(pong), promise: nil)
    case .connectionClose: close(.normalClosure, context)
    case .ping, .text, .binary, .continuation: break
    default: close(.protocolError, context)
    }
  }

  func userInboundEventTriggered(context: ChannelHandlerContext, event: Any) {
    switch event {
    case Notice.changed: send(context)
    case Notice.stopping: close(.goingAway, context)
    default: context.fireUserInboundEventTriggered(event)
    }
  }

  /// Sends what is shown now. While a message is on its way no other is made: the next one, when the
  /// browser has taken this, says it all.
  private func send(_ context: ChannelHandlerContext) {
    guard !isSending else {
      isBehind = true
      return
    }
    guard !isClosing else { return }
    isSending = true
    let text = ByteBuffer(string: board.now.message)
    let frame = WebSocketFrame(fin: true, opcode: .text, data: text)
    context.writeAndFlush(wrapOutboundOut(frame)).assumeIsolated().whenComplete { [self] _ in
      isSending = false
      guard isBehind else { return }
      isBehind = false
      send(context)
    }
  }

  /// A machine that slept knows its connections no more, so both ends need to hear from each other.
  private func beat(_ context: ChannelHandlerContext) {
    alarm.set(limits.heartbeat, on: context.eventLoop) { [self] in
      guard unanswered < 2 else { return context.close(promise: nil) }
      unanswered += 1
      let ping = WebSocketFrame(fin: true, opcode: .ping, data: ByteBuffer())
      context.writeAndFlush(wrapOutboundOut(ping), promise: nil)
      send(context)
      beat(context)
    }
  }

  private func close(_ code: WebSocketErrorCode, _ context: ChannelHandlerContext) {
    guard !isClosing else { return }
    isClosing = true
    var data = ByteBuffer()
    data.write(webSocketErrorCode: code)
    let frame = WebSocketFrame(fin: true, opcode: .connectionClose, data: data)
    context.writeAndFlush(wrapOutboundOut(frame)).assumeIsolated().whenComplete { _ in
      context.close(promise: nil)
    }
  }
}
