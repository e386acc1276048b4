/// Values that no page changes: a view that templates have folded in when they are loaded.
struct TemplateConstants {
  let shape: Shape
  let bytes: Bytes

  init(shape: Shape, view: View) {
    self.shape = shape
    bytes = view.bytes
  }

  /// The two numbers of a field's entry (`View`, layout), both 0 when the record is not there.
  func entry(_ base: Int?, _ slot: Int) -> (first: Int, second: Int) {
    guard let base else { return (0, 0) }
    return (word(at: base + slot * 8), word(at: base + slot * 8 + 4))
  }

  /// The bytes of a text or of HTML.
  func text(_ base: Int?, _ slot: Int) -> ArraySlice<UInt8> {
    guard let base else { return [] }
    let (start, end) = entry(base, slot)
    return bytes[base + start..<base + end]
  }

  /// The first bytes of a list's elements.
  func elements(_ base: Int?, _ slot: Int) -> [Int] {
    guard let base else { return [] }
    let (table, count) = entry(base, slot)
    return (0..<count).map { base + word(at: base + table + $0 * 4) }
  }

  /// The first byte of a record; nil when it is not there.
  func record(_ base: Int?, _ slot: Int) -> Int? {
    guard let base else { return nil }
    let (first, second) = entry(base, slot)
    return second == 0 ? nil : base + first
  }

  /// A text of an open field.
  func text(_ base: Int?, _ slot: Int, named name: Bytes) -> ArraySlice<UInt8> {
    guard let base else { return [] }
    let (table, count) = entry(base, slot)
    for row in 0..<count {
      let at = base + table + row * 16
      if bytes[base + word(at: at)..<base + word(at: at + 4)].elementsEqual(name) {
        return bytes[base + word(at: at + 8)..<base + word(at: at + 12)]
      }
    }
    return []
  }

  private func word(at offset: Int) -> Int {
    (0..<4).reduce(0) { $0 | Int(bytes[offset + $1]) << (8 * $1) }
  }
}
