import Testing

@testable import Portal

/// A template and what is to come out of it.
struct DrawnCase: Sendable, CustomTestStringConvertible {
  let name: String
  let template: String
  let data: Sample
  let parts: [String: String]
  let expected: String

  init(
    _ name: String, _ template: String, _ data: Sample = [:], parts: [String: String] = [:],
    draws expected: String
  ) {
    self.name = name
    self.template = template
    self.data = data
    self.parts = parts
    self.expected = expected
  }

  var testDescription: String { name }

  /// With the data in the view, and with the data as constants: folding changes nothing.
  func check(_ location: SourceLocation = #_sourceLocation) throws {
    let inView = TemplateSample(template: template, parts: parts, data: data)
    #expect(try inView.render() == expected, "\(name)", sourceLocation: location)
    guard case .record = data else { return }
    let folded = TemplateSample(
      template: template, parts: parts, shape: Shape("page", []), constants: data)
    #expect(try folded.render() == expected, "\(name), folded", sourceLocation: location)
  }
}
