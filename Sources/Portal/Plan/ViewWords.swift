/// The words and small views that many pages share, made once a build.
struct ViewWords: Sendable {
  let phrases: Phrases
  private let settings: Settings
  let sections: [View]
  /// What each agency is called, as of the site's today.
  let agencyNames: [AgencyNames]
  /// By their names of today.
  let agencies: [View]
  /// By their short names, if they have one.
  private let shortAgencies: [View?]
  private let places: Places
  /// `28-NQ/TW`; where several documents have that symbol, with the year of issue.
  let documentSymbols: [Bytes]
  /// Nghị quyết số 28-NQ/TW.
  let documentNames: [Bytes]
  /// The same with the symbol marked, which is not to be broken at its hyphens.
  let documentLabels: [HTML]
  /// Each document as it is named beside items.
  let documents: [View]
  /// How a link to each document begins in running text.
  let citationLinks: [Bytes]
  /// Each document by its symbol alone, for rows and tables.
  let symbols: [View]
  let tags: [View]
  private let isVietnamese: Bool

  init(_ site: Site) {
    let places = Places(site)
    self.places = places
    phrases = site.phrases
    settings = site.settings
    isVietnamese = site.settings.language.equals("vi")
    sections = site.settings.sections.indices.map {
      Self.link(site.settings.sections[$0].name, places.section($0))
    }
    let agencyNames = site.agencies.agencies.map { AgencyNames($0, on: site.today) }
    self.agencyNames = agencyNames
    agencies = agencyNames.indices.map {
      Self.link(agencyNames[$0].current.name, places.agency($0))
    }
    shortAgencies = agencyNames.indices.map { index in
      site.agencies.agencies[index].short.map { Self.link($0, places.agency(index)) }
    }
    let phrases = site.phrases
    let symbols = Self.distinctSymbols(site.documents.documents)
    documentSymbols = symbols
    documentNames = symbols.indices.map {
      phrases(
        .untitledDocument, ("type", site.documents.documents[$0].type), ("symbol", symbols[$0]))
    }
    let documentNames = documentNames
    documentLabels = symbols.indices.map { Self.label(documentNames[$0], symbol: symbols[$0]) }
    citationLinks = documentNames.indices.map {
      Self.citationLink(
        site.documents.documents[$0], name: documentNames[$0], url: places.document($0))
    }
    self.symbols = symbols.indices.map { Self.link(symbols[$0], places.document($0)) }
    tags = site.tags.indices.map { Self.link(site.tags[$0].name, places.tag($0)) }
    documents = site.documents.documents.indices.map { index in
      var v = ViewWriter(Shapes.documentLink)
      Self.write(site.documents.documents[index], at: places.document(index), &v)
      return v.finish()
    }
  }

  /// The fields of `Shapes.documentLink`.
  static func write(_ document: Document, at url: Bytes, _ v: inout ViewWriter) {
    v.text("type", document.type)
    v.text("symbol", document.symbol.text)
    v.text("url", url)
    v.text("date", document.date.map { day($0) } ?? [])
    v.text("issuer", document.entry?.issuer ?? [])
    v.text("title", document.entry?.title ?? [])
  }

  /// An agency beside an item: as it was called on the item's day.
  func agency(_ index: Int, on day: Day) -> View {
    let name = agencyNames[index].name(on: day)
    return name == agencyNames[index].current.name
      ? agencies[index] : Self.link(name, places.agency(index))
  }

  /// The same where there is little room.
  func shortAgency(_ index: Int, on day: Day) -> View {
    shortAgencies[index] ?? agency(index, on: day)
  }

  static func link(_ name: Bytes, _ url: Bytes) -> View {
    var v = ViewWriter(Shapes.link)
    v.text("name", name)
    v.text("url", url)
    return v.finish()
  }

  // MARK: Names

  private static func distinctSymbols(_ documents: [Document]) -> [Bytes] {
    let shared = Dictionary(grouping: documents, by: \.symbol.text).filter { $1.count > 1 }
    return documents.map { document in
      guard let year = document.year, shared[document.symbol.text] != nil else {
        return document.symbol.text
      }
      return DocumentReference(document.symbol, year: year).text
    }
  }

  private static func label(_ name: Bytes, symbol: Bytes) -> HTML {
    guard let start = name.indices.first(where: { name[$0...].starts(with: symbol) }) else {
      return HTML(escaping: name)
    }
    var label = Bytes()
    label.append(escaping: Bytes(name[..<start]))
    label.append("<span class=\"symbol\">")
    label.append(escaping: symbol)
    label.append("</span>")
    label.append(escaping: Bytes(name[(start + symbol.count)...]))
    return HTML(rendered: label)
  }

  func year(_ year: Int) -> Bytes { phrases(.year, ("y", Bytes(String(year)))) }

  /// `month` counts from January of year 0.
  func month(_ month: Int) -> Bytes {
    phrases(
      .month, ("m", Bytes(String(month % 12 + 1))), ("month", englishMonth(month % 12 + 1)),
      ("y", Bytes(String(month / 12))))
  }

  func heading(of subject: ListingSubject, _ listings: Listings, _ site: Site) -> Bytes {
    switch subject {
    case .all: phrases[.allItems]
    case .section(let index): settings.sections[index].name
    case .tag(let index): phrases(.itemsTagged, ("x", site.tags[index].name))
    case .author(let index): phrases(.itemsBy, ("x", site.authors[index].name))
    case .document(let index): documentNames[index]
    case .citing(let index):
      phrases(.itemsCiting, ("x", documentNames[index]))
    case .through(let index):
      phrases(.itemsThrough, ("x", documentNames[index]))
    case .documentType(let index): listings.documentTypes[index]
    case .agency(let index): agencyNames[index].current.name
    case .year(let year): self.year(year)
    case .month(let month): self.month(month)
    case .day(let day):
      phrases(
        .day, ("d", Bytes(String(day.date.day))), ("m", Bytes(String(day.date.month))),
        ("month", englishMonth(day.date.month)), ("y", Bytes(String(day.date.year))))
    }
  }

  private func englishMonth(_ month: Int) -> Bytes {
    var name = Bytes()
    name.append(englishMonth: month)
    return name
  }

  /// `bài, ảnh`
  func roles(_ roles: [Author.Role]) -> Bytes {
    Bytes(roles.map { phrases[$0.phrase] }.joined(separator: Bytes(", ".utf8)))
  }

  // MARK: Times and numbers

  /// `từ 01/02/2025`, `đến 31/01/2025`, or both; nothing for a name without dates.
  func time(of name: Agency.Name) -> Bytes {
    switch (name.from, name.until) {
    case (nil, nil): []
    case (let from?, nil): phrases(.nameFrom, ("x", day(from)))
    case (nil, let until?): phrases(.nameUntil, ("y", day(until)))
    case (let from?, let until?):
      phrases(.nameFromUntil, ("x", day(from)), ("y", day(until)))
    }
  }

  /// `09/04/2024`
  static func day(_ day: Day) -> Bytes {
    var result = Bytes()
    let date = day.date
    result.append(padded: date.day, 2)
    result.append("/")
    result.append(padded: date.month, 2)
    result.append("/")
    result.append(padded: date.year, 4)
    return result
  }

  func day(_ day: Day) -> Bytes { Self.day(day) }

  /// `21:58 09/04/2024` in the portal's time zone, or the day alone when no time was written.
  func moment(_ moment: Moment) -> Bytes {
    var text = Bytes()
    let local = moment.at(offset: settings.offset)
    if isVietnamese { text.append(vietnamese: local) } else { text.append(english: local) }
    return text
  }

  /// ISO 8601, as it was written: with its offset, or the day alone.
  func datetime(_ moment: Moment) -> Bytes {
    moment.hasTime ? moment.iso : moment.day(in: Int(moment.offset)).iso
  }

  /// A whole number in the language's grouping.
  func number(_ value: Int) -> Bytes {
    decimal(Decimal(value))
  }

  /// A share of a whole with one decimal: `16,7%`.
  func share(_ part: Int, of whole: Int) -> Bytes {
    guard whole > 0 else { return [] }
    let tenths = (part * 2_000 / whole + 1) / 2
    return Bytes("\(tenths / 10)\(isVietnamese ? "," : ".")\(tenths % 10)%".utf8)
  }

  /// `1,2 KB`; a kilobyte has 1,000 bytes.
  func size(_ bytes: Int) -> Bytes {
    let units = ["B", "KB", "MB", "GB"]
    var unit = 0
    var tenths = bytes * 10
    while tenths >= 10_000, unit < units.count - 1 {
      tenths = (tenths + 500) / 1_000
      unit += 1
    }
    if unit == 0 || tenths % 10 == 0 { return number(tenths / 10) + Bytes(" \(units[unit])".utf8) }
    let mark = isVietnamese ? "," : "."
    return number(tenths / 10) + Bytes("\(mark)\(tenths % 10) \(units[unit])".utf8)
  }

  /// An exact decimal as people write it.
  func decimal(_ value: Decimal) -> Bytes {
    var text = Bytes()
    if isVietnamese { text.append(vietnamese: value) } else { text.append(english: value) }
    return text
  }

  /// `trên 94.124`
  func amount(_ amount: Amount) -> Bytes {
    let value = decimal(amount.value)
    return amount.qualifier.phrase.map { phrases[$0] + Bytes(" ".utf8) + value } ?? value
  }

  func period(_ period: Period) -> Bytes {
    var text = Bytes()
    if isVietnamese { text.append(vietnamese: period) } else { text.append(english: period) }
    return text
  }
}

extension Figure.Qualifier {
  /// What is said before the number, if anything.
  fileprivate var phrase: Phrase? {
    switch self {
    case .exact: nil
    case .over: .qualifierOver
    case .under: .qualifierUnder
    case .about: .qualifierAbout
    }
  }
}

extension Author.Role {
  fileprivate var phrase: Phrase {
    switch self {
    case .text: .roleText
    case .photo: .rolePhoto
    case .video: .roleVideo
    case .translation: .roleTranslation
    case .editor: .roleEditor
    }
  }
}
