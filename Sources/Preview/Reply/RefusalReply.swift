internal import NIOHTTP1

extension Reply {
  /// What is said to a request that is not let in. Plain text: some of it is what a stranger has sent.
  static func refusal(_ refusal: Refusal, _ words: PreviewWords) -> Reply {
    let line = "\(refusal.status.code) \(refusal.status.reasonPhrase)\n"
    switch refusal {
    case .foreignHost(let host):
      return .text(
        refusal.status, "\(line)\n\(words.hostRefused)\n\n  portal serve --allow-host \(host)\n")
    case .host:
      return .text(
        refusal.status, "\(line)\n\(words.hostRefused)\n\n  portal serve --allow-host NAME\n")
    case .foreignOrigin, .token: return .text(refusal.status, "\(line)\n\(words.originRefused)\n")
    case .method: return .text(refusal.status, line, [("Allow", Request.Method.allowed)])
    case .upgrade: return .text(refusal.status, line, [("Upgrade", "websocket")])
    default: return .text(refusal.status, line)
    }
  }
}
