import ArgumentParser
import Glibc
import Portal
import Publisher

/// `portal releases`
struct ReleasesCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "releases",
    abstract: both(
      "Liệt kê các bản đã đăng mà nơi đăng còn giữ.", "List what a target has of earlier releases.")
  )

  @OptionGroup var shared: SharedOptions

  @Argument(
    help: both(
      "Tên nơi đăng, nếu không phải nơi thường dùng.",
      "The name of the target, if not the usual one."))
  var target: String?

  @Flag(
    help: both(
      "Cho biết ai đã đăng gì, lúc nào, từ đầu đến nay.",
      "Say who published what, and when, since the beginning."))
  var log = false

  func run() async throws {
    signal(SIGPIPE, SIG_IGN)
    let report = PublishReport(shared)
    let (settings, target) = try shared.target(named: target, report)
    do throws(PublishFailure) {
      let records = try ReleaseRecords(of: target, settings, in: shared.rootPath)
      if log {
        Streams.out(try await records.log())
      } else {
        let (all, live) = try await records.all()
        let table = Table.releases(all, live: live, shared.messageLanguage)
        Streams.out(shared.json ? table.records : table.text)
      }
    } catch {
      throw report.failed(error)
    }
  }
}
