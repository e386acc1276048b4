internal import NIOCore

/// What one client may take of the server. The defaults are what the documentation states.
struct Limits: Sendable {
  /// In bytes, without the line end.
  var requestLine = 8 * 1024
  /// Of all header fields together, in bytes, with their line ends.
  var fields = 16 * 1024
  var fieldCount = 100
  /// From a request's first byte to the end of its head.
  var head = TimeAmount.seconds(10)
  /// Between two requests, and for a client to take the next piece of an answer.
  var idle = TimeAmount.seconds(60)
  /// How long a connection that is being closed may still send what is thrown away. Were it cut at
  /// once, the system would take back an answer the client has not yet read.
  var linger = TimeAmount.seconds(1)
  var connections = 256
  var sockets = 16
  /// In bytes, of a frame that a reload socket receives.
  var frame = 1024
  /// Between two signs of life on a reload socket; one that missed two is closed.
  var heartbeat = TimeAmount.seconds(25)
  /// In bytes: how much of an answer is handed to the system at once.
  var piece = 64 * 1024
}
