/// All templates of a portal, read, and what is the same on every page.
struct TemplateLibrary {
  let templates: [ParsedTemplate]
  let constants: TemplateConstants
  /// The blocks that each template leaves room for, with all that it includes.
  let blocks: [Set<String>]
  private let positions: [String: Int]
  /// The templates that each template names.
  private let used: [[Int]]

  init(_ templates: [ParsedTemplate], constants: TemplateConstants) {
    self.templates = templates
    self.constants = constants
    let positions = Dictionary(
      templates.enumerated().map { ($1.source.name, $0) }, uniquingKeysWith: { first, _ in first })
    let used = templates.map { $0.nodes.flatMap(\.templates).compactMap { positions[$0] } }
    let own = templates.map { Set($0.nodes.flatMap(\.blocks)) }
    blocks = templates.indices.map { template in
      Self.reached(from: [template], by: used).reduce(into: []) { $0.formUnion(own[$1]) }
    }
    self.positions = positions
    self.used = used
  }

  func position(of name: String) -> Int? { positions[name] }

  func nearest(to name: String) -> String? {
    Nearest.name(to: name, among: templates.map(\.source.name))
  }

  /// The templates that nothing leads to from those named.
  func unused(besides names: [String]) -> [TemplateSource] {
    let reached = Self.reached(from: names.compactMap { positions[$0] }, by: used)
    return templates.indices.filter { !reached.contains($0) }.map { templates[$0].source }
  }

  private static func reached(from start: [Int], by used: [[Int]]) -> Set<Int> {
    var waiting = start
    var reached = Set(start)
    while let template = waiting.popLast() {
      for target in used[template] where reached.insert(target).inserted {
        waiting.append(target)
      }
    }
    return reached
  }
}

extension TemplateNode {
  /// The templates that are named within.
  fileprivate var templates: [String] {
    switch self {
    case .lineStart, .text, .value: []
    case .section(let section): section.body.flatMap(\.templates)
    case .part(let part): [part.name.text]
    case .parent(let parent):
      [parent.name.text] + parent.arguments.flatMap { $0.body.flatMap(\.templates) }
    case .block(let block): block.body.flatMap(\.templates)
    }
  }

  /// The blocks that may be given to a template with this in it.
  fileprivate var blocks: [String] {
    switch self {
    case .lineStart, .text, .value, .part: []
    case .section(let section): section.body.flatMap(\.blocks)
    case .parent(let parent): parent.arguments.flatMap { $0.body.flatMap(\.blocks) }
    case .block(let block): [block.name.text] + block.body.flatMap(\.blocks)
    }
  }
}
