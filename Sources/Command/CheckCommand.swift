import ArgumentParser
import Builder
import Glibc
import Portal
import Publisher

/// `portal check`
struct CheckCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: both(
      "Kiểm tra toàn bộ nội dung, không ghi gì.",
      "Look through all content, and write nothing."),
    discussion: both(
      """
      Ngoài những gì build kiểm tra: số liệu có đúng với bài không, số liệu nêu trong bài mà chưa khai, \
      tiêu đề trùng nhau, sapo quá dài, ảnh thiếu lời mô tả hoặc quá lớn, ngày không khớp thư mục. \
      Gợi ý không bao giờ tính là lỗi.
      """,
      """
      Beyond what build checks: whether figures are what the text says, figures of the text that the metadata \
      lacks, equal titles, leads that are too long, pictures without a description or too large, dates that do \
      not fit their folder. Hints never count as mistakes.
      """))

  enum Format: String, CaseIterable, ExpressibleByArgument {
    case text, json, github, lines
  }

  @OptionGroup var shared: SharedOptions

  @Argument(
    help: both(
      "Chỉ báo về những tệp hoặc thư mục này; vẫn đọc toàn bộ.",
      "Files or folders to report on; all is read nevertheless."),
    completion: .file())
  var files: [String] = []

  @Flag(help: both("Coi cảnh báo là lỗi.", "Treat warnings as errors."))
  var strict = false

  @Flag(
    help: both(
      "Hỏi cả các trang web khác mà nội dung dẫn tới (cần curl).",
      "Ask other sites, too, whether what the portal leads to is there (needs curl)."))
  var external = false

  // A list, because an option that takes one value keeps the last of several in silence.
  @Option(
    help: ArgumentHelp(
      both(
        "Dạng báo cáo: text, json, github (GitHub Actions) hoặc lines (mỗi dòng một mục, cho trình soạn thảo).",
        "The form of the report: text, json, github (GitHub Actions) or lines (one each, for editors)."
      ),
      valueName: "text|json|github|lines"))
  var format: [Format] = []

  mutating func validate() throws {
    if format.count > 1 {
      throw ValidationError(both("--format được ghi hai lần.", "--format is given twice."))
    }
    if shared.json, let format = format.first, format != .json {
      throw ValidationError(
        both(
          "--json là --format json, không phải \(format.rawValue).",
          "--json is --format json, not \(format.rawValue)."))
    }
    if files.contains("") {
      throw ValidationError(both("Tên tệp để trống.", "The name of a file is empty."))
    }
  }

  func run() async throws {
    signal(SIGPIPE, SIG_IGN)
    let report = CheckReport(shared, format.first ?? (shared.json ? .json : .text))
    let places = try files.map { try report.place(of: $0) }
    var request = BuildRequest(
      root: shared.rootPath,
      gathering: Gathering(
        now: shared.now, includesDrafts: false, includesFuture: false, includesExpired: false),
      jobs: SiteOptions.jobs)
    request.isStrict = strict
    let line = ProgressLine(
      of: request.conduct, shared.messageLanguage, isWanted: !shared.quiet && !shared.json)
    let work = Task { [request] in try await look(request, report, line) }
    Signals.onEnd { [conduct = request.conduct] in
      conduct.interrupt()
      work.cancel()
    }
    let result = await work.result
    line.end()
    if let code = Signals.exitCode { throw ExitCode(code) }
    let (check, answered) = try result.get()
    let found = CheckScope(places, check.isUnsettled).chosen(
      check.built + check.further + (places.isEmpty ? [] : check.cited) + answered)
    report.show(found, of: check)
    if check.isUnsettled { throw ExitCode.settings }
    if found.contains(where: { request.isFatal($0) }) { throw ExitCode.content }
  }

  /// What was found here, and what other sites have answered.
  private func look(
    _ request: BuildRequest, _ report: CheckReport, _ line: ProgressLine
  ) async throws -> (Check, [Diagnostic]) {
    let looked: Check?
    do throws(DiskError) {
      looked = try await Check.run(request, offers: !shared.quiet)
    } catch {
      report.cannotRead(error)
      throw ExitCode.content
    }
    line.end()
    guard let check = looked else { throw CancellationError() }
    guard external, let outside = check.outside else { return (check, []) }
    do throws(PublishFailure) {
      return (check, outside.diagnostics(try await asker(report).answers(to: outside)))
    } catch {
      throw report.failed(error)
    }
  }

  private func asker(_ report: CheckReport) -> LinkAsker {
    let home = Sources.settings(in: shared.rootPath).settings?.homeURL.string
    var asker = LinkAsker(
      in: shared.rootPath, now: shared.now,
      agent: "portal/\(PortalCommand.version) (link check\(home.map { "; +\($0)" } ?? ""))")
    if !shared.quiet, !shared.json {
      asker.progress = { report.asked($0, of: $1) }
    }
    return asker
  }
}
