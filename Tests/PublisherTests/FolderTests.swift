import Builder
import Foundation
import Portal
import Testing

@testable import Publisher

/// Releases in a folder of this machine.
@Suite struct FolderTests {
  @Test func whatWasBuiltIsWhatReadersGet() async throws {
    let office = try Office()
    // Such names are comments in the lists that programs read.
    for name in ["#a.txt", ";b.txt", "- c.txt"] { try office.write("Content/static/\(name)", name) }
    let count = try await Self.first(office)
    #expect(try office.live() == office.output() && office.live().count == count)
    #expect(try office.live()["#a.txt"] != nil)
    #expect(try await office.publish() == "nothing new since 1")
    #expect(try office.rubbish().isEmpty)
  }

  /// Publishes for the first time; how many files there are.
  private static func first(_ office: Office) async throws -> Int {
    let said = try await office.publish()
    let count = try office.output().count
    #expect(said == "published 1: +\(count) ~0 -0, \(count) sent")
    return count
  }

  @Test func whatHasNotChangedIsLinkedAndNotSent() async throws {
    let office = try Office()
    try office.write("Content/static/lớn.txt", String(repeating: "a", count: 100_000))
    _ = try await Self.first(office)
    try office.add("một", "Nội dung khác.")
    let said = try await office.publish()
    let counts = said.split(separator: " ")[2...3].compactMap { Int($0.dropFirst()) }
    let sent = counts.reduce(0, +)
    #expect(sent < 10 && said == "published 2: +\(counts[0]) ~\(counts[1]) -0, \(sent) sent")
    #expect(try office.live() == office.output())
    let numbers = try ["1", "2"].map {
      try FileManager.default.attributesOfItem(
        atPath: "\(office.far)/releases/\($0)/lớn.txt")[.systemFileNumber] as? Int
    }
    #expect(numbers[0] == numbers[1])
    // Each release is as it was.
    #expect(try Office.files(office.far + "/releases/1") != office.live())
  }

  @Test func anotherMachinesCloneSendsNothingThatIsThere() async throws {
    let office = try Office()
    _ = try await Self.first(office)
    // Built anew, every file of the output has another time.
    try office.remove("Public")
    try office.remove(".portal")
    #expect(try await office.publish() == "nothing new since 1")
  }

  @Test func readersMayReadWhateverTheUmask() async throws {
    let office = try Office()
    let old = umask(0o077)
    defer { umask(old) }
    _ = try await Self.first(office)
    for (path, mode) in [
      ("releases/1", 0o755), ("releases/1/tin", 0o755), ("releases/1/index.html", 0o644),
    ] {
      let all = try FileManager.default.attributesOfItem(atPath: "\(office.far)/\(path)")
      #expect(all[.posixPermissions] as? Int == mode, "\(path)")
    }
  }

  @Test func theManifestIsWhatSha256sumSays() async throws {
    let office = try Office()
    _ = try await Self.first(office)
    let text = try String(contentsOfFile: office.far + "/releases/1.manifest", encoding: .utf8)
    let manifest = try #require(Manifest(Bytes(text)))
    #expect(manifest.release.number == 1 && manifest.release.program.string.hasPrefix("portal 9 "))
    #expect(manifest.release.baseURL.string == "https://a.vn" && manifest.release.items == 1)
    let current = office.far + "/current/"
    let said = try await Shell.run("sha256sum", manifest.files.map { current + $0.path.string })
    let lines = manifest.files.map { "\($0.digest.hex.string)  \(current)\($0.path.string)\n" }
    #expect(said == lines.joined())
  }

  // MARK: Keeping and going back

  @Test func theOldestReleasesGoAndTheLiveOneNever() async throws {
    let office = try Office(target: "folder: \"../xa/một chỗ\", keep: 2")
    for text in ["a", "b"] {
      try office.add("một", text)
      _ = try await office.publish()
    }
    try office.add("một", "c")
    #expect(try await office.publish().hasSuffix(", pruned [1]"))
    // The bad one is kept beside the one that is live again and the one before.
    #expect(try await office.goBack() == "3 to 2")
    try office.add("một", "d")
    #expect(try await office.publish().hasSuffix(", pruned [3]") == false)
    let (all, live) = try await office.records().all()
    #expect(all.map(\.number).contains(2) && live == 4)
    #expect(try office.rubbish().isEmpty)
  }

  @Test func theWayBackIsToWhatWasLiveBefore() async throws {
    let office = try Office()
    var states: [[String: Data]] = []
    for text in ["a", "b", "c"] {
      try office.add("một", text)
      _ = try await office.publish()
      states.append(try office.live())
    }
    #expect(try await office.goBack() == "3 to 2")
    #expect(try office.live() == states[1])
    // Asked twice it does no more.
    #expect(try await office.goBack() == "2 to 2")
    #expect(try await office.goBack(to: 1) == "2 to 1")
    #expect(try await office.goBack(to: 1) == "1 to 1")
    #expect(try office.live() == states[0])
    // A release comes after the one that was live, not after the newest.
    try office.add("một", "d")
    #expect(try await office.publish().hasPrefix("published 4: +0 ~"))
    #expect(try await office.goBack() == "4 to 1")
    let log = try await office.records().log().string.split(separator: "\n").map {
      $0.split(separator: "\t").dropFirst(2).prefix(2).joined(separator: " ")
    }
    #expect(
      log == [
        "publish 1 after 0", "publish 2 after 1", "publish 3 after 2", "rollback to 2",
        "rollback to 1", "publish 4 after 1", "rollback to 1",
      ])
  }

  @Test func aWayBackThatIsNoneIsSaidWithWhatThereIs() async throws {
    let office = try Office()
    #expect(
      try await office.goBack() == "failed: noSuchRelease(nil, known: [], live: nil)")
    _ = try await Self.first(office)
    #expect(try await office.goBack().hasPrefix("failed: noSuchRelease(nil, known: ["))
    #expect(try await office.goBack(to: 7).hasPrefix("failed: noSuchRelease(Optional(7), known: ["))
    // One whose manifest is gone is half a release.
    try office.add("một", "b")
    _ = try await office.publish()
    try FileManager.default.removeItem(atPath: office.far + "/releases/1.manifest")
    #expect(try await office.goBack().hasPrefix("failed: noSuchRelease("))
    #expect(try office.live() == office.output())
  }

  // MARK: Refused

  @Test(arguments: [
    (["drafts"], "failed: unfit([Publisher.Unfitness.drafts])"),
    (["future"], "failed: unfit([Publisher.Unfitness.future])"),
    (
      ["expired", "local"],
      "failed: unfit([Publisher.Unfitness.expired, Publisher.Unfitness.localhost])"
    ),
  ])
  func whatReadersMustNotSeeIsNotPublished(_ options: [String], _ expected: String) async throws {
    let office = try Office()
    let change: (inout BuildRequest) -> Void = { request in
      request.gathering = Gathering(
        now: request.gathering.now, includesDrafts: options.contains("drafts"),
        includesFuture: options.contains("future"), includesExpired: options.contains("expired"))
      if options.contains("local") { request.baseURL = Bytes("http://localhost:8000") }
    }
    #expect(try await office.publish(build: change) == expected)
    #expect(!FileManager.default.fileExists(atPath: office.far))
    #expect(
      try await office.publish({ $0.isForced = true }, build: change).hasPrefix("published 1"))
    let flags = try await office.records().all().all[0].flags.map(\.string)
    #expect(flags == options.map { $0 == "local" ? "localhost" : $0 })
  }

  @Test func oneThatIsOlderThanTheLiveOneIsRefused() async throws {
    let office = try Office()
    _ = try await Self.first(office)
    try office.add("một", "b")
    office.goOn(hours: -5)
    #expect(try await office.publish() == "failed: unfit([Publisher.Unfitness.older])")
    #expect(try await office.publish { $0.isForced = true }.hasPrefix("published 2"))
    #expect(try office.rubbish().isEmpty)
  }

  @Test func aMistakeThatTakesMuchAwayStops() async throws {
    let office = try Office()
    for number in 0..<20 { try office.add("tin-\(number)") }
    let count = try await Self.first(office)
    for number in 0..<15 { try office.remove("Content/items/tin-\(number).md") }
    let said = try await office.publish()
    #expect(said.hasPrefix("failed: removesMuch(removed: ") && said.hasSuffix("of: \(count))"))
    #expect(try office.live().count == count)
    #expect(try await office.publish { $0.allowsDeletes = true }.hasPrefix("published 2"))
    #expect(try office.live() == office.output())
  }

  @Test func aWarningThatPortalYAMLCallsFatalKeepsItBack() async throws {
    let office = try Office()
    try office.writeSettings("fatal: [markdown.html]")
    try office.add("một", "Chữ <b>đậm</b>.")
    #expect(try await office.publish() == "not built")
    #expect(!FileManager.default.fileExists(atPath: office.far))
    try office.writeSettings("fatal: [bidi]")
    #expect(try await office.publish().hasPrefix("published 1"))
    // The build before it had no reason to stop: this one is asked anew.
    try office.writeSettings("fatal: [markdown.html]")
    #expect(try await office.publish() == "not built")
  }

  @Test func nothingHappensInADryRun() async throws {
    let office = try Office()
    let said = try await office.publish { $0.isDryRun = true }
    #expect(said == "would publish 1: +\(try office.output().count) ~0 -0")
    #expect(!FileManager.default.fileExists(atPath: office.far))
    _ = try await Self.first(office)
    let before = try Office.files(office.far)
    try office.add("hai")
    #expect(try await office.publish { $0.isDryRun = true }.hasPrefix("would publish 2: +"))
    #expect(try Office.files(office.far) == before)
  }

  @Test(arguments: [
    "cổng", "cổng/Content", "cổng/Public", "cổng/Public/a", "cổng/.portal", "../xa/..",
  ])
  func sourcesAndOutputAreNoPlaceForReleases(_ place: String) async throws {
    let office = try Office(target: "folder: \"../\(place)\"")
    #expect(try await office.publish().hasPrefix("failed: overlaps("))
  }

  @Test func aFolderThatIsNamedCurrentIsNobodysToRemove() async throws {
    let office = try Office()
    let current = office.far + "/current"
    try FileManager.default.createDirectory(
      atPath: current, withIntermediateDirectories: true)
    try Data("của tôi".utf8).write(to: URL(filePath: current + "/a"))
    for said in [try await office.publish(), try await office.goBack(to: 1)] {
      #expect(said.hasPrefix("failed: foreignCurrent(place: "))
    }
    #expect(try office.live() == ["a": Data("của tôi".utf8)])
    // Nor is a link that leads elsewhere.
    try FileManager.default.removeItem(atPath: current)
    try FileManager.default.createSymbolicLink(atPath: current, withDestinationPath: "/tmp")
    #expect(try await office.publish().hasPrefix("failed: foreignCurrent("))
  }

  // MARK: Locks

  @Test func onlyOneIsAtWorkAtATime() async throws {
    let office = try Office()
    _ = try await Self.first(office)
    try office.add("một", "b")
    let lock = office.far + "/lock"
    let others = "abc hoa@máy-khác 77 2024-06-01T09:00:00+07:00"
    #expect(symlink(others, lock) == 0)
    let locked = "failed: locked(by: \"hoa@máy-khác 77 2024-06-01T09:00:00+07:00\")"
    #expect(try await office.publish() == locked)
    #expect(try await office.goBack(to: 7).hasPrefix("failed: noSuchRelease"))
    #expect(try await office.publish { $0.isDryRun = true }.hasPrefix("would publish 2"))
    #expect(try FileManager.default.destinationOfSymbolicLink(atPath: lock) == others)
    // Until nobody has touched it for half an hour.
    _ = try await Shell.run("touch", ["-h", "-d", "31 minutes ago", lock])
    let said = try await office.publish()
    #expect(said.hasSuffix(", broke hoa@máy-khác 77 2024-06-01T09:00:00+07:00"))
    #expect(try office.rubbish().isEmpty)
  }

  @Test func aLockCanBeTakenAway() async throws {
    let office = try Office()
    _ = try await Self.first(office)
    let lock = office.far + "/lock"
    #expect(symlink("abc hoa@máy-khác 77", lock) == 0)
    try office.add("một", "b")
    #expect(try await office.publish() == "failed: locked(by: \"hoa@máy-khác 77\")")
    #expect(try await office.publish { $0.breaksLock = true }.hasPrefix("published 2"))
    // What somebody else has put there is nobody's to remove.
    try office.add("một", "c")
    try FileManager.default.createDirectory(atPath: lock, withIntermediateDirectories: false)
    let foreign = "failed: locked(by: \"lock\")"
    #expect(try await office.publish { $0.breaksLock = true } == foreign)
    #expect(FileManager.default.fileExists(atPath: lock))
  }

  @Test func theLockOfADeadProcessOfThisMachineCountsNoMore() async throws {
    let office = try Office()
    _ = try await Self.first(office)
    let lock = office.far + "/lock"
    let name = LockOwner(at: Moment(seconds: 0, offset: 0)).name
    for (process, isTaken) in [(getpid(), false), (try await Shell.deadProcess(), true)] {
      try? FileManager.default.removeItem(atPath: lock)
      #expect(symlink("abc \(name) \(process) 2024-06-01T09:00:00+07:00", lock) == 0)
      try office.add("một", "chữ \(process)")
      #expect(try await office.publish().hasPrefix("published 2") == isTaken)
    }
  }

  // MARK: What goes wrong on the way

  @Test func whatAnEarlierTryHasBroughtIsNotSentAgain() async throws {
    let office = try Office()
    try office.write("Content/static/lớn.txt", String(repeating: "a", count: 100_000))
    _ = try await office.publish { $0.isDryRun = true }
    let left = office.far + "/releases/1.abc.partial"
    try FileManager.default.createDirectory(
      atPath: office.far + "/releases", withIntermediateDirectories: true)
    try FileManager.default.copyItem(atPath: office.root + "/Public", toPath: left)
    // Half of a file is no file.
    try Data("aaa".utf8).write(to: URL(filePath: left + "/lớn.txt"))
    let count = try office.output().count
    #expect(try await office.publish() == "published 1: +\(count) ~0 -0, 1 sent")
    #expect(try office.live() == office.output() && office.rubbish().isEmpty)
  }

  @Test func aDamagedManifestIsSaidAndMendedWhenAsked() async throws {
    let office = try Office()
    _ = try await Self.first(office)
    let path = office.far + "/releases/1.manifest"
    let text = try Data(contentsOf: URL(filePath: path))
    try text.prefix(300).write(to: URL(filePath: path))
    #expect(try await office.publish() == "failed: damagedManifest")
    #expect(try await office.publish { $0.isForced = true }.hasPrefix("published 2"))
    #expect(try office.live() == office.output())
  }

  @Test func aReleaseThatIsNotAsSentNeverGoesLive() async throws {
    let office = try Office()
    _ = try await Self.first(office)
    let live = try office.live()
    // Somebody has changed a file of the live release, from which the next one is linked: rsync looks at what is
    // there and sends it anew, so the mistake does not spread.
    try Data("hỏng".utf8).write(to: URL(filePath: office.far + "/releases/1/404.html"))
    try office.add("một", "b")
    #expect(try await office.publish().hasPrefix("published 2"))
    #expect(try office.live() == office.output() && office.live()["404.html"] == live["404.html"])
    // A way back to the damaged one is seen, though not each time: five files are looked at.
    let all = try Office.files(office.far + "/releases/1")
    for path in all.keys {
      // As another file: the next release shares those that are the same.
      try Data("hỏng".utf8).write(
        to: URL(filePath: "\(office.far)/releases/1/\(path)"), options: .atomic)
    }
    let said = try await office.goBack()
    #expect(said.hasPrefix("failed: wentBack(to: Optional(2), ["))
    #expect(try office.live() == office.output())
    #expect(try office.rubbish() == [])
  }
}
