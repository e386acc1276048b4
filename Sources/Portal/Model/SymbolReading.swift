extension Symbol {
  /// Reads the whole of `text` as one symbol.
  ///
  /// Tolerated: spaces around dashes and slashes, dashes of any length, spaces that do not break, Ð
  /// (eth) for Đ, NFD, small letters, `TƯ` for TW, `71/KL/TW` and `28/NQ-TW` for the Party's form,
  /// one digit for two, and a full stop, semicolon, bracket or `./.` at the end.
  package init(parsing text: Bytes) throws(ValueProblem) {
    guard let symbol = Symbol(text) else {
      throw .notASymbol(text.trimmed.excerpt, meant: Symbol.atEnd(of: text)?.text.string)
    }
    self = symbol
  }

  /// Nothing when `text` is not a symbol.
  package init?(_ text: Bytes) {
    guard let parts = SymbolParts(text), parts.count >= 3,
      let number = SymbolNumber(parts[0])
    else { return nil }
    let marks = (parts.mark(after: 0), parts.mark(after: 1))

    if marks.0 == .slash, let year = Symbol.year(parts[1]) {
      guard marks.1 == .slash else { return nil }
      if parts.count == 3, let issuer = Issuer.assembly(parts[2]) {
        self.init(.assembly, number, year: year, type: nil, issuer: issuer)
      } else if parts.count > 3, parts.mark(after: 2) == .dash,
        let type = Symbol.type(parts[2]), let issuer = parts.issuer(from: 3)
      {
        self.init(.normative, number, year: year, type: type, issuer: issuer)
      } else {
        return nil
      }
      return
    }

    guard let issuer = parts.issuer(from: 2) else { return nil }
    switch marks {
    case (.dash, .slash):
      guard let type = Symbol.type(parts[1]) else { return nil }
      self.init(.party, number, year: nil, type: type, issuer: issuer)
    case (.slash, .slash):
      guard let type = DocumentType.abbreviation(parts[1]) else { return nil }
      self.init(.party, number, year: nil, type: type, issuer: issuer)
    case (.slash, .dash):
      if let type = DocumentType.abbreviation(parts[1]) {
        // Nobody but the Party's centre is called TW, and it writes number-TYPE/TW.
        let family: Family = issuer.equals("TW") ? .party : .administrative
        self.init(family, number, year: nil, type: type, issuer: issuer)
      } else {
        guard let whole = parts.issuer(from: 1) else { return nil }
        self.init(.letter, number, year: nil, type: nil, issuer: whole)
      }
    case (.dash, .dash):
      return nil
    }
  }

  private init(_ family: Family, _ number: SymbolNumber, year: Int?, type: Bytes?, issuer: Bytes) {
    var text = Bytes()
    text.reserveCapacity(issuer.count + 20)
    text.append(number)
    text.append(family == .party ? "-" : "/")
    if let year {
      text.append(year: year)
      text.append("/")
    }
    if let type {
      text.append(contentsOf: type)
      text.append(family == .party ? "/" : "-")
    }
    text.append(contentsOf: issuer)
    self.init(
      text: text, family: family, number: number.value, year: year, type: type, issuer: issuer)
  }

  /// A symbol at the end of some words: *Nghị quyết số 28-NQ/TW*.
  private static func atEnd(of text: Bytes) -> Symbol? {
    let words = text.suffix(100).split(separator: UInt8(ascii: " "))
    for count in 1..<max(2, min(words.count, 6)) {
      let end = Bytes(words.suffix(count).joined(separator: [UInt8(ascii: " ")]))
      if let symbol = Symbol(end) { return symbol }
    }
    return nil
  }

  private static func year(_ part: Bytes.SubSequence) -> Int? {
    guard part.count == 4, part.allSatisfy({ $0 &- 0x30 < 10 }) else { return nil }
    let year = part.reduce(0) { $0 * 10 + Int($1 &- 0x30) }
    return DateReading.years.contains(year) ? year : nil
  }

  /// A type as it is properly written. One that is not in the table is up to five letters, the
  /// first of them a capital.
  private static func type(_ part: Bytes.SubSequence) -> Bytes? {
    if let known = DocumentType.abbreviation(part) { return known }
    let scalars = String(decoding: part, as: UTF8.self).unicodeScalars
    guard scalars.count <= 5, scalars.allSatisfy(\.properties.isAlphabetic),
      scalars.first?.properties.isUppercase == true
    else { return nil }
    return Bytes(part)
  }
}

/// The number at the head of a symbol; in `30a` it has a letter.
private struct SymbolNumber {
  let value: Int
  let letter: UInt8?

  init?(_ part: Bytes.SubSequence) {
    var value = 0
    var count = 0
    for byte in part.prefix(while: { $0 &- 0x30 < 10 }) {
      value = value * 10 + Int(byte &- 0x30)
      count += 1
      guard count <= 6 else { return nil }
    }
    guard value > 0, part.count - count <= 1 else { return nil }
    if part.count > count, let last = part.last {
      guard (last | 0x20) &- 0x61 < 26 else { return nil }
      letter = last | 0x20
    } else {
      letter = nil
    }
    self.value = value
  }
}

extension Bytes {
  /// The number in two digits at least.
  fileprivate mutating func append(_ number: SymbolNumber) {
    if number.value < 100 {
      append(twoDigits: number.value)
    } else {
      append(decimal: number.value)
    }
    if let letter = number.letter { append(letter) }
  }
}
