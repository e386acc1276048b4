extension PictureHeader {
  /// The size that a drawing asks for, in pixels: its `width` and `height`, else its `viewBox`; 0 where it
  /// says neither (SVG 2, 7.2).
  static func svg(_ bytes: inout PictureBytes) throws(PictureFault) -> PictureFacts {
    let text = Bytes(try bytes.bytes(0..<min(bytes.count, 1 << 16)))
    guard let start = text.firstRange(of: Bytes("<svg".utf8)) else { throw .noSize }
    let tag = text[start.upperBound...].prefix { $0 != UInt8(ascii: ">") }
    var sizes = [length(attribute("width", in: tag)), length(attribute("height", in: tag))]
    if sizes.contains(nil) {
      let box = attribute("viewBox", in: tag)?.split { $0 == 0x2C || $0 <= 0x20 } ?? []
      sizes = box.count == 4 ? box[2...].map { length(Bytes($0)) } : [nil, nil]
    }
    let known = sizes.compactMap { $0 }
    return PictureFacts(
      kind: .svg, width: known.count == 2 ? known[0] : 0, height: known.count == 2 ? known[1] : 0,
      isMoving: false, hasPosition: false)
  }

  private static func attribute(_ name: String, in tag: Bytes.SubSequence) -> Bytes? {
    let tag = Bytes(tag)
    var from = 0
    while let found = tag.firstRange(of: Bytes(name.utf8), from: from) {
      from = found.upperBound
      guard found.lowerBound > 0, tag[found.lowerBound - 1] <= 0x20 else { continue }
      let rest = tag[found.upperBound...].drop { $0 <= 0x20 }
      guard rest.first == UInt8(ascii: "=") else { continue }
      let value = rest.dropFirst().drop { $0 <= 0x20 }
      guard let quote = value.first, quote == 0x22 || quote == 0x27 else { continue }
      return Bytes(value.dropFirst().prefix { $0 != quote })
    }
    return nil
  }

  /// A length in pixels, rounded; nil: none, or one in another unit.
  private static func length(_ text: Bytes?) -> Int? {
    guard let text, let first = text.first, first.isASCIIDigit else { return nil }
    let whole = text.prefix { $0.isASCIIDigit }
    guard whole.count <= 6 else { return nil }
    var rest = text[whole.endIndex...]
    var isUp = false
    if rest.first == UInt8(ascii: ".") {
      let digits = rest.dropFirst().prefix { $0.isASCIIDigit }
      isUp = digits.first.map { $0 >= UInt8(ascii: "5") } ?? false
      rest = rest[digits.endIndex...]
    }
    guard rest.isEmpty || rest.elementsEqual("px".utf8) else { return nil }
    let value = whole.reduce(0) { 10 * $0 + Int($1 & 15) } + (isUp ? 1 : 0)
    return value > 0 ? value : nil
  }
}
