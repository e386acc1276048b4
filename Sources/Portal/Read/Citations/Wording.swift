/// Some words to be met in a text, whatever their capitals and the white space between them.
struct Wording: ExpressibleByStringLiteral, Sendable {
  /// In lower case, with single spaces.
  fileprivate let scalars: [UInt32]

  /// `words` is in NFC and lower case.
  init(stringLiteral words: String) { scalars = words.unicodeScalars.map(\.value) }

  init(_ words: String) { self.init(stringLiteral: words) }

  var first: UInt32 { scalars[0] }
  var last: UInt32 { scalars[scalars.count - 1] }
}

extension RunningText {
  /// Where `wording` ends if it stands at `start` and no letter follows.
  func end(of wording: Wording, at start: Int) -> Int? {
    var i = start
    for wanted in wording.scalars {
      if wanted == 0x20 {
        let next = skipSpaces(i)
        guard next > i else { return nil }
        i = next
      } else {
        let next = scalar(at: i)
        guard next.scalar.lowered == wanted else { return nil }
        i = next.end
      }
    }
    return visible(at: i).scalar.isLetter ? nil : i
  }

  /// Where `wording` begins if it ends at `end`, not before `floor`, and no word runs into it.
  func start(of wording: Wording, endingAt end: Int, floor: Int) -> Int? {
    var i = end
    for wanted in wording.scalars.reversed() {
      if wanted == 0x20 {
        let next = skipSpaces(before: i, floor: floor)
        guard next < i else { return nil }
        i = next
      } else {
        let last = scalar(before: i)
        guard last.scalar.lowered == wanted, last.start >= floor, i > floor else { return nil }
        i = last.start
      }
    }
    return visible(before: i).scalar.isWordSign ? nil : i
  }
}

/// Wordings of which one is looked for at a time.
struct WordList: ExpressibleByArrayLiteral, Sendable {
  private let wordings: [Wording]
  /// A bit for the first letter of each, by its last six bits: most words are none of these.
  private let firsts: UInt64

  init(arrayLiteral wordings: Wording...) { self.init(wordings) }

  /// `words` are separated by ` · `.
  init(_ words: String) { self.init(words.split(separator: " · ").map { Wording(String($0)) }) }

  private init(_ wordings: [Wording]) {
    self.wordings = wordings
    firsts = wordings.reduce(0) { $0 | 1 << UInt64($1.first & 63) }
  }

  /// Where the first of the list that stands at `start` ends.
  func end(in text: RunningText, at start: Int) -> Int? {
    let first = text.scalar(at: start).scalar.lowered
    guard firsts >> UInt64(first & 63) & 1 == 1 else { return nil }
    for wording in wordings where wording.first == first {
      if let end = text.end(of: wording, at: start) { return end }
    }
    return nil
  }

  /// Where the first of the list that ends at `end` begins, not before `floor`.
  func start(in text: RunningText, endingAt end: Int, floor: Int) -> Int? {
    let last = text.visible(before: end).scalar.lowered
    for wording in wordings where wording.last == last {
      if let start = text.start(of: wording, endingAt: end, floor: floor) { return start }
    }
    return nil
  }
}
