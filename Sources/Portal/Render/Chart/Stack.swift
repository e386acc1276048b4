/// A bar of one part or of several, laid end to end: what upright columns and lying rows share.
struct Stack {
  let label: Bytes
  let parts: [Decimal]
  let total: Decimal
  /// Stands at the end of the bar.
  let text: Bytes
  /// Whether the text says more than the number, so that leaving it out would mislead.
  let isQualified: Bool

  init(label: Bytes, parts: [Decimal], mark: Bytes?, _ words: ChartWords) {
    self.label = label
    self.parts = parts
    total = parts.reduce(.zero, +)
    text = mark ?? words.number(total)
    isQualified = mark != nil
  }

  /// Where the parts that can be seen begin and end, in units from 0, if a bar of `end` has `length`
  /// units. Ends are rounded, not parts, so that the whole is as long as its sum.
  func spans(to end: Decimal, length: Int) -> [(part: Int, from: Int, to: Int)] {
    var sum = Decimal.zero
    var from = 0
    return parts.enumerated().compactMap { index, part in
      sum += part
      let to = sum.length(of: length, to: end)
      defer { from = to }
      guard to > from else { return nil }
      // A gap as long as the part can bear stands between it and the one before.
      return (index, from == 0 ? 0 : from + min(2, (to - from) / 3), to)
    }
  }
}
