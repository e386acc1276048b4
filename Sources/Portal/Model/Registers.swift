/// Who acts and reports: one entry of agencies.yaml.
package struct Agency: Sendable {
  /// A name and the days it was in use, first and last included; nil: not known, or still.
  package struct Name: Hashable, Sendable {
    package let name: Bytes
    package let from, until: Day?
  }

  package struct Contact: Hashable, Sendable {
    package let address, phone, email, url: Bytes?
  }

  package let id: Located<Bytes>
  package let name: Bytes
  package let short: Bytes?
  package let parent: Located<Bytes>?
  /// Later or earlier names.
  package let names: [Name]
  package let alsoCalled: [Bytes]
  package let contact: Contact?
}

/// A document as documents.yaml describes it.
package struct DocumentEntry: Sendable {
  package let symbol: Located<Symbol>
  package let id: Bytes
  /// When it was issued.
  package let date: Day?
  /// Nghị quyết, Quyết định, …: as written, or by the symbol's abbreviation.
  package let type: Bytes
  package let issuer: Bytes?
  /// The trích yếu: what it is about.
  package let title: Bytes?
  package let implements, replaces, amends: [Located<DocumentReference>]
  package let effective, expires: Day?
  /// A file under static/, as an address from the site's root.
  package let file: Located<Bytes>?
  package let url: Bytes?
  package let alsoCalled: [Bytes]
}

/// What figures count: one entry of measures.yaml.
package struct Measure: Sendable {
  package enum Kind: String, Sendable, CaseIterable {
    /// Counted over a period: adds up.
    case flow
    /// Stands on a date: never added over time.
    case stock
    /// Shown, never added.
    case ratio
  }

  package let id: Located<Bytes>
  package let name: Bytes
  package let unit: Bytes
  package let kind: Kind
  /// Whether a stock adds up across agencies.
  package let addsAcrossAgencies: Bool
}
