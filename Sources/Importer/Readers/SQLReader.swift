import Portal

/// Rows of the `INSERT` statements in a dump of MySQL or MariaDB, as `mysqldump` and phpMyAdmin write them.
///
/// By the manual's chapters "INSERT Statement", "String Literals", "Comments" and "Hexadecimal Literals". What
/// else a dump says is passed over; nothing in it is run.
struct SQLReader {
  private let text: SourceText
  private let bytes: Bytes
  private var at = 0
  private var tables = TableRows()
  /// Columns by table, where `CREATE TABLE` gives them.
  private var columns: [String: [String]] = [:]

  static func read(_ text: SourceText) -> TableRows {
    var reader = SQLReader(text)
    reader.read()
    return reader.tables
  }

  private init(_ text: SourceText) {
    self.text = text
    bytes = text.bytes
  }

  private enum Token: Equatable {
    case word(String)
    /// In backticks or double quotation marks.
    case name(String)
    case string(Bytes)
    case sign(UInt8)
  }

  // MARK: Statements

  private mutating func read() {
    while let token = next() {
      guard case .word(let word) = token else {
        if token != .sign(UInt8(ascii: ";")) { skipStatement() }
        continue
      }
      switch word {
      case "insert", "replace": readInsert()
      case "create": readCreate()
      default: skipStatement()
      }
    }
  }

  private mutating func skipStatement() {
    while let token = next(), token != .sign(UInt8(ascii: ";")) {}
  }

  /// A name, the last part of one such as `db`.`table`.
  private mutating func name(_ first: Token? = nil) -> String? {
    var name: String?
    var token = first ?? next()
    while let current = token {
      switch current {
      case .word(let word), .name(let word): name = word
      default: return nil
      }
      let before = at
      guard next() == .sign(UInt8(ascii: ".")) else {
        at = before
        return name
      }
      token = next()
    }
    return name
  }

  private mutating func readCreate() {
    var token = next()
    while case .word(let word)? = token, word != "table" {
      if word == "database" || word == "view" || word == "trigger" { return skipStatement() }
      token = next()
    }
    guard token == .word("table") else { return skipStatement() }
    token = next()
    while case .word(let word)? = token, ["if", "not", "exists"].contains(word) { token = next() }
    guard let table = name(token), next() == .sign(UInt8(ascii: "(")) else {
      return skipStatement()
    }
    let keys = [
      "primary", "unique", "key", "index", "constraint", "fulltext", "foreign", "check", "spatial",
    ]
    var names: [String] = []
    var depth = 1
    var isFirst = true
    while depth > 0, let token = next() {
      switch token {
      case .sign(UInt8(ascii: "(")): depth += 1
      case .sign(UInt8(ascii: ")")): depth -= 1
      case .sign(UInt8(ascii: ",")) where depth == 1:
        isFirst = true
        continue
      case .name(let name) where isFirst && depth == 1: names.append(name.lowercased())
      case .word(let word) where isFirst && depth == 1 && !keys.contains(word): names.append(word)
      default: break
      }
      isFirst = false
    }
    columns[table] = names
    skipStatement()
  }

  private mutating func readInsert() {
    var start = at
    var token = next()
    while case .word(let word)? = token,
      ["into", "ignore", "low_priority", "high_priority", "delayed"].contains(word)
    {
      skipBlanks()
      start = at
      token = next()
    }
    guard let table = name(token) else { return skipStatement() }
    var names: [String]?
    token = next()
    if token == .sign(UInt8(ascii: "(")) {
      var listed: [String] = []
      while let next = next(), next != .sign(UInt8(ascii: ")")) {
        switch next {
        case .word(let name), .name(let name): listed.append(name.lowercased())
        default: break
        }
      }
      names = listed
      token = next()
    }
    guard token == .word("values") || token == .word("value") else { return skipStatement() }
    guard let names = names ?? columns[table] else {
      tables.problems.append((.unnamedColumns(table), text.place(start..<start)))
      return skipStatement()
    }
    while let token = next(), token != .sign(UInt8(ascii: ";")) {
      guard token == .sign(UInt8(ascii: "(")) else { continue }
      if !readRow(table, names) { return }
    }
  }

  /// False: the file ends within the row.
  private mutating func readRow(_ table: String, _ names: [String]) -> Bool {
    let start = at - 1
    var values: [Bytes?] = []
    var value: Bytes?
    var depth = 1
    while let token = next() {
      switch token {
      case .sign(UInt8(ascii: "(")): depth += 1
      case .sign(UInt8(ascii: ")")):
        depth -= 1
        if depth == 0 {
          values.append(value)
          add(table, names, values, start)
          return true
        }
      case .sign(UInt8(ascii: ",")) where depth == 1:
        values.append(value)
        value = nil
      case .string(let text): value = (value ?? []) + text
      case .word(let word):
        // `_utf8mb4 'x'` is a text with a name of how it is written.
        if word != "null", !word.hasPrefix("_") { value = (value ?? []) + Bytes(word) }
      case .sign(let sign) where sign == UInt8(ascii: "-") || sign == UInt8(ascii: "."):
        value = (value ?? []) + [sign]
      default: break
      }
    }
    // Of a string that does not end it has been said.
    if tables.problems.last?.0 != .unclosed {
      tables.problems.append((.unclosed, text.place(ofCharacterAt: start)))
    }
    return false
  }

  private mutating func add(
    _ table: String, _ names: [String], _ values: [Bytes?], _ start: Int
  ) {
    guard names.count == values.count else {
      tables.problems.append(
        (.rowLength(values: values.count, columns: names.count), text.place(ofCharacterAt: start)))
      return
    }
    var row: [String: Bytes] = [:]
    for (name, value) in zip(names, values) { row[name] = value }
    tables.rows.append(
      (
        table,
        TableRows.Row(
          values: row, place: text.place(ofCharacterAt: start), line: text.line(at: start))
      ))
  }

  // MARK: Tokens

  private mutating func next() -> Token? {
    skipBlanks()
    guard at < bytes.count else { return nil }
    let byte = bytes[at]
    switch byte {
    case UInt8(ascii: "'"): return string(byte).map { .string($0) }
    case UInt8(ascii: "\""), UInt8(ascii: "`"): return string(byte).map { .name($0.string) }
    default: break
    }
    guard Self.isWord(byte) else {
      at += 1
      return .sign(byte)
    }
    let start = at
    while at < bytes.count, Self.isWord(bytes[at]) { at += 1 }
    let word = Bytes(bytes[start..<at])
    if word.starts("0x") || word.starts("0X"), let text = Self.hexadecimal(word) {
      return .string(text)
    }
    return .word(Text.lowered(word).string)
  }

  private static func isWord(_ byte: UInt8) -> Bool {
    byte >= 0x80 || (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte | 0x20)
      || byte == UInt8(ascii: "_") || byte == UInt8(ascii: "$") || byte == UInt8(ascii: "@")
  }

  private static func hexadecimal(_ word: Bytes) -> Bytes? {
    let digits = Array(word.dropFirst(2))
    guard digits.count.isMultiple(of: 2) else { return nil }
    var out = Bytes()
    for i in stride(from: 0, to: digits.count, by: 2) {
      guard let byte = UInt8(Bytes(digits[i...(i + 1)]).string, radix: 16) else { return nil }
      out.append(byte)
    }
    return out
  }

  private mutating func skipBlanks() {
    while at < bytes.count {
      if bytes[at] <= 0x20 {
        at += 1
      } else if bytes[at] == UInt8(ascii: "#") || holds("-- ") || holds("--\n") || holds("--\r") {
        while at < bytes.count, bytes[at] != 0x0A { at += 1 }
      } else if holds("/*") {
        at = bytes.firstRange(of: Bytes("*/"), from: at + 2)?.upperBound ?? bytes.count
      } else {
        return
      }
    }
  }

  private func holds(_ mark: String) -> Bool { bytes[at...].starts(with: mark.utf8) }

  /// What stands between quotation marks; nil: it does not end.
  private mutating func string(_ quote: UInt8) -> Bytes? {
    let start = at
    at += 1
    var out = Bytes()
    while at < bytes.count {
      let byte = bytes[at]
      at += 1
      if byte == quote {
        guard at < bytes.count, bytes[at] == quote else { return out }
        at += 1
        out.append(quote)
      } else if byte == UInt8(ascii: "\\"), quote != UInt8(ascii: "`"), at < bytes.count {
        out += Self.escaped(bytes[at])
        at += 1
      } else {
        out.append(byte)
      }
    }
    tables.problems.append((.unclosed, text.place(ofCharacterAt: start)))
    return nil
  }

  private static func escaped(_ byte: UInt8) -> Bytes {
    switch byte {
    case UInt8(ascii: "n"): [0x0A]
    case UInt8(ascii: "r"): [0x0D]
    case UInt8(ascii: "t"): [0x09]
    case UInt8(ascii: "0"): []
    case UInt8(ascii: "b"), UInt8(ascii: "Z"): []
    // Only searching knows these two.
    case UInt8(ascii: "%"), UInt8(ascii: "_"): [UInt8(ascii: "\\"), byte]
    default: [byte]
    }
  }
}
