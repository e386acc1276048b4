import Foundation

@testable import Portal

/// A template, its parts and what they are given: text in, text out.
struct TemplateSample {
  var template: String
  var parts: [String: String] = [:]
  var data: Sample = [:]
  var shape: Shape?
  var constants: Sample = [:]
  /// Whether names and parts that are not given are declared, and empty.
  var declaresMissing = false

  struct Faults: Error, CustomStringConvertible {
    let diagnostics: [Diagnostic]
    var description: String {
      diagnostics.map {
        "\($0.place.file.string):\($0.place.range): "
          + MessageLanguage.en.words(for: $0.problem).summary
      }.joined(separator: "\n")
    }
  }

  func sources() -> [TemplateSource] {
    var parts = parts
    if declaresMissing {
      for name in names(after: "<>") where parts[name] == nil { parts[name] = "" }
    }
    parts["page"] = template
    return parts.sorted { $0.key < $1.key }.map {
      TemplateSource(path: Bytes("Templates/\($0.key).html"), bytes: Bytes($0.value))
    }
  }

  /// The shape of the data. With `declaresMissing`, names that are looked up and not there are
  /// declared: within the records that have their first part, else at the root.
  func root() -> Shape {
    if let shape { return shape }
    var sketch = Sketch(data)
    guard declaresMissing else { return sketch.shape("page") }
    for name in names(after: " #^&{") where name != "." {
      sketch.declare(name.split(separator: ".").map(String.init))
    }
    for diagnostic in load(sketch.shape("page")).diagnostics {
      if case .template(.unknownName(let name, _, _)) = diagnostic.problem {
        sketch.declareAtRoot(name)
      }
    }
    return sketch.shape("page")
  }

  func load(_ shape: Shape? = nil) -> (theme: Theme?, diagnostics: [Diagnostic]) {
    let constantShape = Sketch(constants).shape("constants")
    return Theme.load(
      templates: sources(), kinds: [PageShape(name: "page", shape: shape ?? root())],
      constants: (constantShape, View(constants, constantShape)))
  }

  func render() throws -> String {
    let shape = root()
    let (theme, diagnostics) = load(shape)
    guard let theme else { throw Faults(diagnostics: diagnostics) }
    var out = Bytes()
    _ = theme.template(0).render(View(data, shape), into: &out)
    return out.string
  }

  /// The names in tags whose mark is one of `sigils`, or nothing where `sigils` has a blank.
  private func names(after sigils: String) -> [String] {
    ([template] + parts.values).flatMap { text in
      text.matches(of: #/\{\{([#^&{<>]?)\s*([\w.\-]+)\s*\}/#)
        .filter { sigils.contains($0.output.1.isEmpty ? " " : String($0.output.1)) }
        .map { String($0.output.2) }
    }
  }
}
