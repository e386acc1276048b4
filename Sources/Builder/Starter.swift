internal import CStarter
internal import Glibc
package import Portal

/// A new portal: what it consists of, and how it comes to its folder.
package struct Starter: Sendable {
  private let title: Bytes
  private let baseURL: Bytes
  private let today: Day

  /// `today`: of the first item.
  package init(title: Bytes, baseURL: Bytes, today: Day) {
    self.title = title
    self.baseURL = baseURL
    self.today = today
  }

  package enum Outcome: Equatable {
    /// With how many files.
    case made(Int)
    /// The folder holds these already, by name; nothing was written.
    case notEmpty([Bytes])
    case notAFolder
    /// What had been written is gone again.
    case failed(DiskError)
  }

  /// All files, by path from the portal's folder.
  package var files: [(path: Bytes, bytes: Bytes)] {
    let places = [
      (Bytes("{{title}}"), Bytes(yaml: title)), (Bytes("{{base-url}}"), baseURL),
      (Bytes("{{today}}"), today.iso),
    ]
    return UnsafeBufferPointer(start: starter_files, count: starter_file_count).map { file in
      var path = Bytes(String(cString: file.path))
      var bytes = Bytes(UnsafeRawBufferPointer(start: file.text, count: strlen(file.text)))
      // Templates have such marks of their own.
      if path.starts(with: "Content/".utf8) {
        for (mark, text) in places { bytes = bytes.replacing(mark, with: text) }
      }
      if path.equals("Content/items/bai-dau-tien.md") {
        let day = today.iso
        path =
          Bytes("Content/items/") + day.prefix(4) + Bytes("/") + day + Bytes("-bai-dau-tien.md")
      }
      return (path, bytes)
    }
  }

  /// Writes all of them into a folder that is empty or not yet there; or none.
  package func make(at folder: Bytes) -> Outcome {
    var made = Made()
    do throws(DiskError) {
      if let status = try Disk.status(folder) {
        guard status.isFolder else { return .notAFolder }
        let entries = try Disk.entries(folder)
        if !entries.isEmpty { return .notEmpty(entries.map(\.name)) }
      }
      let files = files
      for file in files {
        let path = ImportSources.joined(folder, file.path)
        try made.folders(above: path)
        made.files.append(path)
        try Disk.create(path, file.bytes)
      }
      return .made(files.count)
    } catch {
      made.undo()
      return .failed(error)
    }
  }

  /// What was not there before.
  private struct Made {
    var files: [Bytes] = []
    private var folders: [Bytes] = []

    mutating func folders(above path: Bytes) throws(DiskError) {
      var missing: [Bytes] = []
      var folder = Bytes(ItemFile.folder(of: path).dropLast())
      while !folder.isEmpty, try Disk.status(folder) == nil {
        missing.append(folder)
        folder = Bytes(ItemFile.folder(of: folder).dropLast())
      }
      for folder in missing.reversed() {
        try Disk.makeFolder(folder)
        folders.append(folder)
      }
    }

    func undo() {
      for file in files { try? Disk.remove(file) }
      for folder in folders.reversed() { _ = Disk.removeEmptyFolder(folder) }
    }
  }
}
