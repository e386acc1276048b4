import Builder
import Foundation
import Portal
import Testing

/// What is said when files do not fit together, and that nothing is written then.
@Suite struct MessageTests {
  private static let path = "Content/items/a.md"

  /// Files, and the errors they give.
  private static let errors: [(files: [String: String], said: [String])] = [
    (
      [
        path: item("Một", "2024-01-01", "agencies: [btg-dong-thp]"),
        "Content/agencies.yaml": "- {id: btg-dong-thap, name: Ban Tuyên giáo}",
      ],
      ["\(path): error: there is no agency “btg-dong-thp”"]
    ),
    (
      [
        path: item("Một", "2024-01-01", "agencies: [Tuyên giáo]"),
        "Content/agencies.yaml": """
        - {id: a, name: A, also-called: [Tuyên giáo]}
        - {id: b, name: B, also-called: [Tuyên giáo]}
        """,
      ],
      ["\(path): error: “Tuyên giáo” is a name of several agencies"]
    ),
    (
      [path: item("Một", "2024-01-01", "section: khoa-gio")],
      ["\(path): error: there is no section “khoa-gio”"]
    ),
    (
      [
        path: item(
          "Một", "2024-01-01", "agencies: [a]\nfigures: [{measure: hop, value: 1, period: 2024}]"),
        "Content/agencies.yaml": "- {id: a, name: A}",
        "Content/measures.yaml": "- {id: hopp, name: Họp, kind: flow}",
      ],
      ["\(path): error: there is no measure “hop”"]
    ),
    (
      [
        path: item("Một", "2024-01-01", "figures: [{measure: hop, value: 1, period: 2024}]"),
        "Content/measures.yaml": "- {id: hop, name: Họp, kind: flow}",
      ],
      ["\(path): error: the item reports figures but names no agency"]
    ),
    (
      [
        path: item("Một", "2024-01-01", "documents: [21-NQ/TW]"),
        "Content/documents.yaml": """
        - {symbol: 21-NQ/TW, date: 2012-11-22}
        - {symbol: 21-NQ/TW, date: 2017-10-25}
        """,
      ],
      ["\(path): error: several documents have the symbol 21-NQ/TW"]
    ),
    (
      [
        "Content/items/a.md": item("Đà Lạt", "2024-01-01"),
        "Content/items/b.md": item("Da lat", "2024-01-01"),
      ],
      ["Content/items/b.md: error: two things would stand at /tin/2024/01/01/da-lat/index.html"]
    ),
    (
      [path: item("Một", "2024-01-01", "aliases: [/tin/]")],
      ["\(path): error: two things would stand at /tin/index.html"]
    ),
    (
      ["Content/pages/tin.md": "---\ntitle: Tin\n---\n"],
      ["Content/pages/tin.md: error: two things would stand at /tin/index.html"]
    ),
    (
      ["Content/static/tin": "x"],
      ["Content/static/tin: error: /tin would be a file and a folder at once"]
    ),
    (
      [path: item("Một", "2024-01-01", "attachments: [{file: so-lieu.csv}]")],
      ["\(path): error: there is no file “so-lieu.csv”"]
    ),
    (
      [
        "Content/items/x/index.md": item("Một", "2024-01-01", "image: anh.jgp"),
        "Content/items/x/anh.jpg": "x",
      ],
      [
        "Content/items/x/anh.jpg: warning: Content/items/x/anh.jpg is named by no item and is not published",
        "Content/items/x/index.md: error: there is no file “anh.jgp”",
      ]
    ),
    (
      [
        "Content/agencies.yaml": """
        - {id: a, name: A, parent: b}
        - {id: b, name: B, parent: a}
        """
      ],
      ["Content/agencies.yaml: error: the agency is above itself: a → b"]
    ),
    (
      ["Content/agencies.yaml": "- {id: a, name: A}\n- {id: a, name: B}"],
      ["Content/agencies.yaml: error: two entries have the id “a”"]
    ),
    (
      [
        "Content/agencies.yaml": """
        - {id: a, name: A, short: X}
        - {id: b, name: B, short: X}
        - {id: c, name: C, parent: X}
        """
      ],
      ["Content/agencies.yaml: error: “X” is a name of several agencies"]
    ),
    (
      ["Content/agencies.yaml": "- {name: ★}"],
      ["Content/agencies.yaml: error: no address can be made of “★”"]
    ),
    (
      ["Content/agencies.yaml": "- {id: a, name: A, parent: c}"],
      ["Content/agencies.yaml: error: there is no agency “c”"]
    ),
    (
      ["Content/documents.yaml": "- {symbol: 28-NQ/TW, implements: [11-NQ/TW]}"],
      ["Content/documents.yaml: error: the register has no document 11-NQ/TW"]
    ),
    (
      ["Content/documents.yaml": "symbol: 28-NQ/TW"],
      ["Content/documents.yaml: error: a list is wanted here"]
    ),
    (
      ["Content/measures.yaml": "- {id: hop, name: Họp, kind: flo}"],
      ["Content/measures.yaml: error: “kind” cannot be “flo”"]
    ),
    (
      ["Content/measures.yaml": "- {id: hop, name: Họp}"],
      ["Content/measures.yaml: error: “kind” is missing"]
    ),
    (
      ["Content/portal.yaml": "title: Cổng\nbase-url: tuyengiao.vn"],
      ["Content/portal.yaml: error: “tuyengiao.vn” is not an address that the portal can have"]
    ),
    (
      ["Content/portal.yaml": ""],
      ["Content/portal.yaml: error: the portal has no settings"]
    ),
    (
      ["Content/portal.yaml": "title: Cổng\nbase-url: https://a.vn\ntime-zone: UTC+7"],
      ["Content/portal.yaml: error: “UTC+7” is not a time zone that is known here"]
    ),
    (
      ["Content/portal.yaml": "title: Cổng\nbase-url: https://a.vn\npage-length: 1"],
      ["Content/portal.yaml: error: “page-length” takes a whole number from 2 to 500"]
    ),
    (
      ["Content/portal.yaml": "title: Cổng\nbase-url: https://a.vn\nshare: [facebok, mail, mail]"],
      [
        "Content/portal.yaml: error: “share” cannot be “facebok”",
        "Content/portal.yaml: error: mail is named twice",
      ]
    ),
    (
      [
        "Content/portal.yaml": "title: Cổng\nbase-url: https://a.vn\nhome: {blocks: [{section: x}]}"
      ],
      ["Content/portal.yaml: error: there is no section “x”"]
    ),
  ]

  @Test(
    "FAULTS 36, 37, 38, 39, 41, 49: what does not fit together is said, and nothing is written",
    arguments: errors.indices)
  func saysWhatDoesNotFitAndWritesNothing(_ row: Int) async throws {
    let (files, said) = Self.errors[row]
    let portal = try TestPortal(files)
    #expect(await portal.messages() == said)
    #expect(try portal.output().isEmpty)
  }

  @Test func anItemWithoutADateIsStillLookedThrough() async throws {
    let portal = try TestPortal([
      Self.path: item("Một", "2024-02-30", "section: x\nagencies: [y]\nimage: z.jpg")
    ])
    #expect(
      await portal.messages() == [
        "\(Self.path): error: there is no 30 February",
        "\(Self.path): error: there is no section “x”",
        "\(Self.path): error: there is no agency “y”",
        "\(Self.path): error: there is no file “z.jpg”",
      ])
  }

  @Test func allProblemsOfARunAreSaidAtOnceInTheOrderOfPlaces() async throws {
    let portal = try TestPortal([
      "Content/items/b.md": item("Hai", "2024-13-01", "tgs: [a]"),
      "Content/items/a.md": item("Một", "2024-01-01", "section: x\nagencies: [y]"),
      "Content/documents.yaml": "- {symbol: 28}",
      "Templates/home.html": "{{nhan}}",
    ])
    let said = await portal.messages()
    #expect(said.count == 6)
    #expect(
      said.map { $0.split(separator: ":")[0] } == [
        "Content/documents.yaml", "Content/items/a.md", "Content/items/a.md", "Content/items/b.md",
        "Content/items/b.md", "Templates/home.html",
      ])
  }

  @Test("FAULTS 36: a document that the register lacks is a warning")
  func aDocumentThatTheRegisterLacksIsAWarningAndGetsAPage() async throws {
    let portal = try TestPortal([
      Self.path: item("Một", "2024-01-01", "documents: [156/QĐ-UBND]")
    ])
    #expect(
      await portal.messages() == [
        "\(Self.path): warning: 156/QĐ-UBND is not in the register; its page shows no more than items say"
      ])
    #expect(try portal.page("van-ban/156-qd-ubnd/index.html").contains("[Một]"))
    guard case .refused = await portal.build({ $0.isStrict = true }) else {
      Issue.record("--strict let a warning pass")
      return
    }
  }

  @Test func aLanguageWithoutWordsIsOneError() async throws {
    let portal = try TestPortal([
      "Content/portal.yaml": "title: A\nbase-url: https://a.vn\nlanguage: en",
      Self.path: item("Một", "2024-01-01", "section: x"),
    ])
    #expect(
      await portal.messages() == [
        "\(Self.path): error: there is no section “x”",
        "Templates/strings/en.yaml: error: the templates have no words in the language en",
      ])
  }

  @Test("FAULTS 49: errors in portal.yaml are told apart") func errorsInTheSettingsAreToldApart()
    async throws
  {
    let portal = try TestPortal(["Content/portal.yaml": "title: A"])
    guard case .unsettled = await portal.build() else {
      Issue.record("portal.yaml without base-url was taken")
      return
    }
    try portal.remove("Content/portal.yaml")
    guard case .unsettled = await portal.build() else {
      Issue.record("a missing portal.yaml was taken")
      return
    }
  }

  @Test("FAULTS 10: a file over the limit is not read") func aFileOverTheLimitIsNotRead()
    async throws
  {
    let portal = try TestPortal([
      Self.path: item("Một", "2024-01-01", body: String(repeating: "a", count: 3 << 20))
    ])
    #expect(
      await portal.messages().first?.hasPrefix(
        "\(Self.path): error: the file has 3,145,") == true)
  }
}
