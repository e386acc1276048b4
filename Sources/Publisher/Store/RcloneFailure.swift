/// What rclone's end means, by its exit code and its words.
struct RcloneFailure {
  private let ended: Program.Ended
  private let command: String
  private let place: String

  init(_ ended: Program.Ended, command: [String], place: String) {
    self.ended = ended
    self.command = Secrets.hidden(Program(name: "rclone", arguments: command).line)
    self.place = place
  }

  var failure: PublishFailure {
    let said = Secrets.hidden(
      ended.said.split(separator: "\n").suffix(6).joined(separator: "\n"))
    let text = ended.said.lowercased()
    func says(_ words: String...) -> Bool { words.contains { text.contains($0) } }
    if says("didn't find section in config file") {
      return .store(.noRemote(String(place.prefix { $0 != ":" })))
    }
    if says("requesttimetooskewed", "difference between the request time and") {
      return .store(.skewedClock(said: said))
    }
    if says("nosuchbucket", "specified bucket does not exist", "bucket not found") {
      return .store(.noBucket(place: place, said: said))
    }
    if says(
      "no space left on device", "disk quota exceeded", "quotaexceeded", "storagefull",
      "insufficientstorage", "insufficient storage")
    {
      return .full(said: said)
    }
    // As the kits of Amazon, Google and others write them.
    if says(
      "accessdenied", "access denied", "invalidaccesskeyid", "signaturedoesnotmatch", "forbidden",
      "expiredtoken", "invalidtoken", "nocredentialproviders", "status code: 401",
      "status code: 403", "permission denied")
    {
      return .store(.refused(place: place, said: said))
    }
    if says(
      "slowdown", "slow down", "toomanyrequests", "too many requests", "throttl",
      "requestlimitexceeded", "serviceunavailable", "service unavailable", "status code: 429",
      "status code: 503")
    {
      return .store(.throttled(place: place, said: said))
    }
    if says(
      "no such host", "connection refused", "network is unreachable", "no route to host",
      "dial tcp", "tls handshake", "x509:")
    {
      return .store(.noAnswer(place: place, said: said))
    }
    // A connection that was lost, or rclone itself; rclone(1), exit codes: temporary errors.
    if ended.code == 5 || ended.code >= 128
      || says("connection reset", "eof", "broken pipe", "timeout", "timed out")
    {
      return .cutOff(command: command, code: ended.code, said: said)
    }
    if ended.code == 3 { return .store(.noBucket(place: place, said: said)) }
    return .failed(command: command, code: ended.code, said: said)
  }
}
