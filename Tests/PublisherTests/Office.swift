import Builder
import Foundation
import Portal

@testable import Publisher

/// A small portal in a folder of its own, with a place to publish to beside it; gone when the test is over.
final class Office {
  let folder: URL
  /// 2024-06-01T00:00Z, and an hour later with each publish.
  private var now: Int64 = 1_717_200_000
  /// What `publish:` says.
  private(set) var target: String

  var root: String { folder.path(percentEncoded: false) + "cổng" }
  /// Where releases go when the target is a folder.
  var far: String { folder.path(percentEncoded: false) + "xa/một chỗ" }

  /// `target`: the keys of the one target, its name aside; nil: a folder.
  init(target: String? = nil) throws {
    folder = FileManager.default.temporaryDirectory
      .appending(path: "portal-\(UUID().uuidString)", directoryHint: .isDirectory)
    self.target = target ?? "folder: \"../xa/một chỗ\""
    try writeSettings()
    let repository = URL(filePath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
    try FileManager.default.copyItem(
      at: repository.appending(path: "Templates"), to: URL(filePath: root + "/Templates"))
    try add("một")
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  func aim(at target: String) throws {
    self.target = target
    try writeSettings()
  }

  func writeSettings(_ more: String = "", baseURL: String = "https://a.vn") throws {
    try write(
      "Content/portal.yaml",
      """
      title: A
      base-url: \(baseURL)
      publish:
        targets: [{name: thu, \(target)}]
        \(more)
      """)
  }

  func write(_ path: String, _ text: String) throws {
    let file = URL(filePath: root).appending(path: path)
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: file)
  }

  /// An item, or another text of it.
  func add(_ slug: String, _ text: String = "Nội dung.", date: String = "2024-05-01") throws {
    try write(
      "Content/items/\(slug).md", "---\ntitle: Tin \(slug)\ndate: \(date)\n---\n\(text)\n")
  }

  func remove(_ path: String) throws {
    try FileManager.default.removeItem(at: URL(filePath: root).appending(path: path))
  }
}

// MARK: Publishing

extension Office {
  /// An hour has gone by.
  func goOn(hours: Int64 = 1) { now += hours * 3600 }

  func publication(_ change: (inout BuildRequest) -> Void = { _ in }) throws -> Publication {
    var request = BuildRequest(
      root: Bytes(root),
      gathering: Gathering(
        now: now, includesDrafts: false, includesFuture: false, includesExpired: false), jobs: 2)
    change(&request)
    let (settings, problems) = Sources.settings(in: Bytes(root))
    guard let settings, let target = settings.publishing.usual else {
      throw Unexpected(what: "\(problems)")
    }
    return Publication(request, of: settings, to: target, program: "portal 9")
  }

  /// Publishes, and says in a line how that went.
  func publish(
    _ change: (inout Publication) -> Void = { _ in }, build: (inout BuildRequest) -> Void = { _ in }
  ) async throws -> String {
    goOn()
    var publication = try publication(build)
    change(&publication)
    return Self.drawn(await publication.run { _ in })
  }

  static func drawn(_ outcome: Publication.Outcome) -> String {
    func counts(_ summary: PublishSummary) -> String {
      let changes = summary.changes
      return "+\(changes.added.count) ~\(changes.changed.count) -\(changes.removed.count)"
    }
    switch outcome {
    case .notBuilt: return "not built"
    case .unsound(let diagnostics):
      return "unsound: \(diagnostics.map(\.problem.code).joined(separator: ", "))"
    case .nothingNew(let summary): return "nothing new since \(summary.live?.number ?? 0)"
    case .wouldPublish(let summary):
      return "would publish \(summary.release.number): \(counts(summary))"
    case .published(let summary):
      return "published \(summary.release.number): \(counts(summary)), \(summary.sent.files) sent"
        + (summary.pruned.isEmpty ? "" : ", pruned \(summary.pruned)")
        + (summary.broken.map { ", broke \($0)" } ?? "")
    case .failed(let failure): return "failed: \(failure)"
    }
  }

  func records() throws -> ReleaseRecords {
    let (settings, target) = (try publication().settings, try publication().target)
    return try ReleaseRecords(of: target, settings, in: Bytes(root))
  }

  /// Goes back, and says in a line how that went.
  func goBack(to number: Int? = nil) async throws -> String {
    goOn()
    do throws(PublishFailure) {
      let way = try await records(or: .noTargets).goBack(to: number, at: now, breaksLock: false)
      return "\(way.was.map { "\($0)" } ?? "-") to \(way.live.number)"
    } catch {
      return "failed: \(error)"
    }
  }

  private func records(or failure: PublishFailure) throws(PublishFailure) -> ReleaseRecords {
    do { return try records() } catch { throw failure }
  }

  struct Unexpected: Error {
    let what: String
  }
}

// MARK: What is there

extension Office {
  /// All files of a folder by their paths.
  static func files(_ folder: String) throws -> [String: Data] {
    let root = URL(filePath: folder, directoryHint: .isDirectory).resolvingSymlinksInPath()
    var files: [String: Data] = [:]
    let all = FileManager.default.enumerator(
      at: root, includingPropertiesForKeys: [.isRegularFileKey])
    while let file = all?.nextObject() as? URL {
      guard try file.resourceValues(forKeys: [.isRegularFileKey]).isRegularFile == true else {
        continue
      }
      let path = file.resolvingSymlinksInPath().path(percentEncoded: false)
      files[String(path.dropFirst(root.path(percentEncoded: false).count))] = try Data(
        contentsOf: file)
    }
    return files
  }

  /// What readers get.
  func live() throws -> [String: Data] { try Self.files(far + "/current") }

  /// What was built, without the marks of the output.
  func output() throws -> [String: Data] {
    try Self.files(root + "/Public").filter { $0.key != ".portal-output" }
  }

  /// Names in the folder of releases that are no release's.
  func rubbish() throws -> [String] {
    let top = try FileManager.default.contentsOfDirectory(atPath: far)
    let releases = try FileManager.default.contentsOfDirectory(atPath: far + "/releases")
    return top.filter { !["before", "current", "log", "releases"].contains($0) }
      + releases.filter { name in
        Int(name) == nil
          && Int(name.split(separator: ".manifest", omittingEmptySubsequences: false)[0]) == nil
      }
  }
}
