package import Portal

/// A look at the whole portal that writes nothing: what a build would say, and what only a check looks for.
package struct Check: Sendable {
  /// What a build would say, that pictures could not be made narrower aside.
  package let built: [Diagnostic]
  /// What builds do not look for.
  package let further: [Diagnostic]
  /// What every single item cites and the register does not have, of which builds tell once.
  package let cited: [Diagnostic]
  /// How much was looked through.
  package let items, pages: Int
  /// Whether portal.yaml could not be read, so that nothing was put together.
  package let isUnsettled: Bool
  /// Addresses of other sites, for who wants to ask there.
  package let outside: OutsideLinks?

  /// Nil when it was asked to stop. `offers`: whether to look for figures that items' metadata lacks.
  package static func run(
    _ request: BuildRequest, offers: Bool
  ) async throws(DiskError) -> Check? {
    var request = request
    // They are kept in a folder of ours, and a look must not write.
    request.pictures = nil
    let workers = Workers(count: max(1, request.jobs))
    let sources = try await Sources.read(request, workers)
      .lookingAtPictures(request, workers)
    if request.conduct.isInterrupted { return nil }
    guard let settings = sources.settings else {
      return Check(
        built: sources.diagnostics, further: [], cited: [], items: 0, pages: 0, isUnsettled: true,
        outside: nil)
    }
    let (site, problems) = sources.gather(
      request.baseURL.map { settings.at($0) } ?? settings, request.gathering)
    async let planned = Edition.make(sources, site, problems, request, workers).diagnostics
    let source = { SourceFiles.read($0, in: request.root) }
    var siteCheck = SiteCheck(site, source: source)
    var further = siteCheck.diagnostics()
    further += await figures(of: site, sources, request, workers, offers: offers)
    let built = sources.diagnostics + problems + (await planned)
    if request.conduct.isInterrupted { return nil }
    return Check(
      built: built, further: further, cited: UnknownCitations.all(in: site),
      items: site.articles.count + site.unpublished.count,
      pages: site.pages.count,
      isUnsettled: built.contains {
        $0.severity == .error && $0.place.file == Sources.settingsPath
      },
      outside: OutsideLinks(site, sources.registers, source: source))
  }

  private static func figures(
    of site: Site, _ sources: Sources, _ request: BuildRequest, _ workers: Workers, offers: Bool
  ) async -> [Diagnostic] {
    let items = site.itemsInUse.filter { offers || !$0.figures.isEmpty }
    let listed = ListedFigures(items)
    let names = DocumentNames(of: sources.registers.documents)
    return await workers.map(
      items.count, begin: { _ in FigureCheck(site, listed: listed, names: names) },
      { check, range, found in
        for item in items[range] where !request.conduct.isInterrupted {
          // One that has gone meanwhile has nothing to be told.
          guard let bytes = SourceFiles.read(item.file, in: request.root) else { continue }
          found += check.diagnostics(of: item, in: bytes, offers: offers)
        }
      })
  }
}
