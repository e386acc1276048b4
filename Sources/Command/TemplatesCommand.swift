import ArgumentParser
import Builder
import Portal

/// `portal templates`
struct TemplatesCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "templates",
    abstract: both(
      "Liệt kê các mẫu trang và những tên mà mỗi mẫu được dùng.",
      "List the templates and the names that each may use."))

  @OptionGroup var shared: SharedOptions

  func run() async throws {
    let request = BuildRequest(
      root: shared.rootPath,
      gathering: Gathering(
        now: shared.now, includesDrafts: false, includesFuture: false, includesExpired: false),
      jobs: 1)
    let report = Report(language: shared.messageLanguage, root: shared.rootPath, json: shared.json)
    let outcome: TemplateNames
    do throws(DiskError) {
      outcome = try await TemplateNames.read(request, shared.messageLanguage)
    } catch {
      report.cannotRead(error)
      throw ExitCode.content
    }
    report.diagnostics(outcome.diagnostics)
    Streams.out(Bytes(outcome.text))
    if outcome.diagnostics.contains(where: { $0.severity == .error }) { throw ExitCode.content }
  }
}
