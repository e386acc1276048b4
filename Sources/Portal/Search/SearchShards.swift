/// The entries of a segment in the order of their keys, cut into files as they come.
///
/// An entry is how many bytes its key shares with the one before, how many follow, those, the length of what
/// comes then, and the lists. The first key of a file is whole.
struct SearchShards {
  /// One file of the index.
  struct Shard {
    /// What keys before it come before, and its own do not: as short as can be; empty for the first.
    let start: Bytes
    let bytes: Bytes
  }

  private let size: Int?
  private var shards: [Shard] = []
  private var names: Set<Bytes> = []
  /// Of the file that is being filled.
  private var (start, bytes) = (Bytes(), Bytes())
  /// Nil before the first entry.
  private var previous: Bytes?
  private var lists = Bytes()

  /// A file ends with the first entry by which it has `size` bytes, or from half of that on before one that
  /// its key chooses: so a change moves no more than a few ends. Without a size there are eight files, which
  /// begin where `fixedStarts` says.
  init(size: Int?) { self.size = size }

  mutating func append(_ key: Bytes, _ write: (inout Bytes) -> Void) {
    if let previous, let next = Self.start(before: key, previous, bytes.count, size),
      names.insert(Self.name(next)).inserted
    {
      shards.append(Shard(start: start, bytes: bytes.tight))
      start = next
      bytes.removeAll(keepingCapacity: true)
    }
    let shared = bytes.isEmpty ? 0 : Self.shared(previous ?? [], key)
    bytes.append(UInt8(shared))
    bytes.append(UInt8(key.count - shared))
    bytes.append(contentsOf: key[shared...])
    lists.removeAll(keepingCapacity: true)
    write(&lists)
    bytes.append(varint: lists.count)
    bytes += lists
    previous = key
  }

  consuming func finish() -> [Shard] { shards + [Shard(start: start, bytes: bytes)] }

  /// Where news of provincial offices falls into eighths; most of it is pairs.
  private static let fixedStarts = ["+bao", "+di", "+kh", "+nu", "+ti", "+y", "k"].map { Bytes($0) }

  /// What the next file begins with, if it begins with `key`.
  private static func start(
    before key: Bytes, _ previous: Bytes, _ length: Int, _ size: Int?
  ) -> Bytes? {
    guard let size else {
      return fixedStarts.last { Bytes.precedes(previous, $0) && !Bytes.precedes(key, $0) }
    }
    let isChosen = length >= size / 2 && (hash(key) >> 16) % UInt32(max(1, size / 64)) == 0
    return length >= size || isChosen ? separator(previous, key) : nil
  }

  /// The name of the file that begins there: the 32-bit FNV-1a of its start.
  static func name(_ start: Bytes) -> Bytes {
    var name = Bytes()
    let hash = Self.hash(start)
    for shift: UInt32 in [28, 24, 20, 16, 12, 8, 4, 0] { name.append(hexDigit: hash >> shift & 15) }
    return name
  }

  /// Where files begin, a line each: how many characters are those of the line before, at most 35, as one
  /// sign in base 36, and the others.
  static func starts(of shards: [Shard]) -> Bytes {
    var out = Bytes()
    var previous = Bytes()
    for shard in shards {
      var shared = min(35, shared(previous, shard.start))
      // Characters are what the script counts.
      shared = min(shared, shard.start.prefix(shared).prefix { $0 < 0x80 }.count)
      out.append(contentsOf: String(shared, radix: 36).utf8)
      out.append(contentsOf: shard.start[shared...])
      out.append("\n")
      previous = shard.start
    }
    return out
  }

  private static func hash(_ key: Bytes) -> UInt32 {
    var hash: UInt32 = 0x811C_9DC5
    for byte in key { hash = (hash ^ UInt32(byte)) &* 0x0100_0193 }
    return hash
  }

  private static func shared(_ a: Bytes, _ b: Bytes) -> Int {
    let most = min(a.count, b.count)
    var count = 0
    while count < most, a[count] == b[count] { count += 1 }
    return count
  }

  /// The shortest beginning of `next`, in whole characters, that comes after `previous`.
  private static func separator(_ previous: Bytes, _ next: Bytes) -> Bytes {
    var end = shared(previous, next) + 1
    while end < next.count, next[end] & 0xC0 == 0x80 { end += 1 }
    return Bytes(next[..<end])
  }
}
