import ArgumentParser
import Builder
import Portal
import Publisher

extension PublishFailure {
  /// What is said: what is wrong, and what to do about it.
  func words(_ language: MessageLanguage) -> (what: String, help: String) {
    func say(_ vi: String, _ en: String) -> String { language == .vi ? vi : en }
    func list(_ names: [String]) -> String { names.joined(separator: ", ") }
    switch self {
    case .noTargets:
      return (
        say("portal.yaml chưa có nơi đăng nào", "portal.yaml names no target to publish to"),
        say(
          "thêm vào Content/portal.yaml: publish: {targets: [{name: web, folder: /srv/portal}]}",
          "add to Content/portal.yaml: publish: {targets: [{name: web, folder: /srv/portal}]}")
      )
    case .unknownTarget(let name, let nearest, let known):
      return (
        say("không có nơi đăng “\(name)”", "there is no target “\(name)”"),
        nearest.map { say("có phải “\($0)”?", "did you mean “\($0)”?") }
          ?? say("các nơi đăng: \(list(known))", "targets: \(list(known))")
      )
    case .whichTarget(let known):
      return (
        say("portal.yaml có nhiều nơi đăng", "portal.yaml names several targets"),
        say(
          "ghi tên một nơi: \(list(known)); hoặc đặt publish: {default: \(known.first ?? "")}",
          "name one: \(list(known)); or set publish: {default: \(known.first ?? "")}")
      )
    case .unfit(let reasons):
      let names = reasons.map { $0.words(language) }
      return (
        say("bản này không nên đăng: \(list(names))", "this must not be published: \(list(names))"),
        say(
          "bỏ tùy chọn ấy hoặc sửa base-url; --force vẫn đăng và ghi lại điều đó trong bản phát hành",
          "leave that option out, or mend base-url; --force publishes all the same, and the release says so"
        )
      )
    case .overlaps(let path):
      return (
        say(
          "không đăng vào \(path.string): thư mục này chứa nội dung nguồn hoặc trang vừa dựng, hoặc nằm trong đó",
          "will not publish into \(path.string): it holds, or lies in, the portal's sources or its output"
        ),
        say(
          "chọn một thư mục riêng, như /srv/portal", "name a folder of its own, such as /srv/portal"
        )
      )
    case .removesMuch(let removed, let count):
      return (
        say(
          "\(removed) trong \(count) tệp đang đăng sẽ mất",
          "\(removed) of \(count) live files would go"),
        say(
          "xem chúng bằng --dry-run -v; nếu đúng ý thì thêm --allow-deletes",
          "look at them with --dry-run -v; if that is what you want, add --allow-deletes")
      )
    case .unwritableName(let path):
      return (
        say(
          "tên tệp không ghi được vào bản kê: \(path.debug)", "no manifest can name \(path.debug)"),
        say(
          "đổi tên tệp: không dùng dấu gạch chéo ngược hay ký tự điều khiển",
          "rename the file: without a backslash and control characters")
      )
    case .output(let failure): return failure.words(language)
    case .missing(let program):
      return (
        say("máy này chưa có \(program)", "\(program) is not on this machine"),
        say(
          "cài đặt: apt install \(Self.package(program))",
          "install it: apt install \(Self.package(program))")
      )
    case .missingThere(let program):
      return (
        say("máy nhận chưa có \(program)", "\(program) is not on the other machine"),
        say(
          "cài đặt ở đó: apt install \(Self.package(program))",
          "install it there: apt install \(Self.package(program))")
      )
    case .unreachable(let host, let said):
      return (
        say("không kết nối được với \(host)", "cannot reach \(host)") + Self.quoted(said),
        say(
          "kiểm tra tên máy, cổng và mạng; thử: ssh \(host) true",
          "look at the host's name, the port and the network; try: ssh \(host) true")
      )
    case .hostKey(let host, let said):
      return (
        say("khóa của máy \(host) không như đã biết", "the key of \(host) is not the known one")
          + Self.quoted(said),
        say(
          "hỏi người quản lý máy ấy về vân tay khóa rồi ghi vào known_hosts bằng ssh-keyscan; không bao giờ bỏ qua bước này",
          "ask whoever runs that machine for its fingerprint, then add it to known_hosts with ssh-keyscan; never skip this"
        )
      )
    case .denied(let host, let said):
      return (
        say("\(host) không cho vào", "\(host) does not let you in") + Self.quoted(said),
        say(
          "mật khẩu không được hỏi: đưa khóa công khai vào authorized_keys ở đó, và nạp khóa bằng ssh-add",
          "passwords are not asked for: put your public key into authorized_keys there, and load the key with ssh-add"
        )
      )
    case .full(let said):
      return (
        say("hết chỗ trên đĩa ở nơi đăng", "no room is left at the target") + Self.quoted(said),
        say(
          "trang đang đăng vẫn như cũ; giải phóng chỗ rồi đăng lại, phần đã gửi được dùng tiếp",
          "what is live is as it was; make room and publish again, what has arrived is gone on with"
        )
      )
    case .cutOff(let command, let code, let said):
      return (
        say(
          "đang gửi thì đứt (mã \(code)): \(command)",
          "cut off while sending (code \(code)): \(command)")
          + Self.quoted(said),
        say(
          "trang đang đăng vẫn như cũ; đăng lại, phần đã gửi được dùng tiếp",
          "what is live is as it was; publish again, what has arrived is gone on with")
      )
    case .failed(let command, let code, let said):
      return (
        say("không thực hiện được (mã \(code)): \(command)", "failed (code \(code)): \(command)")
          + Self.quoted(said),
        say("trang đang đăng vẫn như cũ", "what is live is as it was")
      )
    case .foreignCurrent(let place):
      return (
        say(
          "\(place)/current không phải liên kết đến một bản phát hành",
          "\(place)/current is no link to a release"),
        say(
          "đổi tên nó đi, và để máy chủ web đọc \(place)/current sau lần đăng đầu",
          "move it away, and have the web server read \(place)/current after the first publish")
      )
    case .noLinks(let place):
      return (
        say(
          "\(place) nằm trên hệ tệp không có liên kết", "\(place) is on a file system without links"
        ),
        say(
          "chọn thư mục trên đĩa khác (ext4, xfs, btrfs…), hoặc đăng bằng rclone vào đó",
          "take a folder of another disk (ext4, xfs, btrfs…), or publish there by rclone")
      )
    case .locked(let owner):
      return (
        say("người khác đang đăng: \(owner)", "somebody else is publishing: \(owner)"),
        say(
          "đợi xong rồi đăng lại; khóa bị bỏ quên hết hiệu lực sau 30 phút, hoặc dùng --force-unlock",
          "wait and publish again; a lock left behind counts no more after 30 minutes, or use --force-unlock"
        )
      )
    case .damagedManifest:
      return (
        say("bản kê của trang đang đăng bị hỏng", "the manifest of the live release is damaged"),
        say(
          "--force đăng lại toàn bộ; hoặc portal rollback về một bản khác",
          "--force sends everything anew; or portal rollback to another release")
      )
    case .notAsSent(let files):
      return (
        say("nơi đăng nhận không đúng những gì đã gửi", "what arrived is not what was sent")
          + Self.quoted(list(Array(files.prefix(5)))),
        say(
          "trang đang đăng vẫn như cũ; đăng lại, và xem đĩa ở đó nếu vẫn thế",
          "what is live is as it was; publish again, and look at the disk there if it stays so")
      )
    case .wentBack(let number, let files):
      return (
        say(
          "bản mới không đọc được đúng khi đã đưa lên",
          "the new release was not as it should be once live")
          + Self.quoted(list(Array(files.prefix(5)))),
        number.map {
          say(
            "đã tự quay về bản \($0); xem đĩa ở nơi đăng rồi đăng lại",
            "went back to release \($0) by itself; look at the disk there, then publish again")
        }
          ?? say(
            "chưa có bản nào đang đăng; xem đĩa ở nơi đăng rồi đăng lại",
            "nothing is live now; look at the disk there, then publish again")
      )
    case .noSuchRelease(let number, let known, let live):
      let what =
        number.map { say("không có bản \($0)", "there is no release \($0)") }
        ?? say("không có bản nào để quay về", "there is no release to go back to")
      let all = known.map { "\($0.number)" + ($0.number == live ? "*" : "") }
      return (
        what,
        all.isEmpty
          ? say("chưa có bản nào được đăng", "nothing has been published yet")
          : say("đang có (* là bản đang đăng): \(list(all))", "there are (* is live): \(list(all))")
      )
    case .interrupted:
      return (
        say("đã dừng theo yêu cầu", "interrupted"),
        say("trang đang đăng vẫn như cũ", "what is live is as it was")
      )
    case .store(let failure): return failure.words(language)
    }
  }

  /// In Debian.
  private static func package(_ program: String) -> String {
    switch program {
    case "ssh": "openssh-client"
    case "sha256sum", "shuf": "coreutils"
    case "sh": "dash"
    case "setpriv": "util-linux"
    default: program
    }
  }

  static func quoted(_ said: String) -> String {
    let lines = said.split(separator: "\n").map { "\n    \($0.filter { $0 != "\r" })" }
    return lines.joined()
  }

  var exitCode: ExitCode {
    switch self {
    case .noTargets, .unknownTarget, .whichTarget, .overlaps: .settings
    case .unfit, .removesMuch, .unwritableName, .noSuchRelease: .content
    case .output(.locked), .locked: .locked
    case .output, .foreignCurrent, .noLinks: .cannotWrite
    case .interrupted: ExitCode(Signals.exitCode ?? 130)
    case .store(let failure): failure.exitCode
    default: .remote
    }
  }
}

extension Unfitness {
  func words(_ language: MessageLanguage) -> String {
    switch (self, language) {
    case (.drafts, .vi): "có bản nháp (--drafts)"
    case (.drafts, .en): "it has drafts (--drafts)"
    case (.future, .vi): "có bài chưa đến ngày (--future)"
    case (.future, .en): "it has items of the future (--future)"
    case (.expired, .vi): "có bài đã hết hạn (--expired)"
    case (.expired, .en): "it shows expired items (--expired)"
    case (.localhost, .vi): "base-url chỉ máy này vào được"
    case (.localhost, .en): "only this machine can reach its base-url"
    case (.older, .vi): "đồng hồ đứng trước bản đang đăng"
    case (.older, .en): "its clock is before that of the live release"
    }
  }
}

extension BuiltOutput.Failure {
  fileprivate func words(_ language: MessageLanguage) -> (what: String, help: String) {
    func say(_ vi: String, _ en: String) -> String { language == .vi ? vi : en }
    switch self {
    case .disk(let error):
      return (
        say(
          "không đọc hay ghi được \(error.path.string): \(error.words(.vi))",
          "cannot read or write \(error.path.string): \(error.words(.en))"),
        say("xem quyền và chỗ trống trên đĩa", "look at permissions and room on the disk")
      )
    case .locked(let owner):
      return (
        say(
          "một lần dựng khác đang chạy (tiến trình \(owner))",
          "another build is running (process \(owner))"),
        say("đợi nó xong rồi đăng lại", "wait for it to end and publish again")
      )
    case .notBuilt:
      return (
        say("không có sổ của lần dựng vừa rồi", "there is no ledger of the build"),
        say("xem .portal/ có ghi được không", "see whether .portal/ can be written to")
      )
    case .altered(let path):
      return (
        say(
          "\(path.string) không còn như lúc vừa dựng",
          "\(path.string) is not as the build has left it"),
        say(
          "có ai sửa trong thư mục kết quả chăng? đăng lại để dựng lại tệp",
          "does anybody change the output? publish again, and it is built anew")
      )
    case .interrupted: return PublishFailure.interrupted.words(language)
    }
  }
}

extension Bytes {
  /// With everything that is not plain as a sign for it.
  fileprivate var debug: String { string.debugDescription }
}
