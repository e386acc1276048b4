import ArgumentParser
import Builder
import Portal
import Publisher

extension StoreFailure {
  /// What is said where files are taken one by one.
  func words(_ language: MessageLanguage) -> (what: String, help: String) {
    func say(_ vi: String, _ en: String) -> String { language == .vi ? vi : en }
    switch self {
    case .noRemote(let name):
      return (
        say("rclone chưa biết nơi nào tên “\(name)”", "rclone knows no remote “\(name)”"),
        say(
          "khai báo bằng rclone config, hoặc đặt RCLONE_CONFIG; xem các nơi đã có: rclone listremotes",
          "set it up with rclone config, or set RCLONE_CONFIG; rclone listremotes shows what there is"
        )
      )
    case .noBucket(let place, let said):
      return (
        say("không có kho \(place)", "there is no bucket for \(place)")
          + PublishFailure.quoted(said),
        say(
          "xem lại tên trong portal.yaml; nếu chưa tạo thì: rclone mkdir TÊN:KHO",
          "look at the name in portal.yaml; if it was never made: rclone mkdir REMOTE:BUCKET")
      )
    case .refused(let place, let said):
      return (
        say("\(place) từ chối", "\(place) refuses") + PublishFailure.quoted(said),
        say(
          "xem lại khóa truy cập của rclone; khóa cần quyền liệt kê, đọc, ghi và xóa ở cả hai nơi rclone và records",
          "look at rclone's keys; they must be allowed to list, read, write and delete, at rclone and at records"
        )
      )
    case .throttled(let place, let said):
      return (
        say("\(place) đang quá tải hoặc hạn chế lượt gọi", "\(place) is busy or limits requests")
          + PublishFailure.quoted(said),
        say(
          "lát nữa đăng lại; nếu vẫn thế, đặt RCLONE_TPSLIMIT=10",
          "publish again in a while; if it stays so, set RCLONE_TPSLIMIT=10")
      )
    case .skewedClock(let said):
      return (
        say("đồng hồ máy này sai so với kho", "this machine's clock is not that of the store")
          + PublishFailure.quoted(said),
        say("chỉnh giờ: timedatectl set-ntp true", "set it right: timedatectl set-ntp true")
      )
    case .noAnswer(let place, let said):
      return (
        say("không kết nối được với \(place)", "cannot reach \(place)")
          + PublishFailure.quoted(said),
        say(
          "kiểm tra mạng và địa chỉ (endpoint) trong cấu hình rclone",
          "look at the network and at the endpoint in rclone's configuration")
      )
    case .incomplete(let number, let files):
      return (
        say("bản \(number) không còn đủ tệp", "release \(number) is no longer whole")
          + PublishFailure.quoted(files.prefix(5).joined(separator: ", ")),
        say(
          "có ai xóa trong records chăng? quay về bản khác, hoặc dựng lại từ nội dung cũ rồi đăng",
          "did somebody remove files from records? go back to another, or build from older sources and publish"
        )
      )
    case .partly(let failure):
      let (what, help) = failure.words(language)
      let rest = say(
        "một phần tệp mới đã lên trang, tệp nào cũng nguyên vẹn, cũ hoặc mới; đăng lại để gửi nốt",
        "some of the new files are live, each file whole, old or new; publish again for the rest"
      )
      // Others have a remedy of their own.
      switch failure {
      case .cutOff, .failed, .full, .interrupted, .notAsSent: return (what, rest)
      default: return (what, "\(help)\n  = \(rest)")
      }
    case .afterwards(let failure):
      let (what, _) = failure.words(language)
      return (
        say("bản mới đã lên trang, nhưng dọn dẹp chưa xong: ", "live, but not tidied up: ") + what,
        say("lần đăng sau sẽ dọn nốt", "the next publish does the rest")
      )
    }
  }

  var exitCode: ExitCode {
    switch self {
    case .noRemote: .settings
    case .incomplete: .content
    case .partly(let failure), .afterwards(let failure): failure.exitCode
    default: .remote
    }
  }
}
