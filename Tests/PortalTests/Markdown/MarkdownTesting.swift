import Foundation
import Testing

@testable import Portal

/// The result of rendering `source`.
func markdown(
  _ source: String, plain: Bool = false, text: Bool = false
) -> Markdown {
  var options = MarkdownOptions()
  options.extensions = !plain
  options.collectsText = text
  var renderer = MarkdownRenderer()
  return renderer.render(Bytes(source), options: options)
}

/// The HTML that `source` becomes.
func html(_ source: String, plain: Bool = false) -> String {
  markdown(source, plain: plain).html.bytes.string
}

/// What is found wrong, each as `code "the text that it points at"`.
func findings(_ source: String) -> [String] {
  markdown(source).findings.map { finding in
    "\(finding.problem.code) \"\(excerpt(source, finding.range))\""
  }
}

func excerpt(_ source: String, _ range: Range<Int>) -> String {
  Bytes(Bytes(source)[range]).string
}

/// `html` without the ids of headings.
func withoutHeadingIDs(_ html: String) -> String {
  html.replacing(/(<h[1-6]) id="[^"]*"/) { String($0.output.1) }
}

/// A generator whose numbers follow from its seed alone.
struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
