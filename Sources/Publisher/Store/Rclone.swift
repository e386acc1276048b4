internal import Portal

/// rclone, by the few of its commands that publishing needs.
struct Rclone: Sendable {
  /// Variables beside those of this process.
  var environment: [String: String] = [:]

  /// What every call is given.
  private static let options = [
    // Nobody is there to answer, and a bucket that is not there is a mistake, not a wish for one.
    "--ask-password=false", "--s3-no-check-bucket",
    // What is heard must be readable whatever the user's own settings say.
    "--log-file=", "--use-json-log=false", "--log-format=date,time", "--stats=0",
  ]

  /// It must not outlive this process, or it would go on overwriting what the next publish has brought: the
  /// kernel ends it with the thread that started it (prctl(2)), and swift-subprocess has one for all, which lives as
  /// long as this process.
  private func program(_ arguments: [String]) -> Program {
    var environment = environment
    environment["TZ"] = "UTC"
    return Program(
      name: "setpriv", arguments: ["--pdeathsig", "KILL", "rclone"] + Self.options + arguments,
      environment: environment)
  }

  /// How a call ended that may fail as the caller knows.
  func call(
    _ arguments: [String], input: Bytes = [], heardErrors: (@Sendable (Bytes) -> Void)? = nil
  ) async throws(PublishFailure) -> Program.Ended {
    let ended = try await program(arguments).run(input: input, heardErrors: heardErrors)
    // What setpriv(1) says when there is nothing to run.
    if ended.code == 127 { throw .missing(program: "rclone") }
    return ended
  }

  /// What a call writes that must go well, or whose exit code is among `allowed`.
  /// - Parameter place: what is said to be reached, when it cannot be.
  @discardableResult
  func output(
    _ arguments: [String], input: Bytes = [], allowed: [Int32] = [], place: String
  ) async throws(PublishFailure) -> Bytes {
    let ended = try await call(arguments, input: input)
    guard ended.code == 0 || allowed.contains(ended.code) else {
      throw RcloneFailure(ended, command: arguments, place: place).failure
    }
    return ended.output
  }

  // MARK: Files

  /// The bytes of one file; none where there is none.
  func read(_ file: String) async throws(PublishFailure) -> Bytes {
    try await output(["cat", "--", file], allowed: Self.notThere, place: file)
  }

  /// Writes one file, whole.
  func write(_ bytes: Bytes, to file: String) async throws(PublishFailure) {
    // All in one request: what is streamed in pieces has no digest to be checked by.
    try await output(
      ["rcat", "--streaming-upload-cutoff=512M", "--", file], input: bytes, place: file)
  }

  /// Removes files; that one of them is not there is no mistake.
  func remove(_ paths: [Bytes], from folder: String) async throws(PublishFailure) {
    guard !paths.isEmpty else { return }
    try await output(
      ["delete", "--files-from-raw=-", "--", folder], input: Self.list(paths),
      allowed: Self.notThere, place: folder)
  }

  /// The sizes of all files under a folder, by their paths from it.
  func sizes(in folder: String) async throws(PublishFailure) -> [Bytes: Int] {
    let output = try await output(
      [
        "lsf", "--recursive", "--files-only", "--fast-list", "--format=sp", "--separator= ", "--",
        folder,
      ],
      allowed: Self.notThere, place: folder)
    var sizes: [Bytes: Int] = [:]
    for line in output.split(separator: UInt8(ascii: "\n")) {
      let end = line.firstIndex(of: 0x20) ?? line.endIndex
      sizes[Bytes(line[end...].dropFirst())] = Int(Bytes(line[..<end]).string)
    }
    return sizes
  }

  /// Removes a folder with all that is in it.
  func purge(_ folder: String) async throws(PublishFailure) {
    try await output(["purge", "--", folder], allowed: Self.notThere, place: folder)
  }

  /// rclone(1), exit codes: directory not found, file not found.
  static let notThere: [Int32] = [3, 4]

  static func list(_ paths: some Sequence<Bytes>) -> Bytes {
    var list = Bytes()
    for path in paths { list += path + [0x0A] }
    return list
  }
}
