internal import Portal

/// All sources at one moment, by what tells a changed file from an unchanged one: size, time of the
/// last change, device and inode.
///
/// What two writes within one step of the file system's clock leave with the same size is not seen.
struct Snapshot: Equatable {
  private let files: [Bytes: Disk.Status]

  init(_ files: [Bytes: Disk.Status]) { self.files = files }

  init(_ survey: Survey) {
    var files: [Bytes: Disk.Status] = [:]
    for folder in Survey.folders {
      for found in survey.walk(folder) {
        switch found {
        case .folder: break
        case .file(let path), .link(let path, _):
          files[path] = try? Disk.status(survey.absolute(path))
        }
      }
    }
    self.files = files
  }

  /// The files that are new, gone, or not as they were.
  func touched(since earlier: Snapshot) -> Touched {
    var touched = Touched.paths([])
    for (path, status) in files where earlier.files[path] != status { touched.insert(path) }
    for path in earlier.files.keys where files[path] == nil { touched.insert(path) }
    return touched
  }
}
