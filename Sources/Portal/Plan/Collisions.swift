/// Finds outputs that would stand in the same place, and links to places where nothing stands, before
/// anything is written.
///
/// Places are compared without case, on every machine: a mirror on another file system or an object
/// store may not tell `A` from `a`.
enum Collisions {
  /// `anchors`: the ids that templates give to their elements.
  static func check(_ plan: Plan, assets: [Bytes], anchors: Set<Bytes>) -> [Diagnostic] {
    let claims = Claims(plan, assets)
    var owners: [Bytes: Int] = [:]
    owners.reserveCapacity(claims.count)
    var diagnostics: [Diagnostic] = []
    for index in 0..<claims.count {
      let key = claims.key(index)
      guard let first = owners.updateValue(index, forKey: key) else { continue }
      owners[key] = first
      diagnostics.append(
        claims.diagnostic(index, against: first) { .collision($0) })
    }
    var links = LinkCheck(plan, anchors) { address in
      owners[Claims.key(of: address)].map { claims.address($0) }
    }
    return diagnostics + filesUnderFiles(claims, owners) + inSearchIndex(claims, owners, plan)
      + links.diagnostics()
  }

  /// A file cannot stand where another output needs a folder.
  private static func filesUnderFiles(_ claims: Claims, _ owners: [Bytes: Int]) -> [Diagnostic] {
    // Pages with a folder of their own are found by their keys, the folders of all others here.
    let slash = UInt8(ascii: "/")
    let files = (0..<claims.count).lazy.map { ($0, claims.key($0)) }.filter { $1.last != slash }
    var folders: [Bytes: Int] = [:]
    for (index, key) in files {
      // A key begins with a slash.
      folders[Bytes(key[...key.lastIndex(of: slash)!])] = index
    }
    return files.compactMap { index, key in
      (owners[key + [slash]] ?? folders[key + [slash]]).map { other in
        claims.diagnostic(index, against: other) { .fileIsFolder($0) }
      }
    }
  }

  /// The files of the search index have the folder of its page to themselves.
  private static func inSearchIndex(
    _ claims: Claims, _ owners: [Bytes: Int], _ plan: Plan
  ) -> [Diagnostic] {
    let folder = plan.places.search
    guard let page = owners[folder] else { return [] }
    let inside = owners.filter { $0.key.count > folder.count && $0.key.starts(with: folder) }
    return inside.values.sorted().map { claims.diagnostic($0, against: page) { .collision($0) } }
  }

  /// All that goes to the output: pages, copies, static files and assets, by position.
  private struct Claims {
    private let plan: Plan
    private let copies: [Site.Copy]

    init(_ plan: Plan, _ assets: [Bytes]) {
      self.plan = plan
      copies =
        plan.copies
        + plan.site.files.fixed.keys.sorted(by: Bytes.precedes).map {
          Site.Copy(from: Bytes("Content/static".utf8) + $0, to: Bytes($0.dropFirst()))
        } + assets.map { Site.Copy(from: $0, to: $0) }
    }

    var count: Int { plan.pages.count + copies.count }

    /// The address without case, and without an `index.html` at its end.
    func key(_ index: Int) -> Bytes {
      index < plan.pages.count
        ? plan.pages[index].address.lowercased : Self.key(of: address(index))
    }

    static func key(of address: Bytes) -> Bytes {
      let key = address.lowercased
      return key.suffix(11).elementsEqual("/index.html".utf8) ? Bytes(key.dropLast(10)) : key
    }

    func address(_ index: Int) -> Bytes {
      index < plan.pages.count
        ? plan.pages[index].address : Bytes("/".utf8) + copies[index - plan.pages.count].to
    }

    private subscript(index: Int) -> Claim {
      if index < plan.pages.count {
        return Claim(file: plan.pages[index].file, page: plan.pages[index])
      }
      let copy = copies[index - plan.pages.count]
      return Claim(file: copy.to, source: copy.from)
    }

    func diagnostic(
      _ index: Int, against other: Int, _ problem: (String) -> ContentProblem
    ) -> Diagnostic {
      let claim = self[index]
      let (place, related) = claim.place(in: plan, against: self[other])
      return Diagnostic(
        .content(problem("/" + claim.file.string)), at: place, related: [related])
    }
  }

  /// One output file and what makes it.
  private struct Claim {
    let file: Bytes
    var page: Page?
    var source: Bytes = []

    /// Where to point: at what an editor wrote, if either of the two comes from an editor.
    func place(in plan: Plan, against other: Claim) -> (Place, Place) {
      let (mine, theirs) = (place(in: plan), other.place(in: plan))
      return isPlanned && !other.isPlanned ? (theirs, mine) : (mine, theirs)
    }

    /// Whether the page is there of itself, without a file that an editor could change.
    private var isPlanned: Bool {
      switch page?.subject {
      case .none, .article, .standing, .redirect: false
      default: true
      }
    }

    private func place(in plan: Plan) -> Place {
      switch page?.subject {
      case .article(let index):
        let item = plan.site.articles[index].item
        return Place(file: item.file, range: item.slug.range)
      case .standing(let index):
        let page = plan.site.pages[index].page
        return Place(file: page.file, range: page.slug.range)
      case .redirect(let target, _):
        return alias(to: target, in: plan)
      case .none:
        return Place(file: source)
      default:
        return Place(file: Bytes("/".utf8) + file)
      }
    }

    private func alias(to target: Bytes, in plan: Plan) -> Place {
      guard let page else { return Place(file: source) }
      if let item = plan.site.articles.first(where: { $0.address == target })?.item,
        let alias = item.aliases.first(where: { $0.value == page.address })
      {
        return Place(file: item.file, range: alias.range)
      }
      if let standing = plan.site.pages.first(where: { $0.address == target })?.page,
        let alias = standing.aliases.first(where: { $0.value == page.address })
      {
        return Place(file: standing.file, range: alias.range)
      }
      return Place(file: source)
    }
  }
}

extension Bytes {
  /// ASCII letters in lower case; addresses have no others.
  fileprivate var lowercased: Bytes {
    guard contains(where: { $0 >= 0x41 && $0 <= 0x5A }) else { return self }
    return map { $0 >= 0x41 && $0 <= 0x5A ? $0 | 0x20 : $0 }
  }
}
