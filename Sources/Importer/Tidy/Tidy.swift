import Portal

/// Takes out of an article's text what is none of it, and reads what its last lines say of it. The same for
/// saved pages of every form.
struct Tidy {
  private var draft: Draft
  private let offset: Int
  /// Whether lines have no marks of their own, so that a short one may be anything.
  private let isPlainText: Bool

  static func tidy(_ draft: Draft, offset: Int, isPlainText: Bool = false) -> Draft {
    var tidy = Tidy(draft: draft, offset: offset, isPlainText: isPlainText)
    tidy.dropRubbish()
    tidy.readDate()
    tidy.readTail()
    tidy.dropEndMark()
    tidy.captions()
    return tidy.draft
  }

  private mutating func note(_ finding: ImportNote.Finding, _ text: Bytes, _ passage: Passage) {
    draft.notes.append(ImportNote(finding, text, line: passage.line))
  }

  // MARK: Rubbish

  private mutating func dropRubbish() {
    var kept: [Passage] = []
    let title = Text.key(draft.title)
    /// Whether the next line is what stands under a picture.
    var isUnderPicture = false
    /// Whether the lines are headlines of other articles.
    var isAmongOthers = false
    for (index, passage) in draft.body.enumerated() {
      guard let words = passage.block.line else {
        kept.append(passage)
        isUnderPicture = false
        continue
      }
      let line = Text.line(words)
      if Rubbish.isPictureMark(line) {
        note(.rubbish, line, passage)
        isUnderPicture = true
        continue
      }
      defer { isUnderPicture = false }
      if isUnderPicture, Text.length(line) <= 300 {
        addCaption(line, passage, to: &kept)
        continue
      }
      if Rubbish.isRubbish(line) {
        note(.rubbish, line, passage)
        isAmongOthers = isAmongOthers || Rubbish.introducesOthers(line)
        continue
      }
      isAmongOthers = isAmongOthers && !Self.isSentence(line)
      if isAmongOthers {
        note(.outside, line, passage)
        continue
      }
      let withoutNull = Rubbish.withoutNull(line)
      if !title.isEmpty, Text.key(withoutNull ?? line) == title {
        note(.headline, line, passage)
        continue
      }
      if Rubbish.isLabel(line), !hasContent(after: index) {
        note(.emptyLabel, line, passage)
        continue
      }
      if let withoutNull {
        note(.rubbish, Bytes("null"), passage)
        kept.append(Passage(block: .paragraph([.text(withoutNull)]), line: passage.line))
        continue
      }
      kept.append(passage)
    }
    draft.body = kept
  }

  /// Whether something follows a label that is neither a label nor rubbish.
  private func hasContent(after index: Int) -> Bool {
    guard let next = draft.body[(index + 1)...].first else { return false }
    guard let words = next.block.line else { return true }
    return !Rubbish.isLabel(words) && !Rubbish.isRubbish(words)
  }

  private mutating func addCaption(_ line: Bytes, _ passage: Passage, to kept: inout [Passage]) {
    if let last = kept.indices.last, case .picture(var picture) = kept[last].block,
      picture.caption.isEmpty
    {
      picture.caption = line
      kept[last].block = .picture(picture)
      return
    }
    note(.picture, line, passage)
    kept.append(Passage(block: .paragraph([.emphasis([.text(line)])]), line: passage.line))
  }

  /// A line above the first sentence that says when, where nothing else does.
  private mutating func readDate() {
    guard case .missing = draft.date else { return }
    for (index, passage) in draft.body.prefix(5).enumerated() {
      guard let words = passage.block.line else { continue }
      if let line = DateLine(words, offset: offset) {
        draft.date = .moment(line.moment)
        draft.body.remove(at: index)
        return
      }
      if Self.isSentence(Text.line(words)) { return }
    }
  }

  // MARK: The last lines

  private mutating func readTail() {
    readAttachments()
    // What says something, from the end up to the first that says nothing.
    var at = draft.body.count
    while at > 0 {
      let passage = draft.body[at - 1]
      guard case .paragraph = passage.block, let words = passage.block.line else { break }
      if let byline = Byline.labelled(words) {
        take(byline)
        draft.body.remove(at: at - 1)
        at -= 1
        continue
      }
      if draft.authors.isEmpty, at > 1, let byline = Byline.bare(words), endsSentence(at - 2) {
        take(byline)
        draft.body.remove(at: at - 1)
        at -= 1
        continue
      }
      if case .missing = draft.date, let line = DateLine(words, offset: offset) {
        draft.date = .moment(line.moment)
        draft.body.remove(at: at - 1)
        at -= 1
        continue
      }
      break
    }
  }

  private mutating func take(_ byline: Byline) {
    switch byline {
    case .authors(let authors):
      // Read from the end, so these come before those that were there.
      draft.authors =
        authors + draft.authors.filter { known in !authors.contains { $0.name == known.name } }
    case .source(let source): if draft.source == nil { draft.source = source }
    case .tags(let tags): draft.tags += tags.filter { !draft.tags.contains($0) }
    case .section(let name): if !draft.sections.contains(name) { draft.sections.append(name) }
    }
  }

  /// Whether the last paragraph with words up to `index` ends as a sentence does.
  private func endsSentence(_ index: Int) -> Bool {
    for passage in draft.body[...index].reversed() {
      switch passage.block {
      case .paragraph(let inlines): return Self.isSentence(Text.line(inlines.plain))
      case .picture: continue
      default: return true
      }
    }
    return false
  }

  static func isSentence(_ line: Bytes) -> Bool {
    [".", "…", ":", ";", "!", "?", ".”", ".\"", "…”", "!”", "?”", ".)", "./.", ".»"].contains {
      line.ends($0)
    }
  }

  /// Files that are named, one a line, behind a label for them.
  private mutating func readAttachments() {
    guard
      let label = draft.body.firstIndex(where: {
        $0.block.line.map { Rubbish.isAttachmentLabel($0) } ?? false
      })
    else { return }
    var end = label + 1
    while end < draft.body.count, let file = Self.file(draft.body[end].block) {
      draft.attachments.append(file)
      end += 1
    }
    if end > label + 1 { draft.body.removeSubrange(label..<end) }
  }

  /// The file that a line names and nothing else.
  private static func file(_ block: Block) -> DraftFile? {
    guard case .paragraph(let inlines) = block else { return nil }
    let words = Text.line(inlines.plain)
    if inlines.count == 1, case .link(_, let address) = inlines[0], isFile(address) {
      return DraftFile(address: address, title: words)
    }
    return isFile(words) && Text.length(words) <= 200 ? DraftFile(address: words) : nil
  }

  private static let fileEndings = [
    "pdf", "doc", "docx", "xls", "xlsx", "ppt", "pptx", "odt", "ods", "rtf", "zip", "rar", "7z",
    "csv", "txt",
  ]

  /// Whether the name of a path or address ends as that of a document does.
  static func isFile(_ address: Bytes) -> Bool {
    let name = Text.lowered(Addresses.fileName(of: address))
    guard let dot = name.lastIndex(of: UInt8(ascii: ".")), dot > 0 else { return false }
    return fileEndings.contains(Bytes(name[(dot + 1)...]).string)
  }

  // MARK: Ends and captions

  private mutating func dropEndMark() {
    guard
      let last = draft.body.lastIndex(where: {
        if case .paragraph = $0.block { true } else { false }
      }),
      case .paragraph(var inlines) = draft.body[last].block,
      let mark = Self.dropEndMark(&inlines)
    else { return }
    note(.endMark, mark, draft.body[last])
    draft.body[last].block = .paragraph(inlines)
    if inlines.isEmpty { draft.body.remove(at: last) }
  }

  /// The mark that was taken off.
  private static func dropEndMark(_ inlines: inout [Inline]) -> Bytes? {
    guard let last = inlines.indices.last else { return nil }
    switch inlines[last] {
    case .text(let text):
      guard let mark = Rubbish.endMark(of: text) else { return nil }
      inlines[last] = .text(Bytes(text.dropLast(mark.count)) + mark.rest)
      return Bytes(text.suffix(mark.count))
    case .strong(var inner):
      guard let mark = dropEndMark(&inner) else { return nil }
      inlines[last] = .strong(inner)
      return mark
    case .emphasis(var inner):
      guard let mark = dropEndMark(&inner) else { return nil }
      inlines[last] = .emphasis(inner)
      return mark
    default: return nil
    }
  }

  /// Lines that stand under pictures become their captions; in plain text a short line that ends no sentence
  /// may be one.
  private mutating func captions() {
    guard isPlainText else { return captionsInItalics() }
    for index in draft.body.indices {
      guard case .paragraph(let inlines) = draft.body[index].block,
        inlines.count == 1, case .text(let words) = inlines[0],
        Text.length(words) <= 150, !Self.isSentence(words), !words.ends(",")
      else { continue }
      note(.caption, words, draft.body[index])
      draft.body[index].block = .paragraph([.emphasis(inlines)])
    }
  }

  /// A line in italics right under a picture is its caption.
  private mutating func captionsInItalics() {
    var kept: [Passage] = []
    for passage in draft.body {
      if let last = kept.indices.last, case .picture(var picture) = kept[last].block,
        picture.caption.isEmpty, case .paragraph(let inlines) = passage.block, inlines.count == 1,
        case .emphasis = inlines[0]
      {
        let words = Text.line(inlines.plain)
        if Text.length(words) <= 300 {
          picture.caption = words
          kept[last].block = .picture(picture)
          continue
        }
      }
      kept.append(passage)
    }
    draft.body = kept
  }
}
