import CZlib
import Foundation
import Testing

@testable import Portal

@Suite struct CompressionTests {
  @Test(arguments: [
    ("index.html", 1_024, true), ("index.html", 1_023, false), ("index.html", 0, false),
    ("assets/site.1f2e3d4c.css", 20_000, true), ("assets/filter.1f2e3d4c.js", 2_000, true),
    ("feed.json", 2_000, true), ("sitemap.xml", 2_000, true), ("favicon.svg", 2_000, true),
    ("robots.txt", 2_000, true), ("so-lieu.csv", 2_000, true), ("site.webmanifest", 2_000, true),
    ("anh.jpg", 90_000, false), ("bao-cao.pdf", 90_000, false), ("a.css.gz", 90_000, false),
    ("html", 90_000, false), ("a.html/b", 90_000, false),
    ("a.txt", 1 << 28, true), ("a.txt", 1 << 28 + 1, false),
  ])
  func longTextsAreWorthIt(_ file: String, _ size: Int, _ expected: Bool) {
    #expect(Compression.isWorthwhile(Bytes(file), size: size) == expected)
  }

  @Test(arguments: [
    ("a/index.html.br", "a/index.html"), ("a.css.gz", "a.css"), ("a.css", nil), (".br", nil),
  ])
  func aFormTellsItsFile(_ form: String, _ file: String?) {
    #expect(Compression.file(ofForm: Bytes(form))?.string == file)
  }

  /// Nothing, one byte, what does not get smaller, and pages; across the sizes of windows.
  private static let texts: [Bytes] = {
    var random = SplitMix(seed: 6)
    let noise = (0..<70_000).map { _ in UInt8.random(in: 0...255, using: &random) }
    let page = Bytes(random.vietnamese(words: 4_000))
    return [[], [0x61], noise, page]
      + [1_007, 1_008, 1_009, 65_519, 65_520, 65_521].map { size in
        (0..<size).map { page[$0 % page.count] }
      }
  }()

  @Test(arguments: texts) func whatIsUnpackedIsWhatWasPacked(_ text: Bytes) throws {
    #expect(try Self.gunzipped(try #require(Compression.gzip.compressed(text))) == text)
    #expect(try Self.unbrotlied(try #require(Compression.brotli.compressed(text))) == text)
  }

  @Test(arguments: Compression.allCases) func aPageGetsMuchSmaller(_ form: Compression) throws {
    let page = try #require(Self.texts.last)
    #expect(try #require(form.compressed(page)).count < page.count * 6 / 10)
  }

  @Test(arguments: Compression.allCases)
  func theSameTextGivesTheSameBytes(_ form: Compression) throws {
    for text in Self.texts { #expect(form.compressed(text) == form.compressed(text)) }
  }

  /// RFC 1952, 2.3: no name, no comment, no time.
  @Test func theHeaderOfGzipSaysNothing() throws {
    let packed = try #require(Compression.gzip.compressed(Bytes("x")))
    #expect(packed.prefix(8) == [0x1F, 0x8B, 8, 0, 0, 0, 0, 0])
  }

  // MARK: Unpacking

  private static func gunzipped(_ packed: Bytes) throws -> Bytes {
    var stream = z_stream()
    return try withUnsafeMutablePointer(to: &stream) { stream in
      try #require(
        inflateInit2_(stream, 31, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size)) == Z_OK)
      defer { inflateEnd(stream) }
      return try packed.withUnsafeBufferPointer { input in
        var room = Bytes(repeating: 0, count: 1 << 20)
        return try room.withUnsafeMutableBufferPointer { output in
          stream.pointee.next_in = UnsafeMutablePointer(mutating: input.baseAddress)
          stream.pointee.avail_in = UInt32(input.count)
          stream.pointee.next_out = output.baseAddress
          stream.pointee.avail_out = UInt32(output.count)
          try #require(inflate(stream, Z_FINISH) == Z_STREAM_END)
          try #require(stream.pointee.avail_in == 0)
          return Bytes(output[..<Int(stream.pointee.total_out)])
        }
      }
    }
  }

  /// By Brotli's other library, which the portal itself has no use for.
  private static func unbrotlied(_ packed: Bytes) throws -> Bytes {
    typealias Decompress =
      @convention(c) (
        Int, UnsafePointer<UInt8>?, UnsafeMutablePointer<Int>, UnsafeMutablePointer<UInt8>?
      ) -> Int32
    let library = try #require(dlopen("libbrotlidec.so.1", RTLD_NOW))
    let symbol = try #require(dlsym(library, "BrotliDecoderDecompress"))
    let decompress = unsafeBitCast(symbol, to: Decompress.self)
    var room = Bytes(repeating: 0, count: 1 << 20)
    var count = room.count
    try #require(decompress(packed.count, packed, &count, &room) == 1)
    return Bytes(room[..<count])
  }
}
