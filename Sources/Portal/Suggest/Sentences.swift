/// A text cut into sentences, and into pieces of bounded length where it has none.
enum Sentences {
  /// In bytes. Longer ones are cut at white space, so that what is said of each number stays short.
  static let limit = 3000

  /// The sentences of `text`, in order. A NUL ends one; so does a full stop before white space and what may
  /// begin another.
  static func all(in text: RunningText) -> [Range<Int>] {
    var found: [Range<Int>] = []
    var start = 0
    var i = 0
    while i < text.count {
      let byte = text[i]
      var end: Int?
      if byte == 0 {
        end = i
      } else if byte == UInt8(ascii: "."), endsSentence(text, i, from: start) {
        end = i + 1
      } else if byte == UInt8(ascii: "!") || byte == UInt8(ascii: "?") {
        end = i + 1
      } else if byte <= 0x20, i - start >= limit {
        end = i
      } else if i - start >= limit + 200, byte & 0xC0 != 0x80 {
        end = i
      }
      if let end {
        add(start..<end, in: text, to: &found)
        start = end
      }
      i += 1
    }
    add(start..<text.count, in: text, to: &found)
    return found
  }

  private static func add(_ range: Range<Int>, in text: RunningText, to found: inout [Range<Int>]) {
    var (start, end) = (range.lowerBound, range.upperBound)
    while start < end, text[start] <= 0x20 { start += 1 }
    while start < end, text[end - 1] <= 0x20 { end -= 1 }
    if start < end { found.append(start..<end) }
  }

  /// Whether the full stop at `stop` is not that of an abbreviation, as in *TP. Huế* and *ThS. Nguyễn*.
  private static func endsSentence(_ text: RunningText, _ stop: Int, from start: Int) -> Bool {
    guard text[stop + 1] <= 0x20 || text[stop + 1] >= 0x80 else { return false }
    let next = text.skipSpaces(stop + 1)
    guard next > stop + 1 || text[stop + 1] == 0 else { return false }
    let first = text.scalar(at: next).scalar
    guard first == 0 || first.isCapital || !first.isLetter else { return false }
    let word = text.wordStart(before: stop)
    return word == stop || stop - word > 4 || !text.scalar(at: word).scalar.isCapital || first == 0
  }
}
