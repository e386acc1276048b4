import Foundation
import Portal
import Testing

@testable import Builder

extension WatchingTests {
  /// Whoever reads again just what is told ends up with what is there, whatever goes on.
  @Suite(.timeLimit(.minutes(15))) struct WatchReaderTests {
    private let portal: TestPortal

    init() throws {
      portal = try TestPortal(["Content/items/a/x": "x", "shared/a/y": "y", "outside/a/z": "z"])
      let link = portal.root.appending(path: "Content/items/link").path(percentEncoded: false)
      #expect(symlink("../../shared", link) == 0)
    }

    @Test(
      "FAULTS 73, 75, 76: what is told is enough, whatever goes on",
      arguments: [false, true], [1, 2, 3] as [UInt64])
    func whatIsToldIsEnough(polls: Bool, seed: UInt64) async throws {
      var request = WatchRequest(root: portal.request().root)
      request.polls = polls
      request.pace.settle = .milliseconds(2)
      request.pace.patience = .milliseconds(20)
      request.pace.polling = .milliseconds(2)
      var changes = try Watch.changes(request).makeAsyncIterator()
      let root = portal.root.path(percentEncoded: false)
      let meddling = Task.detached {
        var meddler = Meddler(root: root, seed: seed, moves: !polls)
        for _ in 0..<1_500 { meddler.meddle() }
        close(creat(root + "/Content/items/end", 0o644))
        return meddler.done
      }
      let survey = try #require(Survey(root: request.root, leavingOut: []))
      let end = survey.absolute(Bytes("Content/items/end"))
      var reader = Reader(survey: survey)
      // As long as something is missing when all has been done there must be more to come.
      repeat {
        reader.read(try #require(await changes.next(), "seed \(seed)").touched)
      } while Presence.at(end) == nil || reader.files != Snapshot(survey).files
      #expect(await meddling.value > 300, "seed \(seed)")
    }
  }
}

/// Keeps what it has read, and reads again what it is told.
private struct Reader {
  let survey: Survey
  private(set) var files: [Bytes: Disk.Status] = [:]

  init(survey: Survey) { self.survey = survey }

  mutating func read(_ touched: Touched) {
    guard case .paths(let paths) = touched else {
      files = Snapshot(survey).files
      return
    }
    for path in paths {
      let below = path + [UInt8(ascii: "/")]
      files = files.filter { $0.key != path && !$0.key.starts(with: below) }
      Snapshot.read(survey, path, into: &files)
    }
  }
}

/// Writes, removes and, if it is to, moves files and folders in and around a portal by chance.
private struct Meddler {
  let root: String
  private let moves: Bool
  private var state: UInt64
  /// How many calls have changed something.
  private(set) var done = 0

  init(root: String, seed: UInt64, moves: Bool) {
    self.root = root
    self.moves = moves
    state = seed &* 0x9E37_79B9_7F4A_7C15
  }

  private mutating func pick(_ count: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int(state >> 33) % count
  }

  /// A path of one to three short names in one of three folders.
  private mutating func path() -> String {
    var path = root + ["/Content/items", "/Content/items", "/shared", "/outside"][pick(4)]
    for _ in 0...pick(3) { path += "/" + ["a", "b", "c"][pick(3)] }
    return path
  }

  mutating func meddle() {
    let (here, there) = (path(), path())
    let result =
      switch pick(moves ? 8 : 6) {
      case 0, 1: mkdir(here, 0o755)
      case 2, 3, 4: write(here + "/" + ["x", "y"][pick(2)])
      case 5: unlink(here + "/y") == 0 ? 0 : rmdir(here)
      case 6: rename(here, there)
      default: rename(here + "/x", there + "/y")
      }
    if result == 0 { done += 1 }
  }

  /// No two files are of one length: the file system's clock is too slow to tell them apart.
  private func write(_ path: String) -> Int32 {
    guard let file = fopen(path, "w") else { return -1 }
    fputs(String(repeating: "x", count: done), file)
    return fclose(file)
  }
}
