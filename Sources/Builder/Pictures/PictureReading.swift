internal import Portal

/// A picture's file, as far as it has been looked at.
struct PictureReading: Sendable {
  /// Nil where the file could not be read.
  let seen: SeenStamp?
  /// Of the whole file; none where nobody needs it.
  let digest: Digest
  let reading: Result<PictureFacts, PictureFault>
}

extension Sources {
  /// The same with every picture looked at that an item or page shows; those that are known already, from
  /// `previous` or from the ledger, are not read again.
  func lookingAtPictures(
    _ request: BuildRequest, _ workers: Workers, after previous: Sources? = nil,
    ledger: Ledger? = nil
  ) async -> Sources {
    let names = shownPictures()
    let readings = await workers.map(
      names.count, slice: 8, begin: { _ in () },
      { _, range, results in
        for name in names[range] {
          results.append(
            picture(name, request, previous?.pictures[name], ledger?.sources[scan.path(of: name)]))
        }
      })
    return with(pictures: Dictionary(uniqueKeysWithValues: zip(names, readings)))
  }

  /// The pictures that items and pages name, by path from the root, in byte order.
  private func shownPictures() -> [Bytes] {
    var names: Set<Bytes> = []
    func add(_ pictures: [Located<Bytes>], _ file: Bytes) {
      for name in pictures {
        let isFixed = name.value.first == UInt8(ascii: "/")
        let path = ContentFiles.path(of: name.value, beside: file)
        if isFixed ? scan.fixed[name.value] != nil : scan.beside[path] != nil {
          names.insert(path)
        }
      }
    }
    for item in items { if let item = item.value { add(item.pictures, item.file) } }
    for page in pages {
      if let page = page.value { add(page.body.pictures.compactMap(\.file), page.file) }
    }
    return names.sorted(by: Bytes.precedes)
  }

  private func picture(
    _ name: Bytes, _ request: BuildRequest, _ known: PictureReading?, _ noted: Ledger.Source?
  ) -> PictureReading {
    guard let kind = PictureKind(named: name) else {
      return PictureReading(seen: nil, digest: .none, reading: .failure(.other(.unknown)))
    }
    let path = scan.path(of: name)
    let stamp = scan.stamps[path]
    // Without a program to make it narrower, nobody asks for the digest.
    func isEnough(_ digest: Digest, _ facts: PictureFacts?) -> Bool {
      digest != .none || request.pictures == nil || facts?.narrower.isEmpty ?? true
    }
    if let known, known.seen?.vouches(for: stamp) == true,
      isEnough(known.digest, try? known.reading.get())
    {
      return known
    }
    if let noted, let facts = noted.picture, noted.seen.vouches(for: stamp),
      isEnough(noted.digest, facts)
    {
      return PictureReading(seen: noted.seen, digest: noted.digest, reading: .success(facts))
    }
    let seen = stamp.map { SeenStamp(stamp: $0, moment: taken) }
    guard let file = PictureFile(request.root + [UInt8(ascii: "/")] + path) else {
      return PictureReading(seen: nil, digest: .none, reading: .failure(.cutShort))
    }
    var bytes = PictureBytes(count: file.size) { file.bytes($0) }
    let reading = PictureHeader.read(&bytes, named: kind)
    let needsDigest = !isEnough(.none, try? reading.get())
    return PictureReading(
      seen: seen, digest: needsDigest ? file.digest() : .none, reading: reading)
  }
}
