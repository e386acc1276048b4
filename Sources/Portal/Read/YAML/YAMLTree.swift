/// A YAML document as a flat list of values, each with its place in the file.
///
/// A map's children are its keys and values in turn. `next` leads past a value and all inside it.
struct YAMLTree {
  struct Node {
    enum Kind: UInt8 { case scalar, list, map }

    let kind: Kind
    /// Whether a scalar stands without quotes.
    let isPlain: Bool
    /// A scalar's text, in `YAMLTree.text`.
    let text: Range<Int>
    /// Offsets into the file, in bytes.
    var range: Range<Int>
    /// The index of the value after this one and its children.
    var next: Int
    /// Children of a list, pairs of a map.
    var count: Int
  }

  fileprivate(set) var nodes: [Node] = []
  /// The text of all scalars, one after the other, unescaped.
  fileprivate(set) var text: Bytes = []

  /// The text of the scalar at `index`.
  func text(of index: Int) -> Bytes { Bytes(text[nodes[index].text]) }

  /// A place worth pointing at: a scalar whole, a list or map by its first character.
  func range(of index: Int) -> Range<Int> { nodes[index].range }

  /// The indices of a list's elements.
  func elements(of index: Int) -> [Int] {
    var result: [Int] = []
    result.reserveCapacity(nodes[index].count)
    var child = index + 1
    while child < nodes[index].next {
      result.append(child)
      child = nodes[child].next
    }
    return result
  }
}

extension YAMLTree {
  /// More would serve no editor and every attacker.
  static let depthLimit = 32
  static let valueLimit = 200_000
  /// Of an item: its figures and pictures, and a lot to spare. Each value may become a page.
  static let frontMatterValueLimit = 10_000
  /// In bytes: what is longer is text in the wrong place.
  static let frontMatterLimit = 256 << 10

  /// Builds a tree from libyaml's events, or says what is wrong with the document.
  struct Builder {
    private(set) var tree = YAMLTree()
    /// Open lists and maps, innermost last.
    private var open: [Int] = []

    var depth: Int { open.count }
    var count: Int { tree.nodes.count }

    mutating func scalar(_ bytes: UnsafeBufferPointer<UInt8>, isPlain: Bool, at range: Range<Int>) {
      countChild()
      let start = tree.text.count
      tree.text.append(contentsOf: bytes)
      tree.nodes.append(
        Node(
          kind: .scalar, isPlain: isPlain, text: start..<tree.text.count, range: range,
          next: tree.nodes.count + 1, count: 0))
    }

    mutating func begin(_ kind: Node.Kind, at range: Range<Int>) {
      countChild()
      open.append(tree.nodes.count)
      tree.nodes.append(
        Node(kind: kind, isPlain: true, text: 0..<0, range: range, next: 0, count: 0))
    }

    mutating func end() {
      let index = open.removeLast()
      tree.nodes[index].next = tree.nodes.count
      if tree.nodes[index].kind == .map { tree.nodes[index].count /= 2 }
    }

    private mutating func countChild() {
      if let parent = open.last { tree.nodes[parent].count += 1 }
    }
  }
}
