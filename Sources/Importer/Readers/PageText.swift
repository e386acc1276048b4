import Portal

/// A portal's page saved as text: a line a paragraph, and around the article whatever else the page had.
struct PageText {
  private struct Line {
    let text: Bytes
    let number: Int
  }

  private let situation: Situation
  private var draft = Draft()

  static func read(_ text: SourceText, _ situation: Situation) -> [Draft] {
    var page = PageText(situation: situation)
    let lines = Self.lines(of: text)
    guard !lines.isEmpty else { return [] }
    page.draft.place = text.place(ofLine: lines[0].number)
    let first = page.readHead(lines)
    page.draft.body = lines[first...].map {
      Passage(block: .paragraph([.text($0.text)]), line: $0.number)
    }
    return [Tidy.tidy(page.draft, offset: situation.offset, isPlainText: true)]
  }

  private init(situation: Situation) { self.situation = situation }

  /// What stands on each line; empty ones left out.
  private static func lines(of text: SourceText) -> [Line] {
    var lines: [Line] = []
    var number = 1
    var start = 0
    let bytes = text.bytes
    func add(_ end: Int) {
      let words = Text.line(Bytes(bytes[start..<end]))
      if !words.isEmpty { lines.append(Line(text: words, number: number)) }
    }
    var i = 0
    while i < bytes.count {
      if bytes[i] == 0x0A || bytes[i] == 0x0D {
        add(i)
        if bytes[i] == 0x0D, i + 1 < bytes.count, bytes[i + 1] == 0x0A { i += 1 }
        start = i + 1
        number += 1
      }
      i += 1
    }
    add(bytes.count)
    return lines
  }

  // MARK: The head

  /// Longer lines are paragraphs, whatever they end with.
  private static let headlineLimit = 250

  private static func isParagraph(_ line: Bytes) -> Bool {
    if Text.length(line) > headlineLimit { return true }
    return [".", "…", ";", ":", ",", ".”", ".\""].contains { line.ends($0) }
  }

  /// Reads what stands before the first paragraph: site, section, headline, date. Gives the first line that
  /// is text.
  private mutating func readHead(_ lines: [Line]) -> Int {
    let first = lines.firstIndex { line in
      Self.isParagraph(line.text) && !Rubbish.isRubbish(line.text)
        && DateLine(line.text, offset: situation.offset) == nil
    }
    // Without any paragraph the first line that says something is the headline, and the rest is text.
    let end = first ?? lines.count
    var heads: [Line] = []
    for line in lines[..<end] {
      if let date = DateLine(line.text, offset: situation.offset) {
        take(date, line)
      } else if Rubbish.isRubbish(line.text) {
        draft.notes.append(ImportNote(.rubbish, line.text, line: line.number))
      } else {
        heads.append(line)
      }
    }
    heads = readSite(heads)
    guard let title = first == nil ? heads.first : Self.title(of: heads) else { return end }
    draft.title = Rubbish.withoutNull(title.text) ?? title.text
    guard first != nil else {
      // Lines behind it cannot be told from paragraphs.
      let next = lines.firstIndex { $0.number > title.number }
      return next ?? lines.count
    }
    readLabels(heads, title)
    return end
  }

  private mutating func take(_ date: DateLine, _ line: Line) {
    if date.isUpdate, case .moment = draft.date {
      draft.updated = date.moment
      return
    }
    switch draft.date {
    case .moment(let known) where known.seconds != date.moment.seconds:
      draft.date = .several([Text.line(known.iso), Text.line(date.moment.iso)])
    case .several(let all): draft.date = .several(all + [date.moment.iso])
    default: draft.date = .moment(date.moment)
    }
  }

  /// A name and the address below it.
  private mutating func readSite(_ heads: [Line]) -> [Line] {
    guard
      let index = heads.firstIndex(where: {
        Address.isWebURL($0.text) || $0.text.starts("www.") && !$0.text.contains(0x20)
      })
    else { return heads }
    let written = heads[index].text
    let url = written.starts("www.") ? Bytes("http://") + written : written
    var rest = heads
    rest.remove(at: index)
    if index > 0 {
      draft.site = DraftSource(name: heads[index - 1].text, url: url)
      rest.remove(at: index - 1)
    } else {
      draft.site = DraftSource(name: Addresses.host(of: url), url: url)
    }
    draft.source = draft.site
    return rest
  }

  /// The line that comes twice, else the last one.
  private static func title(of heads: [Line]) -> Line? {
    func key(_ line: Line) -> Bytes { Text.key(Rubbish.withoutNull(line.text) ?? line.text) }
    for (index, line) in heads.enumerated().reversed() {
      if heads[..<index].contains(where: { key($0) == key(line) }) { return line }
    }
    return heads.last { Rubbish.withoutNull($0.text) == nil } ?? heads.last
  }

  private mutating func readLabels(_ heads: [Line], _ title: Line) {
    let key = Text.key(draft.title)
    for line in heads where line.number != title.number {
      let words = Rubbish.withoutNull(line.text) ?? line.text
      if Text.key(words) == key {
        draft.notes.append(ImportNote(.headline, line.text, line: line.number))
      } else if line.number < title.number, draft.sections.isEmpty {
        draft.sections.append(line.text)
      } else {
        draft.notes.append(ImportNote(.label, line.text, line: line.number))
      }
    }
  }
}
