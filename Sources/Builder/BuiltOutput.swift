package import Portal

/// An output as the last build has left it. No other build changes it while this value lives.
package final class BuiltOutput {
  package struct File<Value: Sendable>: Sendable {
    /// The path in the output.
    package let path: Bytes
    package let size: Int
    /// What the caller makes of the bytes.
    package let value: Value
  }

  package enum Failure: Error, Sendable {
    case disk(DiskError)
    /// By another process.
    case locked(owner: String)
    /// No build that is remembered has written there.
    case notBuilt
    /// A file that is not as the build has left it, by its path in the output.
    case altered(Bytes)
    case interrupted
  }

  package let folder: Bytes
  private let lock: BuildLock
  private let ledger: Ledger
  private let request: BuildRequest

  package init(of request: BuildRequest) throws(Failure) {
    self.request = request
    folder = request.outputFolder
    let lock: BuildLock?
    do throws(DiskError) {
      lock = try BuildLock(request.lock)
    } catch {
      throw .disk(error)
    }
    guard let lock else { throw .locked(owner: BuildLock.owner(request.lock)) }
    self.lock = lock
    guard let ledger = LedgerFile(in: request.state, of: Output(folder: folder)).read(),
      ledger.outcome != nil
    else { throw .notBuilt }
    self.ledger = ledger
  }

  /// Every file, in byte order of the paths, with what `measure` makes of its bytes. They are read for it, and
  /// each is as the build has left it.
  package func files<Value: Sendable>(
    measure: @escaping @Sendable (Bytes) -> Value
  ) async throws(Failure) -> [File<Value>] {
    let output = Output(folder: folder)
    let (ledger, conduct) = (ledger, request.conduct)
    let paths = ledger.outputs.keys.sorted(by: Bytes.precedes)
    let results: [Result<File<Value>, Failure>] = await Workers(count: max(1, request.jobs)).map(
      paths.count, begin: { _ in () },
      { _, range, results in
        for path in paths[range] {
          if conduct.isInterrupted { return results.append(.failure(.interrupted)) }
          guard let bytes = try? Disk.read(output.path(path)),
            Digest(of: bytes) == ledger.outputs[path]?.digest
          else { return results.append(.failure(.altered(path))) }
          results.append(.success(File(path: path, size: bytes.count, value: measure(bytes))))
        }
      })
    var files: [File<Value>] = []
    files.reserveCapacity(results.count)
    for result in results { files.append(try result.get()) }
    return files
  }
}
