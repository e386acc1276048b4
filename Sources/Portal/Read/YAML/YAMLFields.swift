/// Walks the maps of a YAML tree and keeps count of what is wrong with them.
///
/// Each reader takes a value's index and gives nil after having noted why the value will not do, so
/// that all problems of a file are found in one go.
struct YAMLFields {
  let tree: YAMLTree
  private(set) var problems: [FoundProblem] = []

  init(_ tree: YAMLTree) { self.tree = tree }

  mutating func note(_ problem: Problem, at range: Range<Int>, related: [Range<Int>] = []) {
    problems.append(FoundProblem(problem: problem, range: range, related: related))
  }

  mutating func note(_ problem: ContentProblem, at range: Range<Int>, related: [Range<Int>] = []) {
    note(.content(problem), at: range, related: related)
  }

  // MARK: Maps

  /// A key of a map and the index of its value.
  struct Entry<Key> {
    let key: Key
    let keyRange: Range<Int>
    let value: Int
  }

  /// The entries of the map at `index` whose keys are of `Key`. Unknown and duplicate keys are noted.
  /// `aliases` are other spellings of a key.
  mutating func entries<Key: RawRepresentable & CaseIterable & Hashable>(
    of index: Int, keys: Key.Type, aliases: [String: Key] = [:]
  ) -> [Entry<Key>] where Key.RawValue == String {
    guard tree.nodes[index].kind == .map else {
      note(.notAMap, at: tree.range(of: index))
      return []
    }
    var result: [Entry<Key>] = []
    result.reserveCapacity(tree.nodes[index].count)
    var child = index + 1
    while child < tree.nodes[index].next {
      let value = tree.nodes[child].next
      let range = tree.range(of: child)
      if let name = keyName(child) {
        let known = Key(rawValue: name) ?? aliases[Normal.nfc(Bytes(name)).string.lowercased()]
        if let key = known {
          if let first = result.first(where: { $0.key == key }) {
            note(.duplicateKey(name), at: range, related: [first.keyRange])
          } else {
            result.append(Entry(key: key, keyRange: range, value: value))
          }
        } else {
          let names = Key.allCases.map(\.rawValue)
          note(
            .unknownKey(name, nearest: Nearest.name(to: name, among: names), known: names),
            at: range)
        }
      }
      child = tree.nodes[value].next
    }
    return result
  }

  /// The entries of a map with free keys.
  mutating func freeEntries(of index: Int) -> [Entry<Bytes>] {
    guard tree.nodes[index].kind == .map else {
      note(.notAMap, at: tree.range(of: index))
      return []
    }
    var result: [Entry<Bytes>] = []
    var places: [Bytes: Range<Int>] = [:]
    var child = index + 1
    while child < tree.nodes[index].next {
      let value = tree.nodes[child].next
      let range = tree.range(of: child)
      if let name = keyName(child) {
        let key = Normal.nfc(Bytes(name))
        if let first = places[key] {
          note(.duplicateKey(name), at: range, related: [first])
        } else {
          places[key] = range
          result.append(Entry(key: key, keyRange: range, value: value))
        }
      }
      child = tree.nodes[value].next
    }
    return result
  }

  private mutating func keyName(_ index: Int) -> String? {
    guard tree.nodes[index].kind == .scalar else {
      note(.wantsText("?"), at: tree.range(of: index))
      return nil
    }
    return tree.text[tree.nodes[index].text].withUnsafeBufferPointer {
      String(decoding: $0, as: UTF8.self)
    }
  }

  // MARK: Values

  /// Whether nothing is written there: an empty plain scalar, or `null` and `~`.
  func isNothing(_ index: Int) -> Bool {
    let node = tree.nodes[index]
    guard node.kind == .scalar, node.isPlain else { return false }
    if node.text.isEmpty { return true }
    let text = tree.text(of: index)
    return text.equals("null") || text.equals("~")
  }

  /// A text in NFC, trimmed, never empty. Taken as written: `no`, `12:30` and `1.10` are texts.
  mutating func text(_ index: Int, _ name: String) -> Located<Bytes>? {
    guard tree.nodes[index].kind == .scalar else {
      note(.wantsText(name), at: tree.range(of: index))
      return nil
    }
    let text = Normal.nfc(tree.text(of: index)).trimmed
    guard !text.isEmpty, !(tree.nodes[index].isPlain && isNothing(index)) else {
      note(.empty(name), at: tree.range(of: index))
      return nil
    }
    if let problem = text.firstProblem {
      note(.text(problem), at: tree.range(of: index))
      return nil
    }
    return Located(text, at: tree.range(of: index))
  }

  /// Texts of a list.
  mutating func texts(_ index: Int, _ name: String) -> [Located<Bytes>] {
    list(index, name).compactMap { text($0, name) }
  }

  /// The elements of a list.
  mutating func list(_ index: Int, _ name: String) -> [Int] {
    if isNothing(index) { return [] }
    guard tree.nodes[index].kind == .list else {
      note(.wantsList(name), at: tree.range(of: index))
      return []
    }
    return tree.elements(of: index)
  }

  /// `true` or `false`, and nothing else: YAML's `yes` and `no` are words of a language.
  mutating func flag(_ index: Int, _ name: String) -> Bool? {
    if tree.nodes[index].kind == .scalar {
      let text = tree.text(of: index)
      if text.equals("true") { return true }
      if text.equals("false") { return false }
      note(.wantsFlag(name, text.string), at: tree.range(of: index))
    } else {
      note(.wantsFlag(name, "…"), at: tree.range(of: index))
    }
    return nil
  }

  /// A whole number within bounds.
  mutating func number(_ index: Int, _ name: String, in bounds: ClosedRange<Int>) -> Int? {
    if tree.nodes[index].kind == .scalar, let value = Int(tree.text(of: index).string),
      bounds.contains(value)
    {
      return value
    }
    note(
      .wantsNumber(name, least: bounds.lowerBound, most: bounds.upperBound),
      at: tree.range(of: index))
    return nil
  }

  /// One of a few words.
  mutating func word<Word: RawRepresentable & CaseIterable>(
    _ index: Int, _ name: String, of words: Word.Type
  ) -> Word? where Word.RawValue == String {
    guard let text = text(index, name) else { return nil }
    if let word = Word(rawValue: text.value.string) { return word }
    let known = Word.allCases.map(\.rawValue)
    note(
      .wantsOneOf(
        name, text.value.string, nearest: Nearest.name(to: text.value.string, among: known),
        known: known),
      at: text.range)
    return nil
  }
}

/// Something wrong at a place in the file being read.
package struct FoundProblem: Hashable, Sendable {
  package let problem: Problem
  /// Offsets into the file, in bytes.
  package let range: Range<Int>
  package var related: [Range<Int>] = []
}

extension Bytes {
  /// The first control character other than tab and line feed, or the first of the two noncharacters that
  /// XML forbids: escapes in quoted YAML can make them.
  var firstProblem: TextProblem? {
    for (index, byte) in enumerated() {
      if byte < 0x20, byte != 0x09, byte != 0x0A { return .control(UInt32(byte)) }
      if byte == 0x7F { return .control(0x7F) }
      if byte == 0xC2, index + 1 < count, self[index + 1] < 0xA0 {
        return .control(UInt32(self[index + 1]))
      }
      if byte == 0xEF, index + 2 < count, self[index + 1] == 0xBF, self[index + 2] >= 0xBE {
        return .noncharacter(0xFFC0 + UInt32(self[index + 2] - 0x80))
      }
    }
    return nil
  }
}
