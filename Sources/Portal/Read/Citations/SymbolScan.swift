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
    guard let first = text.symbolMark(at: next),
      first.isSlash ? readSlashed(first.end) : readDashed(first.end),
      range.count <= Self.limit, endsWell
    else { return nil }
  }

  /// In bytes: more than any symbol takes, white space in it included.
  private static let limit = 100

  // MARK: Forms

  /// number-TYPE/ISSUER.
  private mutating func readDashed(_ start: Int) -> Bool {
    guard let type = text.symbolPart(at: start), type.count <= 5,
      let second = text.symbolMark(at: type.end), second.isSlash
    else { return false }
    return readIssuer(second.end)
  }

  /// number/TYPE-ISSUER, number/ISSUER-UNIT, number/TYPE/ISSUER, and with a year.
  private mutating func readSlashed(_ start: Int) -> Bool {
    let year = text.number(at: start)
    if year.end > start { return year.end == start + 4 && readAfterYear(year.end) }
    guard let first = text.symbolPart(at: start), let second = text.symbolMark(at: first.end) else {
      return false
    }
    form = second.isSlash ? .doubleSlashed : .slashed
    return readIssuer(second.end)
  }

  private mutating func readAfterYear(_ start: Int) -> Bool {
    guard let first = text.symbolMark(at: start), first.isSlash,
      let part = text.symbolPart(at: first.end)
    else { return false }
    if part.hasDigits {
      form = .assembly
      close(first.end..<part.end)
      return true
    }
    form = .normative
    guard let second = text.symbolMark(at: part.end), !second.isSlash else { return false }
    return readIssuer(second.end)
  }

  /// The issuer and those who issued it with it. Their dashes have no spaces around them, and they
  /// are in capitals: `28-NQ/TW - Hội nghị` and `28-NQ/TW-Hội nghị` go on with other things.
  private mutating func readIssuer(_ start: Int) -> Bool {
    guard let first = text.symbolPart(at: start) else { return false }
    var end = first.end
    while let dash = text.symbolMark(at: end), !dash.isSlash, !dash.isSpaced,
      let next = text.symbolPart(at: dash.end),
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

  /// Whether white space stands in it.
  var isSpaced: Bool { text.hasSpace(range) }

  // MARK: What follows

  /// Whether the text goes on as after a word: not as an address or a longer name does.
  private var endsWell: Bool {
    let next = text.visible(at: range.upperBound)
    let second = text.visible(at: next.end).scalar
    switch next.scalar {
    // `@`, `_`, `=`
    case 0x40, 0x5F, 0x3D: return false
    // `/`, `?`, `&`, `#`, `%`, `+`, `~`, `\`
    case 0x2F, 0x3F, 0x26, 0x23, 0x25, 0x2B, 0x7E, 0x5C: return !second.isWordSign
    // `28-NQ/TW.pdf`, but a full stop before a capital that lacks its space.
    case 0x2E: return !second.isDigit && !(second &- 0x61 < 26)
    default: return !next.scalar.isWordSign
    }
  }
}
