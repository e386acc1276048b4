import Foundation
import Testing

@testable import Portal

/// The public Mustache specification, where its files are at hand: MUSTACHE_SPEC names their folder.
@Suite struct PublicSpecificationTests {
  static let folder = ProcessInfo.processInfo.environment["MUSTACHE_SPEC"]

  static let modules = [
    "comments", "delimiters", "interpolation", "inverted", "partials", "sections", "~inheritance",
  ]

  @Test(.enabled(if: folder != nil), arguments: modules)
  func everyCaseOfAModuleIsDrawnAsItSays(module: String) throws {
    let folder = try #require(Self.folder)
    let file = try Data(contentsOf: URL(fileURLWithPath: "\(folder)/\(module).json"))
    let json = try #require(try JSONSerialization.jsonObject(with: file) as? [String: Any])
    let cases = try #require(json["tests"] as? [[String: Any]])
    #expect(cases.count > 10)
    for test in cases {
      let name = try #require(test["name"] as? String)
      let bench = TemplateSample(
        template: try #require(test["template"] as? String),
        parts: test["partials"] as? [String: String] ?? [:],
        data: Sample(json: test["data"] ?? [String: Any]()),
        declaresMissing: true)
      do {
        #expect(try bench.render() == test["expected"] as? String, "\(module): \(name)")
      } catch {
        Issue.record("\(module): \(name): \(error)")
      }
    }
  }
}
