/// Finds the path that someone may have meant among very many, in a time that does not grow with mistakes.
struct NearestPath {
  /// A look at every path takes some milliseconds: of more mistakes than these only the mistake is told.
  private var looks = 64

  /// One of the same name elsewhere; else the one of the same folder whose name takes the fewest slips, else
  /// the one of any folder; see `Nearest`.
  mutating func path(to wanted: Bytes, among paths: [Bytes]) -> Bytes? {
    guard looks > 0 else { return nil }
    looks -= 1
    let name = Self.name(of: wanted[...])
    guard let last = name.indices.last else { return nil }
    let end = wanted[name.startIndex...]
    if let same = paths.first(where: { $0 != wanted && $0.ends(with: end) }) { return same }
    let folder = wanted[..<name.startIndex]
    let beside = paths.filter { path in
      path.starts(with: folder) && Self.name(of: path[...]).startIndex == folder.count
    }
    return Self.nearest(to: wanted[name.startIndex...last], among: beside)
      ?? Self.nearest(to: wanted[name.startIndex...last], among: paths)
  }

  private static func nearest(to name: ArraySlice<UInt8>, among paths: [Bytes]) -> Bytes? {
    let names = paths.map { Bytes(self.name(of: $0[...])) }
    guard let nearest = Nearest.name(to: Bytes(name), among: names) else { return nil }
    return names.firstIndex(of: nearest).map { paths[$0] }
  }

  /// The last part, without a slash or `.md` at its end.
  private static func name(of path: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    let slash = UInt8(ascii: "/")
    var name = path.last == slash ? path.dropLast() : path
    if name.suffix(9).elementsEqual("/index.md".utf8) {
      name = name.dropLast(9)
    } else if name.suffix(3).elementsEqual(".md".utf8) {
      name = name.dropLast(3)
    }
    return name.lastIndex(of: slash).map { name[($0 + 1)...] } ?? name
  }
}

extension Bytes {
  /// Whether the last of the path's parts are those of `part`.
  fileprivate func ends(with part: ArraySlice<UInt8>) -> Bool {
    count > part.count && suffix(part.count).elementsEqual(part)
      && self[count - part.count - 1] == UInt8(ascii: "/")
  }
}
