/// What is said of targets in portal.yaml that cannot be published to.
enum PublishingWords {
  static func english(_ problem: PublishingProblem) -> Words {
    switch problem {
    case .unknownTarget(let name, let nearest):
      Words(
        "there is no target “\(name)”",
        help: nearest.map { "did you mean “\($0)”?" } ?? "write the name of one under targets")
    case .unknownWarning(let code, let nearest):
      Words(
        "no warning has the code “\(code)”",
        help: nearest.map { "did you mean “\($0)”?" }
          ?? "codes stand in what portal build --json says")
    case .noPlace:
      Words(
        "the target does not say where releases go",
        help: "write folder: /srv/portal, ssh: user@host:/srv/portal or rclone: name:bucket")
    case .twoPlaces:
      Words(
        "a target is one place", help: "make a second target of it, with a name of its own")
    case .notOf(let key, let kind):
      Words("“\(key)” belongs to a target with “\(kind)”", help: "take it away here")
    case .folder(let path):
      Words(
        "releases cannot go to “\(path)”",
        help: "write a folder, absolute or from the portal's folder, such as /srv/portal")
    case .secureShell(let text):
      Words(
        "“\(text)” is no place on another machine",
        help:
          "write user@host:/srv/portal; the port goes to port:, keys to OpenSSH's own configuration"
      )
    case .remote(let text):
      Words(
        "“\(text)” is no place that rclone knows by name",
        help: "make a remote with rclone config and write its name and a path, as kho:portal/site; "
          + "keys and passwords stay in rclone's own configuration")
    case .noRecords:
      Words(
        "the target does not say where its records go",
        help: "write records: with a place that readers cannot see, such as kho:portal-records")
    case .recordsWithinSite:
      Words(
        "records and site lie within one another",
        help: "records name who published what: give them a place of their own")
    }
  }

  static func vietnamese(_ problem: PublishingProblem) -> Words {
    switch problem {
    case .unknownTarget(let name, let nearest):
      Words(
        "không có nơi đăng “\(name)”",
        help: nearest.map { "có phải “\($0)”?" } ?? "viết tên một nơi có trong targets")
    case .unknownWarning(let code, let nearest):
      Words(
        "không cảnh báo nào có mã “\(code)”",
        help: nearest.map { "có phải “\($0)”?" } ?? "mã có trong kết quả của portal build --json")
    case .noPlace:
      Words(
        "nơi đăng này chưa nói bản phát hành đi đâu",
        help: "viết folder: /srv/portal, ssh: user@host:/srv/portal hoặc rclone: tên:bucket")
    case .twoPlaces:
      Words(
        "một mục chỉ là một nơi đăng", help: "tách thành mục thứ hai với tên riêng")
    case .notOf(let key, let kind):
      Words("“\(key)” chỉ dùng cho nơi đăng có “\(kind)”", help: "bỏ dòng này đi")
    case .folder(let path):
      Words(
        "không thể đăng vào “\(path)”",
        help: "viết một thư mục, tuyệt đối hoặc tính từ thư mục của cổng, như /srv/portal")
    case .secureShell(let text):
      Words(
        "“\(text)” không phải một chỗ trên máy khác",
        help:
          "viết user@host:/srv/portal; cổng mạng ghi ở port:, khóa để trong cấu hình của OpenSSH"
      )
    case .remote(let text):
      Words(
        "“\(text)” không phải chỗ mà rclone biết theo tên",
        help: "tạo remote bằng rclone config rồi viết tên và đường dẫn, như kho:portal/site; "
          + "khóa và mật khẩu để trong cấu hình riêng của rclone")
    case .noRecords:
      Words(
        "nơi đăng này chưa nói sổ sách để đâu",
        help: "viết records: với một chỗ người đọc không thấy, như kho:portal-records")
    case .recordsWithinSite:
      Words(
        "records và trang đăng nằm trong nhau",
        help: "sổ ghi ai đã đăng gì: hãy để ở chỗ riêng")
    }
  }
}
