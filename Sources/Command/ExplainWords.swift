import Builder
import Portal

/// What `portal explain` says, in either language.
struct ExplainWords {
  let language: MessageLanguage

  func say(_ vi: String, _ en: String) -> String { language == .vi ? vi : en }

  // MARK: A file of the output

  var file: String { say("tệp", "file") }
  var kind: String { say("loại trang", "kind") }
  var template: String { say("khuôn mẫu", "template") }
  var copyOf: String { say("chép từ", "copy of") }
  var entries: String { say("mục trong sổ", "register entries") }
  var shared: String { say("chung cho mọi trang", "shared by all pages") }
  var lastDrawn: String { say("dựng lần cuối", "last drawn") }
  var now: String { say("hiện nay", "now") }
  var unregistered: String { say("chưa có trong sổ văn bản", "not in the register") }

  func role(_ role: PageContent.Role) -> String {
    switch role {
    case .own: say("nội dung của trang", "its own text")
    case .moved: say("dẫn đến", "leads to")
    case .first: say("tin đứng đầu", "first item")
    case .newest: say("tin mới", "newest items")
    case .block: say("trong các khối", "in blocks")
    case .listed: say("trong danh sách", "listed")
    case .next: say("tin sau", "next")
    case .previous: say("tin trước", "previous")
    case .related: say("tin liên quan", "related")
    case .translation: say("bản dịch", "translation")
    case .citing: say("tin viện dẫn", "citing it")
    case .through: say("tin về văn bản thực hiện", "about what implements it")
    case .figures: say("số liệu", "figures")
    case .counted: say("số tin được đếm", "items counted")
    case .mapped: say("trong sơ đồ cho máy tìm kiếm", "in the sitemap")
    }
  }

  func more(_ count: Int) -> String {
    say("…và \(count) nữa (-v để xem hết)", "…and \(count) more (-v names all)")
  }

  func drawn(_ drawn: Explanation.Drawn) -> String {
    let at = drawn.at.iso.string
    return say(
      "\(at), \(drawn.reason.words(.vi)); \(drawn.size) byte, mã \(drawn.digest.hex)",
      "\(at), \(drawn.reason.words(.en)); \(drawn.size) bytes, digest \(drawn.digest.hex)")
  }

  var noLedger: String {
    say(
      "không rõ: chưa có sổ của lần dựng nào vào thư mục này",
      "not known: there is no ledger of a build into this folder")
  }

  var neverDrawn: String {
    say(
      "không rõ: sổ của lần dựng trước không có tệp này", "not known: the ledger does not have it")
  }

  /// Whether the next build would draw it.
  func due(_ reason: DrawReason?) -> String {
    guard let reason else { return say("không cần dựng lại", "up to date") }
    return say("sẽ dựng lại: \(reason.words(.vi))", "would be drawn: \(reason.words(.en))")
  }

  // MARK: A source

  var shownOn: String { say("có trên", "shown on") }
  var countedOn: String { say("được đếm trên", "counted on") }
  var becomes: String { say("trong kết quả", "in the output") }
  var drawsPages: String { say("dùng cho", "draws") }

  var shownNowhere: String {
    say(
      "không trang nào; bản nháp hiện với -D, bài hẹn giờ với -F",
      "no page; -D shows drafts, -F items whose date lies ahead")
  }

  var usedNowhere: String { say("không trang nào dùng", "nothing asks for it") }

  func pages(_ count: Int) -> String {
    say("\(count) trang", "\(count) page\(count == 1 ? "" : "s")")
  }

  func everything(_ count: Int) -> String {
    say("mọi trang (\(count)) có thể phụ thuộc", "any page may depend on it (\(count))")
  }

  // MARK: Nothing found

  func unknown(_ path: String, nearest: String?) -> String {
    let help = nearest.map { say("; có phải \($0)?", "; did you mean \($0)?") } ?? ""
    return say("không có trang hay tệp nào là \(path)", "there is no page or file \(path)") + help
      + "\n"
  }

  func outside(_ path: String) -> String {
    say("\(path) nằm ngoài cổng này", "\(path) is outside of this portal") + "\n"
  }
}
