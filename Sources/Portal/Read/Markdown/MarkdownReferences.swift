extension MarkdownFile {
  /// References such as `&#1;` to characters that no text may hold, where one has got into `html`: as
  /// themselves they are refused before anything is read.
  func controlReferences(in html: HTML) -> [FoundProblem] {
    text.withUnsafeBufferPointer { text in
      guard var at = text.position(of: Self.opening), html.bytes.firstProblem != nil else {
        return []
      }
      var problems: [FoundProblem] = []
      while true {
        if let found = Self.reference(in: text, at: at),
          let problem = Bytes(String(found.value).utf8).firstProblem
        {
          problems.append(FoundProblem(problem: .text(problem), range: inFile(found.range)))
        }
        guard let next = text.position(of: Self.opening, from: at + 2) else { return problems }
        at = next
      }
    }
  }

  private static let opening = (UInt8(ascii: "&"), UInt8(ascii: "#"))

  /// The numeric reference that begins at `start`: up to seven digits, or six of base 16 behind an `x`
  /// (CommonMark 0.30, 2.5).
  private static func reference(
    in text: MarkdownSlice, at start: Int
  ) -> (value: Unicode.Scalar, range: Range<Int>)? {
    guard
      let end = text.position(of: UInt8(ascii: ";"), from: start, upTo: min(start + 10, text.count))
    else {
      return nil
    }
    var digits = text[start + 2..<end]
    let isHex = digits.first.map { $0 | 0x20 == UInt8(ascii: "x") } ?? false
    if isHex { digits = digits.dropFirst() }
    guard digits.count <= (isHex ? 6 : 7),
      digits.allSatisfy({ $0.isASCIILetter || $0.isASCIIDigit }),
      let value = UInt32(String(decoding: digits, as: UTF8.self), radix: isHex ? 16 : 10),
      let scalar = Unicode.Scalar(value)
    else { return nil }
    return (scalar, start..<end + 1)
  }
}
