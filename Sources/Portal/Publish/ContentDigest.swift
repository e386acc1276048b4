/// The SHA-256 digest of a file (FIPS 180-4).
package struct ContentDigest: Hashable, Sendable {
  /// The 32 bytes as four numbers, the first byte the highest of the first.
  private let words: (UInt64, UInt64, UInt64, UInt64)

  /// `bytes`: 32.
  package init(_ bytes: some Collection<UInt8>) {
    precondition(bytes.count == 32)
    var values = bytes.makeIterator()
    func word() -> UInt64 {
      (0..<8).reduce(0) { word, _ in word << 8 | UInt64(values.next() ?? 0) }
    }
    words = (word(), word(), word(), word())
  }

  /// 64 lower-case hexadecimal digits, and nothing else.
  package init?(hex: some Collection<UInt8>) {
    guard hex.count == 64 else { return nil }
    var bytes = Bytes()
    var high: UInt8?
    for digit in hex {
      let value: UInt8
      switch digit {
      case UInt8(ascii: "0")...UInt8(ascii: "9"): value = digit - UInt8(ascii: "0")
      case UInt8(ascii: "a")...UInt8(ascii: "f"): value = digit - UInt8(ascii: "a") + 10
      default: return nil
      }
      if let first = high {
        bytes.append(first << 4 | value)
        high = nil
      } else {
        high = value
      }
    }
    self.init(bytes)
  }

  /// 64 lower-case hexadecimal digits.
  package var hex: Bytes { Bytes(hex: [words.0, words.1, words.2, words.3]) }

  package static func == (a: ContentDigest, b: ContentDigest) -> Bool { a.words == b.words }

  package func hash(into hasher: inout Hasher) { hasher.combine(words.0) }
}
