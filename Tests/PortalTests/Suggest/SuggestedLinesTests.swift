import Portal
import Testing

/// Front matter to paste.
@Suite struct SuggestedLinesTests {
  private static let report = """
    Huyện Sông Xanh sơ kết quý I năm 2024
    09/04/2024

    Trong quý I/2024, huyện tổ chức 12 cuộc truyền thông trực tiếp và 8 cuộc truyền thông nhóm nhỏ ở cơ sở.
    Có 45 buổi tiếp dân, trong đó có 20 buổi ở xã; mở 6 lớp bồi dưỡng, tăng 2 lớp so với năm 2023.
    Tính đến ngày 31/3/2024, huyện có 1.250 đảng viên toàn tỉnh. Có 12/15 xã có tổ tuyên truyền.
    Quý II/2024 phấn đấu mở 10 lớp bồi dưỡng. Đã phát hàng nghìn tờ rơi và trồng 500 cây.

    Lê Văn Tám
    """

  @Test func onlyPlainCountsAndStocksAreOffered() {
    #expect(
      Suggesting(Self.report).suggestions.text(.en).string == """
        title: Huyện Sông Xanh sơ kết quý I năm 2024
        date: 2024-04-09
        summary: "Trong quý I/2024, huyện tổ chức 12 cuộc truyền thông trực tiếp và 8 cuộc truyền thông nhóm nhỏ ở cơ sở."
        authors: [Lê Văn Tám]
        figures:
          - {measure: truyen-thong, value: 12, group: trực tiếp, period: 2024-Q1, quote: "12 cuộc truyền thông trực tiếp"}  # line 4
          - {measure: truyen-thong, value: 8, group: nhóm nhỏ, period: 2024-Q1, quote: "8 cuộc truyền thông nhóm nhỏ"}  # line 4
          - {measure: tiep-dan, value: 45, period: 2024-Q1, id: so-1, quote: "45 buổi tiếp dân"}  # line 5; the time is of a sentence before: check it
          # - {measure: tiep-dan, value: 20, period: 2024-Q1, part-of: so-1, quote: "20 buổi"}  # line 5; a part of “45 buổi tiếp dân”: not added; the time is of a sentence before: check it
          - {measure: lop, value: 6, period: 2024-Q1, quote: "6 lớp bồi dưỡng"}  # line 5; the time is of a sentence before: check it
          # - {measure: lop, change: {value: 2, since: 2023}, period: 2024-Q1, quote: "2 lớp"}  # line 5; a change: belongs to the figure that it is of; the time is of a sentence before: check it
          - {measure: dang-vien, value: 1250, as-of: 2024-03-31, quote: "1.250 đảng viên toàn tỉnh"}  # line 6
          # - {measure: ty-le-xa, value: 12, of: 15, period: 2024-Q1, quote: 12/15 xã}  # line 6; a ratio: shown, never added; the time is of a sentence before: check it
          # - {measure: lop, value: 10, period: 2024-Q2, plan: true, quote: "10 lớp bồi dưỡng"}  # line 7; a plan or request: no result
          # - {measure: "?", value: "?", period: 2024-Q1, quote: hàng nghìn tờ rơi}  # line 7; no number that can be told; the time is of a sentence before: check it
          # - {measure: "?", value: 500, period: 2024-Q1, quote: "500 cây"}  # line 7; measures.yaml has no measure that is near enough; the time is of a sentence before: check it

        """)
  }

  @Test(arguments: [MessageLanguage.vi, .en])
  func theReaderTakesWhatIsPasted(language: MessageLanguage) {
    let pasted = Suggesting(Self.report).suggestions.text(language).string
    let item = "---\n\(pasted)---\n\(Self.report)\n"
    var reader = ItemReader(Reading(offset: 420, fileLimit: 1 << 20, markdown: MarkdownOptions()))
    let read = reader.read(Bytes(item), path: Bytes("items/a.md"))
    #expect(read.problems.isEmpty, "\(read.problems)\n\(pasted)")
    #expect(
      read.item?.figures.map(\.measure.value.string) == [
        "truyen-thong", "truyen-thong", "tiep-dan", "lop", "dang-vien",
      ])
    #expect(read.item?.authors.map(\.name.string) == ["Lê Văn Tám"])
  }

  @Test func bothLanguagesSayWhyAFigureIsNotOffered() {
    let rows: [(text: String, vi: String, en: String)] = [
      ("Mỗi năm 2 lần.", "tỷ lệ: chỉ nêu, không cộng", "a ratio: shown, never added"),
      ("Sẽ mở 4 lớp.", "kế hoạch, yêu cầu: chưa phải kết quả", "a plan or request: no result"),
      ("Mở 10-15 lớp.", "không có số rõ ràng", "no number that can be told"),
      (
        "Tăng 4 lớp.", "mức tăng, giảm: thêm vào số mà nó nói đến",
        "a change: belongs to the figure that it is of"
      ),
      (
        "Trong đó có 4 lớp.", "một phần của số khác: không cộng",
        "a part of another number: not added"
      ),
      (
        "Trồng 500 cây.", "measures.yaml không có chỉ tiêu đủ gần",
        "measures.yaml has no measure that is near enough"
      ),
      ("Có 45 buổi tiếp dân.", "bài không nêu kỳ: hãy ghi", "the text gives no period: fill it in"),
      (
        "Hiện nay có 45 buổi tiếp dân.", "bài không nêu kỳ: hãy ghi",
        "the text gives no period: fill it in"
      ),
      (
        "Tính đến 1/2/2024 có 45 buổi tiếp dân.",
        "“tiep-dan” là chỉ tiêu loại khác (theo kỳ, theo ngày hoặc tỷ lệ)",
        "“tiep-dan” is another kind of measure (flow, stock or ratio)"
      ),
      (
        "Năm 2024, có 45 buổi tiếp dân.\nNăm 2024, có 46 buổi tiếp dân.",
        "trùng chỉ tiêu và kỳ với dòng 1: cần group hoặc part-of",
        "the measure and time of line 1: wants group or part-of"
      ),
    ]
    for (text, vi, en) in rows {
      let suggestions = Suggesting(text).suggestions
      for (language, said) in [(MessageLanguage.vi, vi), (.en, en)] {
        let lines = suggestions.text(language).string.split(separator: "\n")
        let offered = lines.filter { $0.hasPrefix("  - ") }
        #expect(lines.contains { $0.hasPrefix("  # - ") && $0.contains(said) }, "\(text): \(lines)")
        #expect(offered.count == (text.contains("46") ? 1 : 0), "\(text)")
      }
    }
  }
}
