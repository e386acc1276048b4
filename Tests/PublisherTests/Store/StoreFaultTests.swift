import Foundation
import Portal
import Testing

@testable import Publisher

/// Fault 101, and 104 for stores: what can go wrong on the way, each with a failure of its own.
@Suite struct StoreFaultTests {
  private static let first = StoreTests.first
  private static let second = StoreTests.second

  private func failure(_ work: () async throws -> Void) async -> PublishFailure? {
    do {
      try await work()
      Issue.record("nothing failed")
      return nil
    } catch {
      #expect(!"\(error)".contains(StoreServer.secret))
      return error as? PublishFailure
    }
  }

  @Test func aBucketThatIsNotThere() async throws {
    let place = try await TestStore(isMade: false)
    guard case .store(.noBucket) = await failure({ _ = try await place.publish(Self.first) }) else {
      Issue.record("another failure")
      return
    }
  }

  @Test(arguments: [
    ("AccessDenied", "refused"), ("SignatureDoesNotMatch", "refused"),
    ("RequestTimeTooSkewed", "skewedClock"), ("XMinioStorageFull", "full"),
  ])
  func aStoreThatRefuses(_ code: String, _ name: String) async throws {
    let (environment, way) = try StoreServer.shared.get().faulty("deny", code)
    let place = try await TestStore(remote: "loi", environment: environment)
    let failure = try #require(await failure { _ = try await place.publish(Self.first) })
    #expect("\(failure)".contains("\(name)("), "\(failure)")
    withExtendedLifetime(way) {}
  }

  @Test func aBusyStoreIsAskedAgainAndThenLeftAlone() async throws {
    var (environment, way) = try StoreServer.shared.get().faulty("slow", "5")
    environment["RCLONE_LOW_LEVEL_RETRIES"] = "10"
    let place = try await TestStore(remote: "loi", environment: environment)
    #expect(try await place.publish(Self.first).sent.files == Self.first.count)
    #expect(try await place.served() == Self.first)
    withExtendedLifetime(way) {}
    (environment, way) = try StoreServer.shared.get().faulty("slow", "100000")
    let busy = try await TestStore(remote: "loi", environment: environment)
    guard case .store(.throttled) = await failure({ _ = try await busy.publish(Self.first) }) else {
      Issue.record("another failure")
      return
    }
    withExtendedLifetime(way) {}
  }

  @Test func nobodyThereNoSuchRemoteAndNoRclone() async throws {
    let quick = ["RCLONE_RETRIES": "1", "RCLONE_LOW_LEVEL_RETRIES": "1"]
    let silent = try await TestStore(remote: "vang", isMade: false, environment: quick)
    let unknown = try await TestStore(remote: "nix", isMade: false)
    let server = try StoreServer.shared.get()
    let tools = server.folder + "/tools-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: tools, withIntermediateDirectories: true)
    try FileManager.default.createSymbolicLink(
      atPath: tools + "/setpriv", withDestinationPath: "/usr/bin/setpriv")
    let bare = try await TestStore(isMade: false, environment: ["PATH": tools])
    var names: [String] = []
    for place in [silent, unknown, bare] {
      switch await failure({ _ = try await place.publish(Self.first) }) {
      case .store(.noAnswer): names.append("noAnswer")
      case .store(.noRemote(let name)): names.append(name)
      case .missing(let program): names.append(program)
      case let other: names.append("\(String(describing: other))")
      }
    }
    #expect(names == ["noAnswer", "nix", "rclone"])
  }

  @Test func aConnectionThatIsCutIsGoneOnWith() async throws {
    let (environment, way) = try StoreServer.shared.get().faulty("cut", "8")
    let place = try await TestStore(remote: "loi", grace: 24, environment: environment)
    let direct = try place.store([:], grace: 24 * 3600)
    guard case .store(.partly) = await failure({ _ = try await place.publish(Self.first) }) else {
      Issue.record("another failure")
      return
    }
    let arrived = try await place.served()
    #expect(!arrived.isEmpty && arrived.count < Self.first.count)
    #expect(arrived.allSatisfy { Self.first[$0.key] == $0.value })
    // Nothing that leads to something that is not there.
    #expect(arrived["index.html"] == nil)
    // What has arrived is not sent again, as its digest shows.
    let next = try await place.publish(Self.first, by: direct)
    #expect(next.number == 1 && next.sent.files == Self.first.count - arrived.count)
    #expect(try await place.served() == Self.first)
    withExtendedLifetime(way) {}
  }

  @Test func anUploadThatWasCutOffIsMendedAlsoByGoingBackToWhatIsLive() async throws {
    let place = try await TestStore(grace: 24)
    _ = try await place.publish(Self.first)
    struct End: Error {}
    await #expect(throws: End.self) {
      try await place.publish(Self.second) { throw End() }
    }
    #expect(try await place.served()["index.html"] == "home 2")
    #expect(try await place.store.releases().live == 1)
    let back = try await place.goBack(to: 1)
    #expect(back.live.number == 1)
    let served = try await place.served()
    for (path, text) in Self.first { #expect(served[path] == text) }
    // And once more, in the other direction, with the same content as is live.
    await #expect(throws: End.self) {
      try await place.publish(Self.second) { throw End() }
    }
    #expect(try await place.publish(Self.first).number == 2)
    #expect(try await place.served().filter { Self.first[$0.key] != nil } == Self.first)
  }

  // MARK: 104: what is live is looked at

  @Test func wrongContentTakesItBack() async throws {
    let place = try await TestStore()
    func publish(_ files: TestStore.Files, spoiling path: String) async throws {
      _ = try await place.publish(files) { try await place.write("home ?", to: path) }
    }
    // Before there is anything to go back to.
    guard
      case .wentBack(let to, let bad) = await failure({
        try await publish(Self.first, spoiling: "index.html")
      })
    else {
      Issue.record("another failure")
      return
    }
    #expect(to == nil && bad == ["index.html"])
    #expect(try await place.served().isEmpty)
    _ = try await place.publish(Self.first)
    guard
      case .wentBack(let to, let bad) = await failure({
        try await publish(Self.second, spoiling: "index.html")
      })
    else {
      Issue.record("another failure")
      return
    }
    #expect(to == 1 && bad == ["index.html"])
    let served = try await place.served()
    #expect(served.filter { Self.first[$0.key] != nil } == Self.first)
    // What it had brought goes when its time has come.
    #expect(try await place.publish(Self.first).number == nil)
    #expect(try await place.served() == Self.first)
    #expect(try await place.publish(Self.second).number == 2)
    #expect(try await place.served() == Self.second)
  }

  @Test func aFileThatSomebodyHasRemovedIsSentAgain() async throws {
    let place = try await TestStore()
    _ = try await place.publish(Self.first)
    try await place.remove("robots.txt")
    _ = try await place.publish(Self.second)
    #expect(try await place.served() == Self.second)
  }
}
