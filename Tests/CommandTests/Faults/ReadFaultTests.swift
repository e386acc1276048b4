import Foundation
import Testing

/// Sources that cannot be read, or change while they are.
@Suite struct ReadFaultTests {
  private let paper: Newspaper

  init() throws {
    paper = try Newspaper(items: 3)
    #expect(try CommandTests.portal(paper.build()).code == 0)
    try paper.write(.evening)
  }

  private func permit(_ path: String, _ mode: Int) throws {
    try FileManager.default.setAttributes(
      [.posixPermissions: mode], ofItemAtPath: paper.folder.path + "/" + path)
  }

  @Test(
    "FAULTS 55: what may not be read is named with the system's words, and all else is looked at",
    .enabled("rights can be taken away", { Provoking.canBeLikeOthers }))
  func withoutRights() throws {
    let before = try paper.output()
    try paper.folder.write("Content/items/x/a.md", "---\ntitle: X\ndate: 2024-02-31\n---\n")
    try paper.folder.write("Content/items/y/b.md", "---\ntitle: Y\ndate: 2024-02-03\n---\n")
    try permit("Content/items/1.md", 0)
    try permit("Content/items/y", 0)
    defer { try? permit("Content/items/y", 0o755) }
    let arguments = paper.build() + ["--language", "en"]
    let said = try Provoking.portal(arguments, under: Provoking.asOthers)
    #expect(said.code == 1)
    #expect(
      said.err == """
        Content/items/1.md: error: the file cannot be read: Permission denied
              = check who may read it
        Content/items/x/a.md:3:7: error: there is no 31 February
            3 | date: 2024-02-31
              |       ^^^^^^^^^^
              = February 2024 has 29 days; write the date as 2024-02-29 or 29/02/2024
        Content/items/y: error: the file cannot be read: Permission denied
              = check who may read it
        3 errors, 0 warnings; nothing was written

        """)
    // The folder of all sources.
    try permit("Content", 0)
    defer { try? permit("Content", 0o755) }
    let blind = try Provoking.portal(arguments, under: Provoking.asOthers)
    #expect(blind.code == 78)
    for name in ["items", "pages", "static", "portal.yaml", "agencies.yaml"] {
      #expect(
        blind.err.contains("Content/\(name): error: the file cannot be read: Permission denied\n"))
    }
    #expect(try paper.output() == before)
  }

  @Test(
    "FAULTS 55: a disk that fails is named with the system's words",
    .enabled("calls can be failed by strace", { Provoking.canTrace }),
    arguments: [("openat", "items/1.md"), ("read", "items/1.md"), ("getdents64", "items")])
  func ofAFailingDisk(_ call: String, _ file: String) throws {
    let before = try paper.output()
    let content = URL(filePath: paper.folder.path).resolvingSymlinksInPath().path + "/Content/"
    let strace = [
      "strace", "-f", "-qq", "-o", paper.folder.path + "/trace", "-P", content + file, "-e",
      "trace=\(call)", "-e", "inject=\(call):error=EIO",
    ]
    let said = try Provoking.portal(paper.build(), under: strace)
    let trace = try String(contentsOfFile: paper.folder.path + "/trace", encoding: .utf8)
    try #require(trace.contains("(INJECTED)"))
    #expect(said.code == 1)
    #expect(
      said.err == """
        Content/\(file): error: the file cannot be read: Input/output error
              = the disk may be failing: look at the system's log
        1 error, 0 warnings; nothing was written

        """)
    #expect(try paper.output() == before)
  }

  @Test(
    "FAULTS 55: settings that are no file are an error, and nothing hangs",
    arguments: ["mkfifo", "mkdir"])
  func ofSettingsThatAreNoFile(_ program: String) throws {
    let before = try paper.output()
    let settings = paper.folder.path + "/Content/portal.yaml"
    try FileManager.default.removeItem(atPath: settings)
    try Provoking.run([program, settings])
    let said = try CommandTests.portal(paper.build())
    #expect(said.code == 78 && said.err.contains("Content/portal.yaml: error: "))
    #expect(try paper.output() == before)
  }

  // MARK: Change

  /// What comes of a file that changes as often as `change` says while it is read.
  private func build(_ change: String, _ file: String) throws -> CommandTests.Result {
    let path = paper.folder.path + "/" + file
    let fault = Interposer.Fault(
      under: paper.folder.path, ["FAULT_CHANGE": change, "FAULT_FILE": path])
    let (result, isHit, _) = try fault.portal(paper.build())
    try #require(isHit)
    return result
  }

  @Test(
    "FAULTS 56: a file that changes while it is read is read once more",
    .enabled("calls can be changed", { Interposer.works }), arguments: ["append:1", "truncate:1"])
  func whatChangesOnce(_ change: String) throws {
    let path = paper.folder.path + "/Content/static/a.txt"
    try paper.folder.write("Content/static/a.txt", String(repeating: "số liệu ", count: 4_000))
    #expect(try build(change, "Content/static/a.txt").code == 0)
    #expect(
      try Data(contentsOf: URL(filePath: path))
        == Data(contentsOf: URL(filePath: paper.folder.path + "/Public/a.txt")))
    #expect(try CommandTests.portal(paper.build("clean")).code == 0)
    #expect(try paper.output() == paper.output("clean"))
  }

  @Test(
    "FAULTS 56: a file that goes on changing is an error, and the next build is right",
    .enabled("calls can be changed", { Interposer.works }),
    arguments: [
      "Content/items/1.md", "Content/portal.yaml", "Content/agencies.yaml",
      "Templates/assets/site.css",
    ])
  func whatGoesOnChanging(_ file: String) throws {
    let before = try paper.output()
    let text = try String(contentsOfFile: paper.folder.path + "/" + file, encoding: .utf8)
    let said = try build("append:4", file)
    #expect(said.code == (file == "Content/portal.yaml" ? 78 : 1))
    // Without a template or a style sheet others are not whole, too.
    let words = "\(file): error: the file changed while it was read\n      = build again\n"
    #expect(said.err.contains(words) && said.err.hasSuffix("; nothing was written\n"))
    #expect(file.hasPrefix("Templates/") || said.err.hasPrefix(words + "1 error, "), "\(said.err)")
    #expect(try paper.output() == before)
    try paper.folder.write(file, text)
    #expect(try CommandTests.portal(paper.build()).code == 0)
    #expect(try CommandTests.portal(paper.build("clean")).code == 0)
    #expect(try paper.output() == paper.output("clean"))
  }

  @Test(
    "FAULTS 56: a file that goes before it is read is named, and the next build does without",
    .enabled("calls can be changed", { Interposer.works }))
  func whatVanishes() throws {
    let before = try paper.output()
    let said = try build("remove:1", "Content/items/1.md")
    #expect(said.code == 1)
    #expect(
      said.err == """
        Content/items/1.md: error: the file cannot be read: No such file or directory
              = it has gone meanwhile: try again
        1 error, 0 warnings; nothing was written

        """)
    #expect(try paper.output() == before)
    #expect(try CommandTests.portal(paper.build()).code == 0)
    #expect(try CommandTests.portal(paper.build("clean")).code == 0)
    #expect(try paper.output() == paper.output("clean"))
  }
}
