internal import Glibc
internal import Portal

/// A file that is open, of which parts are read.
final class PictureFile {
  private let file: Int32
  let size: Int

  /// Nil when there is no such file, or when it may not be read.
  init?(_ path: Bytes) {
    file = Disk.withPath(path) { open($0, O_RDONLY | O_NONBLOCK | O_CLOEXEC) }
    var status = stat()
    guard file >= 0 else { return nil }
    guard fstat(file, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
      close(file)
      return nil
    }
    size = Int(status.st_size)
  }

  deinit { close(file) }

  /// As many bytes of a range as there are.
  func bytes(_ range: Range<Int>) -> Bytes {
    Bytes(unsafeUninitializedCapacity: range.count) { buffer, count in
      while count < range.count {
        let got = pread(
          file, buffer.baseAddress.map { $0 + count }, range.count - count,
          off_t(range.lowerBound + count))
        if got < 0, errno == EINTR { continue }
        if got <= 0 { return }
        count += got
      }
    }
  }

  /// Of the whole file.
  func digest() -> Digest { Digest(of: bytes(0..<size)) }
}
