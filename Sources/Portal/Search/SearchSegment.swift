/// The index of one segment: which items have which words, pairs of words, symbols and choices.
struct SearchSegment {
  private var words = SearchWords()
  private var wordLog = SearchLog()
  private var pairs = SearchPairs()
  private var pairLog = SearchLog()
  private var keys: [Bytes: Int] = [:]
  private var keyLog = SearchLog()
  private var numbers: [Int32] = []

  /// `size`: about how many bytes all texts have.
  init(expecting size: Int) {
    // Most words of Vietnamese have more than three letters and a space. What is not filled of it takes no
    // memory; growing by doubling takes three times what is filled.
    wordLog.reserve(size / 5)
    pairLog.reserve(size / 5)
  }

  /// What begins the keys of all that is no word. Words begin with a letter or a digit and come after them.
  private static let choiceMark = UInt8(ascii: "#")
  private static let symbolMark = UInt8(ascii: "$")
  private static let pairMark = UInt8(ascii: "+")

  /// Items come from the oldest.
  mutating func add(_ item: SearchItem) {
    for (slug, isAbout) in item.symbols where isAbout { note(Self.symbolMark, slug, .title) }
    add(item.title, .title)
    add(item.lead, .lead)
    add(item.names, .text)
    add(item.text, .text)
    for (slug, isAbout) in item.symbols where !isAbout { note(Self.symbolMark, slug, .text) }
    for choice in item.choices { note(Self.choiceMark, choice, .text) }
    wordLog.endItem()
    pairLog.endItem()
    keyLog.endItem()
  }

  private mutating func note(_ mark: UInt8, _ text: Bytes, _ field: SearchField) {
    let key = [mark] + text
    let number = keys[key] ?? keys.count
    keys[key] = number
    keyLog.note(number, field)
  }

  private mutating func add(_ text: Bytes, _ field: SearchField) {
    words.split(text, into: &numbers)
    var previous = SearchWords.lineEnd
    for number in numbers {
      guard number != SearchWords.lineEnd else {
        previous = SearchWords.lineEnd
        continue
      }
      wordLog.note(Int(number), field)
      let plain = words.plain[Int(number)]
      if previous >= 0 { pairLog.note(pairs.number(of: previous, plain), field) }
      previous = plain
    }
  }

  // MARK: The whole

  /// Everything in the order of keys, in shards of about `size` bytes; nil: of about an eighth each.
  consuming func finish(shardSize size: Int?) -> [SearchShards.Shard] {
    let folded = words.folded
    let order = folded.indices.sorted { Bytes.precedes(folded[$0], folded[$1]) }
    var shards = SearchShards(size: size)
    let postings = keyLog.takePostings()
    for (key, number) in keys.sorted(by: { Bytes.precedes($0.key, $1.key) }) {
      shards.append(key) { postings.append(number, to: &$0) }
    }
    Self.append(pairs, of: folded, order, pairLog.takePostings(), to: &shards)
    Self.append(words, order, wordLog.takePostings(), to: &shards)
    return shards.finish()
  }

  // Of their own arguments, not of the segment, which would be retained as a whole for each entry.

  private static func append(
    _ pairs: SearchPairs, of folded: [Bytes], _ order: [Int], _ postings: SearchPostings,
    to shards: inout SearchShards
  ) {
    var ranks = [UInt64](repeating: 0, count: order.count)
    for (rank, word) in order.enumerated() { ranks[word] = UInt64(rank) }
    // A space comes before every letter, so pairs are in the order of their words.
    let sorted = pairs.keys.enumerated().map { number, key in
      (ranks[Int(key >> 32)] << 32 | ranks[Int(key & 0xFFFF_FFFF)], number)
    }.sorted { $0.0 < $1.0 }
    var key = Bytes()
    for (ranks, number) in sorted {
      key.removeAll(keepingCapacity: true)
      key.append(pairMark)
      key += folded[order[Int(ranks >> 32)]]
      key.append(UInt8(ascii: " "))
      key += folded[order[Int(ranks & 0xFFFF_FFFF)]]
      shards.append(key) { postings.append(number, to: &$0) }
    }
  }

  /// A word's entry has a part for each way in which it is marked.
  private static func append(
    _ words: SearchWords, _ order: [Int], _ postings: SearchPostings, to shards: inout SearchShards
  ) {
    var forms = [[Int]](repeating: [], count: order.count)
    for (number, plain) in words.plain.enumerated() { forms[Int(plain)].append(number) }
    var part = Bytes()
    let spellings = words.marked
    for word in order {
      let folded = words.folded[word]
      let marked = forms[word].sorted { Bytes.precedes(spellings[$0], spellings[$1]) }
      shards.append(folded) { out in
        for number in marked {
          let text = spellings[number] == folded ? [] : spellings[number]
          part.removeAll(keepingCapacity: true)
          part.append(UInt8(text.count))
          part += text
          postings.append(number, to: &part)
          out.append(varint: part.count)
          out += part
        }
      }
    }
  }
}
