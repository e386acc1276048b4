private import CXXHash

/// An XXH3 128-bit digest: tells apart contents, says nothing of who made them.
package struct Digest: Hashable, Sendable {
  package let high, low: UInt64

  package init(high: UInt64, low: UInt64) {
    self.high = high
    self.low = low
  }

  /// The digest of `bytes`, mixed with `seed`.
  package init(of bytes: Bytes, seed: UInt64 = 0) {
    let hash = bytes.withUnsafeBytes { XXH3_128bits_withSeed($0.baseAddress, $0.count, seed) }
    self.init(high: hash.high64, low: hash.low64)
  }

  /// 32 lower-case hexadecimal digits.
  package var hex: String {
    func padded(_ value: UInt64) -> String {
      let digits = String(value, radix: 16)
      return String(repeating: "0", count: 16 - digits.count) + digits
    }
    return padded(high) + padded(low)
  }
}
