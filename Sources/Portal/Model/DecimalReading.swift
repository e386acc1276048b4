extension Decimal {
  /// Reads the whole of `text`: digits, and if need be a point and more digits; no grouping.
  ///
  /// A point followed by exactly three digits is refused where it might group thousands (`1.234`,
  /// but not `0.125`, `1234.567` or `1.2340`), because that is how the same editors write 1234.
  package init(parsing text: Bytes, allowingNegative: Bool = false) throws(ValueProblem) {
    let text = text.trimmed
    let isNegative = text.first == UInt8(ascii: "-")
    let digits = isNegative ? Bytes(text.dropFirst()) : text
    let parts = digits.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    guard (1...2).contains(parts.count), parts.allSatisfy(Self.isDigits) else {
      throw Self.problem(with: text, digits, sign: isNegative ? "-" : "")
    }
    if isNegative, !allowingNegative { throw .negative(text.excerpt) }
    let whole = parts[0].drop { $0 == 0x30 }
    var fraction = parts.count == 2 ? parts[1] : []
    if fraction.count == 3, Self.isFirstGroup(parts[0]) {
      throw Self.ambiguity(text, parts[0], fraction, sign: isNegative ? "-" : "")
    }
    while fraction.last == 0x30 { fraction.removeLast() }
    guard whole.count <= Self.mostWholeDigits, fraction.count <= Self.mostFractionDigits else {
      throw .tooManyDigits(text.excerpt)
    }
    var mantissa: Int128 = 0
    for byte in whole { mantissa = mantissa * 10 + Int128(byte &- 0x30) }
    for byte in fraction { mantissa = mantissa * 10 + Int128(byte &- 0x30) }
    self.init(mantissa: isNegative ? -mantissa : mantissa, scale: fraction.count)
  }

  private static func isDigits(_ text: Bytes.SubSequence) -> Bool {
    !text.isEmpty && text.allSatisfy { $0 &- 0x30 < 10 }
  }

  /// Whether digits can be what stands before the first mark of grouping.
  private static func isFirstGroup(_ text: Bytes.SubSequence) -> Bool {
    isDigits(text) && text.count <= 3 && text.first != 0x30
  }

  private static func ambiguity(
    _ text: Bytes, _ whole: Bytes.SubSequence, _ fraction: Bytes.SubSequence, sign: String
  ) -> ValueProblem {
    let (whole, fraction) = (Bytes(whole).string, Bytes(fraction).string)
    return .ambiguousNumber(
      text.excerpt, grouped: sign + whole + fraction, fraction: "\(sign)\(whole).\(fraction)0")
  }

  // MARK: Other forms

  /// What is wrong with a number that is not plain: another country's form, or none at all.
  private static func problem(with text: Bytes, _ digits: Bytes, sign: String) -> ValueProblem {
    let marks: [(grouping: UInt8, point: UInt8)] = [
      (UInt8(ascii: "."), UInt8(ascii: ",")), (UInt8(ascii: ","), UInt8(ascii: ".")),
      (UInt8(ascii: " "), UInt8(ascii: ",")),
    ]
    for (grouping, point) in marks {
      let parts = digits.split(separator: point, omittingEmptySubsequences: false)
      guard parts.count <= 2, parts.dropFirst().allSatisfy(isDigits) else { continue }
      let groups = parts[0].split(separator: grouping, omittingEmptySubsequences: false)
      let isGrouped =
        groups.count > 1 && isFirstGroup(groups[0])
        && groups.dropFirst().allSatisfy { $0.count == 3 && isDigits($0) }
      guard isGrouped || groups.count == 1 && isDigits(groups[0]) else { continue }
      // `1,234` may be grouped the English way or have a Vietnamese fraction.
      if parts.count == 1, groups.count == 2, grouping == UInt8(ascii: ",") {
        return ambiguity(text, groups[0], groups[1], sign: sign)
      }
      if !isGrouped, parts.count == 2, parts[1].count == 3, isFirstGroup(parts[0]) {
        return ambiguity(text, parts[0], parts[1], sign: sign)
      }
      var meant = sign + Bytes(groups.joined()).string
      if parts.count == 2 { meant += "." + Bytes(parts[1]).string }
      return .numberForm(text.excerpt, meant: meant)
    }
    return .notANumber(text.excerpt)
  }
}
