internal import Glibc
package import Portal

/// Keeps what is written apart from what editors have.
package enum Overlap {
  /// Whether a folder that is written to holds the sources of the portal in `root`, or lies among them: a build
  /// would read what it has written, or remove what is not its own. Neither need be there yet.
  package static func isThere(
    of folder: Bytes, in root: Bytes, besides others: [Bytes] = []
  ) -> Bool {
    let real = Disk.resolvedAsFarAsThere(folder)
    let slash = UInt8(ascii: "/")
    guard let rootFolder = Disk.resolved(root) else { return false }
    let home = getenv("HOME").flatMap { Disk.resolved(Bytes(String(cString: $0).utf8)) }
    if real == [slash] || real == home { return true }
    let names = ["Content", "Templates", "Sources", "Tests", ".portal"]
    for source in names.map({ rootFolder + Bytes("/\($0)".utf8) }) + others {
      let source = Disk.resolvedAsFarAsThere(source)
      if (real + [slash]).starts(with: source + [slash]) { return true }
      if (source + [slash]).starts(with: real + [slash]) { return true }
    }
    return (rootFolder + [slash]).starts(with: real + [slash])
  }
}
