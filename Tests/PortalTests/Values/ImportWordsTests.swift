import Testing

@testable import Portal

/// What an import says, in both languages.
@Suite struct ImportWordsTests {
  private static let problems: [ImportProblem] = [
    .tooLarge(limit: 64 << 20), .unreadable("no"), .encoding(.vni), .encoding(nil), .unknownForm,
    .markup("bad"), .entities, .unclosed, .rowLength(values: 3, columns: 2), .unnamedColumns("t"),
    .noItems, .noTitle, .noDate(sourceDate: nil), .noDate(sourceDate: "2019-01-11"),
    .badDate("mai"), .otherDates(["2024-01-01", "2024-01-02"]), .dateForSeveral(2),
    .differs("a.md"), .samePath("a.md"), .notReadable(.content(.emptySlug)),
  ]

  private func words(_ language: MessageLanguage) -> String {
    Self.problems.map { problem in
      let words = language.words(for: .importing(problem))
      return "\(problem.severity) \(problem.code): \(words.summary)\n"
        + (words.help.map { "    \($0)\n" } ?? "")
    }.joined()
  }

  @Test func saysInEnglishWhatIsWrongAndWhatToDo() {
    #expect(
      words(.en) == """
        error import.toolarge: the file is larger than 64 MB
            export it in parts, and import each of them
        error import.read: the file cannot be read: no
            look at its path, and whether you may read it
        error import.encoding: the file seems to be in VNI-Windows, which cannot be converted
            convert it to Unicode, with the tool of UniKey for example, and save it as UTF-8
        error import.encoding: the encoding of the file is not known
            convert it to Unicode, with the tool of UniKey for example, and save it as UTF-8
        error import.form: the file is in none of the known forms
            these can be imported: pages saved as text or HTML, RSS, Atom, WXR, NukeViet's news table as SQL or CSV
        error import.syntax: faulty XML: bad
            export or fetch the file again; nothing can be read past this
        error import.entities: the XML declares entities of its own
            take the <!ENTITY …> out: entities may grow without bound or name other files
        error import.syntax: what begins here does not end
            is the file cut short? export it again
        error import.syntax: a row of 3 values in a table of 2 columns
            export the table again
        error import.syntax: the columns of table t have no names
            export the structure too (CREATE TABLE), or the names of columns in each INSERT
        error import.form: there is no news item in the file
            export the posts too, not only pages, categories or attachments
        error import.title: there is no headline
            put it on a line of its own at the beginning of the file
        error import.date: there is no date of publication
            add --date 2024-04-09T21:58 (when the item was published)
        error import.date: there is no date of publication
            add --date 2024-04-09T21:58 (when the item was published); the source that it names is dated 2019-01-11
        error import.date: “mai” is no date
            add --date 2024-04-09T21:58
        error import.date: there are several dates: 2024-01-01, 2024-01-02
            choose one: --date 2024-04-09T21:58
        error import.date: --date is for one item, and 2 items have no date
            import one file at a time, each with its own --date
        error import.exists: a.md is there already and is not this item; it was left as it is
            compare the two; to import again, rename or remove that file
        error import.exists: another item goes to a.md too
            give one of the two another headline
        error import.result: the item as imported could not be built: no address can be made from this title
            mend it at its source, and import again

        """)
  }

  @Test func saysInVietnameseWhatIsWrongAndWhatToDo() {
    #expect(
      words(.vi) == """
        error import.toolarge: tệp lớn hơn 64 MB
            xuất thành nhiều tệp nhỏ hơn rồi nhập từng tệp
        error import.read: không đọc được tệp: no
            xem lại đường dẫn và quyền đọc tệp
        error import.encoding: tệp có vẻ dùng bảng mã VNI-Windows, không chuyển được
            chuyển sang Unicode, chẳng hạn bằng công cụ của UniKey, rồi lưu dạng UTF-8
        error import.encoding: không rõ tệp dùng bảng mã nào
            chuyển sang Unicode, chẳng hạn bằng công cụ của UniKey, rồi lưu dạng UTF-8
        error import.form: không nhận ra dạng của tệp
            nhập được: trang lưu dạng chữ hoặc HTML, RSS, Atom, WXR, bảng tin NukeViet dạng SQL hoặc CSV
        error import.syntax: XML sai cú pháp: bad
            xuất hoặc tải lại tệp; tệp XML sai thì không đọc tiếp được
        error import.entities: tệp XML tự khai báo thực thể
            xóa phần <!ENTITY …>: thực thể có thể phình ra vô hạn hoặc đọc tệp khác
        error import.syntax: chuỗi bắt đầu ở đây không được đóng
            tệp bị cắt cụt? hãy xuất lại
        error import.syntax: dòng có 3 giá trị, bảng có 2 cột
            hãy xuất lại bảng
        error import.syntax: không biết tên các cột của bảng t
            xuất kèm cấu trúc bảng (CREATE TABLE) hoặc tên cột trong INSERT
        error import.form: trong tệp không có tin bài nào
            xuất cả bài viết, không chỉ trang, danh mục hay tệp đính kèm
        error import.title: không tìm thấy tiêu đề
            thêm tiêu đề thành một dòng riêng ở đầu tệp
        error import.date: không có ngày đăng
            ghi --date 2024-04-09T21:58 (ngày đăng của tin)
        error import.date: không có ngày đăng
            ghi --date 2024-04-09T21:58 (ngày đăng của tin); nguồn dẫn trong bài đề ngày 2019-01-11
        error import.date: không đọc được ngày đăng “mai”
            ghi --date 2024-04-09T21:58
        error import.date: có nhiều ngày khác nhau: 2024-01-01, 2024-01-02
            chọn một ngày: --date 2024-04-09T21:58
        error import.date: --date chỉ dùng cho một tin, nhưng có 2 tin không có ngày
            nhập riêng từng tệp, mỗi tệp một --date
        error import.exists: a.md đã có và khác với tin này; tệp ấy được giữ nguyên
            so hai bên; muốn nhập lại thì đổi tên hoặc xóa tệp ấy
        error import.exists: một tin khác cũng nhập vào a.md
            đổi tiêu đề một trong hai tin
        error import.result: tin nhập xong không dựng được: không tạo được địa chỉ từ tiêu đề này
            sửa ở nguồn rồi nhập lại

        """)
  }

  @Test func everyFindingHasWordsOfItsOwnInBothLanguages() {
    for language in MessageLanguage.allCases {
      let words = ImportWords(language)
      let all = ImportNote.Finding.allCases.map { words.words(for: $0) }
      #expect(Set(all).count == all.count && !all.contains(""))
    }
    let (vi, en) = (ImportWords(.vi), ImportWords(.en))
    for finding in ImportNote.Finding.allCases {
      #expect(vi.words(for: finding) != en.words(for: finding), "\(finding)")
    }
    #expect(en.count(1, .paragraphs) == "1 paragraph" && en.count(2, .tables) == "2 tables")
    #expect(vi.count(2, .citations) == "dẫn 2 văn bản" && en.lines([1, 3]) == "lines 1, 3")
    #expect(vi.field("authors") == "tác giả" && en.field("authors") == "authors")
  }
}
