import Testing

@testable import Portal

/// What heads of pictures say, and what is refused.
@Suite struct PictureHeaderTests {
  typealias Sample = SamplePictures

  private func read(
    _ bytes: Bytes, _ kind: PictureKind
  ) -> Result<PictureFacts, PictureFault> {
    var bytes = PictureBytes(bytes)
    return PictureHeader.read(&bytes, named: kind)
  }

  /// Pictures and their sizes as they are shown.
  private static let sizes: [(PictureKind, Bytes, width: Int, height: Int)] = [
    (.jpeg, Sample.jpeg(640, 480), 640, 480),
    (.jpeg, Sample.jpeg(640, 480, segments: [[0xFF, 0xFF], Sample.segment(0xFE, [1])]), 640, 480),
    (.png, Sample.png(1, 70_000), 1, 70_000),
    (.gif, Sample.gif(300, 200), 300, 200),
    (.webp, Sample.webp(lossy: 550, 368), 550, 368),
    (.webp, Sample.webp(lossless: 16_384, 3_000), 16_384, 3_000),
    (.webp, Sample.webp(canvas: 4_000, 2_000), 4_000, 2_000),
    (.avif, Sample.avif(1_200, 700), 1_200, 700),
    (.avif, Sample.avif(1_200, 700, turns: 1), 700, 1_200),
    (.avif, Sample.avif(1_200, 700, turns: 2), 1_200, 700),
    (.svg, Sample.svg("viewBox='0 0 120.6 40'"), 121, 40),
    (.svg, Sample.svg("width=\"64\" height = \"32px\" viewBox=\"0 0 1 1\""), 64, 32),
    (.svg, Sample.svg("width='100%' height='5em' viewBox='0,0,30,20'"), 30, 20),
    (.svg, Sample.svg("stroke-width='3'"), 0, 0),
  ]

  @Test(arguments: sizes.indices) func tellsTheSize(_ row: Int) throws {
    let (kind, bytes, width, height) = Self.sizes[row]
    let facts = try read(bytes, kind).get()
    #expect(facts.kind == kind && facts.width == width && facts.height == height)
    #expect(!facts.isMoving && !facts.hasPosition)
  }

  @Test("FAULTS 41: a picture is as large as it is shown", arguments: 0...9)
  func turnsWhatExifTurns(_ orientation: Int) throws {
    let isTurned = (5...8).contains(orientation)
    for isReversed in [false, true] {
      let exif = Sample.exif(orientation, isReversed: isReversed)
      let samples: [(PictureKind, Bytes)] = [
        (.jpeg, Sample.jpeg(640, 480, exif: exif)),
        (.png, Sample.png(640, 480, chunks: [Sample.chunk("eXIf", exif)])),
        (.webp, Sample.webp(canvas: 640, 480, flags: 8, chunks: [Sample.riff("EXIF", exif)])),
      ]
      for (kind, bytes) in samples {
        let facts = try read(bytes, kind).get()
        #expect(facts.width == (isTurned ? 480 : 640), "\(kind) \(orientation)")
        #expect(facts.height == (isTurned ? 640 : 480), "\(kind) \(orientation)")
        #expect(facts.hasPosition)
      }
    }
  }

  @Test func tellsWhatMoves() throws {
    let moving: [(PictureKind, Bytes)] = [
      (.png, Sample.png(9, 9, chunks: [Sample.chunk("acTL", Bytes(repeating: 0, count: 8))])),
      (.webp, Sample.webp(canvas: 9, 9, flags: 2)), (.avif, Sample.avif(9, 9, brand: "avis")),
    ]
    for (kind, bytes) in moving { #expect(try read(bytes, kind).get().isMoving, "\(kind)") }
    #expect(try read(Sample.avif(9, 9, hasExif: true), .avif).get().hasPosition)
  }

  /// Files that are not what their names say.
  private static let others: [(Bytes, PictureKind)] = [
    ([], .empty), (Sample.png(9, 9), .png), (Sample.gif(9, 9), .gif),
    (Sample.webp(lossy: 9, 9), .webp), (Sample.avif(9, 9), .avif),
    (Sample.avif(9, 9, brand: "heic"), .heic), (Bytes("%PDF-1.7".utf8), .pdf),
    (Bytes("PK\u{3}\u{4}".utf8), .archive), (Bytes("BM123456".utf8), .bmp),
    (Bytes("II*\0abc".utf8), .tiff), (Bytes("MM\0*abc".utf8), .tiff), ([0xFF, 0x0A, 1], .jxl),
    (Bytes("\u{FEFF}\n<!DOCTYPE HTML><title>404".utf8), .html), (Sample.svg(""), .svg),
    (Bytes("<?xml?><svg/>".utf8), .svg), (Bytes("không có ảnh".utf8), .text),
    (Bytes(repeating: 0, count: 40), .unknown), ([0xFF], .unknown),
    (Sample.box("ftyp", Bytes("isommp42".utf8)), .unknown),
  ]

  @Test("FAULTS 41: a picture that is something else is named as that", arguments: others.indices)
  func saysWhatItIsInstead(_ row: Int) {
    let (bytes, kind) = Self.others[row]
    #expect(read(bytes, .jpeg) == .failure(.other(kind)))
  }

  @Test("FAULTS 41: more than fifty megapixels are refused by the header alone")
  func refusesTooManyPixels() {
    let bomb = Sample.png(30_000, 30_000)
    #expect(read(bomb, .png) == .failure(.tooManyPixels(width: 30_000, height: 30_000)))
    #expect(
      read(Sample.avif(0xFFFF_FFFF, 0xFFFF_FFFF), .avif)
        == .failure(.tooManyPixels(width: 0xFFFF_FFFF, height: 0xFFFF_FFFF)))
    #expect((try? read(Sample.png(10_000, 5_000), .png).get()) != nil)
    #expect(
      read(Sample.png(10_001, 5_000), .png)
        == .failure(.tooManyPixels(width: 10_001, height: 5_000)))
    #expect(read(Sample.png(0, 9), .png) == .failure(.noSize))
    #expect(read(Sample.jpeg(9, 0), .jpeg) == .failure(.noSize))
  }

  /// Every kind, with all that is looked at.
  static let all: [(PictureKind, Bytes)] = [
    (.jpeg, Sample.jpeg(640, 480, exif: Sample.exif(6))),
    (.png, Sample.png(640, 480, chunks: [Sample.chunk("eXIf", Sample.exif(6))])),
    (.gif, Sample.gif(640, 480)), (.webp, Sample.webp(lossy: 640, 480)),
    (.webp, Sample.webp(lossless: 640, 480)),
    (
      .webp,
      Sample.webp(canvas: 640, 480, flags: 8, chunks: [Sample.riff("EXIF", Sample.exif(6))])
    ),
    (.avif, Sample.avif(640, 480, turns: 1, hasExif: true)),
    (.svg, Sample.svg("viewBox='0 0 640 480'")),
  ]

  /// No size is made up from a part of a head, and none goes beyond its bounds.
  @Test("FAULTS 41: a header cut anywhere is no trouble", arguments: all.indices)
  func survivesEveryCut(_ row: Int) throws {
    let (kind, bytes) = Self.all[row]
    let whole = try read(bytes, kind).get()
    for length in 0..<bytes.count {
      let cut = Bytes(bytes.prefix(length))
      if case .success(let facts) = read(cut, kind), kind != .svg {
        #expect(
          [facts.width, facts.height].sorted() == [whole.width, whole.height].sorted(), "\(length)")
      }
      _ = PictureCopy.published(cut)
    }
  }

  /// Of what is cut off within its pixels, copies would have none of them.
  @Test("FAULTS 41: a PNG or WebP cut off within its first pixels is refused")
  func aPictureWithoutPixelsIsRefused() {
    let (png, lossy) = (Sample.png(640, 480), Sample.webp(lossy: 640, 480))
    let lossless = Sample.webp(lossless: 640, 480)
    // Behind the pixels of the PNG there is the last chunk, of twelve bytes.
    for (kind, bytes, behind) in [
      (PictureKind.png, png, 12), (.webp, lossy, 0), (.webp, lossless, 0),
    ] {
      let cut = Bytes(bytes.dropLast(behind + 1))
      #expect(read(cut, kind) == .failure(.cutShort), "\(kind)")
      #expect(throws: Never.self) { try read(Bytes(bytes.dropLast(behind)), kind).get() }
    }
  }

  @Test("FAULTS 41: nor is one with a byte that is another", arguments: all.indices)
  func survivesFlippedBytes(_ row: Int) {
    let (kind, bytes) = Self.all[row]
    var random = SplitMix(seed: UInt64(row))
    for index in bytes.indices {
      for flip in [0xFF, 0x80, 0x01, UInt8.random(in: 1...255, using: &random)] {
        var bytes = bytes
        bytes[index] ^= flip
        if index + 4 < bytes.count, flip == 0xFF { bytes[index + 3] = 0xFF }
        if case .success(let facts) = read(bytes, kind) {
          #expect(facts.width < 1 << 24 && facts.height < 1 << 24)
          #expect(facts.width * facts.height <= PictureHeader.pixelLimit || kind == .svg)
        }
        #expect(PictureCopy.published(bytes).count <= bytes.count + 40)
      }
    }
  }

  @Test func readsNoMoreThanTheHead() throws {
    let whole = Sample.jpeg(640, 480, exif: Sample.exif(1)) + Bytes(repeating: 7, count: 300_000)
    final class Counter { var bytes = 0 }
    let counter = Counter()
    var bytes = PictureBytes(count: whole.count) { range in
      counter.bytes += range.count
      return Bytes(whole[range])
    }
    #expect((try? PictureHeader.read(&bytes, named: .jpeg).get()) != nil)
    #expect(counter.bytes == 65_536)
  }

  /// An album's worth of metadata may stand before the size.
  @Test func readsOnWhereTheHeadIsLong() throws {
    let long = (0..<5).map { _ in Sample.segment(0xE2, Bytes(repeating: 1, count: 65_000)) }
    let facts = try read(Sample.jpeg(640, 480, segments: long), .jpeg).get()
    #expect(facts.width == 640)
  }

  @Test(arguments: [
    ("a.jpg", PictureKind.jpeg), ("a.JPEG", .jpeg), ("a.b.PnG", .png), ("x/a.webp", .webp),
    ("a.avif", .avif), ("a.gif", .gif), ("a.svg", .svg),
  ])
  func takesAKindFromAName(_ name: String, _ kind: PictureKind) {
    #expect(PictureKind(named: Bytes(name.utf8)) == kind)
    #expect(PictureKind(named: Bytes((name + "x").utf8)) == nil)
  }

  @Test(arguments: [
    (400, []), (599, []), (600, [480]), (1_199, [480]), (1_200, [480, 960]),
    (1_799, [480, 960]), (1_800, [480, 960, 1_440]), (6_000, [480, 960, 1_440]),
  ])
  func narrowerWidthsAreWellBelowItsOwn(_ width: Int, _ widths: [Int]) {
    func facts(_ kind: PictureKind, isMoving: Bool) -> PictureFacts {
      PictureFacts(kind: kind, width: width, height: 9, isMoving: isMoving, hasPosition: false)
    }
    #expect(facts(.jpeg, isMoving: false).narrower == widths)
    #expect(facts(.gif, isMoving: false).narrower == [])
    #expect(facts(.webp, isMoving: true).narrower == [])
  }
}
