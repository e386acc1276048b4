import Builder
import Foundation
import Portal
import Testing

/// Links of texts and of portal.yaml to places inside the portal.
@Suite struct LinkTests {
  private static let path = "Content/items/x/index.md"

  /// Files that links lead to, beside the item that has them.
  private static let around: [String: String] = [
    "Content/items/hai.md": item("Hai", "2024-01-02", body: "## Kết quả\n\nĐạt.[^1]\n\n[^1]: Chú."),
    "Content/items/nhap.md": item("Nháp", "2024-01-03", "draft: true"),
    "Content/items/hen.md": item("Hẹn", "2024-07-03"),
    "Content/items/hen-sau.md": item("Hẹn sau", "2024-08-03"),
    "Content/items/het.md": item(
      "Hết", "2024-01-04", "expires: 2024-02-01", body: "[cũ](/khong-con/)"),
    "Content/items/cu.md": item("Cũ", "2024-01-05", "aliases: [/tin-cu/]"),
    "Content/items/x/so-lieu.csv": "1", "Content/static/to-khai.pdf": "%PDF",
    "Content/pages/lien-he.md": "---\ntitle: Liên hệ\n---\n## Địa chỉ\n",
  ]

  /// A link, and what is said of it; nil: nothing.
  private static let links: [(url: String, said: String?)] = [
    ("/tin/2024/01/02/hai/", nil),
    ("/tin/2024/01/02/hai/index.html", nil),
    ("/tin/2024/01/02/hai/?in=1#ket-qua", nil),
    ("/tin/2024/01/02/hai/#fn-1", nil),
    ("/tin/2024/01/02/hai/#k%E1%BA%BFt", "nothing in /tin/2024/01/02/hai/ has the id “kết”"),
    ("https://thu.example.vn/lien-he/#dia-chi", nil),
    ("HTTPS://THU.example.vn", nil),
    ("https://thu.example.vn.khac.vn/khong/", nil),
    ("https://khac.example.vn/khong/", nil),
    ("mailto:a@b.vn", nil), ("tel:+84273", nil),
    ("/", nil), ("/tin/2024/01/", nil), ("/tin-cu/", nil), ("/to-khai.pdf", nil),
    (
      "/tin/2024/01/04/het/#gi-cung-duoc",
      "nothing in /tin/2024/01/04/het/ has the id “gi-cung-duoc”"
    ),
    ("../../02/hai/", nil), ("./", nil), ("../../../../../../../lien-he/", nil),
    ("so-lieu.csv", nil), ("/tin/2024/01/01/mot/so-lieu.csv", nil),
    ("#muc-nay", nil), ("#top", nil), ("#main_text", nil), ("#", nil),
    ("#muc-nai", "nothing in /tin/2024/01/01/mot/ has the id “muc-nai”"),
    ("/thong-ke/#gi-do", nil),
    ("/tin/2024/01/02/Hai/", "the link leads nowhere: there is no /tin/2024/01/02/Hai/"),
    ("/tin/2024/01/02/hai", "the link leads nowhere: there is no /tin/2024/01/02/hai"),
    ("/tin/2024/01/09/hai/", "the link leads nowhere: there is no /tin/2024/01/09/hai/"),
    ("https://thu.example.vn/khong/", "the link leads nowhere: there is no /khong/"),
    ("../../09/hai/", "the link leads nowhere: there is no /tin/2024/01/09/hai/"),
    ("to-khai.pdf", "there is no file “to-khai.pdf”"),
    (
      "/tin/2024/01/03/nhap/",
      "the link leads to an item that is not published: /tin/2024/01/03/nhap/"
    ),
    (
      "/tin/2024/07/03/hen/",
      "the link leads to an item that is not published: /tin/2024/07/03/hen/"
    ),
  ]

  @Test(
    "FAULTS 21: a link inside the portal leads somewhere, or is an error", arguments: links.indices)
  func aLinkLeadsSomewhereOrIsAnError(_ row: Int) async throws {
    let (url, said) = Self.links[row]
    var files = Self.around
    files[Self.path] = item("Một", "2024-01-01", body: "## Mục này\n\nXem [đây](\(url)).")
    if url != "so-lieu.csv" && !url.hasSuffix("/so-lieu.csv") {
      files["Content/items/x/so-lieu.csv"] = nil
    } else {
      files[Self.path] = item(
        "Một", "2024-01-01", "attachments: [{file: so-lieu.csv, title: T}]", body: "[đây](\(url))")
    }
    files["Templates/article.html"] = "<main id=\"main_text\">{{{body}}}"
    let portal = try TestPortal(files)
    #expect(await portal.messages() == (said.map { ["\(Self.path): error: \($0)"] } ?? []))
  }

  /// What is suggested for a link, as the whole message has it.
  private static let suggestions: [(body: String, message: String)] = [
    (
      "Xem [đây](/tin/2024/01/02/Hai/).",
      """
      Content/items/x/index.md:5:11: error: the link leads nowhere: there is no /tin/2024/01/02/Hai/
          5 | Xem [đây](/tin/2024/01/02/Hai/).
            |           ^^^^^^^^^^^^^^^^^^^^
            = did you mean /tin/2024/01/02/hai/?
      """
    ),
    ("[đây](/lien-he)", "= did you mean /lien-he/?"),
    ("[đây](/tin/2023/01/02/hai/)", "= did you mean /tin/2024/01/02/hai/?"),
    ("[đây](/lien-hê/)", "= did you mean /lien-he/?"),
    ("[đây](/tin/2024/01/02/hai/#ket-qa)", "= did you mean #ket-qua?"),
    (
      "[đây](/tin/2024/01/03/nhap/)",
      "= publish Content/items/nhap.md, or take the link out until then"
    ),
    (
      "[đây](/khong-giong-gi-ca-o-day/)",
      "= write the address of a page, with a slash at its end, or"
    ),
  ]

  @Test("FAULTS 21: it is said where, and what may be meant", arguments: suggestions.indices)
  func saysWhereAndWhatMayBeMeant(_ row: Int) async throws {
    let (body, message) = Self.suggestions[row]
    var files = Self.around
    files["Content/items/x/so-lieu.csv"] = nil
    files[Self.path] = item("Một", "2024-01-01", body: body)
    let portal = try TestPortal(files)
    guard case .refused(let diagnostics) = await portal.build() else {
      Issue.record("built with a link that leads nowhere")
      return
    }
    let root = portal.request().root
    let printed = DiagnosticPrinter(.en).text(for: diagnostics) { SourceFiles.read($0, in: root) }
      .string
    #expect(printed.contains(message), "\(printed)")
    #expect(try portal.output().isEmpty)
  }

  /// A link of an item that is not published itself, and whether it will do on the day.
  private static let laterLinks: [(fields: String, date: String, url: String, isFine: Bool)] = [
    ("draft: true", "2024-01-09", "/tin/2024/01/03/nhap/", true),
    ("draft: true", "2024-01-09", "/tin/2024/08/03/hen-sau/", true),
    ("draft: true", "2024-01-09", "/khong/", false),
    ("", "2024-07-20", "/tin/2024/07/03/hen/", true),
    ("", "2024-07-20", "/tin/2024/08/03/hen-sau/", false),
    ("", "2024-07-20", "/tin/2024/01/03/nhap/", false),
    ("", "2024-07-20", "/tin/2024/01/02/hai/#ket-qua", true),
  ]

  @Test(arguments: laterLinks.indices)
  func anItemThatIsNotPublishedIsHeldToTheDayItWillBe(_ row: Int) async throws {
    let (fields, date, url, isFine) = Self.laterLinks[row]
    var files = Self.around
    files["Content/items/x/so-lieu.csv"] = nil
    files[Self.path] = item("Một", date, fields, body: "[đây](\(url))")
    #expect(try await TestPortal(files).messages().isEmpty == isFine)
  }

  @Test("FAULTS 21: so are links of standing pages and of the menu")
  func linksOfStandingPagesAndOfTheMenuAreChecked() async throws {
    let portal = try TestPortal([
      "Content/portal.yaml": """
      title: Cổng
      base-url: https://thu.example.vn
      menu: [{title: Tin, url: /tin/}, {title: Sai, url: /tinn/}]
      footer: [{title: Ngoài, url: "https://khac.vn/x/"}, {title: Sai, url: /gioi-thieu}]
      """,
      "Content/pages/gioi-thieu.md": "---\ntitle: Giới thiệu\n---\n[a](/khong-co/) [b](#khong)\n",
    ])
    #expect(
      await portal.messages() == [
        "Content/pages/gioi-thieu.md: error: the link leads nowhere: there is no /khong-co/",
        "Content/pages/gioi-thieu.md: error: nothing in /gioi-thieu/ has the id “khong”",
        "Content/portal.yaml: error: the link leads nowhere: there is no /tinn/",
        "Content/portal.yaml: error: the link leads nowhere: there is no /gioi-thieu",
      ])
  }

  @Test func aLinkToAnItemThatCannotBeReadIsNotBlamed() async throws {
    let portal = try TestPortal([
      "Content/items/mot.md": item("Một", "2024-01-01", body: "[đây](/tin/2024/01/02/hai/)"),
      "Content/items/hai.md": item("Hai", "2024-01-32"),
    ])
    #expect(await portal.messages().count == 1)
  }

  @Test func atAnotherAddressThePortalsOwnIsStillItsOwn() async throws {
    let portal = try TestPortal([
      "Content/items/mot.md": item(
        "Một", "2024-01-01", body: "[đây](https://thu.example.vn/a/) [kia](http://localhost:1/b/)")
    ])
    let said = await portal.messages { $0.baseURL = Bytes("http://localhost:1") }
    #expect(said.count == 2, "\(said)")
  }

  /// The live site reads one file again and must find what that breaks in others.
  @Test func takingAnItemAwayOrItsHeadingBreaksTheLinksToIt() async throws {
    let two = "Content/items/hai.md"
    let portal = try TestPortal([
      "Content/items/mot.md": item(
        "Một", "2024-01-01", body: "[đây](/tin/2024/01/02/hai/#ket-qua)"),
      two: item("Hai", "2024-01-02", body: "## Kết quả"),
    ])
    let live = LiveSite(portal.request())
    func look() async throws -> Bool {
      try await live.look(at: .paths([Bytes(two)]), now: TestPortal.now).isRefused
    }
    #expect(try await !live.look(at: .everything, now: TestPortal.now).isRefused)
    try portal.write(two, item("Hai", "2024-01-02", body: "## Kết luận"))
    #expect(try await look())
    try portal.write(two, item("Hai", "2024-01-02", body: "## Kết quả\n\nĐạt."))
    #expect(try await !look())
    try portal.remove(two)
    #expect(try await look())
  }
}
