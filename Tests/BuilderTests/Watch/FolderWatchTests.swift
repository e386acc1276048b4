import Foundation
import Portal
import Testing

@testable import Builder

extension WatchingTests {
  /// What the system really tells of folders and links, and when it cannot.
  @Suite struct FolderWatchTests {
    private let portal: TestPortal

    init() throws {
      portal = try TestPortal(["Content/items/a.md": "a", "Content/items/b/index.md": "b"])
    }

    // MARK: Folders

    @Test("FAULTS 75: what is in a new folder before it is watched counts")
    func whatIsInANewFolderBeforeItIsWatchedCounts() throws {
      let watched = try Watched(portal)
      try portal.write("Content/items/2024/05/c.md", "c")
      try portal.write("Content/items/2024/05/.c.md.swp", "c")
      try portal.write("Content/items/2024/d.md", "d")
      let both: Set = ["Content/items/2024/05/c.md", "Content/items/2024/d.md"]
      #expect(try watched.touched() == both)
      try portal.write("Content/items/2024/05/c.md", "C")
      #expect(try watched.touched() == ["Content/items/2024/05/c.md"])
      try portal.remove("Content/items/2024")
      #expect(try watched.touched()?.isSuperset(of: both) == true)
    }

    @Test("FAULTS 76: folders may be moved about")
    func foldersMayBeMovedAbout() throws {
      let watched = try Watched(portal)
      let count = try watched.watches()
      #expect(rename(file("Content/items/b"), file("Content/items/c")) == 0)
      #expect(try watched.touched() == ["Content/items/b", "Content/items/c/index.md"])
      try portal.write("Content/items/c/index.md", "C")
      #expect(try watched.touched() == ["Content/items/c/index.md"])
      #expect(try watched.watches() == count)

      #expect(rename(file("Content/items/c"), file("outside")) == 0)
      #expect(try watched.touched() == ["Content/items/c"])
      try portal.write("outside/index.md", "unseen")
      #expect(try watched.touched() == [])
      #expect(try watched.watches() == count - 1)

      #expect(rename(file("outside"), file("Content/items/d")) == 0)
      #expect(try watched.touched() == ["Content/items/d/index.md"])
      try portal.write("Content/items/d/index.md", "seen")
      #expect(try watched.touched() == ["Content/items/d/index.md"])
      #expect(try watched.watches() == count)
    }

    @Test("FAULTS 76: content may go and come back")
    func contentMayGoAndComeBack() throws {
      let watched = try Watched(portal)
      #expect(rename(file("Content"), file("Away")) == 0)
      #expect(try watched.touched() == ["Content"])
      #expect(rename(file("Away"), file("Content")) == 0)
      #expect(try watched.touched()?.contains("Content/items/a.md") == true)
      try portal.write("Content/items/b/index.md", "B")
      #expect(try watched.touched() == ["Content/items/b/index.md"])
    }

    @Test("FAULTS 76: a moved root starts over")
    func aMovedRootStartsOver() throws {
      let watched = try Watched(portal)
      #expect(rename(file(""), file("") + ".away") == 0)
      #expect(try watched.touched() == nil)
      #expect(rename(file("") + ".away", file("")) == 0)
    }

    @Test("FAULTS 79: an output among the sources is left out")
    func anOutputAmongTheSourcesIsLeftOut() throws {
      let watched = try Watched(portal, leavingOut: ["Content/Public"])
      try portal.write("Content/Public/tin/index.html", "x")
      try portal.write("Public/index.html", "x")
      try portal.write(".portal/lock", "x")
      #expect(try watched.touched() == [])
      try portal.write("Content/items/a.md", "A")
      #expect(try watched.touched() == ["Content/items/a.md"])
    }

    // MARK: Links

    @Test func linksInsideThePortalAreFollowed() throws {
      try portal.write("shared/x/index.md", "x")
      try portal.write("shared/y.md", "y")
      #expect(symlink("../../shared/x", file("Content/items/x")) == 0)
      #expect(symlink("../../shared/y.md", file("Content/items/y.md")) == 0)
      let watched = try Watched(portal)
      try portal.write("shared/x/index.md", "X")
      try portal.write("shared/unused.md", "x")
      #expect(try watched.touched() == ["Content/items/x/index.md"])
      try portal.write("shared/new", "Y")
      #expect(rename(file("shared/new"), file("shared/y.md")) == 0)
      #expect(try watched.touched() == ["Content/items/y.md"])
      // A link that is made while watching.
      #expect(symlink("x", file("shared/z")) == 0)
      #expect(symlink("../../shared/z", file("Content/items/z")) == 0)
      #expect(try watched.touched() == ["Content/items/z", "Content/items/z/index.md"])
      try portal.write("shared/x/index.md", "!")
      #expect(
        try watched.touched() == ["Content/items/x/index.md", "Content/items/z/index.md"])
    }

    @Test func linksOutOfThePortalAndRoundInCirclesAreNot() throws {
      let other = try TestPortal(["x.md": "x"])
      let outside = other.root.path(percentEncoded: false)
      #expect(symlink(outside, file("Content/items/out")) == 0)
      #expect(symlink("..", file("Content/items/round")) == 0)
      let watched = try Watched(portal)
      try other.write("x.md", "X")
      try portal.write("Content/items/a.md", "A")
      #expect(try watched.touched() == ["Content/items/a.md"])
      // But the folders that a build enters by name may lie anywhere.
      #expect(symlink(outside, file("Content/pages")) == 0)
      let all = Set(["Content/pages", "Content/pages/x.md"]).union(templates(other))
      #expect(try watched.touched() == all)
      try other.write("x.md", "!")
      #expect(try watched.touched() == ["Content/pages/x.md"])
    }

    /// The rest of what a test's portal is made of, under the link to it.
    private func templates(_ other: TestPortal) -> Set<String> {
      let paths = FileManager.default.enumerator(atPath: other.root.path(percentEncoded: false))
      return Set(
        (paths?.allObjects as? [String] ?? []).filter {
          $0.contains(".html") || $0.contains(".yaml")
        }
        .map { "Content/pages/\($0)" })
    }

    // MARK: Too much

    @Test("FAULTS 74: a burst is one change")
    func aBurstIsOneChange() throws {
      let watched = try Watched(portal)
      for folder in 0..<50 { mkdir(file("Content/items/\(folder)"), 0o755) }
      for number in 0..<2_000 {
        close(creat(file("Content/items/\(number % 50)/\(number).md"), 0o644))
      }
      #expect(try watched.take() == .everything)
      #expect(watched.isQuiet)
    }

    @Test("FAULTS 73: more than the system keeps starts over")
    func moreThanTheSystemKeepsStartsOver() throws {
      let limit = try Disk.readToEnd(Bytes("/proc/sys/fs/inotify/max_queued_events"), limit: 64)
      let count = try #require(Int(limit.string.filter(\.isNumber)))
      let watched = try Watched(portal)
      // By turns, because the system makes one event of two alike.
      for number in 0...count {
        let path = file(number % 2 == 0 ? "Content/items/a.md" : "Content/portal.yaml")
        let opened = open(path, O_WRONLY | O_CLOEXEC)
        try #require(opened >= 0, "\(path): \(String(cString: strerror(errno)))")
        close(opened)
      }
      #expect(try watched.touched() == nil)
    }

    @Test("FAULTS 72: more folders than may be watched are refused")
    func moreFoldersThanMayBeWatchedAreRefused() throws {
      #expect(throws: PollingReason.tooManyWatches(limit: 3)) { _ = try Watched(portal, limit: 3) }
      let needed = try Watched(portal).watches()
      let watched = try Watched(portal, limit: needed)
      try portal.write("Content/items/c/index.md", "c")
      #expect(throws: PollingReason.tooManyWatches(limit: needed)) { _ = try watched.touched() }
    }

    private func file(_ path: String) -> String {
      let root = portal.root.path(percentEncoded: false)
      return path.isEmpty ? root : root + "/" + path
    }
  }
}
