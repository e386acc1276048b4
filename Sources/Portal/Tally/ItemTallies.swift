/// How many items there are, counted five ways.
package struct ItemTallies: Sendable {
  package struct Count: Sendable {
    package let subject: ListingSubject
    package let items: Int
  }

  package let total: Int
  /// The days of the oldest and the newest item.
  package let first, last: Day?
  /// Oldest first, gaps left out.
  package let years, months: [Count]
  /// In the order of portal.yaml, empty sections included.
  package let sections: [Count]
  /// Items in no section.
  package let withoutSection: Int
  /// Most items first; of the same number, in the register's order. Those without items left out.
  package let documents, agencies: [Count]

  init(_ site: Site, _ listings: Listings) {
    let all = listings[.all]?.items ?? []
    total = all.count
    first = all.last.map { site.articles[Int($0)].day }
    last = all.first.map { site.articles[Int($0)].day }
    func count(_ subject: ListingSubject) -> Count {
      Count(subject: subject, items: listings[subject]?.items.count ?? 0)
    }
    func mostFirst(_ counts: [Count]) -> [Count] {
      counts.enumerated().filter { $0.element.items > 0 }
        .sorted {
          $0.element.items != $1.element.items
            ? $0.element.items > $1.element.items : $0.offset < $1.offset
        }
        .map(\.element)
    }
    years = listings.yearListings.reversed().map { count($0.subject) }
    months = listings.monthListings.reversed().map { count($0.subject) }
    sections = site.settings.sections.indices.map { count(.section($0)) }
    withoutSection = total - sections.reduce(0) { $0 + $1.items }
    documents = mostFirst(site.documents.documents.indices.map { count(.document($0)) })
    agencies = mostFirst(site.agencies.agencies.indices.map { count(.agency($0)) })
  }
}
