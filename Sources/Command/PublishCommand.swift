import ArgumentParser
import Builder
import Glibc
import Portal
import Publisher

/// `portal publish`
struct PublishCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "publish",
    abstract: both(
      "Làm, kiểm tra và đăng cổng tin cho bạn đọc.",
      "Build, check, and bring the portal to its readers."),
    discussion: both(
      "Các nơi đăng được khai trong portal.yaml, ở mục publish.",
      "Targets stand in portal.yaml, under publish."))

  @OptionGroup var shared: SharedOptions

  @Argument(
    help: both(
      "Tên nơi đăng, nếu không phải nơi thường dùng.",
      "The name of the target, if not the usual one."))
  var target: String?

  @Option(
    name: .shortAndLong,
    help: both(
      "Nơi làm các trang, nếu không phải Public/.", "Where the pages are built, if not in Public/."),
    completion: .directory)
  var output: String?

  @Flag(
    name: [.customShort("n"), .long],
    help: both(
      "Làm các trang, nói những gì sẽ thay đổi với bạn đọc, và không gửi gì.",
      "Build, say what would change for readers, and send nothing."))
  var dryRun = false

  @Flag(
    help: both(
      "Chỉ đăng nếu từ lần trước có tin đến ngày đăng hoặc hết hạn.",
      "Publish only if something has become due by its date since the last time."))
  var ifDue = false

  @Flag(
    help: both(
      "Cho phép mất hơn một phần mười số tệp đang đăng.",
      "Let more than a tenth of the live files go."))
  var allowDeletes = false

  @Flag(
    name: [.customShort("D"), .long],
    help: both("Lấy cả bản nháp; chỉ đi với --force.", "Include drafts; only with --force."))
  var drafts = false

  @Flag(
    name: [.customShort("F"), .long],
    help: both(
      "Lấy cả tin có ngày ở tương lai; chỉ đi với --force.",
      "Include items whose date lies ahead; only with --force."))
  var future = false

  @Flag(
    name: [.customShort("E"), .long],
    help: both(
      "Vẫn đăng những tin đã hết hạn; chỉ đi với --force.",
      "Show expired items as before; only with --force."))
  var expired = false

  @Option(
    name: .customLong("base-url"),
    help: ArgumentHelp(
      both(
        "Địa chỉ của cổng tin, thay cho địa chỉ trong portal.yaml.",
        "The portal's address, in place of portal.yaml's."), valueName: "url"))
  var baseURL: String?

  @Flag(help: both("Coi cảnh báo là lỗi.", "Treat warnings as errors."))
  var strict = false

  @Flag(
    help: both("Lấy khóa khỏi tay người đang giữ.", "Take the lock away from whoever holds it."))
  var forceUnlock = false

  @Flag(
    help: both(
      "Đăng cả những gì bình thường bị từ chối; bản phát hành ghi lại điều đó mãi mãi.",
      "Publish what is refused otherwise; the release says so for ever."))
  var force = false

  mutating func validate() throws {
    if let output, output.isEmpty {
      throw ValidationError(both("--output để trống.", "--output is empty."))
    }
    if dryRun, ifDue {
      throw ValidationError(
        both(
          "--dry-run và --if-due không đi cùng nhau.", "--dry-run and --if-due exclude one another."
        ))
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
    let report = PublishReport(shared)
    let (settings, target) = try shared.target(named: target, report)
    if ifDue, case .some(let due) = DueDate.read(of: target, in: shared.rootPath),
      due.map({ shared.now < $0 }) ?? true
    {
      report.notDue(due.map { Moment(seconds: $0, offset: settings.offset) })
      return
    }
    let publication = publication(settings, target)
    let line = PublishLine(
      publication.build.conduct, shared, isWanted: !shared.quiet && !shared.json)
    let work = Task {
      var publication = publication
      publication.progress = { line.show($0) }
      publication.checked = {
        line.pause()
        report.checked($0)
      }
      var built: BuildOutcome?
      let outcome = await publication.run { outcome in
        line.pause()
        report.built(outcome, publication.build)
        built = outcome
      }
      return (outcome, built)
    }
    Signals.onEnd { [conduct = publication.build.conduct] in
      conduct.interrupt()
      work.cancel()
    }
    let (outcome, built) = await work.value
    line.end()
    try report.end(outcome, built)
  }

  private func publication(_ settings: Settings, _ target: Settings.Target) -> Publication {
    var request = BuildRequest(
      root: shared.rootPath,
      gathering: Gathering(
        now: shared.now, includesDrafts: drafts, includesFuture: future, includesExpired: expired),
      jobs: SiteOptions.jobs)
    request.output = output.map { Bytes($0) }
    request.baseURL = baseURL.flatMap { Settings.baseURL(Bytes($0)) }
    request.isStrict = strict
    request.pictures = .installed()
    var publication = Publication(
      request, of: settings, to: target, program: "portal \(PortalCommand.version)")
    publication.isDryRun = dryRun
    publication.allowsDeletes = allowDeletes
    publication.isForced = force
    publication.breaksLock = forceUnlock
    return publication
  }
}

extension SharedOptions {
  /// portal.yaml's settings, and the target that is meant. Exits where there is none.
  func target(
    named name: String?, _ report: PublishReport
  ) throws -> (Settings, Settings.Target) {
    let (settings, problems) = Sources.settings(in: rootPath)
    guard let settings, !problems.contains(where: { $0.severity == .error }) else {
      report.settings(problems)
      throw ExitCode.settings
    }
    do throws(PublishFailure) {
      return (settings, try settings.publishing.target(named: name))
    } catch {
      throw report.failed(error)
    }
  }
}
