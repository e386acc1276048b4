import Foundation
import Portal
import Testing

@testable import Builder

/// A portal with one of everything, and what is done to it between two builds.
struct Newsroom {
  let portal: TestPortal
  /// What the next build is asked for.
  var request: BuildRequest
  /// What the next build thinks of the one before.
  private let isLongAgo: Bool

  /// `isLongAgo`: builds take the ones before them for long past, so that stamps alone tell that a file is
  /// as it was; otherwise all files are too young for that, and are read.
  init(isLongAgo: Bool) throws {
    portal = try TestPortal(Self.files)
    request = portal.request(jobs: 1)
    self.isLongAgo = isLongAgo
    for kind in PageKind.allCases {
      let path = "Templates/\(kind.name).html"
      let text = try text(path) + "{{>parts/foot}}"
      let isFramed = kind == .page || kind == .notFound
      try portal.write(path, isFramed ? "{{<frame}}{{$main}}\(text){{/main}}{{/frame}}" : text)
    }
  }

  func text(_ path: String) throws -> String {
    try String(contentsOf: portal.root.appending(path: path), encoding: .utf8)
  }

  /// Puts `new` where a file says `old`, which it does just once.
  func edit(_ path: String, _ old: String, _ new: String) throws {
    let parts = try text(path).components(separatedBy: old)
    try #require(parts.count == 2, "\(path): \(old)")
    try portal.write(path, parts.joined(separator: new))
  }

  func editItem(_ name: String, _ old: String, _ new: String) throws {
    try edit("Content/items/\(name).md", old, new)
  }

  func write(_ path: String, _ text: String) throws { try portal.write(path, text) }

  func remove(_ path: String) throws { try portal.remove(path) }

  func move(_ path: String, to target: String) throws {
    let place = portal.root.appending(path: target)
    try FileManager.default.createDirectory(
      at: place.deletingLastPathComponent(), withIntermediateDirectories: true)
    try FileManager.default.moveItem(at: portal.root.appending(path: path), to: place)
  }

  // MARK: Builds

  /// A build that must succeed, and then as much time as the newsroom was told.
  @discardableResult func build() async throws -> BuildSummary {
    let summary = try await portal.built { $0 = request }
    if isLongAgo { try later(seconds: 60) }
    return summary
  }

  /// A build that must not.
  func refuse() async throws {
    guard case .refused = await portal.build({ $0 = request }) else {
      Issue.record("built with a mistake")
      return
    }
  }

  // MARK: Time

  /// Moves a file's times of access and modification, as `touch -d` does.
  func touch(_ path: String, _ time: Date) throws {
    try FileManager.default.setAttributes(
      [.modificationDate: time],
      ofItemAtPath: portal.root.appending(path: path).path(percentEncoded: false))
  }

  /// Gives a file back the time of modification that it had before `change`, to the nanosecond, as
  /// `touch -r` does.
  func keepingTime(_ path: String, _ change: () throws -> Void) throws {
    let file = portal.root.appending(path: path).path(percentEncoded: false)
    var before = stat()
    try #require(stat(file, &before) == 0)
    try change()
    let times = [before.st_atim, before.st_mtim]
    try #require(utimensat(AT_FDCWD, file, times, 0) == 0)
    var after = stat()
    try #require(stat(file, &after) == 0)
    try #require(after.st_mtim.tv_nsec == before.st_mtim.tv_nsec && after.st_size == before.st_size)
  }

  /// As if every look of the last build had been this much later.
  func later(seconds: Int64) throws {
    try changeLedger { ledger in
      func later(_ seen: SeenStamp) -> SeenStamp {
        SeenStamp(stamp: seen.stamp, moment: seen.moment + seconds * 1_000_000_000)
      }
      ledger.sources = ledger.sources.mapValues {
        Ledger.Source(seen: later($0.seen), digest: $0.digest)
      }
      ledger.outputs = ledger.outputs.mapValues {
        var output = $0
        output.seen = $0.seen.map(later)
        return output
      }
    }
  }

  /// As if the last build had looked at a file as it is now, in the very tick of its last change.
  func takeAsSeen(_ path: String) throws {
    let status = try #require(try Disk.status(request.root + Bytes("/\(path)")))
    try changeLedger { ledger in
      let source = try #require(ledger.sources[Bytes(path)])
      ledger.sources[Bytes(path)] = Ledger.Source(
        seen: SeenStamp(stamp: status.stamp, moment: status.stamp.changed), digest: source.digest)
    }
  }

  // MARK: The ledger

  var ledgerFile: LedgerFile {
    LedgerFile(
      in: request.root + Bytes("/.portal"),
      of: Output(folder: request.output ?? request.root + Bytes("/Public")))
  }

  func changeLedger(_ change: (inout Ledger) throws -> Void) throws {
    var ledger = try #require(ledgerFile.read())
    try change(&ledger)
    try #require(ledgerFile.keep(ledger) == nil)
  }

  /// The path of the one ledger there is.
  func ledgerPath() throws -> String {
    let state = portal.root.appending(path: ".portal").path(percentEncoded: false)
    let names = try FileManager.default.contentsOfDirectory(atPath: state)
      .filter { $0.hasPrefix("ledger-") }
    try #require(names.count == 1)
    return ".portal/\(names[0])"
  }
}
