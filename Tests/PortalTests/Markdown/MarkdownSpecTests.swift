import Foundation
import Testing

@testable import Portal

@Suite struct MarkdownSpecTests {
  @Test func plainModeAgreesWithCMarkOnEveryExampleOfTheSpecification() throws {
    let examples = try SpecExample.all()
    #expect(examples.count == 652)
    for example in examples {
      let expected = try CMarkProgram.html(example.markdown)
      let ours = withoutHeadingIDs(html(example.markdown, plain: true))
      #expect(ours == expected, "example \(example.example): \(example.markdown)")
    }
  }
}
