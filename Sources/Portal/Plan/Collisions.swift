/// Finds outputs that would stand in the same place, and links to places where nothing stands, before
/// anything is written.
enum Collisions {
  /// `anchors`: the ids that templates give to their elements.
  static func check(_ plan: Plan, anchors: Set<Bytes>) -> [Diagnostic] {
    let doubles = plan.outputs.doubles.map { position, first in
      diagnostic(position, against: first, in: plan) { .collision($0) }
    }
    var links = LinkCheck(plan, anchors)
    return doubles + filesUnderFiles(plan) + inSearchIndex(plan) + links.diagnostics()
  }

  /// A file cannot stand where another output needs a folder.
  private static func filesUnderFiles(_ plan: Plan) -> [Diagnostic] {
    // Pages with a folder of their own are found by their keys, the folders of all others here.
    let slash = UInt8(ascii: "/")
    let keys = plan.outputs.keys
    let files = keys.indices.filter { keys[$0].bytes.last != slash }
    var folders: [Bytes: Int] = [:]
    for position in files {
      let key = keys[position].bytes
      // A key begins with a slash.
      folders[Bytes(key[...key.lastIndex(of: slash)!])] = position
    }
    return files.compactMap { position in
      let folder = keys[position].bytes + [slash]
      return (plan.outputs.position(of: folder) ?? folders[folder]).map { other in
        diagnostic(position, against: other, in: plan) { .fileIsFolder($0) }
      }
    }
  }

  /// The files of the search index have the folder of its page to themselves.
  private static func inSearchIndex(_ plan: Plan) -> [Diagnostic] {
    let folder = plan.places.search
    guard let page = plan.outputs.position(of: folder) else { return [] }
    let keys = plan.outputs.keys
    let inside = keys.indices.filter { position in
      keys[position].bytes.count > folder.count && keys[position].bytes.starts(with: folder)
        // Of those that stand in one place, the first.
        && plan.outputs.position(of: keys[position].bytes) == position
    }
    return inside.map { diagnostic($0, against: page, in: plan) { .collision($0) } }
  }

  private static func diagnostic(
    _ position: Int, against other: Int, in plan: Plan, _ problem: (String) -> ContentProblem
  ) -> Diagnostic {
    let claim = Claim(position, plan.outputs)
    let (place, related) = claim.place(in: plan, against: Claim(other, plan.outputs))
    return Diagnostic(
      .content(problem("/" + claim.file.string)), at: place, related: [related])
  }

  /// One output file and what makes it.
  private struct Claim {
    let file: Bytes
    let page: Page?
    /// Of a file that is copied, its path in the portal.
    let source: Bytes

    init(_ position: Int, _ outputs: Outputs) {
      let (page, copy) = outputs.source(position)
      self.page = page
      file = page?.file ?? copy?.to ?? []
      source = copy?.from ?? []
    }

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
