internal import Portal

/// Where the sources lie, and which links lead to more of them: the same that a build's walk takes.
struct Survey {
  static let folders = [ContentScan.content, ContentScan.themes]
  /// Folders that a build enters by name, wherever a link may lead.
  private static let entrances = Set(
    folders + ["items", "pages", "static"].map { ContentScan.content + Bytes("/\($0)") })

  let root: Bytes
  private let realRoot: Bytes
  /// Real paths.
  private let leftOut: Set<Bytes>

  /// Nil when there is no folder at `root`.
  init?(root: Bytes, leavingOut: [Bytes]) {
    guard let status = try? Disk.status(root), status.isFolder, let real = Disk.resolved(root)
    else {
      return nil
    }
    self.root = root
    realRoot = real
    leftOut = Set(leavingOut.map(Disk.resolvedAsFarAsThere))
  }

  func absolute(_ path: Bytes) -> Bytes { root + [UInt8(ascii: "/")] + path }

  /// Which folders the root and the sources are, to see when others have taken their places.
  func identities() -> [[UInt64]?] {
    ([root] + Self.folders.map(absolute)).map { folder in
      (try? Disk.status(folder)).map { [$0.device, $0.inode] }
    }
  }

  enum Found: Hashable {
    /// Told before anything that is in it.
    case folder(Bytes)
    case file(Bytes)
    /// A link to a file, and where that really is.
    case link(Bytes, to: Bytes)
  }

  /// What is at a path from the root and below it, if it is a source.
  func walk(_ path: Bytes) -> Walk { Walk(self, path) }

  struct Walk: IteratorProtocol, Sequence {
    private let survey: Survey
    private var found: [Found] = []
    private var waiting: [Folder] = []
    /// A folder that has been told and not yet been read.
    private var entered: Folder?

    private struct Folder {
      let path, real: Bytes
      /// Real folders that links led through to get here.
      let above: [Bytes]
    }

    fileprivate init(_ survey: Survey, _ path: Bytes) {
      self.survey = survey
      let upper = path.lastIndex(of: UInt8(ascii: "/")).map { Bytes(path[..<$0]) }
      let real = upper.map { Disk.resolved(survey.absolute($0)) } ?? survey.realRoot
      guard let real, let present = Presence.at(survey.absolute(path)) else { return }
      take(path, present.kind, in: Folder(path: upper ?? [], real: real, above: []))
    }

    mutating func next() -> Found? {
      while true {
        if let last = found.popLast() { return last }
        if let folder = entered {
          entered = nil
          for entry in (try? Disk.entries(survey.absolute(folder.path))) ?? []
          where !isEditorFile(entry.name) {
            take(folder.path + [UInt8(ascii: "/")] + entry.name, entry.kind, in: folder)
          }
          continue
        }
        entered = waiting.popLast()
        return entered.map { .folder($0.path) }
      }
    }

    private mutating func take(_ path: Bytes, _ kind: Disk.Entry.Kind, in folder: Folder) {
      switch kind {
      case .file: found.append(.file(path))
      case .folder:
        let name = path[(path.lastIndex(of: UInt8(ascii: "/")).map { $0 + 1 } ?? 0)...]
        enter(
          Folder(path: path, real: folder.real + [UInt8(ascii: "/")] + name, above: folder.above))
      case .link: follow(path, folder)
      case .other: break
      }
    }

    private mutating func enter(_ folder: Folder) {
      if !survey.leftOut.contains(folder.real) { waiting.append(folder) }
    }

    /// Folders are followed inside the portal, and never round in a circle.
    private mutating func follow(_ path: Bytes, _ folder: Folder) {
      guard let real = Disk.resolved(survey.absolute(path)), let status = try? Disk.status(real)
      else { return }
      if status.isFile { found.append(.link(path, to: real)) }
      guard status.isFolder else { return }
      let slash = [UInt8(ascii: "/")]
      let isInside = real.starts(with: survey.realRoot + slash)
      guard isInside || Survey.entrances.contains(path) else { return }
      let isAbove = (folder.real + slash).starts(with: real + slash)
      if !isAbove, !folder.above.contains(real) {
        enter(Folder(path: path, real: real, above: folder.above + [real]))
      }
    }
  }
}
