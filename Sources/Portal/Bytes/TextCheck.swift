/// A file's text: valid UTF-8 without control characters or noncharacters.
package struct CheckedText: Hashable, Sendable {
  /// The whole file, byte order mark included, so that offsets stay those on disk.
  package let bytes: Bytes
  /// Where the text starts: 3 after a byte order mark, else 0.
  package let start: Int
  /// Whether the text is known to be in NFC. False means only that it has to be looked at.
  package let isSurelyNFC: Bool
}

/// The look at a file's bytes that comes before anything is read in them: one pass over all of
/// them, which every later stage then trusts.
///
/// Vietnamese goes by sixty-four bytes at a time through comparisons that only ask whether
/// something is unusual; what is goes scalar by scalar through `Scan`, which decides.
package struct TextCheck: Sendable {
  /// Nothing when a problem is an error.
  package let text: CheckedText?
  /// In the order of the file. A text in one of the old encodings is one problem.
  package let problems: [Located<TextProblem>]

  /// The most bytes a file may have unless the portal says otherwise.
  package static let defaultLimit = 2 << 20
  /// The most problems of one file that are worth a message.
  package static let problemLimit = 50

  /// Checks `file`, which may have `limit` bytes.
  package init(_ file: Bytes, limit: Int = TextCheck.defaultLimit) {
    if file.count > limit {
      self.init(refusing: .tooLarge(bytes: file.count, limit: limit), at: 0..<0)
      return
    }
    if file.starts(with: [0xFF, 0xFE]) || file.starts(with: [0xFE, 0xFF]) {
      self.init(refusing: .utf16, at: 0..<2)
      return
    }
    let start = file.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    let scan = file.withUnsafeBufferPointer { TextScan($0, from: start) }
    if let invalid = scan.firstInvalid, let encoding = LegacyEncoding(of: file) {
      let problem = TextProblem.notUTF8(byte: file[invalid.lowerBound], encoding: encoding)
      self.init(refusing: problem, at: invalid)
      return
    }
    let warnings = scan.warnings.prefix(TextCheck.problemLimit - scan.errors.count)
    self.init(
      text: scan.errors.isEmpty
        ? CheckedText(bytes: file, start: start, isSurelyNFC: scan.isSurelyNFC) : nil,
      problems: (scan.errors + warnings).sorted { $0.range.lowerBound < $1.range.lowerBound })
  }

  /// The first character of no width in a title or an address, which is for the eye as it is: soft
  /// hyphens, zero-width spaces, marks of direction. Joiners inside an emoji are part of it.
  package static func invisible(in text: Bytes) -> Located<TextProblem>? {
    text.withUnsafeBufferPointer { text in
      var i = 0
      var isInSign = false
      while i < text.count {
        if text[i] < 0x80 {
          isInSign = false
          i += 1
          continue
        }
        let (decoded, count) = UTF8Scalar.decode(text, at: i)
        let range = i..<i + count
        i += count
        guard let scalar = decoded else { continue }
        switch CharacterData.kind(of: scalar) {
        case .other: isInSign = true
        case .mark: break
        case .format where isInSign && scalar == 0x200D: break
        case .format: return Located(.invisible(scalar), at: range)
        default: isInSign = false
        }
      }
      return nil
    }
  }

  private init(text: CheckedText?, problems: [Located<TextProblem>]) {
    self.text = text
    self.problems = problems
  }

  private init(refusing problem: TextProblem, at range: Range<Int>) {
    self.init(text: nil, problems: [Located(problem, at: range)])
  }
}
