/// Whether an item's text says what its figures quote.
enum Quotes {
  /// Looks for each figure's `quote` in the body as it is written, then in what readers see of body,
  /// title and lead.
  static func check(_ item: Item, _ source: Bytes) -> [FoundProblem] {
    var problems: [FoundProblem] = []
    var seen: Bytes?
    for figure in item.figures {
      guard let quote = figure.quote, !source.contains(quote) else { continue }
      let text = seen ?? readable(item, source)
      seen = text
      if !text.contains(plain(quote)) {
        problems.append(
          FoundProblem(problem: .content(.quoteNotFound(quote.string)), range: figure.range))
      }
    }
    return problems
  }

  private static func readable(_ item: Item, _ source: Bytes) -> Bytes {
    plain(item.title.value) + [0x0A] + plain(item.summary) + [0x0A] + plain(source)
  }

  /// Without emphasis marks, and with every run of white space as one space.
  private static func plain(_ text: Bytes) -> Bytes {
    var result = Bytes()
    result.reserveCapacity(text.count)
    var index = 0
    while index < text.count {
      let byte = text[index]
      let isNoBreakSpace = byte == 0xC2 && index + 1 < text.count && text[index + 1] == 0xA0
      if byte <= 0x20 || isNoBreakSpace {
        if result.last != 0x20 { result.append(0x20) }
        index += isNoBreakSpace ? 2 : 1
        continue
      }
      index += 1
      if byte != UInt8(ascii: "*"), byte != UInt8(ascii: "_") { result.append(byte) }
    }
    return result
  }
}
