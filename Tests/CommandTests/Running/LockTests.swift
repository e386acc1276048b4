import Foundation
import Testing

/// Two builds of one portal at the same time.
@Suite struct LockTests {
  @Test("FAULTS 62: a second build names the first and goes, or waits")
  func aSecondBuildNamesTheFirstAndGoesOrWaits() throws {
    let paper = try Newspaper(items: 40)
    let first = try paper.heldUp()
    let second = try CommandTests.portal(paper.build())
    #expect(second.code == 75)
    #expect(
      second.err == "another build is running (process \(first.id)); wait for it to end\n")
    let third = try Running(paper.build("Public", "--wait", "--quiet"))
    try lookAgain(until: "it waits") { try !third.said().isEmpty }
    #expect(
      try third.said() == "another build is running (process \(first.id)); waiting for it\n")
    first.send(SIGCONT)
    #expect(try first.end() == 0)
    #expect(try third.end() == 0)
    #expect(try CommandTests.portal(paper.build("clean")).code == 0)
    #expect(try paper.output() == paper.output("clean"))
  }

  @Test("FAULTS 62: a killed build holds no lock")
  func aKilledBuildHoldsNoLock() throws {
    let paper = try Newspaper(items: 10)
    let first = try Running(paper.build())
    try lookAgain(until: "it has begun") { paper.isThere(".portal/lock") }
    first.send(SIGKILL)
    #expect(try first.end() == -SIGKILL)
    #expect(try CommandTests.portal(paper.build()).code == 0)
  }

  @Test("FAULTS 62: one that waits can be interrupted")
  func oneThatWaitsCanBeInterrupted() throws {
    let paper = try Newspaper(items: 40)
    let first = try paper.heldUp()
    let second = try Running(paper.build("Public", "--wait"))
    try lookAgain(until: "it waits") { try !second.said().isEmpty }
    second.send(SIGINT)
    #expect(try second.end() == 130)
    first.send(SIGKILL)
    #expect(try first.end() == -SIGKILL)
  }

  @Test("FAULTS 62: a build beside a preview disturbs neither")
  func beside() throws {
    let paper = try Newspaper(items: 5)
    let server = try Running(["serve", "-C", paper.folder.path, "--port", "0"])
    try lookAgain(until: "it serves") { try server.said().contains("http://127.0.0.1:") }
    #expect(try CommandTests.portal(paper.build()).code == 0)
    try paper.write(.evening)
    try lookAgain(until: "it shows the change") { try server.said().contains("updated · ") }
    #expect(try CommandTests.portal(paper.build()).code == 0)
    #expect(try CommandTests.portal(paper.build("clean")).code == 0)
    #expect(try paper.output() == paper.output("clean"))
    server.send(SIGTERM)
    #expect(try server.end() == 143)
    #expect(try !server.said().contains("another build is running"))
  }
}
