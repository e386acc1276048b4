internal import Glibc
internal import Portal
internal import Synchronization

/// The drawn texts of a large portal, in a file without a name that is gone with the build.
///
/// Of 10,000 items of 5 KB that takes 50 MB less memory and some 30 ms more of a build.
final class TextFile: TextStore {
  /// Why a text could not be fetched, kept for all files of a portal that stays in memory.
  final class Failure: Sendable {
    private let first = Mutex<DiskError?>(nil)

    var error: DiskError? { first.withLock { $0 } }

    fileprivate func note(_ error: DiskError) { first.withLock { $0 = $0 ?? error } }
  }

  let failure: Failure
  private let folder: Bytes
  /// -1: the system has no such files there.
  private let file: Int32
  /// How many bytes of texts there were, and where the next one begins in the file.
  private let seen = Atomic(0)
  private let end = Atomic(0)
  private let isFull = Atomic(false)

  /// How many bytes of texts stay in memory.
  private let room: Int

  /// `folder` is on the disk that the output is on. A small portal's texts are no burden, and stay in memory.
  init(in folder: Bytes, room: Int = 8 << 20, failure: Failure = Failure()) {
    self.folder = folder
    self.room = room
    self.failure = failure
    // O_TMPFILE, which Swift does not know: __O_TMPFILE of Linux' fcntl.h and O_DIRECTORY.
    let unnamed = 0o20000000 | O_DIRECTORY
    file = Disk.withPath(folder) { open($0, unnamed | O_RDWR | O_CLOEXEC, 0o600) }
  }

  deinit { if file >= 0 { close(file) } }

  func put(_ text: Bytes) -> Int? {
    guard file >= 0, !text.isEmpty,
      seen.wrappingAdd(text.count, ordering: .relaxed).newValue > room,
      !isFull.load(ordering: .relaxed)
    else { return nil }
    let position = end.wrappingAdd(text.count, ordering: .relaxed).oldValue
    var count = 0
    while count < text.count {
      let got = text.withUnsafeBytes {
        pwrite(file, $0.baseAddress.map { $0 + count }, text.count - count, position + count)
      }
      if got < 0, errno == EINTR { continue }
      if got <= 0 {
        // The disk is full, or may not have larger files: what is left of it is for the output.
        isFull.store(true, ordering: .relaxed)
        return nil
      }
      count += got
    }
    return position
  }

  func text(at position: Int, count: Int) -> Bytes {
    var (number, got): (Int32, Int) = (0, 0)
    let text = Bytes(unsafeUninitializedCapacity: count) { buffer, done in
      while done < count {
        got = pread(file, buffer.baseAddress.map { $0 + done }, count - done, position + done)
        if got < 0, errno == EINTR { continue }
        if got <= 0 {
          number = got < 0 ? errno : EIO
          break
        }
        done += got
      }
    }
    if number == 0 { return text }
    failure.note(DiskError(path: folder, number: number))
    return []
  }
}
