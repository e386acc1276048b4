import Testing

@Suite struct NotCitationTests {
  static let texts: [String] = [
    // Verbs and generic words.
    "đồng chí phát biểu kết luận Hội nghị", "quán triệt các nghị quyết, chỉ thị của Đảng",
    "Ban Chỉ đạo 35", "bệnh Covid-19", "Nghị quyết Đại hội XIII",
    "Nghị quyết Trung ương 4 khóa XII",
    "ban hành 08 chương trình, kế hoạch", "hai báo cáo số liệu", "số 42", "số 42 và 43",
    "nghị quyết 42", "hướng dẫn 3 đơn vị",

    // Numbers with marks.
    "63/63 tỉnh, thành phố", "1/2 số xã", "23/5/2018", "ngày 23-5-2018", "tháng 10/2022",
    "nhiệm kỳ 2020-2025", "nhiệm kỳ 2020 - 2025", "giai đoạn 2021–2025", "Quý I/2024", "24/7",
    "ĐT: 0243-123/4567", "84-24-3943.2011", "Fax 080.44110/CQ", "tỷ số 2-1", "thắng 3 - 0",
    "10.0.0.1:8080", "192.168.1.1/24", "xe 29A-123.45", "xe 51G - 678.90", "khổ A4/B5", "TP-HCM",
    "3.128 người", "97,55%", "21:58 09/04/2024", "công nghệ 4.0", "DK1", "F0/F1", "H5N1",
    "5G/4G", "2-1-NQ", "Điều 5/Khoản 2",

    // The shape of a symbol, but letters that make none.
    "5-KH/năm", "chụp CT-scan", "64-slice/CT", "10-12/ABC", "28-NQ", "NQ/TW", "28 NQ/TW", "28NQ/TW",
    "28-N Q/TW", "28-NQ-TW", "28-XYZ/TW", "12/XY-UBNDX", "123/2020/DS-ST", "28-NQ/A", "28-NQ/Tuong",
    "28-NQ/2018", "45/2019/QH", "45/2019/14", "45/1492/QH14", "42/2022/NĐ", "42/2022-NĐ-CP",
    "0-NQ/TW",
    "1234567-NQ/TW", "28ab-NQ/TW", "71/KL/ABC", "4507/BGTVT", "24/KFC-VN", "12/L-ABC", "12-L/ABC",
    "hợp đồng số 12/HĐ-ABC", "giấy phép số 123/GP-TTĐT", "tài khoản số 123456/AB-CDE",
    "theo 28-nq/tw", "28-NQ/tw", "28-NQ/TW/TU", "12/UBND-Hội đồng", "5 - KH/XYZ",
    "28-NQ/ABCDEFGHIJKLM",

    // Parts of something longer.
    "x28-NQ/TW", "sốx28-NQ/TW", "1.28-NQ/TW", "1,28-NQ/TW", "/28-NQ/TW", "-28-NQ/TW", "_28-NQ/TW",
    "a@28-NQ/TW", "?so=28-NQ/TW", "&28-NQ/TW", "#28-NQ/TW", "%28-NQ/TW", "+28-NQ/TW",
    "\u{2013}28-NQ/TW", "28-NQ/TWx", "28-NQ/TW_1", "28-NQ/TW@x", "28-NQ/TW=1", "28-NQ/TW.pdf",
    "28-NQ/TW.2", "28-NQ/TW/1", "28-NQ/TW?id", "28-NQ/TW#a", "http://a.vn/(28-NQ/TW",
    "https://a.vn/b,28-NQ/TW", "a@b.vn,28-NQ/TW", "file.28-NQ/TW",

    // Walls.
    "28\0-NQ/TW", "28-\0NQ/TW", "28-NQ\0/TW", "28-NQ/T\0W", "Nghị quyết\0 42", "Nghị quyết số\0 42",

    // Numbers after type words that are no documents'.
    "Nghị quyết số 0", "Nghị quyết số 2018", "Nghị quyết 2018", "Nghị quyết năm 2018",
    "Nghị quyết 28-NQ", "Nghị quyết 30a", "Nghị quyết 3.128", "Nghị quyết 97,5", "Nghị quyết 1/2",
    "Nghị quyết 20 - 25", "Nghị quyết số 20-25", "Kế hoạch 5 năm", "Kế hoạch 5 năm 2021-2025",
    "Kế hoạch 3 tháng", "Kế hoạch 100 ngày", "Báo cáo 30%", "Báo cáo 30 %",
    "Nghị quyết 11 nội dung",
    "Nghị quyết 5 điểm", "Kết luận 3 vấn đề", "Thông báo 12 trường hợp", "Quyết định 5 vụ việc",
    "Hướng dẫn 15 đồng chí", "Chương trình 2 buổi", "Dự án 3 tầng", "Quyết định 02 cá nhân",
    "Nghị quyết số 15 đồng chí", "Công văn 10 trang", "Thông báo số 0243 123", "Luật 10:30",
    "Nghị quyết 123456", "Nghị quyết 42x", "dự án số 2", "phương án số 1 và 2", "mệnh lệnh số 1",
    "Nghị quyết.42", "Nghị quyết/42", "Nghị quyết, 42", "XNghị quyết 42", "Nghị quyết42",
  ]

  @Test(arguments: texts)
  func whatOnlyLooksLikeACitationIsNone(text: String) {
    #expect(drawnCitations(in: text) == "")
    #expect(drawnCitations(in: text.decomposed) == "")
    #expect(drawnCitations(in: "theo \(text) thì") == "")
  }
}
