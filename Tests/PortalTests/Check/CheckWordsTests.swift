import Testing

@testable import Portal

/// What is said of what only a check finds, in both languages.
@Suite struct CheckWordsTests {
  private static let problems: [CheckProblem] =
    [
      .duplicateTitle("Tin"), .longLead(612, limit: 500), .pictureWithoutText("a.jpg"),
      .folderYear("2023", "2024"), .heavyPicture("a.jpg", bytes: 4_210_001, limit: 2_000_000),
      .widePicture("a.jpg", width: 6000, height: 4000, limit: 4096), .valueNotFound("2640"),
      .quoteSaysOther("2460", quote: "2.640 cuộc"),
      .unlistedFigure("07 ý kiến", measure: "y-kien"),
      .unaskedLink("https://a.vn/", .busy),
    ]
    + [
      .status(404), .status(418), .status(502), .noSuchHost, .noConnection, .certificate,
      .tooManyRedirects, .tookTooLong, .other(92),
    ].map { .deadLink("https://a.vn/", $0) }

  private func words(_ language: MessageLanguage) -> String {
    Self.problems.map { problem in
      let words = language.words(for: .check(problem))
      return "\(problem.severity) \(problem.code): \(words.summary)\n    \(words.help ?? "")\n"
    }.joined()
  }

  @Test func saysInEnglishWhatIsWrongAndWhatToDo() {
    #expect(
      words(.en) == """
        warning title.duplicate: another item has the same title: “Tin”
            say in the title what tells them apart, such as the time or the place
        warning lead.long: the lead has 612 characters, more than 500
            say in two or three sentences what has happened; the rest belongs to the text
        warning a11y.alt: “a.jpg” has no description
            add alt: and say what the picture shows, for those who cannot see it
        warning date.filename: the item is of 2024 and lies in the folder 2023
            correct the date, or move the file to 2024/
        warning image.heavy: “a.jpg” has 4.3 MB, more than 2
            save it smaller: 1,920 pixels across and a quality of 80 are enough
        warning image.heavy: “a.jpg” has 6000 × 4000 pixels, more than 4096 on a side
            save it smaller: 1,920 pixels across are enough
        error figure.value: the item does not say 2640
            write the figure into the text, or correct value: or add quote: with its words
        warning figure.value: the quote “2.640 cuộc” does not say 2460
            correct value:, or quote the words that say it
        hint figure.unlisted: “07 ý kiến” is not among the item's figures
            if tallies are to count it, add it under figures: with measure: y-kien
        hint link.unasked: whether https://a.vn/ is there is not known: the site asks to wait
            look at it in a browser
        warning link.outside: https://a.vn/ leads nowhere: the site has no such page
            correct the address, or take the link away
        warning link.outside: https://a.vn/ leads nowhere: the site answers 418
            correct the address, or take the link away
        warning link.outside: https://a.vn/ leads nowhere: the site answers with an error (502)
            correct the address, or take the link away
        warning link.outside: https://a.vn/ leads nowhere: there is no site of that name
            correct the address, or take the link away
        warning link.outside: https://a.vn/ leads nowhere: the site takes no connection
            correct the address, or take the link away
        warning link.outside: https://a.vn/ leads nowhere: its certificate is not good
            correct the address, or take the link away
        warning link.outside: https://a.vn/ leads nowhere: it is redirected again and again
            correct the address, or take the link away
        warning link.outside: https://a.vn/ leads nowhere: the site does not answer in time
            correct the address, or take the link away
        warning link.outside: https://a.vn/ leads nowhere: curl ends with 92
            correct the address, or take the link away

        """)
  }

  @Test func saysInVietnameseWhatIsWrongAndWhatToDo() {
    #expect(
      words(.vi) == """
        warning title.duplicate: có bài khác trùng tiêu đề: “Tin”
            thêm vào tiêu đề điều phân biệt hai bài, như thời gian hoặc địa điểm
        warning lead.long: sapo dài 612 ký tự, quá 500
            tóm tắt sự việc trong hai, ba câu; phần còn lại đưa vào thân bài
        warning a11y.alt: ảnh “a.jpg” không có lời mô tả
            thêm alt: ghi nội dung ảnh, cho người không nhìn thấy ảnh
        warning date.filename: bài của năm 2024 nằm trong thư mục 2023
            sửa ngày, hoặc chuyển tệp sang 2024/
        warning image.heavy: ảnh “a.jpg” nặng 4,3 MB, quá 2 MB
            lưu ảnh nhỏ lại: bề ngang 1.920 điểm ảnh, chất lượng 80 là đủ
        warning image.heavy: ảnh “a.jpg” có 6000 × 4000 điểm ảnh, quá 4096 điểm ảnh một chiều
            lưu ảnh nhỏ lại: bề ngang 1.920 điểm ảnh là đủ
        error figure.value: bài không nêu số 2640
            ghi số liệu vào bài, hoặc sửa value:, hoặc thêm quote: trích nguyên văn
        warning figure.value: câu trích “2.640 cuộc” không nêu số 2460
            sửa value:, hoặc trích đúng chỗ nêu số ấy
        hint figure.unlisted: “07 ý kiến” chưa có trong số liệu của bài
            nếu cần đưa vào thống kê, thêm vào figures: với measure: y-kien
        hint link.unasked: chưa rõ https://a.vn/ có mở được không: máy chủ đề nghị chờ
            mở thử bằng trình duyệt
        warning link.outside: https://a.vn/ không mở được: trang không có ở đó
            sửa địa chỉ, hoặc bỏ liên kết
        warning link.outside: https://a.vn/ không mở được: máy chủ trả lời 418
            sửa địa chỉ, hoặc bỏ liên kết
        warning link.outside: https://a.vn/ không mở được: máy chủ báo lỗi (502)
            sửa địa chỉ, hoặc bỏ liên kết
        warning link.outside: https://a.vn/ không mở được: không có tên miền này
            sửa địa chỉ, hoặc bỏ liên kết
        warning link.outside: https://a.vn/ không mở được: máy chủ không nhận kết nối
            sửa địa chỉ, hoặc bỏ liên kết
        warning link.outside: https://a.vn/ không mở được: chứng thư số của trang không hợp lệ
            sửa địa chỉ, hoặc bỏ liên kết
        warning link.outside: https://a.vn/ không mở được: bị chuyển hướng lòng vòng
            sửa địa chỉ, hoặc bỏ liên kết
        warning link.outside: https://a.vn/ không mở được: máy chủ không trả lời kịp
            sửa địa chỉ, hoặc bỏ liên kết
        warning link.outside: https://a.vn/ không mở được: curl dừng với mã 92
            sửa địa chỉ, hoặc bỏ liên kết

        """)
  }

  /// Publishing asks no other site, so that portal.yaml cannot call that fatal.
  @Test func everyWarningButThoseOfOtherSitesMayBeCalledFatal() {
    for problem in Self.problems where problem.severity == .warning {
      #expect(
        Problem.warningCodes.contains(problem.code) == (problem.code != "link.outside"),
        "\(problem.code)")
    }
    #expect(Problem.warningCodes == Problem.warningCodes.sorted())
  }
}
