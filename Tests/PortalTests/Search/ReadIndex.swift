import Testing

@testable import Portal

/// The files of a piece, read as the script reads them.
struct ReadIndex {
  /// By key: of words by folded and marked form.
  private(set) var places: [String: [Int: UInt32]] = [:]

  init(_ shards: [SearchShards.Shard], items: Int) throws {
    for (number, shard) in shards.enumerated() {
      var reader = Reader(bytes: shard.bytes)
      var key = Bytes()
      while reader.at < shard.bytes.count {
        let shared = Int(reader.byte())
        let rest = Int(reader.byte())
        key = key.prefix(shared) + reader.take(rest)
        // A key is in the file that its start says.
        #expect(!Bytes.precedes(key, shard.start))
        if number + 1 < shards.count { #expect(Bytes.precedes(key, shards[number + 1].start)) }
        let length = reader.varint()
        let entry = reader.take(length)
        let isWord = key.first.map { $0 > UInt8(ascii: "/") } ?? false
        try read(key, entry, isWord, items)
      }
    }
  }

  private mutating func read(_ key: Bytes, _ entry: Bytes, _ isWord: Bool, _ items: Int) throws {
    guard isWord else {
      places[key.string] = try Self.lists(entry, items)
      return
    }
    var reader = Reader(bytes: entry)
    while reader.at < entry.count {
      let length = reader.varint()
      let part = reader.take(length)
      let form = Bytes(part[1..<(1 + Int(part[0]))])
      let name = "\(key.string)/\(form.isEmpty ? key.string : form.string)"
      places[name] = try Self.lists(Bytes(part[(1 + Int(part[0]))...]), items)
    }
  }

  private static func lists(_ bytes: Bytes, _ items: Int) throws -> [Int: UInt32] {
    var reader = Reader(bytes: bytes)
    let forms = reader.byte()
    var places: [Int: UInt32] = [:]
    for (shift, place) in [(0, SearchField.title), (2, .lead), (4, .text)] {
      let form = place == .text ? forms >> shift : forms >> shift & 3
      let found = try reader.list(form, isCounted: place != .text, items)
      for item in found { places[item] = max(places[item] ?? 0, place.rawValue) }
    }
    #expect(reader.at == bytes.count)
    return places
  }

  struct Reader {
    let bytes: Bytes
    var at = 0

    mutating func byte() -> UInt8 {
      at += 1
      return bytes[at - 1]
    }

    mutating func take(_ count: Int) -> Bytes {
      at += count
      return Bytes(bytes[(at - count)..<at])
    }

    mutating func varint() -> Int {
      var (value, shift) = (0, 0)
      while true {
        let next = byte()
        value |= Int(next & 0x7F) << shift
        if next < 0x80 { return value }
        shift += 7
      }
    }

    mutating func list(_ form: UInt8, isCounted: Bool, _ items: Int) throws -> [Int] {
      switch form {
      case 0: return []
      case 2:
        let bits = take((items + 7) / 8)
        return (0..<items).filter { bits[$0 / 8] >> UInt8($0 % 8) & 1 == 1 }
      case 3:
        let (count, low) = (varint(), Int(byte()))
        var bit = at * 8
        func next() -> Int {
          defer { bit += 1 }
          return Int(bytes[bit / 8] >> UInt8(bit % 8) & 1)
        }
        var found: [Int] = []
        for _ in 0..<count {
          var step = 0
          while next() == 1 { step += 1 << low }
          for place in 0..<low { step += next() << place }
          found.append((found.last ?? -1) + 1 + step)
        }
        at = (bit + 7) / 8
        return found
      default:
        var left = isCounted ? varint() : .max
        var found: [Int] = []
        while left > 0, at < bytes.count {
          found.append((found.last ?? -1) + 1 + varint())
          left -= 1
        }
        if form == 1 { return found }
        try #require(!isCounted)
        return (0..<items).filter { !found.contains($0) }
      }
    }
  }
}
