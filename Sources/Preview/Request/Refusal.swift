internal import NIOHTTP1

/// Why a request is not answered with a file.
enum Refusal: Error, Equatable, Sendable {
  /// Bytes that are no HTTP/1.1 request head, or that two readers could take for two different ones.
  case malformed
  /// A target that is no path of a site: another form, a second decoding, a way out of the root.
  case target
  /// No Host, several, or one that is no name.
  case host
  /// A Host that is not ours; as it was sent.
  case foreignHost(String)
  case foreignOrigin
  /// A reload socket without this run's token.
  case token
  case method
  case tooSlow
  case body
  case longLine
  case upgrade
  case largeHead
  case version

  var status: HTTPResponseStatus {
    switch self {
    case .malformed, .target, .host: .badRequest
    case .foreignHost, .foreignOrigin, .token: .forbidden
    case .method: .methodNotAllowed
    case .tooSlow: .requestTimeout
    case .body: .payloadTooLarge
    case .longLine: .uriTooLong
    case .upgrade: .upgradeRequired
    case .largeHead: .requestHeaderFieldsTooLarge
    case .version: .httpVersionNotSupported
    }
  }
}
