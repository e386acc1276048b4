import Portal

/// What becomes of the addresses in a text that moves to another place.
struct Addresses {
  /// Where the text was; empty: nobody knows.
  let base: Bytes
  /// Hosts of the portal itself, in lower case: what they have now may be elsewhere.
  let own: Set<Bytes>

  enum Verdict: Equatable {
    /// Absolute, and fit for Markdown.
    case link(Bytes)
    /// Relative, and nothing says to what.
    case relative(Bytes)
    /// To a place of the portal itself.
    case own(Bytes)
    /// To a place on the same page, or nowhere.
    case nowhere
    /// Of a kind that no page may lead to.
    case unsafe
  }

  func verdict(on written: Bytes) -> Verdict {
    // Browsers drop these wherever they stand.
    let address = Text.trimmed(written.filter { $0 != 0x09 && $0 != 0x0A && $0 != 0x0D })
    if address.isEmpty || address[0] == UInt8(ascii: "#") { return .nowhere }
    if address.contains(where: { $0 < 0x20 || $0 == 0x7F }) { return .unsafe }
    if let scheme = Self.scheme(of: address) {
      switch scheme {
      case "http", "https": return web(address)
      case "mailto", "tel": return .link(Self.encoded(address))
      default: return .unsafe
      }
    }
    if address.contains(UInt8(ascii: "\\")) { return .unsafe }
    guard Address.isWebURL(Self.encoded(base)),
      let whole = LibXML.resolve(Self.encoded(address), against: Self.encoded(base))
    else {
      return address.starts("//") ? web(Bytes("https:") + address) : .relative(address)
    }
    return web(whole)
  }

  private func web(_ address: Bytes) -> Verdict {
    let address = Self.encoded(address)
    guard Address.isWebURL(address) else { return .unsafe }
    return own.contains(Self.host(of: address)) ? .own(address) : .link(address)
  }

  /// The letters before a colon, in lower case, where they are a scheme.
  static func scheme(of address: Bytes) -> String? {
    guard let colon = address.firstIndex(where: { ":/?#".utf8.contains($0) }),
      address[colon] == UInt8(ascii: ":"), colon > 0
    else { return nil }
    return Text.lowered(Bytes(address[..<colon])).string
  }

  /// In lower case, without a port.
  static func host(of address: Bytes) -> Bytes {
    guard let slashes = address.firstRange(of: Bytes("//")) else { return [] }
    let authority = address[slashes.upperBound...].prefix { !"/?#".utf8.contains($0) }
    let host = authority.split(separator: UInt8(ascii: "@")).last ?? []
    return Text.lowered(Bytes(host.prefix { $0 != UInt8(ascii: ":") }))
  }

  /// The address with what may not stand in one as `%XX`, and brackets, which Markdown would take for its own.
  static func encoded(_ address: Bytes) -> Bytes {
    var out = Bytes()
    for byte in address {
      if byte <= 0x20 || byte >= 0x7F || "\"<>\\^`{|}()[]".utf8.contains(byte) {
        out += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
      } else {
        out.append(byte)
      }
    }
    return out
  }

  private static let digits = Bytes("0123456789ABCDEF")

  /// The last part of an address's path, decoded: what its file is called.
  static func fileName(of address: Bytes) -> Bytes {
    let path = address.prefix { $0 != UInt8(ascii: "?") && $0 != UInt8(ascii: "#") }
    return Address.decoded(Bytes(path.split(separator: UInt8(ascii: "/")).last ?? []))
  }
}
