internal import Portal

/// All sources at one moment, by what tells a changed file from an unchanged one.
///
/// What is again as it was by the next snapshot, such as a folder moved away and back, is not seen.
struct Snapshot {
  /// Links followed; none where there is no file any more.
  let files: [Bytes: Disk.Status]

  init(_ survey: Survey) {
    var files: [Bytes: Disk.Status] = [:]
    for folder in Survey.folders { Self.read(survey, folder, into: &files) }
    self.files = files
  }

  /// Adds the files that are at `path` and below.
  static func read(_ survey: Survey, _ path: Bytes, into files: inout [Bytes: Disk.Status]) {
    for found in survey.walk(path) {
      switch found {
      case .folder: break
      case .file(let path), .link(let path, _):
        files[path] = try? Disk.status(survey.absolute(path))
      }
    }
  }

  /// The files that are new, gone, or not as they were.
  func touched(since earlier: Snapshot) -> Touched {
    var touched = Touched.paths([])
    for (path, stamp) in files where earlier.files[path] != stamp { touched.insert(path) }
    for path in earlier.files.keys where files[path] == nil { touched.insert(path) }
    return touched
  }
}
