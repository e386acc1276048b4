/// Types of documents as far as symbols tell them apart: a set, because words like *Thông tư* go
/// with several abbreviations.
struct DocumentKinds: OptionSet, Sendable {
  let rawValue: UInt64

  /// Letters, whose symbols name no type.
  static let letter = DocumentKinds(rawValue: 1 << 62)
  /// What the National Assembly passes: `45/2019/QH14` may be a law or a resolution.
  static let assembly = DocumentKinds(rawValue: 1 << 63)

  init(rawValue: UInt64) { self.rawValue = rawValue }

  /// The one kind of an abbreviation in its proper spelling; none when it is not in the table.
  init(_ abbreviation: Bytes) {
    rawValue = DocumentType.index(of: abbreviation).map { 1 << UInt64($0) } ?? 0
  }

  init(of symbol: Symbol) {
    switch symbol.family {
    case .letter: self = .letter
    case .assembly: self = .assembly
    default: self = symbol.type.map { DocumentKinds($0) } ?? []
    }
  }
}
