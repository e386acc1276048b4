import Portal
import Testing

/// What an item's front matter becomes.
@Suite struct FieldTests {
  private func item(_ front: String, body: String = "", path: String = "Content/items/a.md") throws
    -> Item
  {
    var reader = ItemReader(
      Reading(offset: 420, fileLimit: Reading.defaultFileLimit, markdown: .ours([])))
    let (item, problems) = reader.read(
      Bytes("---\ntitle: Hội nghị\ndate: 2024-04-09T21:58\n\(front)\n---\n\(body)"),
      path: Bytes(path))
    #expect(problems.filter { $0.problem.severity == .error }.isEmpty, "\(problems)")
    return try #require(item)
  }

  @Test func everyFieldIsRead() throws {
    let item = try item(
      """
      updated: 2024-04-10
      expires: 31/12/2024
      slug: giao-ban
      aliases: [/cu/giao-ban, /bai.html]
      section: khoa-giao
      agencies: [btg, Tỉnh ủy]
      documents: [28-NQ/TW, 21-NQ/TW (2017)]
      summary: >-
        Một câu
        dài.
      authors: [Thanh Tài, {name: Trần Kim Sơn, role: [text, photo]}, {name: LH, role: editor}]
      source: {name: Báo, url: "https://bao.vn/a?b=1", date: 11/01/2019}
      image: {file: anh.jpg, alt: Hội trường, caption: Quang cảnh, credit: HQ}
      gallery: [a.jpg, {file: b.jpg}]
      attachments: [{file: so-lieu.csv, title: Số liệu}]
      tags: [Quý I, khoa giáo]
      pinned: true
      language: en
      translation-of: /tin/2024/04/01/bai-goc
      extra: {phòng: A1, giờ: 08:00}
      """)
    #expect(item.date.value.iso == Bytes("2024-04-09T21:58:00+07:00"))
    #expect(item.updated?.hasTime == false)
    #expect(item.expires?.day(in: 420).iso == Bytes("2024-12-31"))
    #expect(item.slug.value == Bytes("giao-ban"))
    #expect(item.aliases.map(\.value.string) == ["/cu/giao-ban/", "/bai.html"])
    #expect(item.section?.value == Bytes("khoa-giao"))
    #expect(item.agencies.map(\.value.string) == ["btg", "Tỉnh ủy"])
    #expect(item.documents.map(\.value.text.string) == ["28-NQ/TW", "21-NQ/TW (2017)"])
    #expect(item.summary == Bytes("Một câu dài."))
    #expect(item.authors.map(\.name.string) == ["Thanh Tài", "Trần Kim Sơn", "LH"])
    #expect(item.authors.map(\.roles) == [[], [.text, .photo], [.editor]])
    #expect(item.source?.url == Bytes("https://bao.vn/a?b=1"))
    #expect(item.image?.credit == Bytes("HQ"))
    #expect(item.gallery.map(\.file.value.string) == ["a.jpg", "b.jpg"])
    #expect(item.attachments.first?.title == Bytes("Số liệu"))
    #expect(item.tags.map(\.string) == ["Quý I", "khoa giáo"])
    #expect(item.isPinned && item.language == Bytes("en"))
    #expect(item.translationOf?.value == Bytes("/tin/2024/04/01/bai-goc/"))
    #expect(item.extra.map(\.name.string) == ["phòng", "giờ"])
    #expect(item.extra.map(\.text.string) == ["A1", "08:00"])
  }

  @Test func keysMayBeVietnamese() throws {
    let item = try item("chuyên mục: khoa-giao\nTác giả: [A]\nvăn bản: [28-NQ/TW]")
    #expect(item.section != nil && item.authors.count == 1 && item.documents.count == 1)
  }

  @Test func anEmptyFieldIsOneLeftOut() throws {
    let item = try item("section:\ntags: []\nimage: null\nsummary: ~")
    #expect(item.section == nil && item.tags.isEmpty && item.image == nil && item.summary.isEmpty)
  }

  @Test func theAddressComesFromTheTitle() throws {
    #expect(try item("").slug.value == Bytes("hoi-nghi"))
  }

  @Test func figuresAreReadWithTheirTimes() throws {
    let figures = try item(
      """
      agencies: [a]
      figures:
        - {measure: dai-bieu, value: 90996, qualifier: over, group: cấp huyện, period: 2018-05/2022-10, document: 28-NQ/TW, id: huyen, quote: trên 90.996}
        - {measure: dai-bieu, value: 55487, part-of: huyen, period: 2018-05/2022-10, quote: 55.487 đảng viên}
        - {measure: bhxh, value: 124192, as-of: 2022-10-31, change: {value: -27944, since: 2018}}
        - {measure: tinh, value: 63, of: 63, period: 2017/2018, plan: true}
      """, body: "Có trên **90.996** người, trong đó 55.487 đảng\nviên.\n"
    ).figures
    #expect(figures.map(\.value) == [90996, 55487, 124192, 63].map { Portal.Decimal($0) })
    #expect(figures.map(\.qualifier) == [.over, .exact, .exact, .exact])
    #expect(figures.map(\.counts) == [true, false, true, false])
    #expect(figures[2].change?.value.isNegative == true)
    #expect(figures[3].of == Portal.Decimal(63))
  }

  @Test func filesInTheTextAreFoundAndPagesAreNot() throws {
    let item = try item(
      "",
      body: """
        ![a](anh%20bia.jpg) ![b](/chung/logo.svg) ![c](https://x.vn/c.jpg)

        [số liệu](so-lieu.csv#p) [trang](/gioi-thieu/) [mục](#muc) [ngoài](https://x.vn/) [trên](../a/)
        """)
    #expect(
      item.body.files.map(\.value.string) == ["anh bia.jpg", "/chung/logo.svg", "so-lieu.csv"])
  }

  @Test func theOpeningIsTheFirstParagraphWithoutMarks() throws {
    #expect(
      try item("", body: "## Mục\n\nĐoạn *đầu*,\nhai dòng.\n\nĐoạn sau.\n").body.opening
        == Bytes("Đoạn đầu, hai dòng."))
    let long = try item("", body: String(repeating: "hội nghị ", count: 100)).body.opening.string
    #expect(long.hasSuffix("nghị…") || long.hasSuffix("hội…"))
    #expect(long.utf8.count < 280)
  }

  @Test func aFileNamedByAnotherDayIsAWarning() {
    var reader = ItemReader(
      Reading(offset: 420, fileLimit: Reading.defaultFileLimit, markdown: MarkdownOptions()))
    let problems = reader.read(
      Bytes("---\ntitle: A\ndate: 2024-04-09T00:30\n---\n"),
      path: Bytes("Content/items/2024-04-08-a.md")
    ).problems
    #expect(problems.map(\.problem.code) == ["date.filename"])
  }
}
