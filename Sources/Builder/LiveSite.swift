package import Portal

/// A portal kept in memory while its files are being worked on: what has changed is read again, and what
/// has not is left as it was.
///
/// At any time it is what reading everything anew would make it; that is tested with edits at random.
package actor LiveSite {
  private let request: BuildRequest
  private let workers: Workers
  private var sources: Sources?
  private var edition: Edition?
  /// Of the sources; nil when they have changed otherwise than in items that it does not hold.
  private var gathered: Gathered?
  /// What gathering and planning found wrong, beside what reading did.
  private var problems: [Diagnostic] = []

  package init(_ request: BuildRequest) {
    self.request = request
    workers = Workers(count: max(1, request.jobs))
  }

  /// What has become of the portal.
  package struct State: Sendable {
    /// The last one without errors, even if there are some now; nil: there never was one.
    package let edition: Edition?
    package let diagnostics: [Diagnostic]
    /// Whether errors keep the edition from being of the files as they are now.
    package let isRefused: Bool
    /// Positions in the plan of the pages that differ from the edition before; nil: any of them may.
    package let pages: [Int]?
    /// Where only titles, leads and the like have changed: of these articles, as positions in the site.
    let faces: Set<Int32>?

    /// The pages that a build must look at; nil: all. It takes a while to find them, so it is done for a build
    /// alone.
    var pagesToDraw: [Int]? {
      pages ?? faces.flatMap { faces in edition?.plan.pages(showing: faces) }
    }

    /// The same where the output may be of another edition.
    package var anyPage: State {
      State(
        edition: edition, diagnostics: diagnostics, isRefused: isRefused, pages: nil,
        faces: nil)
    }
  }

  /// Looks again at what was touched. `now`: seconds since 1970.
  package func look(at touched: Touched, now: Int64) async throws(DiskError) -> State {
    var request = request
    request.gathering = request.gathering.at(now)
    if let sources, let edition, !isDue(edition, at: now),
      case .paths(let paths) = touched,
      let (read, changed) = sources.rereading(paths, root: request.root)
    {
      if let items = standing(changed, in: read, before: sources),
        let (next, pages) = edition.replacing(items.mapValues(\.now), in: read)
      {
        self.sources = read
        self.edition = next
        gathered = gathered?.replacing(items.mapValues(\.now))
        let onlyTexts = items.values.allSatisfy { $0.now.hasSameFace(as: $0.before) }
        return state(
          read.diagnostics + problems, onlyTexts ? pages : nil,
          faces: Set(pages.map(next.article(ofPage:))))
      }
      if gathered?.isBefore(changed) == false { gathered = nil }
      return await assemble(
        read.lookingAtPictures(request, workers, after: sources), request)
    }
    gathered = nil
    // Texts that nothing has of it any more go with their file.
    let texts = TextFile(
      in: request.state, failure: sources?.texts?.failure ?? TextFile.Failure())
    let read = try await Sources.read(request, workers, after: sources, texts: texts)
    return await assemble(read.lookingAtPictures(request, workers, after: sources), request)
  }

  /// When time alone next changes something, in seconds since 1970.
  package var nextDue: Int64? { edition?.plan.site.nextDue }

  private func isDue(_ edition: Edition, at now: Int64) -> Bool {
    edition.plan.site.nextDue.map { $0 <= now } ?? false
  }

  private func assemble(_ sources: Sources, _ request: BuildRequest) async -> State {
    let (made, diagnostics, next) = await Edition.make(sources, request, workers, after: gathered)
    // Not before: whoever looks meanwhile must find sources and edition of one time.
    (self.sources, gathered) = (sources, next)
    guard let made else { return refused(diagnostics) }
    edition = made
    problems = Array(diagnostics.dropFirst(sources.diagnostics.count))
    return state(diagnostics, nil, faces: nil)
  }

  private func refused(_ diagnostics: [Diagnostic]) -> State {
    // The next look must not take the last good edition for one of these sources.
    isBehind = true
    return State(
      edition: edition, diagnostics: diagnostics, isRefused: true, pages: [], faces: nil)
  }

  private func state(
    _ diagnostics: [Diagnostic], _ pages: [Int]?, faces: Set<Int32>?
  ) -> State {
    defer { isBehind = false }
    return State(
      edition: edition, diagnostics: diagnostics, isRefused: false,
      pages: isBehind ? nil : pages, faces: isBehind ? nil : faces)
  }

  /// Whether the edition is older than the sources.
  private var isBehind = false

  /// The items that were read anew, as they were and as they are, if all of them stand where they stood.
  private func standing(
    _ changed: [Bytes], in read: Sources, before sources: Sources
  ) -> [Bytes: (before: Item, now: Item)]? {
    let isNamed = problems.contains {
      ([$0.place] + $0.related).contains { changed.contains($0.file) }
    }
    if isBehind || isNamed { return nil }
    var items: [Bytes: (before: Item, now: Item)] = [:]
    for path in changed {
      guard let old = sources.item(at: path), let new = read.item(at: path),
        !new.diagnostics.contains(where: { request.isFatal($0) }),
        let before = old.value, let now = new.value, now.hasSamePlaces(as: before)
      else { return nil }
      items[path] = (before, now)
    }
    return items
  }
}
