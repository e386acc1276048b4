/// Where a portal leads to pages and pictures of other sites.
package struct OutsideLinks: Sendable {
  /// The addresses to ask for, each once, without what stands after `#`, in byte order; and where each is
  /// written.
  package let places: [(url: Bytes, places: [Place])]

  /// `source` gives a file's bytes by its path, to find the place of an address.
  package init(_ site: Site, _ registers: Registers, source: (Bytes) -> Bytes?) {
    var links = Links(own: [site.settings.baseURL, site.settings.homeURL])
    links.add(
      (site.settings.menu + site.settings.footer).map(\.url), in: site.settingsFile)
    for item in site.itemsInUse {
      links.add(item.body.links + item.body.outside, in: item.file)
      if let url = item.source?.url { links.add(url, in: item.file) }
    }
    for page in site.pages.map(\.page) {
      links.add(page.body.links + page.body.outside, in: page.file)
    }
    for document in registers.documents {
      if let url = document.url { links.add(url, in: registers.files.documents) }
    }
    for agency in registers.agencies {
      if let url = agency.contact?.url { links.add(url, in: registers.files.agencies) }
    }
    places = links.placed(by: source)
  }

  /// What the answers mean, at every place where the address is written.
  package func diagnostics(_ answers: [Bytes: LinkAnswer]) -> [Diagnostic] {
    places.flatMap { url, places -> [Diagnostic] in
      guard let problem = answers[url]?.problem(at: url.string) else { return [] }
      return places.map { Diagnostic(.check(problem), at: $0) }
    }
  }
}

/// What another site says of one of its addresses.
package enum LinkAnswer: Hashable, Sendable {
  case there
  case gone(LinkFault)
  /// It does not tell programs, or not now.
  case untold(LinkFault)

  /// By the number that the server answered with, redirects followed.
  package init(status: Int) {
    switch status {
    // 416: the page is shorter than the part that was asked for.
    case 200..<300, 416: self = .there
    case 429: self = .untold(.busy)
    // Who may not come in, or is taken for a robot, does not learn whether there is anything.
    case 401, 402, 403, 405, 406, 407, 408, 425, 451, 501, 503: self = .untold(.status(status))
    case 300..<400: self = .gone(.tooManyRedirects)
    case 400..<500: self = .gone(.status(status))
    case 500..<600: self = .gone(.status(status))
    default: self = .untold(.status(status))
    }
  }

  /// By what curl(1) ends with when there was no answer (its section EXIT CODES).
  package init(curl code: Int) {
    switch code {
    case 6: self = .gone(.noSuchHost)
    case 7: self = .gone(.noConnection)
    case 28: self = .gone(.tookTooLong)
    case 35, 51, 60: self = .gone(.certificate)
    case 47: self = .gone(.tooManyRedirects)
    default: self = .untold(.other(code))
    }
  }

  func problem(at url: String) -> CheckProblem? {
    switch self {
    case .there: nil
    case .gone(let fault): .deadLink(url, fault)
    case .untold(let fault): .unaskedLink(url, fault)
    }
  }
}

private struct Links {
  let own: [Bytes]
  /// Where addresses are written, as far as that is known.
  private var known: [Bytes: Set<Place>] = [:]
  /// The files that have others.
  private var written: [Bytes: Set<Bytes>] = [:]

  init(own: [Bytes]) { self.own = own }

  mutating func add(_ links: [Located<Bytes>], in file: Bytes) {
    for link in links {
      guard let url = outside(link.value) else { continue }
      known[url, default: []].insert(Place(file: file, range: link.range))
    }
  }

  mutating func add(_ link: Bytes, in file: Bytes) {
    if let url = outside(link) { written[url, default: []].insert(file) }
  }

  /// What is to be asked for; nil: nothing, because it is ours or no page.
  private func outside(_ link: Bytes) -> Bytes? {
    guard Address.isWebURL(link) else { return nil }
    for base in own where link.starts(with: base) {
      guard let next = link.dropFirst(base.count).first else { return nil }
      if "/?#".utf8.contains(next) { return nil }
    }
    return Bytes(link.prefix { $0 != UInt8(ascii: "#") })
  }

  func placed(by source: (Bytes) -> Bytes?) -> [(url: Bytes, places: [Place])] {
    Set(known.keys).union(written.keys).sorted(by: Bytes.precedes).map { url in
      var places = known[url] ?? []
      for file in written[url] ?? [] {
        let range = source(file).flatMap { $0.firstRange(of: url) } ?? 0..<0
        places.insert(Place(file: file, range: range))
      }
      return (url, places.sorted())
    }
  }
}
