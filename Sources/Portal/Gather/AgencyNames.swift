/// The names of an agency over time.
///
/// The register gives one name without dates and the others with theirs: the one without fills the gap
/// that they leave.
package struct AgencyNames: Sendable {
  /// The one in use, then the others, the latest first. A name that is still or already in use has no
  /// day on that side.
  package let all: [Agency.Name]

  package var current: Agency.Name { all[0] }
  package var others: ArraySlice<Agency.Name> { all.dropFirst() }

  init(_ agency: Agency, on day: Day) {
    let dated = agency.names.filter { $0.from != nil || $0.until != nil }
    let undated = agency.names.filter { $0.from == nil && $0.until == nil }
    let main = Self.filling(dated, on: day, name: agency.name)
    let names = dated.sorted { $0.start > $1.start }
    let current = names.first { $0.isInUse(on: day) } ?? main
    let others = (names + [main]).filter { $0 != current }.sorted { $0.start > $1.start }
    all = [current] + others + undated
  }

  /// The next day on which another name comes into use.
  static func nextTurn(of agency: Agency, after day: Day) -> Day? {
    let days = agency.names.flatMap { [$0.from, $0.until?.adding(days: 1)] }.compactMap(\.self)
    let current = AgencyNames(agency, on: day).current.name
    return days.filter { $0 > day && AgencyNames(agency, on: $0).current.name != current }.min()
  }

  /// The name without dates, with those of its gap: the one around `day`, else the last one before it,
  /// else the first one after it.
  private static func filling(_ dated: [Agency.Name], on day: Day, name: Bytes) -> Agency.Name {
    func inUse(_ day: Day) -> Agency.Name? { dated.first { $0.isInUse(on: day) } }
    var gap = day
    while let from = inUse(gap)?.from { gap = from.adding(days: -1) }
    while let until = inUse(gap)?.until { gap = until.adding(days: 1) }
    guard inUse(gap) == nil else { return Agency.Name(name: name, from: nil, until: nil) }
    return Agency.Name(
      name: name,
      from: dated.compactMap(\.until).filter { $0 < gap }.max()?.adding(days: 1),
      until: dated.compactMap(\.from).filter { $0 > gap }.min()?.adding(days: -1))
  }
}

extension Agency.Name {
  /// Days since 1970-01-01.
  fileprivate var start: Int32 { from?.number ?? .min }

  fileprivate func isInUse(on day: Day) -> Bool {
    (from ?? day) <= day && day <= (until ?? day)
  }
}
