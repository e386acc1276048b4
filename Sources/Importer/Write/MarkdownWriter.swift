import Portal

/// Writes blocks as Markdown that means just them.
struct MarkdownWriter {
  private var out = Bytes()
  /// What the lines of the block begin with that is being written.
  private var indent = Bytes()
  private var lastLevel = 1
  private var renderer = MarkdownRenderer()
  /// The level that each heading of the source has here.
  private let levels: [Int: Int]

  static func write(_ blocks: [Block]) -> Bytes {
    var writer = MarkdownWriter(blocks)
    writer.write(blocks)
    return writer.out
  }

  /// The highest heading of the text is of the second level, whatever the source has: the first is the
  /// headline's.
  private init(_ blocks: [Block]) {
    let used = Set(
      blocks.compactMap { if case .heading(let level, _) = $0 { level } else { nil } })
    levels = Dictionary(
      uniqueKeysWithValues: used.sorted().enumerated().map { ($1, min($0 + 2, 6)) })
  }

  private mutating func write(_ blocks: [Block]) {
    var isFirst = true
    var lastList: (isOrdered: Bool, mark: Int)?
    for block in blocks {
      if !isFirst {
        out += trimmedIndent
        out.append("\n")
        out += indent
      }
      isFirst = false
      var mark = 0
      if case .list(let start, _) = block {
        // Another mark begins another list.
        if let last = lastList, last.isOrdered == (start != nil) { mark = 1 - last.mark }
        lastList = (start != nil, mark)
      } else {
        lastList = nil
      }
      write(block, mark)
    }
  }

  private var trimmedIndent: Bytes {
    var indent = indent
    while indent.last == 0x20 { indent.removeLast() }
    return indent
  }

  private mutating func write(_ block: Block, _ mark: Int) {
    switch block {
    case .paragraph(let inlines):
      write(inlines)
      out.append("\n")
    case .heading(let level, let inlines):
      let level = min(levels[level] ?? lastLevel + 1, lastLevel + 1, 6)
      lastLevel = level
      out += Bytes(repeating: UInt8(ascii: "#"), count: level)
      out.append(" ")
      writeLine(inlines)
      out.append("\n")
    case .list(let start, let items): write(items, start, mark)
    case .quote(let blocks): within(Bytes("> ")) { $0.write(blocks) }
    case .table(let rows): write(table: rows)
    case .picture(let picture):
      write(picture)
      out.append("\n")
    case .code(let text): write(code: text)
    case .rule: out.append("* * *\n")
    }
  }

  private mutating func within(
    _ mark: Bytes, further: Bytes? = nil, _ write: (inout MarkdownWriter) -> Void
  ) {
    let outer = indent
    out += mark
    indent += further ?? mark
    write(&self)
    indent = outer
  }

  private mutating func write(_ items: [[Block]], _ start: Int?, _ mark: Int) {
    let isTight = items.allSatisfy { $0.count == 1 || $0.count == 2 && $0[1].isList }
    for (index, item) in items.enumerated() {
      if index > 0 {
        if !isTight {
          out += trimmedIndent
          out.append("\n")
        }
        out += indent
      }
      var sign = Bytes(["-", "*"][mark])
      if let start { sign = Bytes("\(start + index)" + [".", ")"][mark]) }
      sign.append(0x20)
      within(sign, further: Bytes(repeating: 0x20, count: sign.count)) { writer in
        if isTight, item.count == 2 {
          writer.write(item[0], 0)
          writer.out += writer.indent
          writer.write(item[1], 0)
        } else {
          writer.write(item)
        }
      }
    }
  }

  private mutating func write(code text: Bytes) {
    var longest = 0
    var run = 0
    for byte in text {
      run = byte == UInt8(ascii: "`") ? run + 1 : 0
      longest = max(longest, run)
    }
    let fence = Bytes(repeating: UInt8(ascii: "`"), count: max(3, longest + 1))
    out += fence
    out.append("\n")
    var lines = text.filter { $0 != 0x0D }
    if lines.last == 0x0A { lines.removeLast() }
    for line in lines.split(separator: 0x0A, omittingEmptySubsequences: false) {
      out += indent
      out += line
      out.append("\n")
    }
    out += indent
    out += fence
    out.append("\n")
  }

  private mutating func write(table rows: [[[Inline]]]) {
    for (index, row) in rows.enumerated() {
      if index > 0 { out += indent }
      out.append("|")
      for cell in row {
        out.append(" ")
        writeLine(cell, isCell: true)
        out.append(" |")
      }
      out.append("\n")
      if index == 0 {
        out += indent
        out.append("|")
        for _ in row { out.append(" --- |") }
        out.append("\n")
      }
    }
  }

  private mutating func write(_ picture: DraftPicture) {
    out.append("![")
    MarkdownEscape.append(picture.alt, to: &out, isLineStart: false, isBeforeLink: false)
    out.append("](")
    MarkdownEscape.append(address: picture.address, to: &out)
    if !picture.caption.isEmpty {
      out.append(" ")
      var title = picture.caption
      // What stands after the last bar is the credit: there is none.
      if title.contains(Bytes(" | ")) || title.ends(" |") || title.starts("| ") {
        title.append(" |")
      }
      MarkdownEscape.append(title: title, to: &out)
    }
    out.append(")")
  }

  // MARK: Words

  private mutating func write(_ inlines: [Inline]) {
    out += words(inlines, isLineStart: true, isCell: false)
  }

  /// `inlines` with their marks, if these come out as marks, else without.
  private mutating func words(
    _ inlines: [Inline], isLineStart: Bool, isCell: Bool
  ) -> Bytes {
    let indent = indent
    func written(_ hasMarks: Bool) -> Bytes {
      var text = InlineWriter(
        indent: indent, isLineStart: isLineStart, isCell: isCell, hasMarks: hasMarks)
      text.write(inlines, after: nil, before: nil)
      return text.out
    }
    let marked = written(true)
    if inlines.allSatisfy(\.isUnmarked) { return marked }
    // A heading takes inlines alone, wherever they are to stand.
    let line = marked.map { $0 == 0x0A ? 0x20 : $0 }
    let page = renderer.render(Bytes("# ") + line + Bytes(" #\n"), options: Self.options).text
    func bare(_ text: Bytes) -> Bytes { text.filter { $0 > 0x20 && $0 != UInt8(ascii: "\\") } }
    return bare(page) == bare(inlines.plain) ? marked : written(false)
  }

  private static let options: MarkdownOptions = {
    var options = MarkdownOptions()
    options.collectsText = true
    return options
  }()

  /// Words on one line, with nothing at its end that would be taken for the end of a heading.
  private mutating func writeLine(_ inlines: [Inline], isCell: Bool = false) {
    let words = words(
      inlines.map { $0 == .lineEnd ? .text([0x20]) : $0 }, isLineStart: false, isCell: isCell)
    let marks = words.reversed().prefix { $0 == UInt8(ascii: "#") }.count
    guard marks > 0 else {
      out += words
      return
    }
    out += words.dropLast(marks)
    for _ in 0..<marks { out.append("\\#") }
  }
}

extension Block {
  fileprivate var isList: Bool { if case .list = self { true } else { false } }
}

extension Inline {
  /// Whether Markdown cannot mistake where it begins and ends.
  fileprivate var isUnmarked: Bool {
    switch self {
    case .text, .lineEnd: true
    case .link(let inner, _): inner.allSatisfy(\.isUnmarked)
    case .emphasis, .strong, .strike, .code: false
    }
  }
}
