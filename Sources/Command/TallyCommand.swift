import ArgumentParser
import Builder
import Portal

extension Grouping: ExpressibleByArgument {}

/// `portal tally`
struct TallyCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "tally",
    abstract: both(
      "Cộng các số liệu mà tin bài nêu, mỗi số liệu tính một lần.",
      "Add up the figures that items report, each counted once."),
    discussion: both(
      """
      Không có --by và --measure: mỗi chỉ tiêu có số liệu một dòng. Tổng của một văn bản tính cả những văn \
      bản triển khai nó, tổng của một cơ quan tính cả các cơ quan trực thuộc.
      """,
      """
      Without --by and --measure: one row for each measure that has figures. A document's tally takes \
      in what implements it, an agency's those below it.
      """))

  enum Format: String, CaseIterable, ExpressibleByArgument {
    case table, csv, json
  }

  @OptionGroup var shared: SharedOptions
  @OptionGroup var options: SiteOptions

  // Lists, because an option that takes one value keeps the last of several in silence.
  @Option(
    help: ArgumentHelp(
      both(
        "Số liệu về văn bản này: 28-NQ/TW, \"21-NQ/TW (2017)\", mã hoặc tên khác trong danh mục.",
        "Figures on this document: 28-NQ/TW, \"21-NQ/TW (2017)\", an id or another name of the register."
      ),
      valueName: "document"))
  var document: [String] = []

  @Option(
    help: ArgumentHelp(
      both(
        "Số liệu của cơ quan này: mã hoặc một tên bất kỳ của cơ quan.",
        "Figures of this agency: an id, or any of its names."), valueName: "agency"))
  var agency: [String] = []

  @Option(
    help: ArgumentHelp(
      both("Số liệu của chỉ tiêu này: mã hoặc tên.", "Figures of this measure: an id or a name."),
      valueName: "measure"))
  var measure: [String] = []

  @Option(
    help: ArgumentHelp(
      both(
        "Số liệu trong 2024, 2024-03, 2024-Q1, 2024-H1, 2024-9M, 2024-03-05, hoặc hai kỳ như vậy với dấu / ở giữa.",
        "Figures within 2024, 2024-03, 2024-Q1, 2024-H1, 2024-9M, 2024-03-05, or two of these with / between."
      ),
      valueName: "period"))
  var period: [String] = []

  @Option(
    help: ArgumentHelp(
      both("Mỗi dòng ứng với gì.", "What rows are told apart by."), valueName: "what"))
  var by: Grouping?

  @Option(
    help: both(
      "Cách ghi các dòng; mặc định là bảng.", "How the rows are written; by default a table."))
  var format: Format?

  @Flag(
    help: both(
      "Dưới mỗi tổng, nêu những gì được cộng, những gì bị bỏ ra và vì sao.",
      "Show under each total what was added and what was left out, and why."))
  var explain = false

  func validate() throws {
    for (name, values) in [
      ("document", document), ("agency", agency), ("measure", measure), ("period", period),
    ] where values.count > 1 {
      throw ValidationError(both("--\(name) có hai lần.", "--\(name) is given twice."))
    }
    if shared.json, let format, format != .json {
      throw ValidationError(
        both(
          "--json là --format json, không phải \(format.rawValue).",
          "--json is --format json, not \(format.rawValue)."))
    }
    if explain, chosenFormat == .csv {
      throw ValidationError(
        both(
          "--explain đi với bảng; json đã có mọi số liệu.",
          "--explain goes with a table; json has every figure anyway."))
    }
  }

  private var chosenFormat: Format { format ?? (shared.json ? .json : .table) }

  func run() async throws {
    let site = try await site()
    let words = TallyWords(shared.messageLanguage)
    let query = TallyQuery(
      document: document.first, agency: agency.first, measure: measure.first,
      period: period.first)
    let (measures, scope): ([Int], FigureIndex.Scope)
    do throws(NameFaults) {
      (measures, scope) = try query.read(in: site)
    } catch {
      Streams.err(words.text(of: error.all))
      throw ExitCode.validationFailure
    }
    let index = FigureIndex(site)
    let rows = index.rows(measures, in: scope, by: by)
    switch chosenFormat {
    case .table:
      let text = TallyText(site, index, by: by, shared.messageLanguage)
      Streams.out(text.text(rows, isExplained: explain))
    case .csv: Streams.out(TallyData(site, index).csv(rows))
    case .json: Streams.out(TallyData(site, index).json(rows))
    }
    guard !shared.quiet else { return }
    let unseen = index.figures(of: measures, in: scope, notIn: rows)
    if let by, unseen > 0 {
      Streams.err(words.inNoRow(unseen, by) + "\n")
    } else if rows.isEmpty {
      Streams.err(words.noFigures + "\n")
    }
  }

  /// The site, in which nothing is wrong: what a broken item reports is not known.
  private func site() async throws -> Site {
    let report = Report(
      language: shared.messageLanguage, root: shared.rootPath, json: chosenFormat == .json)
    let (site, errors) = try await options.read(shared, report)
    if !errors.isEmpty { throw ExitCode.content }
    return site
  }
}
