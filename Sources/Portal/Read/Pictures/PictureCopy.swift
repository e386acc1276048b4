/// A picture's file as readers get it: without what it says of who took it, where and with what.
///
/// Nothing is coded anew. How a picture is to be turned is kept, and its colours.
package enum PictureCopy {
  /// `bytes` themselves where they are no picture of which that is known.
  package static func published(_ bytes: Bytes) -> Bytes {
    if bytes.starts(with: [0xFF, 0xD8, 0xFF]) { return JPEGCopy.published(bytes) }
    if bytes.starts(with: [0x89, 0x50, 0x4E, 0x47]) { return PNGCopy.published(bytes) }
    return isWebP(bytes) ? WebPCopy.published(bytes) : bytes
  }

  private static func isWebP(_ bytes: Bytes) -> Bool {
    bytes.starts(with: "RIFF".utf8) && bytes.dropFirst(8).starts(with: "WEBP".utf8)
  }

  /// Whether the published bytes of such a picture may be others.
  static func changes(_ kind: PictureKind) -> Bool {
    switch kind {
    case .jpeg, .png, .webp: true
    default: false
    }
  }

  /// A WebP file in sRGB, upright: what says so, and all else beside the picture, is left out. `bytes` themselves
  /// where they are no such file.
  package static func bare(webp bytes: Bytes) -> Bytes {
    isWebP(bytes) ? WebPCopy.published(bytes, isBare: true) : bytes
  }
}

extension Bytes {
  /// A number of so many bytes, the most significant first; nil where the bytes end before.
  func number(_ at: Int, _ width: Int) -> Int? {
    guard at >= 0, at + width <= count else { return nil }
    return self[at..<at + width].reduce(0) { $0 << 8 | Int($1) }
  }

  /// The same with the least significant first.
  func reversedNumber(_ at: Int, _ width: Int) -> Int? {
    guard at >= 0, at + width <= count else { return nil }
    return self[at..<at + width].reversed().reduce(0) { $0 << 8 | Int($1) }
  }

  mutating func append(number: Int, _ width: Int) {
    for shift in (0..<width).reversed() { append(UInt8(truncatingIfNeeded: number >> (8 * shift))) }
  }

  mutating func append(reversedNumber number: Int, _ width: Int) {
    for shift in 0..<width { append(UInt8(truncatingIfNeeded: number >> (8 * shift))) }
  }
}
