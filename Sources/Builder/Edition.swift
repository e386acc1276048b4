package import Portal

/// A portal put together from its sources, ready to be drawn: by a build into files, by the preview page
/// by page.
package struct Edition: Sendable {
  package let sources: Sources
  package let plan: Plan
  package let theme: Theme
  /// How many wide pictures are published in their own size alone, for want of a program.
  let unnarrowed: Int

  /// Nil when an error, or a warning that counts as one, says that nothing is to be drawn.
  static func make(
    _ sources: Sources, _ request: BuildRequest, _ workers: Workers
  ) async -> (edition: Edition?, diagnostics: [Diagnostic]) {
    let (edition, diagnostics, _) = await make(sources, request, workers, after: nil)
    return (edition, diagnostics)
  }

  /// `gathered`: what to begin with, see `Sources.gather`; afterwards what a next one may begin with.
  static func make(
    _ sources: Sources, _ request: BuildRequest, _ workers: Workers, after gathered: Gathered?
  ) async -> (edition: Edition?, diagnostics: [Diagnostic], gathered: Gathered?) {
    guard let settings = sources.settings else { return (nil, sources.diagnostics, nil) }
    let (site, problems, gathered) = sources.gather(
      request.baseURL.map { settings.at($0) } ?? settings, request.gathering, after: gathered)
    let (edition, faults) = await make(sources, site, problems, request, workers)
    let diagnostics = sources.diagnostics + problems + faults
    return (isRefused(diagnostics, request) ? nil : edition, diagnostics, gathered)
  }

  private static func isRefused(_ diagnostics: [Diagnostic], _ request: BuildRequest) -> Bool {
    diagnostics.contains { request.isFatal($0) }
  }

  /// Of a site that has been gathered from `sources`, with `problems`.
  static func make(
    _ sources: Sources, _ site: Site, _ problems: [Diagnostic], _ request: BuildRequest,
    _ workers: Workers
  ) async -> (edition: Edition?, diagnostics: [Diagnostic]) {
    var pictures = PictureWidths.Made(site: site)
    // That takes long, and is in vain if nothing will be drawn.
    if !isRefused(sources.diagnostics + problems, request) {
      pictures = await PictureWidths(request, workers).made(of: site, sources)
    }
    let site = pictures.site
    var diagnostics = pictures.diagnostics
    // Without words there are no addresses, and every template would lack every word.
    if sources.words.isEmpty { return (nil, diagnostics) }
    let constants = ThemeConstants(
      settings: site.settings, pages: site.pagesAtFoot, words: sources.words,
      assets: sources.assets)
    async let looks = Theme.load(
      templates: sources.templates, kinds: PageKind.pageShapes,
      constants: (constants.shape, constants.view))
    let (plan, collisions) = await Plan.make(
      site, assets: sources.assets.map(\.file),
      anchors: Set(sources.templates.flatMap { WrittenIDs.all(in: $0.bytes) }))
    let (theme, faults) = await looks
    diagnostics += collisions + faults
    return (
      theme.map {
        Edition(sources: sources, plan: plan, theme: $0, unnarrowed: pictures.unmade)
      }, diagnostics
    )
  }

  /// The same with another state of some items, by path, which stand where they stood; see
  /// `Item.hasSamePlaces`. And the items' own pages, as positions in the plan. Nil where an item has no page.
  func replacing(
    _ items: [Bytes: Item], in sources: Sources
  ) -> (edition: Edition, pages: [Int])? {
    var plan = plan
    var pages: [Int] = []
    for (path, item) in items {
      guard let position = plan.site.articles.firstIndex(where: { $0.item.file == path }) else {
        return nil
      }
      plan = plan.replacing(position, by: item)
      pages.append(Self.page(ofArticle: position))
    }
    return (
      Edition(sources: sources, plan: plan, theme: theme, unnarrowed: unnarrowed), pages.sorted()
    )
  }

  /// In a plan the home page stands first, and then every article's own.
  private static func page(ofArticle position: Int) -> Int { position + 1 }

  func article(ofPage position: Int) -> Int32 { Int32(position - 1) }

  /// The article whose own page stands at a position of the plan, if it is one.
  func article(at position: Int) -> Int32? {
    if case .article(let index) = plan.pages[position].subject { Int32(index) } else { nil }
  }

  /// The views of all pages, made when they are asked for; each article's row is made at once.
  func views(_ workers: Workers) async -> Views {
    async let matrices = YearMatrices(plan)
    async let objects = FigureObjects(plan)
    let words = plan.rowWords
    let rows = await workers.map(
      plan.site.articles.count, begin: { _ in () },
      { _, range, rows in
        for index in range { rows.append(plan.row(index, words)) }
      })
    return await Views(plan, words: words, rows: rows, matrices: matrices, objects: objects)
  }

  /// Files that go to the output as they are.
  var copies: [Site.Copy] {
    plan.copies
      + sources.scan.fixed.keys.sorted(by: Bytes.precedes).map {
        Site.Copy(from: Bytes("Content/static".utf8) + $0, to: Bytes($0.dropFirst()))
      }
  }
}
