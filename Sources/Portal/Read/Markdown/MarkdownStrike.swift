/// One mark of a strikethrough: `~~` at `offset` of a text node.
struct MarkdownStrike {
  let node: MarkdownNode
  let offset: Int
  let opens: Bool
}

extension MarkdownWalk {
  /// Pairs the `~~` that stand directly in `parent`, and marks the text nodes that have some: with the
  /// index of their first in `strikes`, and one more. An opening one has no white space after it, a
  /// closing one none before it; three `~` and more are text. Takes time in proportion to `parent`'s text.
  mutating func markStrikes(in parent: MarkdownNode) {
    struct Candidate {
      let node: MarkdownNode
      let offset: Int
      let opens, closes: Bool
      var role: Bool?
    }
    var candidates: [Candidate] = []
    var child = parent.firstChild
    while let node = child {
      defer { child = node.next }
      guard node.kind == .text else { continue }
      let text = node.literal
      var at = 0
      while let found = text.position(of: UInt8(ascii: "~"), from: at) {
        at = found + 1
        while at < text.count, text[at] == UInt8(ascii: "~") { at += 1 }
        guard at - found == 2 else { continue }
        let before = found > 0 ? !text[found - 1].isMarkdownSpace : hasText(node.previous)
        let after = at < text.count ? !text[at].isMarkdownSpace : hasText(node.next)
        if before || after {
          candidates.append(Candidate(node: node, offset: found, opens: after, closes: before))
        }
      }
    }
    if candidates.count < 2 { return }
    var open: [Int] = []
    for i in candidates.indices {
      if candidates[i].closes, let opener = open.popLast() {
        candidates[opener].role = true
        candidates[i].role = false
      } else if candidates[i].opens {
        open.append(i)
      }
    }
    var marked: MarkdownNode?
    for candidate in candidates {
      guard let opens = candidate.role else { continue }
      if candidate.node != marked {
        marked = candidate.node
        candidate.node.mark = strikes.count + 1
      }
      strikes.append(MarkdownStrike(node: candidate.node, offset: candidate.offset, opens: opens))
    }
  }

  private func hasText(_ node: MarkdownNode?) -> Bool {
    guard let node else { return false }
    return node.kind != .softBreak && node.kind != .lineBreak
  }
}
