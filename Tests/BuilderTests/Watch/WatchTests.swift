import Foundation
import Portal
import Testing

@testable import Builder

extension WatchingTests {
  /// The whole, on a thread of its own. What is waited for comes soon or, in the end, fails the test.
  @Suite(.timeLimit(.minutes(15))) struct WatchTests {
    private let portal: TestPortal

    init() throws { portal = try TestPortal(["Content/items/a.md": "a"]) }

    private func changes(
      _ adjust: (inout WatchRequest) -> Void = { _ in }
    ) throws -> AsyncStream<Change>.Iterator {
      var request = WatchRequest(root: portal.request().root)
      request.pace.settle = .milliseconds(5)
      request.pace.polling = .milliseconds(5)
      request.pace.heartbeat = .milliseconds(5)
      adjust(&request)
      return try Watch.changes(request).makeAsyncIterator()
    }

    @Test(arguments: [false, true]) func everyChangeAfterTheFirstIsTold(polls: Bool) async throws {
      var changes = try changes { $0.polls = polls }
      let first = await changes.next()
      #expect(first?.touched == .everything)
      #expect(first?.notices == (polls ? [.polling(.asked)] : []))
      for number in 0..<20 {
        let path = "Content/items/\(number % 3)/\(number).md"
        try portal.write(path, "\(number)")
        try await changes.wait(for: [path])
      }
      try portal.remove("Content/items/1")
      try await changes.wait(for: ["Content/items/1/1.md"])
    }

    @Test("FAULTS 74: what comes while nobody reads is not lost", arguments: [false, true])
    func whatComesWhileNobodyReadsIsNotLost(polls: Bool) async throws {
      var changes = try changes { $0.polls = polls }
      _ = await changes.next()
      let few = (0..<200).map { "Content/items/n\($0 % 7)/\($0).md" }
      for path in few { try portal.write(path, "x") }
      try await changes.wait(for: Set(few))
      let many = (0..<1_200).map { "Content/items/n\($0 % 7)/m\($0).md" }
      let root = portal.root.path(percentEncoded: false)
      for path in many { close(creat(root + "/" + path, 0o644)) }
      try await changes.wait(for: Set(many))
    }

    @Test("FAULTS 76: a lost root is waited for", arguments: [false, true])
    func aLostRootIsWaitedFor(polls: Bool) async throws {
      let upper = portal.root.appending(path: "upper").path(percentEncoded: false)
      try portal.write("upper/portal/Content/items/a.md", "a")
      var changes = try changes {
        $0.root = Bytes(upper + "/portal")
        $0.polls = polls
      }
      _ = await changes.next()
      // The folder itself, and one above it, of which the system tells nothing.
      for moved in [upper + "/portal", upper] {
        #expect(rename(moved, moved + ".away") == 0)
        #expect(await changes.next()?.notices == [.lost(Bytes(upper + "/portal"))])
        #expect(rename(moved + ".away", moved) == 0)
        #expect(await changes.next() == Change(touched: .everything, notices: [.back]))
      }
      try portal.write("upper/portal/Content/items/a.md", "A")
      try await changes.wait(for: ["Content/items/a.md"])
    }

    @Test func aRootThatIsNotThereYetIsWaitedFor() async throws {
      let root = portal.root.appending(path: "later").path(percentEncoded: false)
      var changes = try changes { $0.root = Bytes(root) }
      #expect(
        await changes.next() == Change(touched: .paths([]), notices: [.lost(Bytes(root))]))
      try portal.write("later/Content/items/a.md", "a")
      #expect(await changes.next() == Change(touched: .everything, notices: [.back]))
    }

    @Test("FAULTS 72: what cannot be watched is polled and said once")
    func whatCannotBeWatchedIsPolledAndSaidOnce() async throws {
      var changes = try changes { $0.limit = 3 }
      let reason = PollingReason.tooManyWatches(limit: 3)
      #expect(
        await changes.next() == Change(touched: .everything, notices: [.polling(reason)]))
      for text in ["A", "B", "C"] {
        try portal.write("Content/items/a.md", text + text)
        try await changes.wait(for: ["Content/items/a.md"])
      }
    }

    /// The limit is reached when folders come later.
    @Test("FAULTS 72: a limit reached later changes over to polling")
    func aLimitReachedLaterChangesOverToPolling() async throws {
      var changes = try changes { $0.limit = 12 }
      #expect(await changes.next() == Change(touched: .everything))
      for number in 0..<20 { try portal.write("Content/items/\(number)/index.md", "x") }
      let told = Change.Notice.polling(.tooManyWatches(limit: 12))
      while await changes.next()?.notices != [told] { try Task.checkCancellation() }
      try portal.write("Content/items/19/index.md", "longer")
      try await changes.wait(for: ["Content/items/19/index.md"])
    }

    @Test("FAULTS 80: a watch that is given up leaves nothing open", arguments: [false, true])
    func aWatchThatIsGivenUpLeavesNothingOpen(polls: Bool)
      async throws
    {
      let before = try descriptors()
      for number in 0..<60 {
        var changes = try changes { $0.polls = polls }
        _ = await changes.next()
        if number % 2 == 0 {
          // Given up by its task, while waiting.
          let root = portal.request().root
          let reader = Task {
            for await _ in try Watch.changes(WatchRequest(root: root)) {}
          }
          reader.cancel()
          try await reader.value
        }
      }
      // Others' tests open and close files meanwhile; sixty watches would be more than those.
      while true {
        let now = try descriptors()
        if now.watching < before.watching + 60, now.all < before.all + 60 { break }
        try Task.checkCancellation()
        await Task.yield()
      }
    }

    private func descriptors() throws -> (all: Int, watching: Int) {
      let manager = FileManager.default
      let files = try manager.contentsOfDirectory(atPath: "/proc/self/fd")
      let watching = files.count {
        (try? manager.destinationOfSymbolicLink(atPath: "/proc/self/fd/\($0)"))?
          .hasSuffix("inotify") == true
      }
      return (files.count, watching)
    }
  }
}

extension AsyncStream<Change>.Iterator {
  /// Reads until all of `paths` have been told.
  fileprivate mutating func wait(for paths: Set<String>) async throws {
    var missing = paths
    while !missing.isEmpty {
      let change = try #require(await next())
      switch change.touched {
      case .everything: return
      case .paths(let told): missing.subtract(told.map(\.string))
      }
    }
  }
}
