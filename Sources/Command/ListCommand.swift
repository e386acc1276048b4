import ArgumentParser
import Builder
import Glibc
import Portal

/// `portal list`
struct ListCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "List what the portal has, with counts.")

  enum Subject: String, CaseIterable, ExpressibleByArgument {
    case documents, agencies, citations
  }

  @OptionGroup var shared: SharedOptions

  @Argument(help: "documents, agencies or citations.")
  var subject: Subject

  @Flag(name: [.customShort("D"), .long], help: "Include drafts.")
  var drafts = false

  @Flag(name: [.customShort("F"), .long], help: "Include items whose date lies ahead.")
  var future = false

  func run() async throws {
    let request = BuildRequest(
      root: shared.rootPath,
      gathering: Gathering(
        now: shared.now, includesDrafts: drafts, includesFuture: future, includesExpired: false),
      jobs: max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN))))
    let report = Report(language: shared.messageLanguage, root: shared.rootPath, json: shared.json)
    let sources: Sources
    do throws(DiskError) {
      sources = try await Sources.read(request)
    } catch {
      report.cannotRead(error)
      throw ExitCode.content
    }
    guard let settings = sources.settings else {
      report.diagnostics(sources.diagnostics)
      throw ExitCode.settings
    }
    let (site, problems) = sources.gather(settings, request.gathering)
    let errors = (sources.diagnostics + problems).filter { $0.severity == .error }
    report.diagnostics(errors)
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
