// What a text says of itself, for programs and for editors.

extension Table {
  /// `kind` (`title`, `lead`, `byline`, `source`, `date`), `line`, `column`, `text`; then `url`, `date` and
  /// `role`: of a byline what was made, of a date `published` or `event`.
  init(head: TextHead, place: (Range<Int>) -> TextPlace) {
    var rows: [[Cell]] = []
    func add(
      _ kind: String, _ part: TextHead.Part, url: Bytes? = nil, date: Bytes? = nil,
      role: String? = nil
    ) {
      let place = place(part.range)
      rows.append([
        .text(Bytes(kind)), .number(place.line), .number(place.column), .text(part.text), Cell(url),
        Cell(date), Cell(role.map { Bytes($0) }),
      ])
    }
    if let title = head.title { add("title", title) }
    if let lead = head.lead { add("lead", lead) }
    for byline in head.bylines {
      let roles = byline.roles.map(\.rawValue).joined(separator: ",")
      add("byline", byline.name, role: roles.isEmpty ? nil : roles)
    }
    if let source = head.source {
      add("source", source.name, url: source.url, date: source.day.map { Bytes(iso: $0) })
    }
    for date in head.dates {
      add("date", date.part, date: Bytes(written: date.moment), role: date.role.rawValue)
    }
    let keys: [StaticString] = ["kind", "line", "column", "text", "url", "date", "role"]
    self.init(columns: keys.map { Column(key: $0, title: nil) }, rows: rows)
  }
}

extension TextHead {
  /// Lines of front matter, without those that are `given`.
  func lines(_ words: SuggestWords, given: Set<String>, line: (Range<Int>) -> Int) -> Bytes {
    var out = Bytes()
    func add(_ key: String, _ value: Bytes?) {
      guard let value, !given.contains(key) else { return }
      out += Bytes(key + ": ") + value + [0x0A]
    }
    add("title", title.map { Bytes(yaml: $0.text) })
    if let date = dates.first(where: { $0.role == .published }) {
      add("date", Bytes(written: date.moment))
    } else if let date = dates.first, !given.contains("date") {
      out += Bytes("# date: ") + Bytes(written: date.moment) + Bytes("  # ")
      out += words.eventNote(line(date.part.range)) + [0x0A]
    }
    add("summary", lead.map { Bytes(yaml: $0.text) })
    let authors = bylines.map { byline in
      let name = Bytes(yaml: byline.name.text)
      let roles = byline.roles.map(\.rawValue).joined(separator: ", ")
      return roles.isEmpty ? name : Bytes("{name: ") + name + Bytes(", role: [\(roles)]}")
    }
    if !authors.isEmpty {
      add("authors", Bytes("[") + Bytes(authors.joined(separator: Bytes(", "))) + Bytes("]"))
    }
    add(
      "source",
      source.map { source in
        Bytes("{name: ") + Bytes(yaml: source.name.text)
          + (source.url.map { Bytes(", url: ") + Bytes(yaml: $0) } ?? [])
          + (source.day.map { Bytes(", date: ") + Bytes(iso: $0) } ?? []) + Bytes("}")
      })
    return out
  }
}

extension Bytes {
  /// `2024-04-09T21:58`, or the day alone, as front matter has it.
  fileprivate init(written moment: Moment) {
    self = []
    append(iso: moment)
    removeSubrange((moment.hasTime ? 16 : 10)...)
  }
}
