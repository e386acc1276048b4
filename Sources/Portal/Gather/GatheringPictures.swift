/// Pictures that items and pages show: whether they can be shown, and which of them are published; and
/// whether what lies beside them may be handed out.
extension Gatherer {
  /// Looks at each file beside `file` that is named there and is no picture shown. Those under static/ are
  /// the portal's own.
  mutating func check(downloads: [Located<Bytes>], of file: Bytes) {
    for name in downloads
    where name.value.first != UInt8(ascii: "/") && !Address.isDownload(name.value) {
      note(.notADownload(name.value.string), in: file, at: name.range)
    }
  }

  /// Looks at each picture that `file` names. What has not been read is not judged.
  mutating func check(pictures: [Located<Bytes>], of file: Bytes) {
    var seen: Set<Bytes> = []
    for name in pictures where seen.insert(name.value).inserted {
      if let problem = problem(of: name.value, in: file) {
        note(problem: .picture(problem), in: file, at: name.range)
      }
    }
  }

  private func problem(of name: Bytes, in file: Bytes) -> PictureProblem? {
    let isFixed = name.first == UInt8(ascii: "/")
    guard files.isThere(name, beside: file) else { return nil }
    guard let says = PictureKind(named: name) else { return .notAPicture(name.string) }
    if says == .svg, !isFixed { return .drawing(name.string) }
    switch files.picture(name, beside: file)?.reading {
    case .failure(let fault): return .fault(name.string, says: says, fault)
    case .success(let facts) where facts.hasPosition && (isFixed || says == .avif):
      return .position(name.string, isFixed: isFixed)
    default: return nil
    }
  }
}

extension ContentFiles {
  /// The path from the portal's root of what is named in `file`.
  package static func path(of name: Bytes, beside file: Bytes) -> Bytes {
    name.first == UInt8(ascii: "/")
      ? Bytes("Content/static".utf8) + name : ItemFile.folder(of: file) + name
  }

  func isThere(_ name: Bytes, beside file: Bytes) -> Bool {
    name.first == UInt8(ascii: "/")
      ? fixed[name] != nil : beside[ItemFile.folder(of: file) + name] != nil
  }

  /// A picture that is named in `file`.
  func picture(_ name: Bytes, beside file: Bytes) -> Picture? {
    pictures.isEmpty ? nil : pictures[Self.path(of: name, beside: file)]
  }
}

extension Site {
  /// A picture that is published: its path from the portal's root, and in the output.
  package struct Shown: Hashable, Sendable {
    package let path, to: Bytes
  }

  /// The pictures that items and pages show, each once, by path.
  package var shownPictures: [Shown] {
    var shown: [Bytes: Bytes] = [:]
    func add(_ pictures: [Located<Bytes>], _ file: Bytes, _ address: Bytes) {
      for name in pictures {
        let path = ContentFiles.path(of: name.value, beside: file)
        if files.pictures[path] == nil { continue }
        let isFixed = name.value.first == UInt8(ascii: "/")
        shown[path] = Address.file(of: isFixed ? name.value : address + name.value)
      }
    }
    if files.pictures.isEmpty { return [] }
    for article in articles where article.state != .expired {
      add(article.item.pictures, article.item.file, article.address)
    }
    for standing in pages {
      add(standing.page.body.pictures.compactMap(\.file), standing.page.file, standing.address)
    }
    return shown.sorted { Bytes.precedes($0.key, $1.key) }.map { Shown(path: $0, to: $1) }
  }

  /// The same with some of its pictures in further widths.
  package func adding(widths: [(picture: Shown, widths: [PictureWidth])]) -> Site {
    var site = self
    for (picture, widths) in widths {
      site.files.pictures[picture.path]?.widths = widths
      site.copies += widths.map {
        Copy(from: $0.from, to: $0.path(beside: picture.to), width: $0.key)
      }
    }
    return site
  }
}
