/// Makes the tree of a template from its paired tags and measured lines.
struct TemplateTree {
  let lines: TemplateLines
  /// Places in parents that are outside of their blocks and would not be drawn.
  private(set) var ignored: [Range<Int>] = []

  init(lines: TemplateLines) { self.lines = lines }

  /// The nodes of the tokens in `range`, which holds every tag with its partner. An element that is
  /// not closed goes to the end of it.
  mutating func nodes(_ range: Range<Int>) -> [TemplateNode] {
    var nodes: [TemplateNode] = []
    var index = range.lowerBound
    while index < range.upperBound {
      switch lines.tokens[index] {
      case .text: addText(lines.extents[index], to: &nodes)
      case .tag(let tag):
        let start = tag.range.lowerBound
        if !lines.takesLineStart[index], lines.isLineStart(start) {
          nodes.append(.lineStart(start..<start))
        }
        let isOpen = tag.kind.opens && lines.partner[index] == index
        let last = isOpen ? range.upperBound : lines.partner[index]
        if let node = node(index, tag, last) { nodes.append(node) }
        if tag.kind.opens { index = max(index, last) }
      }
      index += 1
    }
    return nodes
  }

  private mutating func node(_ index: Int, _ tag: Tag, _ last: Int) -> TemplateNode? {
    guard !tag.isBad else { return nil }
    switch tag.kind {
    case .value: return .value(tag.name, raw: false)
    case .rawValue: return .value(tag.name, raw: true)
    case .comment, .delimiters, .close: return nil
    case .part:
      let isAlone = lines.beginsLine(index) && lines.endsLine(index)
      return .part(
        PartNode(
          name: tag.name, tag: tag.range, lead: isAlone ? lines.blanksBefore(index) : nil))
    case .section, .inverted:
      return .section(
        SectionNode(
          name: tag.name, isInverted: tag.kind == .inverted, body: body(index, last)))
    case .parent:
      guard lines.partner[index] == last else { return nil }
      return .parent(
        ParentNode(
          name: tag.name, tag: tag.range,
          lead: lines.isElementAlone(index) ? lines.blanksBefore(index) : nil,
          arguments: arguments(index, last)))
    case .block:
      guard lines.partner[index] == last else { return nil }
      return .block(block(index, last, tag))
    }
  }

  /// What stands between an opening tag and its closing tag.
  private mutating func body(_ first: Int, _ last: Int) -> [TemplateNode] {
    var body = nodes(first + 1..<last)
    if last < lines.tokens.count, case .tag(let tag) = lines.tokens[last],
      !lines.takesLineStart[last],
      lines.isLineStart(tag.range.lowerBound)
    {
      body.append(.lineStart(tag.range.lowerBound..<tag.range.lowerBound))
    }
    return body
  }

  private mutating func block(_ first: Int, _ last: Int, _ tag: Tag) -> BlockNode {
    let isArgument = lines.isArgument[first]
    let isAlone = !isArgument && lines.isElementAlone(first)
    let startsLine =
      isArgument
      ? lines.endsLine(first) : lines.beginsLine(first) && lines.endsLine(first)
    let bodyStart = lines.extents[first].upperBound
    return BlockNode(
      name: tag.name, body: body(first, last),
      lead: isAlone ? lines.blanksBefore(first) : nil,
      startsLine: startsLine,
      endsLine: lines.beginsLine(last),
      indentation: startsLine && (isArgument || isAlone)
        ? lines.blanks(from: bodyStart) : bodyStart..<bodyStart,
      lineEnd: (isAlone ? lines.lineEndAfter(last) : nil) ?? bodyStart..<bodyStart)
  }

  /// The blocks directly in a parent. Whatever else stands there is not drawn.
  private mutating func arguments(_ first: Int, _ last: Int) -> [BlockNode] {
    var blocks: [BlockNode] = []
    var hasIgnored = false
    var index = first + 1
    while index < last {
      let end = lines.partner[index]
      switch lines.tokens[index] {
      case .text(let range):
        if !hasIgnored, let start = range.first(where: { !lines.bytes[$0].isTagBlank }) {
          ignored.append(start..<lastDrawn(in: range) + 1)
          hasIgnored = true
        }
      case .tag(let tag) where tag.kind == .block && end > index:
        if !tag.isBad { blocks.append(block(index, end, tag)) }
      case .tag(let tag) where tag.kind == .comment || tag.kind == .delimiters || tag.isBad:
        break
      case .tag(let tag):
        if !hasIgnored { ignored.append(tag.range) }
        hasIgnored = true
      }
      index = max(index, end) + 1
    }
    return blocks
  }

  private func lastDrawn(in range: Range<Int>) -> Int {
    range.last { !lines.bytes[$0].isTagBlank } ?? range.lowerBound
  }

  /// A text, a line at a time.
  private func addText(_ range: Range<Int>, to nodes: inout [TemplateNode]) {
    var i = range.lowerBound
    while i < range.upperBound {
      if lines.isLineStart(i) {
        let blanks = i..<min(lines.blanks(from: i).upperBound, range.upperBound)
        nodes.append(.lineStart(blanks))
        i = blanks.upperBound
      }
      var end = i
      while end < range.upperBound, lines.bytes[end] != UInt8(ascii: "\n") { end += 1 }
      end = min(end + 1, range.upperBound)
      if i < end { nodes.append(.text(i..<end)) }
      i = end
    }
  }
}
