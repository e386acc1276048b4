import Foundation
import Testing

/// A machine with little of something, with much, or with another clock: the output is the same.
@Suite struct MachineTests {
  private let paper: Newspaper
  private let wanted: [String: Data]

  init() throws {
    paper = try Newspaper(items: 60)
    #expect(try CommandTests.portal(Self.build(paper)).code == 0)
    wanted = try paper.output()
  }

  private static func build(_ paper: Newspaper, _ more: [String] = []) -> [String] {
    paper.build() + ["--quiet", "--clean", "--clock", "2024-06-01T00:00+07:00"] + more
  }

  @Test(
    "FAULTS 66: with few files, one core, little memory, no home, or for root's eyes alone it is the same",
    arguments: [
      ["prlimit", "--nofile=64"], ["prlimit", "--nofile=24"], ["taskset", "1"], ["env", "-i"],
      ["env", "HOME=/nowhere", "TMPDIR=/nowhere"], ["env", "TMPDIR=/dev/shm"],
      ["bash", "-c", "umask 077; exec \"$@\"", "bash"],
      ["bash", "-c", "umask 0; exec \"$@\"", "bash"],
    ])
  func itIsTheSame(_ program: [String]) throws {
    let said = try Provoking.portal(Self.build(paper), under: program)
    #expect(said.code == 0 && said.err == "", "\(said.err)")
    #expect(try paper.output() == wanted)
    let files = [("index.html", 0o644), ("tin", 0o755), ("tin/index.html", 0o644)]
    for (file, mode) in files {
      let attributes = try FileManager.default.attributesOfItem(
        atPath: paper.folder.path + "/Public/" + file)
      #expect(attributes[.posixPermissions] as? Int == mode)
    }
  }

  /// A program that is checked for errors of memory wants more.
  private static let memory = ["prlimit", "--as=\(512 << 20)"]

  @Test(
    "FAULTS 66: with 512 MB of addresses it is the same",
    .enabled(
      "the command starts with them",
      {
        (try? Provoking.portal(["--version"], under: memory).code) == 0
      }))
  func withLittleMemory() throws {
    let said = try Provoking.portal(Self.build(paper), under: Self.memory)
    #expect(said.code == 0 && said.err == "", "\(said.err)")
    #expect(try paper.output() == wanted)
  }

  @Test(
    "FAULTS 66: with more workers than cores, and few files, it is the same", arguments: [64, 256])
  func withManyWorkers(_ jobs: Int) throws {
    let said = try Provoking.portal(
      Self.build(paper, ["--jobs", "\(jobs)"]), under: ["prlimit", "--nofile=64"])
    #expect(said.code == 0 && said.err == "", "\(said.err)")
    #expect(try paper.output() == wanted)
  }

  @Test(
    "FAULTS 66: a user without root's rights builds the same",
    .enabled("rights can be taken away", { Provoking.canBeLikeOthers }))
  func withoutRights() throws {
    #expect(try Provoking.portal(Self.build(paper), under: Provoking.asOthers).code == 0)
    #expect(try paper.output() == wanted)
  }

  @Test("FAULTS 66: with too few files it says so, and the output stays as it was")
  func withTooFewFiles() throws {
    let said = try Provoking.portal(
      Self.build(paper, ["--language", "en"]), under: ["prlimit", "--nofile=8"])
    #expect([73, 78].contains(said.code))
    #expect(said.err.contains("Too many open files\n"), "\(said.err)")
    #expect(said.err.contains("= allow more open files: ulimit -n 1024\n"))
    #expect(try paper.output() == wanted)
  }

  // MARK: Clocks

  @Test(
    "FAULTS 65: whatever the system's clock says, --clock decides",
    .enabled("clocks can be set for one command", { Provoking.canFakeTime }),
    arguments: [
      "1970-01-01 00:00:05", "2016-12-31 23:59:59", "2024-03-31 01:59:59", "2038-01-19 03:14:08",
      "2100-02-28 23:59:59",
    ])
  func anotherClock(_ time: String) throws {
    let said = try Provoking.portal(
      Self.build(paper), under: ["faketime", time], ["TZ": "Europe/Berlin"])
    #expect(said.code == 0 && said.err == "", "\(said.err)")
    #expect(try paper.output() == wanted)
  }

  @Test(
    "FAULTS 65: a clock that has gone back hides no edit, and what is ahead again goes",
    .enabled("clocks can be set for one command", { Provoking.canFakeTime }))
  func aClockThatGoesBack() throws {
    var texts = ["2030-01-01", "2024-06-01", "2024-04-05", "2030-01-01"]
    if Provoking.isThorough { texts += ["2024-03-01", "1999-01-01", "2024-06-01"] }
    for (number, day) in texts.enumerated() {
      try paper.folder.write(
        "Content/items/1.md", "---\ntitle: Tin số 1\ndate: 2024-02-02\n---\nLần \(number).\n")
      let plain = paper.build() + ["--quiet"]
      #expect(try Provoking.portal(plain, under: ["faketime", day]).code == 0)
      let clean = paper.build("clean", "--quiet", "--clean")
      #expect(try Provoking.portal(clean, under: ["faketime", day]).code == 0)
      #expect(try paper.output() == paper.output("clean"), "\(day)")
    }
  }

  @Test(
    "FAULTS 65: files of a far past or future are files like any other, and their edits are seen",
    arguments: ["1901-12-14", "2400-01-01", "@9223372036", "@-9223372037"])
  func timesFarAway(_ time: String) throws {
    let item = paper.folder.path + "/Content/items/1.md"
    for text in ["Một lần.", "Hai lần."] {
      try paper.folder.write(
        "Content/items/1.md", "---\ntitle: Tin số 1\ndate: 2024-02-02\n---\n\(text)\n")
      try Provoking.run(["touch", "-d", time, item])
      let said = try CommandTests.portal(paper.build("Public", "--quiet"))
      #expect(said.code == 0 && said.err == "", "\(said.err)")
      let page = try #require(try paper.output()["tin/2024/02/02/tin-so-1/index.html"])
      #expect(String(decoding: page, as: UTF8.self).contains(text))
    }
    let next = try CommandTests.portal(paper.build())
    #expect(next.code == 0 && next.err.contains("\n0 written, "))
  }

  @Test(
    "FAULTS 65: times that are told are those that pass, though the clock runs backwards",
    .enabled("clocks can be set for one command", { Provoking.canFakeTime }))
  func durations() throws {
    let said = try Provoking.portal(
      paper.build("Public", "--clean", "--json"),
      under: ["faketime", "-f", "@2024-06-01 00:00:00 x-50"],
      ["FAKETIME_DONT_FAKE_MONOTONIC": "1"])
    let summary = try JSONSerialization.jsonObject(with: Data(said.out.utf8)) as? [String: Any]
    let times = try #require(summary?["milliseconds"] as? [String: Int])
    #expect(times.count > 3 && times.values.allSatisfy { $0 >= 0 }, "\(times)")
  }
}
