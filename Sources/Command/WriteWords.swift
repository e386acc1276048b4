import Builder
import Portal

extension WriteProblem {
  /// What is said: what is wrong, and what to do about it.
  func words(_ language: MessageLanguage) -> (what: String, help: String) {
    func say(_ vi: String, _ en: String) -> String { language == .vi ? vi : en }
    func cannotWrite(_ error: DiskError) -> String {
      let (path, reason) = (error.path.shown, error.words(language))
      return say("không ghi được \(path): \(reason)", "cannot write \(path): \(reason)")
    }
    switch self {
    case .system(let error):
      return (cannotWrite(error), SystemWords.remedy(error.reason, .writing, language))
    case .noRoom(let error, let needed, let free):
      let needed = Report.size(needed)
      let room = free.map { say("còn \(Report.size($0))", "\(Report.size($0)) are free") }
      return (
        cannotWrite(error),
        say(
          "lần dựng này ghi ít nhất \(needed)\(room.map { ", " + $0 } ?? ""); dọn bớt đĩa rồi dựng lại; trang đang có vẫn như cũ",
          "this build writes at least \(needed)\(room.map { ", and " + $0 } ?? ""); make room and build again; the output is as it was"
        )
      )
    case .halfway(let error):
      let remedy = SystemWords.remedy(error.reason, .writing, language)
      return (
        cannotWrite(error),
        say(
          "\(remedy); trang cũ và trang mới đang lẫn nhau, tệp nào cũng nguyên vẹn; lần dựng sau sẽ làm nốt",
          "\(remedy); old pages and new ones stand side by side, each whole; the next build does the rest"
        )
      )
    case .notAFolder(let path):
      return (
        say("\(path.shown) không phải thư mục", "\(path.shown) is not a folder"),
        say(
          "đổi tên tệp đó, hoặc chọn thư mục khác bằng --output",
          "rename that file, or name another folder with --output")
      )
    case .foreign(let path, let files):
      return (
        say(
          "\(path.shown) có \(files) mục không do portal tạo",
          "\(path.shown) holds \(files) entries that portal did not make"),
        say(
          "chọn một thư mục trống, hoặc dùng --clean để xóa chúng",
          "name an empty folder, or remove them with --clean")
      )
    case .inTheWay(let path):
      return (
        say(
          "\(path.shown) không do portal tạo mà nằm đúng chỗ một trang",
          "\(path.shown) was not made by portal and stands where a page must go"),
        say(
          "chuyển tệp đi, hoặc dùng --clean để ghi đè",
          "move it away, or write over it with --clean")
      )
    case .overlaps(let path):
      return (
        say(
          "không dựng vào \(path.shown): thư mục này chứa nội dung nguồn hoặc tệp của bạn, hoặc nằm trong đó",
          "will not build into \(path.shown): it holds, or lies in, the portal's sources or your own files"
        ),
        say("chọn thư mục khác bằng --output", "name another folder with --output")
      )
    }
  }

  /// For programs.
  var code: String {
    switch self {
    case .noRoom: "fs.full"
    case .system(let error), .halfway(let error): error.isNoRoom ? "fs.full" : "fs.write"
    case .notAFolder, .foreign, .inTheWay: "fs.foreign"
    case .overlaps: "fs.overlap"
    }
  }

  /// What it is about.
  var path: Bytes {
    switch self {
    case .system(let error), .noRoom(let error, _, _), .halfway(let error): error.path
    case .notAFolder(let path), .foreign(let path, _), .inTheWay(let path), .overlaps(let path):
      path
    }
  }
}

extension Bytes {
  /// A path as people can read it on one line.
  var shown: String {
    var text = Bytes()
    text.append(visiblePath: self)
    return text.string
  }
}
