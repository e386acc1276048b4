import Builder
import Foundation
import Portal
import Testing

/// Items and pages in several languages.
@Suite struct TranslationTests {
  private static let original = "/tin/2024/01/02/hop/"
  private static let english = "/tin/2024/01/05/meeting/"

  private static let files = [
    "Content/items/hop.md": item("Họp", "2024-01-02"),
    "Content/items/meeting.md": item(
      "Meeting", "2024-01-05", "language: en\ntranslation-of: \(original)"),
  ]

  private func portal(_ more: [String: String] = [:]) throws -> TestPortal {
    try TestPortal(TestPortal.theme.merging(Self.files) { $1 }.merging(more) { $1 })
  }

  private func page(_ portal: TestPortal, _ address: String) throws -> String {
    try portal.page(address.dropFirst() + "index.html")
  }

  private func languages(_ page: String) -> [String] {
    page.components(separatedBy: "hreflang=\"").dropFirst().map {
      let parts = $0.components(separatedBy: "\"")
      return "\(parts[0]) \(parts[2].hasPrefix("http") ? parts[2] : "switch")"
    }
  }

  private func switches(_ page: String) -> String? {
    page.contains("<nav class=\"languages screen\"")
      ? page.components(separatedBy: "<nav class=\"languages screen\"")[1]
        .components(separatedBy: "</nav>")[0] : nil
  }

  @Test func bothPagesLeadToEachOther() async throws {
    let portal = try portal()
    _ = try await portal.built()
    let alternates = [
      "vi https://thu.example.vn\(Self.original)", "en https://thu.example.vn\(Self.english)",
      "x-default https://thu.example.vn\(Self.original)", "en switch",
    ]
    let first = try page(portal, Self.original)
    #expect(languages(first) == alternates)
    #expect(
      switches(first) == """
         aria-label="Ngôn ngữ của bài">
        <span lang="vi">Tiếng Việt</span>
        <a rel="alternate" href="\(Self.english)" hreflang="en" lang="en">English</a>

        """)
    let second = try page(portal, Self.english)
    #expect(languages(second) == alternates.dropLast() + ["vi switch"])
    #expect(
      switches(second) == """
         aria-label="Ngôn ngữ của bài">
        <a rel="alternate" href="\(Self.original)" hreflang="vi" lang="vi">Tiếng Việt</a>
        <span lang="en">English</span>

        """)
  }

  @Test func aTextInAnotherLanguageIsSetApartFromThePortals() async throws {
    let portal = try portal()
    _ = try await portal.built()
    let second = try page(portal, Self.english)
    for element in [
      #"<html lang="en">"#, #"<body lang="vi">"#, #"<h1 lang="en">Meeting</h1>"#,
      #"<div class="prose" lang="en">"#, #"<meta property="og:locale" content="en_US">"#,
      #"<meta name="dcterms.language" content="en">"#,
    ] {
      #expect(second.contains(element), "\(element)")
    }
    let first = try page(portal, Self.original)
    #expect(first.contains(#"<html lang="vi">"#) && first.contains("<body>"))
  }

  @Test func machinesAreToldOfBoth() async throws {
    let portal = try portal()
    _ = try await portal.built()
    func article(_ address: String, _ language: String) -> JSON {
      [
        "@type": "NewsArticle", "url": .text("https://thu.example.vn\(address)"),
        "inLanguage": .text(language),
      ]
    }
    let first = try ArticlePageTests.data(page(portal, Self.original), ofType: "NewsArticle")
    #expect(first["workTranslation"] == [article(Self.english, "en")])
    #expect(first["translationOfWork"] == JSON.none)
    let second = try ArticlePageTests.data(page(portal, Self.english), ofType: "NewsArticle")
    #expect(second["translationOfWork"] == [article(Self.original, "vi")])
    #expect(second["workTranslation"] == JSON.none && second["inLanguage"] == "en")
  }

  /// What becomes of the original, of a second translation, and the languages that each page then offers.
  @Test(arguments: [
    ("", "", ["vi", "en", "lo"]), ("draft: true", "", ["en", "lo"]),
    ("", "draft: true", ["vi", "en"]), ("expires: 2024-02-01", "", ["en", "lo"]),
    ("draft: true", "draft: true", []), ("date: 2030-01-02", "draft: true", []),
  ]) func onlyWhatReadersCanSeeIsOffered(
    _ original: String, _ third: String, _ offered: [String]
  ) async throws {
    let isLater = original.hasPrefix("date: ")
    let address = isLater ? "/tin/2030/01/02/hop/" : Self.original
    let translation = "translation-of: \(address)"
    let portal = try portal([
      "Content/items/hop.md": isLater
        ? item("Họp", "2030-01-02") : item("Họp", "2024-01-02", original),
      "Content/items/meeting.md": item("Meeting", "2024-01-05", "language: en\n" + translation),
      "Content/items/lao.md": item("Lao", "2024-01-06", "language: lo\n\(translation)\n\(third)"),
    ])
    _ = try await portal.built()
    let links = languages(try page(portal, Self.english)).filter { $0.contains("http") }
    let named = links.map { String($0.split(separator: " ")[0]) }.filter { $0 != "x-default" }
    #expect(named == offered)
    #expect(links.contains { $0.hasPrefix("x-default") } == offered.contains("vi"))
    if original.hasPrefix("expires") {
      #expect(try languages(page(portal, Self.original)) == [])
    }
  }

  @Test func pagesAreTranslatedToo() async throws {
    let portal = try portal([
      "Content/pages/gioi-thieu.md": "---\ntitle: Giới thiệu\n---\nCổng.\n",
      "Content/pages/about.md":
        "---\ntitle: About\nlanguage: en\ntranslation-of: /gioi-thieu/\n---\nThis portal.\n",
    ])
    _ = try await portal.built()
    let about = try portal.page("about/index.html")
    #expect(about.contains(#"<html lang="en">"#) && about.contains(#"<body lang="vi">"#))
    #expect(
      languages(about) == [
        "vi https://thu.example.vn/gioi-thieu/", "en https://thu.example.vn/about/",
        "x-default https://thu.example.vn/gioi-thieu/", "vi switch",
      ])
    #expect(try languages(portal.page("gioi-thieu/index.html")).count == 4)
  }

  /// Whatever the archive holds, one translation changes one page beside those that a new item changes.
  @Test func aTranslationCostsOnePage() async throws {
    var files: [String: String] = [:]
    for day in 10...28 { files["Content/items/\(day).md"] = item("Tin \(day)", "2024-01-\(day)") }
    let portal = try portal(files)
    _ = try await portal.built()
    let before = try portal.output()
    func change(_ fields: String) async throws -> Set<String> {
      try portal.write("Content/items/moi.md", item("New", "2024-03-01", fields))
      _ = try await portal.built()
      let after = try portal.output()
      return Set(after.keys.filter { before[$0] != after[$0] })
    }
    let plain = try await change("language: lo")
    let translated = try await change("language: lo\ntranslation-of: /tin/2024/01/12/tin-12/")
    #expect(translated.subtracting(plain) == ["tin/2024/01/12/tin-12/index.html"])
    #expect(plain.subtracting(translated) == [])
  }

  // MARK: Mistakes

  private static let path = "Content/items/meeting.md"

  /// The translation's fields, other files, and what is said.
  private static let mistakes: [(fields: String, files: [String: String], said: String)] = [
    (
      "language: en\ntranslation-of: /tin/2024/01/02/hopp/", [:],
      "5:17: nothing that could be translated stands at “/tin/2024/01/02/hopp/” = did you mean /tin/2024/01/02/hop/? write the original's address on the portal, as /tin/2024/04/09/ten-bai/"
    ),
    (
      "language: en\ntranslation-of: /khac/", [:],
      "5:17: nothing that could be translated stands at “/khac/” = write the original's address on the portal, as /tin/2024/04/09/ten-bai/"
    ),
    (
      "language: en\ntranslation-of: \(english)", [:],
      "5:17: the text is a translation of itself = write the address of the original, or leave translation-of out of the original"
    ),
    (
      "language: en\ntranslation-of: /tin/2024/01/06/lao/",
      ["lao": item("Lao", "2024-01-06", "language: lo\ntranslation-of: \(original)")],
      "5:17: what this is a translation of is a translation itself = name the original of both: translation-of: \(original)"
    ),
    (
      "language: EN\ntranslation-of: \(original)",
      ["a": item("A", "2024-01-06", "language: en\ntranslation-of: \(original)\ndraft: true")],
      "5:17: the original or another translation of it is in the language “EN” already = add language: with the tag of this text's own, as language: en, or keep one of the two"
    ),
    (
      "translation-of: \(original)", [:],
      "4:17: the original or another translation of it is in the language “vi” already = add language: with the tag of this text's own, as language: en, or keep one of the two"
    ),
    (
      "language: en\ntranslation-of: https://thu.example.vn\(original)", [:],
      "5:17: “https://thu.example.vn\(original)” is not an address of this site = write a path such as /tin-cu/ten-bai/"
    ),
    (
      "language: tiếng Anh", [:],
      "4:11: “language” cannot be “tiếng Anh” = it is vi, en, lo, km or …"
    ),
  ]

  @Test(arguments: mistakes.indices, ["", "draft: true\n"])
  func aMistakeIsShownWhereItIs(_ row: Int, _ state: String) async throws {
    let (fields, files, said) = Self.mistakes[row]
    var all = files.reduce(into: [:]) { $0["Content/items/\($1.key).md"] = $1.value }
    // A draft is looked through like all others; the state stands last, so that lines stay.
    all[Self.path] = item(
      "Meeting", "2024-01-05", fields + (state.isEmpty ? "" : "\n" + state.dropLast()))
    let portal = try portal(all)
    guard case .refused(let problems) = await portal.build() else {
      Issue.record("built with a mistake")
      return
    }
    let text = try String(contentsOf: portal.root.appending(path: Self.path), encoding: .utf8)
    let heard = problems.filter { $0.place.file.string == Self.path }.map { problem in
      let start = problem.place.range.lowerBound
      let before = String(decoding: Bytes(text)[..<start], as: UTF8.self)
      let line = before.components(separatedBy: "\n")
      let words = MessageLanguage.en.words(for: problem.problem)
      return
        "\(line.count):\(line[line.count - 1].count + 1): \(words.summary) = \(words.help ?? "")"
    }
    #expect(heard == [said])
  }

  @Test func aWithdrawnTranslationMayBeReplaced() async throws {
    let portal = try portal([
      "Content/items/moi.md": item(
        "Again", "2024-01-06", "language: en\ntranslation-of: \(Self.original)"),
      Self.path: item(
        "Meeting", "2024-01-05",
        "language: en\ntranslation-of: \(Self.original)\nexpires: 2024-02-01"),
    ])
    _ = try await portal.built()
    #expect(
      try languages(page(portal, Self.original)).first { $0.hasPrefix("en") }
        == "en https://thu.example.vn/tin/2024/01/06/again/")
  }
}
