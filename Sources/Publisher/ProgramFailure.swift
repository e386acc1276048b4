/// What a program's end means, by its exit code and its words.
struct ProgramFailure {
  private let ended: Program.Ended
  private let command: String
  /// The other machine; nil: it is this one.
  private let host: String?

  init(_ ended: Program.Ended, _ command: String, host: String?) {
    self.ended = ended
    self.command = Secrets.hidden(command)
    self.host = host
  }

  var failure: PublishFailure {
    let said = Secrets.hidden(Self.lines(ended.said))
    let host = host ?? ""
    func says(_ words: String...) -> Bool { words.contains { ended.said.contains($0) } }
    if says("No space left on device", "Disk quota exceeded") { return .full(said: said) }
    if says("Host key verification failed", "REMOTE HOST IDENTIFICATION HAS CHANGED") {
      return .hostKey(host: host, said: said)
    }
    if says("Permission denied (", "Too many authentication failures") {
      return .denied(host: host, said: said)
    }
    if let program = ["rsync", "sha256sum", "shuf", "sh"].first(where: {
      // sh, bash, csh; zsh; fish.
      says(
        "\($0): not found", "\($0): command not found", "\($0): Command not found",
        "command not found: \($0)", "Unknown command: \($0)")
    }) {
      return self.host == nil ? .missing(program: program) : .missingThere(program: program)
    }
    if says(
      "Could not resolve hostname", "Connection refused", "Connection timed out",
      "No route to host", "Network is unreachable", "Name or service not known")
    {
      return .unreachable(host: host, said: said)
    }
    // rsync(1), exit values: socket I/O, protocol data stream, interrupted, partial transfer, vanished files,
    // timeouts; 255 is ssh's own, when a connection that was there is lost.
    if [10, 12, 20, 23, 24, 30, 35, 255].contains(ended.code) {
      return .cutOff(command: command, code: ended.code, said: said)
    }
    return .failed(command: command, code: ended.code, said: said)
  }

  /// The last few lines are where programs say what was wrong.
  private static func lines(_ text: String) -> String {
    text.split(separator: "\n").suffix(6).joined(separator: "\n")
  }
}
