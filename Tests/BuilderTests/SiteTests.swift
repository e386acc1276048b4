import Builder
import Foundation
import Portal
import Testing

/// What pages are planned and what stands on them.
@Suite struct SiteTests {
  /// Items on consecutive days of January 2024, `count` of them.
  private func items(_ count: Int, _ fields: String = "") -> [String: String] {
    Dictionary(
      uniqueKeysWithValues: (1...count).map {
        let day = $0 < 10 ? "0\($0)" : "\($0)"
        return ("Content/items/\(day).md", item("Tin \($0)", "2024-01-\(day)", fields))
      })
  }

  @Test func pagesAreNumberedFromTheOldestAndStandForGood() async throws {
    // Two a page: the head holds two or three, all others two for ever.
    let portal = try TestPortal(items(7))
    _ = try await portal.built()
    #expect(
      try portal.page("tin/index.html") == """
        # Tất cả tin 7
        [Tin 7](/tin/2024/01/07/tin-7/) 07/01/2024
        [Tin 6](/tin/2024/01/06/tin-6/) 06/01/2024
        [Tin 5](/tin/2024/01/05/tin-5/) 05/01/2024
        older /tin/trang/2/

        """)
    #expect(
      try portal.page("tin/trang/1/index.html") == """
        # Tất cả tin\u{20}
        [Tin 2](/tin/2024/01/02/tin-2/) 02/01/2024
        [Tin 1](/tin/2024/01/01/tin-1/) 01/01/2024
        newer /tin/trang/2/

        """)
    let first = try portal.page("tin/trang/1/index.html")
    try portal.write("Content/items/08.md", item("Tin 8", "2024-01-08"))
    _ = try await portal.built()
    #expect(try portal.page("tin/trang/1/index.html") == first)
    #expect(try portal.page("tin/index.html").contains("older /tin/trang/3/"))
  }

  /// DESIGN law 7: what one new item changes does not grow with the archive.
  @Test(arguments: ["2024-01-31", "2025-01-01"])
  func oneNewItemLeavesArchivePagesAlone(_ date: String) async throws {
    let fields = """
      section: khoa-giao
      agencies: [con]
      documents: [28-NQ/TW]
      tags: [thẻ]
      authors: [A]
      """
    var files = items(30, fields)
    files["Content/agencies.yaml"] = "- {id: me, name: Mẹ}\n- {id: con, name: Con, parent: me}"
    let portal = try TestPortal(files)
    _ = try await portal.built()
    let before = try portal.output()
    try portal.write("Content/items/moi.md", item("Mới", date, fields))
    let summary = try await portal.built()
    let after = try portal.output()
    let changed = before.keys.filter { before[$0] != after[$0] }
    // Each listing's last archive page learns of the one after it; all others stay.
    let archived = changed.filter { $0.contains("/trang/") && !$0.contains("/trang/14/") }
    #expect(archived == [])
    #expect(summary.written < 80, "\(changed.sorted())")
  }

  @Test func aPageShowsNothingNewerThanItsItemButTheNextLink() async throws {
    let portal = try TestPortal(items(6, "documents: [28-NQ/TW]"))
    _ = try await portal.built()
    let page = try portal.page("tin/2024/01/03/tin-3/index.html")
    #expect(page.contains("next /tin/2024/01/04/tin-4/"))
    #expect(page.contains("previous /tin/2024/01/02/tin-2/"))
    #expect(page.contains("related /tin/2024/01/02/tin-2/\nrelated /tin/2024/01/01/tin-1/"))
    #expect(!page.contains("tin-5") && !page.contains("tin-6"))
  }

  @Test func itemsOfSubAgenciesCountForThoseAbove() async throws {
    let portal = try TestPortal([
      "Content/agencies.yaml": """
      - {id: tren, name: Cấp trên}
      - {id: duoi, name: Cấp dưới, parent: tren}
      - {id: ben, name: Bên cạnh}
      """,
      "Content/items/a.md": item("Tin dưới", "2024-01-01", "agencies: [duoi]"),
      "Content/items/b.md": item("Tin cả hai", "2024-01-02", "agencies: [tren, duoi]"),
    ])
    _ = try await portal.built()
    #expect(
      try portal.page("co-quan/index.html")
        == "# Cơ quan\n1 Bên cạnh 0\n1 Cấp trên 2\n2 Cấp dưới 2\n")
  }

  @Test("FAULTS 34: items of the future wait, and are counted")
  func draftsFutureAndExpiredItemsFollowTheClock() async throws {
    let portal = try TestPortal([
      "Content/items/a.md": item("Nháp", "2024-01-01", "draft: true"),
      "Content/items/b.md": item("Hẹn giờ", "2024-07-01"),
      "Content/items/c.md": item("Hết hạn", "2024-01-03", "expires: 2024-02-01"),
      "Content/items/d.md": item("Thường", "2024-01-04", "expires: 2024-12-31"),
    ])
    let summary = try await portal.built()
    #expect(summary.skipped.drafts == 1 && summary.skipped.scheduled == 1)
    #expect(summary.skipped.expired == 1 && summary.items == 2)
    #expect(
      try portal.page("tin/index.html")
        == "# Tất cả tin 1\n[Thường](/tin/2024/01/04/thuong/) 04/01/2024\n")
    let notice = try portal.page("tin/2024/01/03/het-han/index.html")
    #expect(notice.contains("expired") && !notice.contains("Nội dung"))
    let all = try await portal.built {
      $0.gathering = Gathering(
        now: TestPortal.now, includesDrafts: true, includesFuture: true, includesExpired: true)
    }
    #expect(all.items == 4)
    #expect(try portal.page("tin/2024/07/01/hen-gio/index.html").contains("scheduled"))
    let later = try await portal.built {
      $0.gathering = Gathering(
        now: 1_735_700_000, includesDrafts: false, includesFuture: false, includesExpired: false)
    }
    #expect(later.skipped.scheduled == 0 && later.skipped.expired == 2)
  }

  @Test(arguments: ["draft: true", "date: 2030-01-01"])
  func whatIsNotPublishedLeavesNoNameBehind(_ why: String) async throws {
    let fields = "tags: [mật]\nauthors: [Người Viết]\ndocuments: [99-KH/TU]"
    let secret =
      why.hasPrefix("date")
      ? item("Sau này", "2030-01-01", fields) : item("Nháp", "2024-01-01", fields + "\n" + why)
    let portal = try TestPortal([
      "Content/items/a.md": item("Một", "2024-01-01"), "Content/items/b.md": secret,
    ])
    _ = try await portal.built()
    let plain = try TestPortal(["Content/items/a.md": item("Một", "2024-01-01")])
    _ = try await plain.built()
    #expect(try portal.output() == plain.output())
  }

  @Test func anOldAddressLeadsToTheNewOne() async throws {
    let portal = try TestPortal([
      "Content/items/a.md": item("Một", "2024-01-01", "aliases: [/cu/bai-1/, /bai-1.html]")
    ])
    _ = try await portal.built()
    let page = "to /tin/2024/01/01/mot/ https://thu.example.vn/tin/2024/01/01/mot/"
    #expect(try portal.page("cu/bai-1/index.html") == page)
    #expect(try portal.page("bai-1.html") == page)
  }

  @Test func aBundleBringsTheFilesItNames() async throws {
    let portal = try TestPortal([
      "Content/items/2024/hop/index.md": item(
        "Họp", "2024-01-01", "attachments: [{file: số liệu.csv, title: Số liệu}]"),
      "Content/items/2024/hop/số liệu.csv": "a,b\n",
      "Content/items/2024/hop/nháp.txt": "không đăng",
    ])
    _ = try await portal.built()
    #expect(try portal.page("tin/2024/01/01/hop/số liệu.csv") == "a,b\n")
    #expect(try portal.output()["tin/2024/01/01/hop/nháp.txt"] == nil)
  }

  @Test func relationsAreShownFromBothSides() async throws {
    let portal = try TestPortal([
      "Content/documents.yaml": """
      - {symbol: 28-NQ/TW, date: 2018-05-23}
      - {symbol: 71-CTr/TU, date: 2018-07-25, implements: [28-NQ/TW]}
      """
    ])
    _ = try await portal.built()
    #expect(
      try portal.page("van-ban/28-nq-tw-2018/index.html").contains("Được thực hiện bởi: 71-CTr/TU"))
    #expect(try portal.page("van-ban/71-ctr-tu-2018/index.html").contains("Thực hiện: 28-NQ/TW"))
  }

  @Test func talliesCountItemsByYearMonthAndSection() async throws {
    var files = items(3, "section: khoa-giao")
    files["Content/items/x.md"] = item("Năm trước", "2023-12-31")
    let portal = try TestPortal(files)
    _ = try await portal.built()
    let page = try portal.page("thong-ke/index.html")
    #expect(page.hasPrefix("4\n"))
    #expect(
      page.contains("Năm 2023 1 25%\nNăm 2024 3 75%\n")
        || page.contains("Năm 2023 1 25,0%\nNăm 2024 3 75,0%\n"))
  }

  @Test func anEmptyPortalHasItsPages() async throws {
    let summary = try await TestPortal().built()
    #expect(summary.items == 0 && summary.written > 8)
  }
}
