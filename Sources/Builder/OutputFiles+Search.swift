internal import Portal

/// The search index: lists by piece, and a file for each item.
extension OutputFiles {
  /// How many files of items are one piece of work.
  private static let itemsAtOnce = 64

  /// All files of the index. A piece is made when its items are not those that the ledger knows it from.
  func stageSearch(_ workers: Workers) async -> [Outcome] {
    let search = SearchPlan(edition.plan)
    let known = searchFilesOfLedger(search)
    // The largest piece takes the longest: the others are made meanwhile.
    let segments = (0..<search.segmentCount).sorted {
      search.items(ofSegment: $0).count > search.items(ofSegment: $1).count
    }
    let digests: [Digest] = await workers.map(
      search.segmentCount, slice: 1, begin: { _ in () },
      { _, range, digests in
        for segment in range { digests.append(search.digest(ofSegment: segment)) }
      })
    let texts = (search.items.count + Self.itemsAtOnce - 1) / Self.itemsAtOnce
    let outcomes: [Outcome] = await workers.map(
      segments.count + texts + 1, slice: 1, begin: { Desk(worker: $0 + workers.count) },
      { desk, range, results in
        for index in range {
          if request.conduct.isInterrupted {
            results.append(.failure(.interrupted))
          } else if index < segments.count {
            let segment = segments[index]
            results += stage(segment: segment, of: search, digests[segment], known, &desk)
          } else if index < segments.count + texts {
            let first = (index - segments.count) * Self.itemsAtOnce
            for item in first..<min(first + Self.itemsAtOnce, search.items.count) {
              results += stage(item: item, of: search, &desk)
            }
          } else {
            results += stage(search.indexFile, search.index(digests), &desk)
            results += stage(search.choicesFile, search.choices(), &desk)
          }
        }
      })
    return outcomes.map(\.ofIndex)
  }

  /// The files of the index that some articles are in, by their positions in the site, where the articles
  /// stand where they stood; and files that were theirs and are no more.
  func stageSearch(of articles: [Int32]) -> (outcomes: [Outcome], stale: [Bytes]) {
    guard !articles.isEmpty else { return ([], []) }
    let search = SearchPlan(edition.plan)
    let known = searchFilesOfLedger(search)
    var desk = Desk(worker: 1)
    var outcomes = stage(search.indexFile, search.index(), &desk)
    var segments: Set<Int> = []
    for article in articles {
      guard let segment = search.segment(of: article), let item = search.number(of: article)
      else { continue }
      segments.insert(segment)
      outcomes += stage(item: item, of: search, &desk)
    }
    var stale: Set<Bytes> = []
    for segment in segments.sorted() {
      stale.formUnion(known[search.folder(ofSegment: segment)] ?? [])
      let digest = search.digest(ofSegment: segment)
      outcomes += stage(segment: segment, of: search, digest, known, &desk)
    }
    for case .success(let result) in outcomes { stale.remove(result.file) }
    return (outcomes.map(\.ofIndex), stale.sorted(by: Bytes.precedes))
  }

  /// What the ledger knows of the index, by folder.
  private func searchFilesOfLedger(_ search: SearchPlan) -> [Bytes: [Bytes]] {
    let folder = Bytes(search.folder.dropFirst())
    let files =
      ledger?.outputs.keys.filter {
        $0.starts(with: folder) && Compression.file(ofForm: $0) == nil
      } ?? []
    return Dictionary(grouping: files) { file in
      // The folder's own name has a slash in it.
      Bytes(file[...(file.lastIndex(of: UInt8(ascii: "/")) ?? 0)])
    }
  }

  private func stage(item: Int, of search: SearchPlan, _ desk: inout Desk) -> [Outcome] {
    stage(search.file(ofItem: item), search.text(ofItem: item), &desk)
  }

  private func stage(_ file: Bytes, _ bytes: Bytes, _ desk: inout Desk) -> [Outcome] {
    desk.page = bytes
    return withCompressed(stage(made: file, &desk), &desk)
  }

  private func stage(
    segment: Int, of search: SearchPlan, _ digest: Digest, _ known: [Bytes: [Bytes]],
    _ desk: inout Desk
  ) -> [Outcome] {
    let shown = Shown(view: digest, template: .none)
    if let files = known[search.folder(ofSegment: segment)],
      let kept = asTheyWere(files.sorted(by: Bytes.precedes), shown)
    {
      return kept.flatMap { withCompressed($0, &desk) }
    }
    return search.files(ofSegment: segment).flatMap { file, bytes in
      switch standing(file, shown) {
      case .asItWas(let entry, let size):
        return withCompressed(unchanged(file, entry, size), &desk)
      case .toDraw(let reason):
        desk.page = bytes
        return withCompressed(put(file, nil, shown, reason, &desk), &desk)
      }
    }
  }

  /// All files of a piece, if the build that made them made them of the same items: it made all of them.
  private func asTheyWere(_ files: [Bytes], _ shown: Shown) -> [Outcome]? {
    var kept: [Outcome] = []
    for file in files {
      guard case .asItWas(let entry, let size) = standing(file, shown) else { return nil }
      kept.append(unchanged(file, entry, size))
    }
    return kept
  }

  private func unchanged(_ file: Bytes, _ entry: Ledger.Output, _ size: Int) -> Outcome {
    .success(
      Result(file: file, kind: nil, size: size, entry: entry, isDrawn: false, staged: nil))
  }
}

extension OutputFiles.Outcome {
  fileprivate var ofIndex: Self {
    map { result in
      var result = result
      result.isOfIndex = true
      return result
    }
  }
}
