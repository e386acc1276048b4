/// A JSON value whose keys keep their order: what a schema is made of.
indirect enum SchemaValue: Sendable {
  case text(String)
  case number(Int)
  case flag(Bool)
  case nothing
  case list([SchemaValue])
  case object([(key: String, value: SchemaValue)])

  static func texts(_ texts: [String]) -> SchemaValue { .list(texts.map { .text($0) }) }

  /// The value as people read it too: two spaces a level, short lists on one line.
  var bytes: Bytes {
    var out = Bytes()
    append(to: &out, depth: 0)
    out.append("\n")
    return out
  }

  private func append(to out: inout Bytes, depth: Int) {
    switch self {
    case .text(let text): out.append(json: text)
    case .number(let number): out.append(contentsOf: String(number).utf8)
    case .flag(let flag): out.append(flag ? "true" : "false")
    case .nothing: out.append("null")
    case .list(let values) where values.allSatisfy(\.isScalar) && values.count <= 6:
      out.append("[")
      for (index, value) in values.enumerated() {
        if index > 0 { out.append(", ") }
        value.append(to: &out, depth: depth)
      }
      out.append("]")
    case .list(let values):
      Self.append(values, between: ("[", "]"), to: &out, depth) { value, out in
        value.append(to: &out, depth: depth + 1)
      }
    case .object(let members):
      Self.append(members, between: ("{", "}"), to: &out, depth) { member, out in
        out.append(json: member.key)
        out.append(": ")
        member.value.append(to: &out, depth: depth + 1)
      }
    }
  }

  private static func append<Element>(
    _ elements: [Element], between marks: (StaticString, StaticString), to out: inout Bytes,
    _ depth: Int, _ write: (Element, inout Bytes) -> Void
  ) {
    out.append(marks.0)
    for (index, element) in elements.enumerated() {
      out.append(index == 0 ? "\n" : ",\n")
      out.append(contentsOf: repeatElement(UInt8(ascii: " "), count: 2 * depth + 2))
      write(element, &out)
    }
    if !elements.isEmpty {
      out.append("\n")
      out.append(contentsOf: repeatElement(UInt8(ascii: " "), count: 2 * depth))
    }
    out.append(marks.1)
  }

  private var isScalar: Bool {
    switch self {
    case .list, .object: false
    default: true
    }
  }
}
