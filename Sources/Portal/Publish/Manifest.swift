/// Everything that a release consists of.
///
/// As text it is for people, for `grep` and for `sha256sum`: the head of the release, an empty line, and a line
/// for each file: its SHA-256, its size in bytes and its path, two spaces between.
package struct Manifest: Hashable, Sendable {
  package struct File: Hashable, Sendable {
    /// From the site's root, without a slash at the beginning.
    package let path: Bytes
    package let size: Int
    package let digest: ContentDigest

    package init(path: Bytes, size: Int, digest: ContentDigest) {
      self.path = path
      self.size = size
      self.digest = digest
    }
  }

  package let release: Release
  /// In byte order of their paths.
  package let files: [File]

  /// `files`: in any order.
  package init(release: Release, files: [File]) {
    self.release = release
    self.files = files.sorted { Bytes.precedes($0.path, $1.path) }
  }

  /// Whether a line of a manifest, and of `sha256sum`, can hold the path as it is.
  package static func canName(_ path: Bytes) -> Bool {
    !path.isEmpty && path.allSatisfy { $0 >= 0x20 && $0 != 0x7F && $0 != UInt8(ascii: "\\") }
  }

  package var text: Bytes {
    var text = release.head
    text.reserveCapacity(text.count + files.count * 120)
    text.append("\n")
    for file in files {
      text += file.digest.hex
      text.append("  ")
      text.append(decimal: file.size)
      text.append("  ")
      text += file.path
      text.append("\n")
    }
    return text
  }

  /// Nil where anything is not as `text` writes it: cut short, or changed by somebody.
  package init?(_ text: Bytes) {
    guard let head = text.firstRange(of: Bytes("\n\n")),
      let release = Release(head: text[...head.lowerBound])
    else { return nil }
    var files: [File] = []
    files.reserveCapacity(min(release.files, text.count / 68))
    for line in text[head.upperBound...].split(separator: UInt8(ascii: "\n")) {
      guard let file = Self.file(line) else { return nil }
      if let last = files.last, !Bytes.precedes(last.path, file.path) { return nil }
      files.append(file)
    }
    guard files.count == release.files, text.last == UInt8(ascii: "\n"),
      files.reduce(0, { $0 + $1.size }) == release.bytes
    else { return nil }
    self.release = release
    self.files = files
  }

  private static func file(_ line: ArraySlice<UInt8>) -> File? {
    guard line.count > 67, line.dropFirst(64).starts(with: "  ".utf8),
      let digest = ContentDigest(hex: line.prefix(64))
    else { return nil }
    let rest = line.dropFirst(66)
    guard let end = rest.firstIndex(of: 0x20), rest[end...].starts(with: "  ".utf8),
      // Under ten terabytes, so that no sum is too large.
      rest[..<end].count < 14, let size = Int(String(decoding: rest[..<end], as: UTF8.self)),
      size >= 0
    else { return nil }
    let path = Bytes(rest[end...].dropFirst(2))
    return canName(path) ? File(path: path, size: size, digest: digest) : nil
  }
}
