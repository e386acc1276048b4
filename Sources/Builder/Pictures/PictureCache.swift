internal import Glibc
internal import Portal

/// Pictures made narrower, kept in `.portal/images/` by what decides their bytes. They can be thrown away.
struct PictureCache {
  private let root: Bytes
  /// From the portal's root.
  private static let folder = Bytes(".portal/images".utf8)

  init(root: Bytes) { self.root = root }

  var folder: Bytes { root + [UInt8(ascii: "/")] + Self.folder }

  func prepare() throws(DiskError) {
    try Disk.makeFolder(root + Bytes("/.portal".utf8))
    try Disk.makeFolder(folder)
  }

  static func key(
    of picture: Digest, _ kind: PictureKind, width: Int, version: Bytes
  ) -> Digest {
    let text = "portal pictures 1\n\(picture.hex) \(width)\n\(PictureProgram.recipe(for: kind))\n"
    return Digest(of: Bytes(text.utf8) + version)
  }

  /// Where a narrower picture is kept, from the portal's root.
  static func path(of key: Digest) -> Bytes { folder + Bytes("/\(key.hex).webp".utf8) }

  enum Entry {
    case made
    /// It took no fewer bytes than the picture as it is: there is no use for it.
    case useless
  }

  /// Nil: it has not been made, or not to its end.
  func entry(_ key: Digest, width: Int) -> Entry? {
    if isWhole(Self.path(of: key), width: width) { return .made }
    return (try? Disk.status(mark(key))) == .some(nil) ? nil : .useless
  }

  /// Whether a file is a WebP of that width and of the length that it says it has.
  private func isWhole(_ path: Bytes, width: Int) -> Bool {
    guard let file = PictureFile(root + [UInt8(ascii: "/")] + path) else { return false }
    var bytes = PictureBytes(count: min(file.size, 1024)) { file.bytes($0) }
    guard case .success(let facts) = PictureHeader.read(&bytes, named: .webp) else { return false }
    let length = file.bytes(4..<8).reversed().reduce(0) { $0 << 8 | Int($1) }
    return facts.width == width && length + 8 == file.size
  }

  private func mark(_ key: Digest) -> Bytes {
    folder + Bytes("/\(key.hex).useless".utf8)
  }

  func forget(_ key: Digest) throws(DiskError) {
    try Disk.remove(root + [UInt8(ascii: "/")] + Self.path(of: key))
    try Disk.remove(mark(key))
  }

  /// Makes an entry of `picture`, a path on the disk; why that did not work, in words of the program.
  func make(
    _ key: Digest, of picture: (path: Bytes, kind: PictureKind, size: Int), width: Int,
    by program: PictureProgram, _ conduct: Conduct
  ) throws(DiskError) -> String? {
    // The program reads names of files as patterns and takes options from them: it gets none of ours.
    let (source, result) = ("\(key.hex).source", "\(key.hex).new.webp")
    let place = folder + [UInt8(ascii: "/")]
    let (link, made) = (place + Bytes(source.utf8), place + Bytes(result.utf8))
    try Disk.remove(link)
    let target = Disk.resolvedAsFarAsThere(picture.path)
    guard Disk.withPath(target, { from in Disk.withPath(link) { symlink(from, $0) } }) == 0 else {
      throw DiskError(path: link, number: errno)
    }
    let outcome = program.narrow(
      source, to: result, width: width, picture.kind, in: folder, conduct)
    try Disk.remove(link)
    let newPath = Self.folder + Bytes("/\(result)".utf8)
    switch outcome {
    case .ended(code: 0, _) where isWhole(newPath, width: width): break
    case .ended(let code, let said):
      try Disk.remove(made)
      let line = said.split(separator: 0x0A).first.map { Bytes($0).string } ?? ""
      return line.isEmpty ? "exit code \(code)" : line.replacing(source, with: "…")
    case .tookTooLong:
      try Disk.remove(made)
      return "it took too long"
    case .interrupted:
      try Disk.remove(made)
      return nil
    case .failed(let error): return error.reason
    }
    // The program hands on what the picture says of who took it and where.
    let bare = PictureCopy.bare(webp: try Disk.read(made))
    if bare.count < picture.size {
      try Disk.replace(root + [UInt8(ascii: "/")] + Self.path(of: key), bare)
    } else {
      try Disk.create(mark(key), [])
    }
    try Disk.remove(made)
    return nil
  }
}
