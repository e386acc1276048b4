import Portal

/// In which of the known forms a source is; its name says nothing.
enum Form {
  enum Reading {
    case drafts([Draft], [ImportNote])
    case tables(TableRows)
  }

  static func read(_ text: SourceText, _ situation: Situation) throws(Refusal) -> Reading {
    let start = text.bytes.firstIndex { $0 > 0x20 }
    guard let start, !text.bytes.prefix(8_192).contains(0) else { throw Refusal(.unknownForm) }
    let head = Text.lowered(Bytes(text.bytes[start...].prefix(4_096)))
    if head.first == UInt8(ascii: "<"), !isHTML(head) {
      return try readXML(text, situation)
    }
    if head.first == UInt8(ascii: "<") { return .drafts(PageHTML.read(text, situation), []) }
    if isSQL(text.bytes) { return .tables(SQLReader.read(text)) }
    if let rows = CSVReader.read(text) { return .tables(rows) }
    return .drafts(PageText.read(text, situation), [])
  }

  private static func readXML(
    _ text: SourceText, _ situation: Situation
  ) throws(Refusal) -> Reading {
    let root = try LibXML.xml(text)
    if WordPress.isExport(root) {
      let (drafts, notes) = WordPress.read(root, text, situation)
      return .drafts(drafts, notes)
    }
    switch root.name {
    case "rss", "feed", "RDF": return .drafts(Feed.read(root, text, situation), [])
    case "html": return .drafts(PageHTML.read(text, situation), [])
    default: throw Refusal(.unknownForm)
    }
  }

  /// Whether what begins with `<` is a page rather than XML of another kind.
  private static func isHTML(_ head: Bytes) -> Bool {
    for mark in ["<rss", "<feed", "<rdf:rdf"] where head.contains(Bytes(mark)) {
      return head.firstRange(of: Bytes("<html")).map {
        $0.lowerBound < head.firstRange(of: Bytes(mark))?.lowerBound ?? 0
      } ?? false
    }
    return !head.starts("<?xml") || head.contains(Bytes("<html"))
      || head.contains(Bytes("doctype html"))
  }

  /// Whether a statement of SQL stands at the beginning of a line.
  private static func isSQL(_ bytes: Bytes) -> Bool {
    for mark in [
      "INSERT INTO", "insert into", "CREATE TABLE", "create table", "REPLACE INTO", "INSERT IGNORE",
    ] {
      var from = 0
      while let found = bytes.firstRange(of: Bytes(mark), from: from) {
        let before = found.lowerBound == 0 ? 0x0A : bytes[found.lowerBound - 1]
        if before == 0x0A || before == 0x0D || before == UInt8(ascii: ";") { return true }
        from = found.upperBound
      }
    }
    return false
  }
}
