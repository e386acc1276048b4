import Testing

@testable import Portal

/// `publish:` in portal.yaml.
@Suite struct PublishingSettingsTests {
  private static func read(
    _ publish: String, _ language: MessageLanguage = .en
  ) -> (settings: Settings?, said: [String]) {
    let text = "title: A\nbase-url: https://a.vn\npublish: \(publish)\n"
    let (settings, diagnostics) = Registers.settings(
      Source(path: Bytes("portal.yaml"), bytes: Bytes(text)))
    let said = diagnostics.map { diagnostic in
      let position = Position(of: diagnostic.place.range.lowerBound, in: Bytes(text))
      let words = language.words(for: diagnostic.problem)
      return "\(position.line):\(position.column): \(words.summary) | \(words.help ?? "")"
    }
    return (settings, said)
  }

  private static func drawn(_ target: Settings.Target) -> String {
    let place =
      switch target.place {
      case .folder(let folder): "folder \(folder.string)"
      case .ssh(let shell):
        "ssh \(shell.host.string) \(shell.folder.string) \(shell.port ?? 0) \(shell.configuration?.string ?? "-")"
      case .store(let store):
        "store \(store.site.string) \(store.records.string) \(store.grace)"
      }
    return "\(target.name.string): \(place), keep \(target.keep)\(target.compresses ? ", gz" : "")"
  }

  @Test(arguments: [
    ("{name: web, folder: /srv/portal/}", "web: folder /srv/portal, keep 5"),
    ("{name: thu, folder: ../ra ngoài, keep: 2}", "thu: folder ../ra ngoài, keep 2"),
    (
      "{name: web, ssh: \"lan@may.vn:/srv/portal\", port: 2222, ssh-config: tep, compress: true}",
      "web: ssh lan@may.vn /srv/portal 2222 tep, keep 5, gz"
    ),
    ("{name: web, ssh: \"may:portal\"}", "web: ssh may portal 0 -, keep 5"),
    ("{name: web, ssh: \"a@[::1]:/srv/x\"}", "web: ssh a@::1 /srv/x 0 -, keep 5"),
    (
      "{name: kho, rclone: \"kho:portal/site/\", records: \"kho:portal-so\", grace: 0}",
      "kho: store kho:portal/site kho:portal-so 0, keep 5"
    ),
    (
      "{name: kho, rclone: \"kho:a\", records: \"kho:ab\"}", "kho: store kho:a kho:ab 24, keep 5"
    ),
  ])
  func targetsAreReadAsTheyAreWritten(_ target: String, _ expected: String) throws {
    let (settings, said) = Self.read("{targets: [\(target)]}")
    #expect(said.isEmpty)
    let publishing = try #require(settings).publishing
    #expect(publishing.targets.map(Self.drawn) == [expected])
    #expect(publishing.usual == publishing.targets[0])
  }

  @Test func oneOfSeveralIsTheUsualOneWhenItIsPreferred() throws {
    let targets = "targets: [{name: a, folder: /a}, {name: b, folder: /b}]"
    #expect(try #require(Self.read("{\(targets)}").settings).publishing.usual == nil)
    let (settings, said) = Self.read("{default: b, fatal: [a11y.alt], \(targets)}")
    #expect(said.isEmpty)
    #expect(settings?.publishing.usual?.name.string == "b")
    #expect(settings?.publishing.fatal.map(\.string) == ["a11y.alt"])
  }

  @Test func nothingIsPublishedToWithoutTargets() throws {
    let (settings, said) = Self.read("")
    #expect(said.isEmpty && settings?.publishing.targets.isEmpty == true)
    #expect(settings?.publishing.usual == nil)
  }

  /// Wrong places, and where and how that is said.
  private static let wrong: [(publish: String, en: String, vi: String)] = [
    (
      "{default: web}", "3:10: “targets” is missing | add targets: …",
      "3:10: thiếu mục “targets” | thêm targets: …"
    ),
    (
      "{default: wbe, targets: [{name: web, folder: /a}]}",
      "3:20: there is no target “wbe” | did you mean “web”?",
      "3:20: không có nơi đăng “wbe” | có phải “web”?"
    ),
    (
      "{fatal: [a11y.art], targets: [{name: web, folder: /a}]}",
      "3:19: no warning has the code “a11y.art” | did you mean “a11y.alt”?",
      "3:19: không cảnh báo nào có mã “a11y.art” | có phải “a11y.alt”?"
    ),
    (
      "{targets: [{name: web}]}",
      "3:21: the target does not say where releases go | write folder: /srv/portal, ssh: user@host:/srv/portal or rclone: name:bucket",
      "3:21: nơi đăng này chưa nói bản phát hành đi đâu | viết folder: /srv/portal, ssh: user@host:/srv/portal hoặc rclone: tên:bucket"
    ),
    (
      "{targets: [{name: web, folder: /a, ssh: \"b:/c\"}]}",
      "3:45: a target is one place | make a second target of it, with a name of its own",
      "3:45: một mục chỉ là một nơi đăng | tách thành mục thứ hai với tên riêng"
    ),
    (
      "{targets: [{name: web, folder: /a, port: 22}]}",
      "3:45: “port” belongs to a target with “ssh” | take it away here",
      "3:45: “port” chỉ dùng cho nơi đăng có “ssh” | bỏ dòng này đi"
    ),
    (
      "{targets: [{name: kho, rclone: \"kho:a\", records: \"kho:b\", compress: true}]}",
      "3:68: “compress” belongs to a target with “folder, ssh” | take it away here",
      "3:68: “compress” chỉ dùng cho nơi đăng có “folder, ssh” | bỏ dòng này đi"
    ),
    (
      "{targets: [{name: web, folder: ~/web}]}",
      "3:41: releases cannot go to “~/web” | write a folder, absolute or from the portal's folder, such as /srv/portal",
      "3:41: không thể đăng vào “~/web” | viết một thư mục, tuyệt đối hoặc tính từ thư mục của cổng, như /srv/portal"
    ),
    (
      "{targets: [{name: web, ssh: \"lan:bimat@may:/srv\"}]}",
      "3:38: “lan:…@may:/srv” is no place on another machine | write user@host:/srv/portal; the port goes to port:, keys to OpenSSH's own configuration",
      "3:38: “lan:…@may:/srv” không phải một chỗ trên máy khác | viết user@host:/srv/portal; cổng mạng ghi ở port:, khóa để trong cấu hình của OpenSSH"
    ),
    (
      "{targets: [{name: kho, rclone: \"kho,secret_access_key=bimat:a\", records: \"kho:b\"}]}",
      "3:41: “kho,…” is no place that rclone knows by name | make a remote with rclone config and write its name and a path, as kho:portal/site; keys and passwords stay in rclone's own configuration",
      "3:41: “kho,…” không phải chỗ mà rclone biết theo tên | tạo remote bằng rclone config rồi viết tên và đường dẫn, như kho:portal/site; khóa và mật khẩu để trong cấu hình riêng của rclone"
    ),
    (
      "{targets: [{name: kho, rclone: \"kho:a\"}]}",
      "3:21: the target does not say where its records go | write records: with a place that readers cannot see, such as kho:portal-records",
      "3:21: nơi đăng này chưa nói sổ sách để đâu | viết records: với một chỗ người đọc không thấy, như kho:portal-records"
    ),
    (
      "{targets: [{name: kho, rclone: \"kho:a\", records: \"kho:a/so\"}]}",
      "3:59: records and site lie within one another | records name who published what: give them a place of their own",
      "3:59: records và trang đăng nằm trong nhau | sổ ghi ai đã đăng gì: hãy để ở chỗ riêng"
    ),
  ]

  @Test(arguments: wrong)
  func saysWhatIsWrongAndWhatToDo(_ publish: String, _ en: String, _ vi: String) {
    #expect(Self.read(publish).said == [en])
    #expect(Self.read(publish, .vi).said == [vi])
  }

  @Test(arguments: [
    "-oProxyCommand=x:/srv", "a@-b:/srv", "a;b:/srv", "$(x):/srv", "may", "may:", "may:/", "may:~",
    "may::module", "rsync://may/srv", "ssh://may/srv", "a b:/srv", "[::1]", "[x]:/srv",
    "may:-rf", "may:..", "a@b@c:/x",
  ])
  func whatAProgramCouldTakeForSomethingElseIsNoHost(_ place: String) {
    #expect(PublishingPlace.secureShell(Bytes(place)) == nil)
  }

  @Test(arguments: [
    ":s3:bucket", "s3,provider=AWS:b", "-x:b", "kho", ":local:/etc", "k\u{7F}:b", "kho:a/../b",
    "/srv/portal", "kho://a", " kho:a",
  ])
  func onlyNamesOfRcloneAreRemotes(_ place: String) {
    #expect(!PublishingPlace.isRemote(Bytes(place)))
  }

  @Test(arguments: ["", "/", ".", "..", "../..", "-rf", "~", "~lan/a", "a\nb"])
  func placesThatAreNoFolders(_ path: String) {
    #expect(!PublishingPlace.isFolder(Bytes(path)))
  }
}
