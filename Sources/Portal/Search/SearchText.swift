/// The words of a drawn text as its readers see them, a block a line.
enum SearchText {
  /// Appends what `html`, which a renderer of ours has written, says: without tags, numbers of notes and
  /// arrows back from them, entities as the characters they stand for. Ends with a line feed.
  static func append(_ html: HTML, to out: inout Bytes) {
    html.bytes.withUnsafeBufferPointer { html in
      var i = 0
      while i < html.count {
        let start = i
        while i < html.count, html[i] > 0x3C || !isSpecial(html[i]) { i += 1 }
        out.append(contentsOf: UnsafeBufferPointer(rebasing: html[start..<i]))
        guard i < html.count else { break }
        switch html[i] {
        case UInt8(ascii: "<"): i = skipTag(html, at: i, &out)
        case UInt8(ascii: "&"): i = appendEntity(html, at: i, &out)
        default:
          if let last = out.last, last > 0x20 { out.append(0x20) }
          i += 1
        }
      }
    }
    out.endLine()
  }

  @inline(__always)
  private static func isSpecial(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "<") || byte == UInt8(ascii: "&") || byte == UInt8(ascii: "\n")
  }

  /// Elements that stand within a line, by their names.
  private static let inline = ["a", "em", "strong", "code", "del", "sub", "img", "span"].map {
    Bytes($0)
  }
  /// Elements whose words are no part of the text, and how they end.
  private static let left = [
    (Bytes("<sup".utf8), Bytes("</sup>".utf8)),
    (Bytes("<a class=\"footnote-back\"".utf8), Bytes("</a>".utf8)),
  ]

  private static func skipTag(
    _ html: UnsafeBufferPointer<UInt8>, at start: Int, _ out: inout Bytes
  ) -> Int {
    let rest = html[start...]
    for (opening, end) in left where rest.starts(with: opening) {
      return position(after: end, in: html, from: start)
    }
    let name = rest.dropFirst().drop { $0 == UInt8(ascii: "/") }
      .prefix { $0 > UInt8(ascii: "/") && $0 != UInt8(ascii: ">") }
    if !inline.contains(where: { name.elementsEqual($0) }) { out.endLine() }
    // Attributes have no bare `>` in them.
    return position(after: [UInt8(ascii: ">")], in: html, from: start)
  }

  private static func position(
    after end: Bytes, in html: UnsafeBufferPointer<UInt8>, from start: Int
  ) -> Int {
    var i = start
    while i < html.count, !html[i...].starts(with: end) { i += 1 }
    return min(html.count, i + end.count)
  }

  /// The five characters that our renderers escape.
  private static let entities: [(Bytes, UInt8)] = [
    ("&amp;", "&"), ("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"),
    ("&#x27;", "'"),
  ].map { (Bytes($0), $1.utf8.first ?? 0) }

  private static func appendEntity(
    _ html: UnsafeBufferPointer<UInt8>, at start: Int, _ out: inout Bytes
  ) -> Int {
    for (entity, byte) in entities where html[start...].starts(with: entity) {
      out.append(byte)
      return start + entity.count
    }
    out.append(html[start])
    return start + 1
  }
}
