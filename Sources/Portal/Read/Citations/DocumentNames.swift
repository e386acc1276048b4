/// Names that documents go by beside their symbols, as the register gives them under `also-called`:
/// *Nghị quyết Đại hội XIII*.
package struct DocumentNames: Hashable, Sendable {
  /// Folded by `key`, each once, in byte order.
  package let keys: [Bytes]

  package static let none = DocumentNames([])

  package init(_ names: some Sequence<Bytes>) {
    keys = Set(names.map(Self.key)).filter { !$0.isEmpty }.sorted(by: Bytes.precedes)
  }

  package init(of documents: [DocumentEntry]) { self.init(documents.lazy.flatMap(\.alsoCalled)) }

  /// What a name is compared by: capitals, the placing of tones, and the kind and amount of white
  /// space do not count.
  package static func key(_ name: Bytes) -> Bytes {
    var key = Bytes()
    for byte in Fold.marked(name) {
      if byte &- 0x09 >= 5, byte != 0x20 {
        key.append(byte)
      } else if let last = key.last, last != 0x20 {
        key.append(0x20)
      }
    }
    if key.last == 0x20 { key.removeLast() }
    return key
  }
}
