/// The bytes of a picture's file, of which only the stretches are read that are looked at.
package struct PictureBytes {
  package let count: Int
  private let read: (Range<Int>) -> Bytes
  private var stretch = Bytes()
  private var start = 0

  /// Enough for the heads of nearly all pictures at once.
  private static let stretchLength = 1 << 16

  /// `read` gives as many bytes of a range of the file as there are.
  package init(count: Int, read: @escaping (Range<Int>) -> Bytes) {
    self.count = count
    self.read = read
  }

  package init(_ bytes: Bytes) {
    self.init(count: bytes.count) { Bytes(bytes[$0]) }
  }

  /// The bytes of a range; a file that ends before is cut short.
  mutating func bytes(_ range: Range<Int>) throws(PictureFault) -> Bytes.SubSequence {
    guard range.lowerBound >= 0, range.upperBound <= count else { throw .cutShort }
    if range.lowerBound < start || range.upperBound > start + stretch.count {
      start = range.lowerBound
      let end = max(range.upperBound, start + min(Self.stretchLength, count - start))
      stretch = read(start..<end)
    }
    let (from, to) = (range.lowerBound - start, range.upperBound - start)
    // The file may have become shorter meanwhile.
    guard to <= stretch.count else { throw .cutShort }
    return stretch[from..<to]
  }

  mutating func byte(_ at: Int) throws(PictureFault) -> UInt8 {
    let bytes = try bytes(at..<at + 1)
    return bytes[bytes.startIndex]
  }

  /// A number of up to seven bytes, the most significant first.
  mutating func number(_ at: Int, _ width: Int) throws(PictureFault) -> Int {
    try bytes(at..<at + width).reduce(0) { $0 << 8 | Int($1) }
  }

  /// The same with the least significant first.
  mutating func reversedNumber(_ at: Int, _ width: Int) throws(PictureFault) -> Int {
    try bytes(at..<at + width).reversed().reduce(0) { $0 << 8 | Int($1) }
  }

  mutating func has(_ text: StaticString, at: Int) -> Bool {
    guard let bytes = try? bytes(at..<at + text.utf8CodeUnitCount) else { return false }
    return bytes.elementsEqual(
      UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
  }
}
