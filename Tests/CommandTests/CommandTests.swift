import Foundation
import Testing

/// The command as it is run: exit codes, streams, and nothing of the machine in the output.
@Suite struct CommandTests {
  // MARK: Exit codes

  @Test(arguments: [
    (["build", "--jobs", "0"], 64), (["build", "--clock", "nay"], 64),
    (["build", "--language", "fr"], 64),
    (["build", "--base-url", "tuyengiao.vn"], 64), (["xây"], 64), (["--version"], 0),
    (["--help"], 0),
    (["build", "-C", "/không/có"], 78),
  ])
  func endsWithTheRightCode(_ arguments: [String], _ code: Int) throws {
    #expect(try Self.portal(arguments).code == Int32(code))
  }

  @Test func contentSettingsAndOutputErrorsAreToldApart() throws {
    let folder = try Folder()
    try folder.write("Content/portal.yaml", "title: A\nbase-url: https://a.vn\n")
    #expect(try Self.portal(["build", "-C", folder.path]).code == 0)
    try folder.write("Public2/x", "x")
    #expect(
      try Self.portal(["build", "-C", folder.path, "-o", folder.path + "/Public2"]).code == 73)
    try folder.write("Content/items/a.md", "---\ntitle: A\n---\n")
    let refused = try Self.portal(["build", "-C", folder.path, "--language", "en"])
    #expect(refused.code == 1 && refused.out.isEmpty)
    #expect(
      refused.err == """
        Content/items/a.md:1:1: error: “date” is missing
            1 | ---
              | ^^^
              = add date: …
        1 error, 0 warnings; nothing was written

        """)
    try folder.write("Content/portal.yaml", "title: A\n")
    #expect(try Self.portal(["build", "-C", folder.path]).code == 78)
  }

  // MARK: Languages and forms

  @Test(arguments: [
    (["LANG": "vi_VN.UTF-8"], "thiếu"), (["LANG": "C"], "missing"), ([:], "missing"),
    (["LC_ALL": "vi_VN", "LANG": "en_US.UTF-8"], "thiếu"),
  ])
  func messagesAreInTheLanguageOfTheSystem(_ environment: [String: String], _ word: String) throws {
    let folder = try Folder()
    try folder.write("Content/portal.yaml", "title: A\n")
    let said = try Self.portal(["build", "-C", folder.path], environment: environment).err
    #expect(said.contains(word))
  }

  @Test func recordsAreJSONOneALine() throws {
    let folder = try Folder()
    try folder.write("Content/portal.yaml", "title: A\nbase-url: https://a.vn\n")
    try folder.write(
      "Content/items/a.md", "---\ntitle: \"A \\\"b\\\"\"\ndate: 31/02/2024\ntgas: a\n---\n")
    let said = try Self.portal(["build", "-C", folder.path, "--json", "--language", "en"])
    let records = try said.err.split(separator: "\n").map {
      try #require(try JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any])
    }
    #expect(records.map { $0["code"] as? String } == ["date.invalid", "meta.unknown"])
    #expect(records.map { $0["line"] as? Int } == [3, 4])
    try folder.write("Content/items/a.md", "---\ntitle: A\ndate: 2024-01-01\n---\n")
    let built = try Self.portal(["build", "-C", folder.path, "--json"])
    let summary = try JSONSerialization.jsonObject(with: Data(built.out.utf8)) as? [String: Any]
    #expect(summary?["items"] as? Int == 1 && summary?["compressed"] as? Int == 0)
  }

  @Test func compressedFilesAreCounted() throws {
    let folder = try Folder()
    try folder.write("Content/portal.yaml", "title: A\nbase-url: https://a.vn\n")
    try folder.write("Content/static/a.txt", String(repeating: "a", count: 2_000))
    let build = ["build", "-C", folder.path, "--compress", "--language", "en"]
    let said = try Self.portal(build + ["--json"]).out
    let summary = try JSONSerialization.jsonObject(with: Data(said.utf8)) as? [String: Any]
    let count = try #require(summary?["compressed"] as? Int)
    #expect(count >= 2 && count.isMultiple(of: 2))
    #expect(try Self.portal(build).err.contains("\n\(count) compressed files (.gz, .br)\n"))
  }

  @Test func saysWhatItWroteWhenAskedTo() throws {
    let folder = try Folder()
    try folder.write("Content/portal.yaml", "title: A\nbase-url: https://a.vn\n")
    let arguments = ["build", "-C", folder.path, "-v", "--language", "en"]
    _ = try Self.portal(arguments)
    try folder.write("Content/static/moi.txt", "x")
    let added = try Self.portal(arguments).err
    #expect(
      added.hasPrefix("+ moi.txt\n1 drawn: no earlier build remembered it\n0 items")
        && added.contains("1 written"))
    try FileManager.default.removeItem(atPath: folder.path + "/Content/static/moi.txt")
    let removed = try Self.portal(arguments).err
    #expect(removed.hasPrefix("- moi.txt\n0 items") && removed.contains("0 written"))
    #expect(try Self.portal(arguments + ["-q"]).err == "")
  }

  // MARK: The same bytes

  /// DESIGN law 6: no clock, locale, time zone, hash seed, core count or path leaks into the output.
  @Test func theMachineDoesNotShowInTheOutput() throws {
    let folder = try Folder()
    let fixed = [
      "build", "-q", "-C", Folder.repository.path(percentEncoded: false), "--clock",
      "2024-06-01T00:00+07:00",
    ]
    let first = try Self.portal(
      fixed + ["-o", folder.path + "/1", "--jobs", "1"],
      environment: ["TZ": "UTC", "LANG": "C"])
    let second = try Self.portal(
      fixed + ["-o", folder.path + "/hai", "--jobs", "3"],
      environment: ["TZ": "America/New_York", "LANG": "vi_VN.UTF-8", "HOME": "/nowhere"])
    #expect(first.code == 0 && second.code == 0)
    #expect(first.err == "" && second.err == "")
    let (one, two) = (try folder.files("1"), try folder.files("hai"))
    #expect(one.count > 100)
    #expect(one == two)
  }

  // MARK: Markdown and templates

  @Test func markdownComesFromInputOrFile() throws {
    #expect(try Self.portal(["markdown"], input: "**a** <b>").out == "<p><strong>a</strong> </p>\n")
    #expect(try Self.portal(["markdown"], input: "**a** <b>").err.contains("-:1:7: warning: "))
    let folder = try Folder()
    try folder.write("a.md", "---\ntitle: A\n---\n# B\n")
    #expect(
      try Self.portal(["markdown", folder.path + "/a.md"]).out == "<h1 id=\"b\">B</h1>\n")
    #expect(
      try Self.portal(["markdown", "--commonmark"], input: "~~a~~ https://a.vn\n").out
        == "<p>~~a~~ https://a.vn</p>\n")
    #expect(try Self.portal(["markdown", folder.path + "/b.md"]).code == 1)
  }

  @Test func templatesListsEveryKindAndItsNames() throws {
    let said = try Self.portal(["templates", "-C", Folder.repository.path(percentEncoded: false)])
    #expect(said.code == 0)
    for name in ["home", "article", "not-found", "words", "site", "body", "heading"] {
      #expect(said.out.contains(name), "\(name)")
    }
  }

  // MARK: Running

  struct Result {
    let code: Int32
    let out, err: String
  }

  /// The command's file.
  static let command = URL(filePath: CommandLine.arguments[0]).deletingLastPathComponent()
    .appending(path: "portal").path(percentEncoded: false)

  static func portal(
    _ arguments: [String], input: String = "", environment: [String: String] = ["LANG": "C"]
  ) throws -> Result {
    try run([command] + arguments, input: input, environment: environment)
  }

  /// A program, found as the shell finds it where its name has no slash, with its arguments.
  static func run(
    _ words: [String], input: String = "", environment: [String: String]
  ) throws -> Result {
    let folder = try Folder(withTemplates: false)
    let process = Process()
    process.executableURL = URL(filePath: words[0].contains("/") ? words[0] : "/usr/bin/env")
    process.arguments = words[0].contains("/") ? Array(words.dropFirst()) : words
    process.environment = environment
    // Files, because a pipe that nobody empties stops a process that says much.
    try folder.write("in", input)
    try folder.write("out", "")
    try folder.write("err", "")
    let handles = [
      try FileHandle(forReadingFrom: URL(filePath: folder.path + "/in")),
      try FileHandle(forWritingTo: URL(filePath: folder.path + "/out")),
      try FileHandle(forWritingTo: URL(filePath: folder.path + "/err")),
    ]
    // By thousands of processes they would pile up, and Foundation reads beyond a very long list of open files.
    defer { for handle in handles { try? handle.close() } }
    process.standardInput = handles[0]
    process.standardOutput = handles[1]
    process.standardError = handles[2]
    try process.run()
    process.waitUntilExit()
    let isExit = process.terminationReason == .exit
    return Result(
      code: isExit ? process.terminationStatus : -process.terminationStatus,
      out: try String(contentsOfFile: folder.path + "/out", encoding: .utf8),
      err: try String(contentsOfFile: folder.path + "/err", encoding: .utf8))
  }
}

/// A folder that is gone when the test is over. Templates/ in it, if wanted, is this repository's.
final class Folder: Sendable {
  static let repository = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  let path: String

  init(withTemplates: Bool = true) throws {
    let url = FileManager.default.temporaryDirectory.appending(path: "portal-\(UUID().uuidString)")
    path = url.path(percentEncoded: false)
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    if !withTemplates { return }
    try FileManager.default.copyItem(
      at: Self.repository.appending(path: "Templates"), to: url.appending(path: "Templates"))
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  func write(_ file: String, _ text: String) throws {
    let url = URL(filePath: path).appending(path: file)
    try FileManager.default.createDirectory(
      at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: url)
  }

  /// All files below a folder, by path.
  func files(_ folder: String) throws -> [String: Data] {
    let base = URL(filePath: path).appending(path: folder)
    var result: [String: Data] = [:]
    for name in try FileManager.default.subpathsOfDirectory(
      atPath: base.path(percentEncoded: false))
    {
      let file = base.appending(path: name)
      if try file.resourceValues(forKeys: [.isRegularFileKey]).isRegularFile == true {
        result[name] = try Data(contentsOf: file)
      }
    }
    return result
  }
}
