import ArgumentParser
import Builder
import Glibc
import Portal
import Preview
import Synchronization

/// `portal serve`
struct ServeCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "serve",
    abstract: both(
      "Xem cổng tin trong trình duyệt khi đang viết; không đăng gì cả.",
      "Show the portal in the browser while it is being written; nothing is published."))

  @OptionGroup var shared: SharedOptions

  @Option(
    name: .shortAndLong,
    help: both(
      "Cổng mạng (mặc định: 8000, hoặc cổng trống kế tiếp; 0: bất kỳ).",
      "The port (default: 8000, or the next that is free; 0: any)."))
  var port: Int?

  @Option(help: both("Tên hoặc địa chỉ để lắng nghe.", "The name or address to listen on."))
  var host = "127.0.0.1"

  @Option(
    name: .customLong("allow-host"),
    help: ArgumentHelp(
      both(
        "Thêm một tên mà trình duyệt được dùng để hỏi máy chủ.",
        "A further name that the server may be asked by."), valueName: "name"))
  var allowedHosts: [String] = []

  @Flag(
    name: [.customShort("O"), .long],
    help: both("Mở cổng tin trong trình duyệt.", "Open the portal in the browser."))
  var open = false

  @Flag(
    help: both(
      "Thỉnh thoảng tự xem các tệp, ở nơi hệ thống không báo thay đổi.",
      "Look at the files from time to time, where the system does not tell of changes."))
  var poll = false

  mutating func validate() throws {
    if let port, !(0...65_535).contains(port) {
      throw ValidationError(
        both("--port cần một số từ 0 đến 65535.", "--port takes a number from 0 to 65535."))
    }
  }

  func run() async throws {
    signal(SIGPIPE, SIG_IGN)
    var request = BuildRequest(
      root: shared.rootPath,
      gathering: Gathering(
        now: shared.now, includesDrafts: true, includesFuture: true, includesExpired: false),
      jobs: SiteOptions.jobs)
    // An editor does not wait for pictures: those are shown that a build has made.
    request.pictures = .installed()
    request.pictures?.makes = false
    let report = Report(
      language: shared.messageLanguage, root: shared.rootPath, json: shared.json)
    let server: PreviewServer
    do throws(PreviewFailure) {
      server = try await PreviewServer.start(
        host: host, port: port ?? 8000, isPortGiven: port != nil, allowedHosts: allowedHosts,
        words: shared.messageLanguage == .vi ? .vietnamese : .english,
        source: PortalSource(nil, shared.messageLanguage))
    } catch {
      report.cannotServe(error)
      throw ExitCode.content
    }
    let work = Task { [server, request] in
      let shown = Shown(server, report, request.root, shared)
      try await Rebuilding(shared: shared, request: request, polls: poll).run { turn in
        await shown.take(turn)
      }
    }
    Signals.onEnd { [conduct = request.conduct] in
      conduct.interrupt()
      work.cancel()
    }
    report.serving(at: server.url)
    if open { Browser.open(server.url) }
    do {
      try await work.value
    } catch let error as DiskError {
      report.cannotRead(error)
    } catch is CancellationError {}
    await server.stop()
    throw ExitCode(Signals.exitCode ?? 1)
  }
}

/// What the server shows, from look to look.
private actor Shown {
  private let server: PreviewServer
  private let report: Report
  private let root: Bytes
  private let shared: SharedOptions
  private var files: EditionFiles?
  private var said: [Diagnostic] = []

  init(_ server: PreviewServer, _ report: Report, _ root: Bytes, _ shared: SharedOptions) {
    self.server = server
    self.report = report
    self.root = root
    self.shared = shared
  }

  func take(_ turn: Rebuilding.Turn) {
    let state = turn.state
    if state.diagnostics != said {
      report.diagnostics(state.diagnostics)
      said = state.diagnostics
    }
    if state.isRefused {
      server.show(problems: report.problems(state.diagnostics.filter { $0.severity == .error }))
      return
    }
    guard let edition = state.edition else { return }
    let isFirst = files == nil
    let next = EditionFiles(edition, root: root, after: files)
    // The edition before is let go of when the new one is shown already: that takes a while.
    let before = files
    files = next
    server.replace(
      PortalSource(next, shared.messageLanguage), changed: isFirst ? .pages : turn.kind)
    if !shared.quiet, !isFirst { report.shownAnew(ContinuousClock.now - turn.began) }
    Task.detached { withExtendedLifetime(before) {} }
  }
}

extension Rebuilding.Turn {
  /// What an open page must do.
  fileprivate var kind: PreviewServer.Change {
    if state.pages == [] { return .nothing }
    guard case .paths(let paths) = change.touched, !paths.isEmpty else { return .pages }
    let isStyles = paths.allSatisfy {
      $0.starts(with: "Templates/assets/".utf8) && $0.suffix(4).elementsEqual(".css".utf8)
    }
    return isStyles ? .styles : .pages
  }
}

/// The portal's files as the preview asks for them.
private struct PortalSource: PreviewSource {
  private let files: EditionFiles?
  private let language: MessageLanguage

  /// Without files it is empty: the portal has errors from the start.
  init(_ files: EditionFiles?, _ language: MessageLanguage) {
    self.files = files
    self.language = language
  }

  func answer(to path: [UInt8]) -> Answer? { files?.file(at: path).map(answer) }

  var notFound: Answer {
    guard let files else {
      let page = Bytes(
        "<!doctype html><html><head><meta charset=\"utf-8\"><title>portal</title></head><body></body></html>"
      )
      return Answer(tag: Bytes("empty"), bytes: page)
    }
    return answer(files.notFound)
  }

  private func answer(_ file: EditionFiles.File) -> Answer {
    let mark: PageNote.Mark? =
      switch file.state {
      case .draft: .draft(language == .vi ? "Bản nháp" : "Draft")
      case .scheduled: .scheduled(language == .vi ? "Hẹn giờ" : "Scheduled")
      case .published, .expired: nil
      }
    return Answer(
      tag: Bytes(file.tag.hex),
      note: file.source.map { PageNote(place: $0.string, mark: mark) }, bytes: file.bytes())
  }
}

/// The system's browser.
private enum Browser {
  /// By an argument vector, never through a shell. That there is no browser is no error: the address
  /// has been said.
  static func open(_ url: String) {
    var arguments: [UnsafeMutablePointer<CChar>?] = [strdup("xdg-open"), strdup(url), nil]
    defer { for argument in arguments { free(argument) } }
    var process = pid_t()
    posix_spawnp(&process, "xdg-open", nil, nil, &arguments, environ)
  }
}
