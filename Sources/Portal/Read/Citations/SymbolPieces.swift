/// What symbols are put together from as texts have it.
extension RunningText {
  struct SymbolPart {
    var end: Int
    var count = 0
    var capitals = 0
    var hasDigits = false
  }

  /// Letters, or letters and then digits.
  func symbolPart(at start: Int) -> SymbolPart? {
    var part = SymbolPart(end: start)
    var isAfterT = false
    while part.count <= 12 {
      var next = visible(at: part.end)
      if isAfterT, next.scalar == 0x2E, let end = dottedEnd(next.end) {
        // `T.Ư` and `T.W`, as newspapers write TW.
        next = end
      } else if next.scalar.isDigit, part.count > 0 {
        part.hasDigits = true
      } else if !next.scalar.isLetter {
        break
      }
      part.count += 1
      if next.scalar.isCapital { part.capitals += 1 }
      isAfterT = next.scalar | 0x20 == 0x74
      part.end = next.end
    }
    return part.count > 0 && part.count <= 12 ? part : nil
  }

  private func dottedEnd(_ start: Int) -> (scalar: UInt32, end: Int)? {
    let next = scalar(at: start)
    guard next.scalar | 0x20 == 0x77 || next.scalar.lowered == 0x1B0,
      !visible(at: next.end).scalar.isWordSign
    else { return nil }
    return next
  }

  /// A dash or slash and the white space around it.
  func symbolMark(at start: Int) -> (isSlash: Bool, isSpaced: Bool, end: Int)? {
    let before = skipSpaces(start)
    let mark = scalar(at: before)
    guard mark.scalar.isSlash || mark.scalar.isDash else { return nil }
    let after = skipSpaces(mark.end)
    let isSpaced = hasSpace(start..<before) || hasSpace(mark.end..<after)
    return (mark.scalar.isSlash, isSpaced, after)
  }

  func hasSpace(_ range: Range<Int>) -> Bool {
    var i = range.lowerBound
    while i < range.upperBound {
      let next = scalar(at: i)
      if next.scalar.isWhiteSpace { return true }
      i = next.end
    }
    return false
  }
}
