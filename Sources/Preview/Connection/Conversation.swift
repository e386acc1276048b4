internal import NIOCore
internal import NIOHTTP1
internal import NIOPosix

/// Answers the requests of one connection, one after the other.
final class Conversation: ChannelInboundHandler, RemovableChannelHandler {
  typealias InboundIn = HTTPServerRequestPart
  typealias OutboundOut = HTTPServerResponsePart

  private let admission: Admission
  private let replies: Replies
  private let board: Board
  private let pool: NIOThreadPool
  private let limits: Limits
  private var alarm = Alarm()
  private var isAnswering = false

  init(
    _ admission: Admission, _ replies: Replies, _ board: Board, _ pool: NIOThreadPool,
    _ limits: Limits
  ) {
    self.admission = admission
    self.replies = replies
    self.board = board
    self.pool = pool
    self.limits = limits
  }

  func channelInactive(context: ChannelHandlerContext) {
    alarm.cancel()
    context.fireChannelInactive()
  }

  // MARK: In

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    // A head is all there is: bodies are refused by it, and what is left of them is never let through.
    guard case .head(let head) = unwrapInboundIn(data) else { return }
    isAnswering = true
    // The parser reads nothing after a request to change protocols.
    let mayGoOn =
      head.isKeepAlive && head.version == .http1_1 && !head.headers.contains(name: "upgrade")
    do throws(Refusal) {
      answer(try admission.admit(head), isLast: !mayGoOn, context)
    } catch {
      // After all others it is not certain that the client and we see the same requests.
      let isHarmless = error == .method && !Admission.mayHaveBody(head)
      let isLast = !mayGoOn || !isHarmless
      send(.refusal(error, replies.words), isLast: isLast, context)
    }
  }

  /// Has the reply made on another thread: a page may have to be rendered for it.
  private func answer(_ request: Request, isLast: Bool, _ context: ChannelHandlerContext) {
    let reply = pool.runIfActive(eventLoop: context.eventLoop) {
      [replies, board] in replies.reply(to: request, showing: board.now)
    }
    reply.assumeIsolated().whenComplete { [self] result in
      switch result {
      case .success(let reply): send(reply, isLast: isLast, context)
      case .failure: context.close(promise: nil)
      }
    }
  }

  func errorCaught(context: ChannelHandlerContext, error: any Error) {
    switch error {
    case let refusal as Refusal where !isAnswering: refuse(refusal, context)
    case is HTTPParserError where !isAnswering: refuse(.malformed, context)
    case is IOError: context.close(promise: nil)
    // A request for a socket that is refused comes as a request, too, and is answered as one.
    default: break
    }
  }

  private func refuse(_ refusal: Refusal, _ context: ChannelHandlerContext) {
    isAnswering = true
    send(.refusal(refusal, replies.words), isLast: true, context)
  }

  // MARK: Out

  private func send(_ reply: Reply, isLast: Bool, _ context: ChannelHandlerContext) {
    var head = HTTPResponseHead(version: .http1_1, status: reply.status)
    head.headers = HTTPHeaders(reply.fields + [("Date", HTTPDate.now())])
    if isLast { head.headers.add(name: "Connection", value: "close") }
    context.write(wrapOutboundOut(.head(head)), promise: nil)
    send(reply.body, isLast: isLast, context)
  }

  /// Sends piece after piece, each when the one before has left: what a slow client has not yet taken
  /// is not copied for it.
  private func send(_ body: ArraySlice<UInt8>, isLast: Bool, _ context: ChannelHandlerContext) {
    let piece = HTTPServerResponsePart.body(
      .byteBuffer(ByteBuffer(bytes: body.prefix(limits.piece))))
    let rest = body.dropFirst(limits.piece)
    let sent = context.eventLoop.makePromise(of: Void.self)
    if rest.isEmpty {
      if !body.isEmpty { context.write(wrapOutboundOut(piece), promise: nil) }
      context.writeAndFlush(wrapOutboundOut(.end(nil)), promise: sent)
    } else {
      context.writeAndFlush(wrapOutboundOut(piece), promise: sent)
    }
    alarm.set(limits.idle, on: context.eventLoop) { context.close(promise: nil) }
    sent.futureResult.assumeIsolated().whenComplete { [self] result in
      alarm.cancel()
      switch result {
      case .failure: context.close(promise: nil)
      case .success where rest.isEmpty: finish(isLast: isLast, context)
      case .success:
        // Not at once: pieces that leave as fast as they come would be calls inside of calls.
        context.eventLoop.assumeIsolated().execute { [self] in send(rest, isLast: isLast, context) }
      }
    }
  }

  private func finish(isLast: Bool, _ context: ChannelHandlerContext) {
    isAnswering = false
    if isLast {
      context.close(promise: nil)
    } else {
      context.triggerUserOutboundEvent(Progress.answered, promise: nil)
    }
  }
}
