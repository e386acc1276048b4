/// What a file is that is given as a picture.
package enum PictureKind: UInt8, Hashable, Sendable, CaseIterable {
  case jpeg = 1
  case png, gif, webp, avif, svg
  // What browsers do not show, or not as a picture.
  case heic, tiff, bmp, jxl, pdf, html, archive, text, unknown, empty

  /// The kind that a file's name speaks of, if it is one that pages show.
  package init?(named path: Bytes) {
    guard let dot = path.lastIndex(of: UInt8(ascii: ".")) else { return nil }
    switch path[(dot + 1)...].map({ $0 | 0x20 }) {
    case Array("jpg".utf8), Array("jpeg".utf8), Array("jpe".utf8), Array("jfif".utf8): self = .jpeg
    case Array("png".utf8): self = .png
    case Array("gif".utf8): self = .gif
    case Array("webp".utf8): self = .webp
    case Array("avif".utf8): self = .avif
    case Array("svg".utf8): self = .svg
    default: return nil
    }
  }

  /// The end of a name that speaks of it, without the dot.
  package var ending: String? {
    switch self {
    case .jpeg: "jpg"
    case .png, .gif, .webp, .avif, .svg: "\(self)"
    default: nil
    }
  }
}
