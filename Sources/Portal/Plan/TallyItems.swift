/// Numbers of items for pages of tallies and the files beside them.
extension Plan {
  /// Of a period by document and agency; of a document and an agency by year.
  func itemCounts(on subject: TallySubject) -> ItemCounts {
    var counts = ItemCounts()
    switch subject {
    case .period(let span):
      for span in [span] + parts(of: subject) { add(itemsIn: span, to: &counts) }
    case .document(let index):
      add(.document(index), to: &counts) { .init(.about, document: index, period: $0) }
      add(.citing(index), to: &counts) { .init(.citing, document: index, period: $0) }
    case .agency(let index):
      add(.agency(index), to: &counts) { .init(.items, agency: index, period: $0) }
    case .measure: break
    }
    return counts
  }

  /// Of every document or agency by year, and of the years themselves.
  func itemCounts(on grid: Page.Grid) -> ItemCounts {
    var counts = ItemCounts()
    switch grid {
    case .documents:
      for document in tallyPages.documents {
        add(.document(document), to: &counts) { .init(.about, document: document, period: $0) }
        add(.citing(document), to: &counts) { .init(.citing, document: document, period: $0) }
      }
    case .agencies:
      for agency in tallyPages.agencies {
        add(.agency(agency), to: &counts) { .init(.items, agency: agency, period: $0) }
      }
    }
    for listing in listings.yearListings {
      guard case .year(let year) = listing.subject else { continue }
      counts.add(.init(.items, period: Period(.year(year))), listing.items.count)
    }
    return counts
  }

  /// Of years, months, documents, agencies and sections, as the overview shows them.
  var itemCounts: ItemCounts {
    var counts = ItemCounts()
    for count in tallies.years + tallies.months + tallies.documents + tallies.agencies
      + tallies.sections
    {
      switch count.subject {
      case .year(let year): counts.add(.init(.items, period: Period(.year(year))), count.items)
      case .month(let month):
        let span = Period.Span.month(month % 12 + 1, year: month / 12)
        counts.add(.init(.items, period: Period(span)), count.items)
      case .document(let index): counts.add(.init(.about, document: index), count.items)
      case .agency(let index): counts.add(.init(.items, agency: index), count.items)
      case .section(let index): counts.add(.init(.items, section: index), count.items)
      default: break
      }
    }
    return counts
  }

  /// The agencies of an item and those above them, each once.
  private func members(of article: Article) -> [Int] {
    var members = Distinct()
    for agency in article.agencies {
      for member in site.agencies.lineage(of: agency) { members.insert(member) }
    }
    return members.values
  }

  private func add(itemsIn span: Period.Span, to counts: inout ItemCounts) {
    let period = Period(span)
    let items = items(in: span)
    guard !items.isEmpty else { return }
    var about = [Int](repeating: 0, count: site.documents.documents.count)
    var citing = about
    var members = [Int](repeating: 0, count: site.agencies.agencies.count)
    for item in items {
      let article = site.articles[Int(item)]
      for document in article.documents { about[document] += 1 }
      for document in article.cited { citing[document] += 1 }
      for agency in self.members(of: article) { members[agency] += 1 }
    }
    counts.add(.init(.items, period: period), items.count)
    for (document, count) in about.enumerated() where count > 0 {
      counts.add(.init(.about, document: document, period: period), count)
    }
    for (document, count) in citing.enumerated() where count > 0 {
      counts.add(.init(.citing, document: document, period: period), count)
    }
    for (agency, count) in members.enumerated() where count > 0 {
      counts.add(.init(.items, agency: agency, period: period), count)
    }
  }

  private func add(
    _ listing: ListingSubject, to counts: inout ItemCounts, _ subject: (Period) -> ItemRow.Subject
  ) {
    for item in listings[listing]?.items ?? [] {
      counts.add(subject(Period(.year(site.articles[Int(item)].day.date.year))))
    }
  }

  /// Positions of the items of a period, newest first.
  func items(in span: Period.Span) -> ArraySlice<Int32> {
    let all = listings[.all]?.items ?? []
    func firstIndex(_ isPast: (Day) -> Bool) -> Int {
      all.partitioningIndex { isPast(site.articles[Int($0)].day) }
    }
    let start = firstIndex { $0 <= span.last }
    return all[start..<max(start, firstIndex { $0 < span.first })]
  }
}
