internal import Portal

/// Makes the pictures of a site narrower, those that are wide, as far as it has not been done before.
struct PictureWidths {
  let request: BuildRequest
  let workers: Workers
  private let cache: PictureCache

  init(_ request: BuildRequest, _ workers: Workers) {
    self.request = request
    self.workers = workers
    cache = PictureCache(root: request.root)
  }

  /// A picture and the widths that it is wanted in, with their keys.
  private struct Wanted: Sendable {
    let picture: Site.Shown
    let kind: PictureKind
    let size: Int
    let stamp: Stamp?
    let widths: [(width: Int, key: Digest)]
  }

  struct Made {
    let site: Site
    var diagnostics: [Diagnostic] = []
    /// How many pictures are wide and yet published in their own size alone, for want of the program.
    var unmade = 0
  }

  func made(of site: Site, _ sources: Sources) async -> Made {
    let wide = site.shownPictures.filter {
      site.files.pictures[$0.path]?.facts?.narrower.isEmpty == false
    }
    if wide.isEmpty { return Made(site: site) }
    guard let program = request.pictures, let version = program.version(request.conduct) else {
      return Made(site: site, unmade: wide.count)
    }
    let wanted = wide.compactMap { self.wanted($0, site, sources, version) }
    let failures = program.makes ? await make(missing(wanted), program, sources) : [:]
    let widths = await workers.map(
      wanted.count, begin: { _ in () },
      { _, range, results in
        for wanted in wanted[range] {
          let isWhole = failures[wanted.picture.path] == nil
          results.append((picture: wanted.picture, widths: isWhole ? there(wanted) : []))
        }
      })
    return Made(
      site: site.adding(widths: widths.filter { !$0.widths.isEmpty }),
      diagnostics: failures.sorted { Bytes.precedes($0.key, $1.key) }.map {
        Diagnostic($1, at: Place(file: sources.scan.path(of: $0)))
      })
  }

  private func wanted(
    _ picture: Site.Shown, _ site: Site, _ sources: Sources, _ version: Bytes
  ) -> Wanted? {
    guard let facts = site.files.pictures[picture.path]?.facts,
      let digest = sources.pictures[picture.path]?.digest, digest != .none
    else { return nil }
    let stamp = sources.scan.stamps[sources.scan.path(of: picture.path)]
    return Wanted(
      picture: picture, kind: facts.kind, size: stamp?.size ?? 0, stamp: stamp,
      widths: facts.narrower.map {
        ($0, PictureCache.key(of: digest, facts.kind, width: $0, version: version))
      })
  }

  private func there(_ wanted: Wanted) -> [PictureWidth] {
    wanted.widths.compactMap { width, key in
      cache.entry(key, width: width) == .made
        ? PictureWidth(width: width, key: key, from: PictureCache.path(of: key)) : nil
    }
  }

  /// What has not been made, each picture once, however many items show it.
  private func missing(_ wanted: [Wanted]) async -> [Wanted] {
    var keys: Set<Digest> = []
    let each = wanted.filter { wanted in
      wanted.widths.first.map { keys.insert($0.key).inserted } ?? false
    }
    return await workers.map(
      each.count, begin: { _ in () },
      { _, range, results in
        for wanted in each[range] {
          let widths = wanted.widths.filter { cache.entry($0.key, width: $0.width) == nil }
          if widths.isEmpty { continue }
          results.append(
            Wanted(
              picture: wanted.picture, kind: wanted.kind, size: wanted.size, stamp: wanted.stamp,
              widths: widths))
        }
      })
  }

  /// What went wrong, by the picture's path.
  private func make(
    _ missing: [Wanted], _ program: PictureProgram, _ sources: Sources
  ) async -> [Bytes: Problem] {
    if missing.isEmpty { return [:] }
    do throws(DiskError) {
      try cache.prepare()
    } catch {
      return [missing[0].picture.path: .picture(.notNarrowed(error.reason))]
    }
    request.conduct.begin(.narrowing, of: missing.count)
    let failures: [(Bytes, Problem)] = await workers.map(
      missing.count, slice: 1, begin: { _ in () },
      { _, range, results in
        for wanted in missing[range] {
          if let failure = make(wanted, program, sources) {
            results.append((wanted.picture.path, failure))
          }
          request.conduct.advance(by: 1)
        }
      })
    return Dictionary(failures) { first, _ in first }
  }

  private func make(
    _ wanted: Wanted, _ program: PictureProgram, _ sources: Sources
  ) -> Problem? {
    let path = request.root + [UInt8(ascii: "/")] + sources.scan.path(of: wanted.picture.path)
    for (width, key) in wanted.widths where !request.conduct.isInterrupted {
      do throws(DiskError) {
        let failure = try cache.make(
          key, of: (path, wanted.kind, wanted.size), width: width, by: program, request.conduct)
        if let failure { return .picture(.notNarrowed(failure)) }
        // The program has read the file later than its digest was taken.
        if try Disk.status(path)?.stamp != wanted.stamp {
          try cache.forget(key)
          return .content(.changedWhileRead)
        }
      } catch {
        return .picture(.notNarrowed(error.reason))
      }
    }
    return nil
  }
}
