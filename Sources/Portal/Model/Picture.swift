/// What the head of a picture's file says.
package struct PictureFacts: Hashable, Sendable {
  package let kind: PictureKind
  /// As it is shown, turned where the file asks for that, in pixels. 0: not said, which only a drawing may do.
  package let width, height: Int
  /// Whether it has several frames.
  package let isMoving: Bool
  /// Whether it says where it was taken, or may say so.
  package let hasPosition: Bool

  package init(kind: PictureKind, width: Int, height: Int, isMoving: Bool, hasPosition: Bool) {
    self.kind = kind
    self.width = width
    self.height = height
    self.isMoving = isMoving
    self.hasPosition = hasPosition
  }
}

/// A picture of ours, as pages need to know it.
package struct Picture: Hashable, Sendable {
  package let reading: Result<PictureFacts, PictureFault>
  /// The same picture, narrower, from the narrowest.
  package internal(set) var widths: [PictureWidth] = []

  package init(_ reading: Result<PictureFacts, PictureFault>) { self.reading = reading }

  package var facts: PictureFacts? { try? reading.get() }
}

/// A picture made narrower: a WebP file.
package struct PictureWidth: Hashable, Sendable {
  /// In pixels.
  package let width: Int
  /// Of the picture's bytes and of how it was made narrower: equal keys are equal bytes.
  package let key: Digest
  /// Where the file is kept, from the portal's root.
  package let from: Bytes

  package init(width: Int, key: Digest, from: Bytes) {
    self.width = width
    self.key = key
    self.from = from
  }

  /// Where it goes, if the picture goes to `path`: `…/hoi-truong.480.1f2e3d4c.webp` for `…/hoi-truong.jpg`.
  /// Another picture, or one made in another way, has another name, so that this one may be kept for good.
  package func path(beside path: Bytes) -> Bytes {
    let dot = path.lastIndex(of: UInt8(ascii: ".")) ?? path.endIndex
    return path[..<dot] + Bytes(".\(width).\(key.hex.prefix(8)).webp".utf8)
  }
}

extension PictureFacts {
  /// Widths in pixels that suit phones and tablets with one, two or three pixels a point.
  private static let ladder = [480, 960, widest]

  /// The widths in which it is published besides its own: those that are well under it.
  package var narrower: [Int] {
    guard !isMoving, [.jpeg, .png, .webp, .avif].contains(kind) else { return [] }
    return Self.ladder.filter { 5 * $0 <= 4 * width }
  }

  /// The widest of them: who has it needs no wider picture.
  static let widest = 1440
}
