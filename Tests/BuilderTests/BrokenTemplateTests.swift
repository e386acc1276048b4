import Builder
import Portal
import Testing

/// Templates that go, move and are half saved while somebody works on them.
@Suite struct BrokenTemplateTests {
  @Test("FAULTS 48: while a template is broken the last good site stays, until the next good save")
  func theLastGoodSiteStays() async throws {
    let (home, part) = ("Templates/home.html", "Templates/parts/dau.html")
    let portal = try TestPortal([
      "Content/items/a.md": item("Một", "2024-01-01"), home: "{{>parts/dau}}",
      part: "# {{title}}\n",
    ])
    let request = portal.request()
    let live = LiveSite(request)

    func look(_ paths: String...) async throws -> (page: String, said: [String]) {
      let touched = Touched.paths(Set(paths.map { Bytes($0) }))
      let state = try await live.look(
        at: paths.isEmpty ? .everything : touched, now: TestPortal.now)
      let files = EditionFiles(try #require(state.edition), root: request.root)
      let page = try #require(files.file(at: Bytes("/".utf8)))
      #expect(state.isRefused == !state.diagnostics.isEmpty)
      return (
        page.bytes().string, state.diagnostics.map { "\($0.place.file.string) \($0.problem.code)" }
      )
    }

    let good = "# Cổng thử\n"
    #expect(try await look() == (good, []))
    try portal.remove(part)
    #expect(try await look(part) == (good, ["\(home) template.part"]))
    // Under another name: the page still asks for the old one.
    try portal.write("Templates/parts/cuoi.html", "# {{title}}\n")
    #expect(try await look("Templates/parts/cuoi.html") == (good, ["\(home) template.part"]))
    try portal.write(home, "{{>parts/cuoi")
    #expect(try await look(home) == (good, ["\(home) template.tag.unclosed"]))
    try portal.write(home, "{{>parts/cuoi}}Xong.\n")
    #expect(try await look(home) == (good + "Xong.\n", []))
  }
}
