internal import NIOCore

/// Closes connections so that the last answer still arrives.
///
/// Were a connection cut while the client is sending, the system would take back what the client has not
/// yet read. So first we say that we send no more, and throw away what still comes until the client is
/// done too, or its time is up.
final class Farewell: ChannelDuplexHandler {
  typealias InboundIn = ByteBuffer
  typealias InboundOut = ByteBuffer
  typealias OutboundIn = ByteBuffer
  typealias OutboundOut = ByteBuffer

  private let limits: Limits
  private var alarm = Alarm()
  private var isLeaving = false

  init(_ limits: Limits) { self.limits = limits }

  func close(context: ChannelHandlerContext, mode: CloseMode, promise: EventLoopPromise<Void>?) {
    guard mode == .all else { return context.close(mode: mode, promise: promise) }
    context.channel.closeFuture.cascade(to: promise)
    guard !isLeaving else { return }
    isLeaving = true
    context.close(mode: .output, promise: nil)
    alarm.set(limits.linger, on: context.eventLoop) { context.close(promise: nil) }
    // Those behind may have stopped to read.
    context.read()
  }

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    if !isLeaving { context.fireChannelRead(data) }
  }

  func channelReadComplete(context: ChannelHandlerContext) {
    if isLeaving { context.read() } else { context.fireChannelReadComplete() }
  }

  func userInboundEventTriggered(context: ChannelHandlerContext, event: Any) {
    switch event {
    case Notice.evicted: context.close(promise: nil)
    case ChannelEvent.inputClosed where isLeaving: context.close(promise: nil)
    default: context.fireUserInboundEventTriggered(event)
    }
  }

  func channelInactive(context: ChannelHandlerContext) {
    alarm.cancel()
    context.fireChannelInactive()
  }
}
