/// Copies a PNG file chunk by chunk (PNG, third edition, 5 and 11).
enum PNGCopy {
  /// Chunks that pixels, colours, sizes and frames depend on.
  private static let kept = Set(
    [
      "IHDR", "PLTE", "IDAT", "IEND", "tRNS", "gAMA", "cHRM", "sRGB", "iCCP", "sBIT", "cICP",
      "mDCV",
      "cLLI", "bKGD", "hIST", "pHYs", "sPLT", "acTL", "fcTL", "fdAT",
    ].map { Bytes($0.utf8) })

  static func published(_ bytes: Bytes) -> Bytes {
    var out = Bytes(bytes.prefix(8))
    out.reserveCapacity(bytes.count)
    var at = 8
    var hasPixels = false
    while let length = bytes.number(at, 4), at + 12 + length <= bytes.count {
      let name = Bytes(bytes[at + 4..<at + 8])
      hasPixels = hasPixels || name.equals("IDAT")
      // Behind the pixels nothing has been turned by it.
      if name.equals("eXIf"), !hasPixels {
        appendOrientation(Exif(bytes[at + 8..<at + 8 + length]).orientation, to: &out)
      } else if kept.contains(name) {
        out += bytes[at..<at + 12 + length]
      }
      at += 12 + length
      if name.equals("IEND") { break }
    }
    return out
  }

  private static func appendOrientation(_ orientation: Int, to out: inout Bytes) {
    guard orientation > 1 else { return }
    let data = Exif.data(orientation: orientation)
    out.append(number: data.count, 4)
    let chunk = Bytes("eXIf".utf8) + data
    out += chunk
    out.append(number: Int(checksum(chunk)), 4)
  }

  /// CRC-32 as PNG has it (annex D).
  private static func checksum(_ bytes: Bytes) -> UInt32 {
    ~bytes.reduce(~UInt32(0)) { sum, byte in
      (0..<8).reduce(sum ^ UInt32(byte)) { sum, _ in sum >> 1 ^ (sum & 1) * 0xEDB8_8320 }
    }
  }
}
