import Portal
import Testing

/// Title, lead, byline, source and dates.
@Suite struct TextHeadTests {
  private func head(_ text: String, path: String = "a.txt") throws -> String {
    let found = Suggesting(text, path: path)
    return try ["title", "lead", "byline", "source", "date"].flatMap { kind in
      try found.records(kind).map { record in
        ([kind]
          + ["line", "text", "url", "date", "role"].compactMap { key in
            (record[key] as? String) ?? (record[key] as? Int).map { String($0) }
          }).joined(separator: " | ")
      }
    }.joined(separator: "\n")
  }

  private static let lead = "Sáng 05/3, huyện họp bàn việc mở lớp cho cán bộ cơ sở."

  @Test(arguments: ["", "# "])
  func aSavedPageIsTakenApart(mark: String) throws {
    let text = """
      Sign In

      Ban Tuyên giáo Huyện ủy Sông Xanh
      https://songxanh.example.vn

      \(mark)Huyện Sông Xanh bàn việc mở lớp năm 2024
      Thứ ba - 05/03/2024 10:14

      \(Self.lead)

      Có 12 đại biểu dự./.

      Bài, ảnh: Lê Văn Tám
      Bạn đã không sử dụng Site, bấm vào đây.
      top
      """
    for (path, text) in [("a.txt", text), ("a.md", text)] {
      #expect(
        try head(text, path: path) == """
          title | 6 | Huyện Sông Xanh bàn việc mở lớp năm 2024
          lead | 9 | \(Self.lead)
          byline | 13 | Lê Văn Tám | text,photo
          source | 3 | Ban Tuyên giáo Huyện ủy Sông Xanh | https://songxanh.example.vn
          date | 7 | Thứ ba - 05/03/2024 10:14 | 2024-03-05T10:14 | published
          date | 9 | Sáng 05/3 | 2024-03-05 | event
          """)
    }
  }

  @Test(arguments: [
    ("Tác giả bài viết: Hoàng Lan", "byline | 3 | Hoàng Lan"),
    ("Tin: Hoàng Lan", "byline | 3 | Hoàng Lan | text"),
    ("Hoàng Lan", "byline | 3 | Hoàng Lan"),
    ("HL", "byline | 3 | HL"),
    ("(Theo Baotinh.vn, 11/01/2019)", "source | 3 | Baotinh.vn | 2019-01-11"),
    ("Nguồn: Báo Tỉnh", "source | 3 | Báo Tỉnh"),
    ("Hội nghị đã thành công.", ""),
    ("Chia sẻ", ""),
  ])
  func theLastLineSaysWhoMadeIt(line: String, said: String) throws {
    let text = "Huyện Sông Xanh mở lớp mới\nHuyện mở lớp mới cho cán bộ cơ sở ở ba xã.\n"
    let found = try head(text + line).split(separator: "\n").dropFirst(2).joined(separator: "\n")
    #expect(found == said)
  }

  @Test func aHeadlineTwiceIsNoLead() throws {
    let title = "Huyện Sông Xanh mở lớp mới cho cán bộ"
    #expect(
      try head("null \(title)\n\(title)\n\(Self.lead)") == """
        title | 1 | \(title)
        lead | 3 | \(Self.lead)
        """)
  }

  @Test func aSentenceAloneIsNoTitle() throws {
    #expect(try head("Huyện Sông Xanh mở lớp mới cho cán bộ.") == "")
  }

  @Test func whatTheFrontMatterHasIsNotOfferedAgain() {
    let text =
      "---\ntitle: A\nngày: 2024-01-01\n---\n\n# Huyện Sông Xanh mở lớp mới\n\n\(Self.lead)\n"
    #expect(
      Suggesting(text, path: "a.md").suggestions.text(.en).string
        == "summary: \"\(Self.lead)\"\n")
  }
}
