/// Reads what the head of a picture's file says, whatever the file's name.
package enum PictureHeader {
  /// More pixels than these cost a reader's telephone too much memory, and say no more.
  package static let pixelLimit = 50_000_000

  /// `named`: the kind that the file's name speaks of.
  package static func read(
    _ bytes: inout PictureBytes, named: PictureKind
  ) -> Result<PictureFacts, PictureFault> {
    do throws(PictureFault) {
      let kind = try kind(&bytes)
      guard kind == named else { throw .other(kind) }
      let facts: PictureFacts
      switch kind {
      case .jpeg: facts = try jpeg(&bytes)
      case .png: facts = try png(&bytes)
      case .gif: facts = try gif(&bytes)
      case .webp: facts = try webp(&bytes)
      case .avif: facts = try avif(&bytes)
      case .svg: return .success(try svg(&bytes))
      default: throw .other(kind)
      }
      guard facts.width > 0, facts.height > 0 else { throw .noSize }
      let (pixels, isMore) = facts.width.multipliedReportingOverflow(by: facts.height)
      if isMore || pixels > pixelLimit {
        throw .tooManyPixels(width: facts.width, height: facts.height)
      }
      // A kind of file has a bound for each side of its own, but that of AVIF is beyond what is remembered.
      guard max(facts.width, facts.height) < 1 << 24 else { throw .noSize }
      return .success(facts)
    } catch {
      return .failure(error)
    }
  }

  /// What the file is by its first bytes.
  private static func kind(_ bytes: inout PictureBytes) throws(PictureFault) -> PictureKind {
    if bytes.count == 0 { return .empty }
    let marks: [(StaticString, PictureKind)] = [
      ("GIF87a", .gif), ("GIF89a", .gif), ("%PDF-", .pdf), ("PK\u{3}\u{4}", .archive), ("BM", .bmp),
      ("II*\0", .tiff), ("MM\0*", .tiff), ("\0\0\0\u{C}JXL ", .jxl),
    ]
    if try bytes.byte(0) == 0xFF, bytes.count > 1 {
      let second = try bytes.byte(1)
      if second == 0xD8 { return .jpeg }
      if second == 0x0A { return .jxl }
    }
    if try bytes.byte(0) == 0x89, bytes.has("PNG\r\n\u{1A}\n", at: 1) { return .png }
    for (mark, kind) in marks where bytes.has(mark, at: 0) { return kind }
    if bytes.has("RIFF", at: 0), bytes.has("WEBP", at: 8) { return .webp }
    if bytes.has("ftyp", at: 4) { return try brand(&bytes) }
    return try textKind(&bytes)
  }

  /// A file of ISO's base media format by its brands (ISO/IEC 14496-12, 4.3).
  private static func brand(_ bytes: inout PictureBytes) throws(PictureFault) -> PictureKind {
    let end = min(try bytes.number(0, 4), bytes.count, 256)
    var isHEIC = false
    for at in [8] + Array(stride(from: 16, to: end - 3, by: 4)) {
      if bytes.has("avif", at: at) || bytes.has("avis", at: at) { return .avif }
      for brand in ["heic", "heix", "hevc", "heim", "heis", "mif1", "msf1"] as [StaticString] {
        isHEIC = isHEIC || bytes.has(brand, at: at)
      }
    }
    return isHEIC ? .heic : .unknown
  }

  /// Texts that are taken for pictures: drawings, and pages that say why there is no picture.
  private static func textKind(_ bytes: inout PictureBytes) throws(PictureFault) -> PictureKind {
    let beginning = Bytes(try bytes.bytes(0..<min(bytes.count, 1024)))
    let text = beginning.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }
    let page = ["<!doctype html", "<html", "<head", "<body", "<script"]
      .compactMap { text.firstRange(of: Bytes($0.utf8))?.lowerBound }.min()
    let drawing = text.firstRange(of: Bytes("<svg".utf8))?.lowerBound
    // A drawing may hold scripts, and a page drawings: what comes first says which it is.
    if let drawing, drawing < page ?? .max { return .svg }
    if page != nil { return .html }
    if text.contains(0) { return .unknown }
    // The beginning may end within a character.
    let isText = (0...3).contains {
      beginning.count > $0 && String(validating: beginning.dropLast($0), as: UTF8.self) != nil
    }
    return isText ? .text : .unknown
  }
}
