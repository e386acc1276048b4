import Glibc
import Portal
import Testing

@testable import Builder
@testable import Command

/// What is said of a build that could not write.
@Suite struct WriteWordsTests {
  private static func error(_ path: String, _ number: Int32) -> DiskError {
    DiskError(path: Bytes(path), number: number)
  }

  private static let problems: [(WriteProblem, code: String)] = [
    (.system(error("/p/Public", EACCES)), "fs.write"),
    (.system(error("/p/Public", ENOSPC)), "fs.full"),
    (.noRoom(error("/p/a.html", ENOSPC), needed: 2_400_000, free: 31_000), "fs.full"),
    (.noRoom(error("/p/a.html", EDQUOT), needed: 2_400, free: nil), "fs.full"),
    (.halfway(error("/p/a\nb.html", EIO)), "fs.write"), (.notAFolder(Bytes("/p/x")), "fs.foreign"),
    (.foreign(Bytes("/p/x"), files: 3), "fs.foreign"), (.inTheWay(Bytes("/p/x")), "fs.foreign"),
    (.overlaps(Bytes("/p/x")), "fs.overlap"),
  ]

  private func said(_ language: MessageLanguage) -> String {
    Self.problems.map { problem, _ in
      let (what, help) = problem.words(language)
      return "\(what)\n  = \(help)\n"
    }.joined()
  }

  @Test("FAULTS 57, 59: each has its code")
  func codes() {
    for (problem, code) in Self.problems { #expect(problem.code == code) }
  }

  @Test("FAULTS 57, 59: what could not be written is said in English, with what to do")
  func inEnglish() {
    #expect(
      said(.en) == """
        cannot write /p/Public: Permission denied
          = let this user write there, or name another folder
        cannot write /p/Public: No space left on device
          = make room and try again
        cannot write /p/a.html: No space left on device
          = this build writes at least 2 MB, and 31 KB are free; make room and build again; the output is as it was
        cannot write /p/a.html: Disk quota exceeded
          = this build writes at least 2 KB; make room and build again; the output is as it was
        cannot write /p/a\\u{A}b.html: Input/output error
          = the disk may be failing: look at the system's log; old pages and new ones stand side by side, each whole; the next build does the rest
        /p/x is not a folder
          = rename that file, or name another folder with --output
        /p/x holds 3 entries that portal did not make
          = name an empty folder, or remove them with --clean
        /p/x was not made by portal and stands where a page must go
          = move it away, or write over it with --clean
        will not build into /p/x: it holds, or lies in, the portal's sources or your own files
          = name another folder with --output

        """)
  }

  @Test("FAULTS 57, 59: and in Vietnamese")
  func inVietnamese() {
    #expect(
      said(.vi) == """
        không ghi được /p/Public: không có quyền
          = cho người dùng này quyền ghi ở đó, hoặc chọn thư mục khác
        không ghi được /p/Public: đĩa đã đầy
          = dọn bớt đĩa rồi làm lại
        không ghi được /p/a.html: đĩa đã đầy
          = lần dựng này ghi ít nhất 2 MB, còn 31 KB; dọn bớt đĩa rồi dựng lại; trang đang có vẫn như cũ
        không ghi được /p/a.html: đã dùng hết phần đĩa được cấp
          = lần dựng này ghi ít nhất 2 KB; dọn bớt đĩa rồi dựng lại; trang đang có vẫn như cũ
        không ghi được /p/a\\u{A}b.html: đĩa bị lỗi
          = đĩa có thể sắp hỏng: xem nhật ký của hệ thống; trang cũ và trang mới đang lẫn nhau, tệp nào cũng nguyên vẹn; lần dựng sau sẽ làm nốt
        /p/x không phải thư mục
          = đổi tên tệp đó, hoặc chọn thư mục khác bằng --output
        /p/x có 3 mục không do portal tạo
          = chọn một thư mục trống, hoặc dùng --clean để xóa chúng
        /p/x không do portal tạo mà nằm đúng chỗ một trang
          = chuyển tệp đi, hoặc dùng --clean để ghi đè
        không dựng vào /p/x: thư mục này chứa nội dung nguồn hoặc tệp của bạn, hoặc nằm trong đó
          = chọn thư mục khác bằng --output

        """)
  }
}
