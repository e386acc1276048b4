internal import Portal

/// The ledger as bytes: a heading with the format's number, the digest of what follows, and then every
/// value in its order. Numbers are little-endian, texts have their length before them.
extension Ledger {
  private static let heading = Bytes("portal ledger 2\n".utf8)

  func encoded() -> Bytes {
    var body = ByteWriter(reserving: 160 * (sources.count + outputs.count))
    body.write(tool)
    body.write(request)
    body.write(Int64(sources.count))
    for (path, source) in sources {
      body.write(path)
      body.write(source.seen)
      body.write(source.digest)
      body.write(source.picture?.code ?? 0)
    }
    body.write(Int64(outputs.count))
    for (file, output) in outputs {
      body.write(file)
      body.write(output.view)
      body.write(output.template)
      body.write(output.digest)
      body.write(output.seen ?? .unknown)
      body.write(Int64(output.reason.rawValue))
      body.write(output.drawn)
    }
    body.write(Int64(outcome == nil ? 0 : 1))
    if let outcome { outcome.write(to: &body) }
    var head = ByteWriter(reserving: 32)
    head.write(Digest(of: body.bytes))
    return Self.heading + head.bytes + body.bytes
  }

  /// Nil unless every byte is as it was written.
  init?(decoding bytes: Bytes) {
    let start = Self.heading.count
    guard bytes.starts(with: Self.heading), bytes.count >= start + 16 else { return nil }
    var head = ByteReader(bytes, from: start)
    let body = Bytes(bytes[(start + 16)...])
    guard head.digest() == Digest(of: body) else { return nil }
    var reader = ByteReader(body, from: 0)
    guard let tool = reader.digest(), let request = reader.digest() else { return nil }
    self.init(tool: tool, request: request)
    guard let sourceCount = reader.number() else { return nil }
    for _ in 0..<max(0, sourceCount) {
      guard let path = reader.text(), let seen = reader.seen(), let digest = reader.digest(),
        let code = reader.number()
      else { return nil }
      sources[path] = Source(seen: seen, digest: digest, picture: PictureFacts(code: code))
    }
    guard let outputCount = reader.number() else { return nil }
    for _ in 0..<max(0, outputCount) {
      guard let file = reader.text(), let view = reader.digest(), let template = reader.digest(),
        let digest = reader.digest(), let seen = reader.seen(),
        let reason = reader.number().flatMap({ UInt8(exactly: $0) }).flatMap(DrawReason.init),
        let drawn = reader.number()
      else { return nil }
      outputs[file] = Output(
        view: view, template: template, digest: digest, seen: seen == .unknown ? nil : seen,
        reason: reason, drawn: drawn)
    }
    switch reader.number() {
    case 0: break
    case 1:
      guard let read = Outcome(&reader) else { return nil }
      outcome = read
    default: return nil
    }
    guard reader.isAtEnd else { return nil }
  }
}

extension Ledger.Outcome {
  fileprivate func write(to writer: inout ByteWriter) {
    writer.write(from)
    writer.write(counts.nextDue?.seconds ?? .max)
    writer.write(Int64(counts.nextDue?.offset ?? 0))
    for number in [
      counts.items, counts.skipped.drafts, counts.skipped.scheduled, counts.skipped.expired,
      counts.copies, counts.compressed, counts.bytes, counts.unnarrowed, counts.pages.count,
    ] {
      writer.write(Int64(number))
    }
    for number in counts.pages { writer.write(Int64(number)) }
    for text in warnings.all { writer.write(text) }
  }

  fileprivate init?(_ reader: inout ByteReader) {
    guard let from = reader.number(), let due = reader.number(), let offset = reader.number()
    else { return nil }
    var numbers: [Int] = []
    for _ in 0..<9 {
      guard let number = reader.number() else { return nil }
      numbers.append(Int(number))
    }
    var counts = BuildSummary.Counts()
    counts.items = numbers[0]
    (counts.skipped.drafts, counts.skipped.scheduled) = (numbers[1], numbers[2])
    counts.skipped.expired = numbers[3]
    if due != .max { counts.nextDue = Moment(seconds: due, offset: Int(offset)) }
    (counts.copies, counts.compressed, counts.bytes) = (numbers[4], numbers[5], numbers[6])
    counts.unnarrowed = numbers[7]
    guard numbers[8] == PageKind.allCases.count else { return nil }
    for kind in counts.pages.indices {
      guard let number = reader.number() else { return nil }
      counts.pages[kind] = Int(number)
    }
    var texts: [Bytes] = []
    for _ in 0..<PrintedDiagnostics.count {
      guard let text = reader.text() else { return nil }
      texts.append(text)
    }
    self.init(from: from, counts: counts, warnings: PrintedDiagnostics(all: texts))
  }
}

extension SeenStamp {
  /// What is written for none: no file has it.
  fileprivate static let unknown = SeenStamp(
    stamp: Stamp(size: -1, modified: 0, changed: 0, inode: 0), moment: 0)
}

extension PictureFacts {
  /// In one number; 0 is none.
  fileprivate var code: Int64 {
    let flags = (isMoving ? 1 : 0) | (hasPosition ? 2 : 0)
    return Int64(kind.rawValue) << 56 | Int64(flags) << 48 | Int64(width) << 24 | Int64(height)
  }

  fileprivate init?(code: Int64) {
    guard let kind = PictureKind(rawValue: UInt8(truncatingIfNeeded: code >> 56)) else {
      return nil
    }
    self.init(
      kind: kind, width: Int(code >> 24 & 0xFF_FFFF), height: Int(code & 0xFF_FFFF),
      isMoving: code >> 48 & 1 == 1, hasPosition: code >> 48 & 2 == 2)
  }
}

/// Writes values one after another.
private struct ByteWriter {
  private(set) var bytes = Bytes()

  init(reserving capacity: Int) { bytes.reserveCapacity(capacity) }

  mutating func write(_ number: Int64) {
    withUnsafeBytes(of: number.littleEndian) { bytes.append(contentsOf: $0) }
  }

  mutating func write(_ digest: Digest) {
    write(Int64(bitPattern: digest.high))
    write(Int64(bitPattern: digest.low))
  }

  mutating func write(_ seen: SeenStamp) {
    write(Int64(seen.stamp.size))
    write(seen.stamp.modified)
    write(seen.stamp.changed)
    write(Int64(bitPattern: seen.stamp.inode))
    write(seen.moment)
  }

  mutating func write(_ text: Bytes) {
    write(Int64(text.count))
    bytes += text
  }
}

/// Reads them again; nil where the bytes end too early.
private struct ByteReader {
  private let bytes: Bytes
  private var position: Int

  init(_ bytes: Bytes, from position: Int) {
    self.bytes = bytes
    self.position = position
  }

  var isAtEnd: Bool { position == bytes.count }

  mutating func number() -> Int64? {
    guard bytes.count - position >= 8 else { return nil }
    defer { position += 8 }
    return bytes.withUnsafeBytes {
      Int64(littleEndian: $0.loadUnaligned(fromByteOffset: position, as: Int64.self))
    }
  }

  mutating func digest() -> Digest? {
    guard let high = number(), let low = number() else { return nil }
    return Digest(high: UInt64(bitPattern: high), low: UInt64(bitPattern: low))
  }

  mutating func seen() -> SeenStamp? {
    guard let size = number(), let modified = number(), let changed = number(),
      let inode = number(), let moment = number()
    else { return nil }
    let stamp = Stamp(
      size: Int(size), modified: modified, changed: changed, inode: UInt64(bitPattern: inode))
    return SeenStamp(stamp: stamp, moment: moment)
  }

  mutating func text() -> Bytes? {
    guard let count = number(), count >= 0, count <= bytes.count - position else { return nil }
    defer { position += Int(count) }
    return Bytes(bytes[position..<(position + Int(count))])
  }
}
