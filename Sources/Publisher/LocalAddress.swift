internal import Portal

/// Addresses that only this machine can reach.
enum LocalAddress {
  static func isLocal(_ url: Bytes) -> Bool {
    guard let start = url.firstRange(of: Bytes("://"))?.upperBound else { return false }
    var host = url[start...].prefix { $0 != UInt8(ascii: "/") }
    if let at = host.lastIndex(of: UInt8(ascii: "@")) { host = host[(at + 1)...] }
    if host.first == UInt8(ascii: "[") {
      let address = Bytes(host.dropFirst().prefix { $0 != UInt8(ascii: "]") }).string
      return ["::1", "::", "0:0:0:0:0:0:0:1"].contains(address)
        || address.lowercased().hasPrefix("::ffff:127.")
    }
    var name = Bytes(host.prefix { $0 != UInt8(ascii: ":") }).string.lowercased()
    if name.hasSuffix(".") { name.removeLast() }
    // RFC 6761, 6.3; RFC 1122, 3.2.1.3.
    let isNumber = name.utf8.allSatisfy { $0 == 0x2E || $0 >= 0x30 && $0 <= 0x39 }
    return name == "localhost" || name.hasSuffix(".localhost")
      || isNumber && name.hasPrefix("127.") || name == "0.0.0.0" || name == "0"
  }
}
