import Glibc
import Testing

@testable import Portal

@Suite struct SystemWordsTests {
  private static let numbers = [
    ENOENT, EACCES, EPERM, EISDIR, ENOTDIR, EEXIST, ENOTEMPTY, ENAMETOOLONG, EFBIG, ENOSPC, EDQUOT,
    EROFS,
    EIO, EMFILE, ENFILE, ELOOP, ENOMEM, EBUSY, ETXTBSY, ENOEXEC, ESTALE, ENXIO, ECONNREFUSED,
    ETIMEDOUT,
  ]

  /// The table's keys are what this system says, letter by letter.
  @Test func whatTheSystemSaysOfFilesIsToldInBothLanguages() {
    let said = Self.numbers.map { String(cString: strerror($0)) }
    #expect(Set(said) == Set(SystemWords.vietnamese.keys))
    for text in said {
      #expect(SystemWords.words(text, .en) == text)
      #expect(SystemWords.words(text, .vi) != text)
    }
    #expect(SystemWords.words("Protocol error", .vi) == "Protocol error")
  }
}
