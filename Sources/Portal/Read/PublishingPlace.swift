/// Rules for the places that portal.yaml names as targets.
enum PublishingPlace {
  /// Without slashes at the end.
  static func trimmed(_ path: Bytes) -> Bytes {
    var path = path
    while path.count > 1, path.last == UInt8(ascii: "/") { path.removeLast() }
    return path
  }

  private static func isPlain(_ text: some Sequence<UInt8>) -> Bool {
    text.allSatisfy { $0 >= 0x20 && $0 != 0x7F }
  }

  /// A path that means the same whoever reads it: not the root of everything, not `~`, nothing that leads up
  /// and no option.
  static func isFolder(_ path: Bytes) -> Bool {
    let parts = path.split(separator: UInt8(ascii: "/"))
    return !parts.isEmpty && isPlain(path) && path[0] != UInt8(ascii: "-")
      && path[0] != UInt8(ascii: "~")
      && parts.contains { !$0.elementsEqual([0x2E]) && !$0.elementsEqual([0x2E, 0x2E]) }
  }

  /// `user@host:path` as scp(1) has it; an IPv6 address stands in brackets.
  static func secureShell(_ text: Bytes) -> (host: Bytes, folder: Bytes)? {
    guard isPlain(text) else { return nil }
    var rest = text[...]
    var user = Bytes()
    if let at = rest.firstIndex(of: UInt8(ascii: "@")) {
      user = Bytes(rest[..<at])
      rest = rest[(at + 1)...]
      guard isName(user) else { return nil }
    }
    var host = Bytes()
    if rest.first == UInt8(ascii: "[") {
      guard let end = rest.firstIndex(of: UInt8(ascii: "]")) else { return nil }
      host = Bytes(rest[(rest.startIndex + 1)..<end])
      rest = rest[(end + 1)...]
      guard !host.isEmpty, host.allSatisfy({ isHexDigit($0) || ":.%".utf8.contains($0) }) else {
        return nil
      }
    } else {
      guard let colon = rest.firstIndex(of: UInt8(ascii: ":")) else { return nil }
      host = Bytes(rest[..<colon])
      rest = rest[colon...]
      guard isName(host) else { return nil }
    }
    guard rest.first == UInt8(ascii: ":") else { return nil }
    let folder = Bytes(rest.dropFirst())
    // `host::module` and `rsync://` are another service, without OpenSSH's keys.
    guard isFolder(folder), folder[0] != UInt8(ascii: ":"), !folder.starts(with: "//".utf8) else {
      return nil
    }
    return (user.isEmpty ? host : user + [UInt8(ascii: "@")] + host, trimmed(folder))
  }

  private static func isHexDigit(_ byte: UInt8) -> Bool {
    "0123456789abcdefABCDEF".utf8.contains(byte)
  }

  /// Of a user or a machine: what no shell and no program takes for something else.
  private static func isName(_ name: Bytes) -> Bool {
    guard let first = name.first, first != UInt8(ascii: "-") else { return false }
    return name.allSatisfy {
      switch $0 {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"):
        true
      default: "-._".utf8.contains($0)
      }
    }
  }

  /// `remote:path`, the remote by its name in rclone's configuration. What rclone takes besides, parameters
  /// behind the name and remotes made on the spot, is how secrets come into files.
  static func isRemote(_ text: Bytes) -> Bool {
    guard isPlain(text), let colon = text.firstIndex(of: UInt8(ascii: ":")) else { return false }
    let name = text[..<colon]
    guard let first = name.first, first != UInt8(ascii: "-"), first != 0x20, name.last != 0x20
    else { return false }
    // The names that rclone allows (rclone.org/docs, "Valid remote names").
    let isName = name.allSatisfy {
      switch $0 {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"):
        true
      default: $0 >= 0x80 || "_-.+@ ".utf8.contains($0)
      }
    }
    let path = text[(colon + 1)...]
    return isName && !path.starts(with: "//".utf8)
      && !path.split(separator: UInt8(ascii: "/")).contains {
        $0.elementsEqual([0x2E]) || $0.elementsEqual([0x2E, 0x2E])
      }
  }

  /// Whether one lies within the other.
  static func overlap(_ a: Bytes, _ b: Bytes) -> Bool {
    let ends: [UInt8] = [UInt8(ascii: ":"), UInt8(ascii: "/")]
    let (a, b) = (trimmed(a), trimmed(b))
    let within = { (inner: Bytes, outer: Bytes) in
      inner == outer
        || inner.starts(with: outer)
          && (ends.contains(outer.last ?? 0) || ends.contains(inner[outer.count]))
    }
    return within(a, b) || within(b, a)
  }

  /// For a message, without what may be a password.
  static func hidingPassword(_ text: Bytes) -> String {
    guard let at = text.lastIndex(of: UInt8(ascii: "@")) else { return text.excerpt }
    let user = text[..<at]
    guard let colon = user.lastIndex(of: UInt8(ascii: ":")) else { return text.excerpt }
    return (Bytes(user[...colon]) + Bytes("…".utf8) + text[at...]).excerpt
  }

  /// For a message, without parameters, which may be secrets.
  static func beforeParameters(_ text: Bytes) -> String {
    guard let comma = text.firstIndex(of: UInt8(ascii: ",")) else { return text.excerpt }
    return Bytes(text[..<comma]).excerpt + ",…"
  }
}
