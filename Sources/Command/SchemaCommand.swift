import ArgumentParser
import Builder
import Portal

extension EditorSchema: ExpressibleByArgument {}

/// `portal schema`
struct SchemaCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "schema",
    abstract: both(
      "In JSON Schema của phần khai báo và các danh mục, cho trình soạn thảo.",
      "Print JSON Schemas of front matter and registers, for editors' programs."),
    discussion: both(
      """
      Không có tên: liệt kê các schema. Tên cơ quan, văn bản, chỉ tiêu, chuyên mục của cổng nằm trong \
      schema để trình soạn thảo gợi ý; sửa danh mục rồi thì chạy lại lệnh.
      """,
      """
      Without a name: a list of what there is. The portal's own agencies, documents, measures and sections \
      are in the schemas, so that programs can offer them; run it again when the registers have changed.
      """))

  @OptionGroup var shared: SharedOptions

  @Argument(
    help: ArgumentHelp(
      both("Schema nào: ", "Which one: ")
        + EditorSchema.allCases.map(\.rawValue).joined(separator: ", ") + ".",
      valueName: both("tên", "name")))
  var schema: EditorSchema?

  // A list, because an option that takes one value keeps the last of several in silence.
  @Option(
    help: ArgumentHelp(
      both(
        "Ghi thành tệp vào thư mục này; không có tên thì ghi tất cả. Tệp của người khác được giữ nguyên.",
        "Write files into this folder, all of them without a name. Files of others are left alone."),
      valueName: "dir"),
    completion: .directory)
  var into: [String] = []

  func validate() throws {
    if into.count > 1 {
      throw ValidationError(both("--into được ghi hai lần.", "--into is given twice."))
    }
    if into.first?.isEmpty == true {
      throw ValidationError(both("--into để trống.", "--into is empty."))
    }
  }

  func run() throws {
    let language = shared.messageLanguage
    if schema == nil, into.isEmpty {
      let list = EditorSchema.list(language)
      Streams.out(shared.json ? list.records : list.text)
      return
    }
    // What is wrong with the portal is left to a build to say: editors want help most while it is.
    let names = SchemaNames(
      settings: Sources.settings(in: shared.rootPath).settings,
      registers: Sources.registers(in: shared.rootPath))
    guard let folder = into.first else {
      if let schema { Streams.out(schema.bytes(names, language)) }
      return
    }
    let files = (schema.map { [$0] } ?? EditorSchema.allCases).map {
      NewFiles.File(Bytes("\(folder)/\($0.fileName)"), $0.bytes(names, language))
    }
    try write(files)
  }

  private func write(_ files: [NewFiles.File]) throws {
    let report = Report(language: shared.messageLanguage, root: shared.rootPath, json: shared.json)
    switch OwnFiles.put(files, isOwn: EditorSchema.isOurs) {
    case .written(let paths):
      for path in paths { Streams.out(path + [0x0A]) }
      if paths.isEmpty, !shared.quiet {
        report.say("không có gì thay đổi", "nothing has changed")
      }
    case .foreign(let path):
      report.say(
        "\(path.string) không do portal schema ghi nên được giữ nguyên; hãy đổi tên tệp đó hoặc chọn thư mục khác; chưa ghi gì",
        "\(path.string) was not written by portal schema and is left alone; rename it, or name another folder; nothing was written"
      )
      throw ExitCode.cannotWrite
    case .failed(let error):
      report.cannotWrite(.system(error))
      throw ExitCode.cannotWrite
    }
  }
}
