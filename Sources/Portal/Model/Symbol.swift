/// The number and letters that tell a document: `28-NQ/TW`, `42/2022/NĐ-CP`.
///
/// Every tolerated spelling has one canonical form, which is what is shown, compared and linked.
/// It does not tell the document alone: numbers start again with each term and in each province.
///
/// Its facts are shared, because one symbol is handed on with each of its citations.
package struct Symbol: Sendable {
  private let facts: Facts

  private final class Facts: Sendable {
    let text: Bytes
    let family: Family
    let number: Int
    let year: Int?
    let type: Bytes?
    let issuer: Bytes

    init(
      text: Bytes, family: Family, number: Int, year: Int?, type: Bytes?, issuer: Bytes
    ) {
      self.text = text
      self.family = family
      self.number = number
      self.year = year
      self.type = type
      self.issuer = issuer
    }
  }

  init(text: Bytes, family: Family, number: Int, year: Int?, type: Bytes?, issuer: Bytes) {
    facts = Facts(
      text: text, family: family, number: number, year: year, type: type, issuer: issuer)
  }

  /// The canonical form, in NFC. Two symbols are the same when it is.
  package var text: Bytes { facts.text }
  package var family: Family { facts.family }
  package var number: Int { facts.number }
  /// The year that is part of the symbol.
  package var year: Int? { facts.year }
  /// The abbreviated type, `NQ`; letters and what the National Assembly passes have none.
  package var type: Bytes? { facts.type }
  /// Who issued it, and with whom or by which unit: `TW`, `BTGTU-LN`, `QH14`, `BGTVT-TTCNTT`.
  package var issuer: Bytes { facts.issuer }

  package enum Family: Hashable, Sendable {
    /// number-TYPE/ISSUER.
    case party
    /// number/year/TYPE-ISSUER.
    case normative
    /// number/TYPE-ISSUER: administrative acts of the state, and of some bodies of the Party.
    case administrative
    /// number/ISSUER-UNIT: official letters.
    case letter
    /// number/year/QHterm: laws and resolutions of the National Assembly and its committee.
    case assembly
  }

  /// The type's full name where the symbol tells it. QĐ may be a regulation (*Quy định*) as well;
  /// only the words before it say so.
  package var typeName: Bytes? {
    if family == .letter { return DocumentType.letter }
    return type.flatMap { DocumentType.name(of: $0, isParty: family == .party) }
  }

  /// What stands for it in addresses: `28-nq-tw`.
  package var slug: Bytes { Fold.slug(text) }

  /// The same with the year of issue, unless the symbol has one: `28-nq-tw-2018`,
  /// `42-2022-nd-cp`.
  package func slug(issuedIn year: Int) -> Bytes {
    var slug = slug
    if self.year == nil {
      slug.append(UInt8(ascii: "-"))
      slug.append(year: year)
    }
    return slug
  }
}

extension Symbol: Hashable {
  package static func == (a: Symbol, b: Symbol) -> Bool {
    a.facts === b.facts || a.facts.text == b.facts.text
  }

  package func hash(into hasher: inout Hasher) {
    facts.text.withUnsafeBytes { hasher.combine(bytes: $0) }
  }
}
