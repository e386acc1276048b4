internal import Glibc
internal import Portal

/// The compressed forms that stand beside files of the output.
///
/// To the ledger each is a file like any other, made from the bytes of the one that it stands beside: it is made
/// anew when these are others, and goes when that goes.
extension OutputFiles {
  /// What became of a file, and of its compressed forms.
  func withCompressed(_ outcome: Outcome, _ desk: inout Desk) -> [Outcome] {
    guard request.compresses, case .success(let result) = outcome else { return [outcome] }
    var outcomes = [outcome]
    var isOnDesk = result.isDrawn
    for (form, file) in forms(of: result.file, size: result.size) {
      let shown = Shown(view: result.entry.digest, template: .none)
      switch standing(file, shown) {
      case .asItWas(let entry, let size):
        outcomes.append(
          .success(
            Result(
              file: file, kind: nil, size: size, entry: entry, isDrawn: false, staged: nil,
              isCompressed: true)))
      case .toDraw(let reason):
        if !isOnDesk, let error = fetch(result, &desk) {
          outcomes.append(.failure(.disk(error)))
          return outcomes
        }
        isOnDesk = true
        outcomes.append(put(form, of: desk.page, file, shown, reason, &desk))
      }
    }
    return outcomes
  }

  /// Files that the portal brings along under such a name go before.
  private func forms(of file: Bytes, size: Int) -> [(form: Compression, file: Bytes)] {
    guard Compression.isWorthwhile(file, size: size) else { return [] }
    return Compression.allCases.map { ($0, file + $0.suffix) }.filter { !copyNames.contains($0.1) }
  }

  /// Puts a file on the desk that is in the output as it was.
  private func fetch(_ result: Result, _ desk: inout Desk) -> DiskError? {
    let path = output.path(result.file)
    do throws(DiskError) {
      desk.page = try Disk.read(path)
    } catch {
      return error
    }
    // Somebody has changed it since it was looked at.
    let isSame = Digest(of: desk.page) == result.entry.digest
    return isSame ? nil : DiskError(path: path, number: EAGAIN)
  }

  private func put(
    _ form: Compression, of page: Bytes, _ file: Bytes, _ shown: Shown, _ reason: DrawReason,
    _ desk: inout Desk
  ) -> Outcome {
    guard let compressed = form.compressed(page) else {
      return .failure(.disk(DiskError(path: output.path(file), number: ENOMEM)))
    }
    desk.page = compressed
    defer { desk.page = page }
    return put(file, nil, shown, reason, &desk).map { result in
      var result = result
      result.isCompressed = true
      return result
    }
  }

  /// The compressed forms that files had and, smaller now or `gone`, have no more.
  func staleCompressed(of results: [Result], gone: [Bytes], in ledger: Ledger) -> [Bytes] {
    guard request.compresses else { return [] }
    let current = Set(results.map(\.file))
    return (results.filter { !$0.isCompressed }.map(\.file) + gone).flatMap { file in
      Compression.allCases.map { file + $0.suffix }.filter {
        ledger.outputs[$0] != nil && !current.contains($0) && !copyNames.contains($0)
      }
    }
  }
}
