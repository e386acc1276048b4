/// Copies a WebP file chunk by chunk (RFC 9649, 2).
enum WebPCopy {
  private static let kept = Set(
    ["VP8 ", "VP8L", "VP8X", "ALPH", "ICCP", "ANIM", "ANMF"].map { Bytes($0.utf8) })

  static func published(_ bytes: Bytes, isBare: Bool = false) -> Bytes {
    var out = Bytes(bytes.prefix(12))
    out.reserveCapacity(bytes.count)
    let end = min(bytes.count, 8 + (bytes.reversedNumber(4, 4) ?? 0))
    var at = 12
    /// Where the flags of a file with a canvas are in `out`.
    var flags: Int?
    while let length = bytes.reversedNumber(at + 4, 4), at + 8 + length <= end {
      let name = Bytes(bytes[at..<at + 4])
      let next = min(at + 8 + length + length % 2, bytes.count)
      if name.equals("EXIF"), !isBare, let flags {
        let data = bytes[at + 8..<at + 8 + length]
        let exif = Exif(data.starts(with: "Exif\0\0".utf8) ? data.dropFirst(6) : data)
        if exif.orientation > 1 {
          let kept = Exif.data(orientation: exif.orientation)
          out += name
          out.append(reversedNumber: kept.count, 4)
          out += kept
          out[flags] |= WebPFlag.exif
        }
      } else if kept.contains(name), !(isBare && name.equals("ICCP")) {
        if name.equals("VP8X"), length > 0 { flags = out.count + 8 }
        out += bytes[at..<next]
        if let flags, name.equals("VP8X") {
          out[flags] &= ~(WebPFlag.exif | WebPFlag.xmp | (isBare ? WebPFlag.profile : 0))
        }
      }
      at = next
    }
    let size = out.count - 8
    out.replaceSubrange(4..<8, with: (0..<4).map { UInt8(truncatingIfNeeded: size >> (8 * $0)) })
    return out
  }
}
