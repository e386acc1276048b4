/// The number and letters that tell a document: `28-NQ/TW`, `42/2022/NĐ-CP`.
///
/// Every tolerated spelling has one canonical form, which is what is shown, compared and linked.
/// It does not tell the document alone: numbers start again with each term and in each province.
package struct Symbol: Hashable, Sendable {
  /// The canonical form, in NFC.
  package let text: Bytes
  package let family: Family
  package let number: Int
  /// The year that is part of the symbol.
  package let year: Int?
  /// The abbreviated type, `NQ`; letters and what the National Assembly passes have none.
  package let type: Bytes?
  /// Who issued it, and with whom or by which unit: `TW`, `BTGTU-LN`, `QH14`, `BGTVT-TTCNTT`.
  package let issuer: Bytes

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
