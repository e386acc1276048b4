import Builder
import Glibc
import Portal

/// One line that says how far a long build is: only on a terminal, and only after 300 ms.
struct ProgressLine {
  private let task: Task<Void, Never>?

  init(of conduct: Conduct, _ language: MessageLanguage, isWanted: Bool) {
    let isTerminal =
      isatty(2) == 1 && getenv("TERM").map { String(cString: $0) != "dumb" } ?? false
    guard isWanted, isTerminal else {
      task = nil
      return
    }
    task = Task {
      try? await Task.sleep(for: .milliseconds(300))
      while !Task.isCancelled {
        let (stage, done, total) = conduct.progress
        if total > 0 { Streams.err("\r\u{1B}[K" + Self.text(stage, done, total, language)) }
        try? await Task.sleep(for: .milliseconds(100))
      }
      Streams.err("\r\u{1B}[K")
    }
  }

  /// Takes the line away.
  func end() async {
    task?.cancel()
    await task?.value
  }

  private static func text(
    _ stage: Conduct.Stage, _ done: Int, _ total: Int, _ language: MessageLanguage
  ) -> String {
    let name =
      switch (stage, language) {
      case (.reading, .vi): "đọc"
      case (.reading, .en): "reading"
      case (.drawing, .vi): "dựng trang"
      case (.drawing, .en): "drawing"
      case (.writing, .vi): "ghi"
      case (.writing, .en): "writing"
      }
    return "\(name) \(min(done, total))/\(total)"
  }
}
