/// All listings of a site.
package struct Listings: Sendable {
  package let all: [Listing]
  /// Type names of documents, in reading order.
  package let documentTypes: [Bytes]
  /// Where each subject stands in `all`.
  private let positions: [ListingSubject: Int]

  package subscript(subject: ListingSubject) -> Listing? {
    positions[subject].map { all[$0] }
  }

  // MARK: Years, months and days

  /// The listings of a sort of subject stand together in `all`, the newest first.
  private let years, months, days: Range<Int>

  /// All years, newest first.
  package var yearListings: ArraySlice<Listing> { all[years] }

  /// All months, newest first.
  package var monthListings: ArraySlice<Listing> { all[months] }

  /// The newer and the older listing of the same sort.
  func neighbours(of listing: Listing) -> (newer: Listing?, older: Listing?) {
    guard let position = positions[listing.subject],
      let range = [years, months, days].first(where: { $0.contains(position) })
    else { return (nil, nil) }
    return (
      position > range.lowerBound ? all[position - 1] : nil,
      position + 1 < range.upperBound ? all[position + 1] : nil
    )
  }

  /// Sorts the site's articles into listings. Expired items are in none.
  static func gather(_ site: Site) -> Listings {
    let types = documentTypes(site)
    let typeOf = site.documents.documents.map { types.positions[$0.type] ?? 0 }
    let lineages = site.agencies.agencies.indices.map { site.agencies.lineage(of: $0) }
    var all: [Int32] = []
    var sections = [[Int32]](repeating: [], count: site.settings.sections.count)
    var tags = [[Int32]](repeating: [], count: site.tags.count)
    var authors = [[Int32]](repeating: [], count: site.authors.count)
    var documents = [[Int32]](repeating: [], count: site.documents.documents.count)
    let implemented = documents.indices.map { site.documents.implemented(by: $0) }
    var citing = documents
    var through = documents
    var byType = [[Int32]](repeating: [], count: types.names.count)
    var agencies = [[Int32]](repeating: [], count: site.agencies.agencies.count)
    var years = Runs<Int>()
    var months = Runs<Int>()
    var days = Runs<Day>()
    for (position, article) in site.articles.enumerated() where article.state != .expired {
      let item = Int32(position)
      all.append(item)
      if let section = article.section { sections[section].append(item) }
      for tag in article.tags { tags[tag].append(item) }
      for author in article.authors { authors[author].appendOnce(item) }
      for document in article.documents {
        documents[document].append(item)
        byType[typeOf[document]].appendOnce(item)
        for ancestor in implemented[document] where !article.documents.contains(ancestor) {
          through[ancestor].appendOnce(item)
        }
      }
      for document in article.cited { citing[document].append(item) }
      for agency in article.agencies {
        for member in lineages[agency] { agencies[member].appendOnce(item) }
      }
      let date = article.day.date
      years.append(item, to: date.year)
      months.append(item, to: date.year * 12 + date.month - 1)
      days.append(item, to: article.day)
    }
    let place = Places(site)
    var listings = [Listing(subject: .all, address: place.items, items: all)]
    func add(_ lists: [[Int32]], _ subject: (Int) -> ListingSubject) {
      for (index, items) in lists.enumerated() {
        let subject = subject(index)
        listings.append(
          Listing(subject: subject, address: place.of(subject, types: types.names), items: items))
      }
    }
    add(sections) { .section($0) }
    add(tags) { .tag($0) }
    add(authors) { .author($0) }
    add(documents) { .document($0) }
    add(citing) { .citing($0) }
    add(through) { .through($0) }
    add(byType) { .documentType($0) }
    add(agencies) { .agency($0) }
    func add<Key>(_ runs: Runs<Key>, _ subject: (Key) -> ListingSubject) -> Range<Int> {
      let start = listings.count
      for run in runs.all {
        let subject = subject(run.key)
        listings.append(
          Listing(
            subject: subject, address: place.of(subject, types: types.names), items: run.items))
      }
      return start..<listings.count
    }
    let yearRange = add(years) { .year($0) }
    let monthRange = add(months) { .month($0) }
    let dayRange = add(days) { .day($0) }
    return Listings(
      all: listings, documentTypes: types.names,
      positions: Dictionary(
        uniqueKeysWithValues: listings.enumerated().map { ($1.subject, $0) }),
      years: yearRange, months: monthRange, days: dayRange)
  }

  private static func documentTypes(_ site: Site) -> (names: [Bytes], positions: [Bytes: Int]) {
    let names = Set(site.documents.documents.map(\.type)).sorted(by: Collation.precedes)
    return (names, Dictionary(uniqueKeysWithValues: names.enumerated().map { ($1, $0) }))
  }
}

/// Items in the order of time, cut where the key changes.
private struct Runs<Key: Equatable> {
  struct Run {
    let key: Key
    var items: [Int32]
  }

  private(set) var all: [Run] = []

  mutating func append(_ item: Int32, to key: Key) {
    if let last = all.indices.last, all[last].key == key {
      all[last].items.append(item)
    } else {
      all.append(Run(key: key, items: [item]))
    }
  }
}

extension [Int32] {
  /// Adds an item that may have come just before.
  fileprivate mutating func appendOnce(_ item: Int32) {
    if last != item { append(item) }
  }
}
