import Foundation
import Portal
import Testing

@testable import Publisher

/// `portal publish` to a store, as a process that is told how rclone is set up by its environment, and may be
/// killed.
@Suite struct StoreCommandTests {
  /// The command, with what it says on either stream.
  private final class Command {
    private let process = Process()
    private let file: String

    init(_ arguments: [String], _ place: TestStore) throws {
      process.executableURL = URL(filePath: CommandLine.arguments[0]).deletingLastPathComponent()
        .appending(path: "portal")
      process.arguments = arguments
      file = "\(place.desk)/\(UUID().uuidString)"
      try Data().write(to: URL(filePath: file))
      process.environment = try StoreServer.shared.get().environment.merging([
        "PATH": ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin", "LANG": "C",
      ]) { $1 }
      process.standardInput = FileHandle.nullDevice
      process.standardOutput = FileHandle.nullDevice
      process.standardError = try FileHandle(forWritingTo: URL(filePath: file))
      try process.run()
    }

    deinit { kill() }

    var isRunning: Bool { process.isRunning }
    var said: String { (try? String(contentsOfFile: file, encoding: .utf8)) ?? "?" }
    func kill() { if process.isRunning { Foundation.kill(process.processIdentifier, SIGKILL) } }

    func end() -> Int32 {
      process.waitUntilExit()
      return process.terminationStatus
    }
  }

  /// How often one is killed; `PORTAL_SOAK` asks for another number.
  private static let kills = min(
    200, ProcessInfo.processInfo.environment["PORTAL_SOAK"].flatMap(Int.init) ?? 3)

  private let place: TestStore
  private let office: Office

  init() async throws {
    place = try await TestStore()
    office = try Office(
      target: "rclone: \"\(place.site)\", records: \"\(place.records)\", grace: 24")
  }

  private func publish(_ more: String...) throws -> Command {
    try Command(["publish", "-C", office.root] + more, place)
  }

  private func output() throws -> TestStore.Files {
    let folder = office.root + "/Public"
    var files: TestStore.Files = [:]
    for path in try FileManager.default.subpathsOfDirectory(atPath: folder)
    where !path.hasPrefix(".portal") {
      var isFolder: ObjCBool = false
      _ = FileManager.default.fileExists(atPath: "\(folder)/\(path)", isDirectory: &isFolder)
      if !isFolder.boolValue {
        files[path] = try TestStore.text(of: "\(folder)/\(path)")
      }
    }
    return files
  }

  @Test func publishesAndIsGoneOnWithWhereverItIsKilled() async throws {
    let start = ContinuousClock.now
    let first = try publish()
    #expect(first.end() == 0, "\(first.said)")
    var length = ContinuousClock.now - start
    var old = try output()
    #expect(try await place.served() == old)
    // How long one takes depends on what else is run: those that were over too soon are done again.
    var killed = 0
    var number = 0
    while killed < Self.kills {
      try office.add("tin-\(number)")
      let publish = try publish("--quiet")
      let moment = ContinuousClock.now + length * (killed + 1) / (Self.kills + 1)
      while ContinuousClock.now < moment, publish.isRunning {
        usleep(1000)  // Time is what is tested.
      }
      if publish.isRunning { killed += 1 } else { length = length * 3 / 4 }
      publish.kill()
      _ = publish.end()
      let left = try await place.served()
      // The lock is that of a dead process of this machine.
      let next = try self.publish("--quiet")
      #expect(next.end() == 0, "kill \(number): \(next.said)")
      let new = try output()
      for (path, text) in left {
        let texts = [old[path], new[path]].compactMap { $0 }
        #expect(texts.isEmpty || texts.contains(text), "kill \(number): \(path)")
      }
      #expect(old.keys.allSatisfy { left[$0] != nil }, "kill \(number)")
      let served = try await place.served()
      #expect(served.filter { new[$0.key] != nil } == new, "kill \(number)")
      old = new
      number += 1
      try #require(number < 20 * Self.kills, "\(killed) of \(number) were killed")
    }
  }

  @Test func aFailureIsSaidWithItsRemedyAndWithoutSecrets() async throws {
    try office.aim(at: "rclone: \"\(place.site)-x\", records: \"\(place.records)-x\"")
    let publish = try publish()
    #expect(publish.end() == 76)
    let said = publish.said
    #expect(said.contains("error: there is no bucket for kho:so-\(place.name)-x/lock/"))
    #expect(said.contains("rclone mkdir REMOTE:BUCKET"))
    #expect(!said.contains(StoreServer.secret))
  }
}
