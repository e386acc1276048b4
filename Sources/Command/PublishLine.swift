import Builder
import Glibc
import Portal
import Publisher
import Synchronization

/// One line that says how far a publish is, on a terminal.
final class PublishLine: Sendable {
  private let language: MessageLanguage
  private let isDrawn: Bool
  private let building: ProgressLine
  /// Whether the line of the build is still there.
  private let isBuilding = Mutex(true)

  init(_ conduct: Conduct, _ shared: SharedOptions, isWanted: Bool) {
    language = shared.messageLanguage
    isDrawn = isWanted && ProgressLine.canDraw
    building = ProgressLine(of: conduct, shared.messageLanguage, isWanted: isWanted)
  }

  func show(_ stage: Publication.Stage) {
    guard isDrawn, let text = words(stage) else { return }
    Streams.err(ProgressLine.clearing + text)
  }

  /// Leaves the line to what is said.
  func pause() {
    isBuilding.withLock { isBuilding in
      if isBuilding { building.end() }
      isBuilding = false
    }
  }

  func end() {
    pause()
    if isDrawn { Streams.err(ProgressLine.clearing) }
  }

  private func words(_ stage: Publication.Stage) -> String? {
    let isVietnamese = language == .vi
    switch stage {
    case .building: return nil
    case .measuring: return isVietnamese ? "tính mã các tệp" : "taking digests"
    case .asking: return isVietnamese ? "hỏi nơi đăng" : "asking the target"
    case .sending(let percent): return (isVietnamese ? "gửi" : "sending") + " \(percent)%"
    case .checking: return isVietnamese ? "kiểm tra và đưa lên" : "checking and making live"
    }
  }
}
