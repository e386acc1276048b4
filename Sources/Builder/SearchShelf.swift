internal import Portal
internal import Synchronization

/// The pieces of the search index that somebody has asked the preview for, so that each is made once.
final class SearchShelf: Sendable {
  private struct Piece {
    let digest: Digest
    let files: [Bytes: Bytes]
  }

  /// By folder.
  private let pieces = Mutex<[Bytes: Piece]>([:])

  /// A file of a piece by its path in the output; nil: the piece has no such file.
  func file(_ file: Bytes, ofSegment segment: Int, of search: SearchPlan) -> Bytes? {
    let folder = search.folder(ofSegment: segment)
    let digest = search.digest(ofSegment: segment)
    // Who asks for several files of a piece at once waits for it, and does not make it again.
    return pieces.withLock { pieces in
      if let piece = pieces[folder], piece.digest == digest { return piece.files[file] }
      let files = Dictionary(uniqueKeysWithValues: search.files(ofSegment: segment))
      // Pieces that have joined are asked for no more.
      let folders = Set((0..<search.segmentCount).map { search.folder(ofSegment: $0) })
      pieces = pieces.filter { folders.contains($0.key) }
      pieces[folder] = Piece(digest: digest, files: files)
      return files[file]
    }
  }
}
