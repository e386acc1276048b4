/// An exact decimal number: no binary fraction ever stands for it.
///
/// A number that is read has at most 18 digits before the point and 12 after it, so sums of a
/// hundred million of them still fit, and adding cannot fail.
package struct Decimal: Sendable {
  /// The value times ten to the `scale`. Never a multiple of ten unless the scale is 0.
  package let mantissa: Int128
  /// How many digits stand after the point, 0 to 12.
  package let scale: UInt8

  static let mostWholeDigits = 18
  static let mostFractionDigits = 12

  /// Leaves out zeros at the end of the fraction. `scale` is 12 at most.
  init(mantissa: Int128, scale: Int) {
    var (mantissa, scale) = (mantissa, scale)
    while scale > 0, mantissa % 10 == 0 {
      mantissa /= 10
      scale -= 1
    }
    self.mantissa = mantissa
    self.scale = UInt8(scale)
  }

  package init(_ value: Int) { self.init(mantissa: Int128(value), scale: 0) }

  package static let zero = Decimal(0)

  package var isZero: Bool { mantissa == 0 }
  package var isNegative: Bool { mantissa < 0 }

  /// The nearest binary fraction: for lengths in drawings, never for sums.
  package var approximate: Double {
    // Of 128 bits that is a hundred times slower.
    var value = Int64(exactly: mantissa).map { Double($0) } ?? Double(mantissa)
    for _ in 0..<scale { value /= 10 }
    return value
  }

  /// The mantissa it would have with more digits after the point.
  private func mantissa(at other: UInt8) -> Int128 {
    var value = mantissa
    for _ in scale..<max(scale, other) { value *= 10 }
    return value
  }

  package static func + (a: Decimal, b: Decimal) -> Decimal {
    Decimal(
      mantissa: a.mantissa(at: b.scale) + b.mantissa(at: a.scale), scale: Int(max(a.scale, b.scale))
    )
  }

  package static func - (a: Decimal, b: Decimal) -> Decimal { a + -b }

  package static prefix func - (a: Decimal) -> Decimal {
    Decimal(mantissa: -a.mantissa, scale: Int(a.scale))
  }

  package static func += (a: inout Decimal, b: Decimal) { a = a + b }
}

extension Decimal: Hashable, Comparable {
  package static func < (a: Decimal, b: Decimal) -> Bool {
    a.mantissa(at: b.scale) < b.mantissa(at: a.scale)
  }
}

extension Bytes {
  /// `3128`, `97.55`, `-5`: for CSV, JSON and front matter.
  package mutating func append(plain value: Decimal) {
    append(value, grouping: nil, point: UInt8(ascii: "."))
  }

  /// `3.128`, `97,55`.
  package mutating func append(vietnamese value: Decimal) {
    append(value, grouping: UInt8(ascii: "."), point: UInt8(ascii: ","))
  }

  /// `3,128`, `97.55`.
  package mutating func append(english value: Decimal) {
    append(value, grouping: UInt8(ascii: ","), point: UInt8(ascii: "."))
  }

  private mutating func append(_ value: Decimal, grouping: UInt8?, point: UInt8) {
    if value.isNegative { append(UInt8(ascii: "-")) }
    // Digits are had from the last to the first.
    let start = count
    var rest = value.mantissa.magnitude
    let scale = Int(value.scale)
    var place = 0
    while rest > 0 || place <= scale {
      if place == scale, scale > 0 { append(point) }
      let whole = place - scale
      if let grouping, whole > 0, whole % 3 == 0 { append(grouping) }
      let digit: UInt8
      if rest <= UInt128(UInt64.max) {
        let small = UInt64(truncatingIfNeeded: rest)
        digit = UInt8(truncatingIfNeeded: small % 10)
        rest = UInt128(small / 10)
      } else {
        digit = UInt8(truncatingIfNeeded: rest % 10)
        rest /= 10
      }
      append(0x30 + digit)
      place += 1
    }
    turn(from: start)
  }
}
