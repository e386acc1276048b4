import Builder
import Glibc
import Portal
import Synchronization

/// One line that says how far a long build is: only on a terminal, and only after 300 ms.
///
/// On a thread of its own, because the build keeps all others at work.
final class ProgressLine: Sendable {
  private let conduct: Conduct
  private let language: MessageLanguage
  private let isDrawn: Bool
  private let isOver = Mutex(false)

  init(of conduct: Conduct, _ language: MessageLanguage, isWanted: Bool) {
    self.conduct = conduct
    self.language = language
    isDrawn = isWanted && Self.canDraw
    guard isDrawn else { return }
    try? Thread.start { [self] in
      usleep(300_000)  // What is over sooner needs no line: the wait is the rule itself.
      while draw() { usleep(100_000) }  // Ten times a second is as often as a reader can follow.
    }
  }

  /// Whether there is a terminal that can take a line back.
  static var canDraw: Bool {
    isatty(2) == 1 && getenv("TERM").map { String(cString: $0) != "dumb" } ?? false
  }

  /// Takes the line away.
  func end() {
    isOver.withLock { isOver in
      isOver = true
      if isDrawn { Streams.err(Self.clearing) }
    }
  }

  static let clearing = "\r\u{1B}[K"

  /// False when the build is over.
  private func draw() -> Bool {
    isOver.withLock { isOver in
      let (stage, done, total) = conduct.progress
      if !isOver, total > 0 {
        // A line that goes over the edge cannot be taken back.
        let line = text(stage, min(done, total), total).prefix(Self.width - 1)
        Streams.err(Self.clearing + line)
      }
      return !isOver
    }
  }

  /// How many characters the terminal has room for; some say 0 for as many as usual.
  private static var width: Int {
    var size = winsize()
    guard ioctl(2, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return 80 }
    return Int(size.ws_col)
  }

  private func text(_ stage: Conduct.Stage, _ done: Int, _ total: Int) -> String {
    let name =
      switch (stage, language) {
      case (.reading, .vi): "đọc"
      case (.reading, .en): "reading"
      case (.narrowing, .vi): "thu nhỏ ảnh"
      case (.narrowing, .en): "making pictures narrower"
      case (.drawing, .vi): "dựng trang"
      case (.drawing, .en): "drawing"
      }
    return "\(name) \(done)/\(total)"
  }
}
