import ArgumentParser
import Builder
import Portal

/// `portal init`
struct InitCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "init",
    abstract: both(
      "Tạo một cổng nhỏ, dựng được ngay.", "Make a small portal that builds as it is."),
    discussion: both(
      """
      Thư mục phải trống hoặc chưa có. Cổng mới có cấu hình, các sổ, một bài đầu tiên tự giải thích và bộ \
      giao diện riêng trong Templates/.
      """,
      """
      The folder is empty or not there yet. The new portal has settings, registers, a first item that \
      explains itself, in Vietnamese, and its own Templates/.
      """))

  @OptionGroup var shared: SharedOptions

  @Argument(
    help: ArgumentHelp(
      both("Thư mục của cổng mới.", "The new portal's folder."),
      valueName: "dir"),
    completion: .directory)
  var folder: String

  @Option(
    help: ArgumentHelp(
      both("Tên cổng.", "The portal's title."), valueName: "title"))
  var title: [String] = []

  @Option(
    name: .customLong("base-url"),
    help: ArgumentHelp(
      both("Địa chỉ của cổng trên mạng.", "The portal's address."), valueName: "url"))
  var baseURL: [String] = []

  mutating func validate() throws {
    for (name, values) in [("title", title), ("base-url", baseURL)] where values.count > 1 {
      throw ValidationError(both("--\(name) có hai lần.", "--\(name) is given twice."))
    }
    if folder.isEmpty {
      throw ValidationError(both("tên thư mục để trống.", "the folder's name is empty."))
    }
    if let title = title.first, CleanText.line(title).isEmpty {
      throw ValidationError(both("--title để trống.", "--title is empty."))
    }
    if let baseURL = baseURL.first, Settings.baseURL(Bytes(baseURL)) == nil {
      throw ValidationError(
        both(
          "--base-url là địa chỉ như https://tuyengiao.example.vn.",
          "--base-url takes an address such as https://tuyengiao.example.vn."))
    }
  }

  func run() throws {
    let report = Report(language: shared.messageLanguage, root: shared.rootPath, json: shared.json)
    var path = Bytes(folder)
    while path.count > 1, path.last == UInt8(ascii: "/") { path.removeLast() }
    if shared.rootPath != [0x2E], path.first != UInt8(ascii: "/") {
      path = ImportSources.joined(shared.rootPath, path)
    }
    let starter = Starter(
      title: title.first.map { CleanText.line($0) } ?? Bytes("Cổng thông tin mới"),
      baseURL: baseURL.first.flatMap { Settings.baseURL(Bytes($0)) }
        ?? Bytes("https://cong-thong-tin.example"),
      today: Moment(seconds: shared.now, offset: 7 * 60).day(in: 7 * 60))
    switch starter.make(at: path) {
    case .made(let files):
      if shared.json {
        Streams.out(Table.record([("path", path)], [("files", files)]))
      } else {
        Streams.out(path + [0x0A])
        if !shared.quiet { next(path, report) }
      }
    case .notEmpty(let names):
      var shown = Bytes()
      shown.append(visible: Bytes(names.prefix(10).joined(separator: Bytes(", "))))
      let list = shown.string + (names.count > 10 ? ", …" : "")
      report.say(
        "không tạo cổng ở \(path.string): thư mục không trống (\(list)); hãy chọn thư mục trống hoặc chưa có",
        "no portal was made in \(path.string): the folder is not empty (\(list)); name one that is empty or not there yet"
      )
      throw ExitCode.cannotWrite
    case .notAFolder:
      report.say(
        "không tạo cổng ở \(path.string): đó là một tệp, không phải thư mục",
        "no portal was made in \(path.string): it is a file, not a folder")
      throw ExitCode.cannotWrite
    case .failed(let error):
      report.cannotWrite(.system(error))
      throw ExitCode.cannotWrite
    }
  }

  private func next(_ path: Bytes, _ report: Report) {
    let word = ShellWords.quoted(path.first == UInt8(ascii: "-") ? Bytes("./") + path : path).string
    report.say(
      """
      Cổng đã sẵn sàng. Làm tiếp:
        portal serve -C \(word)      xem thử trên máy này
        portal new -C \(word) "Tiêu đề"      viết bài mới
        portal build -C \(word)      dựng các trang vào Public/
      """,
      """
      The portal is ready. What to do next:
        portal serve -C \(word)      look at it on this machine
        portal new -C \(word) "Title"      write an item
        portal build -C \(word)      build the pages into Public/
      """)
  }
}
