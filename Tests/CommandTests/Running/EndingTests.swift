import Foundation
import Testing

/// A build that is asked to end, told to, or killed.
@Suite struct EndingTests {
  @Test(
    "FAULTS 60: one that is asked to end leaves the output as it was",
    arguments: [(SIGINT, 130), (SIGTERM, 143), (SIGHUP, 129)] as [(Int32, Int32)])
  func oneThatIsAskedToEndLeavesTheOutputAsItWas(_ signal: Int32, _ code: Int32) throws {
    let paper = try Newspaper(items: 40)
    #expect(try CommandTests.portal(paper.build()).code == 0)
    let before = try paper.output()
    try paper.write(.evening)
    let build = try paper.heldUp()
    build.send(signal)
    build.send(SIGCONT)
    #expect(try build.end() == code)
    #expect(try build.said().hasSuffix("interrupted; nothing was written\n"))
    #expect(try paper.output() == before)
    #expect(!paper.isThere("Public/.portal-new"))
  }

  @Test("FAULTS 60: a second signal ends it at once, and the next build tidies up")
  func aSecondSignalEndsItAtOnce() throws {
    let paper = try Newspaper(items: 40)
    let build = try paper.heldUp()
    // Both wait for it to go on; which of them comes second is the system's choice.
    build.send(SIGINT)
    build.send(SIGTERM)
    build.send(SIGCONT)
    #expect([130, 143].contains(try build.end()))
    // Without a word, and without tidying up.
    #expect(try build.said() == "")
    #expect(paper.isThere("Public/.portal-new"))
    #expect(try CommandTests.portal(paper.build()).code == 0)
    #expect(!paper.isThere("Public/.portal-new"))
  }

  // MARK: kill -9

  /// How often; `PORTAL_SOAK` asks for another number.
  private static let kills =
    ProcessInfo.processInfo.environment["PORTAL_SOAK"].flatMap(Int.init) ?? 15

  /// At moments spread over the whole of a build from one state of the portal to the other, and right after
  /// the first files have come to their places.
  @Test("FAULTS 60: one that is killed leaves whole files, and the next heals them")
  func oneThatIsKilledLeavesWholeFilesAndTheNextHealsThem() throws {
    let paper = try Newspaper(items: 40)
    let start = ContinuousClock.now
    #expect(try CommandTests.portal(paper.build("morning", "--clean")).code == 0)
    var length = ContinuousClock.now - start
    try paper.write(.evening)
    #expect(try CommandTests.portal(paper.build("evening", "--clean")).code == 0)
    let outputs = [
      Newspaper.Issue.morning: try paper.output("morning"), .evening: try paper.output("evening"),
    ]
    #expect(try CommandTests.portal(paper.build()).code == 0)
    // How long one takes depends on what else is run: those that were over too soon are done again.
    var killed = 0
    var number = 0
    while killed < Self.kills {
      let issue: Newspaper.Issue = number % 2 == 0 ? .morning : .evening
      let other: Newspaper.Issue = number % 2 == 0 ? .evening : .morning
      let (old, new) = (try #require(outputs[other]), try #require(outputs[issue]))
      try paper.write(issue)
      let build = try Running(paper.build())
      if number % 3 == 2 {
        // While files are moved to their places, which is soon over.
        while build.isRunning, !paper.isThere("Public/" + issue.page) {}
      } else {
        let moment = ContinuousClock.now + length * (killed + 1) / Self.kills
        while ContinuousClock.now < moment { usleep(200) }  // Time is what is tested.
      }
      build.send(SIGKILL)
      if try build.end() == -SIGKILL { killed += 1 } else { length = length * 3 / 4 }
      let left = try paper.output()
      for (file, bytes) in left {
        #expect(bytes == old[file] || bytes == new[file], "kill \(number): \(file)")
      }
      #expect(try CommandTests.portal(paper.build()).code == 0)
      #expect(try paper.output() == new, "kill \(number)")
      #expect(!paper.isThere("Public/.portal-new"))
      number += 1
      try #require(number < 20 * Self.kills, "\(killed) of \(number) were killed")
    }
  }
}
