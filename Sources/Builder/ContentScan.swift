package import Portal

/// The names of all that a portal is made of, from one walk over Content/ and Templates/.
package struct ContentScan: Sendable {
  /// Item files, by path from the root, in byte order.
  package var items: [Bytes] = []
  package private(set) var pages: [Bytes] = []
  /// Files beside items and pages, with their sizes; keys are in NFC.
  package private(set) var beside: [Bytes: Int] = [:]
  /// Files under static/, by address in NFC, with their sizes.
  package private(set) var fixed: [Bytes: Int] = [:]
  package private(set) var templates: [Bytes] = []
  package private(set) var assets: [Bytes] = []
  package private(set) var diagnostics: [Diagnostic] = []
  /// Of every file that a build looks at, by path from the root.
  var stamps: [Bytes: Stamp] = [:]
  /// Where a file whose name is not in NFC really is.
  private var spelled: [Bytes: Bytes] = [:]
  /// The names in NFC of Markdown files whose names are not.
  private var recomposed: Set<Bytes> = []

  static let content = Bytes("Content".utf8)
  static let themes = Bytes("Templates".utf8)
  /// Settings and registers, which stand beside the folders.
  static let registers = ["portal", "agencies", "documents", "measures", "topics"].map {
    Bytes("Content/\($0).yaml".utf8)
  }

  /// The path on disk of a name in NFC.
  func path(of name: Bytes) -> Bytes { spelled[name] ?? name }

  /// Walks the portal at `root`. Folders that are not there are empty; what cannot be looked at is a diagnostic, but
  /// for the root itself.
  static func scan(_ root: Bytes) throws(DiskError) -> ContentScan {
    _ = try Disk.status(root)
    var scan = ContentScan()
    var walk = Walk(root: root)
    for file in walk.files(content + Bytes("/items".utf8)) { scan.takeMarkdown(file, \.items) }
    for file in walk.files(content + Bytes("/pages".utf8)) { scan.takeMarkdown(file, \.pages) }
    let fixed = content + Bytes("/static".utf8)
    for file in walk.files(fixed, isStatic: true) {
      let address = Bytes(Normal.nfc(file.path).dropFirst(fixed.count))
      scan.take(file, address, into: \.fixed)
    }
    for file in walk.files(themes) {
      scan.stamps[file.path] = file.stamp
      let isAsset = file.path.starts(with: themes + Bytes("/assets/".utf8))
      if isAsset { scan.assets.append(file.path) } else { scan.templates.append(file.path) }
    }
    for path in registers {
      // One that cannot be looked at is said when it is read.
      if let status = try? Disk.status(walk.absolute(path)), status.isFile {
        scan.stamps[path] = status.stamp
      }
    }
    scan.diagnostics += walk.diagnostics
    scan.settleBundles()
    return scan
  }

  /// Whether a new file is an item of its own, and changes nothing else: it stands in a folder where others
  /// do, which is no bundle.
  func takesItem(_ path: Bytes) -> Bool {
    let folder = ItemFile.folder(of: path)
    let name = Bytes(path.dropFirst(folder.count))
    guard folder.starts(with: Self.content + Bytes("/items/".utf8)),
      name.suffix(3).elementsEqual(".md".utf8), !ItemFile.isBundle(path), Walk.takes(name),
      Normal.nfc(path) == path, spelled.isEmpty
    else { return false }
    let first = items.partitioningIndex { !Bytes.precedes($0, folder) }
    let neighbour = first < items.count && items[first].starts(with: folder) ? items[first] : nil
    // Where one stands directly in the folder, and the folder or one above it is no bundle, so does this.
    return neighbour.map { ItemFile.folder(of: $0) == folder && !ItemFile.isBundle($0) } ?? false
  }

  /// Sorts a file under items/ or pages/: Markdown is read, all else goes with it.
  private mutating func takeMarkdown(
    _ file: Walk.File, _ list: WritableKeyPath<ContentScan, [Bytes]>
  ) {
    stamps[file.path] = file.stamp
    if file.path.suffix(3).elementsEqual(".md".utf8) {
      self[keyPath: list].append(file.path)
      noteTwin(of: file.path)
    } else {
      take(file, Normal.nfc(file.path), into: \.beside)
    }
  }

  /// Two Markdown files that other systems would take for one, because their names are alike in NFC. Files come in
  /// byte order, the one in NFC before or after the other.
  private mutating func noteTwin(of path: Bytes) {
    let name = Normal.nfc(path)
    let isTwin =
      name == path
      ? recomposed.contains(name) : !recomposed.insert(name).inserted || stamps[name] != nil
    if isTwin {
      diagnostics.append(Diagnostic(.content(.collision(name.string)), at: Place(file: path)))
    }
  }

  private mutating func take(
    _ file: Walk.File, _ key: Bytes, into map: WritableKeyPath<ContentScan, [Bytes: Int]>
  ) {
    stamps[file.path] = file.stamp
    let name = Normal.nfc(file.path)
    if self[keyPath: map].updateValue(file.stamp.size, forKey: key) != nil {
      diagnostics.append(
        Diagnostic(.content(.collision(name.string)), at: Place(file: file.path)))
    }
    if name != file.path { spelled[name] = file.path }
  }

  /// Markdown inside a bundle is no item of its own. An error: an `index.md` too high up would take all below it
  /// off the site.
  private mutating func settleBundles() {
    let folders = Set((items + pages).filter(ItemFile.isBundle).map(ItemFile.folder))
    if folders.isEmpty { return }
    for list in [\ContentScan.items, \ContentScan.pages] {
      var free: [Bytes] = []
      for path in self[keyPath: list] {
        guard !ItemFile.isBundle(path), let folder = Self.bundle(around: path, folders) else {
          free.append(path)
          continue
        }
        let index = folder + Bytes("index.md".utf8)
        diagnostics.append(
          Diagnostic(.content(.textInBundle(index.string)), at: Place(file: path)))
      }
      self[keyPath: list] = free
    }
  }

  /// The innermost of the folders that a file is in, with a slash at its end.
  private static func bundle(around path: Bytes, _ folders: Set<Bytes>) -> Bytes? {
    var folder = ItemFile.folder(of: path)
    while !folder.isEmpty {
      if folders.contains(folder) { return folder }
      folder = ItemFile.folder(of: Bytes(folder.dropLast()))
    }
    return nil
  }
}
