import ArgumentParser
import Builder
import Importer
import Portal

/// `portal import`
struct ImportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: both(
      "Làm tin bài từ trang đã lưu, nguồn tin và bản xuất của hệ thống khác.",
      "Make items of saved pages, feeds and exports of other systems."),
    discussion: both(
      """
      Nhận trang đã lưu dạng văn bản hoặc HTML, RSS và Atom, bản xuất của WordPress (WXR), và RSS, trang in, \
      bảng tin của NukeViet dạng SQL hoặc CSV; các bảng của một trang web đi chung một lần chạy. Tệp đã có thì \
      không bao giờ bị ghi đè. Điều gì không tự quyết được thì nêu ra, để biên tập viên quyết định.
      """,
      """
      Taken are pages saved as text or HTML, RSS and Atom, WordPress's export (WXR), and NukeViet's RSS, \
      print view and news tables as SQL or CSV; tables of one site belong into one run. Files that are \
      there are never written over. What cannot be decided is named, and left to the editor.
      """))

  @OptionGroup var shared: SharedOptions

  @Argument(
    help: both("Trang đã lưu, nguồn tin và bản xuất.", "Saved pages, feeds and exports."),
    completion: .file())
  var files: [String]

  // A list, because an option that takes one value keeps the last of several in silence.
  @Option(
    help: ArgumentHelp(
      both(
        "Nơi ghi tin bài, nếu không phải Content/items trong thư mục của cổng tin.",
        "Where the items go, if not into Content/items in the portal's folder."), valueName: "dir"),
    completion: .directory)
  var into: [String] = []

  @Option(
    help: ArgumentHelp(
      both(
        "Ngày đăng của tin duy nhất không tự ghi ngày: 2024-04-09T21:58 hoặc 09/04/2024.",
        "When the one item was published that does not say: 2024-04-09T21:58 or 09/04/2024."),
      valueName: "time"))
  var date: [String] = []

  mutating func validate() throws {
    for (name, values) in [("into", into), ("date", date)] where values.count > 1 {
      throw ValidationError(both("--\(name) có hai lần.", "--\(name) is given twice."))
    }
    if into.first?.isEmpty == true {
      throw ValidationError(both("--into để trống.", "--into is empty."))
    }
    if let date = date.first, moment(date, 7 * 60) == nil {
      throw ValidationError(
        both(
          "--date cần một ngày hoặc thời điểm như 2024-04-09T21:58 hoặc 09/04/2024, không phải “\(date)”.",
          "--date takes a day or a time such as 2024-04-09T21:58 or 09/04/2024, not \"\(date)\"."))
    }
  }

  private func moment(_ text: String, _ offset: Int) -> Moment? {
    try? DateReading(Bytes(text), offset: offset).moment
  }

  func run() throws {
    let settings = SourceFiles.read(Sources.settingsPath, in: shared.rootPath).flatMap {
      Registers.settings(Source(path: Sources.settingsPath, bytes: $0)).settings
    }
    let portal = Import.Portal(
      settings: settings, registers: Sources.registers(in: shared.rootPath))
    var unread: [Diagnostic] = []
    let sources = files.compactMap { file -> Import.File? in
      let (bytes, problem) = ImportSources.load(Bytes(file), limit: Import.sizeLimit)
      if let problem { unread.append(problem) }
      let folder = ItemFile.folder(of: Bytes(file))
      return bytes.map {
        Import.File(Source(path: Bytes(file), bytes: $0)) {
          ImportSources.load(beside: $0, in: folder, limit: Import.sizeLimit)
        }
      }
    }
    let result = Import.read(
      sources, into: portal, date: date.first.flatMap { moment($0, portal.offset) })
    try write(result, unread)
  }

  private func write(_ result: Import.Result, _ unread: [Diagnostic]) throws {
    let folder = into.first.map { Bytes($0) } ?? shared.rootPath + Bytes("/Content/items")
    var diagnostics = unread + result.diagnostics
    var hasFailed = false
    var items: [(item: ImportedItem, path: Bytes, state: ImportReport.State)] = []
    for item in result.items {
      let path = ImportSources.joined(folder, item.path)
      let files =
        [NewFiles.File(path, item.bytes)]
        + item.files.map { NewFiles.File(ItemFile.folder(of: path) + $0.name, $0.bytes) }
      switch NewFiles.put(files, other: ItemFile.otherForm(of: path)) {
      case .written: items.append((item, path, .new))
      case .unchanged: items.append((item, path, .unchanged))
      case .differs(let there):
        items.append((item, path, .refused))
        diagnostics.append(
          Diagnostic(
            .importing(.differs(there.string)), at: item.source,
            related: [Place(file: there)]))
      case .failed(let error):
        items.append((item, path, .refused))
        hasFailed = true
        Report(language: shared.messageLanguage, root: shared.rootPath, json: shared.json)
          .cannotWrite(.system(error))
      }
    }
    report(result, items, diagnostics)
    if hasFailed { throw ExitCode.cannotWrite }
    if diagnostics.contains(where: { $0.severity == .error }) { throw ExitCode.content }
  }

  private func report(
    _ result: Import.Result,
    _ items: [(item: ImportedItem, path: Bytes, state: ImportReport.State)],
    _ diagnostics: [Diagnostic]
  ) {
    let report = ImportReport(result, items: items, shared.messageLanguage)
    if shared.json {
      Streams.out(report.records)
    } else if !shared.quiet {
      Streams.out(report.text)
    }
    if !diagnostics.isEmpty {
      let printer = DiagnosticPrinter(shared.messageLanguage)
      let source = { (file: Bytes) in result.sources[file] }
      Streams.err(
        shared.json
          ? printer.records(for: diagnostics, source: source)
          : printer.text(for: diagnostics, source: source))
    }
    if !shared.quiet, !shared.json { Streams.err(report.summary + "\n") }
  }
}
