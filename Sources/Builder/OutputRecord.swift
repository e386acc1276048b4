internal import Portal

/// The files that the last build left in an output folder, so that the next one may remove those that
/// are no more.
///
/// Kept in `.portal/`, never in the output. A record that is lost or damaged counts as none: nothing
/// is removed then that this build does not know.
struct OutputRecord {
  /// Paths in the output, in byte order.
  let files: [Bytes]

  private static let heading = Bytes("portal output 1\n".utf8)

  /// The record's text: a heading with the digest of what follows, then the paths, a zero after each.
  func encoded() -> Bytes {
    var body = Bytes()
    for file in files {
      body += file
      body.append(0)
    }
    return Self.heading + Bytes(Digest(of: body).hex.utf8) + [0x0A] + body
  }

  /// Nil unless every byte is as it was written.
  init?(decoding bytes: Bytes) {
    let start = Self.heading.count
    guard bytes.starts(with: Self.heading), bytes.count > start + 32, bytes[start + 32] == 0x0A
    else { return nil }
    let body = Bytes(bytes[(start + 33)...])
    guard Bytes(Digest(of: body).hex.utf8).elementsEqual(bytes[start..<(start + 32)]),
      body.isEmpty || body.last == 0
    else { return nil }
    files = body.split(separator: 0).map { Bytes($0) }
  }

  init(files: [Bytes]) { self.files = files }
}
