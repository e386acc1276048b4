import ArgumentParser
import Builder
import Portal

/// `portal new`
struct NewCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "new",
    abstract: both("Tạo một bài mới để viết.", "Make a new item to write."),
    discussion: both(
      """
      Bài có ngày hôm nay, nằm trong Content/items/<năm>/, các trường có ghi chú kèm theo. Tệp đã có không \
      bao giờ bị ghi đè. Đường dẫn của bài in ra đầu ra chuẩn.
      """,
      """
      It has today's date, goes into Content/items/<year>/, and its fields have remarks on their use. A file \
      that is there is never written over. The item's path goes to standard output.
      """))

  @OptionGroup var shared: SharedOptions

  @Argument(
    help: ArgumentHelp(
      both("Tiêu đề, đặt trong ngoặc kép.", "Its title, in quotation marks."),
      valueName: "title"))
  var title: [String]

  @Option(
    help: ArgumentHelp(
      both(
        "Cơ quan: id hoặc tên trong agencies.yaml; dùng được nhiều lần.",
        "An agency by id or name in agencies.yaml; may be given several times."),
      valueName: "agency"))
  var agency: [String] = []

  @Option(
    help: ArgumentHelp(
      both(
        "Văn bản mà bài nói về: 28-NQ/TW, \"21-NQ/TW (2017)\", id hoặc tên khác trong documents.yaml; dùng được nhiều lần.",
        "A document that it is about: 28-NQ/TW, \"21-NQ/TW (2017)\", an id or another name in documents.yaml; may be given several times."
      ),
      valueName: "document"))
  var document: [String] = []

  // Lists, because an option that takes one value keeps the last of several in silence.
  @Option(
    help: ArgumentHelp(
      both("Chuyên mục: id hoặc tên trong portal.yaml.", "A section by id or name in portal.yaml."),
      valueName: "section"))
  var section: [String] = []

  @Option(
    help: ArgumentHelp(
      both("Thẻ; dùng được nhiều lần.", "A tag; may be given several times."),
      valueName: "tag"))
  var tag: [String] = []

  @Option(help: ArgumentHelp(both("Sapo.", "The lead."), valueName: "text"))
  var lead: [String] = []

  @Option(
    help: ArgumentHelp(
      both(
        "Ngày giờ đăng, nếu không phải hôm nay: 2024-04-09T21:58 hoặc 09/04/2024.",
        "When it is published, if not today: 2024-04-09T21:58 or 09/04/2024."),
      valueName: "time"))
  var date: [String] = []

  @Option(
    help: ArgumentHelp(
      both(
        "Phần cuối của địa chỉ: chữ thường không dấu, số và gạch nối; mặc định lấy từ tiêu đề.",
        "The last part of its address: a to z, digits and hyphens; by default made of the title."),
      valueName: "slug"))
  var slug: [String] = []

  @Flag(help: ArgumentHelp(both("Đánh dấu là bản nháp.", "Mark it as a draft.")))
  var draft = false

  @Flag(
    help: ArgumentHelp(
      both(
        "Tạo thư mục có tệp index.md, để đặt ảnh và tệp đính kèm bên cạnh.",
        "Make a folder with an index.md, for pictures and attachments beside it.")))
  var bundle = false

  @Flag(
    help: ArgumentHelp(
      both(
        "Mở bài bằng chương trình ghi ở VISUAL hoặc EDITOR.",
        "Open it with the program that VISUAL or EDITOR names.")))
  var edit = false

  mutating func validate() throws {
    if title.count > 1 {
      let whole = ShellWords.quoted(Bytes(title.joined(separator: " "))).string
      throw ValidationError(
        both(
          "tiêu đề có dấu cách phải đặt trong ngoặc: portal new \(whole)",
          "a title with spaces goes into quotation marks: portal new \(whole)"))
    }
    if CleanText.line(title.first ?? "").isEmpty {
      throw ValidationError(both("tiêu đề để trống.", "the title is empty."))
    }
    for (name, values) in [
      ("section", section), ("lead", lead), ("date", date), ("slug", slug),
    ] where values.count > 1 {
      throw ValidationError(both("--\(name) có hai lần.", "--\(name) is given twice."))
    }
    if let lead = lead.first, CleanText.line(lead).isEmpty {
      throw ValidationError(both("--lead để trống.", "--lead is empty."))
    }
    if let slug = slug.first, slug.isEmpty || Fold.slug(Bytes(slug)) != Bytes(slug) {
      let good = Fold.slug(Bytes(slug)).string
      throw ValidationError(
        both(
          "--slug gồm chữ thường không dấu, số và gạch nối\(good.isEmpty ? "" : ", như \(good)").",
          "--slug takes a to z, digits and hyphens\(good.isEmpty ? "" : ", such as \(good)")."))
    }
    for tag in tag where Fold.slug(CleanText.line(tag)).isEmpty {
      throw ValidationError(
        both(
          "thẻ “\(tag)” không có chữ cái hay chữ số nào để làm địa chỉ.",
          "the tag “\(tag)” has no letter or digit to make an address of."))
    }
  }

  func run() async throws {
    let report = Report(language: shared.messageLanguage, root: shared.rootPath, json: shared.json)
    let item = try item(in: try await site(report), report)
    let path =
      shared.rootPath == [0x2E] ? item.path : ImportSources.joined(shared.rootPath, item.path)
    if let holder = item.holder { throw taken(holder, item, report) }
    switch NewFiles.put(
      [NewFiles.File(path, item.bytes)], other: ItemFile.otherForm(of: path))
    {
    case .written: break
    case .unchanged: throw taken(path, item, report)
    case .differs(let there): throw taken(there, item, report)
    case .failed(let error):
      report.cannotWrite(.system(error))
      throw ExitCode.cannotWrite
    }
    if shared.json {
      Streams.out(
        Table.record([("file", item.path), ("path", path), ("url", item.address)]))
    } else {
      Streams.out(path + [0x0A])
    }
    remark(on: item, report)
    if edit { open(path, report) }
  }

  /// The portal with all its items, whether they are published or not. What is wrong with other items keeps
  /// nobody from writing a new one; what is wrong with the registers does, where names are looked up.
  private func site(_ report: Report) async throws -> Site {
    let request = BuildRequest(
      root: shared.rootPath,
      gathering: Gathering(
        now: shared.now, includesDrafts: true, includesFuture: true, includesExpired: true),
      jobs: SiteOptions.jobs)
    let (site, problems) = try await SiteOptions.gather(request, report)
    if !(agency + document + section).isEmpty {
      report.diagnostics(
        problems.filter {
          $0.severity == .error && $0.place.file.suffix(5).elementsEqual(".yaml".utf8)
        })
    }
    return site
  }

  private func item(in site: Site, _ report: Report) throws -> NewItem {
    var wish = NewItem.Wish(title: title[0])
    wish.date = date.first
    wish.lead = lead.first.map { CleanText.line($0) } ?? []
    wish.section = section.first
    wish.agencies = agency
    wish.documents = document
    for tag in tag.map({ CleanText.line($0) })
    where !wish.tags.contains(where: { Fold.slug($0) == Fold.slug(tag) }) {
      wish.tags.append(tag)
    }
    wish.slug = slug.first.map { Bytes($0) }
    wish.isDraft = draft
    wish.isBundle = bundle
    do throws(NameFaults) {
      return try NewItem(wish, in: site, shared.messageLanguage)
    } catch {
      Streams.err(TallyWords(shared.messageLanguage).text(of: error.all))
      throw ExitCode.validationFailure
    }
  }

  private func taken(_ file: Bytes, _ item: NewItem, _ report: Report) -> ExitCode {
    let (file, address) = (file.string, item.address.string)
    report.say(
      "chưa tạo bài: địa chỉ \(address) đã có ở \(file); hãy đổi tiêu đề, hoặc chọn địa chỉ khác bằng --slug",
      "nothing was made: \(file) has the address \(address); change the title, or choose another address with --slug"
    )
    return .cannotWrite
  }

  /// What the editor should know of the item.
  private func remark(on item: NewItem, _ report: Report) {
    guard !shared.quiet, !shared.json else { return }
    if item.isAhead {
      report.say(
        "ngày đăng còn ở phía trước: đến lúc đó “portal build” mới đưa bài vào",
        "its date lies ahead: “portal build” leaves it out until then")
    }
    let length = CleanText.line(title[0]).string.count
    if length > NewItem.titleLimit {
      report.say(
        "tiêu đề dài \(length) ký tự; máy tìm kiếm và điện thoại chỉ hiện khoảng \(NewItem.titleLimit)",
        "the title has \(length) characters; search engines and phones show about \(NewItem.titleLimit)"
      )
    }
  }

  /// Becomes the editor's program, where there is one and somebody to use it.
  private func open(_ path: Bytes, _ report: Report) {
    switch Editor.open(path) {
    case .noTerminal:
      report.say(
        "không mở trình soạn thảo: lệnh không chạy trên màn hình dòng lệnh",
        "no editor was opened: this is not a terminal")
    case .none:
      report.say(
        "không mở trình soạn thảo: VISUAL và EDITOR đều trống; ví dụ: export EDITOR=\"code --wait\"",
        "no editor was opened: neither VISUAL nor EDITOR is set; try export EDITOR=\"code --wait\"")
    case .unreadable(let text):
      report.say(
        "không mở trình soạn thảo: dấu ngoặc trong “\(text)” chưa đóng",
        "no editor was opened: a quotation mark in “\(text)” is not closed")
    case .failed(let program, let reason):
      report.say(
        "không chạy được \(program.string): \(SystemWords.words(reason, .vi))",
        "cannot run \(program.string): \(reason)")
    }
  }
}
