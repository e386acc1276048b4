import Foundation
import Portal
import Testing

@testable import Publisher

/// The command as it is run, at the worst moments.
@Suite struct PublishEndingTests {
  static let command = URL(filePath: CommandLine.arguments[0]).deletingLastPathComponent()
    .appending(path: "portal").path(percentEncoded: false)

  /// The program and its arguments for a publish of an office.
  static func publish(_ office: Office) -> [String] {
    [command, "publish", "-C", office.root, "--language", "en"]
  }

  /// How often; `PORTAL_SOAK` asks for another number.
  private static let kills =
    ProcessInfo.processInfo.environment["PORTAL_SOAK"].flatMap(Int.init).map { min($0, 200) } ?? 8

  /// At moments spread over a whole publish: the publisher alone, or all that it has started with it.
  @Test(
    "FAULTS 60: one that is killed leaves the old or the new, and the next is right",
    arguments: [false, true])
  func oneThatIsKilledLeavesTheOldOrTheNewAndTheNextIsRight(_ isFarAway: Bool) async throws {
    let machine = isFarAway ? try await FarMachine() : nil
    let office = try Office()
    if let machine {
      try office.aim(at: "ssh: \"may-xa:\(office.far)\", ssh-config: \"\(machine.configuration)\"")
    }
    let texts = ["sáng", "chiều"]
    func write(_ text: String) throws {
      for number in 0..<10 {
        try office.add("tin-\(number)", "Buổi \(text).")
        try office.write(
          "Content/static/\(number).txt", String(repeating: "\(text) \(number) ", count: 9000))
      }
    }
    var states: [[String: Data]] = []
    var length = Duration.zero
    for text in texts {
      try write(text)
      let start = ContinuousClock.now
      _ = try await Shell.run("env", Self.publish(office))
      length = ContinuousClock.now - start
      states.append(try office.live())
    }
    #expect(states[0] != states[1])
    // How long one takes depends on what else is run: those that were over too soon are done again.
    var killed = 0
    var number = 0
    while killed < Self.kills {
      let state = number % 2
      try write(texts[state])
      let moment = length * (killed + 1) / Self.kills
      let (seconds, rest) = moment.components
      let after = "\(Double(seconds) + Double(rest) / 1e18)"
      // To its end, lest the next one finds it dying with the lock in its hand.
      let script = """
        setsid "$@" &
        sleep \(after)
        kill -s KILL -- "\(number % 4 < 2 ? "" : "-")$!"
        wait $!
        """
      let ended = try await Program(
        name: "sh", arguments: ["-c", script, "sh"] + Self.publish(office)
      ).run()
      if ended.code == 137 { killed += 1 } else { length = length * 3 / 4 }
      #expect(states.contains(try office.live()), "kill \(number)")
      _ = try await Shell.run("env", Self.publish(office))
      #expect(try office.live() == states[state], "kill \(number)")
      number += 1
      try #require(number < 20 * Self.kills, "\(killed) of \(number) were killed")
    }
  }

  @Test(
    "FAULTS 60: one that is asked to end leaves what is live, no lock and no transfer",
    arguments: [(SIGINT, 130), (SIGTERM, 143)] as [(Int32, Int32)])
  func oneThatIsAskedToEndLeavesWhatIsLiveAndNoLock(_ signal: Int32, _ code: Int32) async throws {
    let office = try Office()
    _ = try await Shell.run("env", Self.publish(office))
    let before = try office.live()
    // A transfer that takes long.
    try office.write("Content/static/lớn.txt", String(repeating: "a", count: 30_000_000))
    let folder = office.folder.path(percentEncoded: false)
    let rsync = try await Shell.run("which", ["rsync"]).dropLast()
    let slow = "#!/bin/sh\ntouch '\(folder)began'\nexec \(rsync) --bwlimit=2000 \"$@\"\n"
    try await Shell.install(slow, at: folder + "rsync")
    // In the midst of it.
    let script = """
      "$@" &
      until [ -e '\(folder)began' ]; do sleep 0.01; done
      kill -s \(signal) $!
      wait $!
      """
    let ended = try await Program(
      name: "env",
      arguments: ["PATH=\(folder):/usr/bin:/bin", "sh", "-c", script, "sh"] + Self.publish(office)
    ).run()
    #expect(ended.code == code, "\(ended.said)")
    #expect(ended.said.hasSuffix("error: interrupted\n  = what is live is as it was\n"))
    #expect(try office.live() == before)
    #expect(try !FileManager.default.contentsOfDirectory(atPath: office.far).contains("lock"))
    // The programs that it had started have ended with it.
    let others = try FileManager.default.contentsOfDirectory(atPath: "/proc").filter { process in
      let words = try? String(contentsOfFile: "/proc/\(process)/cmdline", encoding: .utf8)
      return words?.contains("--bwlimit=2000") == true && words?.contains(folder) == true
    }
    #expect(others == [])
    _ = try await Shell.run("env", Self.publish(office))
    #expect(try office.live() == office.output() && office.live() != before)
  }

  @Test func whatTheReleaseBeforeHadCanStillBeHad() async throws {
    let office = try Office(target: "folder: \"../xa/một chỗ\", keep: 2")
    var states: [[String: Data]] = []
    for text in ["a", "b", "c"] {
      try office.write("Templates/assets/site.css", "p { color: \(text) }")
      _ = try await office.publish()
      states.append(try office.live())
    }
    #expect(try Office.files(office.far + "/before") == states[1])
    #expect(Set(states[1].keys) != Set(states[2].keys))
    // After a way back, that is the one that was bad: readers may have its pages.
    _ = try await office.goBack()
    #expect(try Office.files(office.far + "/before") == states[2])
    // Nothing is left of it where only one is kept.
    try office.aim(at: "folder: \"../xa/một chỗ\", keep: 1")
    try office.write("Templates/assets/site.css", "p { color: d }")
    _ = try await office.publish()
    #expect(try office.rubbish() == [])
    #expect(!FileManager.default.fileExists(atPath: office.far + "/before"))
  }

  @Test func ofSeveralAtOnceEachIsWholeOrTold() async throws {
    let first = try Office()
    let offices = try [first] + (0..<3).map { _ in try Office() }
    for (number, office) in offices.enumerated() {
      try office.aim(at: "folder: \"\(first.far)\"")
      for item in 0...number { try office.add("tin-\(item)", "Của \(number).") }
    }
    var outputs: [[String: Data]] = []
    var count = 0
    for _ in 0..<3 {
      let codes = try await withThrowingTaskGroup(of: Int32.self) { group in
        for office in offices {
          let arguments = Self.publish(office) + ["--allow-deletes"]
          group.addTask { try await Program(name: "env", arguments: arguments).run().code }
        }
        return try await group.reduce(into: []) { $0.append($1) }
      }
      #expect(codes.allSatisfy { $0 == 0 || $0 == 75 } && codes.contains(0), "\(codes)")
      outputs = try offices.map { try $0.output() }
      #expect(outputs.contains(try first.live()))
      count += codes.count { $0 == 0 }
    }
    // One that found nothing new writes no line.
    let log = try await first.records().log().split(separator: 0x0A)
    #expect(log.count <= count && !log.isEmpty)
    let rubbish = try first.rubbish()
    #expect(rubbish == [], "\(rubbish)")
  }

  /// Whether this system lets a test mount what only the test sees.
  private static func canMount() async -> Bool {
    let mount = ["-rm", "sh", "-c", "mount -t tmpfs -o size=1m tmpfs /mnt"]
    return (try? await Program(name: "unshare", arguments: mount).run().code) == 0
  }

  @Test(
    "FAULTS 57: a full disk leaves what is live",
    .enabled("a folder can be mounted on", { await canMount() }))
  func aFullDiskLeavesWhatIsLive() async throws {
    let office = try Office()
    try FileManager.default.createDirectory(
      atPath: office.far, withIntermediateDirectories: true)
    // The small disk is there for one command and what it starts: so all happens in one.
    let large = String(repeating: "0123456789", count: 400_000)
    try office.write("lớn.txt", large)
    let script = """
      mount -t tmpfs -o size=3m tmpfs "$1" || exit 9
      shift
      "$@" || exit 8
      mkdir -p Content/static && mv lớn.txt Content/static/
      "$@"
      echo "code $?"
      cat "$FAR/current/index.html" | sha256sum
      sha256sum <"$FAR/releases/1/index.html"
      ls "$FAR"
      """
    let ended = try await Program(
      name: "env",
      arguments: [
        "-C", office.root, "FAR=\(office.far)", "unshare", "-rm", "sh", "-c", script, "sh",
        office.far,
      ] + Self.publish(office)
    ).run()
    #expect(ended.code == 0, "\(ended.said)")
    let lines = ended.output.string.split(separator: "\n")
    #expect(
      lines[0] == "code 76" && lines[1] == lines[2]
        && lines[3...] == ["current", "log", "releases"])
    #expect(ended.said.contains("error: no room is left at the target\n"))
    #expect(ended.said.contains("what is live is as it was; make room and publish again"))
  }
}
