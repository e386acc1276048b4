/// Splits texts into words and numbers them: by the form that keeps its marks, and by the folded one.
///
/// A word is a run of letters, digits and their marks; Vietnamese has one syllable in each. How a word is
/// written the first time is looked up by its bytes from then on, and not folded again.
struct SearchWords {
  /// By number: with marks, in lower case (`Fold.marked`).
  private(set) var marked: [Bytes] = []
  /// By number: the number of the folded form.
  private(set) var plain: [Int32] = []
  /// Folded forms by theirs.
  private(set) var folded: [Bytes] = []

  private var markedNumbers: [Bytes: Int32] = [:]
  private var foldedNumbers: [Bytes: Int32] = [:]
  private var written = WrittenWords()

  /// Stands for the end of a line among numbers of words.
  static let lineEnd: Int32 = -1
  /// In bytes. Longer ones are no words but something pasted.
  static let longest = 60
  private static let noWord: Int32 = -2

  /// The numbers of the words of `text`, in order.
  mutating func split(_ text: Bytes, into numbers: inout [Int32]) {
    numbers.removeAll(keepingCapacity: true)
    text.withUnsafeBufferPointer { text in
      var i = 0
      while i < text.count {
        let start = i
        var hash = WrittenWords.seed
        while i < text.count {
          let end = Self.endOfLetter(text, at: i)
          if end == i { break }
          while i < end {
            hash = WrittenWords.mixed(hash, text[i])
            i += 1
          }
        }
        if i > start {
          let number = number(of: UnsafeBufferPointer(rebasing: text[start..<i]), hash)
          if number != Self.noWord { numbers.append(number) }
          continue
        }
        if text[i] == UInt8(ascii: "\n") { numbers.append(Self.lineEnd) }
        i += 1
        // What goes on a scalar that is no letter.
        while i < text.count, text[i] & 0xC0 == 0x80 { i += 1 }
      }
    }
  }

  /// Where the letter, digit or mark at `i` ends; `i` when there is none.
  @inline(__always)
  private static func endOfLetter(_ text: UnsafeBufferPointer<UInt8>, at i: Int) -> Int {
    let byte = text[i]
    if byte < 0x80 {
      return byte | 0x20 &- 0x61 < 26 || byte &- 0x30 < 10 ? i + 1 : i
    }
    if byte &- 0xC4 < 3 { return min(i + 2, text.count) }
    // À to ÿ, but for × and ÷.
    if byte == 0xC3, i + 1 < text.count, text[i + 1] & 0xDF != 0x97 { return i + 2 }
    // U+1E00 to U+1EFF.
    if byte == 0xE1, i + 2 < text.count, text[i + 1] &- 0xB8 < 4 { return i + 3 }
    return endOfRareLetter(text, at: i)
  }

  private static func endOfRareLetter(_ text: UnsafeBufferPointer<UInt8>, at i: Int) -> Int {
    let (decoded, count) = UTF8Scalar.decode(text, at: i)
    // Above U+FFFF byte order is not the order that scripts in browsers know.
    guard let scalar = decoded, scalar < 0x10000 else { return i }
    switch CharacterData.kind(of: scalar) {
    case .letter, .digit, .mark, .spacingMark, .format: return i + count
    case .space, .other: return i
    }
  }

  // MARK: Numbers

  private mutating func number(of word: UnsafeBufferPointer<UInt8>, _ hash: UInt64) -> Int32 {
    if let known = written.number(of: word, hash) { return known }
    let number = newNumber(of: Bytes(word))
    written.add(word, hash, number)
    return number
  }

  private mutating func newNumber(of word: Bytes) -> Int32 {
    let (marked, folded) = (Fold.marked(word), Fold.fold(word))
    if folded.isEmpty || marked.count > Self.longest || folded.count > Self.longest {
      return Self.noWord
    }
    if let number = markedNumbers[marked] { return number }
    let number = Int32(self.marked.count)
    markedNumbers[marked] = number
    self.marked.append(marked)
    if let plain = foldedNumbers[folded] {
      self.plain.append(plain)
    } else {
      let plain = Int32(self.folded.count)
      foldedNumbers[folded] = plain
      self.folded.append(folded)
      self.plain.append(plain)
    }
    return number
  }
}

/// Numbers by words as they are written: a table with open places, for the one look-up that every word of
/// every text takes.
private struct WrittenWords {
  static let seed: UInt64 = 0x9E37_79B9_7F4A_7C15

  private var places = [Int32](repeating: -1, count: 1 << 12)
  private var entries: [Entry] = []
  private var letters = Bytes()

  private struct Entry {
    let hash: UInt64
    let start, end: Int32
    let number: Int32
  }

  @inline(__always)
  static func mixed(_ hash: UInt64, _ byte: UInt8) -> UInt64 {
    (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3
  }

  private func place(_ hash: UInt64) -> Int {
    Int(truncatingIfNeeded: ((hash ^ hash >> 29) &* Self.seed) >> 32) & (places.count - 1)
  }

  @inline(__always)
  func number(of word: UnsafeBufferPointer<UInt8>, _ hash: UInt64) -> Int32? {
    var place = place(hash)
    while places[place] >= 0 {
      let entry = entries[Int(places[place])]
      if entry.hash == hash, isSame(entry, word) { return entry.number }
      place = (place + 1) & (places.count - 1)
    }
    return nil
  }

  private func isSame(_ entry: Entry, _ word: UnsafeBufferPointer<UInt8>) -> Bool {
    guard Int(entry.end - entry.start) == word.count else { return false }
    for i in 0..<word.count where letters[Int(entry.start) + i] != word[i] { return false }
    return true
  }

  mutating func add(_ word: UnsafeBufferPointer<UInt8>, _ hash: UInt64, _ number: Int32) {
    let start = Int32(letters.count)
    letters.append(contentsOf: word)
    entries.append(Entry(hash: hash, start: start, end: Int32(letters.count), number: number))
    if entries.count * 2 > places.count {
      places = [Int32](repeating: -1, count: places.count * 2)
      for index in entries.indices { put(index) }
    } else {
      put(entries.count - 1)
    }
  }

  private mutating func put(_ index: Int) {
    var place = place(entries[index].hash)
    while places[place] >= 0 { place = (place + 1) & (places.count - 1) }
    places[place] = Int32(index)
  }
}
