extension RunningText {
  /// Whether a number at `start` may begin a citation: it is not part of a longer word, number,
  /// address or name of a file.
  func isFree(before start: Int, floor: Int) -> Bool {
    let last = visible(before: start)
    if last.scalar == 0 || last.scalar.isWhiteSpace { return true }
    let second = visible(before: last.start).scalar
    switch last.scalar {
    // A full stop in an address or a number, a comma in a number.
    case 0x2E: if second.isWordSign { return false }
    case 0x2C: if second.isDigit { return false }
    // `/` `_` `@` `=` `&` `?` `#` `%` `+` `~` `\` `$`
    case 0x2F, 0x5F, 0x40, 0x3D, 0x26, 0x3F, 0x23, 0x25, 0x2B, 0x7E, 0x5C, 0x24: return false
    default:
      if last.scalar.isDash || last.scalar.isSlash { return false }
      // `số31-QĐ/TW`
      if last.scalar.isWordSign { return NumberLead(self, before: start, floor: floor).hasSign }
    }
    return !isInAddress(start)
  }

  /// Whether the word at `start` is an address of the web or of mail.
  private func isInAddress(_ start: Int) -> Bool {
    var i = start
    while i > 0, start - i < 200 {
      let byte = self[i - 1]
      if byte <= 0x20 { return false }
      if byte == UInt8(ascii: "@") || byte == UInt8(ascii: "/") && self[i] == UInt8(ascii: "/") {
        return true
      }
      i -= 1
    }
    return false
  }

  /// Whether nothing but commas and words like *và* stand in `range`.
  func joins(_ range: Range<Int>) -> Bool {
    var i = range.lowerBound
    var isJoined = false
    while i < range.upperBound {
      let next = scalar(at: i)
      if next.scalar == 0x2C || next.scalar == 0x3B {
        isJoined = true
        i = next.end
      } else if next.scalar.isWhiteSpace || next.scalar.showsNothing {
        i = next.end
      } else if let end = Self.conjunctions.end(in: self, at: i) {
        isJoined = true
        i = end
      } else {
        return false
      }
    }
    return isJoined
  }

  private static let conjunctions: WordList = ["và", "hoặc", "hay"]
}
