/// Escaped marks of our own extensions. libcmark joins `\~` and the text around it, after which nobody
/// can tell it from a `~` that means something. So where a body has both, the two bytes of the escape
/// are overwritten, before libcmark reads them, with a character that the body does not have: two bytes
/// long, so that all places stay, and punctuation, so that emphasis beside it stays.
struct MarkdownEscapes {
  /// The second bytes of the characters that stand for `\~` and `\[`; 0: none.
  private(set) var tilde: UInt8 = 0
  private(set) var bracket: UInt8 = 0

  /// The first byte of U+0700…U+070D, punctuation of Syriac manuscripts.
  private static let lead: UInt8 = 0xDC

  var isActive: Bool { tilde != 0 }

  /// Overwrites the escapes in `text`, if there are any.
  mutating func hide(in text: inout MarkdownText) {
    self = MarkdownEscapes()
    let found = text.bytes.withUnsafeBufferPointer { Self.escapes(in: $0) }
    if found.isEmpty { return }
    let free = text.bytes.withUnsafeBufferPointer { bytes in
      (0x80...0x8D).filter { bytes.position(of: (Self.lead, $0)) == nil } as [UInt8]
    }
    guard free.count >= 2 else { return }
    (tilde, bracket) = (free[0], free[1])
    for offset in found {
      let isTilde = text.bytes[offset + 1] == UInt8(ascii: "~")
      text.replace(at: offset, with: (Self.lead, isTilde ? tilde : bracket))
    }
  }

  private static func escapes(in text: MarkdownSlice) -> [Int] {
    var found: [Int] = []
    var at = 0
    while let backslash = text.position(of: UInt8(ascii: "\\"), from: at) {
      at = backslash + 2
      guard backslash + 1 < text.count else { break }
      let next = text[backslash + 1]
      // `\[` only before a `^`: elsewhere libcmark itself must see it.
      let isNote = next == UInt8(ascii: "[") && text.holds("^", at: backslash + 2)
      if next == UInt8(ascii: "~") || isNote { found.append(backslash) }
    }
    return found
  }

  /// Appends `text` with the characters turned back: into what was written where that is code, else
  /// into what was meant.
  func restore(_ text: MarkdownSlice, asWritten: Bool, into out: inout Bytes) {
    var written = 0
    var at = 0
    while let found = text.position(of: Self.lead, from: at) {
      at = found + 1
      guard at < text.count, text[at] == tilde || text[at] == bracket else { continue }
      out.append(contentsOf: text.part(written..<found))
      if asWritten { out.append(UInt8(ascii: "\\")) }
      out.append(text[at] == tilde ? UInt8(ascii: "~") : UInt8(ascii: "["))
      at += 1
      written = at
    }
    out.append(contentsOf: text.part(written..<text.count))
  }

  /// Appends code, in which nothing is escaped.
  func append(_ code: MarkdownSlice, to out: inout Bytes) {
    if isActive {
      restore(code, asWritten: true, into: &out)
    } else {
      out.append(contentsOf: code)
    }
  }

  /// A range of `text` in `restored(text)`.
  func restored(_ range: Range<Int>, of text: Bytes) -> Range<Int> {
    let start = range.lowerBound - count(in: text[..<range.lowerBound])
    return start..<start + range.count - count(in: text[range])
  }

  /// How many of the characters are in `text`.
  func count(in text: Bytes.SubSequence) -> Int {
    text.indices.dropLast().count {
      text[$0] == Self.lead && (text[$0 + 1] == tilde || text[$0 + 1] == bracket)
    }
  }

  /// `text` as it was meant.
  func restored(_ text: consuming Bytes) -> Bytes {
    guard isActive else { return text }
    var out = Bytes()
    text.withUnsafeBufferPointer { restore($0, asWritten: false, into: &out) }
    return out
  }
}
