extension MarkdownWalk {
  /// Warns of raw HTML, which is never written. Comments are what they are; an unclosed one swallows
  /// the rest of the body and is reported.
  mutating func reportHTML(_ node: MarkdownNode) {
    let html = node.literal
    var rest = html.trimmed(0..<html.count)
    while html.part(rest).holds("<!--") {
      guard let end = commentEnd(html, rest) else { break }
      rest = html.trimmed(end..<rest.upperBound)
    }
    if rest.isEmpty { return }
    let dropped = html.part(rest)
    let range = places.find(
      dropped.part(0..<min(dropped.count, 40)), of: node, shift: rest.lowerBound, in: &text)
    scratch.removeAll(keepingCapacity: true)
    escapes.append(dropped, to: &scratch)
    report(.html(scratch.withUnsafeBufferPointer { $0.excerpt }), at: range)
  }

  private func commentEnd(_ html: MarkdownSlice, _ range: Range<Int>) -> Int? {
    var at = range.lowerBound + 2
    while let dash = html.position(of: (UInt8(ascii: "-"), UInt8(ascii: "-")), from: at) {
      if html.holds("-->", at: dash) { return dash + 3 }
      at = dash + 1
    }
    return nil
  }

  /// Warns of a fence that nothing closes: the rest of its container has become code.
  mutating func checkFence(of node: MarkdownNode) {
    let opening = places.firstLine(of: node, in: &text)
    let last = text.lineStart(node.endLine)
    let quotes = quotes(around: node)
    let code = node.literal
    let isClosed = text.bytes.withUnsafeBufferPointer { bytes -> Bool in
      guard let mark = bytes[opening].first,
        mark == UInt8(ascii: "`") || mark == UInt8(ascii: "~")
      else { return true }
      let length = bytes[opening].prefix { $0 == mark }.count
      // Indented code has no fence, and its own first line may look like one.
      if length < 3 || code.holds(bytes.part(opening), at: 0) { return true }
      if last <= opening.lowerBound { return false }
      var at = last
      var left = quotes
      let end = bytes.lineEnd(from: last)
      while at < end {
        if bytes[at] == UInt8(ascii: ">"), left > 0 {
          left -= 1
        } else if !bytes[at].isMarkdownBlank {
          break
        }
        at += 1
      }
      let fence = bytes.trimmed(at..<end)
      return left == 0 && fence.count >= length && bytes[fence].allSatisfy { $0 == mark }
    }
    if !isClosed { report(.unclosedFence, at: opening) }
  }

  private func quotes(around node: MarkdownNode) -> Int {
    var count = 0
    var parent = node.parent
    while let above = parent {
      if above.kind == .quote { count += 1 }
      parent = above.parent
    }
    return count
  }
}
