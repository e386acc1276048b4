/// What can be told of a whole portal beyond what gathering and planning find: titles, leads, folders, pictures.
///
/// Expired items are passed over: readers see no more of them than a notice.
package struct SiteCheck {
  /// A longer lead is cut by search engines, and is no lead any more; in characters.
  static let leadLimit = 500
  /// A heavier picture takes a cheap phone a quarter of a minute at 1 Mbit/s; in bytes.
  static let weightLimit = 2_000_000
  /// Of either side of a picture, in pixels: what phones take, 4,032, is let through.
  static let sideLimit = 4_096

  private let site: Site
  private let source: (Bytes) -> Bytes?
  private var found: [Diagnostic] = []

  /// `source` gives a file's bytes by its path, to find the place of what is wrong.
  package init(_ site: Site, source: @escaping (Bytes) -> Bytes?) {
    self.site = site
    self.source = source
  }

  package mutating func diagnostics() -> [Diagnostic] {
    found = []
    let items = site.itemsInUse
    let pages = site.pages.map(\.page)
    checkTitles(items.map { Titled(file: $0.file, title: $0.title, language: $0.language) })
    checkTitles(pages.map { Titled(file: $0.file, title: $0.title, language: $0.language) })
    for item in items {
      checkLead(item.summary, of: item.file)
      checkFolder(of: item)
      checkDescriptions(of: item)
      checkSizes(of: item.pictures, in: item.file)
    }
    for page in pages {
      checkLead(page.summary, of: page.file)
      checkSizes(of: page.body.pictures.compactMap(\.file), in: page.file)
    }
    return found
  }

  private mutating func note(
    _ problem: CheckProblem, in file: Bytes, at range: Range<Int>, related: [Place] = []
  ) {
    found.append(
      Diagnostic(.check(problem), at: Place(file: file, range: range), related: related))
  }

  // MARK: Titles and leads

  private struct Titled {
    let file: Bytes
    let title: Located<Bytes>
    let language: Bytes?

    var place: Place { Place(file: file, range: title.range) }
  }

  /// Readers of a list, and of what a search has found, cannot tell two such items apart.
  private mutating func checkTitles(_ all: [Titled]) {
    var first: [Bytes: Place] = [:]
    for titled in all.sorted(by: { $0.place < $1.place }) {
      let words = Fold.slug(titled.title.value)
      if words.isEmpty { continue }
      // A translation may well be called the same.
      let key = words + [0] + (titled.language ?? site.settings.language)
      if let other = first[key] {
        note(
          .duplicateTitle(titled.title.value.string), in: titled.file, at: titled.title.range,
          related: [other])
      } else {
        first[key] = titled.place
      }
    }
  }

  private mutating func checkLead(_ lead: Bytes, of file: Bytes) {
    guard lead.count > Self.leadLimit else { return }
    let length = lead.string.count
    guard length > Self.leadLimit else { return }
    let range = source(file).flatMap { FieldPlace.range(of: .summary, in: $0) } ?? 0..<0
    note(.longLead(length, limit: Self.leadLimit), in: file, at: range)
  }

  // MARK: Files

  /// `items/2024/…` is where editors look for what is of 2024.
  private mutating func checkFolder(of item: Item) {
    let folders = item.file.split(separator: UInt8(ascii: "/")).dropLast().map { Bytes($0) }
    let years = folders.filter { name in
      name.count == 4 && name.allSatisfy { $0 &- 0x30 < 10 }
        && DateReading.years.contains(Int(name.string) ?? 0)
    }
    guard item.isComplete, years.count == 1 else { return }
    let year = Bytes(item.date.value.day(in: site.settings.offset).iso.prefix(4))
    if year != years[0] {
      note(.folderYear(years[0].string, year.string), in: item.file, at: item.date.range)
    }
  }

  private mutating func checkDescriptions(of item: Item) {
    let media = (item.image.map { [$0] } ?? []) + item.gallery
    for picture in media where picture.alt.allSatisfy({ $0 <= 0x20 }) {
      note(.pictureWithoutText(picture.file.value.string), in: item.file, at: picture.file.range)
    }
  }

  private mutating func checkSizes(of pictures: [Located<Bytes>], in file: Bytes) {
    var seen: Set<Bytes> = []
    for picture in pictures where seen.insert(picture.value).inserted {
      let name = picture.value.string
      let path = ContentFiles.path(of: picture.value, beside: file)
      let bytes = site.files.fixed[picture.value] ?? site.files.beside[path] ?? 0
      if bytes > Self.weightLimit {
        note(
          .heavyPicture(name, bytes: bytes, limit: Self.weightLimit), in: file, at: picture.range)
      }
      if let facts = site.files.picture(picture.value, beside: file)?.facts,
        max(facts.width, facts.height) > Self.sideLimit
      {
        note(
          .widePicture(name, width: facts.width, height: facts.height, limit: Self.sideLimit),
          in: file, at: picture.range)
      }
    }
  }
}

extension Site {
  /// Items that are shown, or will be, in the order of their files.
  package var itemsInUse: [Item] {
    (articles.filter { $0.state != .expired }.map(\.item) + unpublished.map(\.item))
      .sorted { Bytes.precedes($0.file, $1.file) }
  }
}
