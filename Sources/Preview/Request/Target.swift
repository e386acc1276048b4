/// What a request asks for: an absolute path and what follows the question mark.
struct Target: Equatable, Sendable {
  /// As it was sent: ASCII, percent-encoded, beginning with exactly one slash.
  let raw: String
  /// Decoded once, and checked as `PreviewSource` says.
  let path: [UInt8]
  /// After the first `?`, as it was sent; nil without one.
  let query: String?

  /// Only the origin form: other forms are for proxies, and a fragment is never sent.
  init(_ target: String) throws(Refusal) {
    guard target.utf8.first == UInt8(ascii: "/"), !target.utf8.contains(UInt8(ascii: "#")) else {
      throw .target
    }
    let parts = target.utf8.split(
      separator: UInt8(ascii: "?"), maxSplits: 1, omittingEmptySubsequences: false)
    // The gate lets only ASCII pass, so every piece of the text is text.
    raw = String(decoding: parts[0], as: UTF8.self)
    query = parts.count > 1 ? String(decoding: parts[1], as: UTF8.self) : nil
    path = try Self.decoded(Array(parts[0]))
    try Self.check(path)
  }

  /// The one decoding. A decoded slash would make two names of one, so it is refused.
  private static func decoded(_ raw: [UInt8]) throws(Refusal) -> [UInt8] {
    var path: [UInt8] = []
    path.reserveCapacity(raw.count)
    var position = 0
    while position < raw.count {
      if raw[position] != UInt8(ascii: "%") {
        path.append(raw[position])
        position += 1
        continue
      }
      guard position + 2 < raw.count, let high = hex(raw[position + 1]),
        let low = hex(raw[position + 2])
      else { throw .target }
      let byte = high << 4 | low
      guard byte != UInt8(ascii: "/") else { throw .target }
      path.append(byte)
      position += 3
    }
    return path
  }

  private static func check(_ path: [UInt8]) throws(Refusal) {
    guard let text = String(validating: path, as: UTF8.self) else { throw .target }
    for scalar in text.unicodeScalars {
      if scalar.properties.generalCategory == .control || scalar == "\\" { throw .target }
    }
    let parts = path.dropFirst().split(
      separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
    for (number, part) in parts.enumerated() {
      let isLast = number == parts.count - 1
      if part.isEmpty && !isLast || part.elementsEqual(".".utf8) || part.elementsEqual("..".utf8) {
        throw .target
      }
    }
  }

  private static func hex(_ byte: UInt8) -> UInt8? {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0")
    case UInt8(ascii: "a")...UInt8(ascii: "f"): byte - UInt8(ascii: "a") + 10
    case UInt8(ascii: "A")...UInt8(ascii: "F"): byte - UInt8(ascii: "A") + 10
    default: nil
    }
  }
}
