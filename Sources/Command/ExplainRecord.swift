import Builder
import Portal

/// Explanations for programs: one JSON object on a line, all lists whole.
struct ExplainRecord {
  private var bytes = Bytes()

  static func of(_ explanation: Explanation) -> Bytes {
    var record = ExplainRecord()
    record.text("address", explanation.address)
    record.text("file", explanation.file)
    record.text("kind", explanation.kind.map { Bytes($0.name) })
    record.list("templates", explanation.templates) { $0.append(json: $1) }
    record.text("source", explanation.source)
    record.list("shows", explanation.parts) { out, part in
      var inner = ExplainRecord()
      inner.text("role", Bytes(part.role.rawValue))
      inner.list("files", part.files) { $0.append(json: $1) }
      out += inner.object
    }
    record.list("entries", explanation.entries) { out, entry in
      var inner = ExplainRecord()
      inner.text("name", entry.name)
      inner.text("file", entry.place?.file)
      inner.number("line", entry.place?.line)
      out += inner.object
    }
    record.list("shared", explanation.shared) { $0.append(json: $1) }
    record.drawn(explanation.record)
    record.text("due", explanation.due.map { Bytes("\($0)") })
    return record.object + Bytes("\n")
  }

  static func of(_ source: SourceExplanation) -> Bytes {
    var record = ExplainRecord()
    record.text("source", source.path)
    switch source.use {
    case .text(let sights):
      record.list("pages", sights) { out, sight in
        var inner = ExplainRecord()
        inner.text("address", sight.address)
        inner.list("roles", sight.roles) { $0.append(json: $1.rawValue) }
        out += inner.object
      }
    case .file(let file): record.text("file", file)
    case .template(let kinds):
      record.list("kinds", kinds) { out, kind in
        var inner = ExplainRecord()
        inner.text("kind", Bytes(kind.kind.name))
        inner.number("pages", kind.pages)
        out += inner.object
      }
    case .everything(let pages): record.number("any-of", pages)
    }
    return record.object + Bytes("\n")
  }

  // MARK: Keys

  private var object: Bytes { Bytes("{") + bytes + Bytes("}") }

  private mutating func drawn(_ record: Explanation.Record) {
    if case .drawn(let drawn) = record {
      var inner = ExplainRecord()
      inner.text("at", drawn.at.iso)
      inner.text("reason", Bytes("\(drawn.reason)"))
      inner.number("bytes", drawn.size)
      inner.text("digest", Bytes(drawn.digest.hex))
      begin("drawn")
      bytes += inner.object
    } else {
      text("drawn", nil)
    }
  }

  private mutating func begin(_ key: StaticString) {
    if !bytes.isEmpty { bytes.append(",") }
    bytes.append("\"")
    bytes.append(key)
    bytes.append("\":")
  }

  private mutating func text(_ key: StaticString, _ text: Bytes?) {
    begin(key)
    if let text { bytes.append(json: text) } else { bytes.append("null") }
  }

  private mutating func number(_ key: StaticString, _ number: Int?) {
    begin(key)
    bytes += Bytes(number.map { String($0) } ?? "null")
  }

  private mutating func list<Element>(
    _ key: StaticString, _ elements: [Element], _ write: (inout Bytes, Element) -> Void
  ) {
    begin(key)
    bytes.append("[")
    for (index, element) in elements.enumerated() {
      if index > 0 { bytes.append(",") }
      write(&bytes, element)
    }
    bytes.append("]")
  }
}
