import Testing

@testable import Portal

/// What is found at which address, and who is there first.
@Suite struct OutputsTests {
  private static func plan(
    assets: [String] = ["assets/Site.css"]
  ) async throws -> (plan: Plan, diagnostics: [Diagnostic]) {
    let item = "---\ntitle: Một\ndate: 2024-01-02\n---\nNội dung.\n"
    let site = try SmallSite(items: ["mot": item]).gather().site
    return await Plan.make(site, assets: assets.map { Bytes($0) })
  }

  @Test(arguments: [
    ("/", true), ("/tin/2024/01/02/mot/", true), ("/404.html", true), ("/assets/Site.css", true),
    // Written otherwise, it is another address to readers' servers.
    ("/tin/2024/01/02/MOT/", false), ("/tin/2024/01/02/mot", false), ("/index.html", false),
    ("/tin/2024/01/02/mot/index.html", false), ("/assets/site.css", false), ("", false),
  ])
  func anAddressIsFoundAsItIsWritten(_ address: String, _ isThere: Bool) async throws {
    let outputs = try await Self.plan().plan.outputs
    #expect((outputs.output(at: Bytes(address)) != nil) == isThere)
  }

  @Test func assetsAreCountedByThemselves() async throws {
    let assets = ["assets/a.css", "assets/b.css"]
    let outputs = try await Self.plan(assets: assets).plan.outputs
    guard case .asset(1) = outputs.output(at: Bytes("/assets/b.css")) else {
      Issue.record("not the second asset")
      return
    }
  }

  @Test func ofTwoInOnePlaceTheFirstIsFound() async throws {
    let (plan, diagnostics) = try await Self.plan(assets: ["TIN/2024/01/02/mot/index.html"])
    #expect(plan.outputs.doubles.map(\.first) == [1])
    #expect(plan.outputs.position(of: Bytes("/tin/2024/01/02/mot/")) == 1)
    #expect(diagnostics.count == 1)
  }
}
