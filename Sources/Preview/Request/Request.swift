internal import NIOHTTP1

/// A request that has been let in: all that its reply depends on.
struct Request: Sendable {
  enum Method: Sendable {
    case get, head, options

    init?(_ method: HTTPMethod) {
      switch method {
      case .GET: self = .get
      case .HEAD: self = .head
      case .OPTIONS: self = .options
      default: return nil
      }
    }

    static let allowed = "GET, HEAD, OPTIONS"
  }

  let method: Method
  let target: Target
  let conditions: Conditions
  /// Only with GET; as it was sent.
  let range: String?

  init(_ method: Method, _ target: Target, _ headers: HTTPHeaders) {
    self.method = method
    self.target = target
    conditions = Conditions(headers)
    let ranges = headers["range"]
    range = method == .get && ranges.count == 1 ? ranges[0] : nil
  }
}
