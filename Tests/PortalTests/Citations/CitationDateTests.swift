import Portal
import Testing

@Suite struct CitationDateTests {
  /// What follows `28-NQ/TW`, the date found and how much of it belongs to the link.
  static let dates: [(String, String, String)] = [
    (" ngày 23/5/2018", "2018-05-23", " ngày 23/5/2018"),
    (" ngày 23/5/2018.", "2018-05-23", " ngày 23/5/2018"),
    (", ngày 26-01-2021,", "2021-01-26", ", ngày 26-01-2021"),
    (" ngày 23.5.2018", "2018-05-23", " ngày 23.5.2018"),
    (" ngày 23–5–2018", "2018-05-23", " ngày 23–5–2018"),
    (" ngày 05 / 5 / 2018", "2018-05-05", " ngày 05 / 5 / 2018"),
    (" ngày 23 tháng 5 năm 2018 của", "2018-05-23", " ngày 23 tháng 5 năm 2018"),
    (" ngày\u{A0}23\ntháng 5, năm 2018", "2018-05-23", " ngày\u{A0}23\ntháng 5, năm 2018"),
    (" ngày23/5/2018", "2018-05-23", " ngày23/5/2018"),
    (" NGÀY 23/5/2018", "2018-05-23", " NGÀY 23/5/2018"),
    (" (ngày 23/5/2018)", "2018-05-23", " (ngày 23/5/2018)"),
    (" (23/5/2018)", "2018-05-23", " (23/5/2018)"),
    (" (23/5/2018) và", "2018-05-23", " (23/5/2018)"),
    (" (2018)", "2018", " (2018)"),
    (" (năm 2018)", "2018", " (năm 2018)"),
    (" (ban hành ngày 23/5/2018)", "2018-05-23", " (ban hành ngày 23/5/2018)"),
    // A link does not end inside brackets.
    (" (ngày 23/5/2018 của Chính phủ)", "2018-05-23", ""),
    (" ban hành ngày 23/5/2018", "2018-05-23", " ban hành ngày 23/5/2018"),
    (" được ban hành ngày 23/5/2018", "2018-05-23", " được ban hành ngày 23/5/2018"),
    (" ký ngày 23/5/2018", "2018-05-23", " ký ngày 23/5/2018"),
    (", ký ban hành ngày 23/5/2018", "2018-05-23", ", ký ban hành ngày 23/5/2018"),
    (" (khóa XII) ngày 23/5/2018", "2018-05-23", " (khóa XII) ngày 23/5/2018"),
    (" khoá XII, ngày 23/5/2018", "2018-05-23", " khoá XII, ngày 23/5/2018"),
    (" của Bộ Chính trị ngày 16/2/2024", "2024-02-16", " của Bộ Chính trị ngày 16/2/2024"),
    (" của Bộ Chính trị, ngày 16/2/2024", "2024-02-16", " của Bộ Chính trị, ngày 16/2/2024"),
    (
      " của Ban Bí thư Trung ương (khóa XII) ngày 30-9-2020", "2020-09-30",
      " của Ban Bí thư Trung ương (khóa XII) ngày 30-9-2020"
    ),
    (
      " của Ban Chấp hành Trung ương, khóa XIII, ngày 1/2/2023", "2023-02-01",
      " của Ban Chấp hành Trung ương, khóa XIII, ngày 1/2/2023"
    ),
    (
      " của Tỉnh ủy, nhiệm kỳ 2020 - 2025, ngày 1/2/2023", "2023-02-01",
      " của Tỉnh ủy, nhiệm kỳ 2020 - 2025, ngày 1/2/2023"
    ),
    (" của tỉnh ủy ngày 1/2/2023", "2023-02-01", " của tỉnh ủy ngày 1/2/2023"),
    (
      " của Bộ Lao động - Thương binh và Xã hội ngày 1/2/2023", "2023-02-01",
      " của Bộ Lao động - Thương binh và Xã hội ngày 1/2/2023"
    ),
    (
      " của Bộ Văn hóa, Thể thao và Du lịch ngày 1/2/2023", "2023-02-01",
      " của Bộ Văn hóa, Thể thao và Du lịch ngày 1/2/2023"
    ),
    (
      " của Bộ Chính trị ban hành ngày 1/2/2023", "2023-02-01",
      " của Bộ Chính trị ban hành ngày 1/2/2023"
    ),
    (
      " do Bộ Chính trị ban hành ngày 1/2/2023", "2023-02-01",
      " do Bộ Chính trị ban hành ngày 1/2/2023"
    ),
    // A year alone may be that of what is done.
    (" năm 2018", "2018", ""), (" tháng 5/2018", "2018", ""),
    (" tháng 5 năm 2018 và", "2018", ""),
    (" ban hành năm 2018", "2018", " ban hành năm 2018"),
    (" của Bộ Chính trị năm 2018", "", ""),
    (" ngày 29/02/2024", "2024-02-29", " ngày 29/02/2024"),
    (" ngày 1/1/1900", "1900-01-01", " ngày 1/1/1900"),

    ("", "", ""),
    (" ngày 31/02/2018", "", ""), (" ngày 29/2/2023", "", ""), (" ngày 1/13/2018", "", ""),
    (" ngày 0/1/2018", "", ""), (" ngày 23/5/18", "", ""), (" ngày 23/5", "", ""),
    (" ngày 23", "", ""), (" ngày 5/2018", "", ""), (" ngày 23/5/1899", "", ""),
    (" ngày 23/5/2200", "", ""), (" ngày 23/5-2018", "", ""), (" ngày 123/5/2018", "", ""),
    (" ngày 23/5/20180", "", ""), (" ngày 23/5/2018/QĐ", "", ""), (" ngày 23-5-2018-A", "", ""),
    (" ngày 23/5/2018x", "", ""), (" ngày nay", "", ""),
    (". Ngày 23/5/2018", "", ""), (" Ngày 23/5/2018", "", ""), ("; ngày 23/5/2018", "", ""),
    ("\0 ngày 23/5/2018", "", ""), (" ngày 23\0/5/2018", "", ""), (" hôm 23/5/2018", "", ""),
    (" từ ngày 23/5/2018", "", ""), (" 23/5/2018", "", ""), (", năm 2018", "", ""),
    (" năm 2018-2020", "", ""), (" năm 2018 - 2020", "", ""), (" năm 2018, 2019", "", ""),
    (" năm nay", "", ""), (" tháng 13/2018", "", ""), (" (2018-2020)", "", ""),
    (" (khóa XII)", "", ""),
    (" của Bộ Chính trị họp ngày 16/2/2024", "", ""),
    (" của Bộ Chính trị đã triển khai ngày 16/2/2024", "", ""),
    (" của Ban Bí thư triển khai ngày 16/2/2024", "", ""),
    (" của Tỉnh ủy tổ chức ngày 16/2/2024", "", ""),
    (" của đồng chí ngày 16/2/2024", "", ""),
    (" của Bộ Chính trị. Ngày 16/2/2024", "", ""),
    (" của Bộ Chính trị tại Hà Nội ngày 16/2/2024", "", ""),
    (" của Chính phủ về đất đai ngày 16/2/2024", "", ""),
    (" do Bộ Chính trị ngày 16/2/2024", "", ""),
  ]

  @Test(arguments: dates)
  func theDateAfterBelongsToTheCitation(tail: String, date: String, linked: String) {
    let link = linked.isEmpty ? "" : "28-NQ/TW\(linked)"
    #expect(drawnCitations(in: "28-NQ/TW\(tail)") == "28-NQ/TW||\(date)|\(link)")
    #expect(drawnCitations(in: "28-NQ/TW\(tail)".decomposed) == "28-NQ/TW||\(date)|\(link)")
  }
}
