/// The part of a file that a Range field asks for (RFC 9110, 14).
enum ByteRange: Equatable, Sendable {
  case whole
  case part(Range<Int>)
  case outside

  /// `count` is the file's length. A field that is not understood, or that asks for several parts,
  /// means the whole file: a server may always answer so.
  init(_ field: String?, of count: Int) {
    self = field.flatMap { Self.read($0, count) } ?? .whole
  }

  private static func read(_ field: String, _ count: Int) -> ByteRange? {
    guard field.lowercased().hasPrefix("bytes=") else { return nil }
    let ends = field.utf8.dropFirst("bytes=".utf8.count).split(
      separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
    guard ends.count == 2 else { return nil }
    if ends[0].isEmpty {
      // `-500` is the last 500 bytes, or all when there are fewer.
      guard let length = number(ends[1]) else { return nil }
      if length == 0 { return .outside }
      return count == 0 ? .whole : .part(max(0, count - length)..<count)
    }
    guard let first = number(ends[0]) else { return nil }
    if ends[1].isEmpty { return first < count ? .part(first..<count) : .outside }
    guard let last = number(ends[1]), first <= last else { return nil }
    return first < count ? .part(first..<(min(last, count - 1) + 1)) : .outside
  }

  /// Decimal digits; what is too large for a number is larger than any file.
  private static func number(_ digits: Substring.UTF8View) -> Int? {
    guard !digits.isEmpty else { return nil }
    var value = 0
    for digit in digits {
      guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(digit) else { return nil }
      // Eighteen digits fit; with more, what they say no longer matters.
      if value < 100_000_000_000_000_000 { value = value * 10 + Int(digit - UInt8(ascii: "0")) }
    }
    return value
  }
}
