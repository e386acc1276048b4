import Foundation
import Portal
import Testing

@testable import Publisher

/// A place that lacks something, or whose programs fail: with programs in place of the system's.
@Suite struct FarProgramTests {
  private let office: Office
  private let programs: String

  init() throws {
    office = try Office()
    programs = office.folder.path(percentEncoded: false) + "programs"
    try FileManager.default.createDirectory(
      atPath: programs, withIntermediateDirectories: true)
  }

  private func write(_ name: String, _ script: String) async throws {
    try await Shell.install("#!/bin/sh\n\(script)\n", at: "\(programs)/\(name)")
  }

  private func publish(path: String? = nil) async throws -> Program.Ended {
    try await Program(
      name: "env",
      arguments: ["PATH=\(path ?? "\(programs):/usr/bin:/bin")"]
        + PublishEndingTests.publish(office)
    ).run()
  }

  /// Fault 98.
  @Test func aPlaceWithoutLinksIsToldBeforeAnythingIsSent() async throws {
    try await write("ln", "exit 1")
    let ended = try await publish()
    #expect(ended.code == 73)
    #expect(ended.said.contains("error: \(office.far) is on a file system without links\n"))
    #expect(try FileManager.default.subpathsOfDirectory(atPath: office.far) == ["releases"])
  }

  @Test func aProgramThatIsMissingIsToldBeforeAnythingIsSent() async throws {
    for folder in ["/usr/bin", "/bin"] {
      for name in try FileManager.default.contentsOfDirectory(atPath: folder)
      where name != "sha256sum" {
        symlink("\(folder)/\(name)", "\(programs)/\(name)")
      }
    }
    let ended = try await publish(path: programs)
    #expect(ended.code == 76)
    #expect(ended.said.contains("sha256sum"), "\(ended.said)")
    #expect(try FileManager.default.subpathsOfDirectory(atPath: office.far) == ["releases"])
  }

  /// Right before, wrong once it is live: then it is no release.
  @Test func aReleaseThatIsFoundBadWhenItIsLiveIsTakenBack() async throws {
    #expect(try await publish().code == 0)
    let before = try office.live()
    try office.add("hai")
    let count = programs + "/count"
    try await write("sha256sum", "echo >>'\(count)'; [ $(wc -l <'\(count)') = 1 ]")
    let ended = try await publish()
    #expect(ended.code == 76 && ended.said.contains("not whole"), "\(ended.said)")
    #expect(try String(contentsOfFile: count, encoding: .utf8) == "\n\n")
    #expect(try office.live() == before)
    #expect(try await office.records().all().all.map(\.number) == [1])
    try await write("sha256sum", "exec /usr/bin/sha256sum \"$@\"")
    #expect(try await publish().code == 0)
    #expect(try office.live() == office.output() && office.live() != before)
  }

  /// One that says nothing and fails is no sign that all is well.
  @Test func aCheckThatFailsSilentlyIsAFailure() async throws {
    try await write("sha256sum", "exit 1")
    let ended = try await publish()
    #expect(ended.code == 76 && ended.said.contains("not whole"), "\(ended.said)")
    #expect(try await office.records().all().all.isEmpty)
  }
}
