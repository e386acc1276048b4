import Foundation
import Testing

/// `portal init` and `portal new` as they are run: from nothing to a portal with an item in it.
@Suite struct InitTests {
  private static func run(
    _ arguments: [String], language: String = "en", environment: [String: String] = ["LANG": "C"]
  ) throws -> CommandTests.Result {
    try CommandTests.portal(
      arguments + ["--language", language, "--clock", "2024-04-09T23:30Z"],
      environment: environment)
  }

  private static func portal() throws -> (folder: Folder, path: String) {
    let folder = try Folder(withTemplates: false)
    let path = folder.path + "/cong"
    #expect(try run(["init", path]).code == 0)
    return (folder, path)
  }

  // MARK: init

  @Test(arguments: ["cong", "Cổng thông tin/tỉnh nhà", "Cổng".decomposedStringWithCanonicalMapping])
  func aNewPortalBuildsWithoutAWord(_ name: String) throws {
    let folder = try Folder(withTemplates: false)
    let path = folder.path + "/" + name
    let made = try Self.run(["init", path, "--title", "Cổng: \"A\" & B", "-q"])
    #expect(made.code == 0 && made.out == path + "\n" && made.err == "")
    let built = try Self.run(["build", "-C", path, "--strict", "-q"])
    #expect(built.code == 0 && built.err == "" && built.out == "")
    let pages = try folder.files(name + "/Public")
    for page in [
      "index.html", "tin/2024/04/10/bai-dau-tien-cua-cong/index.html",
      "co-quan/co-quan-mau/index.html",
      "thong-ke/chi-tieu/bai-mau/index.html", "favicon.svg", "404.html",
    ] {
      #expect(pages[page] != nil, "\(page)")
    }
    let home = String(decoding: try #require(pages["index.html"]), as: UTF8.self)
    #expect(home.contains("Cổng: &quot;A&quot; &amp; B") && home.contains("Bài đầu tiên của cổng"))
    #expect(!home.contains("{{"))
  }

  /// The templates in the command are those of this repository, every one of them.
  @Test func itsTemplatesAreThoseOfTheRepository() throws {
    let (folder, _) = try Self.portal()
    let mine = try folder.files("cong/Templates")
    let repository = Folder.repository.appending(path: "Templates").path(percentEncoded: false)
    let names = try FileManager.default.subpathsOfDirectory(atPath: repository).filter {
      var isFolder: ObjCBool = false
      return FileManager.default.fileExists(atPath: repository + "/" + $0, isDirectory: &isFolder)
        && !isFolder.boolValue
    }
    #expect(Set(mine.keys) == Set(names))
    for name in names {
      #expect(
        try mine[name] == Data(contentsOf: URL(filePath: repository + "/" + name)),
        "Sources/CStarter/starter.c: \(name)")
    }
  }

  @Test func whatToDoNextIsSaidAndCanBePasted() throws {
    let folder = try Folder(withTemplates: false)
    let said = try Self.run(["init", "Cổng mới", "-C", folder.path], language: "vi")
    #expect(said.code == 0 && said.out == folder.path + "/Cổng mới\n")
    #expect(said.err.contains("portal serve -C '\(folder.path)/Cổng mới'"))
    #expect(said.err.contains("portal build -C "))
    let json = try Self.run(["init", folder.path + "/b", "--json"])
    #expect(json.err == "" && json.out.hasPrefix("{\"path\":\"\(folder.path)/b\",\"files\":"))
  }

  @Test func aFolderThatIsInUseIsLeftAsItIs() throws {
    let folder = try Folder(withTemplates: false)
    try folder.write("a/ghi chép.txt", "x")
    let said = try Self.run(["init", folder.path + "/a"])
    #expect(said.code == 73 && said.out == "" && said.err.contains("not empty (ghi chép.txt)"))
    #expect(try folder.files("a").count == 1)
    let file = try Self.run(["init", folder.path + "/a/ghi chép.txt"], language: "vi")
    #expect(file.code == 73 && file.err.contains("đó là một tệp"))
    try FileManager.default.createDirectory(
      atPath: folder.path + "/trống", withIntermediateDirectories: true)
    #expect(try Self.run(["init", folder.path + "/trống/"]).code == 0)
    #expect(try Self.run(["init", folder.path + "/trống/"]).code == 73)
    let under = try Self.run(["init", folder.path + "/a/ghi chép.txt/b"])
    #expect(under.code == 73 && under.err.contains("Not a directory"))
  }

  /// Some of the files have paths that are longer than the system takes: none stays, and no folder either.
  @Test func aPortalThatCannotBeWholeIsNotThere() throws {
    let folder = try Folder(withTemplates: false)
    var path = folder.path + "/sâu"
    while path.utf8.count < 3_900 { path += "/" + String(repeating: "a", count: 150) }
    path += "/" + String(repeating: "b", count: 4_060 - path.utf8.count)
    let said = try Self.run(["init", path])
    #expect(said.code == 73 && said.out == "" && said.err.contains("File name too long"))
    let left = try FileManager.default.contentsOfDirectory(atPath: folder.path)
    #expect(left == [])
  }

  // MARK: new

  @Test func aNewItemIsOfTodayAndBuilds() throws {
    let (folder, path) = try Self.portal()
    let said = try Self.run(["new", "-C", path, "Họp: \"A\" #1", "--agency", "Cơ quan mẫu"])
    // Half past six in the morning of the next day, at +07:00.
    let item = path + "/Content/items/2024/2024-04-10-hop-a-1.md"
    #expect(said.code == 0 && said.err == "" && said.out == item + "\n")
    let bundle = try Self.run(
      ["new", "-C", path, "--bundle", "--json", "--date", "2024-04-01", "Ảnh"])
    #expect(
      bundle.out == """
        {"file":"Content/items/2024/2024-04-01-anh/index.md","path":"\(path)/Content/items/2024/2024-04-01-anh/index.md","url":"/tin/2024/04/01/anh/"}

        """)
    let built = try Self.run(["build", "-C", path, "--strict", "-q"])
    #expect(built.code == 0 && built.err == "")
    #expect(try folder.files("cong/Public")["tin/2024/04/10/hop-a-1/index.html"] != nil)
  }

  @Test func nothingIsEverWrittenOver() throws {
    let (folder, path) = try Self.portal()
    _ = try Self.run(["new", "-C", path, "Tin A"])
    let before = try folder.files("cong/Content")
    for (more, language, file) in [
      ([], "en", "2024-04-10-tin-a.md has the address /tin/2024/04/10/tin-a/"),
      (["--bundle"], "vi", "đã có ở Content/items/2024/2024-04-10-tin-a.md"),
    ] {
      let said = try Self.run(["new", "-C", path, "Tin “A”"] + more, language: language)
      #expect(said.code == 73 && said.out == "" && said.err.contains(file))
    }
    #expect(try folder.files("cong/Content") == before)
    // A file that says something else, or nothing that can be read, is in the way too.
    try folder.write("cong/Content/items/2024/2024-04-10-b/index.md", "hỏng")
    let said = try Self.run(["new", "-C", path, "B"])
    #expect(said.code == 73 && said.err.contains("2024-04-10-b/index.md"))
    #expect(try Self.run(["new", "-C", path, "B", "--slug", "b-2"]).code == 0)
  }

  @Test(arguments: [
    (["new", ""], "en", "the title is empty", 64),
    (["new", " \u{200B} "], "vi", "tiêu đề để trống", 64),
    (["new", "Hội", "nghị"], "vi", "portal new 'Hội nghị'", 64),
    (["new", "A", "--lead", " "], "en", "--lead is empty", 64),
    (["new", "A", "--slug", "Hội Nghị"], "vi", "như hoi-nghi", 64),
    (["new", "A", "--tag", "!!!"], "en", "has no letter or digit", 64),
    (["new", "A", "--date", "31/02/2024"], "en", "there is no 31 February", 64),
    (["new", "A", "--date", "1", "--date", "2"], "vi", "--date có hai lần", 64),
    (["new", "A", "--agency", "co quan mau"], "vi", "có phải: Cơ quan mẫu?", 64),
    (["new", "A", "--document", "28-NQ/TW"], "en", "there is no document", 64),
    (["new", "A", "--section", "tin"], "vi", "lỗi: không có chuyên mục “tin”", 64),
    (["init"], "vi", "còn thiếu tham số “<dir>”", 64),
    (["init", ""], "en", "the folder's name is empty", 64),
    (["init", "a", "--base-url", "tuyengiao.vn"], "vi", "--base-url là địa chỉ như", 64),
    (["init", "a", "--title", " "], "en", "--title is empty", 64),
  ])
  func usageThatIsWrongIsNamed(
    _ arguments: [String], _ language: String, _ said: String, _ code: Int
  ) throws {
    let (folder, path) = try Self.portal()
    let before = try folder.files("cong")
    let result = try Self.run(arguments + ["-C", path], language: language)
    #expect(result.code == code && result.out == "")
    #expect(result.err.contains(said), "\(result.err)")
    #expect(try folder.files("cong") == before)
  }

  @Test func aPortalMustBeThereForAnItem() throws {
    let folder = try Folder(withTemplates: false)
    let said = try Self.run(["new", "-C", folder.path, "A"])
    #expect(said.code == 78 && said.out == "")
    #expect(try folder.files("").isEmpty)
  }

  // MARK: Editors

  @Test func withoutATerminalOrAnEditorThatIsSaid() throws {
    let (folder, path) = try Self.portal()
    defer { withExtendedLifetime(folder) {} }
    let said = try Self.run(["new", "-C", path, "A", "--edit"], environment: ["EDITOR": "true"])
    #expect(said.code == 0 && said.out.hasSuffix("-a.md\n"))
    #expect(said.err == "no editor was opened: this is not a terminal\n")
    for (editor, word) in [
      ("", "neither VISUAL nor EDITOR"), ("'a", "is not closed"),
      ("/không/có", "cannot run /không/có: No such file"),
    ] {
      let said = try Self.onATerminal(
        ["new", "-C", path, "B \(editor.count)", "--edit", "--language", "en"], editor)
      #expect(said.contains(word), "\(said)")
    }
  }

  @Test func theEditorGetsTheFileAsItsLastWord() throws {
    let (folder, path) = try Self.portal()
    defer { withExtendedLifetime(folder) {} }
    let said = try Self.onATerminal(
      ["new", "-C", path, "Mở \"thử\"", "--edit", "--date", "2024-04-10"],
      "sh -c 'grep -c title: \"$1\"; echo \"$0 $#\"' 'hai từ'")
    #expect(said.contains("mo-thu.md"))
    #expect(said.contains("1\r\nhai từ 1"))
  }

  /// What is seen on a terminal of its own.
  private static func onATerminal(_ arguments: [String], _ editor: String) throws -> String {
    let folder = try Folder(withTemplates: false)
    let command = URL(filePath: CommandLine.arguments[0]).deletingLastPathComponent()
      .appending(path: "portal").path(percentEncoded: false)
    let line = ([command] + arguments).map { "'\($0)'" }.joined(separator: " ")
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/script")
    process.arguments = ["-qefc", line, "/dev/null"]
    process.environment = [
      "PATH": "/usr/bin:/bin", "EDITOR": editor, "SHELL": "/bin/sh", "LANG": "C",
    ]
    try folder.write("out", "")
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = try FileHandle(forWritingTo: URL(filePath: folder.path + "/out"))
    process.standardError = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    return try String(contentsOfFile: folder.path + "/out", encoding: .utf8)
  }
}
