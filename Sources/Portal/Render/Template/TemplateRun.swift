/// Takes what a template writes, in order: once only to count, once to write.
protocol TemplateSink {
  mutating func copy(_ source: UnsafeRawPointer, _ count: Int)
  mutating func escape(_ source: UnsafeBufferPointer<UInt8>)
}

/// Runs a program over the bytes of one view.
///
/// All is reached by pointers: workers that run one program at a time would else fight over its
/// reference counts. Every offset of the view is checked, so that a view of another shape than the
/// program's stops the process and reads nothing that is not its own.
struct TemplateRun {
  /// A record that is being drawn and, when it is an element, where its list stands.
  struct Register {
    /// The record's first byte.
    var base = 0
    /// The first byte of the record that holds the list.
    var owner = 0
    /// The entry of this element in the list's table.
    var entry = 0
    /// How many elements follow.
    var remaining = 0
  }

  let program: TemplateProgram.Memory
  let view: UnsafeRawBufferPointer
  let registers: UnsafeMutablePointer<Register>
  /// How many elements may still be drawn: a list drawn within itself is the square of its length.
  private var elements = 1 << 26

  init(
    _ program: TemplateProgram.Memory, _ view: UnsafeRawBufferPointer,
    _ registers: UnsafeMutablePointer<Register>
  ) {
    self.program = program
    self.view = view
    self.registers = registers
    registers.initialize(to: Register())
  }

  /// False when too many elements were drawn.
  @inline(__always)
  mutating func run<Sink: TemplateSink>(into sink: inout Sink) -> Bool {
    let ops = program.ops
    var i = 0
    while i < ops.count {
      let op = ops[i]
      i += 1
      switch op {
      case .literal(let start, let count):
        // A literal is not empty, so the pool has an address.
        sink.copy(program.pool.baseAddress! + Int(start), Int(count))
      case .copy(let register, let entry):
        if let text = text(register, entry) { sink.copy(text.baseAddress!, text.count) }
      case .escape(let register, let entry):
        if let text = text(register, entry) {
          sink.escape(text.assumingMemoryBound(to: UInt8.self))
        }
      case .copyNamed(let register, let entry, let name):
        if let text = named(register, entry, Int(name)) {
          sink.copy(text.baseAddress!, text.count)
        }
      case .skipIfNone(let register, let entry, let to):
        if second(register, entry) == 0 { i = Int(to) }
      case .skipIfSome(let register, let entry, let to):
        if second(register, entry) != 0 { i = Int(to) }
      case .skipIfFalse(let register, let entry, let to):
        if first(register, entry) == 0 { i = Int(to) }
      case .skipIfTrue(let register, let entry, let to):
        if first(register, entry) != 0 { i = Int(to) }
      case .skipIfUnnamed(let register, let entry, let name, let to):
        if named(register, entry, Int(name)) == nil { i = Int(to) }
      case .skipIfNamed(let register, let entry, let name, let to):
        if named(register, entry, Int(name)) != nil { i = Int(to) }
      case .enter(let register, let entry, let into, let to):
        if second(register, entry) == 0 {
          i = Int(to)
        } else {
          registers[Int(into)].base = registers[Int(register)].base + first(register, entry)
        }
      case .begin(let register, let entry, let into, let to):
        if !begin(register, entry, into) { i = Int(to) }
      case .next(let into, let to):
        if registers[Int(into)].remaining > 0 {
          elements -= 1
          if elements == 0 { return false }
          next(into)
          i = Int(to)
        }
      }
    }
    return true
  }

  // MARK: The view

  @inline(__always)
  private func word(at offset: Int) -> Int {
    precondition(offset >= 0 && offset &+ 4 <= view.count)
    return Int(UInt32(littleEndian: view.loadUnaligned(fromByteOffset: offset, as: UInt32.self)))
  }

  @inline(__always)
  private func first(_ register: UInt8, _ entry: UInt16) -> Int {
    word(at: registers[Int(register)].base + Int(entry))
  }

  @inline(__always)
  private func second(_ register: UInt8, _ entry: UInt16) -> Int {
    word(at: registers[Int(register)].base + Int(entry) + 4)
  }

  /// The bytes of a text or of HTML; nil when there is nothing.
  @inline(__always)
  private func text(_ register: UInt8, _ entry: UInt16) -> Slice? {
    let base = registers[Int(register)].base
    return slice(
      from: base + word(at: base + Int(entry)), to: base + word(at: base + Int(entry) + 4))
  }

  private typealias Slice = UnsafeRawBufferPointer

  @inline(__always)
  private func slice(from start: Int, to end: Int) -> Slice? {
    precondition(start <= end && end <= view.count)
    return start == end ? nil : UnsafeRawBufferPointer(rebasing: view[start..<end])
  }

  /// The text of an open field by its name; nil when there is none or it is empty.
  private func named(_ register: UInt8, _ entry: UInt16, _ name: Int) -> Slice? {
    let base = registers[Int(register)].base
    let wanted = program.names[name]
    var row = base + first(register, entry)
    for _ in 0..<second(register, entry) {
      let key = slice(from: base + word(at: row), to: base + word(at: row + 4))
      if let key, key.elementsEqual(program.pool[wanted.range]) {
        return slice(from: base + word(at: row + 8), to: base + word(at: row + 12))
      }
      row += 16
    }
    return nil
  }

  @inline(__always)
  private func begin(_ register: UInt8, _ entry: UInt16, _ into: UInt8) -> Bool {
    let count = second(register, entry)
    guard count > 0 else { return false }
    let base = registers[Int(register)].base
    let table = base + first(register, entry)
    registers[Int(into)] = Register(
      base: base + word(at: table), owner: base, entry: table, remaining: count - 1)
    return true
  }

  @inline(__always)
  private func next(_ into: UInt8) {
    let list = registers + Int(into)
    list.pointee.remaining -= 1
    list.pointee.entry += 4
    list.pointee.base = list.pointee.owner + word(at: list.pointee.entry)
  }
}
