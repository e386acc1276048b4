import ArgumentParser
import Builder
import Portal

extension Grouping: ExpressibleByArgument {}

/// `portal tally`
struct TallyCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "tally",
    abstract: "Add up the figures that items report, each counted once.",
    discussion: """
      Without --by and --measure: one row for each measure that has figures. A document's tally takes \
      in what implements it, an agency's those below it.
      """)

  enum Format: String, CaseIterable, ExpressibleByArgument {
    case table, csv, json
  }

  @OptionGroup var shared: SharedOptions
  @OptionGroup var options: SiteOptions

  // Lists, because an option that takes one value keeps the last of several in silence.
  @Option(
    help: ArgumentHelp(
      "Figures on this document: 28-NQ/TW, \"21-NQ/TW (2017)\", an id or another name of the register.",
      valueName: "document"))
  var document: [String] = []

  @Option(
    help: ArgumentHelp("Figures of this agency: an id, or any of its names.", valueName: "agency"))
  var agency: [String] = []

  @Option(help: ArgumentHelp("Figures of this measure: an id or a name.", valueName: "measure"))
  var measure: [String] = []

  @Option(
    help: ArgumentHelp(
      "Figures within 2024, 2024-03, 2024-Q1, 2024-H1, 2024-9M, 2024-03-05, or two of these with / between.",
      valueName: "period"))
  var period: [String] = []

  @Option(help: ArgumentHelp("What rows are told apart by.", valueName: "what"))
  var by: Grouping?

  @Option(help: "How the rows are written; by default a table.")
  var format: Format?

  @Flag(help: "Show under each total what was added and what was left out, and why.")
  var explain = false

  func validate() throws {
    for (name, values) in [
      ("document", document), ("agency", agency), ("measure", measure), ("period", period),
    ] where values.count > 1 {
      throw ValidationError("--\(name) is given twice.")
    }
    if shared.json, let format, format != .json {
      throw ValidationError("--json is --format json, not \(format.rawValue).")
    }
    if explain, chosenFormat == .csv {
      throw ValidationError("--explain goes with a table; json has every figure anyway.")
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
    do throws(TallyQuery.Faults) {
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
