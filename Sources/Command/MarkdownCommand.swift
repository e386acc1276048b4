import ArgumentParser
import Builder
import Portal

/// `portal markdown`
struct MarkdownCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "markdown",
    abstract: both(
      "Cho xem HTML làm ra từ một văn bản Markdown.", "Show the HTML that a Markdown text becomes.")
  )

  @OptionGroup var shared: SharedOptions

  @Flag(
    name: .customLong("commonmark"),
    help: both(
      "Chỉ CommonMark: không có bảng, chú thích cuối trang, hình và liên kết trần.",
      "CommonMark alone: no tables, footnotes, figures or bare links."))
  var isPlain = false

  @Argument(
    help: both(
      "Một tệp, không tính phần khai báo (mặc định: đầu vào chuẩn, tất cả là văn bản).",
      "A file, whose front matter is left out (default: standard input, all of it text)."))
  var file: String?

  func run() throws {
    let name = Bytes(file ?? "-")
    let source: Bytes
    if let file {
      switch SourceFiles.load(Bytes(file)) {
      case .success(let bytes): source = bytes
      case .failure(let error):
        Report(language: shared.messageLanguage, root: shared.rootPath, json: shared.json)
          .cannotRead(error)
        throw ExitCode.content
      }
    } else {
      source = Streams.input()
    }
    let (html, problems) = MarkdownSource.render(
      source, options: isPlain ? .commonMark : MarkdownOptions(), mayHaveFrontMatter: file != nil)
    let diagnostics = problems.map { Diagnostic($0, in: name) }
    if !diagnostics.isEmpty {
      let printer = DiagnosticPrinter(shared.messageLanguage)
      Streams.err(
        shared.json
          ? printer.records(for: diagnostics) { _ in source }
          : printer.text(for: diagnostics) { _ in source })
    }
    if let html { Streams.out(html.bytes) }
    if diagnostics.contains(where: { $0.severity == .error }) { throw ExitCode.content }
  }
}
