internal import NIOCore

/// Stands between the network and the parser: lets one checked request head through at a time, and
/// keeps the deadlines.
///
/// As no request may have a body, what comes over a connection is one head after the other; nothing is
/// read on while one is being answered.
final class HeadGate: ChannelDuplexHandler {
  typealias InboundIn = ByteBuffer
  typealias InboundOut = ByteBuffer
  typealias OutboundIn = ByteBuffer
  typealias OutboundOut = ByteBuffer

  private enum State {
    case waiting, answering, open
  }

  private let limits: Limits
  private let connections: Connections
  private var state = State.waiting
  private var scan: HeadScan
  /// What has come and has not been let through; of it, what has been looked at.
  private var buffer = ByteBuffer()
  private var scanned = 0
  private var alarm = Alarm()
  private var isReadHeld = false
  private var isScanning = false
  private var isLast = false
  private var hasInputEnded = false

  init(_ limits: Limits, _ connections: Connections) {
    self.limits = limits
    self.connections = connections
    scan = HeadScan(limits)
  }

  func channelActive(context: ChannelHandlerContext) {
    wait(context)
    context.fireChannelActive()
  }

  func channelInactive(context: ChannelHandlerContext) {
    alarm.cancel()
    context.fireChannelInactive()
  }

  // MARK: In

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    var bytes = unwrapInboundIn(data)
    switch state {
    case .open: context.fireChannelRead(data)
    case .waiting, .answering:
      buffer.writeBuffer(&bytes)
      letThrough(context)
    }
  }

  /// Lets heads through until one is being answered or the rest is no whole head. Answers may come
  /// while this runs: then it goes on by itself instead of being called anew, however many there are.
  private func letThrough(_ context: ChannelHandlerContext) {
    guard !isScanning else { return }
    isScanning = true
    defer { isScanning = false }
    do throws(Refusal) {
      while state == .waiting, try findHead(context) {
        guard let head = buffer.readSlice(length: scanned) else { return }
        buffer.discardReadBytes()
        scanned = 0
        scan = HeadScan(limits)
        beginAnswer(context)
        context.fireChannelRead(wrapInboundOut(head))
        context.fireChannelReadComplete()
      }
    } catch {
      beginAnswer(context)
      context.fireErrorCaught(error)
    }
  }

  private func findHead(_ context: ChannelHandlerContext) throws(Refusal) -> Bool {
    let hadBegun = scan.hasBegun
    let bytes = buffer.readableBytesView
    while scanned < bytes.count {
      scanned += 1
      if try scan.take(bytes[bytes.startIndex + scanned - 1]) { return true }
    }
    if scan.hasBegun && !hadBegun {
      alarm.set(limits.head, on: context.eventLoop) { [self] in
        beginAnswer(context)
        context.fireErrorCaught(Refusal.tooSlow)
      }
    }
    return false
  }

  private func beginAnswer(_ context: ChannelHandlerContext) {
    alarm.cancel()
    state = .answering
    connections.note(context.channel, isWaiting: false)
  }

  private func wait(_ context: ChannelHandlerContext) {
    state = .waiting
    connections.note(context.channel, isWaiting: true)
    alarm.set(limits.idle, on: context.eventLoop) { context.close(promise: nil) }
  }

  func userInboundEventTriggered(context: ChannelHandlerContext, event: Any) {
    switch event {
    case Notice.stopping where state == .waiting: context.close(promise: nil)
    case Notice.stopping where state == .answering: isLast = true
    // The client will send no more, but may want to read what it has asked for.
    case ChannelEvent.inputClosed where state == .answering: hasInputEnded = true
    case ChannelEvent.inputClosed: context.close(promise: nil)
    default: context.fireUserInboundEventTriggered(event)
    }
  }

  // MARK: Out

  func read(context: ChannelHandlerContext) {
    if state == .answering { isReadHeld = true } else { context.read() }
  }

  func triggerUserOutboundEvent(
    context: ChannelHandlerContext, event: Any, promise: EventLoopPromise<Void>?
  ) {
    guard let progress = event as? Progress else {
      return context.triggerUserOutboundEvent(event, promise: promise)
    }
    promise?.succeed()
    guard state == .answering else { return }
    switch progress {
    case .answered where isLast: context.close(promise: nil)
    case .answered:
      wait(context)
      letThrough(context)
      if hasInputEnded, state == .waiting { context.close(promise: nil) }
    case .upgraded:
      state = .open
      context.fireChannelRead(wrapInboundOut(buffer))
      buffer.clear()
    }
    if isReadHeld, state != .answering {
      isReadHeld = false
      context.read()
    }
  }
}
