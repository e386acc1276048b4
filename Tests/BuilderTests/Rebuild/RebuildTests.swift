import Foundation
import Portal
import Testing

@testable import Builder

/// Whatever is edited: what is rebuilt is what a clean build makes, and no file is written without need.
@Suite struct RebuildTests {
  private static let steps = 6

  /// How many scripts; `PORTAL_SOAK` asks for another number.
  private static let scripts =
    ProcessInfo.processInfo.environment["PORTAL_SOAK"].flatMap(UInt64.init) ?? 200
  /// So many are at work at once at most: each has three portals on the disk.
  private static let batches: UInt64 = 20

  /// Each script is followed by a build of the ledger's, on one folder, and by a live site, on another and in
  /// memory.
  @Test(arguments: 0..<batches)
  func aRebuildIsACleanBuild(_ batch: UInt64) async throws {
    for seed in stride(from: batch, to: Self.scripts, by: Int(Self.batches)) {
      try await follow(seed)
    }
  }

  private func follow(_ seed: UInt64) async throws {
    var script = try EditScript(seed)
    let live = LiveSite(script.portal.request(jobs: 1))
    var touched: Set<String>? = nil
    var isInStep = false
    for step in 0..<Self.steps {
      let label = "seed \(seed), step \(step): \(touched?.sorted().description ?? "begin")"
      // One in two with compressed forms, some of them not at every step.
      script.compresses = seed.isMultiple(of: 2) && !(seed % 8 == 4 && step % 2 == 1)
      let clean = await script.build("clean", isClean: true)
      let before = try script.portal.output()
      let rebuilt = await script.build("Public")
      let state = try await live.look(
        at: Self.touched(touched, seed: seed, step), now: script.now)
      let beforeLive = try script.portal.output("live")
      let lived = await script.build("live", of: isInStep ? state : state.anyPage)
      guard case .built = clean else {
        // With errors the portal stays as it was.
        #expect(try script.portal.output() == before && !rebuilt.isBuilt, "\(label)")
        #expect(state.isRefused && !lived.isBuilt, "\(label)")
        touched = try script.edit()
        continue
      }
      let wanted = try script.portal.output("clean")
      let now = try script.portal.output()
      try #require(Self.difference(now, wanted) == [], "\(label)")
      #expect(rebuilt.written == Self.changed(before, now), "\(label)")
      let liveNow = try script.portal.output("live")
      try #require(Self.difference(liveNow, wanted) == [], "live, \(label)")
      #expect(lived.written == Self.changed(beforeLive, liveNow), "live, \(label)")
      isInStep = true
      let files = EditionFiles(try #require(state.edition), root: script.portal.request().root)
      for (path, bytes) in wanted where !path.hasSuffix(".gz") && !path.hasSuffix(".br") {
        let address = "/" + (path.hasSuffix("index.html") ? String(path.dropLast(10)) : path)
        let drawn = files.file(at: Bytes(address))?.bytes()
        #expect(drawn == Bytes(bytes), "in memory, \(path), \(label)")
      }
      touched = try script.edit()
    }
  }

  /// What the watch would tell; now and then more than that.
  private static func touched(_ paths: Set<String>?, seed: UInt64, _ step: Int) -> Touched {
    guard let paths, (seed + UInt64(step)) % 5 != 0 else { return .everything }
    return .paths(Set(paths.map { Bytes($0) }))
  }

  /// The paths of files that only one of two outputs has, or that differ in them.
  static func difference(_ a: [String: Data], _ b: [String: Data]) -> [String] {
    Set(a.keys).union(b.keys).filter { a[$0] != b[$0] }.sorted()
  }

  private static func changed(_ before: [String: Data], _ now: [String: Data]) -> Set<String> {
    Set(now.filter { before[$0.key] != $0.value }.keys)
  }
}

extension EditScript {
  fileprivate func build(
    _ folder: String, isClean: Bool = false, of state: LiveSite.State? = nil
  ) async -> BuildOutcome {
    var request = portal.request(now: now, jobs: 1)
    request.output = request.root + Bytes("/" + folder)
    request.isClean = isClean
    request.compresses = compresses
    return await Build.run(request, of: state)
  }
}

extension BuildOutcome {
  fileprivate var isBuilt: Bool {
    switch self {
    case .built, .unchanged: true
    default: false
    }
  }

  fileprivate var written: Set<String>? {
    switch self {
    case .built(let summary, _), .unchanged(let summary, _):
      Set(summary.writtenFiles.map(\.string))
    default: nil
    }
  }
}
