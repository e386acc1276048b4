/// Goes through a text as `DocumentNames.key` folds names.
struct FoldedWalk {
  private let text: RunningText
  /// Where what was given ends in the text.
  private(set) var end: Int
  private var last: UInt32 = 0
  /// The second of two vowels whose tone has been moved to the first.
  private var second: UInt32?

  init(_ text: RunningText, at start: Int) {
    self.text = text
    end = start
  }

  /// Nothing at a wall.
  mutating func next() -> UInt32? {
    if let second {
      self.second = nil
      end = text.visible(at: end).end
      last = second
      return second
    }
    let found = text.visible(at: end)
    guard found.scalar != 0 else { return nil }
    if found.scalar.isWhiteSpace {
      end = text.skipSpaces(found.end)
      last = 0x20
      return last
    }
    end = found.end
    let scalar = found.scalar.lowered
    let isAfterQ = last == 0x71
    last = scalar
    guard scalar == 0x6F || scalar == 0x75 else { return scalar }
    let vowel = text.visible(at: end)
    guard let (first, moved) = Fold.oldPlacement(of: scalar, vowel.scalar.lowered),
      !(isAfterQ && moved == 0x79), !text.visible(at: vowel.end).scalar.isLetter
    else { return scalar }
    second = moved
    last = first
    return first
  }

  /// Whether what was given ends with a word.
  var isAtWordEnd: Bool { second == nil && !text.visible(at: end).scalar.isWordSign }
}
