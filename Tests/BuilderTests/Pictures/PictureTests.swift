import Foundation
import Portal
import Testing

@testable import Builder

/// Pictures of items and pages: what pages say of them, and what is refused.
@Suite struct PictureTests {
  private static let path = "Content/items/a/index.md"

  private static func portal(
    _ fields: String = "", body: String = "Nội dung.", _ pictures: [String: Data] = [:]
  ) throws -> TestPortal {
    let portal = try TestPortal([path: item("Một", "2024-01-01", fields, body: body)])
    for (name, data) in pictures { try portal.write(name, data) }
    return portal
  }

  /// The theme's pages of an item with pictures everywhere.
  private static func shown(_ body: String, fields: String = "") async throws -> TestPortal {
    let portal = try TestPortal(
      TestPortal.theme.merging([path: item("Một", "2024-01-01", fields, body: body)]) { $1 })
    try portal.write("Content/items/a/anh.jpg", TestPicture.jpeg(640, 480))
    try portal.write("Content/items/a/hai.png", TestPicture.png(300, 200))
    try portal.write("Content/static/hinh/ba.gif", TestPicture.gif(9, 8))
    try portal.write("Content/static/hinh/bon.svg", "<svg viewBox=\"0 0 30 20\"/>")
    _ = try await portal.built()
    return portal
  }

  private static func tags(_ page: String) -> [String] {
    page.matches(of: /<img src="([^"]*)" alt="[^"]*"([^>]*)>/).map { "\($0.1)\($0.2)" }
  }

  @Test func pagesSayHowLargePicturesAre() async throws {
    let body = """
      Đầu.

      ![b](hai.png)

      ![c](/hinh/ba.gif) ![d](/hinh/bon.svg)

      Trong dòng ![e](anh.jpg), ngoài ![f](https://x.vn/f.jpg).
      """
    let portal = try await Self.shown(
      body,
      fields:
        "image: {file: anh.jpg, alt: A}\ngallery: [{file: hai.png, alt: B}]\nsummary: Về Nghị quyết số 28-NQ/TW."
    )
    let photo = "/tin/2024/01/01/mot/anh.jpg width=\"480\" height=\"640\""
    let high = " fetchpriority=\"high\" decoding=\"async\""
    let lazy = " loading=\"lazy\" decoding=\"async\""
    let sizes = " loading=\"lazy\" width=\"300\" height=\"200\" decoding=\"async\""
    #expect(
      try Self.tags(portal.page("tin/2024/01/01/mot/index.html")) == [
        photo + high, "hai.png" + sizes,
        "/hinh/ba.gif loading=\"lazy\" width=\"9\" height=\"8\" decoding=\"async\"",
        "/hinh/bon.svg loading=\"lazy\" width=\"30\" height=\"20\" decoding=\"async\"",
        "anh.jpg loading=\"lazy\" width=\"480\" height=\"640\" decoding=\"async\"",
        "https://x.vn/f.jpg" + lazy,
        "/tin/2024/01/01/mot/hai.png width=\"300\" height=\"200\"" + lazy,
      ])
    #expect(try Self.tags(portal.page("index.html")) == [photo + high])
    #expect(try Self.tags(portal.page("tin/index.html")) == [photo + lazy])
  }

  /// Links to documents and pictures' sizes go into the same text.
  @Test func sizesStandAmongCitations() async throws {
    let portal = try await Self.shown(
      "Theo Nghị quyết số 28-NQ/TW ngày 23/5/2018\n\n![b \\[~\\]](hai.png \"Nghị quyết số 28-NQ/TW | A\")\n\nvà Nghị quyết số 28-NQ/TW ~~x~~ ![a](anh.jpg)."
    )
    let page = try portal.page("tin/2024/01/01/mot/index.html")
    let body = page.replacing(/<a class="cite"[^>]*>/, with: "<a>")
    #expect(
      body.contains(
        """
        <img src="hai.png" alt="b [~]" fetchpriority="high" width="300" height="200" decoding="async"><figcaption><a>Nghị quyết số <span class="symbol">28-NQ/TW</span></a> <span class="credit">A</span></figcaption>
        """))
    #expect(
      body.contains(
        """
        <del>x</del> <img src="anh.jpg" alt="a" loading="lazy" width="480" height="640" decoding="async">.
        """))
  }

  @Test func pagesOfTheirOwnSayItToo() async throws {
    let portal = try TestPortal([
      "Content/pages/gt/index.md":
        "---\ntitle: GT\n---\n\(String(repeating: "Chữ. ", count: 300))\n\n![a](a.gif)\n",
      "Content/pages/gt/a.gif": TestPicture.gif(12, 34),
    ])
    _ = try await portal.built()
    #expect(
      try portal.page("gt/index.html").contains(
        "<img src=\"a.gif\" alt=\"a\" loading=\"lazy\" width=\"12\" height=\"34\" decoding=\"async\">"
      ))
  }

  // MARK: Private data

  @Test("FAULTS 41: published photos do not say where they were taken")
  func photosDoNotSayWhereTheyWereTaken() async throws {
    let photo = TestPicture.jpeg(640, 480)
    let portal = try Self.portal(
      "image: {file: anh.jpg, alt: A}\nattachments: [{file: tai.jpg, title: T}]",
      [
        "Content/items/a/anh.jpg": photo, "Content/items/a/tai.jpg": photo,
        "Content/static/anh.jpg": photo,
      ])
    _ = try await portal.built()
    let output = try portal.output()
    for name in ["anh.jpg", "tai.jpg"] {
      let published = try #require(output["tin/2024/01/01/mot/\(name)"])
      #expect(published.range(of: Data("VĨ ĐỘ".utf8)) == nil)
      #expect(published.range(of: Data("NGƯỜI".utf8)) == nil)
      // How it is turned is still said.
      #expect(published.range(of: Data([0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, 6])) != nil)
      #expect(published.suffix(2002) == photo.suffix(2002))
    }
    #expect(output["anh.jpg"] == photo)
    // And nothing is done again, nor is it when the stamps say nothing.
    #expect(try await portal.built().times.map(\.stage) == [.check])
    #expect(try await portal.built { $0.isClean = true }.written == 0)
  }

  // MARK: Refusals

  private static let svg = "<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>"

  /// Pictures, the item's text, and what is said.
  private static let refusals: [(files: [String: Data], body: String, said: [String])] = [
    ([:], "![a](anh.jpg)", ["there is no file “anh.jpg”"]),
    (
      ["a/Anh.JPG": TestPicture.jpeg(9, 9)], "![a](anh.jpg)",
      [
        "Content/items/a/Anh.JPG is named by no item and is not published",
        "there is no file “anh.jpg”",
      ]
    ),
    (
      ["a/anh.jpg": TestPicture.png(9, 9)], "![a](anh.jpg)",
      ["“anh.jpg” says that it is a JPEG, and is a PNG"]
    ),
    (
      ["a/anh.png": Data("<!doctype html><p>404".utf8)], "![a](anh.png)",
      ["“anh.png” says that it is a PNG, and is a web page"]
    ),
    (
      ["a/anh.png": TestPicture.png(30_000, 30_000)], "![a](anh.png)",
      ["“anh.png” has 30000 × 30000 pixels, more than 50 million"]
    ),
    (
      ["a/anh.jpg": TestPicture.jpeg(9, 9).prefix(30)], "![a](anh.jpg)",
      ["“anh.jpg” ends before it has said how large the picture is"]
    ),
    (
      ["a/anh.jpg": Data([0xFF, 0xD8, 1, 2])], "![a](anh.jpg)",
      ["“anh.jpg” is damaged: it does not say how large the picture is"]
    ),
    (["a/anh.jpg": Data()], "![a](anh.jpg)", ["“anh.jpg” says that it is a JPEG, and is empty"]),
    (
      ["a/anh.svg": Data(svg.utf8)], "![a](anh.svg)",
      ["“anh.svg” is an SVG, which can hold scripts and is not taken from items"]
    ),
    (
      ["a/anh.heic": Data("x".utf8)], "![a](anh.heic)",
      ["“anh.heic” is no picture that browsers show"]
    ),
    (
      ["../static/anh.svg": TestPicture.png(9, 9)], "![a](/anh.svg)",
      ["“/anh.svg” says that it is an SVG, and is a PNG"]
    ),
    (["a/anh.jpg": Data("x".utf8)], "[a](anh.jpg)", []),
  ]

  @Test(
    "FAULTS 41: a picture that cannot be taken is refused at the line that names it",
    arguments: refusals.indices) func refusesWithTheItemsLine(_ row: Int) async throws
  {
    let (files, body, said) = Self.refusals[row]
    let portal = try Self.portal(body: body)
    for (name, data) in files { try portal.write("Content/items/\(name)", data) }
    let outcome = await portal.build()
    guard !said.isEmpty else {
      guard case .built(_, []) = outcome else { return #expect(Bool(false), "\(outcome)") }
      return
    }
    guard case .refused(let diagnostics) = outcome else {
      Issue.record("not refused: \(outcome)")
      return
    }
    let sorted = diagnostics.sorted { $0.place < $1.place }
    #expect(sorted.map { MessageLanguage.en.words(for: $0.problem).summary } == said)
    let text = item("Một", "2024-01-01", body: body)
    let address = try #require(text.firstRange(of: /\/?anh\.[a-z]+/))
    let start = text[..<address.lowerBound].utf8.count
    let place = sorted.first { $0.severity == .error }?.place
    #expect(place?.file == Bytes(Self.path))
    #expect(place?.range == start..<start + text[address].utf8.count)
    #expect(try portal.output() == [:])
  }

  @Test("FAULTS 41: a name in the wrong case names the file") func aWrongCaseNamesTheFile()
    async throws
  {
    let portal = try Self.portal(
      "image: anh.jpg", ["Content/items/a/Anh.jpg": TestPicture.jpeg(9, 9)])
    guard case .refused(let diagnostics) = await portal.build() else {
      Issue.record("not refused")
      return
    }
    let help = diagnostics.compactMap { MessageLanguage.en.words(for: $0.problem).help }
    #expect(help.contains("did you mean Anh.jpg?"))
  }

  /// A drawing of the office's own may be shown; a photo there is as it is.
  @Test func filesUnderStaticAreTheOffices() async throws {
    let portal = try Self.portal(body: "![a](/anh.svg)\n\n![b](/anh.jpg)")
    try portal.write("Content/static/anh.svg", Self.svg)
    try portal.write("Content/static/anh.jpg", TestPicture.jpeg(9, 9))
    #expect(
      await portal.messages() == ["\(Self.path): warning: “/anh.jpg” may say where it was taken"])
  }

  /// What drafts show is looked at as well.
  @Test func aDraftsPictureIsRefusedToo() async throws {
    let portal = try Self.portal(
      "draft: true\nimage: anh.jpg", ["Content/items/a/anh.jpg": Data("x".utf8)])
    #expect(
      await portal.messages() == [
        "\(Self.path): error: “anh.jpg” says that it is a JPEG, and is plain text"
      ])
  }
}
