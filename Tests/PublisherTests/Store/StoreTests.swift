import Portal
import Testing

@testable import Publisher

/// Publishing to a store of objects, and to a folder that rclone takes for one.
@Suite struct StoreTests {
  static let first: TestStore.Files = [
    "index.html": "home 1", "404.html": "lost", "feed.xml": "<rss/>", "robots.txt": "all",
    "assets/site.1f.css": "p{}", "assets/site.1f.js": "1", "tin/2024/04/09/mot/index.html": "một",
    "tin/2024/04/09/mot/anh.jpg": "JPG", "tin/2024/04/09/index.html": "day", "tin/index.html": "1",
    "thong-ke/nam.csv": "a,b", "tim-kiem/index.json": "{}", "tim-kiem/0.json": "[]",
  ]

  /// With one item more, one that is gone, and other styles.
  static let second: TestStore.Files = {
    var files = first
    files["index.html"] = "home 2"
    files["tin/2024/04/10/hai/index.html"] = "hai"
    files["tin/2024/04/09/mot/index.html"] = "một → hai"
    files["tin/index.html"] = "2 1"
    files["assets/site.1f.css"] = nil
    files["assets/site.2e.css"] = "p{color:red}"
    return files
  }()

  @Test(arguments: TestStore.Kind.allCases)
  func onlyWhatDiffersIsSentAndWhatIsGoneGoesAfterTheGrace(_ kind: TestStore.Kind) async throws {
    let place = try await TestStore(kind, grace: 24)
    let one = try await place.publish(Self.first)
    #expect(one.number == 1 && one.sent.files == 13 && one.finished.removesAt == nil)
    #expect(try await place.served() == Self.first)
    let same = try await place.publish(Self.first, hours: 1)
    #expect(same.number == nil && same.sent.files == 0)
    let two = try await place.publish(Self.second, hours: 2)
    #expect(two.number == 2 && two.sent.files == 5)
    #expect(two.sent.bytes == "home 2haimột → hai2 1p{color:red}".utf8.count)
    #expect(two.finished.removesAt == TestStore.now + 26 * 3600)
    var both = Self.second
    both["assets/site.1f.css"] = "p{}"
    #expect(try await place.served() == both)
    // Nothing new, and not yet time.
    #expect(
      try await place.publish(Self.second, hours: 25).finished.removesAt
        == TestStore.now + 26 * 3600)
    #expect(try await place.served() == both)
    #expect(try await place.publish(Self.second, hours: 26).finished.removesAt == nil)
    #expect(try await place.served() == Self.second)
    #expect(try await place.store.log().string == "dòng 1\ndòng 2\n")
    let (all, live) = try await place.store.releases()
    #expect(all.map(\.number) == [1, 2] && all.map(\.after) == [nil, 1] && live == 2)
  }

  @Test func headersTellCachesHowLongAndBrowsersWhat() async throws {
    let place = try await TestStore()
    _ = try await place.publish(Self.first)
    let wanted: [(String, String, String)] = [
      ("index.html", "max-age=60", "text/html; charset=utf-8"),
      ("robots.txt", "max-age=60", "text/plain; charset=utf-8"),
      ("feed.xml", "max-age=60", "application/rss+xml; charset=utf-8"),
      ("thong-ke/nam.csv", "max-age=60", "text/csv; charset=utf-8"),
      ("tin/2024/04/09/mot/anh.jpg", "max-age=86400", "image/jpeg"),
      ("assets/site.1f.css", "max-age=31536000, immutable", "text/css; charset=utf-8"),
    ]
    func look() async throws {
      for (path, cache, type) in wanted {
        let said = try await place.metadata(path)
        #expect(said.contains("\"cache-control\": \"\(cache)\""), "\(said)")
        #expect(said.contains("\"content-type\": \"\(type)\""), "\(said)")
      }
    }
    try await look()
    _ = try await place.publish(Self.first.mapValues { $0 + "!" })
    try await look()
    // Copies within the store keep them.
    _ = try await place.goBack(to: 1)
    #expect(try await place.served() == Self.first)
    try await look()
  }

  @Test func goesBackAndForthAndSaysSo() async throws {
    let place = try await TestStore()
    await #expect(throws: PublishFailure.self) { try await place.goBack(to: nil) }
    _ = try await place.publish(Self.first)
    _ = try await place.publish(Self.second)
    let back = try await place.goBack(to: nil)
    #expect(back.was == 2 && back.live.number == 1)
    #expect(try await place.served() == Self.first)
    // Again, and nothing is done.
    #expect(try await place.goBack(to: 1).isAlreadyThere)
    #expect(try await place.goBack(to: 2).was == 1)
    #expect(try await place.served() == Self.second)
    #expect(
      try await place.store.log().string
        == "dòng 1\ndòng 2\nvề\tto 1\tafter 2\nvề\tto 2\tafter 1\n")
    do {
      _ = try await place.goBack(to: 7)
      Issue.record("there is no release 7")
    } catch PublishFailure.noSuchRelease(let number, let known, let live) {
      #expect(number == 7 && known.map(\.number) == [1, 2] && live == 2)
    }
  }

  @Test func ofTwoPublishersAtOnceAtMostOnePublishes() async throws {
    let place = try await TestStore()
    _ = try await place.publish(Self.first)
    let tries = await withTaskGroup(of: String.self) { group in
      for number in 1...3 {
        group.addTask {
          var files = Self.first
          files["index.html"] = "home of \(number)"
          do {
            _ = try await place.publish(files)
            return "home of \(number)"
          } catch PublishFailure.locked {
            return "locked"
          } catch {
            return "\(error)"
          }
        }
      }
      return await group.reduce(into: []) { $0.append($1) }
    }
    let published = tries.filter { $0.hasPrefix("home") }
    #expect(tries.allSatisfy { $0 == "locked" || $0.hasPrefix("home") }, "\(tries)")
    #expect(!published.isEmpty, "\(tries)")
    #expect(published.contains(try await place.served()["index.html"] ?? ""))
    #expect(try await place.files(in: place.records + "/lock").isEmpty)
  }

  @Test func aLockThatWasLeftBehindIsTakenAwayByItsAgeOrItsDeadOwner() async throws {
    let place = try await TestStore(.folder)
    let lock = try StoreServer.shared.get().folder + "/dia/so-\(place.name)/lock"
    try LeftLock.leave("lan@may-khac 1 2024", in: lock, age: 100)
    await #expect(throws: PublishFailure.self) { try await place.publish(Self.first) }
    try LeftLock.leave("lan@may-khac 1 2024", in: lock, age: 1900)
    #expect(try await place.publish(Self.first).number == 1)
    // A process of this machine that cannot be: Linux has none of so high a number.
    let me = LockOwner(at: Moment(seconds: 0, offset: 0)).name
    try LeftLock.leave("\(me) 99999999 2024", in: lock, age: 1)
    #expect(try await place.publish(Self.second).number == 2)
    try LeftLock.leave("lan@may-khac 1 2024", in: lock, age: 1)
    #expect(try await place.publish(Self.first, isBreaking: true).number == 3)
  }

  @Test func oldReleasesGoAndTheLiveOneStays() async throws {
    let place = try await TestStore(.folder)
    for number in 1...5 {
      let done = try await place.publish(
        ["index.html": "\(number)", "a\(number).txt": "a"], keep: 3)
      #expect(done.finished.pruned == (number > 3 ? [number - 3] : []))
    }
    #expect(
      Set(try await place.files(in: place.records).keys) == [
        "live", "log", "releases/3.manifest", "releases/4.manifest", "releases/5.manifest",
        "kept/3/index.html", "kept/3/a3.txt", "kept/4/index.html", "kept/4/a4.txt",
      ])
    #expect(try await place.goBack(to: 3).was == 5)
    #expect(try await place.served() == ["index.html": "3", "a3.txt": "a"])
  }
}
