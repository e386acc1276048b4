/// Which feeds there are, and what each is of.
extension Listing {
  /// Days have none: the next item of a day is seldom waited for.
  var hasFeed: Bool {
    if case .day = subject { return false }
    return hasPages
  }

  /// The items of its feed, newest first.
  var feedItems: ArraySlice<Int32> { items.prefix(Feed.length) }
}

extension Places {
  /// Beside the page of a listing; nil: the home page.
  func feed(_ format: FeedFormat, of listing: Listing?) -> Bytes {
    var address = listing?.address ?? Bytes("/")
    address.append(format.file)
    return address
  }
}

extension Listings {
  /// The feeds of the portal, and one beside every listing but days.
  func feedPages(_ places: Places) -> [Page] {
    let whole = [FeedFormat.rss, .atom, .json].map { format in
      Page(
        address: places.feed(format, of: nil), subject: .file(.feed(format, listing: nil)))
    }
    return whole
      + all.indices.filter { all[$0].hasFeed }.map { index in
        Page(
          address: places.feed(.rss, of: all[index]), subject: .file(.feed(.rss, listing: index)))
      }
  }
}

extension Plan {
  /// The items of a feed, newest first.
  func feedItems(of listing: Int?) -> ArraySlice<Int32> {
    (listing.map { listings.all[$0] } ?? listings[.all])?.feedItems ?? []
  }
}

extension Views {
  /// The feed beside a page, if it has one: archive pages that of their listing.
  func feedLink(beside page: Page) -> View? {
    guard case .listing(let index, _) = page.subject else { return nil }
    let listing = plan.listings.all[index]
    guard listing.hasFeed else { return nil }
    return ViewWords.link(feedTitle(listing), places.feed(.rss, of: listing))
  }

  private func feedTitle(_ listing: Listing) -> Bytes {
    words.heading(of: listing.subject, plan.listings, site) + Bytes(" – ") + site.settings.title
  }

  func feed(_ format: FeedFormat, of index: Int?) -> Bytes {
    let settings = site.settings
    let listing = index.map { plan.listings.all[$0] }
    let title = listing.map { feedTitle($0) } ?? settings.title
    let description = listing.map { feedDescription($0) } ?? settings.slogan
    return Feed(
      title: title, description: description.isEmpty ? title : description,
      language: settings.language,
      publisher: settings.office.isEmpty ? settings.title : settings.office,
      page: settings.baseURL + (listing?.address ?? Bytes("/")),
      url: settings.baseURL + places.feed(format, of: listing),
      entries: plan.feedItems(of: index).map { entry(Int($0)) }
    ).written(as: format)
  }

  private func feedDescription(_ listing: Listing) -> Bytes {
    switch listing.subject {
    case .section(let index): site.settings.sections[index].description
    case .document(let index): site.documents.documents[index].entry?.title ?? []
    default: []
    }
  }

  private func entry(_ index: Int) -> Feed.Entry {
    let article = site.articles[index]
    let item = article.item
    let section = article.section.map { [site.settings.sections[$0].name] } ?? []
    return Feed.Entry(
      url: site.settings.baseURL + article.address, title: item.title.value, lead: item.summary,
      language: item.language == site.settings.language ? nil : item.language,
      published: item.date.value, updated: item.updated, authors: item.authors.map(\.name),
      categories: section + article.tags.map { site.tags[$0].name },
      image: item.image.flatMap { feedImage($0.file.value, article) })
  }

  /// Nil where the file's type is not known, without which there is no enclosure.
  private func feedImage(_ name: Bytes, _ article: Article) -> Feed.Image? {
    let isFixed = name.first == UInt8(ascii: "/")
    let folder = ItemFile.folder(of: article.item.file)
    guard let kind = PictureKind(named: name), let type = Self.mediaType(of: kind),
      let size = isFixed ? site.files.fixed[name] : site.files.beside[folder + name]
    else { return nil }
    return Feed.Image(
      url: site.settings.baseURL + Address.encoded(isFixed ? name : article.address + name),
      type: type, size: isFixed || !PictureCopy.changes(kind) ? size : nil)
  }

  /// As IANA has them registered.
  private static func mediaType(of kind: PictureKind) -> StaticString? {
    switch kind {
    case .jpeg: "image/jpeg"
    case .png: "image/png"
    case .webp: "image/webp"
    case .gif: "image/gif"
    case .avif: "image/avif"
    case .svg: "image/svg+xml"
    default: nil
    }
  }
}
