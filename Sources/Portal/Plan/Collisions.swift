/// Finds outputs that would stand in the same place, before anything is written.
///
/// Places are compared without case, on every machine: a mirror on another file system or an object
/// store may not tell `A` from `a`.
enum Collisions {
  static func check(_ plan: Plan, assets: [Bytes]) -> [Diagnostic] {
    var owners: [Bytes: Int] = [:]
    var diagnostics: [Diagnostic] = []
    var claims: [Claim] = plan.pages.map { Claim(file: $0.file, page: $0) }
    claims += plan.copies.map { Claim(file: $0.to, source: $0.from) }
    claims += plan.site.files.fixed.keys.sorted(by: Bytes.precedes).map {
      Claim(file: Bytes($0.dropFirst()), source: Bytes("Content/static".utf8) + $0)
    }
    claims += assets.map { Claim(file: $0, source: $0) }
    owners.reserveCapacity(claims.count)
    for (index, claim) in claims.enumerated() {
      let key = claim.file.lowercased
      guard let first = owners.updateValue(index, forKey: key) else { continue }
      owners[key] = first
      let (place, other) = claim.place(in: plan, against: claims[first])
      diagnostics.append(
        Diagnostic(
          .content(.collision("/" + claim.file.string)), at: place, related: [other]))
    }
    return diagnostics + filesUnderFiles(claims, owners, plan)
  }

  /// A file cannot stand where another output needs a folder.
  private static func filesUnderFiles(
    _ claims: [Claim], _ owners: [Bytes: Int], _ plan: Plan
  ) -> [Diagnostic] {
    // Only files that are not index.html can be in the way of a folder.
    let files = claims.enumerated().filter {
      !$0.element.file.suffix(10).elementsEqual("index.html".utf8)
    }
    guard !files.isEmpty else { return [] }
    var folders: [Bytes: Int] = [:]
    for (index, claim) in claims.enumerated() {
      let key = claim.file.lowercased
      if let slash = key.lastIndex(of: UInt8(ascii: "/")) { folders[Bytes(key[..<slash])] = index }
    }
    return files.compactMap { _, claim in
      guard let index = folders[claim.file.lowercased] else { return nil }
      let (place, other) = claim.place(in: plan, against: claims[index])
      return Diagnostic(
        .content(.fileIsFolder("/" + claim.file.string)), at: place, related: [other])
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
