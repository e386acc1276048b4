import ArgumentParser
import Builder
import Portal

/// `portal list`
struct ListCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "List what the portal has, with counts.")

  enum Subject: String, CaseIterable, ExpressibleByArgument {
    case documents, agencies, citations
  }

  @OptionGroup var shared: SharedOptions
  @OptionGroup var options: SiteOptions

  @Argument(help: "documents, agencies or citations.")
  var subject: Subject

  func run() async throws {
    let report = Report(language: shared.messageLanguage, root: shared.rootPath, json: shared.json)
    let (site, errors) = try await options.read(shared, report)
    let lists = SiteLists(site, shared.messageLanguage)
    let table =
      switch subject {
      case .documents: lists.documents
      case .agencies: lists.agencies
      case .citations: lists.citations { SourceFiles.read($0, in: shared.rootPath) }
      }
    Streams.out(shared.json ? table.records : table.text)
    if !errors.isEmpty { throw ExitCode.content }
  }
}
