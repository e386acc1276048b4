/// All documents in groups, each group with an address of its own.
package struct DocumentGroups: Sendable {
  /// What documents are grouped by.
  package enum Way: Int, CaseIterable, Sendable {
    case type, issuer, year, status
  }

  package struct Group: Sendable {
    package let name: Bytes
    /// Empty for the documents of which the register does not say what they are grouped by.
    package let address: Bytes
    /// In reading order: 28-NQ/TW before 238-QĐ/TW; of the same symbol, the oldest first.
    package let documents: [Int]
  }

  /// For each way, the groups in reading order, years from the newest; those without an address last.
  private let groups: [[Group]]

  package subscript(way: Way) -> [Group] { groups[way.rawValue] }

  init(_ site: Site, types: [Bytes], statuses: [DocumentStatus?]) {
    let all = site.documents.documents
    let places = Places(site)
    let keys = all.map { Collation.sortKey($0.symbol.text) }
    let order = all.indices.sorted {
      keys[$0] != keys[$1]
        ? Bytes.precedes(keys[$0], keys[$1]) : Bytes.precedes(all[$0].id, all[$1].id)
    }
    groups = Way.allCases.map { way in
      switch way {
      case .type:
        Self.grouped(order, by: { all[$0].type }).sorted { Collation.precedes($0.key, $1.key) }
          .map { type, members in
            let position = types.firstIndex(of: type) ?? 0
            return Group(
              name: type, address: places.of(.documentType(position), types: types),
              documents: members)
          }
      case .issuer: Self.byIssuer(site, order)
      case .year:
        Self.grouped(order, by: { all[$0].year ?? all[$0].symbol.year ?? 0 }).sorted {
          $0.key > $1.key
        }
        .map { year, members in
          year == 0
            ? Group(name: site.phrases[.unknownYear], address: [], documents: members)
            : Group(
              name: Bytes(String(year)), address: places.documents(issuedIn: year),
              documents: members)
        }
      case .status:
        Self.grouped(order, by: { statuses[$0]?.kind.rawValue ?? .max })
          .sorted { $0.key < $1.key }
          .map { kind, members in
            guard let kind = DocumentStatus.Kind(rawValue: kind) else {
              return Group(name: site.phrases[.unknownStatus], address: [], documents: members)
            }
            return Group(
              name: site.phrases[kind.phrase], address: places.documents(of: kind),
              documents: members)
          }
      }
    }
  }

  /// Names that fold alike are one issuer, called as in its first document.
  private static func byIssuer(_ site: Site, _ order: [Int]) -> [Group] {
    let places = Places(site)
    let issuers = site.documents.documents.map { $0.entry?.issuer ?? [] }
    let groups = grouped(order) { Fold.slug(issuers[$0]) }.map { slug, members in
      slug.isEmpty
        ? Group(name: site.phrases[.unknownIssuer], address: [], documents: members)
        : Group(
          name: issuers[members.min() ?? members[0]], address: places.documents(issuedBy: slug),
          documents: members)
    }
    return groups.sorted {
      $0.address.isEmpty != $1.address.isEmpty
        ? $1.address.isEmpty : Collation.precedes($0.name, $1.name)
    }
  }

  private static func grouped<Key: Hashable>(
    _ documents: [Int], by key: (Int) -> Key
  ) -> [(key: Key, members: [Int])] {
    Dictionary(grouping: documents, by: key).map { ($0, $1) }
  }
}

extension DocumentStatus.Kind {
  var phrase: Phrase {
    switch self {
    case .inForce: .statusInForce
    case .amended: .statusAmended
    case .pending: .statusPending
    case .expired: .statusExpired
    case .replaced: .statusReplaced
    }
  }

  var pathWord: Phrase {
    switch self {
    case .inForce: .pathInForce
    case .amended: .pathAmended
    case .pending: .pathPending
    case .expired: .pathExpired
    case .replaced: .pathReplaced
    }
  }
}
