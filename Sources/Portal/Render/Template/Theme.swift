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
    // A name misspelled in a tag would make the template that was meant seem unused.
    if !report.hasErrors {
      for template in library.unused(besides: kinds.map(\.name)) {
        report.add(.unused(template.name), at: Place(file: template.path))
      }
    }
    return (report.hasErrors ? nil : Theme(templates: compiled), report.diagnostics)
  }
}
