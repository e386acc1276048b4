/// What a file's name says of its item.
package enum ItemFile {
  /// Whether `path` is `…/index.md`, so that its folder is the item's own.
  package static func isBundle(_ path: Bytes) -> Bool {
    path.suffix(9).elementsEqual("/index.md".utf8)
  }

  /// The path of the folder, with a slash at its end.
  package static func folder(of path: Bytes) -> Bytes {
    guard let slash = path.lastIndex(of: UInt8(ascii: "/")) else { return [] }
    return Bytes(path[...slash])
  }

  /// Where the same item would be as a bundle, or as a file of its own.
  package static func otherForm(of path: Bytes) -> Bytes {
    if isBundle(path) { return Bytes(path.dropLast(9)) + Bytes(".md") }
    return Bytes(path.dropLast(3)) + Bytes("/index.md")
  }

  /// The item's own name: the file's without `.md`, or the bundle folder's.
  static func name(of path: Bytes) -> Bytes {
    let parts = path.split(separator: UInt8(ascii: "/"))
    guard let last = parts.last else { return [] }
    if isBundle(path), parts.count > 1 { return Bytes(parts[parts.count - 2]) }
    return Bytes(last.suffix(3).elementsEqual(".md".utf8) ? last.dropLast(3) : last)
  }

  /// The day that a name such as `2024-04-09-giao-ban.md` begins with.
  static func day(in path: Bytes) -> Day? {
    let name = name(of: path)
    guard name.count >= 10 else { return nil }
    if name.count > 10, name[10] != UInt8(ascii: "-") { return nil }
    // The year comes first in file names, so that they sort.
    guard name[4] == UInt8(ascii: "-") else { return nil }
    return try? Day(parsing: Bytes(name[..<10]))
  }
}
