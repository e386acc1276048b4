@testable import Portal

/// An example of everything that can be wrong: of each case of each sort of problem at least one, with facts
/// that can be told from each other.
enum MessageExamples {
  static let all: [Problem] =
    text.map { .text($0) } + markdown.map { .markdown($0) } + value.map { .value($0) }
    + metadata.map { .content($0) } + references.map { .content($0) } + files.map { .content($0) }
    + settings.map { .content($0) } + template.map { .template($0) } + picture.map { .picture($0) }
    + check.map { .check($0) } + publishing.map { .publishing($0) }
    + importing.map { .importing($0) }

  private static let text: [TextProblem] =
    [.utf16, .notUTF8(byte: 0xC0, encoding: nil)]
    + LegacyEncoding.allCases.map { .notUTF8(byte: 0xE6, encoding: $0) }
    + [
      .control(0x7), .noncharacter(0xFFFE), .bidi(0x202E), .invisible(0x200B),
      .separator(0x2028),
      .tooLarge(bytes: 3_145_728, limit: 2_097_152),
    ]

  private static let markdown: [MarkdownProblem] =
    [
      .html("<iframe"), .unsafeURL("javascript:x", .scheme("javascript")),
      .unsafeURL("//xau.example", .noScheme), .unsafeURL("http:xau.example", .noHost),
      .unsafeURL("http:\\\\xau.example", .backslash), .unsafeURL("java script:x", .control),
    ] + MarkdownLimit.allCases.map { .complexity($0) } + [
      .tableTooWide(141, limit: 128), .tableColumns(head: 3, delimiter: 4), .tableAfterText,
      .noteDefinedTwice("ghi-chu"), .noteUndefined("ghi-chu"), .noteUnused("ghi-chu"),
      .noteInNote("ghi-chu"), .unclosedFence, .headingOfPage, .headingSkip(from: 2, to: 5),
      .imageWithoutText("anh.jpg"),
    ]

  private static let value: [ValueProblem] = [
    .notADate("hôm qua"), .dateWithoutYear("12/03"),
    .dateWithoutZeros("2024-2-3", meant: "2024-02-03"), .dateTail("25 giờ"), .year("20240"),
    .month(13, meant: nil), .month(23, meant: "23/04/2024"), .day(31, month: 2, year: 2024),
    .hour(24), .minute(60), .second(61), .offset("+7"), .notAPeriod("mùa xuân", meant: nil),
    .notAPeriod("quý 1", meant: "2024-Q1"), .quarter(5), .half(3), .months(6, meant: "2024-H1"),
    .months(13, meant: nil), .backwards(start: "2024-05-02", end: "2024-05-01"),
    .notANumber("nhiều"), .numberForm("1.234,5", meant: "1234.5"),
    .ambiguousNumber("1.234", grouped: "1234", fraction: "1.2340"), .negative("-5"),
    .tooManyDigits("1234567890123456789"), .notASymbol("số 28", meant: nil),
    .notASymbol("28-NQTW", meant: "28-NQ/TW"),
  ]

  private static let metadata: [ContentProblem] = [
    .noFrontMatter, .tomlFrontMatter, .unclosedFrontMatter, .yaml("did not find expected key"),
    .tabInIndentation, .anchor, .alias, .tag("!!binary"), .severalDocuments, .tooDeep(limit: 32),
    .tooManyValues(limit: 10_000), .longFrontMatter(bytes: 300_123, limit: 262_144), .notAMap,
    .notAList, .duplicateKey("title"),
    .unknownKey("tittle", nearest: "title", known: ["title", "date"]),
    .unknownKey("mau", nearest: nil, known: ["slug", "date"]), .missingKey("title"),
    .wantsText("title"), .wantsList("tags"), .wantsMap("contact"), .wantsFlag("draft", "có lẽ"),
    .wantsNumber("weight", least: 1, most: 77), .empty("name"),
    .wantsOneOf("kind", "tổng", nearest: nil, known: ["flow", "stock"]),
    .wantsOneOf("kind", "stok", nearest: "stock", known: ["flow", "stock"]),
    .wantsOneKey(["section", "agency"]), .emptySlug, .noAddress("!!!"), .unsafeSlug("../a"),
    .deviceName("con"),
    .unsafeAlias("tin-cu"), .unsafePath("../../a"), .tooLong("đường", bytes: 300, limit: 255),
    .updatedBeforeDate, .expiresBeforeDate, .fileNameDate("2024-01-02", "2024-01-03"),
    .longTitle(143), .missingFile("anh.jpg", nearest: nil),
    .missingFile("anh.jpg", nearest: "ảnh.jpg"), .unusedFile("Content/items/a/b.jpg"),
    .textInBundle("Content/items/a/index.md"), .notADownload("x.html"),
    .unsafeURL("javascript:x"), .figureWithoutTime, .figureWithBothTimes, .duplicateFigure,
    .duplicateFigureID("hop"), .unknownPart("họp", nearest: "hop"),
    .unknownPart("khác", nearest: nil), .partOfItself, .partsInCircle(["mot", "hai"]),
    .quoteNotFound("12 cuộc"),
    .figureWithoutAgency,
  ]

  private static let references: [ContentProblem] = [
    .unknownAgency("btg-dong-thp", nearest: "btg-dong-thap"),
    .unknownAgency("hội", nearest: nil),
    .ambiguousAgency("Tuyên giáo", candidates: ["btg-a", "btg-b"]),
    .unknownSection("khoa", nearest: "khoa-giao"), .unknownSection("xa", nearest: nil),
    .unknownMeasure("hopp", nearest: "hop"), .unknownMeasure("xa", nearest: nil),
    .unknownDocument("29-NQ", nearest: "28-NQ/TW"), .unknownDocument("xa", nearest: nil),
    .unregisteredDocument("28-NQ/TW"), .unregisteredCitation("28-NQ/TW"),
    .ambiguousDocument("21-NQ/TW", candidates: ["21-nq-tw-2012", "21-nq-tw-2017"]),
    .ambiguousCitation("Nghị quyết 21", candidates: ["21-nq-tw-2012", "21-nq-tw-2017"]),
    .unknownCitation("28-NQ/TW"),
    .otherDate("28-NQ/TW", here: "2018-05-24", there: "2018-05-23"),
    .documentTypes("15-QĐ/TU", here: "Quyết định", there: "Quy định"),
    .documentDates("15-QĐ/TU", here: "2023-03-13", there: "2023-03-12"),
    .unknownOriginal("/tin/a/", nearest: "/tin/b/"), .unknownOriginal("/tin/x/", nearest: nil),
    .translationOfItself, .translationOfTranslation(original: "/tin/a/"), .repeatedLanguage("en"),
    .duplicateID("btg"), .duplicateName("Ban Tuyên giáo"), .parentLoop(["tinh", "huyen"]),
    .unknownTag("chuyen", nearest: "chuyện"), .unknownTag("xa", nearest: nil),
    .unknownTopic("bau", nearest: "bau-cu"), .unknownTopic("xa", nearest: nil),
    .unknownItem("items/a", nearest: "items/b"), .unknownItem("items/x", nearest: nil),
    .hiddenItem("items/a"),
  ]

  private static let files: [ContentProblem] = [
    .brokenLink("/gioi-thieu", nearest: "/gioi-thieu/"), .brokenLink("/xa/", nearest: nil),
    .linkToHidden("/tin/a/", file: "Content/items/a.md"),
    .missingAnchor("ket-qua", page: "/tin/a/", nearest: "ket-luan"),
    .missingAnchor("xa", page: "/tin/a/", nearest: nil), .collision("/tin/a/"),
    .fileIsFolder("tin/a"), .outsideRoot, .linkLoop, .danglingLink, .notAFile,
    .unreadable("Permission denied"), .changedWhileRead, .hiddenFile, .unreadableName,
  ]

  private static let settings: [ContentProblem] = [
    .noSettings, .badBaseURL("thu.example.vn"), .badOffset("+25:00"),
    .securityContact("ban@thu.example"), .securityExpires("2026-12-31"),
    .securityExpired("2025-12-31"), .noWords("fr"), .missingWords("path-items", language: "vi"),
    .badPathWord("path-items", "tin tức"),
  ]

  private static let template: [TemplateProblem] =
    [
      .unclosedTag(open: "{{", close: "}}"), .unknownTag("{{%x}}"), .emptyTag,
      .badDelimiters("{{=<%}}"), .unclosed(sigil: "#", name: "rows"), .strayClose("rows"),
      .wrongClose("rows", expected: "blocks"), .tooDeep(limit: 64), .ignored,
      .unknownName("tittle", views: ["article"], nearest: "title"),
      .unknownName("xa", views: ["article", "home"], nearest: nil),
      .unknownTemplate("chan", nearest: "chân"), .unknownTemplate("xa", nearest: nil),
      .unknownBlock("giua", parent: "page", nearest: "giữa"),
      .unknownBlock("xa", parent: "page", nearest: nil), .repeatedBlock("main"),
      .endless(["a", "b"]), .tooManyParts(limit: 1_000), .tooLarge(limit: 1_048_576),
      .missing(kind: "article"), .unused("old"), .output(limit: 67_108_864),
    ]
    + [.notHTML("title", sort: .text)]
    + FieldSort.allCases.filter { $0 != .record && $0 != .open }.map {
      .notARecord("a.b", part: "a", sort: $0)
    }
    + FieldSort.allCases.filter { $0 != .text && $0 != .html }.map { .notAText("rows", sort: $0) }

  private static let picture: [PictureProblem] =
    PictureKind.allCases.filter { $0 != .png }.map { .fault("anh.png", says: .png, .other($0)) }
    + [
      .fault("anh.jpg", says: .jpeg, .cutShort), .fault("anh.jpg", says: .jpeg, .noSize),
      .fault("anh.jpg", says: .jpeg, .tooManyPixels(width: 30_000, height: 20_000)),
      .notAPicture("bao-cao.docx"), .drawing("so-do.svg"),
      .position("anh.avif", isFixed: false), .position("/anh.avif", isFixed: true),
      .notNarrowed("anh.jpg"),
    ]

  private static let check: [CheckProblem] =
    [
      .duplicateTitle("Hội nghị"), .longLead(612, limit: 500), .pictureWithoutText("anh.jpg"),
      .folderYear("2023", "2024"), .heavyPicture("anh.jpg", bytes: 9_000_000, limit: 5_000_000),
      .widePicture("anh.jpg", width: 9_001, height: 6_002, limit: 4_000), .valueNotFound("1.234"),
      .quoteSaysOther("63", quote: "sáu mươi tư"), .unlistedFigure("12 cuộc họp", measure: "hop"),
    ]
    + [
      .status(451), .noSuchHost, .noConnection, .certificate, .tooManyRedirects, .other(77),
    ].map { CheckProblem.deadLink("https://a.example/", $0) }
    + [.tookTooLong, .busy, .status(403)].map {
      CheckProblem.unaskedLink("https://a.example/", $0)
    }

  private static let publishing: [PublishingProblem] = [
    .unknownTarget("chính", nearest: "chinh"), .unknownTarget("xa", nearest: nil),
    .unknownWarning("bidy", nearest: "bidi"), .unknownWarning("xa", nearest: nil), .noPlace,
    .twoPlaces, .notOf("keep", kind: "remote"), .folder("thu-muc"), .secureShell("máy:/a b"),
    .remote("kho"), .noRecords, .recordsWithinSite,
  ]

  private static let importing: [ImportProblem] = [
    .tooLarge(limit: 2_097_152), .unreadable("Permission denied"), .encoding(nil), .encoding(.vni),
    .encoding(.tcvn3), .unknownForm, .markup("Opening and ending tag mismatch"), .entities,
    .unclosed, .rowLength(values: 3, columns: 4), .unnamedColumns("vi_news"), .noItems, .noTitle,
    .noDate(sourceDate: nil), .noDate(sourceDate: "2024-04-09"), .badDate("hôm qua"),
    .otherDates(["2024-04-09", "2024-04-10"]), .dateForSeveral(3),
    .differs("Content/items/a.md"), .samePath("Content/items/a.md"),
    .notReadable(.content(.emptySlug)),
  ]
}
