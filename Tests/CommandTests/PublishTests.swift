import Foundation
import Testing

/// `portal publish`, `releases` and `rollback` as they are run.
@Suite struct PublishTests {
  private static let environment = ["LANG": "C", "PATH": "/usr/bin:/bin"]

  private func portal(_ publish: String? = "targets: [{name: thu, folder: xa}]") throws -> Folder {
    let folder = try Folder()
    try folder.write(
      "Content/portal.yaml",
      "title: A\nbase-url: https://a.vn\n" + (publish.map { "publish: {\($0)}\n" } ?? ""))
    try folder.write("Content/items/a.md", "---\ntitle: Tin\ndate: 2024-01-01\n---\nMột.\n")
    return folder
  }

  private func run(_ arguments: String..., in folder: Folder) throws -> CommandTests.Result {
    try CommandTests.portal(
      arguments + ["-C", folder.path], environment: Self.environment)
  }

  /// The moment that counts as now.
  private static func clock(_ hour: Int) -> String { "--clock=2024-06-01T\(hour):00+07:00" }

  @Test func publishesAndGoesBack() throws {
    let folder = try portal()
    let first = try run("publish", Self.clock(10), in: folder)
    #expect(first.code == 0 && first.out == "")
    let files = try folder.files("xa/current/").count
    #expect(
      first.err.hasPrefix("\(files) added, 0 changed, 0 removed; ")
        && first.err.contains("release 1 is live at thu: 1 items, \(files) files; \(files) sent, "))
    #expect(
      try run("publish", Self.clock(11), in: folder).err == "nothing new since release 1 at thu\n")
    try folder.write("Content/items/a.md", "---\ntitle: Tin\ndate: 2024-01-01\n---\nHai.\n")
    let preview = try run("publish", "-n", Self.clock(12), in: folder)
    #expect(preview.out.contains("~ tin/2024/01/01/tin/index.html\n"))
    #expect(preview.err.hasSuffix("dry run: nothing was published to thu\n"))
    #expect(try run("publish", Self.clock(12), in: folder).code == 0)
    let back = try run("rollback", Self.clock(13), in: folder)
    #expect(
      back.code == 0
        && back.err
          == "went back to release 1 (2024-06-01T10:00:00+07:00) from release 2\n"
    )
    #expect(
      try run("rollback", Self.clock(13), in: folder).err
        == "release 1 (2024-06-01T10:00:00+07:00) is live already\n")
    let table = try run("releases", in: folder)
    #expect(table.code == 0)
    let rows = table.out.split(separator: "\n").map {
      $0.split(separator: " ").prefix(3).joined(separator: " ")
    }
    #expect(
      rows == [
        "release live made", "2 2024-06-01T12:00:00+07:00 1", "1 ✓ 2024-06-01T10:00:00+07:00",
      ])
    #expect(try run("releases", "--log", in: folder).out.split(separator: "\n").count == 3)
  }

  @Test func programsAreToldWhatChangedAndWhatCachesMustForget() throws {
    let folder = try portal()
    _ = try run("publish", "--json", Self.clock(10), in: folder)
    try folder.write("Content/items/a.md", "---\ntitle: Tin\ndate: 2024-01-01\n---\nHai.\n")
    let said = try run("publish", "--json", Self.clock(11), in: folder).out
    let record = try #require(
      try JSONSerialization.jsonObject(with: Data(said.utf8)) as? [String: Any])
    #expect(record["did"] as? String == "published" && record["release"] as? Int == 2)
    let purge = try #require(record["purge"] as? [String])
    #expect(purge.contains("https://a.vn/tin/2024/01/01/tin/") && purge.count < 12)
    let changed = ["added", "changed", "removed"].compactMap { record[$0] as? Int }.reduce(0, +)
    #expect(purge.count == changed && record["filesSent"] as? Int == changed)
    #expect(
      try run("publish", "--json", Self.clock(12), in: folder).out.contains(
        "{\"did\":\"nothing\",\"target\":\"thu\",\"release\":2,"))
    #expect(
      try run("rollback", "--json", Self.clock(13), in: folder).out == "{\"live\":1,\"was\":2}\n")
    let release = try #require(
      try JSONSerialization.jsonObject(
        with: Data(run("releases", "--json", in: folder).out.split(separator: "\n")[1].utf8))
        as? [String: Any])
    #expect(release["live"] as? Bool == true && release["release"] as? Int == 1)
  }

  @Test func nothingIsDoneWhenNothingIsDue() throws {
    let folder = try portal()
    try folder.write(
      "Content/items/b.md",
      "---\ntitle: Mai\ndate: 2024-06-01T15:30\nexpires: 2024-06-02\n---\nX.\n")
    let list = try run("list", "scheduled", Self.clock(10), in: folder)
    #expect(
      list.out == """
        at                         what     title  file
        2024-06-01T15:30:00+07:00  appears  Mai    Content/items/b.md
        2024-06-02T00:00:00+07:00  expires  Mai    Content/items/b.md

        """)
    #expect(list.err == "next change by date: 2024-06-01T15:30:00+07:00\n")
    #expect(try run("publish", "--if-due", Self.clock(10), in: folder).err.contains("release 1"))
    // It is not even looked whether the content can be built.
    try folder.write("Content/items/c.md", "---\n")
    let none = try run("publish", "--if-due", Self.clock(15), in: folder)
    #expect(
      none.code == 0 && none.err == "nothing is due; the next is due at 2024-06-01T15:30:00+07:00\n"
    )
    #expect(try run("publish", "--if-due", Self.clock(16), in: folder).code == 1)
    try FileManager.default.removeItem(atPath: folder.path + "/Content/items/c.md")
    #expect(try run("publish", "--if-due", Self.clock(16), in: folder).err.contains("release 2"))
    #expect(try folder.files("xa/current/")["tin/2024/06/01/mai/index.html"] != nil)
  }

  // MARK: Wrong input

  @Test func portalYAMLIsAskedForTargets() throws {
    let none = try run("publish", in: portal(nil))
    #expect(
      none.code == 78
        && none.err.hasPrefix("error: portal.yaml names no target to publish to\n  = add "))
    let several = try portal("targets: [{name: web, folder: a}, {name: thu, folder: b}]")
    #expect(
      try run("publish", in: several).err
        == "error: portal.yaml names several targets\n  = name one: web, thu; or set publish: {default: web}\n"
    )
    let wrong = try run("releases", "wbe", in: several)
    #expect(
      wrong.code == 78
        && wrong.err
          == "error: there is no target “wbe”\n  = did you mean “web”?\n"
    )
    #expect(
      try run("rollback", "-t", "thu", in: several).err.hasPrefix(
        "error: there is no release to go back to\n"))
    let broken = try run("publish", in: portal("targets: [{name: thu, folder: /}]"))
    #expect(
      broken.code == 78 && broken.err.contains("error: releases cannot go to “/”")
    )
  }

  @Test(
    arguments: [
      (["publish", "--base-url", "a.vn"], 64), (["publish", "-n", "--if-due"], 64),
      (["publish", "a", "b"], 64), (["rollback", "0"], 64), (["rollback", "một"], 64),
      (["rollback", "3"], 1), (["publish", "-D"], 1), (["publish", "-F"], 1),
      (["publish", "-E"], 1),
      (["publish", "--base-url", "http://localhost:80"], 1), (["releases", "x"], 78),
    ] as [([String], Int32)])
  func endsWithTheRightCode(_ arguments: [String], _ code: Int32) throws {
    let folder = try portal()
    #expect(
      try CommandTests.portal(
        arguments + ["-C", folder.path], environment: Self.environment
      ).code == code)
    #expect(!FileManager.default.fileExists(atPath: folder.path + "/xa"))
  }

  @Test func contentThatCannotBeBuiltIsNotPublished() throws {
    let folder = try portal()
    try folder.write("Content/items/b.md", "---\ntitle: B\n---\n")
    let said = try run("publish", in: folder)
    #expect(said.code == 1 && said.err.hasSuffix("nothing was published\n"))
    #expect(said.err.contains("Content/items/b.md:1:1: error: “date” is missing"))
  }

  @Test func aProgramThatIsNotThereIsNamedWithWhatInstallsIt() throws {
    let folder = try portal()
    try folder.write("bin/sh", "")
    let said = try CommandTests.portal(
      ["publish", "-C", folder.path],
      environment: ["LANG": "vi_VN", "PATH": folder.path + "/không-có"])
    #expect(said.code == 76)
    #expect(said.err.hasSuffix("lỗi: máy này chưa có sh\n  = cài đặt: apt install dash\n"))
  }
}
