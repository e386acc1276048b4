import Foundation
import Portal
import Testing

@testable import Publisher

/// What a release does before it is live, as the system sees it: a cut of power cannot be made here.
@Suite struct PowerLossTests {
  private static func canTrace() async -> Bool {
    let words = ["-f", "-qq", "-o", "/dev/null", PublishEndingTests.command, "--version"]
    return (try? await Program(name: "strace", arguments: words).run().code) == 0
  }

  /// The calls that a publish has come to, in their order, by what they do.
  private func steps(_ office: Office, _ arguments: [String]) async throws -> [String] {
    let trace = office.folder.path(percentEncoded: false) + "trace"
    _ = try await Shell.run(
      "strace",
      [
        "-f", "-qq", "-y", "-z", "-o", trace, "-e", "signal=none", "-e",
        "trace=syncfs,fsync,fdatasync,sync,rename,renameat,renameat2",
      ] + arguments)
    let lines = try String(contentsOfFile: trace, encoding: .utf8).split(separator: "\n")
    return lines.compactMap { line -> String? in
      // Only of the steps of publishing: rsync and the build move files by other calls.
      if line.contains("rename") {
        if line.contains("\"current.") { return "current" }
        if line.contains("\"before.") { return "before" }
        guard line.contains("\"releases/") else { return nil }
        return line.contains(".partial.manifest\"") ? "manifest" : "release"
      }
      if line.contains("syncfs(") { return "sync all" }
      guard line.contains("fsync(") else { return nil }
      return line.contains("/releases>") ? "sync names" : "sync link"
    }
  }

  @Test(
    "FAULTS 61: a release is on the disk before a link leads to it, and the link before it is told",
    .enabled("calls can be watched by strace", { await canTrace() }))
  func theOrder() async throws {
    let office = try Office()
    let publish = PublishEndingTests.publish(office)
    let first = ["sync all", "release", "manifest", "sync names", "current", "sync link"]
    #expect(try await steps(office, publish) == first)
    try office.add("hai")
    let next = [
      "sync all", "release", "manifest", "sync names", "current", "before", "sync link",
    ]
    #expect(try await steps(office, publish) == next)
    let back = [publish[0], "rollback"] + publish.dropFirst(2)
    #expect(try await steps(office, back) == ["current", "before", "sync link"])
  }

  @Test("FAULTS 61: what a power cut has left of a page is seen, and is not published")
  func whatIsLeft() async throws {
    let office = try Office()
    _ = try await Shell.run("env", PublishEndingTests.publish(office))
    let live = try office.live()
    let page = office.root + "/Public/index.html"
    let whole = try Data(contentsOf: URL(filePath: page))
    // Without its end, without anything, and with zeros in place of its bytes.
    for left in [whole.prefix(100), Data(), Data(count: whole.count)] {
      let handle = try #require(FileHandle(forWritingAtPath: page))
      try handle.truncate(atOffset: 0)
      try handle.write(contentsOf: left)
      try handle.close()
      _ = try await Shell.run("env", PublishEndingTests.publish(office))
      #expect(try Data(contentsOf: URL(filePath: page)) == whole)
      #expect(try office.live() == live)
    }
  }
}
