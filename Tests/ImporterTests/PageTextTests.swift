import Importer
import Portal
import Testing

/// Pages saved as text: what is the article, what is said of it, what is rubbish.
@Suite struct PageTextTests {
  @Test func aPageWithSiteCaptionBylineAndTimerIsImported() {
    let page = Importing(
      """
      Ban Tuyên giáo Tỉnh ủy Kon Tum

      https://tuyengiaokontum.org.vn


      Kon Tum triển khai Nghị quyết 28-NQ/TW

      Sáng nay, tỉnh triển khai Nghị quyết số 28-NQ/TW ngày 23/5/2018 về bảo hiểm xã hội.
      Đại biểu dự hội nghị
      Bước 1. Học tập; bước 2. Thực hiện * theo [kế hoạch].
      Các huyện báo cáo theo Quyết định số 238-QĐ/TW ngày 30/9/2020./.

      Bài, ảnh: Trần An
      Bạn đã không sử dụng Site, Bấm vào đây để duy trì trạng thái đăng nhập. Thời gian chờ: 60 giây
      top
      down
      """, date: "2022-11-15")
    #expect(
      page.text == """
        ---
        title: Kon Tum triển khai Nghị quyết 28-NQ/TW
        date: 2022-11-15
        agencies: [btg-kon-tum]
        documents: [28-NQ/TW]
        # documents: [238-QĐ/TW (2020)]
        authors: [{name: Trần An, role: [text, photo]}]
        source: {name: Ban Tuyên giáo Tỉnh ủy Kon Tum, url: "https://tuyengiaokontum.org.vn"}
        ---

        Sáng nay, tỉnh triển khai Nghị quyết số 28-NQ/TW ngày 23/5/2018 về bảo hiểm xã hội.

        *Đại biểu dự hội nghị*

        Bước 1. Học tập; bước 2. Thực hiện \\* theo \\[kế hoạch\\].

        Các huyện báo cáo theo Quyết định số 238-QĐ/TW ngày 30/9/2020.

        """)
    #expect(page.paths == ["2022/2022-11-15-kon-tum-trien-khai-nghi-quyet-28-nq-tw.md"])
    #expect(
      page.notes.sorted() == [
        "caption@9: Đại biểu dự hội nghị", "endMark@11: ./.",
        "rubbish@14: Bạn đã không sử dụng Site, Bấm vào đây để duy trì trạng thái đăng nhập. Thời gian chờ: 60 giây",
        "rubbish@15: top", "rubbish@16: down",
      ])
  }

  @Test func aPageOfAPortalServerIsImported() {
    let page = Importing(
      """
      Sign In

      Giao ban quý I

      21:58 09/04/2024

      Ngày 08/4, các đơn vị dự giao ban.

      left center right del

      Quang cảnh hội nghị.

      Hội nghị kết thúc cùng ngày.

      LH

      \u{A0}

      Tag:

      File đính kèm
      """)
    #expect(page.head == "title: Giao ban quý I\ndate: 2024-04-09T21:58\nauthors: [LH]\n")
    #expect(
      page.body
        == "Ngày 08/4, các đơn vị dự giao ban.\n\n*Quang cảnh hội nghị.*\n\nHội nghị kết thúc cùng ngày.\n"
    )
    #expect(
      page.notes.sorted() == [
        "emptyLabel@19: Tag:", "emptyLabel@21: File đính kèm", "picture@11: Quang cảnh hội nghị.",
        "rubbish@1: Sign In", "rubbish@9: left center right del",
      ])
  }

  @Test func headlinesOfOtherArticlesAreNoneOfIt() {
    let page = Importing(
      "Tin A\n09/04/2024\n\nMột câu.\n\nTin liên quan\nTin khác của tỉnh\nTin cũ nữa\n\nHoàng Quế\nMột câu cuối.\n"
    )
    #expect(page.body == "Một câu.\n\nMột câu cuối.\n")
    #expect(page.notes.contains("outside@7: Tin khác của tỉnh"))
  }

  @Test func theHeadlineIsTheLineThatComesTwice() {
    let page = Importing(
      """
      Xuất bản thông tin

      null Đoàn công tác về làm việc

      Chi tiết bài viết Tin tức

      Đoàn công tác về làm việc

      Đoàn công tác đã về làm việc với tỉnh.

      Thanh Tài
      """, date: "15/11/2022 08:30")
    #expect(
      page.head
        == "title: Đoàn công tác về làm việc\ndate: 2022-11-15T08:30\nauthors: [Thanh Tài]\n")
    #expect(page.body == "Đoàn công tác đã về làm việc với tỉnh.\n")
    #expect(page.notes.contains("headline@3: null Đoàn công tác về làm việc"))
  }

  @Test func aSourceWithItsDateIsNoDateOfTheItem() {
    let page =
      "Khoa giáo\n\nSơ kết một năm\n\nCác đơn vị sơ kết.\n\n(Theo Bao.example.vn, 11/01/2019)\n\nÝ kiến bạn đọc\n"
    let missing = Importing(page)
    #expect(missing.errors == ["1@0 import.date"])
    #expect(missing.result.items.isEmpty && missing.result.refused == 1)
    #expect(
      missing.result.diagnostics.map(\.problem) == [.importing(.noDate(sourceDate: "2019-01-11"))])
    #expect(
      Importing(page, date: "2019-01-12").head == """
        title: Sơ kết một năm
        date: 2019-01-12
        section: khoa-giao
        source: {name: Bao.example.vn, date: 2019-01-11}

        """)
  }

  @Test(arguments: [
    // What is unknown is kept, named, and left to the editor.
    (
      "Hoạt động ngành\n\nTin A\n\nMột câu.\n", "# section: Hoạt động ngành\n",
      "section: Hoạt động ngành"
    ),
    ("Sở chung\nhttps://a.vn\nTin A\n\nMột câu.\n", "# agencies: [Sở chung]\n", "agency: Sở chung"),
    ("Tin A\n\nMột câu theo Kết luận số 9-KL/TU.\n", "date: 2024-01-02\n---", "citation: 09-KL/TU"),
    (
      "Tin A\n\nMột câu theo Nghị quyết số 21-NQ/TW.\n", "date: 2024-01-02\n---",
      "citation: 21-NQ/TW"
    ),
    (
      "Tin A\n\nMột câu.\n\nFile đính kèm\n\nbao cao.pdf\n",
      "# attachments: [{file: bao cao.pdf}]\n", "attachment: bao cao.pdf"
    ),
    ("Nhãn 1\nNhãn 2\nTin A\n\nMột câu.\n", "# section: Nhãn 1\n", "label@2: Nhãn 2"),
  ])
  func whatCannotBeDecidedIsSaid(_ page: String, _ head: String, _ note: String) {
    let imported = Importing(page, date: "2024-01-02")
    #expect(imported.text.contains(head), "\(imported.text)")
    #expect(imported.notes.contains(note), "\(imported.notes)")
  }

  @Test(arguments: [
    // Years come from the page alone.
    ("Tin A\n\nNgày 08/4, hội nghị họp.\n", "import.date"),
    ("Tin A\n\n9/4\n\nMột câu.\n", "import.date"),
    ("Tin A\n21:58 09/04/2024\n22:00 10/04/2024\n\nMột câu.\n", "import.date"),
    ("Tin A\n31/02/2024\n\nMột câu.\n", "import.date"),
    ("", "import.form"), ("\n \n", "import.form"), ("a\u{0}b", "import.form"),
    ("Sign In\n\nMột câu dài là tất cả.\n21:58 09/04/2024\n", "import.title"),
  ])
  func whatIsMissingIsAnError(_ page: String, _ code: String) {
    let imported = Importing(page)
    #expect(imported.result.items.isEmpty)
    #expect(
      imported.result.diagnostics.map(\.problem.code) == [code],
      "\(imported.errors) \(imported.text)")
  }

  @Test func aDateIsForOneItem() {
    let page = "Tin A\n\nMột câu.\n"
    #expect(
      Importing(page, "Tin B\n\nHai câu.\n", date: "2024-01-02").errors == [
        "1@0 import.date", "2@0 import.date",
      ])
    let needless = Importing("Tin A\n09/04/2024\n\nMột câu.\n", date: "2024-01-02")
    #expect(needless.errors.isEmpty && needless.notes == ["ownDate: 2024-04-09"])
    #expect(needless.head.contains("date: 2024-04-09\n"))
    #expect(Importing(page, page, date: "2024-01-02").errors.count == 2)
  }

  @Test func aSecondItemOfTheSameDayAndNameIsRefusedUnlessItIsTheSame() {
    let page = "Tin A\n09/04/2024\n\nMột câu.\n"
    #expect(Importing(page, page).paths == ["2024/2024-04-09-tin-a.md"])
    #expect(Importing(page, page).errors.isEmpty)
    let other = Importing(page, "Tin A\n09/04/2024\n\nHai câu.\n")
    #expect(other.paths.count == 1)
    #expect(other.errors == ["2@0 import.exists"])
    #expect(other.result.diagnostics[0].related.map(\.file.string) == ["1"])
  }
}
