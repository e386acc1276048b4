extension RunningText {
  /// In bytes: longer than any title is.
  private static var titleLimit: Int { 600 }

  /// What a document is about, where that follows `start`: *về …* up to the end of the sentence, or
  /// what is quoted.
  func title(after start: Int) -> Range<Int>? {
    var first = skipSpaces(term(after: start) ?? start)
    if self[first] == UInt8(ascii: ",") { first = skipSpaces(first + 1) }
    guard first > start else { return nil }
    let about = Self.about.end(in: self, at: first)
    let quoted = about.map(skipSpaces) ?? first
    if let closing = Self.closing(of: scalar(at: quoted).scalar) {
      return quotation(from: scalar(at: quoted).end, to: closing)
    }
    return about.flatMap { sentence(from: first, after: $0) }
  }

  private func quotation(from start: Int, to closing: UInt32) -> Range<Int>? {
    var end = start
    while end - start <= Self.titleLimit {
      let next = scalar(at: end)
      if next.scalar == closing { return end > start ? start..<end : nil }
      guard next.scalar != 0 else { return nil }
      end = next.end
    }
    return nil
  }

  private func sentence(from start: Int, after word: Int) -> Range<Int>? {
    var end = word
    while end - start <= Self.titleLimit, !endsSentence(at: end) { end = scalar(at: end).end }
    guard end - start <= Self.titleLimit else { return nil }
    while end > word {
      let last = scalar(before: end)
      guard last.scalar.isWhiteSpace || last.scalar == 0x2C else { break }
      end = last.start
    }
    return end > word ? start..<end : nil
  }

  private func endsSentence(at offset: Int) -> Bool {
    switch self[offset] {
    case 0, UInt8(ascii: ";"), UInt8(ascii: "("), UInt8(ascii: ")"): true
    case UInt8(ascii: "."): !(isDigit(offset + 1) && offset > 0 && isDigit(offset - 1))
    case 0x0A: scalar(at: skipSpaces(offset)).scalar.isCapital
    default: false
    }
  }

  private static func closing(of opening: UInt32) -> UInt32? {
    switch opening {
    case 0x201C: 0x201D
    case 0x22: 0x22
    case 0xAB: 0xBB
    default: nil
    }
  }

  private static let about: WordList = ["về", "v/v"]
}
