/// Names of documents in one tree of their letters, so that a text is compared with all of them at
/// once.
struct KnownNames: Sendable {
  private struct Node: Sendable {
    let scalar: UInt32
    var child: Int32 = 0
    /// Another letter in the same place; 0: none, as the root is nobody's sibling.
    var sibling: Int32 = 0
    /// The key that ends here.
    var key: Int32 = -1
  }

  private let nodes: [Node]
  private let keys: [Bytes]
  /// The bytes that a name may begin with in a text.
  private let heads: [Bool]

  /// Nothing when there are no names.
  init?(_ names: DocumentNames) {
    guard !names.keys.isEmpty else { return nil }
    var nodes = [Node(scalar: 0)]
    var heads = [Bool](repeating: false, count: 256)
    for (index, key) in names.keys.enumerated() {
      var place = 0
      for scalar in key.string.unicodeScalars.lazy.map(\.value) {
        var next = Int(nodes[place].child)
        while next != 0, nodes[next].scalar != scalar { next = Int(nodes[next].sibling) }
        if next == 0 {
          next = nodes.count
          nodes.append(Node(scalar: scalar, sibling: nodes[place].child))
          nodes[place].child = Int32(next)
        }
        place = next
      }
      nodes[place].key = Int32(index)
      for head in Self.heads(of: key) { heads[Int(head)] = true }
    }
    self.nodes = nodes
    self.heads = heads
    keys = names.keys
  }

  /// The first bytes that a key may have in a text.
  private static func heads(of key: Bytes) -> Bytes {
    let lead = key[0]
    if lead < 0x80 { return [lead, lead &- 0x61 < 26 ? lead & 0xDF : lead] }
    let first = key.string.unicodeScalars.prefix(1)
    var heads = [lead, first.first?.properties.uppercaseMapping.utf8.first ?? lead]
    // Ð (eth) for Đ.
    heads.append(0xC3)
    // *Uỷ* is *ủy* with the tone elsewhere, so that its first letter has none.
    if let index = first.first.flatMap({ Letters.index(of: $0.value) }), Letters.bases[index] != 0 {
      heads += [Letters.bases[index], Letters.bases[index] & 0xDF]
    }
    return heads
  }

  // MARK: In a text

  /// Where the next digit is, or the next place where a name may begin.
  func next(in text: RunningText, from offset: Int) -> Int {
    heads.withUnsafeBufferPointer { heads in
      var i = offset
      while i < text.count {
        let byte = text[i]
        if byte &- 0x30 < 10 { return i }
        if heads[Int(byte)], startsWord(text, at: i) { return i }
        i += 1
      }
      return i
    }
  }

  @inline(__always)
  private func startsWord(_ text: RunningText, at offset: Int) -> Bool {
    guard offset > 0 else { return true }
    // Most heads are inside words, after a letter that takes no decoding.
    let last = text[offset - 1]
    if last < 0x80 { return !UInt32(last).isWordSign }
    return !text.scalar(at: offset).scalar.showsNothing
      && !text.visible(before: offset).scalar.isWordSign
  }

  /// The longest name that stands at `start` as whole words, and where it ends.
  func name(in text: RunningText, at start: Int) -> (key: Bytes, end: Int)? {
    var found: (key: Int, end: Int)?
    var walk = FoldedWalk(text, at: start)
    var place = 0
    while let scalar = walk.next() {
      var next = Int(nodes[place].child)
      while next != 0, nodes[next].scalar != scalar { next = Int(nodes[next].sibling) }
      guard next != 0 else { break }
      place = next
      if nodes[place].key >= 0, walk.isAtWordEnd { found = (Int(nodes[place].key), walk.end) }
    }
    return found.map { (keys[$0.key], $0.end) }
  }
}
