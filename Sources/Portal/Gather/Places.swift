/// The addresses of all pages, made of the language's path words.
///
/// A class for the same reason as `Views`. What every page leads to is put together once: made anew for every
/// link, addresses took a twentieth of a build.
final class Places: Sendable {
  private let site: Site
  let items, documents, agencies, tallies, documentTallies, agencyTallies, measureTallies: Bytes
  /// By position in the site's documents, agencies and measures.
  private let ofDocuments, ofAgencies, measureIDs: [Bytes]
  private let talliesOfDocuments, talliesOfAgencies, talliesOfMeasures: [Bytes]

  init(_ site: Site) {
    self.site = site
    let slash = Bytes("/".utf8)
    func root(_ phrase: Phrase) -> Bytes { slash + site.phrases[phrase] + slash }
    let ids = site.documents.documents.map { $0.id + slash }
    let agencyIDs = site.agencies.agencies.map { $0.id.value + slash }
    items = root(.pathItems)
    documents = root(.pathDocuments)
    agencies = root(.pathAgencies)
    tallies = root(.pathTallies)
    documentTallies = tallies + site.phrases[.pathDocuments] + slash
    agencyTallies = tallies + site.phrases[.pathAgencies] + slash
    measureTallies = tallies + site.phrases[.pathMeasures] + slash
    measureIDs = site.measures.map { Fold.slug($0.id.value) }
    ofDocuments = ids.map { [documents] in documents + $0 }
    ofAgencies = agencyIDs.map { [agencies] in agencies + $0 }
    talliesOfDocuments = ids.map { [documentTallies] in documentTallies + $0 }
    talliesOfAgencies = agencyIDs.map { [agencyTallies] in agencyTallies + $0 }
    talliesOfMeasures = measureIDs.map { [measureTallies] in measureTallies + $0 + slash }
  }

  var sections: Bytes { root(.pathSections) }
  var tags: Bytes { root(.pathTags) }
  var authors: Bytes { root(.pathAuthors) }
  var topics: Bytes { root(.pathTopics) }
  var siteMap: Bytes { root(.pathSiteMap) }
  /// The search page, and where search forms lead.
  var search: Bytes { root(.pathSearch) }
  /// Where the files of tallies are described.
  var tallyData: Bytes { child(of: tallies, .pathData) }

  func measureID(_ index: Int) -> Bytes { measureIDs[index] }

  /// `/thong-ke/2024-q1/`, with the period as front matter has it; `/thong-ke/van-ban/28-nq-tw-2018/`.
  func tally(_ subject: TallySubject) -> Bytes {
    switch subject {
    case .period(let span):
      var code = Bytes()
      code.append(code: span)
      return tallies + Fold.slug(code) + Bytes("/".utf8)
    case .document(let index): return talliesOfDocuments[index]
    case .agency(let index): return talliesOfAgencies[index]
    case .measure(let index): return talliesOfMeasures[index]
    }
  }

  /// `so-lieu.csv` in the folder of a page.
  func data(_ format: Page.DataFormat, beside address: Bytes) -> Bytes {
    address + site.phrases[.pathFigures] + Bytes(".\(format.rawValue)".utf8)
  }

  func document(_ index: Int) -> Bytes { ofDocuments[index] }

  /// All documents, grouped.
  func documents(by way: DocumentGroups.Way) -> Bytes {
    switch way {
    case .type: documents
    case .issuer: child(of: documents, .pathIssuers)
    case .year: child(of: documents, .pathYears)
    case .status: child(of: documents, .pathStatus)
    }
  }

  /// `issuer` is folded.
  func documents(issuedBy issuer: Bytes) -> Bytes {
    documents(by: .issuer) + issuer + Bytes("/".utf8)
  }

  func documents(issuedIn year: Int) -> Bytes {
    var address = documents(by: .year)
    address.append(year: year)
    address.append("/")
    return address
  }

  func documents(of status: DocumentStatus.Kind) -> Bytes {
    child(of: documents(by: .status), status.pathWord)
  }

  func agency(_ index: Int) -> Bytes { ofAgencies[index] }

  func section(_ index: Int) -> Bytes {
    child(.pathSections, site.settings.sections[index].id.value)
  }

  func tag(_ index: Int) -> Bytes { child(.pathTags, site.tags[index].slug) }

  func author(_ index: Int) -> Bytes { child(.pathAuthors, site.authors[index].slug) }

  func topic(_ index: Int) -> Bytes { child(.pathTopics, site.topics[index].topic.id.value) }

  /// Years, months and days have the addresses that their items' addresses begin with.
  func year(_ year: Int) -> Bytes {
    var address = items
    address.append(padded: year, 4)
    address.append("/")
    return address
  }

  /// `month` counts from January of year 0.
  func month(_ month: Int) -> Bytes {
    var address = year(month / 12)
    address.append(padded: month % 12 + 1, 2)
    address.append("/")
    return address
  }

  func day(_ day: Day) -> Bytes {
    var address = items
    address.append(path: day)
    return address
  }

  func of(_ subject: ListingSubject, types: [Bytes]) -> Bytes {
    switch subject {
    case .all: items
    case .section(let index): section(index)
    case .tag(let index): tag(index)
    case .author(let index): author(index)
    case .document(let index): document(index)
    case .citing(let index): child(of: document(index), .pathCiting)
    case .through(let index): child(of: document(index), .pathThrough)
    case .documentType(let index): child(.pathDocuments, Fold.slug(types[index]))
    case .agency(let index): agency(index)
    case .year(let year): self.year(year)
    case .month(let month): self.month(month)
    case .day(let day): self.day(day)
    }
  }

  /// A page of a listing; nil is the head page.
  func page(_ number: Int?, of listing: Listing) -> Bytes {
    guard let number else { return listing.address }
    var address = listing.address
    address += site.phrases[.pathPage]
    address.append("/")
    address.append(decimal: number)
    address.append("/")
    return address
  }

  private func root(_ phrase: Phrase) -> Bytes {
    Bytes("/".utf8) + site.phrases[phrase] + Bytes("/".utf8)
  }

  private func child(of address: Bytes, _ phrase: Phrase) -> Bytes {
    address + site.phrases[phrase] + Bytes("/".utf8)
  }

  private func child(_ phrase: Phrase, _ name: Bytes) -> Bytes {
    root(phrase) + name + Bytes("/".utf8)
  }
}

extension Bytes {
  /// Appends `2024/04/09/`.
  mutating func append(path day: Day) {
    let date = day.date
    append(padded: date.year, 4)
    append("/")
    append(padded: date.month, 2)
    append("/")
    append(padded: date.day, 2)
    append("/")
  }

  /// Appends a number of `width` digits, with zeros before it.
  mutating func append(padded value: Int, _ width: Int) {
    var divisor = 1
    for _ in 1..<width { divisor *= 10 }
    while divisor > 0 {
      append(0x30 + UInt8(value / divisor % 10))
      divisor /= 10
    }
  }
}
