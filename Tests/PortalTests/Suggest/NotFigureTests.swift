import Testing

/// Numbers that count nothing.
@Suite struct NotFigureTests {
  @Test(arguments: [
    "Thực hiện Nghị quyết số 28-NQ/TW ngày 23/5/2018 và Quyết định số 12 năm 2019.",
    "Theo Nghị định 42/2022/NĐ-CP, Công văn 5973/UBND-KT.",
    "Họp ngày 12/10/2020, 14 giờ 30 phút, lúc 21:58 09/04/2024.",
    "Sáng 30/4, chiều 1/5, ngày 02 tháng 9 năm 2024.",
    "Quý II/2024, 9 tháng đầu năm, giai đoạn 2021-2025, nhiệm kỳ 2020 - 2025.",
    "Sau 03 năm, hơn 04 năm qua, trong 60 giây, 2 tuần, 65 năm tuổi đảng.",
    "Điện thoại: 0277 3851 234, 0912.345.678, 19006600.",
    "Ban Chỉ đạo 35 họp; Hội nghị Trung ương 8 khóa XIII; Đại hội lần thứ 3 của tỉnh.",
    "Dịch Covid-19, công nghệ 4.0, Nhà giàn DK1, quốc lộ 1A.",
    "Số 12 đường Lê Lợi, phường 3, quận 5; khóm 2, ấp 4.",
    "1. Việc thứ nhất\n2. Việc thứ hai",
    "Xem https://a.vn/12/lop hoặc gửi 12lop@a.vn.",
    "Điều 5, khoản 2 và Chương 3 của Quy chế.",
    "Nhiều hội nghị, một số lớp, các buổi họp.",
    "Mỗi tỉnh có hai đơn vị làm việc này.",
    "Đường dây nóng 24/7, trực 24/24 giờ.",
    "Năm 2024 và 2025 là hai năm lớn.",
  ])
  func lookAlikesAreNoFigures(text: String) throws {
    for text in [text, text.decomposed] {
      #expect(try Suggesting(text).figures("text", "figure") == "", "\(text)")
    }
  }

  @Test func codeAddressesAndFrontMatterOfMarkdownAreNotRead() throws {
    let text = """
      ---
      title: Có 12 lớp
      ---
      Mở [3 lớp](/tin/4 lop) và `5 lớp`.

      ```
      6 lớp
      ```
      | 7 | lớp |
      """
    #expect(try Suggesting(text, path: "a.md").figures("value") == "3")
  }

  @Test func anAddressOfTheWebIsPassedOver() throws {
    #expect(try Suggesting("Xem www.a.vn/3 lớp và mở 4 lớp.").figures("value") == "4")
  }
}
