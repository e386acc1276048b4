import Foundation
import Portal
import Testing

@testable import Builder

/// Tests with the system's watching of folders, one after the other: there are not many to be had. They are run
/// without the others (Tests/run): a process that is just being started has all of this one's files open for a
/// moment, and when they are closed here, the system does not tell it yet.
@Suite(.serialized) struct WatchingTests {}

/// A portal that is being watched, in time that stands still.
final class Watched {
  private var watch: FolderWatch
  private var settling = Settling(WatchPace())

  init(_ portal: TestPortal, leavingOut: [String] = [], limit: Int = .max) throws {
    let root = portal.request().root
    let survey = try #require(
      Survey(root: root, leavingOut: leavingOut.map { root + Bytes("/\($0)") }))
    watch = FolderWatch(try Inotify(), survey, limit: limit)
    try watch.begin()
  }

  /// Nothing is touched, and no file is open for writing.
  var isQuiet: Bool { settling.due == nil }

  /// All that has been touched; nil: the watches are to start over.
  func take() throws -> Touched? {
    guard try watch.take(into: &settling, now: { .zero }) else { return nil }
    return settling.take(at: settling.pace.burst) ?? .paths([])
  }

  func touched() throws -> Set<String>? {
    switch try take() {
    case .paths(let paths): return Set(paths.map(\.string))
    case .everything: throw TestPortal.Unexpected(outcome: "everything")
    case nil: return nil
    }
  }

  /// How many watches the system holds.
  func watches() throws -> Int {
    let info = try Disk.readToEnd(Bytes("/proc/self/fdinfo/\(watch.file)"), limit: 1 << 20)
    return info.string.split(separator: "\n").count { $0.hasPrefix("inotify wd:") }
  }
}
