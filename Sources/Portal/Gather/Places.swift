/// The addresses of all pages, made of the language's path words.
struct Places: Sendable {
  private let site: Site

  init(_ site: Site) { self.site = site }

  var items: Bytes { root(.pathItems) }
  var documents: Bytes { root(.pathDocuments) }
  var agencies: Bytes { root(.pathAgencies) }
  var sections: Bytes { root(.pathSections) }
  var tags: Bytes { root(.pathTags) }
  var authors: Bytes { root(.pathAuthors) }
  var tallies: Bytes { root(.pathTallies) }
  var search: Bytes { root(.pathSearch) }
  var measureTallies: Bytes { child(of: tallies, .pathMeasures) }
  /// Where the files of tallies are described.
  var tallyData: Bytes { child(of: tallies, .pathData) }

  func measureID(_ index: Int) -> Bytes { Fold.slug(site.measures[index].id.value) }

  /// `so-lieu.csv` in the folder of a page.
  func data(_ format: Page.DataFormat, beside address: Bytes) -> Bytes {
    address + site.phrases[.pathFigures] + Bytes(".\(format.rawValue)".utf8)
  }

  func document(_ index: Int) -> Bytes {
    child(.pathDocuments, site.documents.documents[index].id)
  }

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

  func agency(_ index: Int) -> Bytes {
    child(.pathAgencies, site.agencies.agencies[index].id.value)
  }

  func section(_ index: Int) -> Bytes {
    child(.pathSections, site.settings.sections[index].id.value)
  }

  func tag(_ index: Int) -> Bytes { child(.pathTags, site.tags[index].slug) }

  func author(_ index: Int) -> Bytes { child(.pathAuthors, site.authors[index].slug) }

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
