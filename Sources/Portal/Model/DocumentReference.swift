/// A document as an item names it: `28-NQ/TW`, or `21-NQ/TW (2017)` where several terms had that
/// symbol.
package struct DocumentReference: Hashable, Sendable {
  package let symbol: Symbol
  /// The year of issue, if it is given.
  package let year: Int?

  package init(_ symbol: Symbol, year: Int? = nil) {
    self.symbol = symbol
    self.year = year
  }

  /// Reads the whole of `text`.
  package init(parsing text: Bytes) throws(ValueProblem) {
    let trimmed = text.trimmed
    guard let opening = trimmed.lastIndex(of: UInt8(ascii: "(")), opening > 0,
      trimmed.last == UInt8(ascii: ")")
    else {
      self.init(try Symbol(parsing: text))
      return
    }
    let inside = Bytes(trimmed[(opening + 1)..<(trimmed.count - 1)]).trimmed
    let symbol = try Symbol(parsing: Bytes(trimmed[..<opening]))
    guard inside.count == 4, let year = Int(inside.string), DateReading.years.contains(year) else {
      throw .year(inside.excerpt)
    }
    self.init(symbol, year: year)
  }
}

extension Bytes {
  /// `21-NQ/TW (2017)`.
  package mutating func append(_ reference: DocumentReference) {
    append(contentsOf: reference.symbol.text)
    if let year = reference.year {
      append(" (")
      append(year: year)
      append(")")
    }
  }
}
