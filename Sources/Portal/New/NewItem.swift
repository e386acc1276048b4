/// An item that is to be written: where it goes and what stands in it, checked against the portal.
package struct NewItem: Sendable {
  /// What an editor asks for. Names are as typed; texts are made clean.
  package struct Wish: Sendable {
    package let title: Bytes
    package var date: String?
    package var lead = Bytes()
    package var section: String?
    package var agencies: [String] = []
    package var documents: [String] = []
    package var tags: [Bytes] = []
    package var slug: Bytes?
    package var isDraft = false
    package var isBundle = false

    package init(title: String) { self.title = CleanText.line(title) }
  }

  /// Titles over this many characters bring a warning from every build.
  package static var titleLimit: Int { ItemFields.titleLimit }

  /// Of the file, from the portal's folder.
  package let path: Bytes
  package let bytes: Bytes
  /// Where it will stand.
  package let address: Bytes
  /// The file that has this address already.
  package let holder: Bytes?
  /// Whether the item will wait for its date.
  package let isAhead: Bool

  /// All names are looked up, and all that is wrong is said at once. `language`: of the comments.
  package init(
    _ wish: Wish, in site: Site, _ language: MessageLanguage
  ) throws(NameFaults) {
    var names = Names(site)
    let offset = site.settings.offset
    let date = names.date(wish.date) ?? Moment(site.today, offset: offset, hasTime: false)
    let section = wish.section.flatMap { names.section($0) }
    let agencies = names.each(wish.agencies) { $0.agency($1) }
    let documents = names.each(wish.documents) { $0.document($1) }
    if !names.faults.isEmpty { throw NameFaults(all: names.faults) }
    let day = date.day(in: offset)
    let places = Places(site)
    let titled = Fold.slug(wish.title)
    var slug = wish.slug ?? titled
    if slug.isEmpty {
      // A title without Latin letters has an address all the same.
      let word = Bytes(site.settings.language.equals("vi") ? "tin" : "item")
      slug = word
      var number = 2
      while site.holder(of: places.day(day) + slug + Bytes("/")) != nil {
        slug = word + Bytes("-\(number)")
        number += 1
      }
    }
    address = places.day(day) + slug + Bytes("/")
    holder = site.holder(of: address)
    isAhead = date.seconds > site.now
    let iso = day.iso
    path =
      Bytes("Content/items/") + iso.prefix(4) + Bytes("/") + iso + Bytes("-") + slug
      + Bytes(wish.isBundle ? "/index.md" : ".md")
    bytes = NewItemText(
      wish: wish, date: date.written(at: offset), slug: slug == titled ? nil : slug,
      section: section.map { site.settings.sections[$0].id.value },
      agencies: agencies.map { site.agencies.agencies[$0].id.value },
      documents: documents.map { site.documents.reference(to: $0).text }, site: site
    ).bytes(language)
  }

  /// Names looked up one after the other.
  private struct Names {
    private let lookup: NameLookup
    private let site: Site
    private(set) var faults: [NameFault] = []

    init(_ site: Site) {
      self.site = site
      lookup = NameLookup(site)
    }

    mutating func date(_ text: String?) -> Moment? {
      guard let text else { return nil }
      do throws(ValueProblem) {
        return try DateReading(Bytes(typed: text), offset: site.settings.offset).moment
      } catch {
        faults.append(.value(error))
        return nil
      }
    }

    mutating func section(_ name: String) -> Int? { found(lookup.section(Bytes(typed: name))) }

    mutating func agency(_ name: String) -> Int? { found(lookup.agency(Bytes(typed: name))) }

    /// Of the register: items are not to name others without thinking.
    mutating func document(_ name: String) -> Int? {
      guard let index = found(lookup.document(Bytes(typed: name))) else { return nil }
      if site.documents.documents[index].isRegistered { return index }
      faults.append(.unregistered(site.documents.documents[index].symbol.text.string))
      return nil
    }

    /// Each once.
    mutating func each(_ names: [String], _ find: (inout Names, String) -> Int?) -> [Int] {
      var result = Distinct()
      for name in names { if let index = find(&self, name) { result.insert(index) } }
      return result.values
    }

    private mutating func found(_ result: Result<Int, NameLookup.Failure>) -> Int? {
      switch result {
      case .success(let index): return index
      case .failure(let failure):
        faults.append(failure.fault)
        return nil
      }
    }
  }
}

extension Site {
  /// The file of an item or page that stands at an address or leads from there to its own, or the file under
  /// static/ that is copied there.
  func holder(of address: Bytes) -> Bytes? {
    let items = articles.map { ($0.item, $0.address) } + unpublished.map { ($0.item, $0.address) }
    for (item, own) in items
    where own == address || item.aliases.contains(where: { $0.value == address }) {
      return item.file
    }
    for page in pages
    where page.address == address || page.page.aliases.contains(where: { $0.value == address }) {
      return page.page.file
    }
    let file = address + Bytes("index.html")
    return files.fixed[file].map { _ in Bytes("Content/static") + file }
  }
}

extension DocumentIndex {
  /// How items name a document of the register: with its year where the symbol alone does not tell.
  func reference(to index: Int) -> DocumentReference {
    let document = documents[index]
    let bare = DocumentReference(document.symbol)
    if case .found = find(bare) { return bare }
    return DocumentReference(document.symbol, year: document.year)
  }
}

extension Moment {
  /// As front matter has it: `2024-04-09T21:58`, or the day alone where no time is written.
  package func written(at offset: Int) -> Bytes {
    guard hasTime else { return day(in: offset).iso }
    let iso = at(offset: offset).iso
    // 2024-04-09T21:58:00+07:00
    return Bytes(iso.prefix(iso[16...18].elementsEqual(":00".utf8) ? 16 : 19))
  }
}
