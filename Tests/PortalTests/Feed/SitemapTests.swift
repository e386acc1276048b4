import Foundation
import Testing

@testable import Portal

/// How the sitemap is cut, and what is news.
@Suite struct SitemapTests {
  private static func item(_ date: String, _ fields: String = "") -> String {
    "---\ntitle: Tin ngày \(date)\ndate: \(date)\n\(fields)\n---\nNội dung.\n"
  }

  /// `count` items, a day each, up to 31 December 2024.
  private static func site(_ count: Int, now: String = "2025-06-01") throws -> Site {
    var items: [String: String] = [:]
    let last = try #require(Day(year: 2024, month: 12, day: 31))
    for number in 0..<count {
      let day = last.adding(days: -number).iso.string
      items["tin-\(day)"] = item(day)
    }
    return try SmallSite(items: items, now: now).gather().site
  }

  private static func files(_ site: Site, _ limits: Sitemap.Limits) async -> [Page] {
    let plan = await Plan.make(site, assets: []).plan
    let pages = plan.pages.filter {
      if case .file(.sitemap) = $0.subject { false } else { true }
    }
    return Sitemap(site: site, listings: plan.listings, pages: pages, limits: limits).files
  }

  private static func entries(_ page: Page) -> [Int32] {
    switch page.subject {
    case .file(.sitemap(.items(let items))), .file(.sitemap(.news(let items))),
      .file(.sitemap(.pages(let items))):
      items
    default: []
    }
  }

  /// Numbers of entries by file.
  private static func counts(_ files: [Page], _ name: String) -> [String: Int] {
    Dictionary(
      uniqueKeysWithValues: files.filter { $0.address.string.contains(name) }.map {
        ($0.address.string, entries($0).count)
      })
  }

  @Test(arguments: [
    (
      5, Sitemap.Limits(addresses: 2),
      ["/sitemap-2024.xml": 2, "/sitemap-2024-2.xml": 2, "/sitemap-2024-3.xml": 1]
    ),
    (4, Sitemap.Limits(addresses: 2), ["/sitemap-2024.xml": 2, "/sitemap-2024-2.xml": 2]),
    (5, Sitemap.Limits(), ["/sitemap-2024.xml": 5]),
    // None fits, and still each must stand somewhere.
    (
      3, Sitemap.Limits(bytes: 10),
      ["/sitemap-2024.xml": 1, "/sitemap-2024-2.xml": 1, "/sitemap-2024-3.xml": 1]
    ),
    (0, Sitemap.Limits(), [:]),
  ])
  func yearsAreCutAtTheLimits(
    _ count: Int, _ limits: Sitemap.Limits, _ expected: [String: Int]
  ) async throws {
    #expect(Self.counts(await Self.files(try Self.site(count), limits), "-2024") == expected)
  }

  @Test func aPartNeverExceedsItsBytes() async throws {
    let site = try Self.site(40)
    let plan = await Plan.make(site, assets: []).plan
    let views = Views(plan)
    for limit in [2_000, 4_000, 9_000] {
      let files = await Self.files(site, Sitemap.Limits(bytes: limit)).filter {
        Self.entries($0).count > 1
      }
      #expect(!files.isEmpty)
      for file in files {
        #expect(views.file(of: file).count <= limit, "\(file.address.string)")
      }
    }
  }

  @Test func aFullPartNeverChangesAgain() async throws {
    let limits = Sitemap.Limits(addresses: 3)
    func texts(_ count: Int) async throws -> [String: Bytes] {
      // The oldest stay, newer ones come.
      var items: [String: String] = [:]
      let first = try #require(Day(year: 2024, month: 1, day: 1))
      for number in 0..<count {
        let day = first.adding(days: number).iso.string
        items["tin-\(day)"] = Self.item(day)
      }
      let site = try SmallSite(items: items).gather().site
      let views = Views(await Plan.make(site, assets: []).plan)
      return Dictionary(
        uniqueKeysWithValues: await Self.files(site, limits).filter {
          $0.address.string.contains("-2024")
        }.map { ($0.address.string, views.file(of: $0)) })
    }
    let before = try await texts(7)
    let after = try await texts(8)
    #expect(before.count == 3 && after.count == 3)
    #expect(after.keys.filter { before[$0] != after[$0] } == ["/sitemap-2024-3.xml"])
  }

  @Test func everyPageStandsInOnePart() async throws {
    let site = try Self.site(30)
    let plan = await Plan.make(site, assets: []).plan
    let listed = await Self.files(site, Sitemap.Limits(addresses: 7)).filter {
      if case .file(.sitemap(.news)) = $0.subject { false } else { true }
    }.flatMap { page -> [Bytes] in
      if case .file(.sitemap(.pages)) = page.subject {
        return Self.entries(page).map { plan.pages[Int($0)].address }
      }
      return Self.entries(page).map { site.articles[Int($0)].address }
    }
    let wanted = plan.pages.filter {
      switch $0.subject {
      case .file, .tallyData, .redirect, .notFound: false
      default: true
      }
    }.map(\.address)
    #expect(listed.count == wanted.count)
    #expect(Set(listed) == Set(wanted))
  }

  // MARK: News

  /// An item of noon on 10 March is news for two days to the second, and time alone ends that.
  @Test(arguments: [
    // Seconds before two days have passed; whether it is news; whether something is due.
    (86_400 as Int64, true, true), (1, true, true), (0, false, false), (-1, false, false),
  ])
  func newsIsTwoDaysOld(_ left: Int64, _ isNews: Bool, _ isDue: Bool) async throws {
    let noon = try DateReading(Bytes("2024-03-10T12:00+07:00"), offset: 420).moment.seconds
    var small = SmallSite(items: ["mot": Self.item("2024-03-10T12:00")])
    small.seconds = noon + 172_800 - left
    let site = try small.gather().site
    #expect(
      Self.counts(await Self.files(site, Sitemap.Limits()), "news")
        == (isNews ? ["/sitemap-news.xml": 1] : [:]))
    #expect(site.nextDue == (isDue ? noon + 172_800 : nil))
  }

  @Test func newsIsCutAtItsOwnLimit() async throws {
    var items: [String: String] = [:]
    for number in 0..<5 { items["tin-\(number)"] = Self.item("2025-05-31T0\(number):00") }
    let site = try SmallSite(items: items).gather().site
    #expect(
      Self.counts(await Self.files(site, Sitemap.Limits(news: 2)), "news")
        == ["/sitemap-news.xml": 2, "/sitemap-news-2.xml": 2, "/sitemap-news-3.xml": 1])
  }

  /// What is withdrawn is no news, and nothing is due for it.
  @Test func anExpiredItemIsNoNews() async throws {
    let items = ["mot": Self.item("2025-05-31", "expires: 2025-05-31T12:00")]
    let site = try SmallSite(items: items).gather().site
    #expect(
      Self.counts(await Self.files(site, Sitemap.Limits()), "sitemap-").keys.sorted()
        == ["/sitemap-pages.xml"])
    #expect(site.nextDue == nil)
  }

  @Test func newsIsInGooglesForm() async throws {
    let items = ["mot": Self.item("2025-05-31T08:00", "updated: 2025-05-31T09:00\nlanguage: en")]
    let site = try SmallSite(items: items).gather().site
    let plan = await Plan.make(site, assets: []).plan
    let page = try #require(plan.pages.first { $0.address.equals("/sitemap-news.xml") })
    #expect(
      Views(plan).file(of: page).string == """
        <?xml version="1.0" encoding="utf-8"?>
        <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:news="http://www.google.com/schemas/sitemap-news/0.9">
        <url>
        <loc>https://a.vn/tin/2025/05/31/tin-ngay-2025-05-31t08-00/</loc>
        <lastmod>2025-05-31T09:00:00+07:00</lastmod>
        <news:news>
        <news:publication>
        <news:name>A</news:name>
        <news:language>en</news:language>
        </news:publication>
        <news:publication_date>2025-05-31T08:00:00+07:00</news:publication_date>
        <news:title>Tin ngày 2025-05-31T08:00</news:title>
        </news:news>
        </url>
        </urlset>

        """)
  }
}
