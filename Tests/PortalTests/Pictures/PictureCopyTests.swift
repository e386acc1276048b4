import Testing

@testable import Portal

/// What of a picture's file is published.
@Suite struct PictureCopyTests {
  typealias Sample = SamplePictures

  private static let secret = Bytes("SECRET".utf8)

  private func segment(_ marker: UInt8, _ text: String) -> Bytes {
    Sample.segment(marker, Bytes(text.utf8) + Self.secret)
  }

  @Test("FAULTS 41: a JPEG loses what it says of its place, and keeps its turn", arguments: 1...8)
  func takesPrivateDataOutOfJPEG(_ orientation: Int) throws {
    let profile = Sample.segment(0xE2, Sample.icc)
    let adobe = Sample.segment(0xEE, Bytes("Adobe\0d".utf8))
    let exif = Sample.segment(0xE1, Bytes("Exif\0\0".utf8) + Sample.exif(orientation))
    let bytes = Sample.jpeg(
      640, 480,
      segments: [
        exif, segment(0xE1, "http://ns.adobe.com/xap/1.0/\0"), profile, segment(0xE2, "MPF\0"),
        segment(0xED, "Photoshop 3.0\0"), adobe, segment(0xFE, ""), segment(0xE0, "JFXX\0"),
        segment(0xEB, "JP"),
      ], tail: Self.secret + Sample.jpeg(9, 9))
    let kept = Bytes("Exif\0\0".utf8) + Exif.data(orientation: orientation)
    let turn = orientation == 1 ? [] : [Sample.segment(0xE1, kept)]
    let published = PictureCopy.published(bytes)
    #expect(published == Sample.jpeg(640, 480, segments: turn + [profile, adobe]))
    #expect(Exif(kept.dropFirst(6)).orientation == orientation)
    #expect(!Exif(kept.dropFirst(6)).hasPosition)
    #expect(PictureCopy.published(published) == published)
  }

  @Test func keepsEveryScanOfAJPEG() {
    let table = Sample.segment(0xC4, [1, 2, 3])
    let more = table + Sample.segment(0xDA, [1, 1, 0, 0, 5, 0]) + [5, 0xFF, 0xD7, 6, 0xFF, 0, 7]
    let plain = Sample.jpeg(9, 9)
    let end = plain.count - 2
    let comment = segment(0xFE, "")
    #expect(
      PictureCopy.published(Bytes(plain[..<end] + comment + more + [0xFF, 0xD9]))
        == Bytes(plain[..<end] + more + [0xFF, 0xD9]))
  }

  @Test("FAULTS 41: a PNG loses what it says of its place") func takesPrivateDataOutOfPNG() throws {
    let moving = Sample.chunk("acTL", [0, 0, 0, 1, 0, 0, 0, 0])
    let colours = Sample.chunk("iCCP", Bytes("p\0\0x".utf8))
    let bytes = Sample.png(
      640, 480,
      chunks: [
        Sample.chunk("eXIf", Sample.exif(6)), Sample.chunk("tEXt", Self.secret), colours,
        Sample.chunk("iTXt", Self.secret), moving, Sample.chunk("tIME", Self.secret),
        Sample.chunk("prVt", Self.secret),
      ], tail: Sample.chunk("zTXt", Self.secret) + Sample.chunk("eXIf", Sample.exif(3)))
    let published = PictureCopy.published(bytes + Self.secret)
    // The sum of the one chunk that is ours, by zlib's crc32.
    var turn = Sample.chunk("eXIf", Exif.data(orientation: 6))
    turn.replaceSubrange((turn.count - 4)..., with: [0xD6, 0x67, 0x4B, 0x69])
    #expect(published == Sample.png(640, 480, chunks: [turn, colours, moving]))
    #expect(!published.contains(Self.secret))
  }

  @Test("FAULTS 41: a WebP loses what it says of its place") func takesPrivateDataOutOfWebP() {
    let (xmp, profile) = (Sample.riff("XMP ", Self.secret), Sample.riff("ICCP", [1, 2, 3]))
    let all = [profile, Sample.riff("EXIF", Sample.exif(8)), xmp, Sample.riff("JUNK", Self.secret)]
    let bytes = Sample.webp(canvas: 640, 480, flags: 0x3C, chunks: all) + Self.secret
    let turn = Sample.riff("EXIF", Exif.data(orientation: 8))
    #expect(
      PictureCopy.published(bytes)
        == Sample.webp(canvas: 640, 480, flags: 0x38, chunks: [profile, turn]))
    #expect(PictureCopy.bare(webp: bytes) == Sample.webp(canvas: 640, 480, flags: 0x10))
    let upright = Sample.webp(
      canvas: 9, 9, flags: 8, chunks: [Sample.riff("EXIF", Sample.exif(1))])
    #expect(PictureCopy.published(upright) == Sample.webp(canvas: 9, 9))
  }

  @Test func leavesAllElseAsItIs() {
    let plain: [Bytes] = [
      [], Bytes("văn bản".utf8), Sample.gif(9, 9), Sample.avif(9, 9), Sample.svg(""),
      Sample.webp(lossy: 9, 9), Sample.png(9, 9), Sample.jpeg(9, 9), [0xFF, 0xD8],
    ]
    for bytes in plain { #expect(PictureCopy.published(bytes) == bytes) }
    // What a program has made that ended too early.
    for bytes in [[], Bytes("RIFF".utf8), [0]] { #expect(PictureCopy.bare(webp: bytes) == bytes) }
  }

  /// What cannot be understood is not handed on: it may be private.
  @Test("FAULTS 41: what is damaged is not copied further") func cutsOffWhatIsDamaged() {
    let whole = Sample.jpeg(9, 9, exif: Sample.exif(1))
    for length in 3..<whole.count {
      #expect(!PictureCopy.published(Bytes(whole.prefix(length))).contains(Self.secret))
    }
    #expect(
      PictureCopy.published([0xFF, 0xD8, 0xFF, 0xE1, 0xFF, 0xFF] + Self.secret)
        == [0xFF, 0xD8, 0xFF, 0xD9])
  }
}
