import Foundation
import Testing

/// `portal check` as it is run.
@Suite struct CheckCommandTests {
  private static let item = "Content/items/2024/a.md"

  /// A portal in which a warning, an error and two hints are to be found.
  private static func portal() throws -> Folder {
    let folder = try Folder()
    try folder.write("Content/portal.yaml", "title: A\nbase-url: https://a.vn\n")
    try folder.write("Content/agencies.yaml", "- {id: a, name: A}\n")
    try folder.write(
      "Content/measures.yaml", "- {id: hop, name: Cuộc họp, unit: cuộc, kind: flow}\n")
    try folder.write(
      item,
      """
      ---
      title: Một
      date: 2023-01-01
      agencies: [a]
      figures: [{measure: hop, value: 5, period: 2022}]
      ---
      Năm 2022 có 12 cuộc họp.
      """)
    try folder.write(
      "Content/items/2024/b.md",
      "---\ntitle: Hai\ndate: 2024-01-01\n---\nTheo Nghị quyết số 99-NQ/TW.\n")
    return folder
  }

  private static func run(
    _ arguments: String..., in folder: Folder, environment: [String: String] = ["LANG": "C"]
  ) throws -> CommandTests.Result {
    try CommandTests.portal(["check", "-C", folder.path] + arguments, environment: environment)
  }

  // MARK: Codes

  @Test func saysAllByFileWithACount() throws {
    let folder = try Self.portal()
    let result = try Self.run(in: folder)
    #expect(result.code == 1 && result.err == "")
    #expect(
      result.out == """
        Content/items/2024/a.md
        3:7: warning: the item is of 2023 and lies in the folder 2024 [date.filename]
            3 | date: 2023-01-01
              |       ^^^^^^^^^^
              = correct the date, or move the file to 2023/
        5:11: error: the item does not say 5 [figure.value]
            5 | figures: [{measure: hop, value: 5, period: 2022}]
              |           ^
              = write the figure into the text, or correct value: or add quote: with its words
        7:13: hint: “12 cuộc họp” is not among the item's figures [figure.unlisted]
            7 | Năm 2022 có 12 cuộc họp.
              |             ^^^^^^^^^^^
              = if tallies are to count it, add it under figures: with measure: hop

        Content/items/2024/b.md
        5:20: hint: 99-NQ/TW has no date here and is not in the register; it is not linked [citation.unknown]
            5 | Theo Nghị quyết số 99-NQ/TW.
              |                    ^^^^^^^^
              = add it to documents.yaml, or give its date of issue in the text

        1 error, 1 warning, 2 hints in 2 files; 2 items and 0 pages looked through

        """)
    #expect(
      try Self.run(in: folder, environment: ["LANG": "vi_VN.UTF-8"]).out.hasSuffix(
        "\n1 lỗi, 1 cảnh báo, 2 gợi ý trong 2 tệp; đã xem 2 tin, 0 trang\n"))
    // Nothing was written.
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
        == ["Content", "Templates"])
  }

  @Test func warningsFailWhenItIsStrictAndHintsNever() throws {
    let folder = try Self.portal()
    try folder.write(
      Self.item, "---\ntitle: Một\ndate: 2023-01-01\n---\nNăm 2022 có 12 cuộc họp.\n")
    #expect(try Self.run(in: folder).code == 0)
    #expect(try Self.run("--strict", in: folder).code == 1)
    try folder.write(
      Self.item, "---\ntitle: Một\ndate: 2024-01-01\n---\nNăm 2022 có 12 cuộc họp.\n")
    let hints = try Self.run("--strict", in: folder)
    #expect(hints.code == 0 && hints.out.contains("0 errors, 0 warnings, 2 hints in 2 files"))
    let quiet = try Self.run("-q", in: folder)
    #expect(quiet.code == 0 && quiet.out == "" && quiet.err == "")
    try folder.write("Content/portal.yaml", "title: A\n")
    #expect(try Self.run(in: folder).code == 78)
  }

  @Test func saysThatNothingWasFound() throws {
    let folder = try Folder()
    try folder.write("Content/portal.yaml", "title: A\nbase-url: https://a.vn\n")
    #expect(try Self.run(in: folder).out == "nothing found; 0 items and 0 pages looked through\n")
  }

  // MARK: Files

  @Test(arguments: [
    (["Content/items/2024/b.md"], 0, ["b.md"]), (["Content/items"], 1, ["a.md", "b.md"]),
    (["Content/portal.yaml"], 0, []), (["."], 1, ["a.md", "b.md"]),
    (["Content/items/2024/b.md", "Content/items/2024/a.md"], 1, ["a.md", "b.md"]),
  ])
  func onlyTheNamedFilesAreReported(
    _ files: [String], _ code: Int, _ reported: [String]
  ) throws {
    let folder = try Self.portal()
    for files in [files, files.map { folder.path + "/" + $0 }] {
      let result = try CommandTests.portal(
        ["check", "-C", folder.path, "--format", "lines"] + files)
      #expect(result.code == Int32(code), "\(result)")
      let names = result.out.split(separator: "\n").compactMap { line in
        line.split(separator: ":").first?.split(separator: "/").last.map(String.init)
      }
      #expect(Set(names) == Set(reported))
    }
  }

  @Test func aTitleThatAnotherFileRepeatsIsOfBoth() throws {
    let folder = try Self.portal()
    try folder.write("Content/items/2024/c.md", "---\ntitle: Hai\ndate: 2024-01-02\n---\nA.\n")
    for file in ["b", "c"] {
      let result = try Self.run("Content/items/2024/\(file).md", in: folder)
      #expect(result.out.contains("[title.duplicate]"), "\(file)")
    }
  }

  @Test func whatIsCitedAndUnknownIsSaidOnceAndOfEveryNamedFile() throws {
    let folder = try Self.portal()
    let text = "---\ntitle: Ba\ndate: 2024-01-01\ndraft: true\n---\n"
    try folder.write(
      "Content/items/2024/c.md",
      text + "99-NQ/TW, 99-NQ/TW; 98-NQ/TW, Nghị quyết số 98-NQ/TW ngày 1/2/2023.\n")
    func cited(_ files: String...) throws -> [String] {
      let said = try CommandTests.portal(
        ["check", "-C", folder.path, "--format", "lines"] + files)
      return said.out.split(separator: "\n").compactMap { line in
        guard let start = line.range(of: "info: "), line.contains("NQ/TW") else { return nil }
        return String(line[start.upperBound...].prefix { $0 != " " && $0 != "," })
      }
    }
    #expect(try cited() == ["99-NQ/TW"])
    #expect(try cited("Content/items/2024/b.md") == ["99-NQ/TW"])
    #expect(try cited("Content/items/2024/c.md") == ["99-NQ/TW", "98-NQ/TW"])
  }

  // MARK: Forms

  @Test func recordsAreThoseOfBuilds() throws {
    let folder = try Self.portal()
    for arguments in [["--json"], ["--format", "json"]] {
      let result = try CommandTests.portal(["check", "-C", folder.path] + arguments)
      #expect(result.code == 1 && result.err == "")
      let records = try result.out.split(separator: "\n").map {
        try #require(try JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any])
      }
      #expect(
        records.map { $0["severity"] as? String } == ["warning", "error", "hint", "hint"])
      #expect(records[0]["file"] as? String == Self.item && records[0]["line"] as? Int == 3)
      #expect(records.allSatisfy { $0["help"] is String && $0["column"] is Int })
    }
  }

  @Test func linesAndCommandsNameFilesFromTheWorkingFolder() throws {
    let folder = try Self.portal()
    let lines = try Self.run("--format", "lines", "--language", "vi", in: folder)
    #expect(
      lines.out.hasPrefix(
        "\(folder.path)/\(Self.item):3:7: warning: bài của năm 2023 nằm trong thư mục 2024; "))
    #expect(lines.err == "1 lỗi, 1 cảnh báo, 2 gợi ý trong 2 tệp; đã xem 2 tin, 0 trang\n")
    let github = try Self.run("--format", "github", "-q", in: folder)
    #expect(github.err == "" && github.out.split(separator: "\n").count == 2)
    #expect(
      github.out.contains(
        "::error file=\(folder.path)/\(Self.item),line=5,col=11,endColumn=12,title=figure.value::"))
  }

  // MARK: Wrong arguments

  @Test(arguments: [
    (["không-có.md"], "there is no file không-có.md\n", "không có tệp không-có.md\n"),
    (["/"], "/ is outside of the portal\n", "/ nằm ngoài cổng\n"),
    ([""], "The name of a file is empty.", "Tên tệp để trống."),
    (
      ["--json", "--format", "github"], "--json is --format json, not github.",
      "--json là --format json, không phải github."
    ),
    (
      ["--format", "text", "--format", "json"], "--format is given twice.",
      "--format được ghi hai lần."
    ),
    (["--format", "xml"], "xml", "xml"), (["--strct"], "--strct", "--strct"),
  ])
  func wrongArgumentsAreSaidInBothLanguages(
    _ arguments: [String], _ english: String, _ vietnamese: String
  ) throws {
    let folder = try Self.portal()
    for (language, words) in [("C", english), ("vi_VN.UTF-8", vietnamese)] {
      let result = try CommandTests.portal(
        ["check", "-C", folder.path] + arguments, environment: ["LANG": language])
      #expect(result.code == 64 && result.out == "" && result.err.contains(words), "\(result)")
    }
  }

  // MARK: Other sites

  /// A folder for PATH with a curl that notes what it was asked for, and answers.
  private static func curl(_ answer: String, in folder: Folder) throws -> [String: String] {
    let script = "#!/bin/sh\nprintf '%s\\n' \"$*\" >> \"$0.log\"\nprintf '\(answer)'\n"
    // Another process writes the program: of a file that was written here, a process that is just being started
    // may have a hold, and then it cannot be run.
    try folder.write("bin/script", script)
    let install = try Process.run(
      URL(filePath: "/usr/bin/install"),
      arguments: ["-m", "755", folder.path + "/bin/script", folder.path + "/bin/curl"])
    install.waitUntilExit()
    return ["LANG": "C", "PATH": folder.path + "/bin"]
  }

  private static func log(_ folder: Folder) throws -> [String] {
    try String(contentsOfFile: folder.path + "/bin/curl.log", encoding: .utf8)
      .split(separator: "\n").map(String.init)
  }

  @Test func otherSitesAreAskedOnceAndOnlyWhenThatIsWanted() throws {
    let folder = try Folder()
    try folder.write("Content/portal.yaml", "title: A\nbase-url: https://a.vn\n")
    try folder.write(
      "Content/items/a.md",
      "---\ntitle: Một\ndate: 2024-01-01\n---\n[x](https://b.vn/tin?a=[1]&b=ă)\n")
    let environment = try Self.curl("404\\n\\n", in: folder)
    #expect(try Self.run(in: folder, environment: environment).code == 0)
    #expect(!FileManager.default.fileExists(atPath: folder.path + "/bin/curl.log"))
    for _ in 1...2 {
      let result = try Self.run("--external", in: folder, environment: environment)
      #expect(
        result.code == 0
          && result.out.contains("leads nowhere: the site has no such page [link.outside]"))
      let asked = try Self.log(folder)
      #expect(asked.count == 2 && asked[0].hasPrefix("--disable ") && asked[0].contains(" --head "))
      #expect(asked[0].contains("--user-agent portal/") && asked[0].contains("; +https://a.vn)"))
      #expect(asked.allSatisfy { $0.hasSuffix(" --url https://b.vn/tin?a=[1]&b=ă") }, "\(asked)")
    }
    #expect(try Self.run("--external", "--strict", in: folder, environment: environment).code == 1)
  }

  @Test(arguments: [
    ("C", "error: curl is not on this machine\n  = install it: apt install curl\n"),
    ("vi_VN.UTF-8", "lỗi: máy này chưa có curl\n  = cài đặt: apt install curl\n"),
  ])
  func aMachineWithoutCurlIsTold(_ language: String, _ said: String) throws {
    let folder = try Folder()
    try folder.write("Content/portal.yaml", "title: A\nbase-url: https://a.vn\n")
    try folder.write(
      "Content/items/a.md", "---\ntitle: Một\ndate: 2024-01-01\n---\n<https://b.vn/>\n")
    let result = try Self.run(
      "--external", in: folder, environment: ["LANG": language, "PATH": "/khong-co"])
    #expect(result.code == 76 && result.err == said)
  }
}
