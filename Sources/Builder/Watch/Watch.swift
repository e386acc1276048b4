internal import Glibc
package import Portal

/// What is to be watched.
package struct WatchRequest: Sendable {
  /// The portal's folder.
  package var root: Bytes
  /// Folders that hold no sources, such as the output, if they lie among the sources.
  package var leavingOut: [Bytes] = []
  /// Look from time to time, even where the system would tell.
  package var polls = false
  package var pace = WatchPace()
  /// How many folders may be watched at most; the system has a limit of its own.
  var limit = Int.max

  package init(root: Bytes) { self.root = root }
}

package struct WatchPace: Sendable {
  /// How long it must be quiet before a change is told.
  package var settle = Duration.milliseconds(80)
  /// The same where many files are changed at once, by which a change of branches or an unpacked archive is known:
  /// those have pauses of their own.
  package var burst = Duration.milliseconds(300)
  /// How long a file that is open for writing is waited for after it was last written to.
  package var patience = Duration.seconds(2)
  /// How long at most a change is kept back, however much goes on.
  package var limit = Duration.seconds(5)
  /// How long it is between two looks at all files, where that is needed; more where a look takes
  /// longer than a tenth of it.
  package var polling = Duration.milliseconds(700)
  /// How long it is between two looks at whether the portal's folder is still there.
  package var heartbeat = Duration.seconds(1)

  package init() {}
}

/// Tells when sources of a portal, Content/ and Templates/, have changed.
package enum Watch {
  /// Changes until the stream or the task that reads it is given up.
  ///
  /// The first one is `.everything`, as soon as all is watched: what is read after it has come misses
  /// nothing, because every change from then on is in a later one. Changes that come while none is
  /// asked for are put together in one.
  ///
  /// An error: the system has no thread or no descriptor left.
  package static func changes(_ request: WatchRequest) throws(DiskError) -> AsyncStream<Change> {
    let wake = try Wake()
    let (stream, continuation) = AsyncStream.makeStream(
      of: Change.self, bufferingPolicy: .bufferingNewest(1))
    continuation.onTermination = { _ in wake.ring() }
    let loop = WatchLoop(request, wake, continuation)
    try Thread.start {
      var loop = loop
      loop.run()
    }
    return stream
  }
}
