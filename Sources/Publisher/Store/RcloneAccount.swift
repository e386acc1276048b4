internal import Portal
internal import Synchronization

/// Hears how far rclone is, what it has sent, and what it complains of.
final class RcloneAccount: Sendable {
  private struct State {
    var line = Bytes()
    var complaints: [String] = []
    var sent = Sent(files: 0, bytes: 0)
    /// The files under way, by path.
    var sizes: [Bytes: Int] = [:]
    /// In bytes: of the groups that are done, and of the one under way.
    var done = 0
    var current = 0
  }

  private let state = Mutex(State())
  private let total: Int
  private let progress: @Sendable (_ percent: Int) -> Void

  /// `total`: in bytes.
  init(of total: Int, _ progress: @escaping @Sendable (_ percent: Int) -> Void = { _ in }) {
    self.total = max(1, total)
    self.progress = progress
  }

  var sent: Sent { state.withLock { $0.sent } }

  /// Its last complaints.
  var said: String { state.withLock { $0.complaints.joined(separator: "\n") } }

  func begin(_ files: [Manifest.File]) {
    state.withLock { state in
      state.sizes = Dictionary(files.map { ($0.path, $0.size) }) { first, _ in first }
      state.current = files.reduce(0) { $0 + $1.size }
      state.complaints = []
      state.line = []
    }
  }

  func end() {
    let percent = state.withLock { state in
      state.done += state.current
      state.current = 0
      return state.done * 100 / total
    }
    progress(min(100, percent))
  }

  /// A piece of what rclone writes to its stream of errors.
  func hear(_ piece: Bytes) {
    let percent = state.withLock { state in
      var percent: Int?
      for byte in piece {
        if byte != 0x0A {
          // Names are not longer, and of complaints the beginning says enough.
          if state.line.count < 8192 { state.line.append(byte) }
          continue
        }
        if let part = Self.take(state.line, &state) {
          percent = (state.done + state.current * part / 100) * 100 / total
        }
        state.line = []
      }
      return percent
    }
    if let percent { progress(min(100, percent)) }
  }

  /// - `2024/04/09 21:58:00 INFO  : tin/index.html: Copied (new)`
  /// - `2024/04/09 21:58:00 INFO  :    1.234 MiB / 10 MiB, 12%, 1 MiB/s, ETA 8s`: the percent is returned
  private static func take(_ line: Bytes, _ state: inout State) -> Int? {
    guard let info = line.firstRange(of: Bytes(" INFO  : ")), info.lowerBound < 24 else {
      if state.complaints.count == 12 { state.complaints.removeFirst() }
      state.complaints.append(line.string)
      return nil
    }
    let rest = Bytes(line[info.upperBound...])
    if let end = rest.firstRange(of: Bytes(": Copied (")) {
      let path = Bytes(rest[..<end.lowerBound])
      state.sent.files += 1
      state.sent.bytes += state.sizes[path] ?? 0
      return nil
    }
    let part = rest.string.split(separator: " ").first { $0.hasSuffix("%,") }
    return part.flatMap { Int($0.dropLast(2)) }.flatMap { (0...100).contains($0) ? $0 : nil }
  }
}
