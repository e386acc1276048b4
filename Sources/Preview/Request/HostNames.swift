/// The names under which the server answers.
///
/// A page of another site can reach a server on this machine by a name of its own that it has made to
/// point here; the browser then takes both for one site. So the name a request gives must be known.
struct HostNames: Sendable {
  /// Names that pass with the server's own port, in lower case, IPv6 addresses in brackets.
  private let own: Set<String>
  /// Names the user has allowed: with any port when written without one.
  private let allowed: Set<String>
  private let port: Int

  /// `bound` is the address as the user gave it.
  init(bound: String, port: Int, allowed: [String]) {
    let name = bound.contains(":") ? "[\(bound)]" : bound
    own = ["localhost", "127.0.0.1", "[::1]", name.lowercased()]
    self.allowed = Set(allowed.map { $0.lowercased() })
    self.port = port
  }

  /// Checks the value of a Host field.
  func check(_ host: String) throws(Refusal) {
    let host = host.lowercased()
    guard let (name, digits) = Self.split(host) else { throw .host }
    if allowed.contains(name) || allowed.contains(host) { return }
    // Without a port the client means the protocol's.
    guard own.contains(name), digits ?? "80" == String(port) else { throw .foreignHost(host) }
  }

  /// Name and port; nil when `host` is not made like one (RFC 3986, 3.2.2).
  private static func split(_ host: String) -> (name: String, port: String?)? {
    let isBracketed = host.hasPrefix("[")
    let end: String.Index
    if isBracketed {
      guard let bracket = host.firstIndex(of: "]") else { return nil }
      end = host.index(after: bracket)
    } else {
      end = host.firstIndex(of: ":") ?? host.endIndex
    }
    let name = host[..<end]
    let inside = isBracketed ? name.dropFirst().dropLast() : name
    let marks = isBracketed ? ":." : "-._"
    guard !inside.isEmpty,
      inside.utf8.allSatisfy({ isLetterOrDigit($0) || marks.utf8.contains($0) })
    else { return nil }
    guard end < host.endIndex else { return (String(name), nil) }
    let digits = host[end...].dropFirst()
    guard host[end] == ":", (1...5).contains(digits.utf8.count),
      digits.utf8.allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) })
    else { return nil }
    return (String(name), String(digits))
  }

  private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"): true
    default: false
    }
  }
}
