import Foundation
import Portal
import Testing

@testable import Publisher

/// A site in a store of its own, published from files written inline, without a build.
final class TestStore: Sendable {
  enum Kind: String, CaseIterable {
    case s3 = "kho"
    case folder = "dia"
  }

  let store: ObjectStore
  let desk: String
  let name = UUID().uuidString.lowercased()
  private let rclone: Rclone

  /// - Parameters:
  ///   - remote: nil: that of its kind.
  ///   - grace: in hours.
  init(
    _ kind: Kind = .s3, remote: String? = nil, grace: Int = 0, isMade: Bool = true,
    environment: [String: String] = [:]
  ) async throws {
    let server = try StoreServer.shared.get()
    rclone = Rclone(environment: server.environment)
    let all = server.environment.merging(environment) { $1 }
    let remote = remote ?? kind.rawValue
    site = "\(kind.rawValue):site-\(name)"
    records = "\(kind.rawValue):so-\(name)"
    store = ObjectStore(
      site: "\(remote):site-\(name)", records: "\(remote):so-\(name)",
      grace: Int64(grace) * 3600, Rclone(environment: all))
    desk = server.folder + "/" + name
    try FileManager.default.createDirectory(atPath: desk, withIntermediateDirectories: true)
    if isMade {
      for place in [site, records] {
        try await rclone.output(["mkdir", "--s3-no-check-bucket=false", place], place: place)
      }
    }
  }

  deinit { try? FileManager.default.removeItem(atPath: desk) }

  let site, records: String

  /// The same place as another publisher sees it.
  func store(_ environment: [String: String], grace: Int64 = 0) throws -> ObjectStore {
    let all = try StoreServer.shared.get().environment.merging(environment) { $1 }
    return ObjectStore(
      site: site, records: records, grace: grace, Rclone(environment: all))
  }

  // MARK: Publishing

  typealias Files = [String: String]

  struct Done {
    /// Nil: there was nothing new.
    var number: Int?
    var sent = Sent(files: 0, bytes: 0)
    var finished = Finished()
  }

  /// 2024-06-01T00:00Z
  static let now: Int64 = 1_717_200_000

  /// As `Publication` does it, with the build left out.
  func publish(
    _ files: Files, by store: ObjectStore? = nil, hours: Int64 = 0, keep: Int = 5,
    isBreaking: Bool = false, isCleaning: Bool = true, between: (() async throws -> Void)? = nil
  ) async throws -> Done {
    let store = store ?? self.store
    let moment = Moment(seconds: Self.now + hours * 3600, offset: 0)
    let owner = LockOwner(at: moment)
    let folder = "\(desk)/\(UUID().uuidString)"
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let standing = try await store.begin(owner, isBreaking: isBreaking)
    var done = Done()
    do {
      let manifest = try Self.manifest(files, standing, moment, in: folder)
      let changes = ReleaseChanges(from: standing.live, to: manifest)
      if changes.isEmpty, standing.underway == nil, !standing.isDamaged {
        done.finished = try await store.leave(owner, next: standing.next)
        return done
      }
      let release = OutgoingRelease(
        manifest: manifest, live: standing.live, changes: changes, folder: Bytes(folder),
        underway: standing.underway, desk: Bytes(desk))
      done.number = standing.next
      done.sent = try await store.upload(release, owner) { _ in }
      try await between?()
      done.finished = try await store.finish(
        release, owner, keep: keep, log: "dòng \(done.number ?? 0)")
      return done
    } catch {
      if isCleaning { await store.abandon(owner, next: standing.next) }
      throw error
    }
  }

  static func manifest(
    _ files: Files, _ standing: Standing, _ moment: Moment, in folder: String
  ) throws -> Manifest {
    var list: [Manifest.File] = []
    for (path, text) in files {
      let file = URL(filePath: folder).appending(path: path)
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(text.utf8).write(to: file)
      let bytes = Bytes(text)
      list.append(
        Manifest.File(path: Bytes(path), size: bytes.count, digest: ContentDigest(of: bytes)))
    }
    return Manifest(
      release: Release(
        number: standing.next, after: standing.live?.release.number, made: moment,
        by: Bytes("lan@may"), program: Bytes("portal"), baseURL: Bytes("https://x.example.vn"),
        items: 1, files: list.count, bytes: list.reduce(0) { $0 + $1.size }, flags: []),
      files: list)
  }

  func goBack(to number: Int?, hours: Int64 = 0) async throws -> WayBack {
    let owner = LockOwner(at: Moment(seconds: Self.now + hours * 3600, offset: 0))
    return try await store.goBack(to: number, owner, isBreaking: false, log: "về")
  }

  // MARK: Looking

  /// All that readers get.
  func served() async throws -> Files { try await files(in: site) }

  /// What a file holds; of one that is no text, a letter for each byte.
  static func text(of file: String) throws -> String {
    let data = try Data(contentsOf: URL(filePath: file))
    return try #require(
      String(data: data, encoding: .utf8) ?? String(data: data, encoding: .isoLatin1))
  }

  func files(in place: String) async throws -> Files {
    let folder = "\(desk)/\(UUID().uuidString)"
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let call = try await rclone.call(["copy", "--transfers=8", place, folder])
    #expect(call.code == 0 || call.code == 3, "\(call.said)")
    var files: Files = [:]
    for path in FileManager.default.enumerator(atPath: folder)?.allObjects as? [String] ?? [] {
      let file = folder + "/" + path
      var isFolder: ObjCBool = false
      _ = FileManager.default.fileExists(atPath: file, isDirectory: &isFolder)
      if !isFolder.boolValue { files[path] = try Self.text(of: file) }
    }
    return files
  }

  func write(_ text: String, to path: String) async throws {
    try await rclone.write(Bytes(text), to: "\(site)/\(path)")
  }

  func remove(_ path: String) async throws {
    try await rclone.remove([Bytes(path)], from: site)
  }

  /// What the store says of an object, among it its headers, as JSON.
  func metadata(_ path: String) async throws -> String {
    try await rclone.output(["lsjson", "--metadata", "--stat", "\(site)/\(path)"], place: site)
      .string
  }
}
