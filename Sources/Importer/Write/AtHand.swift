package import Portal

/// A file that a source names, copied to the item.
package struct ImportedFile: Hashable, Sendable {
  /// Its name beside the item.
  package let name: Bytes
  package let bytes: Bytes
}

/// Looks for the pictures and attachments of one item, and gives them names that no system minds.
struct AtHand {
  /// The bytes of a file by its path from the source; nil: it is not there.
  private let load: (Bytes) -> Bytes?
  private(set) var files: [ImportedFile] = []

  init(load: @escaping (Bytes) -> Bytes?) { self.load = load }

  /// The name beside the item of a picture that is at hand and is one.
  mutating func picture(_ address: Bytes) -> Bytes? {
    guard let (path, bytes) = bytes(of: address), let kind = PictureKind(named: path),
      // Drawings can hold scripts.
      kind != .svg, let ending = kind.ending
    else { return nil }
    var whole = PictureBytes(bytes)
    guard case .success = PictureHeader.read(&whole, named: kind) else { return nil }
    return add(path, ending, bytes)
  }

  mutating func file(_ address: Bytes) -> Bytes? {
    guard let (path, bytes) = bytes(of: address), Tidy.isFile(path),
      let dot = path.lastIndex(of: UInt8(ascii: "."))
    else { return nil }
    return add(path, Text.lowered(Bytes(path[(dot + 1)...])).string, bytes)
  }

  private func bytes(of address: Bytes) -> (path: Bytes, bytes: Bytes)? {
    guard Addresses.scheme(of: address) == nil else { return nil }
    var path = Address.decoded(Bytes(address.prefix { !"?#".utf8.contains($0) }))
    if path.starts("./") { path.removeFirst(2) }
    // An export stands where the site stood: `/uploads/` of the site is `uploads/` beside it.
    if path.first == UInt8(ascii: "/") { path.removeFirst() }
    // Nothing outside of the source's folder.
    guard !path.isEmpty, path.first != UInt8(ascii: "/"), Address.isSafeFile(path),
      let bytes = load(path)
    else { return nil }
    return (path, bytes)
  }

  private mutating func add(_ path: Bytes, _ ending: String, _ bytes: Bytes) -> Bytes {
    if let known = files.first(where: { $0.bytes == bytes && $0.name.ends("." + ending) }) {
      return known.name
    }
    let last = Bytes(path.split(separator: UInt8(ascii: "/")).last ?? [])
    let stem = Bytes(last[..<(last.lastIndex(of: UInt8(ascii: ".")) ?? last.endIndex)])
    var slug = Fold.slug(stem)
    if slug.isEmpty { slug = Bytes("tep") }
    var name = slug + Bytes("." + ending)
    var number = 2
    while files.contains(where: { $0.name == name }) {
      name = slug + Bytes("-\(number).\(ending)")
      number += 1
    }
    files.append(ImportedFile(name: name, bytes: bytes))
    return name
  }
}
