import Glibc
import Portal

/// Standard output for results, standard error for all else. A reader that has gone away is no error.
enum Streams {
  static func out(_ bytes: Bytes) { write(bytes, to: 1) }
  static func err(_ bytes: Bytes) { write(bytes, to: 2) }
  static func err(_ text: String) { write(Bytes(text), to: 2) }

  /// All of standard input.
  static func input() -> Bytes { read(0) }

  private static func read(_ file: Int32) -> Bytes {
    var bytes = Bytes()
    var buffer = Bytes(repeating: 0, count: 65_536)
    while true {
      let got = buffer.withUnsafeMutableBytes { Glibc.read(file, $0.baseAddress, $0.count) }
      if got > 0 {
        bytes += buffer[..<got]
      } else if got == 0 || errno != EINTR {
        return bytes
      }
    }
  }

  private static func write(_ bytes: Bytes, to file: Int32) {
    var written = 0
    while written < bytes.count {
      let got = bytes.withUnsafeBytes {
        Glibc.write(file, $0.baseAddress.map { $0 + written }, bytes.count - written)
      }
      if got < 0 {
        if errno == EINTR { continue }
        return
      }
      written += got
    }
  }
}
