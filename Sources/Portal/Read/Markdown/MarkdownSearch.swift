private import CMark

/// Looking for bytes with the C library's vector code.
extension MarkdownSlice {
  /// Where `byte` first stands at or after `start` and before `end`.
  @inline(__always)
  func position(of byte: UInt8, from start: Int = 0, upTo end: Int? = nil) -> Int? {
    let end = end ?? count
    guard start < end, let base = baseAddress,
      let found = memchr(base + start, Int32(byte), end - start)
    else { return nil }
    return UnsafeRawPointer(found) - UnsafeRawPointer(base)
  }

  /// Where `pair` first stands at or after `start`.
  func position(of pair: (UInt8, UInt8), from start: Int = 0) -> Int? {
    var at = start
    while let found = position(of: pair.0, from: at) {
      if found + 1 < count, self[found + 1] == pair.1 { return found }
      at = found + 1
    }
    return nil
  }

  /// Where `needle`, which is not empty, first stands whole between `start` and `end`.
  func position(of needle: MarkdownSlice, from start: Int, upTo end: Int) -> Int? {
    guard let base = baseAddress, let other = needle.baseAddress, let first = needle.first else {
      return nil
    }
    var at = start
    while let found = position(of: first, from: at, upTo: end - needle.count + 1) {
      if memcmp(base + found, other, needle.count) == 0 { return found }
      at = found + 1
    }
    return nil
  }

  /// Whether `other` stands at `start`.
  func holds(_ other: MarkdownSlice, at start: Int) -> Bool {
    guard start >= 0, start + other.count <= count else { return false }
    guard let base = baseAddress, let bytes = other.baseAddress else { return other.isEmpty }
    return memcmp(base + start, bytes, other.count) == 0
  }

  /// Whether `literal` stands at `start`, ASCII letters of any case counting as those of the
  /// literal, which are small.
  func holds(_ literal: StaticString, at start: Int = 0) -> Bool {
    guard start >= 0, start + literal.utf8CodeUnitCount <= count else { return false }
    for i in 0..<literal.utf8CodeUnitCount {
      let byte = self[start + i]
      let small = byte &- 0x41 < 26 ? byte | 0x20 : byte
      if small != literal.utf8Start[i] { return false }
    }
    return true
  }

  /// A part of it, by offsets.
  @inline(__always)
  func part(_ range: Range<Int>) -> MarkdownSlice { MarkdownSlice(rebasing: self[range]) }

  /// `range` without spaces, tabs and line ends at both its ends.
  func trimmed(_ range: Range<Int>) -> Range<Int> {
    var (start, end) = (range.lowerBound, range.upperBound)
    while start < end, self[start].isMarkdownSpace { start += 1 }
    while end > start, self[end - 1].isMarkdownSpace { end -= 1 }
    return start..<end
  }

  var isBlank: Bool { allSatisfy(\.isMarkdownSpace) }

  /// The end of the line that `start` is in, without its line feed.
  func lineEnd(from start: Int) -> Int { position(of: UInt8(ascii: "\n"), from: start) ?? count }

  /// The beginning of the first line for a message, at most 40 bytes and no half characters.
  var excerpt: String {
    var end = Swift.min(lineEnd(from: 0), 40)
    while end < count, end > 0, self[end] & 0xC0 == 0x80 { end -= 1 }
    return String(decoding: self[..<end], as: UTF8.self)
  }
}

extension UInt8 {
  @inline(__always)
  var isMarkdownSpace: Bool { self == 0x20 || (self >= 0x09 && self <= 0x0D) }
  @inline(__always)
  var isMarkdownBlank: Bool { self == 0x20 || self == 0x09 }
  @inline(__always)
  var isASCIIDigit: Bool { self &- 0x30 < 10 }
  @inline(__always)
  var isASCIILetter: Bool { (self | 0x20) &- 0x61 < 26 }
}
