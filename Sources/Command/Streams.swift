import Glibc
import Portal

/// Standard output for results, standard error for all else. A reader that has gone away is no error.
enum Streams {
  /// Results that cannot be written whole are no results: the command says so and ends.
  static func out(_ bytes: Bytes) {
    guard let number = write(bytes, to: 1), number != EPIPE else { return }
    let reason = String(cString: strerror(number))
    let language = MessageLanguage.ofSystem
    let words = SystemWords.words(reason, language)
    err(
      (language == .vi ? "lỗi: không ghi được kết quả: " : "error: cannot write the results: ")
        + "\(words)\n  = \(SystemWords.remedy(reason, .writing, language))\n")
    exit(73)
  }

  static func err(_ bytes: Bytes) { _ = write(bytes, to: 2) }
  static func err(_ text: String) { err(Bytes(text)) }

  /// Takes up the streams that whoever started the command has closed: else the first file that is opened would be
  /// one of them, and messages would be written into it.
  static func open() {
    for file in 0...2 as ClosedRange<Int32> where fcntl(file, F_GETFD) == -1 {
      _ = Glibc.open("/dev/null", O_RDWR)
    }
  }

  /// All of standard input.
  static func input() -> Bytes { read(0) }

  private static func read(_ file: Int32) -> Bytes {
    var bytes = Bytes()
    var buffer = Bytes(repeating: 0, count: 65_536)
    while true {
      let got = buffer.withUnsafeMutableBytes { Glibc.read(file, $0.baseAddress, $0.count) }
      if got > 0 {
        bytes += buffer[..<got]
      } else if got == 0 || !canGoOn(file, POLLIN) {
        return bytes
      }
    }
  }

  /// The system's error number, if not all could be written.
  private static func write(_ bytes: Bytes, to file: Int32) -> Int32? {
    var written = 0
    while written < bytes.count {
      let got = bytes.withUnsafeBytes {
        Glibc.write(file, $0.baseAddress.map { $0 + written }, bytes.count - written)
      }
      if got >= 0 {
        written += got
      } else if !canGoOn(file, POLLOUT) {
        return errno
      }
    }
    return nil
  }

  /// After a call that was broken off, or that would have had to wait where the stream's other users want nobody to:
  /// then this waits.
  private static func canGoOn(_ file: Int32, _ event: Int32) -> Bool {
    let number = errno
    guard number == EAGAIN else { return number == EINTR }
    var waiting = pollfd(fd: file, events: Int16(event), revents: 0)
    poll(&waiting, 1, -1)
    return true
  }
}
