import Foundation
import Testing

/// Where a build may not, or cannot, write.
@Suite struct OutputPlaceTests {
  private let paper: Newspaper

  init() throws { paper = try Newspaper(items: 2) }

  private var output: String { paper.folder.path + "/Public" }

  private func build(_ program: [String] = []) throws -> CommandTests.Result {
    try Provoking.portal(paper.build("Public", "--language", "en"), under: program)
  }

  /// Everything in the portal's folder that is no output.
  private func rest() throws -> [String: Data] {
    try paper.folder.files("").filter {
      !$0.key.hasPrefix("Public") && !$0.key.hasPrefix(".portal")
    }
  }

  @Test(
    "FAULTS 59: what stands in the output's place is left alone, and named with what to do",
    arguments: [
      ("file", "is not a folder", "rename that file"),
      ("pipe", "is not a folder", "rename that file"),
      ("others", "holds 1 entries that portal did not make", "remove them with --clean"),
      ("dangling", "File exists", "a link that leads nowhere: move it away"),
      ("loop", "Too many levels of symbolic links", "a link that leads nowhere: move it away"),
    ])
  func whatStandsThere(_ kind: String, _ what: String, _ remedy: String) throws {
    switch kind {
    case "file": try paper.folder.write("Public", "của tôi")
    case "pipe": #expect(mkfifo(output, 0o644) == 0)
    case "others": try paper.folder.write("Public/thu.txt", "của tôi")
    case "dangling": #expect(symlink("nowhere/at/all", output) == 0)
    default: #expect(symlink("Public", output) == 0)
    }
    let before = try rest()
    let said = try build()
    #expect(said.code == 73)
    #expect(said.err.hasPrefix("error: ") && said.err.contains("\(output)"))
    #expect(said.err.contains(what) && said.err.contains("\n  = "), "\(said.err)")
    #expect(said.err.contains(remedy), "\(said.err)")
    #expect(try rest() == before)
    switch kind {
    case "file": #expect(try String(contentsOfFile: output, encoding: .utf8) == "của tôi")
    case "others":
      #expect(try paper.output().keys.sorted() == ["thu.txt"])
      #expect(try CommandTests.portal(paper.build("Public", "--clean")).code == 0)
      #expect(try paper.output()["thu.txt"] == nil)
    case "dangling":
      #expect(!FileManager.default.fileExists(atPath: paper.folder.path + "/nowhere"))
    default: break
    }
  }

  @Test(
    "FAULTS 59: a disk for reading alone is named with what to do, and its pages stay",
    .enabled("a disk can be mounted", { Provoking.canMount }), arguments: ["Public", "."])
  func aDiskForReading(_ folder: String) throws {
    #expect(try build().code == 0)
    let before = try paper.output()
    try paper.write(.evening)
    let script = """
      mount --bind "$1" "$1" && mount -o remount,bind,ro "$1" || exit 9
      shift
      exec "$@"
      """
    let place = paper.folder.path + "/" + folder
    let said = try build(["unshare", "-rm", "bash", "-c", script, "bash", place])
    #expect(said.code == 73)
    let path = folder == "." ? paper.folder.path + "/.portal/lock" : output + "/.portal-new"
    #expect(
      said.err == """
        error: cannot write \(path): Read-only file system
          = mount the disk for writing, or name another folder

        """)
    #expect(try paper.output() == before)
  }

  @Test(
    "FAULTS 59: a folder of somebody else's is named with what to do, and stays as it was",
    .enabled("rights can be taken away", { Provoking.canBeLikeOthers }))
  func withoutRights() throws {
    #expect(try build().code == 0)
    let before = try paper.output()
    try paper.write(.evening)
    chmod(output, 0o555)
    defer { chmod(output, 0o755) }
    let said = try build(Provoking.asOthers)
    #expect(said.code == 73)
    #expect(
      said.err == """
        error: cannot write \(output)/.portal-new: Permission denied
          = let this user write there, or name another folder

        """)
    #expect(try paper.output() == before)
  }

  @Test("FAULTS 68: a path longer than the system takes is named short, and the rest is looked at")
  func aLongPath() throws {
    let script = """
      cd "$1/Content/items" || exit 9
      for _ in $(seq 30); do mkdir "$2" && cd "$2" || exit 9; done
      printf -- '---\\ntitle: Sâu\\ndate: 2024-01-01\\n---\\n' >sau.md
      """
    let name = String(repeating: "rất-sâu-", count: 20)
    try Provoking.run(["bash", "-c", script, "bash", paper.folder.path, name])
    try paper.folder.write("Content/items/hai.md", "---\ntitle: Hai\ndate: 2024-02-31\n---\n")
    let said = try build()
    #expect(said.code == 1)
    #expect(said.err.contains("Content/items/hai.md:3:7: error: "))
    let lines = said.err.split(separator: "\n")
    let long = try #require(lines.first { $0.contains("File name too long") })
    #expect(long.hasPrefix("Content/items/rất-sâu-") && long.utf8.count < 600)
    #expect(long.contains(" … ") && !long.contains("\\x"))
    #expect(said.err.contains("\n      = take a shorter name or path\n"))
    try Provoking.run(["rm", "-rf", paper.folder.path + "/Content/items/" + name])
  }

  @Test("FAULTS 68: two hundred folders below one another are a place like any other")
  func manyLevels() throws {
    let deep = (1...200).map { "muc-\($0)" }.joined(separator: "/")
    try paper.folder.write("Content/items/\(deep)/a.md", "---\ntitle: Sâu\ndate: 2024-03-05\n---\n")
    #expect(try build().code == 0)
    #expect(paper.isThere("Public/tin/2024/03/05/sau/index.html"))
  }
}
