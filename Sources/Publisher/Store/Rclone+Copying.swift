internal import Portal

extension Rclone {
  /// Copies files from a folder to another.
  /// - Parameters:
  ///   - isComparing: leaves out those that the other folder has just so, by their digests.
  ///   - total: how many files the other folder has, about.
  ///   - account: hears how far it is, and what it has sent in the end.
  func copy(
    _ files: [Manifest.File], from source: String, to folder: String, headers: [String] = [],
    isComparing: Bool, of total: Int, _ account: RcloneAccount
  ) async throws(PublishFailure) {
    guard !files.isEmpty else { return }
    var arguments = [
      "copy", "--files-from-raw=-", "--verbose", "--stats=1s", "--stats-one-line",
      // Where there are no digests to compare, a file of the same size may be another.
      isComparing ? "--checksum" : "--ignore-times",
      // A question for each file, or a listing of the whole.
      files.count < 20 || files.count * 10 < total ? "--no-traverse" : "--fast-list",
    ]
    arguments += headers.map { "--header-upload=\($0)" } + ["--", source, folder]
    account.begin(files)
    let ended = try await call(
      arguments, input: Self.list(files.map(\.path)), heardErrors: { account.hear($0) })
    account.end()
    guard ended.code == 0 else {
      throw RcloneFailure(
        Program.Ended(code: ended.code, output: [], said: account.said), command: arguments,
        place: folder
      ).failure
    }
  }

  // MARK: Comparing

  /// Whether files of two places, or of this machine and a place, can be compared by digests that both know.
  func knowsDigests(of folder: String) async throws(PublishFailure) -> Bool {
    let features = try await output(["backend", "features", "--", folder], place: folder)
    guard let start = features.firstRange(of: Bytes("\"Hashes\": [")) else { return false }
    let list = features[start.upperBound...].prefix { $0 != UInt8(ascii: "]") }
    // What this machine's files have: most stores know the first, a few only the second.
    return ["md5", "sha1", "sha256"].contains { list.firstRange(of: Bytes("\"\($0)\"")) != nil }
  }

  /// The files that do not have the same digest in both folders.
  func differences(
    of files: [Manifest.File], between source: String, and folder: String, of total: Int
  ) async throws(PublishFailure) -> [Bytes] {
    guard !files.isEmpty else { return [] }
    var arguments = ["check", "--one-way", "--combined=-", "--files-from-raw=-"]
    if files.count * 10 >= total { arguments.append("--fast-list") }
    arguments += ["--", source, folder]
    let ended = try await call(arguments, input: Self.list(files.map(\.path)))
    var same: Set<Bytes> = []
    var isHeard = false
    for line in ended.output.split(separator: UInt8(ascii: "\n")) {
      isHeard = true
      if line.starts(with: "= ".utf8) { same.insert(Bytes(line.dropFirst(2))) }
    }
    guard ended.code == 0 || isHeard else {
      throw RcloneFailure(ended, command: arguments, place: folder).failure
    }
    return files.map(\.path).filter { !same.contains($0) }
  }

  /// The SHA-256 digests of files, from their bytes as they are fetched.
  func digests(
    of files: [Manifest.File], in folder: String
  ) async throws(PublishFailure) -> [Bytes: ContentDigest] {
    guard !files.isEmpty else { return [:] }
    let output = try await output(
      ["hashsum", "sha256", "--download", "--files-from-raw=-", "--", folder],
      input: Self.list(files.map(\.path)), allowed: Self.notThere, place: folder)
    var digests: [Bytes: ContentDigest] = [:]
    for line in output.split(separator: UInt8(ascii: "\n")) where line.count > 66 {
      digests[Bytes(line.dropFirst(66))] = ContentDigest(hex: line.prefix(64))
    }
    return digests
  }
}
