internal import Portal

/// Where the ledger of an output folder is kept: each folder has its own, named by where it really is.
struct LedgerFile {
  private let path: Bytes

  init(in state: Bytes, of output: Output) {
    let folder = Disk.resolvedAsFarAsThere(output.folder)
    path = state + Bytes("/ledger-\(Digest(of: folder).hex)".utf8)
  }

  /// Nil when there is none, or when it is not as it was written.
  func read() -> Ledger? { (try? Disk.read(path)).flatMap { Ledger(decoding: $0) } }

  /// Notes beforehand what a build may leave; see `keep`. Where that cannot be written, what was noted before
  /// must go: by it, the build's new files would be somebody else's.
  func announce(_ ledger: Ledger) -> DiskError? {
    let failure = keep(ledger)
    if failure != nil { try? Disk.remove(path) }
    return failure
  }

  /// Why it could not be kept; nil: it was. Nothing depends on it: without it the next build is slower.
  func keep(_ ledger: Ledger) -> DiskError? {
    do throws(DiskError) {
      try Disk.replace(path, ledger.encoded())
      return nil
    } catch {
      return error
    }
  }
}
