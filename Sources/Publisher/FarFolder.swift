internal import Portal

/// The folder that has the releases of a target, and how its machine is reached.
struct FarFolder: Sendable {
  /// Absolute; on another machine also from the home folder there.
  let folder: String
  /// Nil: this machine.
  let shell: SecureShell?

  struct SecureShell: Sendable {
    /// As portal.yaml has it: `user@host`, without brackets.
    let host: String
    /// What ssh is given before the host.
    let options: [String]

    init(_ settings: Settings.SecureShell, configuration: String?) {
      host = settings.host.string
      var options = configuration.map { ["-F", $0] } ?? []
      // Nobody is there to answer, a host that is not known is not guessed at, and one that is silent for a
      // minute is gone.
      for option in [
        "BatchMode=yes", "StrictHostKeyChecking=yes", "ConnectTimeout=15",
        "ServerAliveInterval=15", "ServerAliveCountMax=4",
      ] {
        options += ["-o", option]
      }
      if let port = settings.port { options += ["-p", String(port)] }
      self.options = options
    }

    /// As rsync writes it before a path.
    var rsyncHost: String {
      guard host.contains(":") else { return host }
      let parts = host.split(separator: "@", maxSplits: 1)
      return parts.count == 2 ? "\(parts[0])@[\(parts[1])]" : "[\(host)]"
    }
  }

  /// For people.
  var place: String { shell.map { "\($0.host):\(folder)" } ?? folder }

  /// That a program is not where releases go.
  func missing(_ program: String) -> PublishFailure {
    shell == nil ? .missing(program: program) : .missingThere(program: program)
  }

  /// The program that takes a step of `far.sh`.
  private func program(_ step: String, _ arguments: [String]) -> Program {
    let words = ["-s", "--", folder, step] + arguments
    guard let shell else { return Program(name: "sh", arguments: words) }
    // The shell over there reads the words once more.
    let command = (["sh"] + words).map(ShellWord.quoted).joined(separator: " ")
    return Program(name: "ssh", arguments: shell.options + ["--", shell.host, command])
  }

  /// What a step says, and how it ended: 0, or one of the codes of `far.sh`.
  func take(
    _ step: String, _ arguments: String...
  ) async throws(PublishFailure) -> (output: Bytes, code: Int32) {
    let program = program(step, arguments)
    let ended = try await program.run(input: PackageResources.far_sh)
    if ended.code == 0 || (10...16).contains(ended.code) { return (ended.output, ended.code) }
    throw failure(of: ended, "\(shell == nil ? "" : "ssh \(place): ")\(step)")
  }

  /// Copies files into a folder there.
  ///
  /// What a file is is told by its content: times are of no use between machines, and so every file that one of
  /// `bases` has just so is linked from there and not sent.
  /// - Parameters:
  ///   - source: a folder, or one file.
  ///   - target: from the folder.
  ///   - list: a file that names what is copied of the folder, with zero bytes between; nil: `source` is a file.
  ///   - bases: folders, as seen from `target`; rsync takes no more than twenty.
  func copy(
    _ source: String, to target: String, list: String?, bases: [String],
    _ progress: @escaping @Sendable (_ percent: Int) -> Void
  ) async throws(PublishFailure) -> Sent {
    var arguments = [
      "--checksum", "--perms", "--chmod=D755,F644", "--protect-args", "--timeout=120",
      "--no-human-readable", "--info=progress2,stats2",
    ]
    if let list {
      arguments += ["--recursive", "--no-inc-recursive", "--from0", "--files-from=\(list)"]
    }
    arguments += bases.map { "--link-dest=\($0)" }
    if let shell {
      arguments.append(
        "--rsh=\((["ssh"] + shell.options).map(Self.rsyncQuoted).joined(separator: " "))")
    }
    let there = "\(folder)/\(target)"
    arguments += ["--", source, shell.map { "\($0.rsyncHost):\(there)" } ?? there]
    let account = TransferAccount(progress)
    let program = Program(name: "rsync", arguments: arguments)
    let ended = try await program.run { account.hear($0) }
    guard ended.code == 0 else { throw failure(of: ended, program.line) }
    return account.sent
  }

  /// Quotes as rsync reads them in its option --rsh: a quote inside is written twice.
  private static func rsyncQuoted(_ word: String) -> String {
    guard word.contains(where: { " '\"".contains($0) }) else { return word }
    return "'"
      + word.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "''")
      + "'"
  }

  private func failure(of ended: Program.Ended, _ command: String) -> PublishFailure {
    ProgramFailure(ended, command, host: shell?.host).failure
  }
}
