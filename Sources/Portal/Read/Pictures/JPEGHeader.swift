extension PictureHeader {
  /// A JPEG file's size, and how its EXIF data turns it (ITU-T T.81, B).
  static func jpeg(_ bytes: inout PictureBytes) throws(PictureFault) -> PictureFacts {
    var size: (width: Int, height: Int)?
    var exif = Exif()
    var at = 2
    while true {
      guard try bytes.byte(at) == 0xFF else { throw size == nil ? .noSize : .cutShort }
      // Any number of fill bytes may stand before a marker; more than a few nobody writes.
      let start = at
      while try bytes.byte(at + 1) == 0xFF, at < start + 1024 { at += 1 }
      let marker = try bytes.byte(at + 1)
      at += 2
      if JPEGMarker.isAlone(marker) { continue }
      // The picture itself begins, or is not there.
      if marker == JPEGMarker.scan || marker == JPEGMarker.end { break }
      let length = try bytes.number(at, 2)
      guard length >= 2 else { throw .noSize }
      if JPEGMarker.isFrame(marker) {
        // Precision, lines, samples a line.
        size = (try bytes.number(at + 5, 2), try bytes.number(at + 3, 2))
      } else if marker == JPEGMarker.exif, bytes.has("Exif\0\0", at: at + 2) {
        exif = Exif(try bytes.bytes(at + min(8, length)..<at + length))
      }
      at += length
    }
    guard let size else { throw .noSize }
    return PictureFacts(
      kind: .jpeg, width: exif.isTurned ? size.height : size.width,
      height: exif.isTurned ? size.width : size.height, isMoving: false,
      hasPosition: exif.hasPosition)
  }
}

/// The second bytes of JPEG's markers (ITU-T T.81, table B.1).
enum JPEGMarker {
  static let end: UInt8 = 0xD9
  static let scan: UInt8 = 0xDA
  static let exif: UInt8 = 0xE1

  /// Start of a frame, of any of the ways of coding.
  static func isFrame(_ marker: UInt8) -> Bool {
    (0xC0...0xCF).contains(marker) && ![0xC4, 0xC8, 0xCC].contains(marker)
  }

  /// Markers that nothing belongs to.
  static func isAlone(_ marker: UInt8) -> Bool {
    marker == 0x01 || (0xD0...0xD8).contains(marker)
  }
}
