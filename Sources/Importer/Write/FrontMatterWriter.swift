import Portal

/// Writes the fields of an item between two lines of hyphens, in the order of the README.
struct FrontMatterWriter {
  private(set) var out = Bytes("---\n")

  mutating func close() { out.append("---\n") }

  mutating func field(_ name: String, _ text: Bytes) {
    guard !text.isEmpty else { return }
    line(name, Bytes(yaml: text))
  }

  mutating func flag(_ name: String, _ isSet: Bool) {
    if isSet { line(name, Bytes("true")) }
  }

  /// What is no text and needs no quotation marks: a date, a list that is made already.
  mutating func line(_ name: String, _ value: Bytes) {
    out += Bytes(name)
    out.append(": ")
    out += value
    out.append("\n")
  }

  /// What an editor may take over by removing the mark before it.
  mutating func proposal(_ name: String, _ value: Bytes) {
    out.append("# ")
    line(name, value)
  }

  /// Puts whole lines where some were left to be found out.
  mutating func insert(_ lines: Bytes, at position: Int) {
    out.insert(contentsOf: lines, at: position)
  }

  // MARK: Values

  static func list(_ texts: [Bytes]) -> Bytes {
    [UInt8(ascii: "[")] + Bytes(texts.map { Bytes(yaml: $0) }.joined(separator: Bytes(", ")))
      + [UInt8(ascii: "]")]
  }

  /// Those of `fields` that have a value, made already.
  static func map(_ fields: [(name: String, value: Bytes)]) -> Bytes {
    let parts = fields.filter { !$0.value.isEmpty }.map { Bytes("\($0.name): ") + $0.value }
    return Bytes("{") + Bytes(parts.joined(separator: Bytes(", "))) + Bytes("}")
  }

  static func raw(list parts: [Bytes]) -> Bytes {
    Bytes("[") + Bytes(parts.joined(separator: Bytes(", "))) + Bytes("]")
  }
}
