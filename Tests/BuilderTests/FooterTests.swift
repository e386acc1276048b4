import Builder
import Foundation
import Portal
import Testing

/// Standing pages that say themselves that the foot of every page leads to them.
@Suite struct FooterTests {
  private static let foot = "{{#site.footer}}{{name}} {{url}}\n{{/site.footer}}"

  private func portal(_ pages: [String: String]) throws -> TestPortal {
    var files = [
      "Content/portal.yaml": """
      title: Cổng
      base-url: https://thu.example.vn
      footer: [{title: Sơ đồ, url: /so-do/}, {title: Ngoài, url: "https://khac.vn/"}]
      """,
      "Templates/home.html": Self.foot, "Templates/not-found.html": Self.foot,
    ]
    for (name, fields) in pages { files["Content/pages/\(name).md"] = "---\n\(fields)\n---\nA.\n" }
    return try TestPortal(files)
  }

  @Test func pagesStandByNumberAndTitleBeforeWhatTheSettingsName() async throws {
    let portal = try portal([
      "a": "title: Trợ giúp\nfooter: 2", "b": "title: Liên hệ\nfooter: 2\nslug: hop-thu",
      "c": "title: Giới thiệu\nfooter: 1", "d": "title: Riêng",
      "e": "title: Nháp\nfooter: 1\ndraft: true",
      "g": "title: Trợ giúp\nfooter: 2", "h": "title: Trống\nfooter:",
      "i": "title: Cuối\nfooter: 1000",
    ])
    let foot = """
      Giới thiệu /c/
      Liên hệ /hop-thu/
      Trợ giúp /a/
      Trợ giúp /g/
      Cuối /i/
      Sơ đồ /so-do/
      Ngoài https://khac.vn/

      """
    _ = try await portal.built()
    #expect(try portal.page("index.html") == foot)
    #expect(try portal.page("404.html") == foot)
    _ = try await portal.built { $0.gathering = portal.request(drafts: true).gathering }
    #expect(try portal.page("index.html").hasPrefix("Giới thiệu /c/\nNháp /e/\nLiên hệ "))
  }

  @Test(arguments: ["0", "-1", "1001", "1.5", "đầu", "[1]", "true"])
  func aPlaceIsAWholeNumberFromOne(_ value: String) async throws {
    guard
      case .refused(let faults) = await (try portal(["a": "title: A\nfooter: \(value)"])).build()
    else {
      Issue.record("built with footer: \(value)")
      return
    }
    #expect(faults.map(\.problem.code) == ["meta.type"])
    #expect(faults.map(\.place.file.string) == ["Content/pages/a.md"])
    let words = MessageLanguage.allCases.map { language in
      faults.map { language.words(for: $0.problem).summary }.joined()
    }
    #expect(
      words == [
        "mục “footer” nhận số nguyên từ 1 đến 1000",
        "“footer” takes a whole number from 1 to 1000",
      ])
  }

  /// A portal with the templates and the settings of another one has a foot that leads somewhere.
  @Test func theSettingsOfTheSampleBuildWithoutItsContent() async throws {
    let settings = try String(
      contentsOf: TestPortal.repository.appending(path: "Content/portal.yaml"), encoding: .utf8)
    let portal = try TestPortal(TestPortal.theme.merging(["Content/portal.yaml": settings]) { $1 })
    try portal.write("Content/items/a.md", item("A", "2024-01-01"))
    #expect(await portal.messages().filter { $0.contains("error:") } == [])
    _ = try await portal.built()
    #expect(try portal.page("tin/2024/01/01/a/index.html").contains("href=\"/so-do/\""))
  }
}
