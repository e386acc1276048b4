/// Footnotes: `[^id]` in the text and `[^id]: what it says` at the beginning of a line, with further
/// paragraphs indented by four columns.
///
/// CommonMark knows none, and would take some of them for definitions of links. So they are cut out of
/// the body and put in front of it as the items of a list, followed by an empty heading that ends the
/// list: libcmark then reads them with the very references that the body has, in one pass.
struct MarkdownNotes {
  struct Note {
    let id: Bytes
    /// Where `[^id]:` stands in the text given to `gather`.
    let range: Range<Int>
    /// How often it has been referred to so far.
    var uses = 0
    /// From 1 in the order of first reference; 0: none yet.
    var number = 0
  }

  private(set) var notes: [Note] = []
  /// Notes by number − 1.
  private(set) var order: [Int] = []
  /// Second definitions of an id: its name, where, and where the first is.
  private(set) var doubles: [(id: Bytes, range: Range<Int>, first: Range<Int>)] = []
  private var index: [Bytes: Int] = [:]

  var isEmpty: Bool { notes.isEmpty }

  /// Cuts the notes out of `text` and moves them to its front.
  mutating func gather(from text: inout MarkdownText) {
    self = MarkdownNotes()
    var front = Bytes()
    var pieces: [(at: Int, from: Int)] = []
    var blanked: [Range<Int>] = []
    text.bytes.withUnsafeBufferPointer { body in
      var cutter = MarkdownNoteCutter(body)
      while let cut = cutter.next() {
        blanked.append(cut.range)
        let id = Bytes(body.part(cut.id))
        let mark = cut.id.lowerBound - 2..<cut.id.upperBound + 1
        if let first = index[id] {
          doubles.append((id, mark, notes[first].range))
          continue
        }
        index[id] = notes.count
        notes.append(Note(id: id, range: mark))
        // Always 1, because only that may follow a paragraph without an empty line.
        front.append("1. ")
        for (number, line) in cut.lines.enumerated() {
          if number > 0, !line.isEmpty { front.append("   ") }
          pieces.append((front.count, line.lowerBound))
          front.append(contentsOf: body.part(line))
          front.append("\n")
        }
      }
    }
    if blanked.isEmpty { return }
    if !notes.isEmpty { front.append("\n#\n\n") }
    text.move(front, pieces: pieces, blanked: blanked)
  }

  /// Counts a reference. Nil: no such note. `use`: 1 for the first to that note.
  mutating func refer(to id: MarkdownSlice) -> (number: Int, use: Int)? {
    guard let note = index[Bytes(id)] else { return nil }
    if notes[note].number == 0 {
      order.append(note)
      notes[note].number = order.count
    }
    notes[note].uses += 1
    return (notes[note].number, notes[note].uses)
  }

  func has(_ id: MarkdownSlice) -> Bool { index[Bytes(id)] != nil }

  /// The id that a reference at `start`, where `[^` stands, gives: no blank in it, no bracket.
  static func id(in text: MarkdownSlice, at start: Int) -> Range<Int>? {
    var i = start + 2
    while i < text.count, !text[i].isMarkdownSpace, text[i] != UInt8(ascii: "[") {
      if text[i] == UInt8(ascii: "]") { return i > start + 2 ? start + 2..<i : nil }
      i += 1
    }
    return nil
  }
}
