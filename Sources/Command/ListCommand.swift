import ArgumentParser
import Builder
import Portal

/// `portal list`
struct ListCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: both(
      "Liệt kê những gì cổng tin có, kèm số lượng.", "List what the portal has, with counts."))

  enum Subject: String, CaseIterable, ExpressibleByArgument {
    case documents, agencies, citations, scheduled
  }

  @OptionGroup var shared: SharedOptions
  @OptionGroup var options: SiteOptions

  @Argument(
    help: both(
      "documents, agencies, citations hoặc scheduled.",
      "documents, agencies, citations or scheduled."))
  var subject: Subject

  func run() async throws {
    let report = Report(language: shared.messageLanguage, root: shared.rootPath, json: shared.json)
    let (site, errors) = try await options.read(shared, report)
    let lists = SiteLists(site, shared.messageLanguage)
    let table =
      switch subject {
      case .documents: lists.documents
      case .agencies: lists.agencies
      case .scheduled: lists.scheduled
      case .citations: lists.citations { SourceFiles.read($0, in: shared.rootPath) }
      }
    Streams.out(shared.json ? table.records : table.text)
    if subject == .scheduled, !shared.quiet {
      let due = site.nextDue.map { Moment(seconds: $0, offset: site.settings.offset).iso.string }
      report.say(
        due.map { "lần thay đổi kế tiếp theo lịch: \($0)" } ?? "không có gì thay đổi theo lịch",
        due.map { "next change by date: \($0)" } ?? "nothing changes by date")
    }
    if !errors.isEmpty { throw ExitCode.content }
  }
}
