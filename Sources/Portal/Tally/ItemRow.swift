/// How many items there are of one part of the site: the other rows of tables of tallies.
package struct ItemRow: Hashable, Sendable {
  package enum Kind: String, Sendable {
    /// Items there are, or that an agency has.
    case items
    /// Items about a document, and items that cite it.
    case about, citing
  }

  /// What is counted.
  package struct Subject: Hashable, Sendable {
    package let kind: Kind
    package var agency: Int?
    package var document: Int?
    package var section: Int?
    package var period: Period?

    init(
      _ kind: Kind, agency: Int? = nil, document: Int? = nil, section: Int? = nil,
      period: Period? = nil
    ) {
      self.kind = kind
      self.agency = agency
      self.document = document
      self.section = section
      self.period = period
    }

    /// By numbers alone, in one step: there are as many of these as items have names.
    package func hash(into hasher: inout Hasher) {
      let part = (agency ?? -1) << 40 ^ (document ?? -1) << 20 ^ (section ?? -1)
      let days = period.map { Int($0.first.number) << 32 ^ Int($0.last.number) } ?? 0
      hasher.combine(part &* 31 &+ days &* 3 &+ (kind == .about ? 1 : kind == .citing ? 2 : 0))
    }
  }

  package let subject: Subject
  package let count: Int
}

/// Numbers of items by what is counted, in the order in which they were first met.
struct ItemCounts {
  private(set) var subjects: [ItemRow.Subject] = []
  private var counts: [ItemRow.Subject: Int] = [:]

  mutating func add(_ subject: ItemRow.Subject, _ count: Int = 1) {
    if let known = counts[subject] {
      counts[subject] = known + count
    } else {
      subjects.append(subject)
      counts[subject] = count
    }
  }

  subscript(subject: ItemRow.Subject) -> Int { counts[subject] ?? 0 }

  var rows: [ItemRow] { subjects.map { ItemRow(subject: $0, count: self[$0]) } }
}
