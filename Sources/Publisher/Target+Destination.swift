internal import Builder
internal import Portal

extension Settings.Target {
  /// `root`: the portal's folder, from which relative paths start. `output`: what is published.
  func destination(in root: Bytes, output: Bytes) throws(PublishFailure) -> any Destination {
    func absolute(_ path: Bytes) -> String {
      let whole = path.first == UInt8(ascii: "/") ? path : root + [UInt8(ascii: "/")] + path
      return Disk.resolvedAsFarAsThere(whole).string
    }
    switch place {
    case .folder(let folder):
      let path = Bytes(absolute(folder))
      if Overlap.isThere(of: path, in: root, besides: [output]) { throw .overlaps(path) }
      return Tree(far: FarFolder(folder: path.string, shell: nil))
    case .ssh(let shell):
      let configuration = shell.configuration.map(absolute)
      return Tree(
        far: FarFolder(
          folder: shell.folder.string,
          shell: FarFolder.SecureShell(shell, configuration: configuration)))
    case .store(let store): return ObjectStore(store)
    }
  }
}
