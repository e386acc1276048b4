import ArgumentParser
import Builder
import Glibc
import Portal

/// `portal build`
struct BuildCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "build",
    abstract: both("Làm cổng tin vào thư mục Public/.", "Build the portal into Public/."))

  @OptionGroup var shared: SharedOptions

  @Option(
    name: .shortAndLong,
    help: both(
      "Nơi ghi các trang, nếu không phải Public/ trong thư mục của cổng tin.",
      "Where the pages go, if not Public/ in the portal's folder."),
    completion: .directory)
  var output: String?

  @Flag(name: [.customShort("D"), .long], help: both("Lấy cả bản nháp.", "Include drafts."))
  var drafts = false

  @Flag(
    name: [.customShort("F"), .long],
    help: both("Lấy cả tin có ngày ở tương lai.", "Include items whose date lies ahead."))
  var future = false

  @Flag(
    name: [.customShort("E"), .long],
    help: both("Vẫn đăng những tin đã hết hạn.", "Show expired items as before."))
  var expired = false

  @Flag(
    help: both(
      "Quên những lần làm trước, và xóa ở nơi ghi những gì lần này không ghi.",
      "Forget earlier builds, and remove from the output what this one does not write."))
  var clean = false

  @Flag(
    help: both(
      "Đặt tệp .gz và .br bên cạnh các tệp văn bản, cho máy chủ biết gửi chúng.",
      "Put .gz and .br beside text files, for servers that send them."))
  var compress = false

  @Flag(help: both("Coi cảnh báo là lỗi.", "Treat warnings as errors."))
  var strict = false

  @Flag(
    help: both(
      "Chạy tiếp, và làm lại mỗi khi có tệp thay đổi.",
      "Keep running, and build again whenever a file changes."))
  var watch = false

  @Flag(
    help: both(
      "Cùng với --watch: thỉnh thoảng tự xem các tệp, ở nơi hệ thống không báo.",
      "With --watch: look at the files from time to time, where the system does not tell."))
  var poll = false

  @Flag(
    help: both(
      "Cho biết mỗi bước tốn bao nhiêu thời gian, CPU, byte đọc và ghi, lần cấp phát, bộ nhớ.",
      "Say what each stage took: time, CPU, bytes read and written, allocations, memory."))
  var profile = false

  @Flag(help: both("Chờ khi đang có một lần làm khác.", "Wait while another build is running."))
  var wait = false

  @Option(
    help: both(
      "Số luồng làm việc cùng lúc (mặc định: mỗi nhân một luồng).",
      "How many workers run at once (default: one a core)."))
  var jobs: Int?

  @Option(
    name: .customLong("base-url"),
    help: ArgumentHelp(
      both(
        "Địa chỉ của cổng tin, thay cho địa chỉ trong portal.yaml.",
        "The portal's address, in place of portal.yaml's."), valueName: "url"))
  var baseURL: String?

  mutating func validate() throws {
    if let jobs, !(1...256).contains(jobs) {
      throw ValidationError(
        both("--jobs cần một số từ 1 đến 256.", "--jobs takes a number from 1 to 256."))
    }
    if let output, output.isEmpty {
      throw ValidationError(both("--output để trống.", "--output is empty."))
    }
    if profile, watch {
      throw ValidationError(
        both("--profile không đi cùng --watch.", "--profile does not go with --watch."))
    }
    if let baseURL, Settings.baseURL(Bytes(baseURL)) == nil {
      throw ValidationError(
        both(
          "--base-url cần một địa chỉ như https://tuyengiao.example.vn.",
          "--base-url takes an address such as https://tuyengiao.example.vn."))
    }
  }

  func run() async throws {
    signal(SIGPIPE, SIG_IGN)
    var request = BuildRequest(
      root: shared.rootPath,
      gathering: Gathering(
        now: shared.now, includesDrafts: drafts, includesFuture: future,
        includesExpired: expired),
      jobs: jobs ?? SiteOptions.jobs)
    request.output = output.map { Bytes($0) }
    request.baseURL = baseURL.flatMap { Settings.baseURL(Bytes($0)) }
    request.isClean = clean
    request.isStrict = strict
    request.pictures = .installed()
    request.compresses = compress
    request.profiles = profile
    let report = Report(
      language: shared.messageLanguage, root: shared.rootPath, json: shared.json)
    if wait { request.waits = { report.waiting(for: $0) } }
    if watch { return try await keepBuilding(request, report) }
    Signals.onEnd { [conduct = request.conduct] in conduct.interrupt() }
    let line = ProgressLine(
      of: request.conduct, shared.messageLanguage, isWanted: !shared.quiet && !shared.json)
    let outcome = await Build.run(request)
    line.end()
    try self.report(outcome)
  }

  /// Builds, and builds again after every change, until it is asked to end.
  private func keepBuilding(_ request: BuildRequest, _ report: Report) async throws {
    var request = request
    request.waits = { report.waiting(for: $0) }
    let work = Task { [request] in
      let output = Rebuilt(request, report, self)
      try await Rebuilding(shared: shared, request: request, polls: poll).run { turn in
        await output.take(turn)
      }
    }
    Signals.onEnd { [conduct = request.conduct] in
      conduct.interrupt()
      work.cancel()
    }
    do {
      try await work.value
    } catch let error as DiskError {
      report.cannotRead(error)
    } catch is CancellationError {}
    throw ExitCode(Signals.exitCode ?? 1)
  }

  /// The output, from change to change.
  private actor Rebuilt {
    private let request: BuildRequest
    private let report: Report
    private let command: BuildCommand
    private var said: [Diagnostic] = []
    private var isFirst = true
    /// Whether the output is of the state before; if not, any page may differ.
    private var isInStep = false

    init(_ request: BuildRequest, _ report: Report, _ command: BuildCommand) {
      self.request = request
      self.report = report
      self.command = command
    }

    func take(_ turn: Rebuilding.Turn) async {
      var request = request
      request.gathering = request.gathering.at(turn.now)
      // What is not wanted of earlier builds is gone after the first.
      request.isClean = request.isClean && isFirst
      let state = turn.state
      let outcome = await Build.run(request, of: isInStep ? state : state.anyPage)
      switch outcome {
      case .built(let summary, let diagnostics):
        isInStep = true
        if diagnostics != said { report.diagnostics(diagnostics) }
        said = diagnostics
        if isFirst {
          command.end(summary, report)
        } else if !command.shared.quiet, !summary.writtenFiles.isEmpty || summary.removed > 0 {
          if command.shared.json {
            report.json(summary)
          } else {
            if command.shared.verbose { report.changes(summary) }
            report.rebuilt(summary, ContinuousClock.now - turn.began)
          }
        }
        isFirst = false
      case let other:
        // An output that could not be written is not of this state.
        if case .refused = other {} else { isInStep = false }
        try? command.report(other)
      }
    }
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
    case .refused(let diagnostics), .unsettled(let diagnostics):
      report.notBuilt(outcome)
      report.nothingWritten(diagnostics)
      throw outcome.exitCode
    case .interrupted:
      report.interrupted()
      throw outcome.exitCode
    case .unwritable, .locked:
      report.notBuilt(outcome)
      throw outcome.exitCode
    }
  }

  private func end(_ summary: BuildSummary, _ report: Report) {
    report.foreign(summary)
    report.unkept(summary)
    if !shared.quiet { report.unnarrowed(summary) }
    if shared.json {
      report.json(summary)
    } else if !shared.quiet {
      if shared.verbose { report.changes(summary) }
      report.summary(summary)
    }
    if profile, !shared.json { report.profile(summary) }
  }
}
