extension PictureHeader {
  /// A WebP file's size: of one frame with losses (RFC 6386, 9.1) or without, or of a canvas (RFC 9649).
  static func webp(_ bytes: inout PictureBytes) throws(PictureFault) -> PictureFacts {
    // What is not whole gets no further than here: of a chunk that is cut off nothing would be published.
    let length = try bytes.reversedNumber(16, 4)
    let end = min(bytes.count, 8 + (try bytes.reversedNumber(4, 4)))
    guard 20 + length <= end else { throw .cutShort }
    guard length >= (bytes.has("VP8L", at: 12) ? 5 : 10) else { throw .noSize }
    if bytes.has("VP8 ", at: 12) {
      guard try bytes.number(23, 3) == 0x9D012A else { throw .noSize }
      return still(
        try bytes.reversedNumber(26, 2) & 0x3FFF, try bytes.reversedNumber(28, 2) & 0x3FFF)
    }
    if bytes.has("VP8L", at: 12) {
      guard try bytes.byte(20) == 0x2F else { throw .noSize }
      let sizes = try bytes.reversedNumber(21, 4)
      return still((sizes & 0x3FFF) + 1, (sizes >> 14 & 0x3FFF) + 1)
    }
    guard bytes.has("VP8X", at: 12) else { throw .noSize }
    let flags = try bytes.byte(20)
    let width = try bytes.reversedNumber(24, 3) + 1
    let height = try bytes.reversedNumber(27, 3) + 1
    let exif = flags & WebPFlag.exif == 0 ? Exif() : try webpExif(&bytes)
    return PictureFacts(
      kind: .webp, width: exif.isTurned ? height : width, height: exif.isTurned ? width : height,
      isMoving: flags & WebPFlag.animation != 0, hasPosition: exif.hasPosition)
  }

  private static func still(_ width: Int, _ height: Int) -> PictureFacts {
    PictureFacts(kind: .webp, width: width, height: height, isMoving: false, hasPosition: false)
  }

  /// The EXIF data stand behind the picture.
  private static func webpExif(_ bytes: inout PictureBytes) throws(PictureFault) -> Exif {
    var at = 12
    while at + 8 <= bytes.count {
      let length = try bytes.reversedNumber(at + 4, 4)
      if bytes.has("EXIF", at: at), length < 1 << 20 {
        let data = try bytes.bytes(at + 8..<at + 8 + length)
        // Some programs write it as in JPEG files.
        return Exif(data.starts(with: "Exif\0\0".utf8) ? data.dropFirst(6) : data)
      }
      at += 8 + length + length % 2
    }
    return Exif()
  }
}

/// What a file with a canvas has (RFC 9649, 2.7).
enum WebPFlag {
  static let animation: UInt8 = 0x02
  static let xmp: UInt8 = 0x04
  static let exif: UInt8 = 0x08
  static let profile: UInt8 = 0x20
}
