import Portal

/// Texts in HTML that stand in something else: in a feed, an export, a table.
enum MarkedText {
  /// The words of a headline or a name, in which `&amp;` and marks may stand.
  static func line(_ text: Bytes) -> Bytes {
    guard text.contains(UInt8(ascii: "&")) || text.contains(UInt8(ascii: "<")) else {
      return Text.line(text)
    }
    return LibXML.html(Bytes("<p>") + text + Bytes("</p>"))?.words ?? Text.line(text)
  }

  static func blocks(
    _ text: Bytes, _ addresses: Addresses, line: Int, hasBareParagraphs: Bool = false
  ) -> (passages: [Passage], notes: [ImportNote]) {
    guard text.contains(where: { $0 > 0x20 }),
      let root = LibXML.html(Bytes("<!DOCTYPE html><body>") + text)
    else { return ([], []) }
    return HTMLBlocks.read(
      root, addresses, hasBareParagraphs: hasBareParagraphs, fixedLine: line)
  }

  /// Whether two texts begin alike, so that one is the lead taken from the other.
  static func isBeginning(_ lead: Bytes, of body: [Passage]) -> Bool {
    var key = Text.key(lead)
    for end in ["[…]", "[...]", "…", "..."] where key.ends(end) {
      key = Text.trimmed(Bytes(key.dropLast(end.utf8.count)))
    }
    guard !key.isEmpty else { return true }
    var words = Bytes()
    for passage in body {
      guard words.count < key.count else { break }
      if let line = passage.block.line { words += (words.isEmpty ? [] : [0x20]) + Text.key(line) }
    }
    return words.starts(with: key)
  }
}
