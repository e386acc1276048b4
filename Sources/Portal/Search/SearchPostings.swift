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

  /// Makes room for so many entries.
  mutating func reserve(_ count: Int) { entries.reserveCapacity(count) }

  /// By word: its items in ascending order, shifted as the words were, with their fields. Afterwards the log
  /// is empty: of a large segment it takes as much memory as the lists.
  mutating func takePostings() -> SearchPostings {
    defer { self = SearchLog() }
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
    /// How many, a number of bits, and then the distances: as many ones as that many bits overflow, a nought,
    /// and the bits, the lowest first (Rice's code).
    case rice = 3
    /// The distances between those that are not in the list.
    case gaps = 4
  }

  func append(_ word: Int, to out: inout Bytes) {
    let items = items[Int(starts[word])..<Int(starts[word + 1])]
    if items.count == 1, size > Self.least {
      return append(single: items[items.startIndex], to: &out)
    }
    let title = items.lazy.filter { $0 & 3 == SearchField.title.rawValue }.map { Int($0 >> 2) }
    let lead = items.lazy.filter { $0 & 3 == SearchField.lead.rawValue }.map { Int($0 >> 2) }
    let all = items.lazy.map { Int($0 >> 2) }
    let head = out.count
    out.append(0)
    var forms = append(title, isLast: false, to: &out).rawValue
    forms |= append(lead, isLast: false, to: &out).rawValue << 2
    forms |= append(all, isLast: true, to: &out).rawValue << 4
    out[head] = forms
  }

  /// Most pairs of words are in one item alone, and in a piece of so many items steps are the shortest form of
  /// that: at most three bytes, and one more where their number is said.
  private func append(single item: UInt32, to out: inout Bytes) {
    let steps = Form.steps.rawValue
    let isBetter = item & 3 != SearchField.text.rawValue
    let isTitle = item & 3 == SearchField.title.rawValue
    out.append(steps << 4 | (isBetter ? isTitle ? steps : steps << 2 : 0))
    if isBetter {
      out.append(varint: 1)
      out.append(varint: Int(item >> 2))
    }
    out.append(varint: Int(item >> 2))
  }

  /// A bit an item takes more than four bytes from here on.
  private static let least = 32

  /// The shortest form. Steps and gaps of the last list end where the entry does, and need no number.
  private func append(
    _ list: some Sequence<Int>, isLast: Bool, to out: inout Bytes
  ) -> Form {
    var (count, steps, previous) = (0, 0, -1)
    for item in list {
      steps += Self.length(item - previous - 1)
      previous = item
      count += 1
    }
    if count == 0 { return .none }
    // Those that are missing: a byte each, but for the first after a long run of items.
    let gaps = isLast ? size - count + count / 128 : .max
    if !isLast { steps += Self.length(count) }
    var low = 0
    while (previous + 1 - count) >> (low + 1) >= count { low += 1 }
    var riceBits = count * (low + 1)
    previous = -1
    for item in list {
      riceBits += (item - previous - 1) >> low
      previous = item
    }
    let rice = Self.length(count) + 1 + (riceBits + 7) / 8
    let bits = (size + 7) / 8
    let least = min(steps, gaps, rice, bits)
    if least == steps {
      if !isLast { out.append(varint: count) }
      appendSteps(list, to: &out)
      return .steps
    }
    if least == rice {
      out.append(varint: count)
      out.append(UInt8(low))
      appendRice(list, low, to: &out)
      return .rice
    }
    if least == bits {
      let start = out.count
      out.append(contentsOf: repeatElement(0, count: bits))
      for item in list { out[start + item >> 3] |= 1 << UInt8(item & 7) }
      return .bits
    }
    var missing: [Int] = []
    var next = 0
    for item in list {
      missing += next..<item
      next = item + 1
    }
    appendSteps(missing + Array(next..<size), to: &out)
    return .gaps
  }

  private func appendSteps(_ list: some Sequence<Int>, to out: inout Bytes) {
    var previous = -1
    for item in list {
      out.append(varint: item - previous - 1)
      previous = item
    }
  }

  private func appendRice(_ list: some Sequence<Int>, _ low: Int, to out: inout Bytes) {
    var (waiting, count): (UInt64, Int) = (0, 0)
    func flush(_ out: inout Bytes) {
      while count >= 8 {
        out.append(UInt8(truncatingIfNeeded: waiting))
        waiting >>= 8
        count -= 8
      }
    }
    var previous = -1
    for item in list {
      let step = item - previous - 1
      previous = item
      for _ in 0..<step >> low {
        waiting |= 1 << UInt64(count)
        count += 1
        flush(&out)
      }
      count += 1
      waiting |= UInt64(step & (1 << low - 1)) << UInt64(count)
      count += low
      flush(&out)
    }
    if count > 0 { out.append(UInt8(truncatingIfNeeded: waiting)) }
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
