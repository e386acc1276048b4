/// Tells cells that hold one number, which are set flush right.
enum MarkdownNumber {
  /// Whether `cell` is a number as Vietnamese texts write them: `3.128`, `97,55%`, `867 tỷ đồng`,
  /// `trên 90.996`, `63/63`, `-0,5`; marks of emphasis do not count.
  static func isNumber(_ cell: MarkdownSlice) -> Bool {
    var range = 0..<cell.count
    while let first = cell[range].first, isEmphasis(first) {
      range = range.lowerBound + 1..<range.upperBound
    }
    while let last = cell[range].last, isEmphasis(last) {
      range = range.lowerBound..<range.upperBound - 1
    }
    range = cell.trimmed(range)
    for word in before {
      if cell.part(range).starts(with: word) {
        range = cell.trimmed(range.lowerBound + word.count..<range.upperBound)
        break
      }
    }
    guard let end = number(cell, range) else { return false }
    range = cell.trimmed(end..<range.upperBound)
    while !range.isEmpty {
      guard let word = after.first(where: { cell.part(range).starts(with: $0) }) else {
        return false
      }
      range = cell.trimmed(range.lowerBound + word.count..<range.upperBound)
    }
    return true
  }

  /// The end of the digits, with groups, decimals, a sign and a fraction.
  private static func number(_ cell: MarkdownSlice, _ range: Range<Int>) -> Int? {
    var i = range.lowerBound
    if i < range.upperBound, cell[i] == UInt8(ascii: "+") || cell[i] == UInt8(ascii: "-") {
      i += 1
    } else if cell.part(range).starts(with: minus) {
      i += minus.count
    }
    var isAfterDigit = false
    while i < range.upperBound {
      if cell[i].isASCIIDigit {
        isAfterDigit = true
      } else if isAfterDigit, isInner(cell[i]), i + 1 < range.upperBound, cell[i + 1].isASCIIDigit {
        isAfterDigit = false
      } else {
        break
      }
      i += 1
    }
    return isAfterDigit ? i : nil
  }

  private static func isInner(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: ".") || byte == UInt8(ascii: ",") || byte == UInt8(ascii: "/")
  }

  private static func isEmphasis(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "*") || byte == UInt8(ascii: "_") || byte == UInt8(ascii: "~")
  }

  private static let minus = Bytes("−")
  private static let before = ["trên ", "hơn ", "gần ", "dưới ", "khoảng ", "~"].map { Bytes($0) }
  private static let after = [
    "%", "‰", "tỷ", "tỉ", "triệu", "nghìn", "ngàn", "đồng", "điểm", "\u{A0}",
  ].map { Bytes($0) }
}
