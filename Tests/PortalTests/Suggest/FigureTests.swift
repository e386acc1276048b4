import Foundation
import Portal
import Testing

/// What is read out of sentences: value, qualifier, noun, kind. Each both ways that letters are encoded.
@Suite struct FigureTests {
  @Test(arguments: [
    ("Huyện đã mở 3.128 lớp.", "3128 exact lớp activity"),
    ("Huyện đã mở 08 lớp, 12 cuộc họp.", "8 exact lớp activity; 12 exact cuộc họp activity"),
    ("Tỉnh hỗ trợ hơn 867 tỷ đồng.", "867000000000 over đồng activity"),
    ("Tỉnh hỗ trợ 1 tỷ 200 triệu đồng.", "1200000000 exact đồng activity"),
    ("Tỉnh chi 12,5 triệu đồng.", "12500000 exact đồng activity"),
    ("Tỉnh chi 2 nghìn tỷ đồng.", "2000000000000 exact đồng activity"),
    ("Có gần 14.000 người dự.", "14000 under người activity"),
    ("Có khoảng 1,2 triệu lượt xem.", "1200000 about lượt xem activity"),
    ("Có ít nhất 45 buổi nói chuyện.", "45 over buổi nói chuyện activity"),
    ("Đã phát không quá 500 tờ rơi.", "500 under tờ rơi activity"),
    ("Có 20 đồng chí trở lên dự.", "20 over đồng chí activity"),
    ("Tỉnh tổ chức hai lớp và ba hội nghị.", "2 exact lớp activity"),
    ("Có 2000 người dự.", "2000 exact người activity"),
    ("Gồm (12) không, có “15 lớp”.", "15 exact lớp activity"),
    ("Có trên 300 cán bộ, đảng viên, đoàn viên dự.", "300 over cán bộ, đảng viên activity"),
    (
      "Đã trồng 30 khóm tre và thay 25 tủ sách.",
      "30 exact khóm activity; 25 exact tủ sách activity"
    ),
  ])
  func numbersAreReadWithWhatTheyCount(text: String, said: String) throws {
    try check(text, said, "value", "qualifier", "unit", "figure")
  }

  @Test(arguments: [
    // Subsets
    ("Có 90 cán bộ dự, trong đó có 55 đảng viên.", "90 activity -; 55 subset 1:3"),
    ("Có 90 cán bộ dự. Trong đó, 55 đồng chí là nữ.", "90 activity -; 55 subset 1:3"),
    (
      "Mở 45 lớp, gồm 30 lớp ở xã và 15 lớp ở huyện.", "45 activity -; 30 subset 1:3; 15 subset 1:3"
    ),
    ("Mở 45 lớp (30 lớp ở xã).", "45 activity -; 30 subset 1:3"),
    ("Có 90 người dự, trong đó có 55 nữ; mở 3 lớp.", "90 activity -; 55 subset 1:3; 3 activity -"),
    (
      "Có 90 người dự, trong đó có 55 nữ; 20 thanh niên.",
      "90 activity -; 55 subset 1:3; 20 subset 1:3"
    ),
    ("Đoàn gồm 12 thành viên.", "12 activity -"),
    // Stocks
    ("Tính đến ngày 31/10/2022, tỉnh có 124.192 người tham gia.", "124192 stock -"),
    ("Đến nay, tỉnh có 120 chi bộ.", "120 stock -"),
    ("Tỉnh có 120 chi bộ tính đến hết năm 2023.", "120 stock -"),
    ("Tỉnh hiện có 120 chi bộ.", "120 stock -"),
    ("Việc thực hiện có kết quả: mở 120 lớp.", "120 activity -"),
    // Changes
    ("Tỉnh mở 50 lớp, tăng 12 lớp so với năm 2018.", "50 activity -; 12 change -"),
    ("Số vụ việc giảm còn 12 vụ.", "12 change -"),
    ("Số lớp tăng từ 20 lên 35 lớp.", "35 change -"),
    ("Huyện tăng cường mở 12 lớp.", "12 activity -"),
    ("Tỉnh mở nhiều hơn 12 lớp.", "12 change -"),
    // Ratios
    ("Có 63/63 tỉnh, thành phố đã mở lớp.", "63 ratio -"),
    ("Đạt 97,55% kế hoạch.", "97.55 ratio -"),
    ("Có 12/15 xã hoàn thành.", "12 ratio -"),
    ("Mỗi năm 2 lần.", "2 ratio -"),
    ("Bình quân có 40 người/lớp.", "40 ratio -"),
    // Plans
    ("Năm 2025 phấn đấu mở 40 lớp.", "40 plan -"),
    ("Quý tới dự kiến mở 40 lớp; in 500 tờ rơi.", "40 plan -; 500 plan -"),
    ("Huyện sẽ mở 40 lớp.", "40 plan -"), ("Phấn đấu đạt 95% đảng viên.", "95 plan -"),
    ("Chỉ tiêu giao 40 lớp.", "40 plan -"),
    ("Theo kế hoạch là 40 lớp, đã mở 38 lớp.", "40 plan -; 38 activity -"),
    ("Thực hiện kế hoạch, huyện mở 40 lớp.", "40 activity -"),
    // Vague amounts
    ("Phát hàng nghìn tờ rơi cho nhiều người.", "- vague -"),
    ("Mở 10-15 lớp.", "- vague -"),
    ("Mở từ 10 đến 15 lớp.", "- vague -"),
    ("Có 1,250 người dự.", "- vague -"),
    ("Có 1 250 người dự.", "- vague -"),
  ])
  func kindsAreToldByTheWordsAround(text: String, said: String) throws {
    try check(text, said, "value", "figure", "part-of")
  }

  @Test(arguments: [
    ("Quý I/2024, tỉnh mở 12 lớp.", "2024-Q1 - sentence"),
    ("Trong quý 3 năm 2024 mở 12 lớp.", "2024-Q3 - sentence"),
    ("6 tháng đầu năm 2024 mở 12 lớp.", "2024-H1 - sentence"),
    ("Ba tháng cuối năm 2024 mở 12 lớp.", "2024-Q4 - sentence"),
    ("9 tháng đầu năm 2020 mở 12 lớp.", "2020-9M - sentence"),
    ("Tháng 3/2024 mở 12 lớp.", "2024-03 - sentence"),
    ("Trong 02 năm 2017, 2018 mở 12 lớp.", "2017/2018 - sentence"),
    ("Giai đoạn 2017-2020 mở 12 lớp.", "2017/2020 - sentence"),
    ("Từ năm 2017 đến tháng 10/2022 mở 12 lớp.", "2017/2022-10 - sentence"),
    ("Từ tháng 1 đến tháng 9/2024 mở 12 lớp.", "2024-01/2024-09 - sentence"),
    ("Tỉnh mở 12 lớp trong quý II/2023.", "2023-Q2 - sentence"),
    ("Tính đến ngày 31/10/2022, có 12 chi bộ.", "- 2022-10-31 sentence"),
    ("Tính đến hết tháng 10/2022, có 12 chi bộ.", "- 2022-10-31 sentence"),
    ("Năm 2024 bận rộn. Sáng 08/4, tại xã, mở 12 lớp.", "2024-04-08 - sentence"),
    ("Trong quý I/2024 có việc. Kế hoạch năm 2025 đã rõ. Huyện mở 12 lớp.", "2024-Q1 - before"),
    (
      "Trong quý I có việc, năm 2024. Năm 2025 sẽ làm 3 việc. Mở 12 lớp.",
      "2025 - sentence; 2024 - before"
    ),
    ("Quý I/2024 có việc. Ngày 08/4/2024 huyện họp. Mở 12 lớp.", "2024-Q1 - before"),
    ("Ngày 08/4/2024 huyện họp. Có 12 đại biểu.", "2024-04-08 - before"),
    ("Huyện mở 12 lớp.", "- - -"),
    (
      "Mở 5 lớp, tăng 2 lớp so với năm 2018; năm 2019 mở 7 lớp.",
      "2019 - sentence; 2019 - sentence; 2019 - sentence"
    ),
  ])
  func timesAreThoseOfTheSentenceElseTheLastBefore(text: String, said: String) throws {
    try check(text, said, "period", "as-of", "time-from")
  }

  @Test func aChangeSaysSinceWhen() throws {
    let found = Suggesting("Tính đến ngày 1/2/2022 có 50 chi bộ, tăng 12 chi bộ so với năm 2018.")
    #expect(try found.figures("value", "since") == "50 -; 12 2018")
  }

  @Test(arguments: [
    ("Huyện mở 12 lớp bồi dưỡng.", "lop sure"),
    ("Xã có 45 buổi tiếp dân.", "tiep-dan sure"),
    ("Tỉnh tổ chức 20 cuộc truyền thông.", "truyen-thong sure"),
    ("Có 300 đại biểu dự hội nghị.", "nguoi-du sure"),
    ("Đã trồng 500 cây.", "- -"),
    ("Có 30 công văn.", "- -"),
  ])
  func theNearestMeasureIsNamedOrNone(text: String, said: String) throws {
    try check(text, said, "measure", "certainty")
  }

  @Test func placesPointIntoTheFileAsItIs() throws {
    let text = "\u{FEFF}Tiêu đề\r\n\r\nHuyện mở **gần 12 lớp** ở xã.\rKết quả: 3 cuộc họp."
    #expect(
      try Suggesting(text, path: "a.md").figures("line", "column", "text")
        == "3 11 gần 12 lớp; 4 9 3 cuộc họp")
    // ê and ộ are more scalars then.
    #expect(
      try Suggesting(text.decomposed, path: "a.md").figures("line", "column")
        == "3 15; 4 12")
  }

  @Test func theRecordHasTheContractsKeysFirst() {
    let records = Suggesting("Quý I/2024, xã có 45 buổi tiếp dân.").suggestions.records.string
    #expect(
      records == """
        {"kind":"figure","line":1,"column":18,"text":"45 buổi tiếp dân","value":"45",\
        "qualifier":"exact","unit":"buổi","period":"2024-Q1","as-of":null,"figure":"activity",\
        "time-from":"sentence","of":null,"since":null,"part-of":null,"measure":"tiep-dan",\
        "certainty":"sure","sentence":"Quý I/2024, xã có 45 buổi tiếp dân."}

        """)
  }

  private func check(_ text: String, _ said: String, _ keys: String...) throws {
    for (text, isComposed) in [(text, true), (text.decomposed, false)] {
      let found = try Suggesting(text).records("figure").map { record in
        keys.map { key in
          let value = (record[key] as? String)?.precomposedStringWithCanonicalMapping ?? "-"
          // Columns count scalars, of which a decomposed text has more.
          return key == "part-of" && value != "-" && !isComposed ? "1:3" : value
        }.joined(separator: " ")
      }.joined(separator: "; ")
      #expect(found == said, "\(text)")
    }
  }
}
