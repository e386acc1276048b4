import ArgumentParser
import Builder
import Portal

/// `portal suggest`
struct SuggestCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "suggest",
    abstract: both(
      "Cho biết một văn bản viện dẫn và nêu số liệu gì, dưới dạng phần khai báo để dán.",
      "Show what a text cites and reports, as front matter to paste."))

  @OptionGroup var shared: SharedOptions

  @Argument(
    help: both(
      "Tin bài, tệp Markdown khác hoặc văn bản thường; - là đầu vào chuẩn.",
      "Items, other Markdown files or plain texts; - is standard input."),
    completion: .file())
  var files: [String]

  func run() throws {
    let register = Sources.registers(in: shared.rootPath)
    var hasFailed = false
    for file in files {
      let bytes: Bytes
      if file == "-" {
        bytes = Streams.input()
      } else {
        switch SourceFiles.load(Bytes(file)) {
        case .success(let read): bytes = read
        case .failure(let error):
          Report(language: shared.messageLanguage, root: shared.rootPath, json: shared.json)
            .cannotRead(error)
          hasFailed = true
          continue
        }
      }
      let suggestions = Suggestions.read(
        Source(path: Bytes(file), bytes: bytes), register: register)
      if !suggestions.diagnostics.isEmpty {
        hasFailed = true
        let printer = DiagnosticPrinter(shared.messageLanguage)
        Streams.err(
          shared.json
            ? printer.records(for: suggestions.diagnostics) { _ in bytes }
            : printer.text(for: suggestions.diagnostics) { _ in bytes })
      }
      if shared.json {
        Streams.out(suggestions.records)
      } else {
        if files.count > 1 { Streams.out(Bytes("# \(file)\n")) }
        Streams.out(suggestions.text(shared.messageLanguage))
      }
    }
    if hasFailed { throw ExitCode.content }
  }
}
