import Builder
import Portal
import Preview

/// What the command says while it watches and serves.
extension Report {
  func watching(_ notice: Change.Notice) {
    switch notice {
    case .lost(let folder):
      say(
        "\(folder.string) không còn ở đó; sẽ chờ đến khi có lại",
        "\(folder.string) is gone; waiting until it is back")
    case .back: say("thư mục đã có lại", "the folder is back")
    case .polling(let reason):
      say(
        "hệ thống không báo khi tệp thay đổi (\(Self.words(reason, .vi))); sẽ tự xem lại vài lần mỗi giây",
        "the system does not tell when files change (\(Self.words(reason, .en))); looking at them every second instead"
      )
      if let setting = reason.setting {
        say(
          "để khỏi phải vậy: sysctl \(setting.name)=\(setting.enough)",
          "to avoid that: sysctl \(setting.name)=\(setting.enough)")
      }
    }
  }

  private static func words(_ reason: PollingReason, _ language: MessageLanguage) -> String {
    switch (reason, language) {
    case (.tooManyWatches(let limit), .vi):
      "đã đến giới hạn số thư mục được theo dõi" + (limit.map { ", \($0)" } ?? "")
    case (.tooManyWatches(let limit), .en):
      "the limit of watched folders is reached" + (limit.map { ", \($0)" } ?? "")
    case (.tooManyInstances(let limit), .vi):
      "đã đến giới hạn số chương trình theo dõi" + (limit.map { ", \($0)" } ?? "")
    case (.tooManyInstances(let limit), .en):
      "the limit of watching programs is reached" + (limit.map { ", \($0)" } ?? "")
    case (.fileSystem(let type), .vi): "thư mục nằm trên \(type.string)"
    case (.fileSystem(let type), .en): "the folder is on \(type.string)"
    case (.refused(let number), .vi): "lỗi hệ thống \(number)"
    case (.refused(let number), .en): "system error \(number)"
    case (.asked, .vi): "theo --poll"
    case (.asked, .en): "by --poll"
    }
  }

  /// After a rebuild: what it wrote, and how long it took from the change.
  func rebuilt(_ summary: BuildSummary, _ duration: Duration) {
    let time = Self.milliseconds(duration)
    say(
      "dựng lại: ghi \(summary.written), giữ nguyên \(summary.unchanged), xóa \(summary.removed) · \(time)",
      "rebuilt: \(summary.written) written, \(summary.unchanged) unchanged, \(summary.removed) removed · \(time)"
    )
  }

  func shownAnew(_ duration: Duration) {
    say("đã cập nhật · \(Self.milliseconds(duration))", "updated · \(Self.milliseconds(duration))")
  }

  func serving(at url: String) {
    say("xem trước tại \(url) (Ctrl-C để dừng)", "preview at \(url) (Ctrl-C ends)")
  }

  func cannotServe(_ failure: PreviewFailure) {
    switch failure {
    case .portBusy(let first, let last):
      let ports = first == last ? "\(first)" : "\(first)–\(last)"
      say(
        "cổng \(ports) đang được chương trình khác dùng; chọn cổng khác bằng --port, hoặc --port 0",
        "port \(ports) is taken by another program; choose another with --port, or --port 0")
    case .notPermitted(let port):
      say(
        "không được phép dùng cổng \(port); chọn một cổng từ 1024 trở lên",
        "not permitted to use port \(port); choose one from 1024 on")
    case .noSuchAddress(let host):
      say(
        "máy này không có địa chỉ \(host); dùng --host 127.0.0.1 hoặc tên của máy",
        "this machine has no address \(host); use --host 127.0.0.1 or the machine's name")
    case .system(let number):
      say(
        "không mở được máy chủ xem trước: lỗi hệ thống \(number)",
        "cannot start the preview server: system error \(number)")
    }
  }

  /// Each problem with its place and line, for the overlay of the preview.
  func problems(_ diagnostics: [Diagnostic]) -> [String] {
    let printer = DiagnosticPrinter(language)
    return diagnostics.prefix(DiagnosticPrinter.limit).map { diagnostic in
      printer.text(for: [diagnostic]) { SourceFiles.read($0, in: root) }.string
    }
  }

  func waiting(for owner: String) {
    say(
      "một lần dựng khác đang chạy (tiến trình \(owner)); đang đợi",
      "another build is running (process \(owner)); waiting for it")
  }

  func interrupted() { say("đã dừng; chưa ghi gì", "interrupted; nothing was written") }

  private static func milliseconds(_ duration: Duration) -> String {
    let (seconds, attoseconds) = duration.components
    return "\(seconds * 1000 + attoseconds / 1_000_000_000_000_000) ms"
  }
}
