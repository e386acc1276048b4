/// A compiled template: steps, and the bytes they write.
struct TemplateProgram: Sendable {
  var ops: [TemplateOp] = []
  /// Everything that is written as it stands in the templates or the constants.
  var pool: Bytes = []
  /// The names that are looked up in open fields.
  var names: [Name] = []
  /// How many registers the steps use.
  var registers = 1

  /// Whether the last step is a literal that may be made longer: no step jumps to its end.
  private var mayExtend = false

  /// A name in the pool.
  struct Name {
    let start, count: UInt32

    var range: Range<Int> { Int(start)..<Int(start) + Int(count) }
  }

  /// The program while it runs.
  struct Memory {
    let ops: UnsafeBufferPointer<TemplateOp>
    let pool: UnsafeRawBufferPointer
    let names: UnsafeBufferPointer<Name>
  }

  @inline(__always)
  func withMemory<Result>(_ body: (Memory) -> Result) -> Result {
    ops.withUnsafeBufferPointer { ops in
      pool.withUnsafeBytes { pool in
        names.withUnsafeBufferPointer { body(Memory(ops: ops, pool: pool, names: $0)) }
      }
    }
  }

  /// Where the next step will stand.
  var position: Int { ops.count }

  mutating func literal(_ bytes: ArraySlice<UInt8>) {
    guard !bytes.isEmpty else { return }
    if mayExtend, case .literal(let start, let count)? = ops.last {
      ops[ops.count - 1] = .literal(start: start, count: count + UInt32(bytes.count))
    } else {
      ops.append(.literal(start: UInt32(pool.count), count: UInt32(bytes.count)))
      mayExtend = true
    }
    pool += bytes
  }

  mutating func add(_ op: TemplateOp) {
    ops.append(op)
    mayExtend = false
  }

  /// Makes the steps at `jumps` go to the next step.
  mutating func land(_ jumps: [Int]) {
    guard !jumps.isEmpty else { return }
    for jump in jumps { ops[jump] = ops[jump].jumping(to: position) }
    mayExtend = false
  }

  /// The position of a name in `names`.
  mutating func name(_ name: Bytes) -> Int {
    if let known = names.firstIndex(where: { pool[$0.range].elementsEqual(name) }) { return known }
    names.append(Name(start: UInt32(pool.count), count: UInt32(name.count)))
    pool += name
    mayExtend = false
    return names.count - 1
  }

  /// A point to return to, when what follows is compiled for its faults alone.
  struct Mark {
    fileprivate let ops, pool, names: Int
    fileprivate let mayExtend: Bool
  }

  mutating func mark() -> Mark {
    let mark = Mark(
      ops: ops.count, pool: pool.count, names: names.count, mayExtend: mayExtend)
    mayExtend = false
    return mark
  }

  mutating func discard(to mark: Mark) {
    ops.removeLast(ops.count - mark.ops)
    pool.removeLast(pool.count - mark.pool)
    names.removeLast(names.count - mark.names)
    mayExtend = mark.mayExtend
  }

  /// What the program does, as bytes: equal programs, equal digests, in every build.
  var digest: Digest {
    var bytes = Bytes()
    bytes.reserveCapacity(pool.count + ops.count * 12)
    func append(_ numbers: UInt32...) {
      for number in numbers {
        for shift in stride(from: UInt32(0), to: 32, by: 8) {
          bytes.append(UInt8(truncatingIfNeeded: number >> shift))
        }
      }
    }
    for op in ops {
      switch op {
      case .literal(let start, let count): append(0, start, count)
      case .copy(let register, let entry): append(1, UInt32(register), UInt32(entry))
      case .escape(let register, let entry): append(2, UInt32(register), UInt32(entry))
      case .copyNamed(let register, let entry, let name):
        append(3, UInt32(register), UInt32(entry), name)
      case .skipIfNone(let register, let entry, let to):
        append(4, UInt32(register), UInt32(entry), to)
      case .skipIfSome(let register, let entry, let to):
        append(5, UInt32(register), UInt32(entry), to)
      case .skipIfFalse(let register, let entry, let to):
        append(6, UInt32(register), UInt32(entry), to)
      case .skipIfTrue(let register, let entry, let to):
        append(7, UInt32(register), UInt32(entry), to)
      case .skipIfUnnamed(let register, let entry, let name, let to):
        append(8, UInt32(register), UInt32(entry), name, to)
      case .skipIfNamed(let register, let entry, let name, let to):
        append(9, UInt32(register), UInt32(entry), name, to)
      case .enter(let register, let entry, let into, let to):
        append(10, UInt32(register), UInt32(entry), UInt32(into), to)
      case .begin(let register, let entry, let into, let to):
        append(11, UInt32(register), UInt32(entry), UInt32(into), to)
      case .next(let into, let to): append(12, UInt32(into), to)
      }
    }
    for name in names { append(name.start, name.count) }
    append(UInt32(names.count), UInt32(pool.count))
    bytes += pool
    return Digest(of: bytes)
  }
}
