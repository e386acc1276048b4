/// What has the shape of a symbol in a text; whether it is one, `SymbolVerdict` says.
struct SymbolScan {
  enum Form {
    case dashed, slashed, doubleSlashed, normative, assembly
  }

  private(set) var form = Form.dashed
  /// From the first digit on, without what only ends the sentence.
  private(set) var range: Range<Int>
  /// The parts that say who issued it, with the dashes between them.
  private(set) var issuer: Range<Int>
  private let text: RunningText

  /// Nothing when what begins with the digits has no such shape, or goes on as a symbol does not.
  init?(_ text: RunningText, digits: Range<Int>) {
    self.text = text
    range = digits
    issuer = digits.upperBound..<digits.upperBound
    var next = digits.upperBound
    // `30a/2008/NQ-CP`
    if (text[next] | 0x20) &- 0x61 < 26 { next += 1 }
    guard let first = mark(at: next),
      first.isSlash ? readSlashed(first.end) : readDashed(first.end), endsWell
    else { return nil }
  }

  // MARK: Forms

  /// number-TYPE/ISSUER.
  private mutating func readDashed(_ start: Int) -> Bool {
    guard let type = part(at: start), type.count <= 5, let second = mark(at: type.end),
      second.isSlash
    else { return false }
    return readIssuer(second.end)
  }

  /// number/TYPE-ISSUER, number/ISSUER-UNIT, number/TYPE/ISSUER, and with a year.
  private mutating func readSlashed(_ start: Int) -> Bool {
    let year = text.number(at: start)
    if year.end > start { return year.end == start + 4 && readAfterYear(year.end) }
    guard let first = part(at: start), let second = mark(at: first.end) else { return false }
    form = second.isSlash ? .doubleSlashed : .slashed
    guard readIssuer(second.end) else { return false }
    return true
  }

  private mutating func readAfterYear(_ start: Int) -> Bool {
    guard let first = mark(at: start), first.isSlash, let part = part(at: first.end) else {
      return false
    }
    if part.hasDigits {
      form = .assembly
      close(first.end..<part.end)
      return true
    }
    form = .normative
    guard let second = mark(at: part.end), !second.isSlash else { return false }
    return readIssuer(second.end)
  }

  /// The issuer and those who issued it with it. Their dashes have no spaces around them, and they
  /// are in capitals: `28-NQ/TW - Hội nghị` and `28-NQ/TW-Hội nghị` go on with other things.
  private mutating func readIssuer(_ start: Int) -> Bool {
    guard let first = part(at: start) else { return false }
    var end = first.end
    while let dash = mark(at: end), !dash.isSlash, !dash.isSpaced, let next = part(at: dash.end),
      next.capitals >= 2 || next.capitals == 1 && next.hasDigits
        || first.capitals == 0 && next.capitals == 0 && isKnown(dash.end..<next.end)
    {
      end = next.end
    }
    close(start..<end)
    return true
  }

  private mutating func close(_ last: Range<Int>) {
    issuer = last
    range = range.lowerBound..<last.upperBound
  }

  private func isKnown(_ part: Range<Int>) -> Bool { Issuer.isKnown(Bytes(text[part])[...]) }

  // MARK: Parts

  private struct Part {
    var end: Int
    var count = 0
    var capitals = 0
    var hasDigits = false
  }

  /// Letters, or letters and then digits.
  private func part(at start: Int) -> Part? {
    var part = Part(end: start)
    var isAfterT = false
    while part.count <= 12 {
      var next = text.visible(at: part.end)
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
    let next = text.scalar(at: start)
    guard next.scalar | 0x20 == 0x77 || next.scalar.lowered == 0x1B0,
      !text.visible(at: next.end).scalar.isWordSign
    else { return nil }
    return next
  }

  /// A dash or slash and the white space around it.
  private func mark(at start: Int) -> (isSlash: Bool, isSpaced: Bool, end: Int)? {
    let before = text.skipSpaces(start)
    let mark = text.scalar(at: before)
    guard mark.scalar.isSlash || mark.scalar.isDash else { return nil }
    let after = text.skipSpaces(mark.end)
    let isSpaced = hasSpace(start..<before) || hasSpace(mark.end..<after)
    return (mark.scalar.isSlash, isSpaced, after)
  }

  private func hasSpace(_ range: Range<Int>) -> Bool {
    var i = range.lowerBound
    while i < range.upperBound {
      let next = text.scalar(at: i)
      if next.scalar.isWhiteSpace { return true }
      i = next.end
    }
    return false
  }

  /// Whether white space stands in it.
  var isSpaced: Bool { hasSpace(range) }

  // MARK: What follows

  /// Whether the text goes on as after a word: not as an address or a longer name does.
  private var endsWell: Bool {
    let next = text.visible(at: range.upperBound)
    let second = text.visible(at: next.end).scalar
    switch next.scalar {
    case 0x40, 0x5F, 0x3D: return false
    // `/`, `?`, `&`, `#`, `%`, `+`, `~`, `\`
    case 0x2F, 0x3F, 0x26, 0x23, 0x25, 0x2B, 0x7E, 0x5C: return !second.isWordSign
    // `28-NQ/TW.pdf`, but a full stop before a capital that lacks its space.
    case 0x2E: return !second.isDigit && !(second &- 0x61 < 26)
    default: return !next.scalar.isWordSign
    }
  }
}
