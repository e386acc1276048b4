internal import Portal
internal import Synchronization

/// Hears how far rsync is, and what it has sent in the end.
final class TransferAccount: Sendable {
  private struct State {
    var line = Bytes()
    var sent = Sent(files: 0, bytes: 0)
  }

  private let state = Mutex(State())
  private let progress: @Sendable (_ percent: Int) -> Void

  init(_ progress: @escaping @Sendable (_ percent: Int) -> Void) { self.progress = progress }

  var sent: Sent { state.withLock { $0.sent } }

  /// A piece of what rsync writes; its progress ends in a carriage return, other lines in a line feed.
  func hear(_ piece: Bytes) {
    let lines = state.withLock { state in
      var lines: [String] = []
      for byte in piece {
        if byte == 0x0A || byte == 0x0D {
          lines.append(state.line.string)
          state.line = []
        } else if state.line.count < 200 {
          state.line.append(byte)
        }
      }
      return lines
    }
    for line in lines { take(line) }
  }

  private func take(_ line: String) {
    let words = line.split(separator: " ")
    // `  1234567  45%  12.34MB/s    0:00:01`
    if let percent = words.dropFirst().first, percent.hasSuffix("%"),
      let value = Int(percent.dropLast())
    {
      progress(value)
    } else if let files = Self.value(line, "Number of regular files transferred: ") {
      state.withLock { $0.sent.files = files }
    } else if let bytes = Self.value(line, "Total bytes sent: ") {
      state.withLock { $0.sent.bytes = bytes }
    }
  }

  private static func value(_ line: String, _ label: String) -> Int? {
    line.hasPrefix(label) ? Int(line.dropFirst(label.count).filter { $0 != "," }) : nil
  }
}
