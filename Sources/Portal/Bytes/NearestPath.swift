/// Finds the path that someone may have meant among very many, in a time that does not grow with mistakes.
struct NearestPath {
  /// Looks at every path take some milliseconds each: of more mistakes than these only the mistake is told.
  private var quickLooks = 200
  private var slowLooks = 16

  /// One with the same name at its end; else the one of the same folder that takes the fewest slips, else of
  /// all; see `Nearest`.
  mutating func path(to wanted: Bytes, among paths: [Bytes]) -> Bytes? {
    guard quickLooks > 0 else { return nil }
    quickLooks -= 1
    let name = Self.name(of: wanted)
    let folder = wanted.dropLast(name.count)
    if name.count > 1, let same = paths.first(where: { $0 != wanted && $0.ends(with: name) }) {
      return same
    }
    let beside = paths.filter {
      $0.starts(with: folder) && $0.count > folder.count && $0.count < wanted.count + 16
    }
    guard slowLooks > 0 else { return nil }
    slowLooks -= 1
    return Nearest.name(to: wanted, among: beside) ?? Nearest.name(to: wanted, among: paths)
  }

  /// The last part with the slash before it, and with the one after it.
  private static func name(of path: Bytes) -> ArraySlice<UInt8> {
    guard let slash = path.dropLast().lastIndex(of: UInt8(ascii: "/")) else { return path[...] }
    return path[slash...]
  }
}

extension Bytes {
  fileprivate func ends(with part: ArraySlice<UInt8>) -> Bool {
    count >= part.count && suffix(part.count).elementsEqual(part)
  }
}
