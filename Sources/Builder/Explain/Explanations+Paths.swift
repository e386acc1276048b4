package import Portal

/// What somebody means by a path: an address, a file of the output or a source.
extension Explanations {
  package func explain(_ path: Bytes) -> Explained {
    let path = Normal.nfc(path)
    if Address.isWebURL(path) {
      guard let address = address(ofURL: path) else { return .outside }
      return file(at: address).map { .file($0) } ?? unknown(address)
    }
    if let found = file(at: path) ?? file(at: Bytes("/".utf8) + path) { return .file(found) }
    let places = [path, request.root + Bytes("/".utf8) + path].map { place(of: $0) }
    for case .output(let file) in places {
      if let found = self.file(at: Bytes("/".utf8) + file) { return .file(found) }
    }
    for case .portal(let file) in places where isSource(file) {
      return .source(explanation(ofSource: sourceName(file)))
    }
    return isOutside(path) ? .outside : unknown(path)
  }

  /// What follows the portal's base URL, without a query or fragment.
  private func address(ofURL url: Bytes) -> Bytes? {
    let base = edition.plan.site.settings.baseURL
    guard url.starts(with: base) else { return nil }
    let rest = Bytes(url.dropFirst(base.count).prefix { !"?#".utf8.contains($0) })
    guard rest.isEmpty || rest.first == UInt8(ascii: "/") else { return nil }
    return Normal.nfc(Address.decoded(rest))
  }

  // MARK: Files of the output

  /// What stands at an address, with or without a slash or index.html at its end.
  private func file(at address: Bytes) -> Explanation? {
    guard address.isEmpty || address.first == UInt8(ascii: "/") else { return nil }
    let names = [address, address + Bytes("/".utf8)].map { Address.file(of: $0) }
    let plan = edition.plan
    if let page = plan.pages.first(where: { names.contains($0.file) }) {
      return explanation(of: page)
    }
    if let asset = edition.sources.assets.first(where: { names.contains($0.file) }) {
      return explanation(of: asset)
    }
    if let copy = edition.copies.first(where: { names.contains($0.to) }) {
      return explanation(of: copy)
    }
    // A compressed form is made of what its file is made of.
    return explanation(ofSearchFile: names[0])
      ?? Compression.file(ofForm: address).flatMap { file(at: $0) }
  }

  // MARK: Places on the disk

  /// Where a path leads to: below the output folder, below the portal's, or elsewhere.
  private enum Place {
    case output(Bytes)
    case portal(Bytes)
    case elsewhere
  }

  private func place(of path: Bytes) -> Place {
    let real = Disk.resolvedAsFarAsThere(path)
    let folder = Disk.resolvedAsFarAsThere(output.folder)
    if real == folder { return .output([]) }
    let slash = Bytes("/".utf8)
    if real.starts(with: folder + slash) { return .output(Bytes(real.dropFirst(folder.count + 1))) }
    let root = Disk.resolvedAsFarAsThere(request.root)
    if real == root { return .portal([]) }
    if real.starts(with: root + slash) { return .portal(Bytes(real.dropFirst(root.count + 1))) }
    return .elsewhere
  }

  /// Whether a path leads out of the portal, or to something there is outside; what is neither may be
  /// meant as an address.
  private func isOutside(_ path: Bytes) -> Bool {
    guard case .elsewhere = place(of: path) else { return false }
    let leaves = path.split(separator: UInt8(ascii: "/")).contains { $0.elementsEqual("..".utf8) }
    return leaves || Disk.resolved(path) != nil
  }

  // MARK: Sources

  private func isSource(_ path: Bytes) -> Bool {
    edition.sources.scan.stamps[sourceName(path)] != nil
  }

  /// As the file system spells it.
  private func sourceName(_ path: Bytes) -> Bytes { edition.sources.scan.path(of: path) }

  private func unknown(_ path: Bytes) -> Explained {
    let sources = edition.sources.scan.stamps.keys.sorted(by: Bytes.precedes)
    let isSource = ["Content/", "Templates/"].contains { path.starts(with: $0.utf8) }
    let names = isSource ? sources : edition.plan.pages.map(\.address)
    // An address that was cut short, before one that was misspelt.
    let stem = path.last == UInt8(ascii: "/") ? Bytes(path.dropLast()) : path
    let longer = stem.count > 1 ? names.first { $0.starts(with: stem) } : nil
    return .unknown(nearest: longer ?? Nearest.name(to: path, among: names))
  }
}
