/// Unicode scalars as UTF-8 (RFC 3629).
package enum UTF8Scalar {
  /// The scalar at `offset`, and how many bytes it takes.
  ///
  /// Nothing when the bytes there are not UTF-8: then `count` is that of the bytes that could have
  /// begun one scalar, at least 1 (the "maximal subpart" of Unicode 3.9).
  @inline(__always)
  package static func decode(
    _ text: UnsafeBufferPointer<UInt8>, at offset: Int
  ) -> (scalar: UInt32?, count: Int) {
    let lead = text[offset]
    if lead < 0x80 { return (UInt32(lead), 1) }
    let length: Int
    // The second byte's bounds rule out overlong forms, surrogates and what lies past U+10FFFF.
    var low: UInt8 = 0x80
    var high: UInt8 = 0xBF
    switch lead {
    case 0xC2...0xDF: length = 2
    case 0xE0...0xEF:
      length = 3
      if lead == 0xE0 { low = 0xA0 }
      if lead == 0xED { high = 0x9F }
    case 0xF0...0xF4:
      length = 4
      if lead == 0xF0 { low = 0x90 }
      if lead == 0xF4 { high = 0x8F }
    default: return (nil, 1)
    }
    var scalar = UInt32(lead) & (0x7F >> UInt32(length))
    var count = 1
    while count < length {
      guard offset + count < text.count else { return (nil, count) }
      let byte = text[offset + count]
      guard byte >= low, byte <= high else { return (nil, count) }
      scalar = scalar << 6 | UInt32(byte & 0x3F)
      (low, high) = (0x80, 0xBF)
      count += 1
    }
    return (scalar, length)
  }
}

extension Bytes {
  /// Appends a scalar, which is not a surrogate, as UTF-8.
  @inline(__always)
  package mutating func append(scalar: UInt32) {
    if scalar < 0x80 {
      append(UInt8(scalar))
    } else if scalar < 0x800 {
      append(UInt8(0xC0 | scalar >> 6))
      append(UInt8(0x80 | scalar & 0x3F))
    } else {
      if scalar < 0x10000 {
        append(UInt8(0xE0 | scalar >> 12))
      } else {
        append(UInt8(0xF0 | scalar >> 18))
        append(UInt8(0x80 | scalar >> 12 & 0x3F))
      }
      append(UInt8(0x80 | scalar >> 6 & 0x3F))
      append(UInt8(0x80 | scalar & 0x3F))
    }
  }
}
