import Foundation
import Portal
import Testing

@testable import Builder

/// What a site in memory says of its files is what reading all of them anew would say.
@Suite struct LiveSiteTests {
  /// Of a document that is not registered the place that names it first is remembered, and pointed at from
  /// another that says otherwise: it must be where it is now.
  @Test func aPlaceThatHasMovedIsPointedAtWhereItIs() async throws {
    let first = "Content/items/a.md"
    func text(_ lead: String) -> String {
      item("A", "2024-01-01", body: lead + "Quyết định số 15-QĐ/TU ngày 12/03/2023 nêu rõ.")
    }
    let portal = try TestPortal([first: text("")])
    for (name, day) in zip("bcdefghij", 1...9) {
      try portal.write("Content/items/\(name).md", item("\(name)", "2024-02-0\(day)"))
    }
    let live = LiveSite(portal.request())
    func look(at paths: String...) async throws -> [Diagnostic] {
      try await live.look(at: .paths(Set(paths.map { Bytes($0) })), now: TestPortal.now)
        .diagnostics
    }
    _ = try await live.look(at: .everything, now: TestPortal.now)
    try portal.write(first, text("Một dòng.\n\n"))
    _ = try await look(at: first)
    let last = "Content/items/z.md"
    try portal.write(
      last, item("Z", "2024-03-01", body: "Quyết định số 15-QĐ/TU ngày 13/03/2023 nêu rõ."))
    let said = try await look(at: last)
    let anew = try await LiveSite(portal.request())
      .look(at: .everything, now: TestPortal.now).diagnostics
    #expect(Set(said) == Set(anew))
    #expect(said.contains { $0.place.file == Bytes(last) && !$0.related.isEmpty })
  }

  /// A text that changes must not be forgotten when a new item comes and the others are not looked at.
  @Test func aTextThatHasChangedIsThereAfterANewItem() async throws {
    var files: [String: String] = [:]
    for (name, day) in zip("abcdefghi", 1...) {
      files["Content/items/\(name).md"] = item("\(name)", "2024-02-0\(day)")
    }
    let portal = try TestPortal(files)
    let live = LiveSite(portal.request())
    _ = try await live.look(at: .everything, now: TestPortal.now)
    for (path, text) in [
      ("Content/items/a.md", item("Tên khác", "2024-02-01", body: "Lời khác.")),
      ("Content/items/z.md", item("Z", "2024-03-01")),
    ] {
      try portal.write(path, text)
      _ = try await live.look(at: .paths([Bytes(path)]), now: TestPortal.now)
    }
    let state = try await live.look(at: .paths([]), now: TestPortal.now)
    let articles = try #require(state.edition).plan.site.articles
    #expect(articles.count == 10)
    let changed = try #require(articles.first { $0.item.file == Bytes("Content/items/a.md") })
    #expect(changed.item.title.value.string == "Tên khác")
    #expect(changed.item.body.text.html.bytes.string == "<p>Lời khác.</p>\n")
  }
}
