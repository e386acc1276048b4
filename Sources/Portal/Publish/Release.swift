/// What is known of a release without its files: the head of its manifest.
package struct Release: Hashable, Sendable {
  /// From 1, in the order in which they were made for a target.
  package let number: Int
  /// The one that was live when it was made; nil before the first.
  package let after: Int?
  package let made: Moment
  /// `lan@may-1`: the user and the machine.
  package let by: Bytes
  /// What built it: `portal 0.1.0` and the digest of the program with its libraries.
  package let program: Bytes
  package let baseURL: Bytes
  package let items: Int
  package let files: Int
  /// Of all files together.
  package let bytes: Int
  /// What is not as a publish has it by itself, such as `drafts`; see `Publication`.
  package let flags: [Bytes]

  package init(
    number: Int, after: Int?, made: Moment, by: Bytes, program: Bytes, baseURL: Bytes, items: Int,
    files: Int,
    bytes: Int, flags: [Bytes]
  ) {
    self.number = number
    self.after = after
    self.made = made
    self.by = by
    self.program = program
    self.baseURL = baseURL
    self.items = items
    self.files = files
    self.bytes = bytes
    self.flags = flags
  }
}

extension Release {
  /// Lines of `key: value`, without the empty one after them.
  var head: Bytes {
    var text = Self.first
    let values: [(StaticString, Bytes)] = [
      ("release", Bytes(String(number))), ("after", after.map { Bytes(String($0)) } ?? []),
      ("made", made.iso), ("by", by), ("program", program),
      ("base-url", baseURL), ("items", Bytes(String(items))), ("files", Bytes(String(files))),
      ("bytes", Bytes(String(bytes))), ("flags", Bytes(flags.joined(separator: Bytes(" ")))),
    ]
    for (key, value) in values {
      text.append(key)
      text.append(":")
      if !value.isEmpty { text.append(" ") }
      text += value
      text.append("\n")
    }
    return text
  }

  private static let first = Bytes("portal release 1\n")

  /// Nil where anything is not as `head` writes it.
  package init?(head: some Collection<UInt8>) {
    let text = Bytes(head)
    guard text.starts(with: Self.first) else { return nil }
    var values: [Bytes: Bytes] = [:]
    for line in text.dropFirst(Self.first.count).split(separator: UInt8(ascii: "\n")) {
      guard let colon = line.firstIndex(of: UInt8(ascii: ":")) else { return nil }
      values[Bytes(line[..<colon])] = Bytes(line[(colon + 1)...]).trimmed
    }
    func count(_ key: String) -> Int? {
      values[Bytes(key)].flatMap { Int($0.string) }.flatMap { $0 >= 0 ? $0 : nil }
    }
    guard let number = count("release"), number > 0, let after = values[Bytes("after")],
      after.isEmpty || count("after") != nil, let files = count("files"),
      let items = count("items"), let bytes = count("bytes"),
      let date = values[Bytes("made")],
      let made = try? DateReading(date, offset: 0).moment,
      let by = values[Bytes("by")], let program = values[Bytes("program")],
      let baseURL = values[Bytes("base-url")], let flags = values[Bytes("flags")]
    else { return nil }
    self.init(
      number: number, after: count("after"), made: made, by: by, program: program, baseURL: baseURL,
      items: items,
      files: files, bytes: bytes, flags: flags.split(separator: 0x20).map { Bytes($0) })
  }
}
