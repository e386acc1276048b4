internal import Portal

/// Walks folders of the portal and says which files cannot be taken, and why.
struct Walk {
  struct File {
    /// From the portal's root.
    let path: Bytes
    let stamp: Stamp
  }

  let root: Bytes
  private(set) var diagnostics: [Diagnostic] = []
  private let realRoot: Bytes

  init(root: Bytes) {
    self.root = root
    realRoot = Disk.resolved(root) ?? root
  }

  /// Folders still to be walked, with the real folders that lead to them.
  private struct Waiting {
    let path: Bytes
    let above: [Bytes]
  }

  /// All regular files below `folder`, by path in byte order. Hidden and backup files are left out:
  /// silently, or under static/ with a word, because an editor may have meant to publish them.
  mutating func files(_ folder: Bytes, isStatic: Bool = false) -> [File] {
    do throws(DiskError) {
      guard let status = try Disk.status(absolute(folder)), status.isFolder else { return [] }
    } catch {
      note(.unreadable(error.reason), folder)
      return []
    }
    var files: [File] = []
    var waiting = [Waiting(path: folder, above: [])]
    while let next = waiting.popLast() {
      let entries: [Disk.Entry]
      do throws(DiskError) {
        entries = try Disk.entries(absolute(next.path))
      } catch {
        note(.unreadable(error.reason), next.path)
        continue
      }
      for entry in entries {
        let path = next.path + [UInt8(ascii: "/")] + entry.name
        if Self.isPrivate(entry.name) {
          if isStatic, !isKept(entry.name) { note(.hiddenFile, path) }
          if !(isStatic && entry.name == Bytes(".well-known".utf8)) { continue }
        }
        guard Self.isReadable(entry.name) else {
          note(.unreadableName, path)
          continue
        }
        switch entry.kind {
        case .file: take(path, &files)
        case .folder: waiting.append(Waiting(path: path, above: next.above))
        case .link: follow(path, next.above, &files, &waiting)
        case .other: note(.notAFile, path)
        }
      }
    }
    return files.sorted { Bytes.precedes($0.path, $1.path) }
  }

  private mutating func take(_ path: Bytes, _ files: inout [File]) {
    do throws(DiskError) {
      guard let status = try Disk.status(absolute(path)) else { return }
      files.append(File(path: path, stamp: status.stamp))
    } catch {
      note(.unreadable(error.reason), path)
    }
  }

  /// A link is followed inside the portal, and never round in a circle.
  private mutating func follow(
    _ path: Bytes, _ above: [Bytes], _ files: inout [File], _ waiting: inout [Waiting]
  ) {
    guard let real = Disk.resolved(absolute(path)) else {
      note(.danglingLink, path)
      return
    }
    guard real.starts(with: realRoot + [UInt8(ascii: "/")]) else {
      note(.outsideRoot, path)
      return
    }
    guard let status = try? Disk.status(real) else { return }
    if status.isFile {
      take(path, &files)
    } else if status.isFolder {
      let here = Disk.resolved(absolute(ItemFile.folder(of: path))) ?? []
      let isAbove = (here + [UInt8(ascii: "/")]).starts(with: real + [UInt8(ascii: "/")])
      if isAbove || above.contains(real) {
        note(.linkLoop, path)
      } else {
        waiting.append(Waiting(path: path, above: above + [real]))
      }
    } else {
      note(.notAFile, path)
    }
  }

  // MARK: Names

  /// Hidden files, and what editors leave behind.
  private static func isPrivate(_ name: Bytes) -> Bool {
    name.first == UInt8(ascii: ".") || isEditorFile(name)
  }

  /// Whether a file of that name is looked at.
  static func takes(_ name: Bytes) -> Bool { !isPrivate(name) && isReadable(name) }

  /// Hidden names that nobody wants to hear of.
  private func isKept(_ name: Bytes) -> Bool {
    [".well-known", ".gitkeep", ".gitignore", ".DS_Store"].contains { name.equals($0) }
  }

  /// UTF-8 without control characters.
  private static func isReadable(_ name: Bytes) -> Bool {
    String(validating: name, as: UTF8.self) != nil && !name.contains { $0 < 0x20 || $0 == 0x7F }
  }

  func absolute(_ path: Bytes) -> Bytes { root + [UInt8(ascii: "/")] + path }

  private mutating func note(_ problem: ContentProblem, _ path: Bytes) {
    diagnostics.append(Diagnostic(.content(problem), at: Place(file: path)))
  }
}
