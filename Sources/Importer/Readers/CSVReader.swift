import Portal

/// Rows of a table as CSV (RFC 4180), or with semicolons or tabs, as phpMyAdmin and spreadsheets write it. The
/// first row names the columns; which table it is, they tell.
struct CSVReader {
  private let text: SourceText
  private let bytes: Bytes
  private let separator: UInt8
  private var at = 0
  private var tables = TableRows()

  /// Nil: the first line is not that of a table of NukeViet.
  static func read(_ text: SourceText) -> TableRows? {
    let head = text.bytes.prefix { $0 != 0x0A && $0 != 0x0D }
    let separators = Bytes(",;\t")
    let counts = separators.map { separator in head.count { $0 == separator } }
    guard let most = counts.indices.max(by: { counts[$0] < counts[$1] }), counts[most] > 0 else {
      return nil
    }
    var reader = CSVReader(text, separators[most])
    guard let names = reader.record()?.fields.map({ Text.key($0 ?? []).string }),
      let table = table(names)
    else { return nil }
    reader.read(names, table)
    return reader.tables
  }

  private init(_ text: SourceText, _ separator: UInt8) {
    self.text = text
    bytes = text.bytes
    self.separator = separator
  }

  /// The table that has such columns, by the name NukeViet gives it.
  private static func table(_ names: [String]) -> String? {
    let names = Set(names)
    func has(_ wanted: String...) -> Bool { names.isSuperset(of: wanted) }
    if has("title", "hometext") || has("title", "publtime") { return "csv_vi_news_rows" }
    if has("title", "bodyhtml") { return "csv_vi_news_rows" }
    if has("id", "bodyhtml") { return "csv_vi_news_detail" }
    if has("catid", "title") { return "csv_vi_news_cat" }
    if has("sourceid", "title") { return "csv_vi_news_sources" }
    if has("topicid", "title") { return "csv_vi_news_topics" }
    if has("id", "keyword") { return "csv_vi_news_tags_id" }
    return nil
  }

  private mutating func read(_ names: [String], _ table: String) {
    while let (fields, start) = record() {
      if fields.count == 1, fields[0]?.isEmpty ?? true { continue }
      guard fields.count == names.count else {
        tables.problems.append(
          (.rowLength(values: fields.count, columns: names.count), text.place(ofCharacterAt: start))
        )
        continue
      }
      var values: [String: Bytes] = [:]
      for (name, field) in zip(names, fields) where values[name] == nil { values[name] = field }
      tables.rows.append(
        (
          table,
          TableRows.Row(
            values: values, place: text.place(ofCharacterAt: start), line: text.line(at: start))
        ))
    }
  }

  /// The next record, and where it begins; nil at the end. `NULL` and `\N` without quotation marks are nil.
  private mutating func record() -> (fields: [Bytes?], start: Int)? {
    while at < bytes.count, bytes[at] == 0x0A || bytes[at] == 0x0D { at += 1 }
    guard at < bytes.count else { return nil }
    let start = at
    var fields: [Bytes?] = []
    while true {
      fields.append(field())
      guard at < bytes.count, bytes[at] == separator else { break }
      at += 1
    }
    return (fields, start)
  }

  private mutating func field() -> Bytes? {
    guard at < bytes.count, bytes[at] == UInt8(ascii: "\"") else {
      let start = at
      while at < bytes.count, bytes[at] != separator, bytes[at] != 0x0A, bytes[at] != 0x0D {
        at += 1
      }
      let text = Bytes(bytes[start..<at])
      return text == Bytes("NULL") || text == Bytes("\\N") ? nil : text
    }
    let start = at
    at += 1
    var out = Bytes()
    while at < bytes.count {
      let byte = bytes[at]
      at += 1
      if byte == UInt8(ascii: "\"") {
        guard at < bytes.count, bytes[at] == UInt8(ascii: "\"") else {
          // What follows a closing mark up to the separator belongs to nothing.
          while at < bytes.count, bytes[at] != separator, bytes[at] != 0x0A, bytes[at] != 0x0D {
            at += 1
          }
          return out
        }
        at += 1
        out.append(byte)
      } else if byte == UInt8(ascii: "\\"), at < bytes.count, bytes[at] == UInt8(ascii: "\""),
        !endsField(at + 1)
      {
        // Some write the mark so instead of twice.
        out.append(UInt8(ascii: "\""))
        at += 1
      } else {
        out.append(byte)
      }
    }
    tables.problems.append((.unclosed, text.place(ofCharacterAt: start)))
    return out
  }

  private func endsField(_ i: Int) -> Bool {
    i >= bytes.count || bytes[i] == separator || bytes[i] == 0x0A || bytes[i] == 0x0D
  }
}
