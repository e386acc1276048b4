internal import Portal

/// One address of another site, asked for by curl(1).
struct Curl {
  /// How the portal makes itself known.
  let agent: String

  struct Reply: Sendable {
    let answer: LinkAnswer
    /// How many seconds the site asks to be left alone (RFC 9110, 10.2.3); nil: it does not.
    let wait: Int?
  }

  private static let redirects = 5
  private static let seconds = 20
  private static let secondsToConnect = 10

  enum Method: Sendable {
    /// The head alone.
    case head
    /// The beginning of the page, as a browser would.
    case page
  }

  /// By the exit code and, in the order of `--write-out`, the last status and Retry-After.
  func ask(_ url: Bytes, _ method: Method) async throws(PublishFailure) -> Reply {
    var program = Program(name: "curl", arguments: arguments(method, url))
    // Names of hosts in letters of all languages want a locale that knows them.
    program.environment["LC_ALL"] = "C.UTF-8"
    let ended = try await program.run()
    let lines = ended.output.string.split(separator: "\n", omittingEmptySubsequences: false)
    let status = lines.first.flatMap { Int($0) } ?? 0
    guard ended.code == 0 || status > 0 && [18, 23, 56, 63].contains(ended.code) else {
      return Reply(answer: LinkAnswer(curl: Int(ended.code)), wait: nil)
    }
    let wait = status == 429 || status == 503 ? lines.dropFirst().first.map(String.init) : nil
    return Reply(answer: LinkAnswer(status: status), wait: wait.flatMap { Self.wait($0) })
  }

  private func arguments(_ method: Method, _ url: Bytes) -> [String] {
    [
      // First: what the user has told curl in general is not meant for this.
      "--disable", "--silent", "--globoff", "--location", "--max-redirs", "\(Self.redirects)",
      "--proto", "=http,https", "--connect-timeout", "\(Self.secondsToConnect)",
      "--max-time", "\(Self.seconds)", "--user-agent", agent, "--output", "/dev/null",
      "--write-out", "%{http_code}\\n%header{retry-after}\\n",
    ] + (method == .head ? ["--head"] : ["--range", "0-1023"]) + ["--url", url.string]
  }

  /// A time of day is not reckoned with: it is taken for a long while.
  private static func wait(_ text: String) -> Int? {
    text.isEmpty ? nil : Int(text) ?? 3_600
  }
}
