/// UTF-8 text as it travels through the stages: checked and in NFC once read, never re-encoded.
package typealias Bytes = [UInt8]

extension [UInt8] {
  /// The UTF-8 bytes of `text`.
  package init(_ text: String) { self = Array(text.utf8) }

  /// The text for people: messages, tests, the terminal. Never on the hot path.
  package var string: String { String(decoding: self, as: UTF8.self) }

  /// Appends a literal's bytes without making a `String` of it.
  @inline(__always)
  package mutating func append(_ literal: StaticString) {
    append(
      contentsOf: UnsafeBufferPointer(start: literal.utf8Start, count: literal.utf8CodeUnitCount))
  }

  /// Appends all of `other`, as a block: the standard library's own for any sequence retains it, and looks
  /// at what it is. Of 1,000 items that took 4 % of a build's instructions.
  @inline(__always)
  package mutating func append(contentsOf other: borrowing Bytes) {
    other.withUnsafeBufferPointer { append(contentsOf: $0) }
  }

  /// The same as `append(contentsOf:)`.
  @inline(__always)
  package static func += (bytes: inout Bytes, other: borrowing Bytes) {
    bytes.append(contentsOf: other)
  }

  /// Appends the bytes of `source` in `range` (offsets into `source`).
  @inline(__always)
  package mutating func append(_ source: Bytes, _ range: Range<Int>) {
    append(contentsOf: source[range])
  }

  /// Appends the name of a case: of ASCII, and so short that it is no more than its bytes.
  @inline(__always)
  mutating func append(ascii name: String) {
    for byte in name.utf8 { append(byte) }
  }

  /// A copy without room to grow.
  var tight: Bytes { withUnsafeBufferPointer { Bytes($0) } }

  /// Appends a decimal integer, no grouping.
  package mutating func append(decimal value: Int) {
    if value >= 0, value < 10 { return append(0x30 + UInt8(value)) }
    if value < 0 { append(UInt8(ascii: "-")) }
    // Without a `String`, which would be made for every number of every page.
    let start = count
    var rest = value.magnitude
    repeat {
      append(0x30 + UInt8(truncatingIfNeeded: rest % 10))
      rest /= 10
    } while rest > 0
    turn(from: start)
  }

  /// Turns the bytes from `start` on round, where they stand: a slice of them would be a copy.
  mutating func turn(from start: Int) {
    var (first, last) = (start, count - 1)
    while first < last {
      swapAt(first, last)
      first += 1
      last -= 1
    }
  }

  /// Whether the bytes are those of `literal`.
  @inline(__always)
  package func equals(_ literal: StaticString) -> Bool {
    count == literal.utf8CodeUnitCount
      && elementsEqual(
        UnsafeBufferPointer(start: literal.utf8Start, count: literal.utf8CodeUnitCount))
  }
}

extension Bytes {
  /// Byte order: total, the same on every machine. For ties and addresses, not for readers' eyes.
  package static func precedes(_ a: Bytes, _ b: Bytes) -> Bool { a.lexicographicallyPrecedes(b) }
}
