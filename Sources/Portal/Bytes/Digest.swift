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
  package var hex: String { Bytes(hex: [high, low]).string }
}

extension Bytes {
  /// 16 lower-case hexadecimal digits for each number.
  init(hex numbers: [UInt64]) {
    self = []
    reserveCapacity(16 * numbers.count)
    for number in numbers {
      for shift in stride(from: UInt64(60), through: 0, by: -4) {
        let digit = UInt8(number >> shift & 15)
        append(digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "a") + digit - 10)
      }
    }
  }
}
