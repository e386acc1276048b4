/// The entries of a segment in the order of their keys, and how they are cut into files.
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

  private var keys: [Bytes] = []
  private var content = Bytes()
  /// Where the lists of each key begin.
  private var starts: [Int] = []

  mutating func append(_ key: Bytes, _ write: (inout Bytes) -> Void) {
    keys.append(key)
    starts.append(content.count)
    write(&content)
  }

  /// A file ends with the first entry by which it has `size` bytes, or from half of that on before one that
  /// its key chooses: so a change moves no more than a few ends. Without a size there are eight files at most.
  consuming func cut(_ size: Int?) -> [Shard] {
    let choices = size.map { UInt32(max(1, $0 / 64)) }
    // Entries have two bytes or more beside their keys and lists.
    let size = size ?? max(512, keys.reduce(content.count) { $0 + $1.count + 4 } / 8)
    var shards: [Shard] = []
    var names: Set<Bytes> = []
    var (start, bytes) = (Bytes(), Bytes())
    for index in keys.indices {
      let key = keys[index]
      let isChosen = bytes.count >= size / 2 && choices.map { Self.choice(key) % $0 == 0 } ?? false
      if index > 0, bytes.count >= size || isChosen {
        let next = Self.separator(keys[index - 1], key)
        if names.insert(Self.name(next)).inserted {
          shards.append(Shard(start: start, bytes: bytes))
          start = next
          bytes.removeAll(keepingCapacity: true)
        }
      }
      let shared = bytes.isEmpty ? 0 : Self.shared(keys[index - 1], key)
      bytes.append(UInt8(shared))
      bytes.append(UInt8(key.count - shared))
      bytes.append(contentsOf: key[shared...])
      let end = index + 1 < starts.count ? starts[index + 1] : content.count
      bytes.append(varint: end - starts[index])
      bytes.append(contentsOf: content[starts[index]..<end])
    }
    shards.append(Shard(start: start, bytes: bytes))
    return shards
  }

  /// The name of the file that begins there: the 32-bit FNV-1a of its start.
  static func name(_ start: Bytes) -> Bytes {
    var name = Bytes()
    let hash = choice(start)
    for shift: UInt32 in [28, 24, 20, 16, 12, 8, 4, 0] { name.append(hexDigit: hash >> shift & 15) }
    return name
  }

  private static func choice(_ key: Bytes) -> UInt32 {
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
