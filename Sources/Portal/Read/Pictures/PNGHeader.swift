extension PictureHeader {
  /// A PNG file's size, and what stands before its pixels (PNG, third edition, 5 and 11).
  static func png(_ bytes: inout PictureBytes) throws(PictureFault) -> PictureFacts {
    guard try bytes.number(8, 4) == 13, bytes.has("IHDR", at: 12) else { throw .noSize }
    let (width, height) = (try bytes.number(16, 4), try bytes.number(20, 4))
    var (isMoving, exif) = (false, Exif())
    var at = 33
    while !bytes.has("IDAT", at: at + 4) {
      let length = try bytes.number(at, 4)
      guard length < 1 << 31 else { throw .noSize }
      if bytes.has("acTL", at: at + 4) { isMoving = true }
      if bytes.has("eXIf", at: at + 4), length < 1 << 20 {
        exif = Exif(try bytes.bytes(at + 8..<at + 8 + length))
      }
      if bytes.has("IEND", at: at + 4) { throw .cutShort }
      at += 12 + length
    }
    // Of pixels that are cut off nothing would be published.
    guard at + 12 + (try bytes.number(at, 4)) <= bytes.count else { throw .cutShort }
    return PictureFacts(
      kind: .png, width: exif.isTurned ? height : width, height: exif.isTurned ? width : height,
      isMoving: isMoving, hasPosition: exif.hasPosition)
  }

  /// The size of a GIF file's canvas (GIF89a, 18).
  static func gif(_ bytes: inout PictureBytes) throws(PictureFault) -> PictureFacts {
    // Whether it moves makes no difference: it is published as it is.
    PictureFacts(
      kind: .gif, width: try bytes.reversedNumber(6, 2), height: try bytes.reversedNumber(8, 2),
      isMoving: false, hasPosition: false)
  }
}
