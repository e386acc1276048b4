import Testing

@testable import Publisher

/// Faults 95 and 96: what other programs' ends mean.
@Suite struct ProgramFailureTests {
  private static func failure(_ code: Int32, _ said: String, host: String? = "may") -> String {
    let ended = Program.Ended(code: code, output: [], said: said)
    return "\(ProgramFailure(ended, "ssh may: begin", host: host).failure)"
  }

  @Test(
    arguments: [
      (255, "ssh: Could not resolve hostname may: Name or service not known", "unreachable"),
      (255, "ssh: connect to host may port 22: No route to host", "unreachable"),
      (255, "ssh: connect to host may port 22: Connection timed out", "unreachable"),
      (255, "No ED25519 host key is known for may\nHost key verification failed.", "hostKey"),
      (255, "@ WARNING: REMOTE HOST IDENTIFICATION HAS CHANGED! @", "hostKey"),
      (255, "lan@may: Permission denied (publickey,password).", "denied"),
      (255, "client_loop: send disconnect: Broken pipe", "cutOff"),
      (127, "bash: line 1: rsync: command not found", "missingThere(program: \"rsync\")"),
      (127, "sh: 12: sha256sum: not found", "missingThere(program: \"sha256sum\")"),
      (11, "rsync: [receiver] write failed on \"a\": No space left on device (28)", "full"),
      (12, "rsync: connection unexpectedly closed (0 bytes received so far)", "cutOff"),
      (23, "some files/attrs were not transferred", "cutOff"), (24, "vanished", "cutOff"),
      (30, "timeout in data send/receive", "cutOff"),
      (1, "rsync: --info: unknown option", "failed"),
      (2, "mkdir: cannot create directory 'lock': Permission denied", "failed"),
    ] as [(Int32, String, String)])
  func isToldByCodeAndWords(_ code: Int32, _ said: String, _ expected: String) {
    #expect(Self.failure(code, said).hasPrefix(expected))
  }

  @Test func aProgramMissingOnThisMachineIsNotMissingThere() {
    #expect(Self.failure(127, "sh: 1: shuf: not found", host: nil) == "missing(program: \"shuf\")")
  }

  @Test func onlyTheLastWordsAreKept() {
    let said = (1...20).map { "line \($0)" }.joined(separator: "\n")
    #expect(
      Self.failure(9, said).hasSuffix(
        "said: \"\((15...20).map { "line \($0)" }.joined(separator: "\\n"))\")"))
  }
}
