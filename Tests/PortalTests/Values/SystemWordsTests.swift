import Glibc
import Testing

@testable import Portal

@Suite struct SystemWordsTests {
  private static let numbers = [
    ENOENT, EACCES, EPERM, EISDIR, ENOTDIR, EEXIST, ENOTEMPTY, ENAMETOOLONG, EFBIG, ENOSPC, EDQUOT,
    EROFS,
    EIO, EMFILE, ENFILE, ELOOP, ENOMEM, EBUSY, ETXTBSY, ENOEXEC, ESTALE, ENXIO, ECONNREFUSED,
    ETIMEDOUT, EAGAIN, ENOLCK, EOPNOTSUPP,
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

  private static let remedies:
    [(Int32, reading: (vi: String, en: String), writing: (String, String))] = [
      (
        EACCES, ("xem lại quyền đọc", "check who may read it"),
        (
          "cho người dùng này quyền ghi ở đó, hoặc chọn thư mục khác",
          "let this user write there, or name another folder"
        )
      ),
      (
        ENOENT, ("tệp vừa mất trong lúc làm: làm lại lần nữa", "it has gone meanwhile: try again"),
        ("tạo thư mục chứa nó", "make the folder that it is in")
      ),
      (
        EIO,
        (
          "đĩa có thể sắp hỏng: xem nhật ký của hệ thống",
          "the disk may be failing: look at the system's log"
        ),
        (
          "đĩa có thể sắp hỏng: xem nhật ký của hệ thống",
          "the disk may be failing: look at the system's log"
        )
      ),
      (
        EMFILE, ("cho mở nhiều tệp hơn: ulimit -n 1024", "allow more open files: ulimit -n 1024"),
        ("cho mở nhiều tệp hơn: ulimit -n 1024", "allow more open files: ulimit -n 1024")
      ),
      (
        ENAMETOOLONG, ("đặt tên hay đường dẫn ngắn hơn", "take a shorter name or path"),
        ("đặt tên hay đường dẫn ngắn hơn", "take a shorter name or path")
      ),
      (
        ENOSPC, ("dọn bớt đĩa rồi làm lại", "make room and try again"),
        ("dọn bớt đĩa rồi làm lại", "make room and try again")
      ),
      (
        EDQUOT, ("dọn bớt đĩa rồi làm lại", "make room and try again"),
        ("dọn bớt đĩa rồi làm lại", "make room and try again")
      ),
      (
        EFBIG,
        (
          "ở đây không được ghi tệp lớn như vậy: nâng giới hạn ulimit -f",
          "files may not be that large here: raise ulimit -f"
        ),
        (
          "ở đây không được ghi tệp lớn như vậy: nâng giới hạn ulimit -f",
          "files may not be that large here: raise ulimit -f"
        )
      ),
      (
        EROFS,
        (
          "gắn lại đĩa để ghi được, hoặc chọn thư mục khác",
          "mount the disk for writing, or name another folder"
        ),
        (
          "gắn lại đĩa để ghi được, hoặc chọn thư mục khác",
          "mount the disk for writing, or name another folder"
        )
      ),
      (
        ENOMEM, ("đóng bớt chương trình rồi làm lại", "end other programs and try again"),
        ("đóng bớt chương trình rồi làm lại", "end other programs and try again")
      ),
      (
        ENOLCK,
        (
          "ổ này không khóa được tệp: đặt cổng tin trên đĩa của máy",
          "no files can be locked there: keep the portal on a disk of this machine"
        ),
        (
          "ổ này không khóa được tệp: đặt cổng tin trên đĩa của máy",
          "no files can be locked there: keep the portal on a disk of this machine"
        )
      ),
      (
        EEXIST,
        (
          "ở đó đang có thứ khác, như một liên kết không dẫn tới đâu: chuyển đi",
          "something else stands there, such as a link that leads nowhere: move it away"
        ),
        (
          "ở đó đang có thứ khác, như một liên kết không dẫn tới đâu: chuyển đi",
          "something else stands there, such as a link that leads nowhere: move it away"
        )
      ),
    ]

  @Test(arguments: remedies.indices) func eachHasARemedy(_ row: Int) {
    let (number, reading, writing) = Self.remedies[row]
    let reason = String(cString: strerror(number))
    #expect(SystemWords.remedy(reason, .reading, .vi) == reading.vi)
    #expect(SystemWords.remedy(reason, .reading, .en) == reading.en)
    #expect(SystemWords.remedy(reason, .writing, .vi) == writing.0)
    #expect(SystemWords.remedy(reason, .writing, .en) == writing.1)
  }
}
