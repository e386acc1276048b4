import Builder
import Foundation
import Portal
import Testing

@testable import Publisher

/// A release is checked as `portal check` does before anything is sent.
@Suite struct CheckedTests {
  private static func office(_ more: String = "") throws -> Office {
    let office = try Office()
    try office.writeSettings(more)
    try office.write("Content/agencies.yaml", "- {id: a, name: A}\n")
    try office.write(
      "Content/measures.yaml", "- {id: hop, name: Cuộc họp, unit: cuộc, kind: flow}\n")
    return office
  }

  private static func report(_ value: Int, in office: Office) throws {
    try office.write(
      "Content/items/hai.md",
      """
      ---
      title: Hai
      date: 2024-05-01
      agencies: [a]
      figures: [{measure: hop, value: \(value), period: 2023}]
      ---
      Năm 2023 có 12 cuộc họp; năm 2022 có 34 cuộc họp. Theo Nghị quyết số 99-NQ/TW.
      """)
  }

  @Test func whatTheTextDoesNotSayKeepsItBack() async throws {
    let office = try Self.office()
    try Self.report(13, in: office)
    #expect(try await office.publish() == "unsound: figure.value")
    #expect(!FileManager.default.fileExists(atPath: office.far))
    // Nor does it help to force it.
    #expect(try await office.publish({ $0.isForced = true }) == "unsound: figure.value")
    try Self.report(12, in: office)
    #expect(try await office.publish().hasPrefix("published 1: "))
  }

  @Test func aWarningThatPortalYAMLCallsFatalKeepsItBack() async throws {
    let office = try Self.office()
    try office.add("hai")
    try office.write("Content/items/ba.md", "---\ntitle: Tin hai\ndate: 2024-05-02\n---\nA.\n")
    #expect(try await office.publish(build: { $0.isStrict = true }) == "unsound: title.duplicate")
    #expect(try await office.publish().hasPrefix("published 1: "))
    try office.writeSettings("fatal: [title.duplicate]")
    #expect(try await office.publish() == "unsound: title.duplicate")
  }

  @Test func hintsKeepNothingBack() async throws {
    let office = try Self.office()
    try Self.report(12, in: office)
    var said: [Diagnostic] = []
    let publication = try office.publication { $0.isStrict = true }
    let outcome = await publication.run { outcome in
      if case .built(_, let diagnostics) = outcome { said = diagnostics }
    }
    #expect(Office.drawn(outcome).hasPrefix("published 1: "))
    #expect(said.map(\.problem.code) == ["citation.unknown"])
    // Unless it was asked for by name.
    try office.writeSettings("fatal: [citation.unknown]")
    #expect(try await office.publish() == "not built")
  }

  @Test func whatOnlyOtherSitesTellCannotBeCalledFatal() throws {
    let office = try Self.office("fatal: [link.outside]")
    let (_, problems) = Sources.settings(in: Bytes(office.root))
    #expect(problems.map(\.problem.code) == ["settings.publish"])
  }
}
