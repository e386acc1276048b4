/// One line of a file with the part of it that a message is about.
struct SourceExcerpt {
  /// What to show of the line: tabs as they are, other controls as signs.
  private(set) var text = Bytes()
  /// What puts the carets under their place: tabs where the line has them, and spaces.
  private(set) var indent = Bytes()
  /// How many columns the part takes, at least 1. A part that goes on ends with the line.
  private(set) var width = 0

  /// A longer line is shown as this many characters around the part.
  static let limit = 120
  /// How many characters stand before the part, then.
  private static let lead = 40

  /// `range` is the part, and `line` the line it starts in: offsets into `file`, in bytes.
  init(of range: Range<Int>, line: Range<Int>, in file: Bytes) {
    // Only so many bytes of a very long line are looked at.
    let near = max(line.lowerBound, range.lowerBound - 4096)
    let far = min(line.upperBound, max(range.lowerBound + 4096, near))
    let cells = Self.cells(of: file, near..<far)
    let first =
      cells.firstIndex { $0.range.upperBound > range.lowerBound } ?? cells.count

    var shown = 0..<cells.count
    let isCutBefore = near > line.lowerBound
    let isCutAfter = far < line.upperBound
    if shown.count > Self.limit || isCutBefore || isCutAfter {
      let start = first > Self.limit * 2 / 3 ? first - Self.lead : 0
      shown = start..<min(cells.count, start + Self.limit - 2)
    }

    if shown.lowerBound > 0 || isCutBefore {
      text.append("…")
      indent.append(" ")
    }
    for index in shown {
      let cell = cells[index]
      text.append(contentsOf: cell.text)
      if index < first {
        if cell.isTab {
          indent.append("\t")
        } else {
          indent.append(contentsOf: repeatElement(UInt8(ascii: " "), count: cell.width))
        }
      } else if cell.range.lowerBound < range.upperBound {
        width += cell.isTab ? 1 : cell.width
      }
    }
    if shown.upperBound < cells.count || isCutAfter { text.append("…") }
    width = max(1, width)
  }

  // MARK: Characters

  /// A user-perceived character as it is shown.
  private struct Cell {
    /// Offsets into the file, in bytes.
    var range: Range<Int>
    var text: Bytes
    /// Columns on a terminal.
    var width: Int
    var isTab: Bool
  }

  /// The characters in `range` of `file`.
  private static func cells(of file: Bytes, _ range: Range<Int>) -> [Cell] {
    var scalars = String.UnicodeScalarView()
    var offsets: [Int] = []
    file.withUnsafeBufferPointer { file in
      var i = range.lowerBound
      while i < range.upperBound {
        let (scalar, count) = UTF8Scalar.decode(file, at: i)
        scalars.append(shown(scalar))
        offsets.append(i)
        i += count
      }
    }
    offsets.append(range.upperBound)
    var first = 0
    return String(scalars).map { character in
      let last = first + character.unicodeScalars.count
      defer { first = last }
      return Cell(
        range: offsets[first]..<offsets[last], text: Bytes(String(character)),
        width: width(of: character), isTab: character == "\t")
    }
  }

  /// A sign for what must not reach a terminal; U+FFFD for what is not UTF-8.
  private static func shown(_ scalar: UInt32?) -> Unicode.Scalar {
    guard let scalar else { return "\u{FFFD}" }
    if scalar != 0x09, CharacterData.isUnprintable(scalar) {
      let picture = scalar < 0x20 ? 0x2400 + scalar : scalar == 0x7F ? 0x2421 : 0xFFFD
      return Unicode.Scalar(picture) ?? "\u{FFFD}"
    }
    return Unicode.Scalar(scalar) ?? "\u{FFFD}"
  }

  private static func width(of character: Character) -> Int {
    let scalars = character.unicodeScalars
    // A variation selector asks for the emoji, and two regional indicators are one flag.
    if scalars.count > 1, scalars.contains(where: { $0.value == 0xFE0F || isRegional($0) }) {
      return 2
    }
    return scalars.reduce(0) { max($0, CharacterData.width($1.value)) }
  }

  private static func isRegional(_ scalar: Unicode.Scalar) -> Bool {
    (0x1F1E6...0x1F1FF).contains(scalar.value)
  }
}
