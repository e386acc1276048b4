/// How a document stands on a day, as far as the register says. What it does not say is not guessed:
/// a document without a day of effect has no status.
package enum DocumentStatus: Hashable, Sendable {
  /// Positions of the documents that have taken its place.
  case replaced(by: [Int])
  /// The first day on which it is no longer in force.
  case expired(since: Day)
  /// The first day on which it is in force.
  case pending(until: Day)
  /// Positions of the documents that have changed it.
  case amended(by: [Int])
  case inForce

  /// Which it is, without days and documents; in the order in which readers look for them.
  package enum Kind: Int, CaseIterable, Sendable {
    case inForce, amended, pending, expired, replaced
  }

  package var kind: Kind {
    switch self {
    case .replaced: .replaced
    case .expired: .expired
    case .pending: .pending
    case .amended: .amended
    case .inForce: .inForce
    }
  }
}

extension DocumentIndex {
  /// The first of these that holds: replaced, expired, not yet in force, amended, in force. Another
  /// document replaces or amends it from the day that one takes effect, or else is issued.
  package func status(of position: Int, on day: Day) -> DocumentStatus? {
    let entry = documents[position].entry
    let replacing = relations[position].replacedBy.filter { hasBegun($0, by: day) }
    if !replacing.isEmpty { return .replaced(by: replacing) }
    if let expires = entry?.expires, expires <= day { return .expired(since: expires) }
    if let effective = entry?.effective, effective > day { return .pending(until: effective) }
    let amending = relations[position].amendedBy.filter { hasBegun($0, by: day) }
    if !amending.isEmpty { return .amended(by: amending) }
    return entry?.effective == nil ? nil : .inForce
  }

  /// The next day on which some document's status is another than on `day`, time alone having passed.
  func nextTurn(after day: Day) -> Day? {
    documents.indices.compactMap { nextTurn(of: $0, after: day) }.min()
  }

  private func nextTurn(of position: Int, after day: Day) -> Day? {
    let others = relations[position].replacedBy + relations[position].amendedBy
    let entry = documents[position].entry
    let days = [entry?.effective, entry?.expires] + others.map { beginning(of: $0) }
    let now = status(of: position, on: day)
    return days.compactMap(\.self).filter { $0 > day && status(of: position, on: $0) != now }.min()
  }

  private func hasBegun(_ position: Int, by day: Day) -> Bool {
    beginning(of: position).map { $0 <= day } ?? true
  }

  private func beginning(of position: Int) -> Day? {
    let entry = documents[position].entry
    return entry?.effective ?? entry?.date
  }
}
