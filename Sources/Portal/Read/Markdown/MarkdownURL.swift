/// Which addresses a body may lead to, and bare ones in its text.
enum MarkdownURL {
  /// Whether `cmark` in its default mode leaves an address out: the referee of plain mode.
  static func isDangerousToCMark(_ url: MarkdownSlice) -> Bool {
    if url.holds("data:") {
      return
        !(url.holds("data:image/png") || url.holds("data:image/gif")
        || url.holds("data:image/jpeg") || url.holds("data:image/webp"))
    }
    return url.holds("javascript:") || url.holds("vbscript:") || url.holds("file:")
  }

  /// What is wrong with an address; nil: nothing. Allowed are `http`, `https`, `mailto` and `tel`, images
  /// only the first two, and addresses without a scheme. Browsers drop tabs and line ends from addresses,
  /// take `\` before the query for `/`, and `//host` for another site: none of these is let through.
  static func fault(of url: MarkdownSlice, isImage: Bool) -> MarkdownURLFault? {
    if url.contains(where: { $0 < 0x20 || $0 == 0x7F }) { return .control }
    let path = url.prefix { $0 != UInt8(ascii: "?") && $0 != UInt8(ascii: "#") }
    if path.contains(UInt8(ascii: "\\")) { return .backslash }
    if url.holds("//") { return .noScheme }
    guard let end = path.firstIndex(where: { $0 == UInt8(ascii: ":") || $0 == UInt8(ascii: "/") }),
      path[end] == UInt8(ascii: ":")
    else { return nil }
    if url.holds("http:") || url.holds("https:") {
      let hasHost = url.holds("//", at: end + 1) && end + 3 < path.count
      return hasHost && url[end + 3] != UInt8(ascii: "/") ? nil : .noHost
    }
    if !isImage, url.holds("mailto:") || url.holds("tel:") { return nil }
    return .scheme(url.part(0..<end).excerpt)
  }

  /// The bare address whose `://` has its colon at `colon`, as GitHub finds it: `http` or `https` that does
  /// not go on a word, then all up to white space or `<`, without the punctuation at its end.
  static func bare(in text: MarkdownSlice, colon: Int, from start: Int) -> Range<Int>? {
    let begin: Int
    if colon - 5 >= start, text.holds("https", at: colon - 5) {
      begin = colon - 5
    } else if colon - 4 >= start, text.holds("http", at: colon - 4) {
      begin = colon - 4
    } else {
      return nil
    }
    if begin > 0, text[begin - 1].isASCIILetter || text[begin - 1].isASCIIDigit { return nil }
    let host = colon + 3
    guard text.holds("://", at: colon), host < text.count,
      text[host].isASCIILetter || text[host].isASCIIDigit || text[host] >= 0xC3
    else { return nil }
    var end = host
    while end < text.count, !endsAddress(text, at: end) { end += 1 }
    end = withoutPunctuation(text, host..<end)
    let range = begin..<end
    return end > host && fault(of: text.part(range), isImage: false) == nil ? range : nil
  }

  private static func endsAddress(_ text: MarkdownSlice, at i: Int) -> Bool {
    let byte = text[i]
    return byte.isMarkdownSpace || byte == UInt8(ascii: "<") || byte == UInt8(ascii: "\\")
      || text.holds("[^", at: i)
      // A space that does not break: U+00A0.
      || byte == 0xC2 && i + 1 < text.count && text[i + 1] == 0xA0
  }

  /// The end of an address without `?!.,:*_~'"`, an entity, a bracket that it does not open, and
  /// quotation marks, dashes and dots of U+2010…U+2027.
  private static func withoutPunctuation(_ text: MarkdownSlice, _ range: Range<Int>) -> Int {
    var end = range.upperBound
    var open = 0
    for byte in text[range] {
      if byte == UInt8(ascii: "(") { open += 1 } else if byte == UInt8(ascii: ")") { open -= 1 }
    }
    while end > range.lowerBound {
      switch text[end - 1] {
      case UInt8(ascii: "?"), UInt8(ascii: "!"), UInt8(ascii: "."), UInt8(ascii: ","),
        UInt8(ascii: ":"), UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: "~"),
        UInt8(ascii: "'"), UInt8(ascii: "\""):
        end -= 1
      case UInt8(ascii: ")") where open < 0:
        open += 1
        end -= 1
      case UInt8(ascii: ";"):
        var name = end - 1
        while name > range.lowerBound, text[name - 1].isASCIILetter || text[name - 1].isASCIIDigit {
          name -= 1
        }
        let isEntity =
          name > range.lowerBound && name < end - 1 && text[name - 1] == UInt8(ascii: "&")
        end = isEntity ? name - 1 : end - 1
      case 0x90...0xA7
      where end - 3 >= range.lowerBound && text[end - 2] == 0x80 && text[end - 3] == 0xE2:
        end -= 3
      default: return end
      }
    }
    return end
  }
}
