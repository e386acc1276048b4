import ArgumentParser
import Builder
import Portal

/// `portal explain`
struct ExplainCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: both(
      "Cho biết một trang được làm từ gì và vì sao vừa làm lại; hoặc một tệp nguồn hiện ra ở đâu.",
      "Say what a page is made of, and why it was last drawn; or what shows a source."),
    discussion: both(
      "Hãy dùng đúng các tùy chọn đã dùng với build: thiếu chúng thì trang được giải thích là trang khác.",
      "Take the options that the build was given: without them another page is explained.")
  )

  @OptionGroup var shared: SharedOptions
  @OptionGroup var options: SiteOptions

  @Flag(
    name: [.customShort("E"), .long],
    help: both("Vẫn đăng những tin đã hết hạn.", "Show expired items as before."))
  var expired = false

  @Option(
    name: .shortAndLong,
    help: both(
      "Nơi có các trang, nếu không phải Public/ trong thư mục của cổng tin.",
      "Where the pages are, if not Public/ in the portal's folder."),
    completion: .directory)
  var output: String?

  @Option(
    name: .customLong("base-url"),
    help: ArgumentHelp(
      both(
        "Địa chỉ của cổng tin, thay cho địa chỉ trong portal.yaml.",
        "The portal's address, in place of portal.yaml's."), valueName: "url"))
  var baseURL: String?

  @Argument(
    help: both(
      "Một địa chỉ, một tệp đã làm ra, hoặc một tệp nguồn của cổng tin.",
      "An address, a file in the output, or a file that the portal is made of."),
    completion: .file())
  var path: String

  func validate() throws {
    if path.isEmpty { throw ValidationError(both("PATH để trống.", "PATH is empty.")) }
    if let output, output.isEmpty {
      throw ValidationError(both("--output để trống.", "--output is empty."))
    }
    if let baseURL, Settings.baseURL(Bytes(baseURL)) == nil {
      throw ValidationError(
        both(
          "--base-url cần một địa chỉ như https://tuyengiao.example.vn.",
          "--base-url takes an address such as https://tuyengiao.example.vn."))
    }
  }

  func run() async throws {
    let report = Report(language: shared.messageLanguage, root: shared.rootPath, json: shared.json)
    let explanations = try await explanations(report)
    let text = ExplainText(language: shared.messageLanguage, isWhole: shared.verbose)
    switch explanations.explain(Bytes(path)) {
    case .file(let explanation):
      Streams.out(shared.json ? ExplainRecord.of(explanation) : text.text(explanation))
    case .source(let source):
      Streams.out(shared.json ? ExplainRecord.of(source) : text.text(source))
    case .unknown(let nearest):
      Streams.err(text.words.unknown(visiblePath, nearest: nearest?.string))
      throw ExitCode.content
    case .outside:
      Streams.err(text.words.outside(visiblePath))
      throw ExitCode.validationFailure
    }
  }

  /// As it may stand on a terminal.
  private var visiblePath: String {
    var text = Bytes()
    text.append(visible: Bytes(path))
    return text.string
  }

  private func explanations(_ report: Report) async throws -> Explanations {
    var request = options.request(shared, includesExpired: expired)
    request.output = output.map { Bytes($0) }
    request.pictures = .installed()
    request.pictures?.makes = false
    request.baseURL = baseURL.flatMap { Settings.baseURL(Bytes($0)) }
    let reading: Explanations.Reading
    do throws(DiskError) {
      reading = try await Explanations.read(request)
    } catch {
      report.cannotRead(error)
      throw ExitCode.content
    }
    switch reading {
    case .ready(let explanations): return explanations
    case .refused(let diagnostics):
      report.diagnostics(diagnostics.filter { $0.severity == .error })
      throw ExitCode.content
    case .unsettled(let diagnostics):
      report.diagnostics(diagnostics)
      throw ExitCode.settings
    }
  }
}
