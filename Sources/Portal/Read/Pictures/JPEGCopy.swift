/// Copies a JPEG file segment by segment (ITU-T T.81, B).
enum JPEGCopy {
  static func published(_ bytes: Bytes) -> Bytes {
    var out: Bytes = [0xFF, 0xD8]
    out.reserveCapacity(bytes.count)
    var at = 2
    while let marker = marker(bytes, &at) {
      if marker == JPEGMarker.end {
        // What stands behind the picture belongs to other programs: further pictures, films, places.
        out += [0xFF, marker]
        return out
      }
      if JPEGMarker.isAlone(marker) {
        out += [0xFF, marker]
        continue
      }
      guard let length = bytes.number(at, 2), length >= 2, at + length <= bytes.count else { break }
      let body = bytes[at + 2..<at + length]
      if marker == JPEGMarker.exif, body.starts(with: "Exif\0\0".utf8) {
        appendOrientation(Exif(body.dropFirst(6)).orientation, to: &out)
      } else if isKept(marker, body) {
        out += [0xFF, marker]
        out += bytes[at..<at + length]
      }
      at += length
      if marker == JPEGMarker.scan {
        let end = endOfScan(bytes, at)
        out += bytes[at..<end]
        at = end
      }
    }
    // It is damaged; what has been understood of it is shown.
    out += [0xFF, JPEGMarker.end]
    return out
  }

  /// The marker at `at`, with `at` then behind it; nil: there is none.
  private static func marker(_ bytes: Bytes, _ at: inout Int) -> UInt8? {
    guard at < bytes.count, bytes[at] == 0xFF else { return nil }
    while at + 1 < bytes.count, bytes[at + 1] == 0xFF { at += 1 }
    guard at + 1 < bytes.count else { return nil }
    defer { at += 2 }
    return bytes[at + 1]
  }

  /// Whether a segment is of the picture: of the programs' own only what its colours and its shape depend on.
  private static func isKept(_ marker: UInt8, _ body: Bytes.SubSequence) -> Bool {
    switch marker {
    case 0xE0: body.starts(with: "JFIF\0".utf8)
    case 0xE2: body.starts(with: "ICC_PROFILE\0".utf8)
    case 0xEE: body.starts(with: "Adobe".utf8)
    case 0xE0...0xEF, 0xFE: false
    default: true
    }
  }

  private static func appendOrientation(_ orientation: Int, to out: inout Bytes) {
    guard orientation > 1 else { return }
    let data = Bytes("Exif\0\0".utf8) + Exif.data(orientation: orientation)
    out += [0xFF, JPEGMarker.exif]
    out.append(number: data.count + 2, 2)
    out += data
  }

  /// Where the coded pixels that begin at `start` end: at the next marker that does not belong to them.
  private static func endOfScan(_ bytes: Bytes, _ start: Int) -> Int {
    bytes.withUnsafeBufferPointer { bytes in
      var at = start
      while at + 1 < bytes.count {
        // 0 stands for a byte of the pixels that is no marker; D0…D7 count blocks.
        if bytes[at] == 0xFF, bytes[at + 1] != 0, !(0xD0...0xD7).contains(bytes[at + 1]) {
          return at
        }
        at += 1
      }
      return bytes.count
    }
  }
}
