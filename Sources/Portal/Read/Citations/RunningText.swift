/// A text in which citations are looked for, and the small steps through it.
///
/// Both ends are walls like a NUL inside: reading beyond them gives 0.
struct RunningText {
  private let bytes: UnsafeBufferPointer<UInt8>

  init(_ bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

  var count: Int { bytes.count }

  @inline(__always)
  subscript(offset: Int) -> UInt8 { offset < bytes.count ? bytes[offset] : 0 }

  subscript(range: Range<Int>) -> UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(rebasing: bytes[range])
  }

  // MARK: Scalars

  /// The scalar at `offset` and where it ends. What is not UTF-8 is one byte of U+FFFD.
  @inline(__always)
  func scalar(at offset: Int) -> (scalar: UInt32, end: Int) {
    guard offset < bytes.count else { return (0, bytes.count) }
    if bytes[offset] < 0x80 { return (UInt32(bytes[offset]), offset + 1) }
    let (scalar, count) = UTF8Scalar.decode(bytes, at: offset)
    return (scalar ?? 0xFFFD, offset + (scalar == nil ? 1 : count))
  }

  /// The scalar that ends at `offset` and where it begins.
  @inline(__always)
  func scalar(before offset: Int) -> (scalar: UInt32, start: Int) {
    guard offset > 0 else { return (0, 0) }
    if bytes[offset - 1] < 0x80 { return (UInt32(bytes[offset - 1]), offset - 1) }
    var start = offset - 1
    while start > 0, offset - start < 4, bytes[start] & 0xC0 == 0x80 { start -= 1 }
    let (scalar, count) = UTF8Scalar.decode(bytes, at: start)
    guard let scalar, start + count == offset else { return (0xFFFD, offset - 1) }
    return (scalar, start)
  }

  /// The next scalar that shows something, and where it ends.
  @inline(__always)
  func visible(at offset: Int) -> (scalar: UInt32, end: Int) {
    var found = scalar(at: offset)
    while found.scalar.showsNothing { found = scalar(at: found.end) }
    return found
  }

  /// The last scalar before `offset` that shows something, and where it begins.
  @inline(__always)
  func visible(before offset: Int) -> (scalar: UInt32, start: Int) {
    var found = scalar(before: offset)
    while found.scalar.showsNothing { found = scalar(before: found.start) }
    return found
  }

  // MARK: White space

  /// Where the white space that begins at `offset` ends.
  @inline(__always)
  func skipSpaces(_ offset: Int) -> Int {
    var end = offset
    while true {
      let next = scalar(at: end)
      guard next.scalar.isWhiteSpace || next.scalar.showsNothing else { return end }
      end = next.end
    }
  }

  /// Where the white space that ends at `offset` begins, but not before `floor`.
  @inline(__always)
  func skipSpaces(before offset: Int, floor: Int) -> Int {
    var start = offset
    while start > floor {
      let last = scalar(before: start)
      guard last.scalar.isWhiteSpace || last.scalar.showsNothing, last.start >= floor else { break }
      start = last.start
    }
    return start
  }

  // MARK: Digits

  /// Where the next ASCII digit is; the end when there is none.
  func digit(from offset: Int) -> Int {
    var i = offset
    while i < bytes.count, bytes[i] &- 0x30 >= 10 { i += 1 }
    return i
  }

  @inline(__always)
  func isDigit(_ offset: Int) -> Bool { self[offset] &- 0x30 < 10 }

  /// The number at `offset`, as long as it is sensible, and where its digits end.
  func number(at offset: Int) -> (value: Int, end: Int) {
    var (value, end) = (0, offset)
    while isDigit(end) {
      value = min(value * 10 + Int(self[end] &- 0x30), 10_000_000)
      end += 1
    }
    return (value, end)
  }
}
