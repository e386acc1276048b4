package import Portal

/// The files that an import reads.
package enum ImportSources {
  /// The bytes of a source, or why it cannot be read.
  package static func load(
    _ path: Bytes, limit: Int
  ) -> (bytes: Bytes?, problem: Diagnostic?) {
    do throws(DiskError) {
      return (try Disk.read(path, limit: limit), nil)
    } catch {
      let problem: ImportProblem =
        error.isTooLarge ? .tooLarge(limit: limit) : .unreadable(error.reason)
      return (nil, Diagnostic(.importing(problem), at: Place(file: path)))
    }
  }

  /// A file that a source names, by its path from the source's folder. Links lead no further than that.
  package static func load(beside path: Bytes, in folder: Bytes, limit: Int) -> Bytes? {
    let whole = folder + path
    guard let real = Disk.resolved(whole),
      let root = Disk.resolved(folder.isEmpty ? [0x2E] : folder),
      real.starts(with: root == [0x2F] ? root : root + [0x2F])
    else { return nil }
    return try? Disk.read(real, limit: limit)
  }

  /// A path in a folder.
  package static func joined(_ folder: Bytes, _ path: Bytes) -> Bytes {
    folder.last == UInt8(ascii: "/") ? folder + path : folder + [UInt8(ascii: "/")] + path
  }
}
