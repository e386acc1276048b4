private import CBrotli
private import CZlib

/// The forms in which servers send a file to readers who can take it so, made once instead of at every
/// request: `index.html.gz` and `index.html.br` beside `index.html`.
///
/// The same bytes for the same file: neither form holds a name or a time.
package enum Compression: CaseIterable, Sendable {
  case gzip
  case brotli

  package var suffix: Bytes {
    switch self {
    case .gzip: Bytes(".gz".utf8)
    case .brotli: Bytes(".br".utf8)
    }
  }

  /// `a/index.html` for `a/index.html.br`.
  package static func file(ofForm form: Bytes) -> Bytes? {
    allCases.first {
      form.count > $0.suffix.count && form.suffix($0.suffix.count) == $0.suffix[...]
    }
    .map { Bytes(form.dropLast($0.suffix.count)) }
  }

  /// Whether a file is text and long enough: a shorter one fits into a packet or two as it is.
  package static func isWorthwhile(_ file: Bytes, size: Int) -> Bool {
    guard sizes.contains(size), let dot = file.lastIndex(of: UInt8(ascii: ".")) else {
      return false
    }
    let suffix = file[(dot + 1)...]
    return suffixes.contains { suffix.elementsEqual($0.utf8) }
  }

  /// What is larger than a quarter of a gigabyte is no text of a portal.
  private static let sizes = 1_024...(1 << 28)
  private static let suffixes = [
    "html", "css", "js", "mjs", "json", "xml", "svg", "txt", "csv", "webmanifest",
  ]

  /// Nil when there is no memory for it.
  package func compressed(_ bytes: Bytes) -> Bytes? {
    switch self {
    case .gzip: Self.gzip(bytes)
    case .brotli: Self.brotli(bytes)
    }
  }

  /// Level 6: 9 takes a quarter longer for a hundredth less.
  private static func gzip(_ bytes: Bytes) -> Bytes? {
    var stream = z_stream()
    return withUnsafeMutablePointer(to: &stream) { stream -> Bytes? in
      // 15: the largest window; and 16: as gzip, with a header that says nothing.
      guard
        deflateInit2_(
          stream, 6, Z_DEFLATED, 15 + 16, 9, Z_DEFAULT_STRATEGY, ZLIB_VERSION,
          Int32(MemoryLayout<z_stream>.size)) == Z_OK
      else { return nil }
      defer { deflateEnd(stream) }
      let bound = Int(deflateBound(stream, UInt(bytes.count)))
      return bytes.withUnsafeBufferPointer { input in
        Bytes(unsafeUninitializedCapacity: bound) { output, count in
          // zlib reads its input, however its type is spelled.
          stream.pointee.next_in = UnsafeMutablePointer(mutating: input.baseAddress)
          stream.pointee.avail_in = UInt32(input.count)
          stream.pointee.next_out = output.baseAddress
          stream.pointee.avail_out = UInt32(output.count)
          deflate(stream, Z_FINISH)
          count = Int(stream.pointee.total_out)
        }
      }
    }
  }

  /// Level 8 in a window no larger than the file: 9 takes three times as long for a two-thousandth less, 11
  /// eighty times for a tenth; and a large window is cleared for every file.
  private static func brotli(_ bytes: Bytes) -> Bytes? {
    // The window takes 16 bytes for itself.
    var window = BROTLI_MIN_WINDOW_BITS
    while window < BROTLI_DEFAULT_WINDOW, 1 << window < bytes.count + 16 { window += 1 }
    var isDone = false
    let result = bytes.withUnsafeBufferPointer { input in
      Bytes(unsafeUninitializedCapacity: BrotliEncoderMaxCompressedSize(input.count)) {
        output, count in
        count = output.count
        isDone =
          BrotliEncoderCompress(
            8, window, BROTLI_MODE_TEXT, input.count, input.baseAddress, &count,
            output.baseAddress) != 0
        if !isDone { count = 0 }
      }
    }
    return isDone ? result : nil
  }
}
