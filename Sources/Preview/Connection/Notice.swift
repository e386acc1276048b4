/// What connections are told from outside.
enum Notice: Sendable {
  /// Something else is shown now.
  case changed
  /// The server stops: finish what has begun, and begin nothing.
  case stopping
  /// The place is needed by another: leave at once.
  case evicted
}

/// What the handlers behind the gate tell it.
enum Progress: Sendable {
  /// The answer has been handed to the system whole.
  case answered
  /// From here on the bytes are frames of a socket.
  case upgraded
}
