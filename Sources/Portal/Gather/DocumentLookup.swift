/// What a citation means, as far as it and the documents at hand tell.
enum Meaning: Hashable {
  case document(Int)
  /// Symbol and date tell a document that the register does not have.
  case unregistered(DocumentReference, Day?)
  /// The register's document of that symbol and year has another date. Where many bodies number
  /// alike, as provinces do, it may well be another document.
  case otherDate(Int)
  case ambiguous([Int])
  case unknown
}

extension Meaning {
  func isUnregistered(_ symbol: Symbol) -> Bool {
    if case .unregistered(let reference, _) = self { reference.symbol == symbol } else { false }
  }
}

extension DocumentIndex {
  /// What a symbol with a date or year means, or a name of the register.
  func meaning(of citation: ItemCitation) -> Meaning {
    switch citation.name {
    case .symbol(let symbol): meaning(of: symbol, date: citation.date, year: citation.year)
    case .known(let key):
      Self.only(of: named(key).filter { fits(documents[$0].year, citation.year) })
    case .number: .unknown
    }
  }

  private func meaning(of symbol: Symbol, date: Day?, year: Int?) -> Meaning {
    guard let year = symbol.year ?? year else { return .unknown }
    let all = registered(symbol)
    if let date {
      let exact = all.filter { documents[$0].date == date }
      if !exact.isEmpty { return Self.only(of: exact) }
    }
    let ofYear = all.filter { documents[$0].year == year }
    if let first = ofYear.first, ofYear.count == 1, date != nil, documents[first].date != nil,
      !symbol.isOfOneBody
    {
      return .otherDate(first)
    }
    if !ofYear.isEmpty { return Self.only(of: ofYear) }
    // A year alone may be that of what is done: it tells documents of the register apart, no more.
    guard date != nil || symbol.year != nil && symbol.isOfOneBody else { return .unknown }
    let undated = all.filter { documents[$0].year == nil }
    if !undated.isEmpty { return Self.only(of: undated) }
    return .unregistered(
      DocumentReference(symbol, year: symbol.year == nil ? year : nil), date)
  }

  /// What a symbol without a date means in an item that cites `dated` with their dates and is about
  /// `about`; DOMAIN.md 1.
  func meaning(ofUndated symbol: Symbol, dated: [Int], about: [Int]) -> Meaning {
    for candidates in [dated, about] {
      let found = candidates.filter { documents[$0].symbol == symbol }
      if !found.isEmpty { return Self.only(of: found) }
    }
    return Self.only(of: registered(symbol))
  }

  /// What a number after a type means among the documents that the same item names in full.
  func meaning(ofNumber number: Int, _ citation: ItemCitation, among named: [Int]) -> Meaning {
    let fitting = named.filter { index in
      documents[index].symbol.number == number
        && citation.type.map { DocumentType.agree($0, documents[index].type) } ?? true
    }
    let ofYear = fitting.filter { documents[$0].year == citation.year }
    return Self.only(of: ofYear.isEmpty ? fitting : ofYear)
  }

  private func fits(_ year: Int?, _ wanted: Int?) -> Bool {
    guard let year, let wanted else { return true }
    return year == wanted
  }

  private static func only(of candidates: [Int]) -> Meaning {
    switch candidates.count {
    case 0: .unknown
    case 1: .document(candidates[0])
    default: .ambiguous(candidates)
    }
  }
}

extension Symbol {
  /// Whether one body alone issues documents with such a symbol; each province has a TU and a UBND.
  fileprivate var isOfOneBody: Bool {
    switch family {
    case .assembly: true
    case .normative: !issuer.starts(with: "UBND".utf8) && !issuer.starts(with: "HĐND".utf8)
    default:
      issuer.suffix(2).elementsEqual("TW".utf8) || issuer.equals("CP") || issuer.equals("TTg")
    }
  }
}

extension DocumentType {
  /// Whether two names of types mean the same, or one a sort of the other: *Chương trình* and
  /// *Chương trình hành động*.
  static func agree(_ a: Bytes, _ b: Bytes) -> Bool {
    if a == b { return true }
    let (a, b) = (Fold.marked(a), Fold.marked(b))
    let (short, long) = a.count < b.count ? (a, b) : (b, a)
    return long.starts(with: short) && (long.count == short.count || long[short.count] == 0x20)
  }
}
