@testable import Portal

/// Pictures of a few hundred bytes, whole as far as anything here looks at them.
enum SamplePictures {
  /// EXIF data that turns a picture, and says with what and where it was taken.
  static func exif(_ orientation: Int, isReversed: Bool = false) -> Bytes {
    func number(_ value: Int, _ width: Int) -> Bytes {
      var bytes = Bytes()
      if isReversed {
        bytes.append(reversedNumber: value, width)
      } else {
        bytes.append(number: value, width)
      }
      return bytes
    }
    func entry(_ tag: Int, _ type: Int, _ count: Int, _ value: Bytes) -> Bytes {
      number(tag, 2) + number(type, 2) + number(count, 4) + value
    }
    let start = Bytes((isReversed ? "II" : "MM").utf8) + number(42, 2) + number(8, 4)
    return start + number(3, 2) + entry(0x010F, 2, 6, number(50, 4))
      + entry(0x0112, 3, 1, number(orientation, 2) + [0, 0])
      + entry(0x8825, 4, 1, number(56, 4)) + number(0, 4) + Bytes("SECRET".utf8)
      // Latitude: a reference of two letters.
      + number(1, 2) + entry(1, 2, 2, Bytes("N\0\0\0".utf8)) + number(0, 4)
  }

  static let icc = Bytes("ICC_PROFILE\0\u{1}\u{1}colours".utf8)

  static func segment(_ marker: UInt8, _ body: Bytes) -> Bytes {
    var out: Bytes = [0xFF, marker]
    out.append(number: body.count + 2, 2)
    return out + body
  }

  static func jpeg(
    _ width: Int, _ height: Int, segments: [Bytes] = [], tail: Bytes = []
  ) -> Bytes {
    var frame: Bytes = [8]
    frame.append(number: height, 2)
    frame.append(number: width, 2)
    let scan = segment(0xDA, [1, 1, 0, 0, 63, 0]) + [1, 0xFF, 0, 2, 0xFF, 0xD0, 3]
    return [0xFF, 0xD8] + segment(0xE0, Bytes("JFIF\0\u{1}\u{1}".utf8)) + segments.flatMap { $0 }
      + segment(0xDB, Bytes(repeating: 9, count: 65)) + segment(0xC0, frame + [1, 1, 0x11, 0])
      + scan + [0xFF, 0xD9] + tail
  }

  static func jpeg(_ width: Int, _ height: Int, exif: Bytes) -> Bytes {
    jpeg(width, height, segments: [segment(0xE1, Bytes("Exif\0\0".utf8) + exif)])
  }

  static func chunk(_ name: String, _ body: Bytes) -> Bytes {
    var out = Bytes()
    out.append(number: body.count, 4)
    // The sums of chunks that are copied are nobody's business here.
    return out + Bytes(name.utf8) + body + [0, 0, 0, 0]
  }

  static func png(_ width: Int, _ height: Int, chunks: [Bytes] = [], tail: Bytes = []) -> Bytes {
    var head = Bytes()
    head.append(number: width, 4)
    head.append(number: height, 4)
    return [0x89] + Bytes("PNG\r\n\u{1A}\n".utf8) + chunk("IHDR", head + [8, 2, 0, 0, 0])
      + chunks.flatMap { $0 } + chunk("IDAT", [1, 2, 3]) + tail + chunk("IEND", [])
  }

  static func gif(_ width: Int, _ height: Int) -> Bytes {
    var out = Bytes("GIF89a".utf8)
    out.append(reversedNumber: width, 2)
    out.append(reversedNumber: height, 2)
    return out + [0, 0, 0, 0x3B]
  }

  static func riff(_ name: String, _ body: Bytes) -> Bytes {
    var out = Bytes(name.utf8)
    out.append(reversedNumber: body.count, 4)
    return out + body + (body.count % 2 == 1 ? [0] : [])
  }

  static func webp(_ chunks: [Bytes]) -> Bytes {
    riff("RIFF", Bytes("WEBP".utf8) + chunks.flatMap { $0 })
  }

  static func webp(lossy width: Int, _ height: Int) -> Bytes {
    var frame: Bytes = [0, 0, 0, 0x9D, 0x01, 0x2A]
    frame.append(reversedNumber: width, 2)
    frame.append(reversedNumber: height, 2)
    return webp([riff("VP8 ", frame + [0, 0])])
  }

  static func webp(lossless width: Int, _ height: Int) -> Bytes {
    var frame: Bytes = [0x2F]
    frame.append(reversedNumber: (width - 1) | (height - 1) << 14, 4)
    return webp([riff("VP8L", frame + [0])])
  }

  static func webp(
    canvas width: Int, _ height: Int, flags: UInt8 = 0, chunks: [Bytes] = []
  ) -> Bytes {
    var canvas: Bytes = [flags, 0, 0, 0]
    canvas.append(reversedNumber: width - 1, 3)
    canvas.append(reversedNumber: height - 1, 3)
    return webp([riff("VP8X", canvas), riff("VP8L", [0x2F, 1, 2, 3, 4])] + chunks)
  }

  static func box(_ name: String, _ body: Bytes) -> Bytes {
    var out = Bytes()
    out.append(number: body.count + 8, 4)
    return out + Bytes(name.utf8) + body
  }

  static func avif(
    _ width: Int, _ height: Int, turns: UInt8? = nil, hasExif: Bool = false, brand: String = "avif"
  ) -> Bytes {
    func size(_ width: Int, _ height: Int) -> Bytes {
      var body: Bytes = [0, 0, 0, 0]
      body.append(number: width, 4)
      body.append(number: height, 4)
      return box("ispe", body)
    }
    func item(_ type: String) -> Bytes { box("infe", [2, 0, 0, 0, 0, 1, 0, 0] + Bytes(type.utf8)) }
    // The first size is of a thumbnail, item 2.
    let properties = size(16, 16) + size(width, height) + (turns.map { box("irot", [$0]) } ?? [])
    let associations: Bytes =
      [0, 0, 0, 0, 0, 0, 0, 2, 0, 2, 1, 1, 0, 1] + (turns == nil ? [1, 2] : [2, 2, 0x83])
    let items = item("av01") + (hasExif ? item("Exif") : [])
    let meta =
      box("hdlr", [0, 0, 0, 0]) + box("pitm", [0, 0, 0, 0, 0, 1])
      + box("iinf", [0, 0, 0, 0, 0, 2] + items)
      + box("iprp", box("ipco", properties) + box("ipma", associations))
    return box("ftyp", Bytes("\(brand)\0\0\0\0mif1miaf".utf8)) + box("meta", [0, 0, 0, 0] + meta)
      + box("mdat", [1, 2, 3])
  }

  static func svg(_ attributes: String) -> Bytes {
    Bytes("<?xml version=\"1.0\"?>\n<!-- a -->\n<svg xmlns=\"x\" \(attributes)><rect/></svg>".utf8)
  }
}
