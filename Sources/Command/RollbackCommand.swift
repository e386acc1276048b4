import ArgumentParser
import Glibc
import Portal
import Publisher

/// `portal rollback`
struct RollbackCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rollback",
    abstract: both("Đăng lại một bản trước đây.", "Make an earlier release live again."),
    discussion: both(
      "Không có số: bản được đăng trước bản mới nhất.",
      "Without a number: the one that was live before the newest."))

  @OptionGroup var shared: SharedOptions

  @Argument(help: both("Số của bản phát hành.", "The number of the release."))
  var number: Int?

  @Option(
    name: .shortAndLong,
    help: both(
      "Tên nơi đăng, nếu không phải nơi thường dùng.",
      "The name of the target, if not the usual one."))
  var target: String?

  @Flag(
    help: both("Lấy khóa khỏi tay người đang giữ.", "Take the lock away from whoever holds it."))
  var forceUnlock = false

  mutating func validate() throws {
    if let number, number < 1 {
      throw ValidationError(
        both(
          "Số của bản phát hành từ 1 trở lên: portal releases liệt kê chúng.",
          "The number of a release is 1 or more: portal releases lists them."))
    }
  }

  func run() async throws {
    signal(SIGPIPE, SIG_IGN)
    let report = PublishReport(shared)
    let (settings, target) = try shared.target(named: target, report)
    let work = Task { () -> Result<WayBack, PublishFailure> in
      do throws(PublishFailure) {
        let records = try ReleaseRecords(of: target, settings, in: shared.rootPath)
        return .success(
          try await records.goBack(to: number, at: shared.now, breaksLock: forceUnlock))
      } catch {
        return .failure(error)
      }
    }
    Signals.onEnd { work.cancel() }
    switch await work.value {
    case .success(let way): report.wentBack(way)
    case .failure(let failure): throw report.failed(failure)
    }
  }
}
