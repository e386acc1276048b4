import ArgumentParser
import Builder
import Portal

extension ListSubject: ExpressibleByArgument {}

/// `portal list`
struct ListCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: both("Liệt kê những gì cổng có.", "List what the portal has."),
    discussion: both(
      """
      Thu hẹp được bằng các tùy chọn như --agency hay --since; --text tìm chữ như ô tìm kiếm, bỏ dấu cũng được. \
      items, drafts, scheduled, expired, tags, citations: mọi tùy chọn trừ --measure. figures: mọi tùy chọn. \
      documents: thời gian (ngày ban hành) và --text. agencies, measures: --text.
      """,
      """
      Options such as --agency or --since narrow it; --text finds words as the search page does, with or without \
      marks. items, drafts, scheduled, expired, tags and citations take all but --measure, figures all, documents \
      times (of issue) and --text, agencies and measures --text.
      """))

  @OptionGroup var shared: SharedOptions
  @OptionGroup var options: SiteOptions

  @Argument(
    help: ArgumentHelp(
      both(
        """
        items (tin), drafts (bản nháp), scheduled (hẹn giờ), expired (hết hạn), documents (văn bản), agencies (cơ \
        quan), measures (chỉ tiêu), figures (số liệu), tags (thẻ) hoặc citations (viện dẫn).
        """,
        """
        items, drafts, scheduled, expired, documents, agencies, measures, figures, tags or citations.
        """),
      valueName: "what"))
  var subject: ListSubject

  // Lists, because an option that takes one value keeps the last of several in silence.
  @Option(
    help: ArgumentHelp(
      both(
        "Nói về hoặc viện dẫn văn bản này; số liệu: của văn bản này.",
        "About this document or citing it; figures: on it."),
      valueName: "document"))
  var document: [String] = []

  @Option(
    help: ArgumentHelp(
      both(
        "Của cơ quan này và cơ quan cấp dưới: id hoặc tên.",
        "Of this agency and those below it: an id or a name."),
      valueName: "agency"))
  var agency: [String] = []

  @Option(
    help: ArgumentHelp(
      both("Trong chuyên mục này: id hoặc tên.", "In this section: an id or a name."),
      valueName: "section"))
  var section: [String] = []

  @Option(
    help: ArgumentHelp(both("Có thẻ này.", "With this tag."), valueName: "tag"))
  var tag: [String] = []

  @Option(
    help: ArgumentHelp(
      both("Của tác giả này.", "By this author."), valueName: "author"))
  var author: [String] = []

  @Option(
    help: ArgumentHelp(
      both("Số liệu của chỉ tiêu này: id hoặc tên.", "Figures of this measure: an id or a name."),
      valueName: "measure"))
  var measure: [String] = []

  @Option(
    help: ArgumentHelp(both("Trong năm này.", "Of this year."), valueName: "year"))
  var year: [String] = []

  @Option(
    help: ArgumentHelp(
      both(
        "Trong kỳ này: 2024, 2024-03, 2024-Q1, 2024-H1, 2024-9M, 2024-03-05, hoặc hai mốc với dấu /.",
        "Within 2024, 2024-03, 2024-Q1, 2024-H1, 2024-9M, 2024-03-05, or two of these with / between."
      ),
      valueName: "period"))
  var period: [String] = []

  @Option(
    help: ArgumentHelp(
      both(
        "Từ ngày này: 2024-04-09, 09/04/2024, 2024-04 hoặc 2024.",
        "From this day on: 2024-04-09, 09/04/2024, 2024-04 or 2024."),
      valueName: "day"))
  var since: [String] = []

  @Option(
    help: ArgumentHelp(
      both("Đến hết ngày này.", "Up to the end of this day."), valueName: "day"))
  var until: [String] = []

  @Option(
    help: ArgumentHelp(
      both("Có những chữ này, bỏ dấu cũng được.", "With these words; marks may be left out."),
      valueName: "words"))
  var text: [String] = []

  @Option(
    help: ArgumentHelp(
      both("Xếp theo trường này, như --json gọi tên.", "Sort by this field, as --json names it."),
      valueName: "field"))
  var sort: [String] = []

  @Flag(help: ArgumentHelp(both("Đảo ngược thứ tự.", "Turn the order round.")))
  var reverse = false

  @Option(
    help: ArgumentHelp(
      both("Nhiều nhất chừng này dòng.", "At most so many rows."), valueName: "number"))
  var limit: [Int] = []

  private var given: [(filter: ListFilter, values: [String])] {
    [
      (.document, document), (.agency, agency), (.section, section), (.tag, tag),
      (.author, author), (.measure, measure), (.year, year), (.period, period), (.since, since),
      (.until, until), (.text, text),
    ].filter { !$0.1.isEmpty }
  }

  func validate() throws {
    let counts = given.map { ($0.filter.rawValue, $0.values.count) }
    for (name, count) in counts + [("sort", sort.count), ("limit", limit.count)] where count > 1 {
      throw ValidationError(both("--\(name) có hai lần.", "--\(name) is given twice."))
    }
    for (filter, values) in given {
      guard subject.filters.contains(filter) else {
        let known = subject.filters.map { "--\($0.rawValue)" }.joined(separator: ", ")
        throw ValidationError(
          both(
            "“list \(subject.rawValue)” không lọc được bằng --\(filter.rawValue); dùng được: \(known).",
            "“list \(subject.rawValue)” has no --\(filter.rawValue); it has \(known)."))
      }
      if values.allSatisfy({ Bytes($0).trimmed.isEmpty }) {
        throw ValidationError(
          both("--\(filter.rawValue) để trống.", "--\(filter.rawValue) is empty."))
      }
    }
    if !year.isEmpty, !period.isEmpty {
      throw ValidationError(
        both(
          "chỉ dùng một trong hai: --year hoặc --period.", "give --year or --period, not both."))
    }
    if let year = year.first, !(year.count == 4 && year.allSatisfy { $0.isASCII && $0.isNumber }) {
      throw ValidationError(
        both(
          "--year là một năm như 2024, không phải “\(year)”.",
          "--year takes a year such as 2024, not “\(year)”."))
    }
    if let limit = limit.first, limit < 1 {
      throw ValidationError(both("--limit phải từ 1 trở lên.", "--limit takes a number from 1 on."))
    }
  }

  func run() async throws {
    let report = Report(language: shared.messageLanguage, root: shared.rootPath, json: shared.json)
    var options = options
    if subject == .drafts { options.drafts = true }
    if subject == .drafts || subject == .scheduled { options.future = true }
    let (site, errors) = try await options.read(shared, report)
    var table = table(SiteLists(site, shared.messageLanguage, in: try scope(in: site)))
    if let key = sort.first {
      guard table.keys.contains(key) else { throw unsortable(key, table) }
      table = table.sorted(by: key)
    }
    if reverse { table = table.reversed }
    if let limit = limit.first { table = table.limited(to: limit) }
    Streams.out(shared.json ? table.records : table.text)
    if !shared.quiet {
      if subject == .scheduled {
        let due = site.nextDue.map { Moment(seconds: $0, offset: site.settings.offset).iso.string }
        report.say(
          due.map { "lần thay đổi kế tiếp theo lịch: \($0)" } ?? "không có gì thay đổi theo lịch",
          due.map { "next change by date: \($0)" } ?? "nothing changes by date")
      } else if table.rows.isEmpty, !shared.json {
        report.say("không có dòng nào", "there is nothing to list")
      }
    }
    if !errors.isEmpty { throw ExitCode.content }
  }

  private func scope(in site: Site) throws -> ListScope {
    let texts = given.compactMap { given in given.values.first.map { (given.filter, $0) } }
    do throws(NameFaults) {
      return try ListQuery(Dictionary(uniqueKeysWithValues: texts)).read(in: site)
    } catch {
      Streams.err(TallyWords(shared.messageLanguage).text(of: error.all))
      throw ExitCode.validationFailure
    }
  }

  private func table(_ lists: SiteLists) -> Table {
    let source = { SourceFiles.read($0, in: shared.rootPath) }
    return switch subject {
    case .items: lists.items
    case .drafts: lists.drafts
    case .scheduled: lists.scheduled
    case .expired: lists.expired
    case .documents: lists.documents
    case .agencies: lists.agencies
    case .measures: lists.measures
    case .figures: lists.figures(source: source)
    case .tags: lists.tags
    case .citations: lists.citations(source: source)
    }
  }

  private func unsortable(_ key: String, _ table: Table) -> ExitCode {
    let report = Report(language: shared.messageLanguage, root: shared.rootPath, json: shared.json)
    let nearest = Nearest.name(to: key, among: table.keys)
    let known = table.keys.joined(separator: ", ")
    report.say(
      "“list \(subject.rawValue)” không xếp được theo “\(key)”; "
        + (nearest.map { "có phải: \($0)?" } ?? "xếp được theo: \(known)"),
      "“list \(subject.rawValue)” cannot be sorted by “\(key)”; "
        + (nearest.map { "did you mean \($0)?" } ?? "it can by \(known)"))
    return .validationFailure
  }
}
