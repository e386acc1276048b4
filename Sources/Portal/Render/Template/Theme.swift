/// The looks of the portal: every kind of page compiled against its view.
package struct Theme: Sendable {
  /// In the order of the kinds.
  package let templates: [Template]

  /// The looks of the kind at that position.
  @inline(__always)
  package func template(_ kind: Int) -> Template { templates[kind] }

  /// Reads and compiles the templates: one for each kind of page, named as the kind is.
  ///
  /// All that is wrong with them is said at once, sorted by place. There is a theme only when none of
  /// it is an error. No two templates may have one path.
  package static func load(
    templates: [TemplateSource], kinds: [PageShape], constants: (shape: Shape, view: View)
  ) -> (theme: Theme?, diagnostics: [Diagnostic]) {
    var report = TemplateReport()
    var parsed: [ParsedTemplate] = []
    for source in templates {
      let (template, problems) = TemplateParser.parse(source)
      parsed.append(template)
      for problem in problems { report.add(problem) }
    }
    let library = TemplateLibrary(
      parsed, constants: TemplateConstants(shape: constants.shape, view: constants.view))
    let isReadable = !report.hasErrors
    var compiled: [Template] = []
    for kind in kinds {
      guard let template = library.position(of: kind.name) else {
        report.add(
          .missing(kind: kind.name), at: Place(file: TemplateSource.path(of: kind.name)))
        continue
      }
      var compiler = TemplateCompiler(library, kind, report: report)
      compiled.append(compiler.compile(template))
      report = compiler.report
    }
    if isReadable {
      for template in library.unused(besides: kinds.map(\.name)) {
        report.add(.unused(template.name), at: Place(file: template.path))
      }
    }
    return (report.hasErrors ? nil : Theme(templates: compiled), report.diagnostics)
  }
}

extension TemplateLibrary {
  /// The templates that nothing leads to from those named.
  fileprivate func unused(besides names: [String]) -> [TemplateSource] {
    var waiting = names.compactMap { position(of: $0) }
    var used = Set(waiting)
    while let template = waiting.popLast() {
      for name in templates[template].nodes.lazy.flatMap(\.templates) {
        if let target = position(of: name), used.insert(target).inserted { waiting.append(target) }
      }
    }
    return templates.indices.filter { !used.contains($0) }.map { templates[$0].source }
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
}
