import ArgumentParser
import Builder
import Glibc
import Portal

/// `portal build`
struct BuildCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "build", abstract: "Build the portal into Public/.")

  @OptionGroup var shared: SharedOptions

  @Option(
    name: .shortAndLong, help: "Where the pages go, if not Public/ in the portal's folder.",
    completion: .directory)
  var output: String?

  @Flag(name: [.customShort("D"), .long], help: "Include drafts.")
  var drafts = false

  @Flag(name: [.customShort("F"), .long], help: "Include items whose date lies ahead.")
  var future = false

  @Flag(name: [.customShort("E"), .long], help: "Show expired items as before.")
  var expired = false

  @Flag(help: "Forget earlier builds, and remove from the output what this one does not write.")
  var clean = false

  @Flag(help: "Treat warnings as errors.")
  var strict = false

  @Option(help: "How many workers run at once (default: one a core).")
  var jobs: Int?

  @Option(
    name: .customLong("base-url"),
    help: ArgumentHelp("The portal's address, in place of portal.yaml's.", valueName: "url"))
  var baseURL: String?

  mutating func validate() throws {
    if let jobs, !(1...256).contains(jobs) {
      throw ValidationError("--jobs takes a number from 1 to 256.")
    }
    if let output, output.isEmpty { throw ValidationError("--output is empty.") }
    if let baseURL, Settings.baseURL(Bytes(baseURL)) == nil {
      throw ValidationError("--base-url takes an address such as https://tuyengiao.example.vn.")
    }
  }

  func run() async throws {
    signal(SIGPIPE, SIG_IGN)
    var request = BuildRequest(
      root: shared.rootPath,
      gathering: Gathering(
        now: shared.now, includesDrafts: drafts, includesFuture: future,
        includesExpired: expired),
      jobs: jobs ?? max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN))))
    request.output = output.map { Bytes($0) }
    request.baseURL = baseURL.flatMap { Settings.baseURL(Bytes($0)) }
    request.isClean = clean
    request.isStrict = strict
    let outcome = await Build.run(request)
    try report(outcome)
  }

  private func report(_ outcome: BuildOutcome) throws {
    let report = Report(language: shared.messageLanguage, root: shared.rootPath, json: shared.json)
    switch outcome {
    case .built(let summary, let diagnostics):
      report.diagnostics(diagnostics)
      end(summary, report)
    case .unchanged(let summary, let warnings):
      Streams.err(warnings.text(shared.messageLanguage, asRecords: shared.json))
      end(summary, report)
    case .refused(let diagnostics):
      report.diagnostics(diagnostics)
      report.nothingWritten(diagnostics)
      throw ExitCode.content
    case .unsettled(let diagnostics):
      report.diagnostics(diagnostics)
      report.nothingWritten(diagnostics)
      throw ExitCode.settings
    case .unwritable(let problem, let diagnostics):
      report.diagnostics(diagnostics)
      report.cannotWrite(problem)
      throw ExitCode.cannotWrite
    case .locked(let owner):
      report.locked(owner)
      throw ExitCode.locked
    }
  }

  private func end(_ summary: BuildSummary, _ report: Report) {
    report.foreign(summary)
    if shared.json {
      report.json(summary)
    } else if !shared.quiet {
      if shared.verbose { report.changes(summary) }
      report.summary(summary)
    }
  }
}
