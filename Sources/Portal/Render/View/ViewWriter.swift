/// Writes a view field by field, in the order of its shape. A field out of order is a mistake in
/// this program: it stops a debug build.
package struct ViewWriter {
  private var bytes: Bytes = []
  private var open: [OpenRecord] = []

  private struct OpenRecord {
    let shape: Shape
    let base: Int
    var next = 0

    var nextName: String? { next < shape.fields.count ? shape.fields[next].name : nil }
  }

  /// Starts a view of `shape`, giving up whatever was being written.
  package init(_ shape: Shape, reserving capacity: Int = 0) {
    bytes.reserveCapacity(capacity)
    beginRecord(shape)
  }

  /// The finished view.
  package consuming func finish() -> View {
    endRecord()
    assert(open.isEmpty)
    return View(bytes: bytes)
  }

  // MARK: Fields

  /// A text, escaped here. Empty is nothing.
  package mutating func text(_ name: StaticString, _ text: Bytes) {
    let start = bytes.count
    bytes.append(escaping: text)
    put(name, from: start)
  }

  /// The text of the next field, of a shape whose names are not known to this program.
  package mutating func next(_ text: Bytes) {
    let start = bytes.count
    bytes.append(escaping: text)
    let base = open[open.count - 1].base
    let isEmpty = bytes.count == start
    put(isEmpty ? 0 : start - base, isEmpty ? 0 : bytes.count - base)
  }

  package mutating func text(_ name: StaticString, _ text: String) { self.text(name, Bytes(text)) }

  /// A number without grouping.
  package mutating func text(_ name: StaticString, decimal value: Int) {
    let start = bytes.count
    bytes.append(decimal: value)
    put(name, from: start)
  }

  /// A text that has been escaped already.
  package mutating func text(_ name: StaticString, escaped text: HTML) {
    let start = bytes.count
    bytes.append(contentsOf: text.bytes)
    put(name, from: start)
  }

  package mutating func html(_ name: StaticString, _ html: HTML) {
    let start = bytes.count
    bytes.append(contentsOf: html.bytes)
    put(name, from: start)
  }

  /// HTML that `write` appends.
  package mutating func html(_ name: StaticString, _ write: (inout Bytes) -> Void) {
    let start = bytes.count
    write(&bytes)
    put(name, from: start)
  }

  package mutating func flag(_ name: StaticString, _ value: Bool) {
    put(name, value ? 1 : 0, 0)
  }

  /// One record an element; `write` fills in the fields of the list's shape.
  package mutating func list<Elements: Collection>(
    _ name: StaticString, _ elements: Elements,
    _ write: (inout ViewWriter, Elements.Element) -> Void
  ) {
    let shape = expectedShape(name)
    let base = open[open.count - 1].base
    let table = reserve(elements.count * 4)
    var entry = table
    for element in elements {
      bytes.store(bytes.count - base, at: entry)
      entry += 4
      beginRecord(shape)
      write(&self, element)
      endRecord()
    }
    put(name, table - base, elements.count)
  }

  /// A list of finished views.
  package mutating func list<Elements: Collection>(_ name: StaticString, views: Elements)
  where Elements.Element == View {
    _ = expectedShape(name)
    let base = open[open.count - 1].base
    let table = reserve(views.count * 4)
    var entry = table
    for view in views {
      bytes.store(bytes.count - base, at: entry)
      entry += 4
      bytes.append(contentsOf: view.bytes)
    }
    put(name, table - base, views.count)
  }

  /// A view inside the view.
  package mutating func record(_ name: StaticString, _ write: (inout ViewWriter) -> Void) {
    let shape = expectedShape(name)
    let offset = bytes.count - open[open.count - 1].base
    beginRecord(shape)
    write(&self)
    endRecord()
    put(name, offset, 1)
  }

  /// A finished view inside the view, or nothing.
  package mutating func record(_ name: StaticString, view: View?) {
    _ = expectedShape(name)
    let offset = bytes.count - open[open.count - 1].base
    if let view { bytes.append(contentsOf: view.bytes) }
    put(name, view == nil ? 0 : offset, view == nil ? 0 : 1)
  }

  /// Texts by free names.
  package mutating func open(_ name: StaticString, _ pairs: [(name: Bytes, text: Bytes)]) {
    let base = open[open.count - 1].base
    let table = reserve(pairs.count * 16)
    var entry = table
    for pair in pairs {
      bytes.store(bytes.count - base, at: entry)
      bytes.append(contentsOf: pair.name)
      bytes.store(bytes.count - base, at: entry + 4)
      bytes.store(bytes.count - base, at: entry + 8)
      bytes.append(escaping: pair.text)
      bytes.store(bytes.count - base, at: entry + 12)
      entry += 16
    }
    put(name, table - base, pairs.count)
  }

  // MARK: Records

  private mutating func beginRecord(_ shape: Shape) {
    open.append(OpenRecord(shape: shape, base: bytes.count))
    _ = reserve(shape.fields.count * 8)
  }

  private mutating func endRecord() {
    let record = open.removeLast()
    assert(
      record.next == record.shape.fields.count,
      "\(record.shape.name) was left without \(record.shape.fields[record.next].name)")
  }

  private mutating func reserve(_ count: Int) -> Int {
    let start = bytes.count
    bytes.append(contentsOf: repeatElement(0, count: count))
    return start
  }

  private func expectedShape(_ name: StaticString) -> Shape {
    let record = open[open.count - 1]
    let field = record.shape.fields[record.next]
    switch field.kind {
    case .list(let shape), .record(let shape): return shape
    default: preconditionFailure("\(record.shape.name).\(field.name) is not \(name)")
    }
  }

  private mutating func put(_ name: StaticString, from start: Int) {
    let base = open[open.count - 1].base
    if bytes.count == start { put(name, 0, 0) } else { put(name, start - base, bytes.count - base) }
  }

  private mutating func put(_ name: StaticString, _ first: Int, _ second: Int) {
    assert(
      open[open.count - 1].nextName == "\(name)",
      "\(open[open.count - 1].shape.name) does not have \(name) next")
    put(first, second)
  }

  private mutating func put(_ first: Int, _ second: Int) {
    let last = open.count - 1
    let slot = open[last].next
    bytes.store(first, at: open[last].base + slot * 8)
    bytes.store(second, at: open[last].base + slot * 8 + 4)
    open[last].next = slot + 1
  }
}

extension Bytes {
  /// Writes a `UInt32`, little-endian, over the four bytes at `offset`.
  @inline(__always)
  fileprivate mutating func store(_ value: Int, at offset: Int) {
    let word = UInt32(truncatingIfNeeded: value).littleEndian
    withUnsafeMutableBytes { $0.storeBytes(of: word, toByteOffset: offset, as: UInt32.self) }
  }
}
