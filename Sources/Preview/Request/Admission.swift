internal import NIOHTTP1

/// Decides about a request by its head alone, before anything is looked up.
struct Admission: Sendable {
  let names: HostNames
  let token: String

  static let reloadPath = "/.portal/reload"

  /// What is asked for. The order matters: where a request ends comes first, whose it is second.
  func admit(_ head: HTTPRequestHead) throws(Refusal) -> Request {
    let hasBody = try Self.hasBody(head.headers)
    guard head.uri.utf8.first == UInt8(ascii: "/") else { throw .target }
    let host = try checkHost(head.headers)
    try Self.checkOrigin(head.headers, host: host)
    guard let method = Request.Method(head.method) else { throw .method }
    guard !hasBody else { throw .body }
    let target = try Target(head.uri)
    if target.raw == Self.reloadPath {
      try admitSocket(head)
      throw .upgrade
    }
    return Request(method, target, head.headers)
  }

  /// Whether a request may become a reload socket.
  func admitSocket(_ head: HTTPRequestHead) throws(Refusal) {
    guard try !Self.hasBody(head.headers), head.method == .GET else { throw .malformed }
    let target = try Target(head.uri)
    let host = try checkHost(head.headers)
    guard target.raw == Self.reloadPath else { throw .target }
    // Browsers always send it with a socket, and it is they who must be told apart.
    guard head.headers["origin"].count == 1 else { throw .foreignOrigin }
    try Self.checkOrigin(head.headers, host: host)
    guard head.headers["sec-fetch-site"].allSatisfy({ $0 == "same-origin" }) else {
      throw .foreignOrigin
    }
    guard Token.isSame(target.query ?? "", "token=" + token) else { throw .token }
  }

  /// Whether a body follows. What one reader takes for a body and another for the next request is how
  /// requests are smuggled, so anything but one plain length is refused.
  private static func hasBody(_ headers: HTTPHeaders) throws(Refusal) -> Bool {
    let lengths = headers["content-length"]
    let codings = headers["transfer-encoding"]
    guard lengths.count + codings.count <= 1 else { throw .malformed }
    if let coding = codings.first {
      guard coding.lowercased() == "chunked" else { throw .malformed }
      return true
    }
    guard let length = lengths.first else { return false }
    guard !length.isEmpty,
      length.utf8.allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) })
    else { throw .malformed }
    return length.utf8.contains { $0 != UInt8(ascii: "0") }
  }

  /// Whether anything but another request could come after this head.
  static func mayHaveBody(_ head: HTTPRequestHead) -> Bool { (try? hasBody(head.headers)) ?? true }

  private func checkHost(_ headers: HTTPHeaders) throws(Refusal) -> String {
    let hosts = headers["host"]
    guard hosts.count == 1 else { throw .host }
    try names.check(hosts[0])
    return hosts[0].lowercased()
  }

  /// Scripts of other sites are refused, and what their pages embed; a link from them is followed.
  private static func checkOrigin(_ headers: HTTPHeaders, host: String) throws(Refusal) {
    for origin in headers["origin"] {
      let origin = origin.lowercased()
      // Behind a proxy for TLS the scheme differs and the name does not.
      guard origin == "http://\(host)" || origin == "https://\(host)" else { throw .foreignOrigin }
    }
    let isForeign = headers["sec-fetch-site"].contains("cross-site")
    guard !isForeign || headers["sec-fetch-dest"] == ["document"] else { throw .foreignOrigin }
  }
}
