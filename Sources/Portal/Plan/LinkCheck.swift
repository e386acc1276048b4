/// Finds links of texts and of portal.yaml that lead to no place of the portal's own. Links to other sites
/// are not followed.
struct LinkCheck {
  private let plan: Plan
  /// Ids that any page may have.
  private let anchors: Set<Bytes>
  private let bases: [Bytes]
  private var nearest = NearestPath()
  private var found: [Diagnostic] = []
  // Made when the first link fails: in most builds none does.
  private lazy var addresses = plan.pages.map(\.address) + plan.copies.map { [Self.slash] + $0.to }
  private lazy var hidden = Dictionary(
    plan.site.unpublished.map { ($0.address, $0) }, uniquingKeysWith: { first, _ in first })
  /// The texts of pages, by address.
  private lazy var texts = Dictionary(
    plan.site.articles.map { ($0.address, $0.item.body) }
      + plan.site.pages.map { ($0.address, $0.page.body) }, uniquingKeysWith: { first, _ in first })

  private static let slash = UInt8(ascii: "/")

  init(_ plan: Plan, _ anchors: Set<Bytes>) {
    self.plan = plan
    self.anchors = anchors
    let settings = plan.site.settings
    bases = [settings.baseURL, settings.homeURL]
  }

  /// Where a link is written.
  private struct Source {
    let file: Bytes
    /// The address of the page that it stands on.
    let page: Bytes
    let body: Body
    /// Of an item that is not published.
    var unpublished: Site.Unpublished?
  }

  /// All links that lead nowhere.
  mutating func diagnostics() -> [Diagnostic] {
    let site = plan.site
    let root = [Self.slash]
    for link in site.settings.menu + site.settings.footer {
      check(link.url, in: Source(file: site.settingsFile, page: root, body: .none))
    }
    // The page of an expired item has no text.
    for article in site.articles where !article.item.body.links.isEmpty && article.state != .expired
    {
      let item = article.item
      check(item.body.links, in: Source(file: item.file, page: article.address, body: item.body))
    }
    for standing in site.pages {
      let page = standing.page
      check(
        page.body.links, in: Source(file: page.file, page: standing.address, body: page.body))
    }
    // What is yet to be published must not fail on the day.
    for other in site.unpublished {
      let item = other.item
      check(
        item.body.links,
        in: Source(file: item.file, page: other.address, body: item.body, unpublished: other))
    }
    return found
  }

  private mutating func check(_ links: [Located<Bytes>], in source: Source) {
    for link in links { check(link, in: source) }
  }

  private mutating func check(_ link: Located<Bytes>, in source: Source) {
    guard let target = target(of: link.value, from: source.page) else { return }
    let place = Place(file: source.file, range: link.range)
    let address = target.address
    guard address == source.page || standing(address) == address else {
      note(missing: address, at: place, in: source)
      return
    }
    if !target.anchor.isEmpty { check(target.anchor, of: address, at: place, in: source) }
  }

  // MARK: Places

  /// What stands at an address, in whatever case that is written: the address as it really is.
  private func standing(_ address: Bytes) -> Bytes? {
    plan.outputs.position(of: address).map { plan.outputs.address($0) }
  }

  private mutating func note(missing address: Bytes, at place: Place, in source: Source) {
    let slashed = address + [Self.slash]
    if let other = hidden[address] ?? hidden[slashed] {
      if !Self.waits(for: other, source.unpublished) {
        note(.linkToHidden(address.string, file: other.item.file.string), at: place)
      }
      return
    }
    // It may be one of those.
    if plan.site.lacksItems, address.starts(with: plan.places.items) { return }
    let other = standing(address) ?? standing(slashed)
    let meant = other ?? nearest.path(to: address, among: addresses)
    note(.brokenLink(address.string, nearest: meant?.string), at: place)
  }

  /// Whether an item that is not published itself may lead to another such one: that will be there by then.
  private static func waits(for other: Site.Unpublished, _ source: Site.Unpublished?) -> Bool {
    guard let source else { return false }
    if source.state == .draft { return true }
    return other.state == .scheduled
      && other.item.date.value.seconds <= source.item.date.value.seconds
  }

  // MARK: Places on a page

  private mutating func check(
    _ anchor: Bytes, of address: Bytes, at place: Place, in source: Source
  ) {
    // Browsers take it for the beginning of the page.
    if anchor.equals("top") || anchors.contains(anchor) { return }
    // Other pages are made of what items and registers say, and so are their ids.
    guard let body = address == source.page ? source.body : texts[address] else { return }
    if address == [Self.slash] || body.anchors.contains(anchor) { return }
    note(
      .missingAnchor(
        anchor.string, page: address.string,
        nearest: Nearest.name(to: anchor, among: body.anchors)?.string), at: place)
  }

  private mutating func note(_ problem: ContentProblem, at place: Place) {
    found.append(Diagnostic(.content(problem), at: place))
  }

  // MARK: Addresses

  /// Where a link leads within the portal; nil: elsewhere.
  private func target(of url: Bytes, from page: Bytes) -> (address: Bytes, anchor: Bytes)? {
    var url = url[...]
    if Address.isWebURL(Bytes(url)) {
      guard let base = bases.first(where: { Self.starts(url, with: $0) }) else { return nil }
      url = url.dropFirst(base.count)
      if url.isEmpty { return ([Self.slash], []) }
      guard "/?#".utf8.contains(url[url.startIndex]) else { return nil }
      if url.first != Self.slash { url = [Self.slash] + url }
    }
    let path = url.prefix { $0 != UInt8(ascii: "#") && $0 != UInt8(ascii: "?") }
    // mailto: and the like.
    if path.first != Self.slash, path.contains(UInt8(ascii: ":")) { return nil }
    let anchor = url.firstIndex(of: UInt8(ascii: "#")).map { Bytes(url[($0 + 1)...]) } ?? []
    var address = Self.resolved(Normal.nfc(Address.decoded(Bytes(path))), against: page)
    // The file of a folder's page is the page.
    if address.suffix(11).elementsEqual("/index.html".utf8) { address.removeLast(10) }
    return (address, Normal.nfc(Address.decoded(anchor)))
  }

  /// Scheme and host mean the same in any case.
  private static func starts(_ url: ArraySlice<UInt8>, with base: Bytes) -> Bool {
    url.count >= base.count
      && zip(url, base).allSatisfy { $0 == $1 || $0 | 0x20 == $1 | 0x20 && $0 & 0x5F >= 0x41 }
  }

  /// RFC 3986, 5.2.4, for a path alone.
  static func resolved(_ path: Bytes, against page: Bytes) -> Bytes {
    if path.isEmpty { return page }
    let folder = ItemFile.folder(of: page)
    let whole = path.first == slash ? path : folder + path
    var parts: [ArraySlice<UInt8>] = []
    let written = whole.dropFirst().split(separator: slash, omittingEmptySubsequences: false)
    for (index, part) in written.enumerated() {
      let isLast = index == written.count - 1
      if part.elementsEqual("..".utf8) {
        _ = parts.popLast()
        if isLast { parts.append([]) }
      } else if part.elementsEqual(".".utf8) {
        if isLast { parts.append([]) }
      } else {
        parts.append(part)
      }
    }
    return [slash] + Bytes(parts.joined(separator: [slash]))
  }
}
