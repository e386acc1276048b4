import Testing

@testable import Portal

/// What `portal new` writes: it is read back as it was meant.
@Suite struct NewItemTests {
  private static func site(_ items: [String: String] = [:]) throws -> Site {
    var small = SmallSite(items: items)
    small.now = "2024-04-09"
    small.settings += "sections:\n  - {id: khoa-giao, name: Khoa giáo}\n"
    return try small.gather().site
  }

  private static func read(
    _ bytes: Bytes, at path: Bytes = Bytes("Content/items/a.md")
  ) -> (item: Item?, problems: [Problem]) {
    var reader = ItemReader(
      Reading(offset: 420, fileLimit: Reading.defaultFileLimit, markdown: MarkdownOptions()))
    let (item, problems) = reader.read(bytes, path: path)
    return (item, problems.map(\.problem))
  }

  // MARK: Titles

  private static let pieces = [
    "\"", "'", ":", ": ", "#", " #", "- ", "---", "?", "!", "&", "*", "|", ">", "%", "@", "`", "\\",
    "\\n", "{", "}", "[", "]", ",", "~", "null", "true", "no", "12", "1.5", "0x1F", "2024-04-09",
    "Hội nghị", "Đồng Tháp", "tổng kết", "e\u{301}", "u\u{31B}\u{301}", "Ð", "👍", "👨‍👩‍👧", "🇻🇳",
    "مرحبا", "中文", "\u{200B}", "\u{AD}", "\u{202E}", "\u{A0}", "\u{2028}", "\u{85}", "\u{FEFF}",
    "\t", "\n", "\r\n", "\u{0}", "\u{7}", "\u{301}", "\u{FFFD}", "\u{FFFF}", " ", "  ", "a", "Z",
    "<b>", "28-NQ/TW", "{{title}}", "%YAML", "...", "=",
  ]

  /// Whatever stands in a title, the file says that title, and nothing in it is wrong.
  @Test(arguments: 0..<40 as Range<UInt64>)
  func whatIsWrittenIsReadBackAsThatTitle(_ seed: UInt64) throws {
    var random = SplitMix(seed: seed)
    let site = try Self.site()
    for _ in 0..<50 {
      let typed = (0..<Int.random(in: 1...9, using: &random)).map { _ in
        Self.pieces.randomElement(using: &random) ?? ""
      }.joined()
      var wish = NewItem.Wish(title: typed)
      if wish.title.isEmpty { continue }
      wish.lead = wish.title
      wish.tags = Fold.slug(wish.title).isEmpty ? [] : [wish.title]
      wish.isBundle = Bool.random(using: &random)
      let item = try NewItem(wish, in: site, Bool.random(using: &random) ? .vi : .en)
      let (read, problems) = Self.read(item.bytes, at: item.path)
      let isLong = wish.title.string.count > NewItem.titleLimit
      #expect(
        problems.isEmpty || isLong && problems.count == 1, "seed \(seed), \(typed.debugDescription)"
      )
      #expect(read?.title.value == wish.title, "seed \(seed), \(typed.debugDescription)")
      #expect(read?.summary == wish.title && read?.tags == wish.tags)
      #expect(item.address.string.hasSuffix("/\(read?.slug.value.string ?? "?")/"))
    }
  }

  @Test(arguments: [
    ("  Hội nghị  giao ban ", "Hội nghị giao ban"), ("Hội nghị".decomposed, "Hội nghị"),
    ("a\u{200B}b\u{AD}\u{202E}", "ab"), ("một\ndòng\t\u{2028}thôi", "một dòng thôi"),
    ("\u{A0}\u{2003}a\u{A0}b\u{A0}", "a\u{A0}b"), ("👨‍👩‍👧 vui", "👨‍👩‍👧 vui"), ("\u{0}\u{7F}\u{200B} ", ""),
  ])
  func whatShowsNothingIsLeftOut(_ typed: String, _ title: String) {
    #expect(CleanText.line(typed).string == title)
  }

  @Test func aTitleWithoutLettersHasAnAddress() throws {
    let item = try NewItem(NewItem.Wish(title: "???"), in: Self.site(), .vi)
    #expect(item.path.string == "Content/items/2024/2024-04-09-tin.md")
    #expect(Self.read(item.bytes).item?.slug.value.string == "tin")
    let taken = try Self.site(["tin": "---\ntitle: A\ndate: 2024-04-09\nslug: tin\n---\n"])
    let second = try NewItem(NewItem.Wish(title: "中文"), in: taken, .vi)
    #expect(second.address.string == "/tin/2024/04/09/tin-2/" && second.holder == nil)
  }

  @Test func aLongTitleHasAShortName() throws {
    let title = String(repeating: "hội nghị ", count: 200)
    let item = try NewItem(NewItem.Wish(title: title), in: Self.site(), .vi)
    #expect(item.path.count < 255)
    let (read, problems) = Self.read(item.bytes, at: item.path)
    #expect(problems.map(\.code) == ["title.long"])
    #expect(read?.title.value.string.count == 1799)
    #expect(item.address.string == "/tin/2024/04/09/\(read?.slug.value.string ?? "")/")
  }

  // MARK: Fields

  @Test func whatIsAskedForIsLookedUpAndWritten() throws {
    var wish = NewItem.Wish(title: "Khảo sát: đợt 2")
    wish.date = "10/04/2024 21:58"
    wish.section = "khoa giao"
    wish.agencies = ["TU", "Tỉnh uỷ", "Đảng ủy xã".decomposed]
    wish.documents = ["Nghị quyết về bảo hiểm", "21-NQ/TW (2017)", "28 - nq/tw"]
    wish.tags = [Bytes("Dân vận")]
    wish.lead = Bytes("Sáng 10/4, đoàn khảo sát làm việc.")
    wish.isDraft = true
    wish.isBundle = true
    let item = try NewItem(wish, in: Self.site(), .vi)
    #expect(item.path.string == "Content/items/2024/2024-04-10-khao-sat-dot-2/index.md")
    #expect(item.isAhead && item.holder == nil)
    #expect(
      item.bytes.string == """
        ---
        # Dòng bắt đầu bằng “#” là ghi chú, không hiện trên trang. Bỏ “# ” ở đầu dòng để dùng trường đó.
        title: "Khảo sát: đợt 2"
        date: 2024-04-10T21:58            # ngày đăng; thêm giờ nếu cần: 2024-04-10T08:30
        draft: true                       # bản nháp, chưa đăng
        section: khoa-giao                # chuyên mục: khoa-giao
        agencies: [tinh, xa]              # cơ quan trong agencies.yaml; cơ quan đầu tiên báo cáo số liệu
        documents: [28-NQ/TW, 21-NQ/TW (2017)]  # bài nói về văn bản nào, ghi số, ký hiệu như [28-NQ/TW]
        summary: "Sáng 10/4, đoàn khảo sát làm việc."  # sapo, hiện trong danh sách tin
        # authors: []                     # [Họ và tên], hoặc [{name: Họ và tên, role: [text, photo]}]
        # source:                         # nguồn, nếu đăng lại: {name: Tên báo, url: "https://…"}
        # image:                          # ảnh cạnh tệp này: {file: anh.jpg, alt: Mô tả ảnh, caption: Chú thích, credit: Người chụp}
        # attachments: []                 # tệp đính kèm cạnh tệp này: [{file: bao-cao.pdf, title: Báo cáo}]
        tags: [Dân vận]                   # thẻ, như [Dân vận, Khoa giáo]
        # figures: []                     # số liệu: [{measure: hoi-nghi, value: 12, period: 2024-04, quote: "chữ trong bài"}]; xem portal list measures
        ---


        """)
    #expect(Self.read(item.bytes, at: item.path).problems.isEmpty)
  }

  /// A field that an editor takes the mark from is one that the portal reads, in either language.
  @Test(arguments: [MessageLanguage.vi, .en])
  func everyRemarkIsAField(_ language: MessageLanguage) throws {
    var wish = NewItem.Wish(title: "A")
    wish.isBundle = true
    let item = try NewItem(wish, in: Self.site(), language)
    let lines = item.bytes.string.split(separator: "\n", omittingEmptySubsequences: false)
    let used = lines.enumerated().map { $0 > 1 && $1.hasPrefix("# ") ? $1.dropFirst(2) : $1[...] }
    #expect(used != lines.map { $0[...] })
    let (read, problems) = Self.read(Bytes(used.joined(separator: "\n")), at: item.path)
    #expect(problems.isEmpty && read?.isDraft == true)
    #expect(read?.section?.value.string == "khoa-giao")
    #expect(Set(lines.compactMap { $0.split(separator: ":").first }).count >= 14)
  }

  @Test func namesThatNobodyHasAreSaidAtOnceWithTheNearest() throws {
    var wish = NewItem.Wish(title: "A")
    wish.date = "31/02/2024"
    wish.section = "khoa-giaoo"
    wish.agencies = ["Tinh uy"]
    wish.documents = ["28-NQ/TU", "99-KL/TW", "21-NQ/TW"]
    let site = try Self.site([
      "a": "---\ntitle: B\ndate: 2024-01-01\ndocuments: [99-KL/TW]\n---\n"
    ])
    do throws(NameFaults) {
      _ = try NewItem(wish, in: site, .en)
      Issue.record("it was taken")
    } catch {
      #expect(
        TallyWords(.en).text(of: error.all).string == """
          error: there is no 31 February
                = February 2024 has 29 days; write the date as 2024-02-29 or 29/02/2024
          error: there is no section “khoa-giaoo”
                = did you mean khoa-giao?
          error: there is no agency “Tinh uy”
                = did you mean Tỉnh ủy?
          error: there is no document “28-NQ/TU”
                = did you mean 28-NQ/TW?
          error: “99-KL/TW” is not in the register
                = add it to Content/documents.yaml
          error: “21-NQ/TW” is a name of several documents
                = write one of 21-NQ/TW (2012), 21-NQ/TW (2017)

          """)
    }
  }

  // MARK: Addresses

  @Test(arguments: [
    "title: Tin A\ndate: 2024-04-09", "title: B\ndate: 2024-04-09\nslug: tin-a",
    "title: Tin A\ndate: 2024-04-09\ndraft: true",
    "title: Tin A\ndate: 2024-04-09\nexpires: 2024-04-09",
    "title: B\ndate: 2023-01-01\naliases: [/tin/2024/04/09/tin-a/]",
    "title: Tin A\ndate: 2024-04-08T20:00Z",
  ])
  func whoHasTheAddressIsNamed(_ fields: String) throws {
    let item = try NewItem(
      NewItem.Wish(title: "Tin “A”"), in: Self.site(["khac": "---\n\(fields)\n---\n"]), .en)
    #expect(item.holder?.string == "Content/items/khac.md")
  }

  // MARK: Words of a command

  @Test(arguments: [
    ("vi", ["vi"]), ("code --wait", ["code", "--wait"]), ("  a\t b ", ["a", "b"]),
    ("'/opt/my editor/run' -n", ["/opt/my editor/run", "-n"]), ("a\\ b c", ["a b", "c"]),
    ("\"a \\\"b\\\" \\c\" ''", ["a \"b\" \\c", ""]), ("a'b c'd", ["ab cd"]), ("", []),
    ("a 'b", nil), ("a \"b", nil), ("a\\", nil),
  ])
  func anEditorsWordsAreAsAShellHasThem(_ text: String, _ words: [String]?) {
    #expect(ShellWords.split(Bytes(text))?.map(\.string) == words)
  }

  @Test(arguments: ["a", "Cổng tin", "it's", "$HOME", "", "a\"b", "-x"])
  func aQuotedWordIsReadBack(_ word: String) {
    #expect(ShellWords.split(ShellWords.quoted(Bytes(word)))?.map(\.string) == [word])
  }
}
