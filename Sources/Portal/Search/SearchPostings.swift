/// Where in its item a word stands that is in several places: in the best of them.
enum SearchField: UInt32 {
  case text = 1
  case lead = 2
  case title = 3
}

/// Which items have each of a set of words, filled in item by item.
struct SearchLog {
  /// A word's number and its field in the lowest two bits, in the order in which they came.
  private var entries: [UInt32] = []
  /// Where each item's entries end.
  private var ends: [Int32] = []
  /// The last item that has each word.
  private var last: [Int32] = []

  /// Notes that the item which is being read has a word. Later fields of the same item come after better
  /// ones, so the first that has the word counts.
  @inline(__always)
  mutating func note(_ word: Int, _ field: SearchField) {
    let item = Int32(ends.count)
    if word >= last.count {
      last.append(contentsOf: repeatElement(-1, count: word + 1 - last.count))
    }
    if last[word] == item { return }
    last[word] = item
    entries.append(UInt32(truncatingIfNeeded: word) << 2 | field.rawValue)
  }

  mutating func endItem() { ends.append(Int32(entries.count)) }

  /// By word: its items in ascending order, shifted as the words were, with their fields.
  consuming func postings() -> SearchPostings {
    var starts = [Int32](repeating: 0, count: last.count + 1)
    for entry in entries { starts[Int(entry >> 2) + 1] += 1 }
    for word in 0..<last.count { starts[word + 1] += starts[word] }
    var next = starts
    var items = [UInt32](repeating: 0, count: entries.count)
    var position = 0
    for (item, end) in ends.enumerated() {
      while position < end {
        let entry = entries[position]
        let word = Int(entry >> 2)
        items[Int(next[word])] = UInt32(item) << 2 | entry & 3
        next[word] += 1
        position += 1
      }
    }
    return SearchPostings(starts: starts, items: items, size: ends.count)
  }
}

/// Lists of items by word, and how they are written: a byte that says how, then the items that have the word
/// in the title, those that have it in the lead, and all.
struct SearchPostings {
  fileprivate let starts: [Int32]
  fileprivate let items: [UInt32]
  /// How many items there are.
  let size: Int

  /// How a list is written.
  private enum Form: UInt8 {
    case none = 0
    /// Distances, less one, from item to item.
    case steps = 1
    /// A bit an item, the lowest first.
    case bits = 2
    /// The distances between those that are not in the list.
    case gaps = 3
  }

  func append(_ word: Int, to out: inout Bytes) {
    let items = items[Int(starts[word])..<Int(starts[word + 1])]
    let title = items.lazy.filter { $0 & 3 == SearchField.title.rawValue }.map { Int($0 >> 2) }
    let lead = items.lazy.filter { $0 & 3 == SearchField.lead.rawValue }.map { Int($0 >> 2) }
    let all = items.lazy.map { Int($0 >> 2) }
    let head = out.count
    out.append(0)
    var forms = append(title, isCounted: true, to: &out).rawValue
    forms |= append(lead, isCounted: true, to: &out).rawValue << 2
    forms |= append(all, isCounted: false, to: &out).rawValue << 4
    out[head] = forms
  }

  /// The shortest form; of the last list, which ends where its entry does, the steps need no number.
  private func append(
    _ list: some Sequence<Int>, isCounted: Bool, to out: inout Bytes
  ) -> Form {
    var (count, steps, gaps, previous) = (0, 0, 0, -1)
    for item in list {
      steps += Self.length(item - previous - 1)
      // Between two items all are missing, one step of nothing each but the first.
      if item - previous > 1 { gaps += item - previous - 1 + 4 }
      previous = item
      count += 1
    }
    if count == 0 { return .none }
    gaps += size - previous - 1
    let bits = (size + 7) / 8
    if isCounted ? bits < steps : bits < min(steps, gaps) {
      let start = out.count
      out.append(contentsOf: repeatElement(0, count: bits))
      for item in list { out[start + item >> 3] |= 1 << UInt8(item & 7) }
      return .bits
    }
    if isCounted || steps <= gaps {
      if isCounted { out.append(varint: count) }
      previous = -1
      for item in list {
        out.append(varint: item - previous - 1)
        previous = item
      }
      return .steps
    }
    var missing = 0
    previous = -1
    func appendMissing(upTo end: Int, _ out: inout Bytes) {
      while missing < end {
        out.append(varint: missing - previous - 1)
        previous = missing
        missing += 1
      }
      missing = end + 1
    }
    for item in list { appendMissing(upTo: item, &out) }
    appendMissing(upTo: size, &out)
    return .gaps
  }

  private static func length(_ value: Int) -> Int { value < 0x80 ? 1 : value < 0x4000 ? 2 : 3 }
}

extension Bytes {
  /// Appends a number in groups of seven bits, the lowest first, with the top bit on all but the last.
  mutating func append(varint value: Int) {
    var value = value
    while value >= 0x80 {
      append(UInt8(truncatingIfNeeded: value) | 0x80)
      value >>= 7
    }
    append(UInt8(value))
  }
}
